package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// verdict is the answer: one sentence, the workload it is for, how old the
// prices are, and what must be known before they are believed.
type verdict struct{ view *compare }

// draw draws the answer, or says why there is none.
func (v verdict) draw(s *state) ui.UI {
	r := v.view.result
	class := providerClass(r.Cheapest)
	if r.Has(pricing.TrialFirstMonth) {
		class += " two-sentences"
	}
	return answerSection{
		class: class,
		say:   func() words.Sentence { return s.words.Verdict(r) },
		below: func() []ui.UI {
			return []ui.UI{
				h("p", "class", "workload").Body(prose(s.words.Workload(r.Workload))...),
				chosen(s),
				ages(s),
				different(s),
				notices(s, r),
			}
		},
	}.draw(s)
}

// providerClass is the CSS class that gives something a provider's colours:
// of-tencent, and of-none for no list.
//
//go:noinline
func providerClass(list *pricing.PriceList) string {
	if list == nil {
		return "of-none"
	}
	return "of-" + list.Provider
}

// modelClass is the CSS class that gives a list's line the dashes of its model:
// model-prepaid.
//
//go:noinline
func modelClass(list *pricing.PriceList) string { return "model-" + string(list.Model) }

// defaultWorkload is the workload of a page without parameters.
func defaultWorkload(s *state) pricing.Workload {
	args, _ := s.catalog.Endpoint(pricing.EndpointCompare).Parse(nil, pricing.Plain, pricing.IgnoreUnknown)
	return s.catalog.Workload(args)
}

// faultList names what is wrong and leads to it.
func faultList(s *state) ui.UI {
	labels := s.words.Labels()
	var items []ui.UI
	for _, fault := range s.form.ordered() {
		items = append(items, h("li").Body(
			h("a", "href", "#"+fault.Parameter).Text(shownText(s.words.Fault(fault))),
		))
	}
	if s.malformed {
		items = append(items, h("li").Text(words.BadAddress(s.words)))
	}
	return h("div", "class", "faults").Body(
		h("h3").Text(labels.FixFields),
		h("ul").Body(items...),
	)
}

// chosen says that the package was picked by hand, and how to undo it.
func chosen(s *state) ui.UI {
	line := h("p", "class", "chosen")
	if s.asked().Get("plan").Text == "" {
		return line.Body()
	}
	labels := s.words.Labels()
	return line.Body(
		h("span").Text(labels.PlanChosen),
		ui.Text(" "),
		h("a", "href", s.there(s.with(pair{"plan", ""}))).Text(labels.PlanRelease),
	)
}

// ages say of which day each list is and lead to its provider. Neither these nor
// different depend on any input, so they are drawn once for each language.
func ages(s *state) ui.UI { return s.piece(listAges{}, 0) }

type listAges struct{}

func (listAges) draw(s *state) ui.UI {
	var items []ui.UI
	for _, o := range s.catalog.Offers() {
		list := o.List()
		items = append(items, h("li", "class", providerClass(list)).Body(
			h("span", "class", "age").Body(prose(s.words.ListAge(list))...),
			ui.Text(" "),
			// In a frame it would be loaded into the frame.
			h("a", "href", list.Documentation, "rel", "noopener external", "target", when(s.kind.bare, "_blank")).Text(s.words.Labels().Documents),
		))
	}
	return h("ul", "class", "ages").Body(items...)
}

// different says, always, that the services do different jobs.
func different(s *state) ui.UI { return s.piece(jobs{}, 0) }

type jobs struct{}

func (jobs) draw(s *state) ui.UI {
	r := s.catalog.Compare(defaultWorkload(s))
	if !r.Has(pricing.NotEquivalent) {
		return h("section", "class", "different", "hidden", "true").Body()
	}
	return h("section", "class", "different", "aria-labelledby", "different-title").Body(
		h("h3", "id", "different-title").Text(s.words.Labels().NotTheSame),
		h("p").Body(prose(s.words.Notice(r, pricing.NotEquivalent))...),
	)
}

// notices lists what else must be known.
func notices(s *state, r pricing.Comparison) ui.UI {
	var items []ui.UI
	for _, n := range r.Notices {
		if n != pricing.NotEquivalent {
			items = append(items, h("li", "class", "notice-"+string(n)).Body(prose(s.words.Notice(r, n))...))
		}
	}
	return noticeList(s, items)
}

func noticeList(s *state, items []ui.UI) ui.UI {
	if len(items) == 0 {
		return h("div", "class", "notices", "hidden", "true").Body()
	}
	return h("div", "class", "notices").Body(
		h("h3", "class", "unseen").Text(s.words.Labels().Notices),
		h("ul").Body(items...),
	)
}

// tally is the answer in a few words, which stays in view above the fields on a
// narrow screen. Assistive technology has the verdict itself.
type tally struct{ view *compare }

// draw draws the bar.
func (t tally) draw(s *state) ui.UI {
	return tallyBar(s, func() (string, words.Sentence) {
		r := t.view.result
		return providerClass(r.Cheapest), s.words.Short(r)
	})
}
