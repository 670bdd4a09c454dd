package words

import (
	"cmp"
	"slices"

	"tusou/pricing"
)

// forecastWords are what a language says about a forecast.
type forecastWords interface {
	// ForecastLabels are the forecast's fixed texts.
	ForecastLabels() *ForecastLabels
	// ForecastVerdict is the answer: the cheapest way through the months, what it
	// costs, and what it saves against staying with each provider.
	ForecastVerdict(f pricing.Forecast) Sentence
	// ForecastShort is the verdict for a narrow bar.
	ForecastShort(f pricing.Forecast) Sentence
	// ForecastWorkload says what was asked: month 1, growth, cost of a change.
	ForecastWorkload(f pricing.Forecast) Sentence
	// ForecastWay names the cheapest way: who serves, and from when.
	ForecastWay(f pricing.Forecast) Sentence
	// ForecastAlone names staying with one offer.
	ForecastAlone(list *pricing.PriceList) Sentence
	// ForecastSaving says what the cheapest way saves against an offer alone, or
	// why there is nothing to compare with.
	ForecastSaving(f pricing.Forecast, list *pricing.PriceList) Sentence
	// ForecastStep says a change of package and what forced it.
	ForecastStep(s pricing.Step) Sentence
	// ForecastSwitch says a change of provider in the cheapest way.
	ForecastSwitch(f pricing.Forecast, s pricing.Switch) Sentence
	// ForecastTurn says from which month another provider is the cheaper one.
	ForecastTurn(t pricing.Turn) Sentence
	// ForecastTrial says that a quote's month 1 is free.
	ForecastTrial(q pricing.Quote) Sentence
	// ForecastNotice says a notice and the month it first holds for.
	ForecastNotice(f pricing.Forecast, n pricing.Noticed) Sentence
	// ForecastPlot describes the drawing to someone who does not see it.
	ForecastPlot(f pricing.Forecast, p pricing.ForecastPlot) Sentence
	// ForecastOnly says that an offer is the only one with a list price.
	ForecastOnly(list *pricing.PriceList) string
	// Unset says what an empty field stands for; empty where it stands for a
	// number.
	Unset(parameter string) string
}

// ForecastLabels are the fixed texts of the forecast in one language.
type ForecastLabels struct {
	_ [0]func() // not comparable: comparing field by field would be 11 KB of code that nobody calls

	Totals   string // heads the totals
	Best     string // the cheapest way
	Events   string // heads what changes and when
	Nothing  string // says that nothing changes
	Chart    string
	Month    string // the horizontal axis, and the table's first column
	Charge   string // the vertical axis
	Legend   string // names the legend for assistive technology
	Table    string
	Hint     string // says how to read the table
	Calls    string
	QPS      string
	Needed   string // stands before the QPS that the calls alone need
	Images   string
	Package  string
	Cheapest string
	Equal    string // no provider is cheaper
	None     string // no provider has a list price
	Free     string // marks a month under the trial
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
