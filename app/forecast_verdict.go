package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// forecastVerdict is the answer: the cheapest way through the months in one
// sentence, what it is for, how old the prices are, and what must be known
// before they are believed.
type forecastVerdict struct{ view *forecast }

// draw draws the answer, or says why there is none.
func (v forecastVerdict) draw(s *state) ui.UI {
	f := v.view.result
	return answerSection{
		class:   providerClass(soleList(f)),
		verdict: "verdict verdict-long",
		say:     func() words.Sentence { return s.words.ForecastVerdict(f) },
		below: func() []ui.UI {
			return []ui.UI{
				h("p", "class", "workload").Body(prose(s.words.ForecastWorkload(f))...),
				ages(s),
				different(s),
				forecastNotices(s, f),
			}
		},
	}.draw(s)
}

// notices lists what else must be known, each with its first month.
func forecastNotices(s *state, f pricing.Forecast) ui.UI {
	var items []ui.UI
	for _, n := range f.Notices {
		if n.Notice != pricing.NotEquivalent {
			items = append(items, h("li", "class", "notice-"+string(n.Notice)).Body(prose(s.words.ForecastNotice(f, n))...))
		}
	}
	return noticeList(s, items)
}

// soleList is whose colours the answer has: nobody's where the way leads from one
// to another or both cost the same.
func soleList(f pricing.Forecast) *pricing.PriceList {
	if len(f.Switches) > 0 || f.Even() {
		return nil
	}
	return f.First()
}

// forecastTally is the answer in a few words, in view while one types on a
// narrow screen.
type forecastTally struct{ view *forecast }

// draw draws the bar.
func (t forecastTally) draw(s *state) ui.UI {
	f := t.view.result
	return tallyBar(s, func() (string, words.Sentence) { return providerClass(soleList(f)), s.words.ForecastShort(f) })
}

// forecastTotals are what the months add up to: the cheapest way, and staying
// with each provider.
type forecastTotals struct{ view *forecast }

// draw draws the totals as a list of names and amounts.
func (t forecastTotals) draw(s *state) ui.UI {
	f := t.view.result
	labels := s.words.ForecastLabels()
	none := words.Plain(s.words.Labels().NoPrice)
	row := func(id, class string, name, total, note words.Sentence) ui.UI {
		return h("div", "id", id, "class", "total "+class).Body(
			h("dt").Body(prose(name)...),
			h("dd", "class", "total-amount").Body(prose(total)...),
			h("dd", "class", "total-note").Body(prose(note)...),
		)
	}
	best := none
	if f.Best != nil {
		best = words.Sentence{*words.Money(*f.Best)}
	}
	rows := []ui.UI{row("total-best", "best", words.Plain(labels.Best), best, s.words.ForecastWay(f))}
	for _, total := range f.Totals {
		amount := none
		if total.Total != nil {
			amount = words.Sentence{*words.Money(*total.Total)}
		}
		rows = append(rows, row("total-"+total.List.Offer, providerClass(total.List), s.words.ForecastAlone(total.List), amount, s.words.ForecastSaving(f, total.List)))
	}
	return h("section", "class", "totals", "aria-labelledby", "totals-title").Body(
		h("h2", "id", "totals-title").Text(labels.Totals),
		h("dl", "class", "total-list").Body(rows...),
	)
}
