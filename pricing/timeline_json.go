package pricing

import "encoding/json"

// TimelineSchema names the form of the timeline's JSON.
const TimelineSchema = "tusou.timeline/1"

// MarshalJSON writes the published form, the same for the API, the command line
// and the page's export.
func (t Timeline) MarshalJSON() ([]byte, error) {
	type plain Timeline
	return json.Marshal(struct {
		Schema string `json:"schema"`
		plain
	}{TimelineSchema, plain(t)})
}

// listJSON names the list that an answer rests on.
type listJSON struct {
	Offer     string   `json:"offer"`
	PriceList string   `json:"priceList"`
	Currency  Currency `json:"currency"`
}

func (l *PriceList) named() listJSON { return listJSON{l.Offer, l.Date, l.Currency} }

// MarshalJSON writes the account's part of a timeline. negativeOn, stoppedFrom
// and resumedOn are the first days of their kind.
func (a Account) MarshalJSON() ([]byte, error) {
	type plain Account
	return json.Marshal(struct {
		listJSON
		plain
		NegativeOn  *int          `json:"negativeOn"`
		StoppedFrom *int          `json:"stoppedFrom"`
		ResumedOn   *int          `json:"resumedOn"`
		Lasts       *BalanceLasts `json:"lasts"` // here, behind them
	}{a.List.named(), plain(a), a.first(EventNegative), a.first(EventStopped), a.first(EventResumed), a.Lasts})
}

func (a Account) first(what AccountEvent) *int {
	if day := a.First(what); day != 0 {
		return &day
	}
	return nil
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

// MarshalJSON writes the day with the calls that found the service stopped.
func (d AccountDay) MarshalJSON() ([]byte, error) {
	return json.Marshal(accountDayJSON{d.Day, d.Calls, d.Served, d.NotServed(), d.Fee, d.Charged, d.Deducted, d.ToppedUp, d.Balance, d.State})
}

// MarshalJSON writes the package's part of a timeline. A day named as the end of
// something is the first day after it.
func (t Tenure) MarshalJSON() ([]byte, error) {
	type plain Tenure
	return json.Marshal(struct {
		listJSON
		plain
	}{t.List.named(), plain(t)})
}

// MarshalJSON writes the term by the id of its package.
func (t Term) MarshalJSON() ([]byte, error) {
	type plain Term
	return json.Marshal(struct {
		Plan string `json:"plan"`
		plain
	}{t.Package.ID(), plain(t)})
}

type phaseJSON struct {
	State   PhaseState `json:"state"`
	From    Date       `json:"from"`
	To      Date       `json:"to"`
	Days    *int       `json:"days"`
	Plan    *string    `json:"plan"`
	Search  bool       `json:"search"`
	Library bool       `json:"library"`
	Rule    RuleID     `json:"rule"`
}

// MarshalJSON writes the phase by the id of its package. A release that lasts has
// no number of days.
func (p Phase) MarshalJSON() ([]byte, error) {
	out := phaseJSON{p.State, p.From, p.To, nil, packageID(p.Package), p.Search, p.Library, p.Rule}
	if p.Days != 0 {
		out.Days = &p.Days
	}
	return json.Marshal(out)
}
