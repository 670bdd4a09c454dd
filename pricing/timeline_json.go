package pricing

import "encoding/json"

// TimelineSchema names the form of the timeline's JSON.
const TimelineSchema = "tusou.timeline/1"

type timelineJSON struct {
	Schema      string       `json:"schema"`
	Account     *Account     `json:"account"`
	Package     *Tenure      `json:"package"`
	Assumptions []Assumption `json:"assumptions"`
}

// MarshalJSON writes the published form, the same for the API, the command line
// and the page's export.
func (t Timeline) MarshalJSON() ([]byte, error) {
	return json.Marshal(timelineJSON{TimelineSchema, t.Account, t.Package, t.Assumptions})
}

type accountJSON struct {
	Offer       string            `json:"offer"`
	PriceList   string            `json:"priceList"`
	Currency    Currency          `json:"currency"`
	UnitPrice   Fee               `json:"unitPrice"`
	Opening     Money             `json:"opening"`
	Days        []accountDayJSON  `json:"days"`
	Events      []accountStepJSON `json:"events"`
	Served      int64             `json:"served"`
	NotServed   int64             `json:"notServed"`
	Deducted    Money             `json:"deducted"`
	ToppedUp    Money             `json:"toppedUp"`
	Closing     Money             `json:"closing"`
	NegativeOn  *int              `json:"negativeOn"`
	StoppedFrom *int              `json:"stoppedFrom"`
	ResumedOn   *int              `json:"resumedOn"`
	Lasts       *BalanceLasts     `json:"lasts"`
}

type accountDayJSON struct {
	Day       int          `json:"day"`
	Calls     int64        `json:"calls"`
	Served    int64        `json:"served"`
	NotServed int64        `json:"notServed"`
	Fee       Fee          `json:"fee"`
	Charged   Money        `json:"charged"`
	Deducted  Money        `json:"deducted"`
	ToppedUp  Money        `json:"toppedUp"`
	Balance   Money        `json:"balance"`
	State     ServiceState `json:"state"`
}

type accountStepJSON struct {
	Day     int          `json:"day"`
	What    AccountEvent `json:"what"`
	Amount  *Money       `json:"amount"`
	Calls   int64        `json:"calls"`
	Balance Money        `json:"balance"`
	Rule    string       `json:"rule"`
}

// MarshalJSON writes the account's part of a timeline. negativeOn, stoppedFrom
// and resumedOn are the first days of their kind.
func (a Account) MarshalJSON() ([]byte, error) {
	out := accountJSON{Offer: a.List.Offer, PriceList: a.List.Date, Currency: a.List.Currency, UnitPrice: a.UnitPrice,
		Opening: a.Opening, Days: make([]accountDayJSON, len(a.Days)), Events: make([]accountStepJSON, len(a.Steps)),
		Served: a.Served, NotServed: a.NotServed, Deducted: a.Deducted, ToppedUp: a.ToppedUp, Closing: a.Closing,
		NegativeOn: a.first(EventNegative), StoppedFrom: a.first(EventStopped), ResumedOn: a.first(EventResumed), Lasts: a.Lasts}
	for i, d := range a.Days {
		out.Days[i] = accountDayJSON{d.Day, d.Calls, d.Served, d.NotServed(), d.Fee, d.Charged, d.Deducted, d.ToppedUp, d.Balance, d.State}
	}
	for i, s := range a.Steps {
		out.Events[i] = accountStepJSON(s)
	}
	return json.Marshal(out)
}

func (a Account) first(what AccountEvent) *int {
	if day := a.First(what); day != 0 {
		return &day
	}
	return nil
}

type tenureJSON struct {
	Offer       string      `json:"offer"`
	PriceList   string      `json:"priceList"`
	Currency    Currency    `json:"currency"`
	Terms       []termJSON  `json:"terms"`
	Phases      []phaseJSON `json:"phases"`
	Charge      Money       `json:"charge"`
	Expiry      Date        `json:"expiry"`
	KeptThrough Date        `json:"keptThrough"`
	Release     Date        `json:"release"`
}

type termJSON struct {
	Plan    string       `json:"plan"`
	Renewal Renewal      `json:"renewal"`
	Start   Date         `json:"start"`
	End     Date         `json:"end"`
	Monthly Money        `json:"monthly"`
	Charge  Money        `json:"charge"`
	Periods []periodJSON `json:"periods"`
}

type periodJSON struct {
	Start Date `json:"start"`
	End   Date `json:"end"`
	Days  int  `json:"days"`
}

type phaseJSON struct {
	State   PhaseState `json:"state"`
	From    Date       `json:"from"`
	To      Date       `json:"to"`
	Days    *int       `json:"days"`
	Plan    *string    `json:"plan"`
	Search  bool       `json:"search"`
	Library bool       `json:"library"`
	Rule    string     `json:"rule"`
}

// MarshalJSON writes the package's part of a timeline. A day named as the end of
// something is the first day after it.
func (t Tenure) MarshalJSON() ([]byte, error) {
	out := tenureJSON{Offer: t.List.Offer, PriceList: t.List.Date, Currency: t.List.Currency,
		Charge: t.Charge, Expiry: t.Expiry, KeptThrough: t.KeptThrough, Release: t.Release}
	for _, term := range t.Terms {
		periods := make([]periodJSON, len(term.Periods))
		for i, p := range term.Periods {
			periods[i] = periodJSON(p)
		}
		out.Terms = append(out.Terms, termJSON{term.Package.ID(), term.Renewal, term.Start, term.End, term.Monthly, term.Charge, periods})
	}
	for _, p := range t.Phases {
		phase := phaseJSON{State: p.State, From: p.From, To: p.To, Search: p.Search, Library: p.Library, Rule: p.Rule}
		if p.Days != 0 {
			phase.Days = &p.Days
		}
		if p.Package != nil {
			id := p.Package.ID()
			phase.Plan = &id
		}
		out.Phases = append(out.Phases, phase)
	}
	return json.Marshal(out)
}
