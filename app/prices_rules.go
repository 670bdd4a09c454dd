package app

import (
	"slices"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// rules draws every rule beside what it means, list by list, the product's own
// at the end.
func rules(s *state, w *words.Prices) []ui.UI {
	var groups []ui.UI
	for _, o := range s.catalog.Offers() {
		list := o.List()
		name := list.Name(s.words.Tag())
		groups = append(groups, ruleGroup(s, w, list.Provider, name.Provider+" "+name.Service, "", list.Rules(), list))
	}
	var own []pricing.Rule
	for _, r := range pricing.Rules() {
		if r.Model == "" {
			own = append(own, r)
		}
	}
	return append(groups, ruleGroup(s, w, "none", w.OwnRules, w.OwnIntro, own, nil))
}

// ruleGroup draws the rules of one list, or the product's own when there is
// none.
func ruleGroup(s *state, w *words.Prices, owner, title, intro string, list []pricing.Rule, from *pricing.PriceList) ui.UI {
	id := "rules-of-" + owner
	group := []ui.UI{h("h3", "id", id).Text(title)}
	if intro != "" {
		group = append(group, h("p", "class", "list-note").Text(intro))
	}
	group = append(group, h("div", "class", "rule-heads", "aria-hidden", "true").Body(
		h("span").Text(w.Says), h("span").Text(w.Means),
	))
	var rows []ui.UI
	for _, r := range list {
		text := words.Rule(s.words, r, from)
		row := []ui.UI{
			h("dt").Body(
				h("span", "class", "rule-name").Text(text.Name),
				h("span", "class", "rule-says").Body(prose(text.Says)...),
			),
			h("dd", "class", "rule-means").Body(prose(text.Means)...),
		}
		if more := ruleMore(s, w, r, from); len(more) > 0 {
			row = append(row, h("dd", "class", "rule-more").Body(more...))
		}
		rows = append(rows, h("div", "id", "rule-"+string(r.ID), "class", "rule").Body(row...))
	}
	group = append(group, h("dl", "class", "rule-list").Body(rows...))
	return h("div", "class", "rule-group of-"+owner, "role", "group", "aria-labelledby", id).Body(group...)
}

// ruleMore says where else a rule is stated, where it is worked out, and what it
// takes for granted.
func ruleMore(s *state, w *words.Prices, r pricing.Rule, from *pricing.PriceList) []ui.UI {
	var more []ui.UI
	add := func(class string, nodes ...ui.UI) { more = append(more, h("span", "class", class).Body(nodes...)) }
	if from != nil {
		if source, elsewhere := elsewhere(from, r.ID); elsewhere {
			add("cited", append([]ui.UI{ui.Text(w.Elsewhere)}, sourceLink(w, source)...)...)
		}
	}
	if k, section := workedAt(r.ID); k != nil {
		add("worked", h("a", "href", s.link(k, s.words, s.good)+"#"+section).Text(w.WorkedOut))
	}
	if len(r.Assumptions) > 0 {
		takes := []ui.UI{ui.Text(w.Takes)}
		for i, id := range r.Assumptions {
			if i > 0 {
				takes = append(takes, ui.Text(s.words.Comma()))
			}
			takes = append(takes, h("a", "href", "#assumption-"+id).Text(words.AssumptionName(s.words, id)))
		}
		add("takes", takes...)
	}
	return more
}

// worked are the rules that a page works out with the visitor's figures, by the
// page's name and the section. The others are only stated.
var worked = map[string][]pricing.RuleID{
	"compare#quotes": {"package-month", "calls-unlimited", "trial", "trial-once", "custom-quote", "add-qps", "failed-free", "unit-price", "default-qps",
		"calls-sent", "discount"},
	"compare#plans":     {"capacity", "search-qps", "sold-together", "no-stacking"},
	"billing#statement": {"bill-columns", "fee-decimals", "charge-decimals", "precision-difference"},
	"billing#account":   {"daily-settlement", "overdue-stop", "overdue-resume"},
	"billing#term":      {"natural-month", "expiry-stop", "renewal", "retention", "release"}, // "package" is the id of its field
	"billing#change":    {"change-start", "change-new", "change-old", "change-from-trial"},
}

// workedAt finds the page and the section where a rule is worked out; nil when the
// product has no such page.
func workedAt(rule pricing.RuleID) (page *kind, section string) {
	for place, ids := range worked {
		if slices.Contains(ids, rule) {
			name, section, _ := strings.Cut(place, "#")
			for _, k := range kinds {
				if k.name == name {
					return k, section
				}
			}
		}
	}
	return nil, ""
}
