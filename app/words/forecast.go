package words

import (
	"cmp"
	"slices"

	"tusou/pricing"
)

// ForecastLabels are the fixed texts of the forecast in one language.
type ForecastLabels = ForecastLabelsOf[string]

// ForecastLabelsOf are [ForecastLabels] in one language, of strings, or in all, of phrases.
type ForecastLabelsOf[T any] struct {
	_ [0]func() // not comparable: comparing field by field would be code that nobody calls

	Totals   T // heads the totals
	Best     T // the cheapest way
	Events   T // heads what changes and when
	Nothing  T // says that nothing changes
	Chart    T
	Month    T // the horizontal axis, and the table's first column
	Charge   T // the vertical axis
	Table    T
	Hint     T // says how to read the table
	Calls    T
	QPS      T
	Needed   T // stands before the QPS that the calls alone need
	Images   T
	Package  T
	Cheapest T
	Equal    T // no provider is cheaper
	None     T // no provider has a list price
	Free     T // marks a month under the trial
}

// Event is something that changes in a forecast.
type Event struct {
	Month int64
	Kind  string             // "trial", "step", "turn" or "switch"
	List  *pricing.PriceList // whom it is about, or who is the new one
	Text  Sentence
}

// Events tells a forecast's changes in the order of the months.
func Events(l Language, f pricing.Forecast) []Event {
	var events []Event
	for _, m := range f.Months {
		for _, q := range m.Quotes {
			if m.Workload.Trial && q.Package != nil && q.Package.Trial {
				events = append(events, Event{m.Month, "trial", q.List, l.ForecastTrial(q)})
			}
		}
	}
	for _, s := range f.Steps {
		events = append(events, Event{s.Month, "step", s.List, l.ForecastStep(s)})
	}
	for _, t := range f.Turns {
		events = append(events, Event{t.Month, "turn", t.To, l.ForecastTurn(t)})
	}
	for _, s := range f.Switches {
		events = append(events, Event{s.Month, "switch", s.To, l.ForecastSwitch(f, s)})
	}
	slices.SortStableFunc(events, func(a, b Event) int { return cmp.Compare(a.Month, b.Month) })
	return events
}

// Signed writes an amount with its sign: "+¥2,900.00".
func Signed(m pricing.Money) *Part { return plus(m.Sign(), Money(m)) }

// growth writes a percent with its sign: "+10%".
func growth(p pricing.Percent) *Part { return plus(cmp.Compare(p, 0), Percent(p)) }

func plus(sign int, p *Part) *Part {
	if sign > 0 {
		p.Text = "+" + p.Text
	}
	return p
}

// Exact writes a figure as it is before it is rounded; digits that are left out
// show as an ellipsis.
func Exact(f pricing.Figure) *Part {
	p := Number(f.String())
	if f.Cut() {
		p.Text += "…"
	}
	return p
}

// others are the offers that the cheapest way does not begin with.
func others(f pricing.Forecast) []pricing.OfferTotal {
	return slices.DeleteFunc(slices.Clone(f.Totals), func(t pricing.OfferTotal) bool { return t.List == f.First() })
}

// alone reports whether the cheapest way's offer is the only one that has a list
// price for every month.
func alone(f pricing.Forecast) bool {
	return len(f.Switches) == 0 && !slices.ContainsFunc(others(f), func(t pricing.OfferTotal) bool { return t.Total != nil })
}

// months are how many the forecast has.
func months(f pricing.Forecast) int64 { return int64(len(f.Months)) }

// monthOf returns the month of that number.
func monthOf(f pricing.Forecast, month int64) pricing.ForecastMonth {
	for _, m := range f.Months {
		if m.Month == month {
			return m
		}
	}
	return pricing.ForecastMonth{}
}
