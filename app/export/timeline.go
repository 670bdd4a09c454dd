package export

import (
	"strconv"

	"tusou/app/words"
	"tusou/pricing"
)

// Timeline writes both parts of a timeline: the account's days and events, the
// package's terms, periods and phases. The end of a term, a period or a phase is
// the first day after it.
func Timeline(l words.Language, timeline pricing.Timeline) string {
	t := newTable(l, "record offer item day from to days calls served notServed fee charged deducted toppedUp balance amount currency plan search library text",
		"record offer item text")
	var lists []*pricing.PriceList
	if a := timeline.Account; a != nil {
		lists = append(lists, a.List)
		account(t, *a)
	}
	if p := timeline.Package; p != nil {
		lists = append(lists, p.List)
		tenure(t, *p)
	}
	t.sources(lists, timeline.Assumptions)
	return t.String()
}

func account(t *table, a pricing.Account) {
	offer, currency := a.List.Offer, string(a.List.Currency)
	amount := func(record string, m pricing.Money) {
		t.add(record+"|offer|amount|currency", offer, m.String(), currency)
	}
	amount("opening", a.Opening)
	for _, d := range a.Days {
		t.add("day|offer|item|day|calls|served|notServed|fee|charged|deducted|toppedUp|balance|currency", offer,
			string(d.State), strconv.Itoa(d.Day), count(d.Calls), count(d.Served), count(d.NotServed()), d.Fee.String(),
			d.Charged.String(), d.Deducted.String(), d.ToppedUp.String(), d.Balance.String(), currency)
	}
	for _, s := range a.Steps {
		amount, calls := "", ""
		if s.Amount != nil {
			amount = s.Amount.String()
		}
		if s.Calls != 0 {
			calls = count(s.Calls)
		}
		t.add("event|offer|item|day|notServed|balance|amount|currency|text",
			offer, string(s.What), strconv.Itoa(s.Day), calls, s.Balance.String(), amount, currency, string(s.Rule))
		t.said("", words.AccountStep(t.l, s))
	}
	amount("deducted", a.Deducted)
	amount("toppedUp", a.ToppedUp)
	amount("closing", a.Closing)
	if a.Lasts != nil {
		for _, l := range []struct {
			item string
			day  int64
		}{{"days", a.Lasts.Days}, {"negativeOn", a.Lasts.NegativeOn}, {"stoppedFrom", a.Lasts.StoppedFrom}} {
			t.add("lasts|offer|item|day", offer, l.item, count(l.day))
		}
		t.said("", words.BalanceLasts(t.l, a))
	}
}

func tenure(t *table, p pricing.Tenure) {
	offer, currency := p.List.Offer, string(p.List.Currency)
	for _, term := range p.Terms {
		plan := term.Package.ID()
		t.add("term|offer|item|plan|from|to|amount|currency",
			offer, string(term.Renewal), plan, term.Start.String(), term.End.String(), term.Charge.String(), currency)
		t.said("", words.Term(t.l, term))
		for _, period := range term.Periods {
			t.add("period|offer|plan|from|to|days|amount|currency",
				offer, plan, period.Start.String(), period.End.String(), strconv.Itoa(period.Days), term.Monthly.String(),
				currency)
		}
	}
	for _, phase := range p.Phases {
		days := ""
		if phase.Days != 0 {
			days = strconv.Itoa(phase.Days)
		}
		t.add("phase|offer|item|from|to|days|plan|search|library|text",
			offer, string(phase.State), phase.From.String(), phase.To.String(), days, packageID(phase.Package),
			strconv.FormatBool(phase.Search), strconv.FormatBool(phase.Library), string(phase.Rule))
		t.said("", words.Phase(t.l, phase))
	}
	for _, at := range []struct {
		item string
		day  pricing.Date
	}{{"expiry", p.Expiry}, {"keptThrough", p.KeptThrough}, {"release", p.Release}} {
		t.add("date|offer|item|from", offer, at.item, at.day.String())
	}
	t.add("charge|offer|amount|currency", offer, p.Charge.String(), currency)
}
