package words

import (
	"strings"
	"testing"

	"tusou/pricing"
)

// TestEveryRuleIsSaid: each rule of each list has a name, a rule and a meaning in
// both languages; no figure is missing, and none is written into a text, where
// it would outlive the list that it is from.
func TestEveryRuleIsSaid(t *testing.T) {
	for _, l := range bothLanguages {
		tag := l.Tag()
		said := map[string]bool{}
		check := func(r pricing.Rule, list *pricing.PriceList) {
			text := Rule(l, r, list)
			if text.Name == string(r.ID) || text.Name == "" {
				t.Errorf("%s: the rule %s has no name", tag, r.ID)
			}
			checkFilled(t, tag+" "+string(r.ID), text.Says)
			checkFilled(t, tag+" "+string(r.ID), text.Means)
			if said[text.Name] {
				t.Errorf("%s: two rules are called %q", tag, text.Name)
			}
			said[text.Name] = true
		}
		for _, o := range testCatalog.Offers() {
			for _, r := range o.List().Rules() {
				check(r, o.List())
			}
		}
		for _, r := range pricing.Rules() {
			if r.Model == "" {
				check(r, nil)
			}
		}
		if want := len(pricing.Rules()); len(said) != want {
			t.Errorf("%s: %d rules are said, want %d", tag, len(said), want)
		}
	}
	if len(ruleTexts) != len(pricing.Rules()) {
		t.Errorf("%d texts for %d rules", len(ruleTexts), len(pricing.Rules()))
	}
}

func checkFilled(t *testing.T, what string, s Sentence) {
	t.Helper()
	if len(s) == 0 {
		t.Errorf("%s: no text", what)
	}
	for _, p := range s {
		switch {
		case p.Value != "":
		case strings.ContainsAny(p.Text, "{}"):
			t.Errorf("%s: a figure is missing in %q", what, p.Text)
		case strings.ContainsAny(p.Text, "0123456789０１２３４５６７８９"):
			t.Errorf("%s: a number is written into %q", what, p.Text)
		case strings.ContainsAny(p.Text, "\n\u00a0\u3000"):
			t.Errorf("%s: white space that pages cannot have in %q", what, p.Text)
		}
	}
}

// The figures in the texts are those of the documents.
func TestRulesHaveTheListsFigures(t *testing.T) {
	alibaba, tencent := testCatalog.Offers()[0].List(), testCatalog.Offers()[1].List()
	for id, want := range map[string]struct {
		list   *pricing.PriceList
		values string
	}{
		"capacity":           {alibaba, "100000 50000000"},
		"search-qps":         {alibaba, "1 10 5 30 12960000"},
		"deletion-qps":       {alibaba, "20"},
		"no-stacking":        {alibaba, "5 10"},
		"trial":              {alibaba, "100000 1 1"},
		"trial-once":         {alibaba, "980.00"},
		"custom-quote":       {alibaba, "50000000 10"},
		"change-new":         {alibaba, "2500000 5 5000000 10 8500.00"},
		"change-old":         {alibaba, "5000000 10 2500000 5 8500.00"},
		"retention":          {alibaba, "7"},
		"add-qps":            {alibaba, "1 5"},
		"unit-price":         {tencent, "1000 60.00 4 0.24000000"},
		"fee-decimals":       {tencent, "8"},
		"charge-decimals":    {tencent, "2"},
		"activation":         {tencent, "3 5"},
		"overdue-stop":       {tencent, "24"},
		"default-qps":        {tencent, "20"},
		"arrears-activation": {tencent, ""},
	} {
		for _, r := range want.list.Rules() {
			if string(r.ID) != id {
				continue
			}
			text := Rule(In("zh-CN"), r, want.list)
			var values []string
			for _, p := range append(append(Sentence{}, text.Says...), text.Means...) {
				if p.Value != "" {
					values = append(values, p.Value)
				}
			}
			if got := strings.Join(values, " "); got != want.values {
				t.Errorf("%s has the figures %q, want %q", id, got, want.values)
			}
		}
	}
}

// A text whose figure is not known says so to whoever looks for braces.
func TestUnknownFigureStays(t *testing.T) {
	f := figures{"a": say(Count(1000))}
	if got := f.fill("x {a} y {b} z").String(); got != "x 1,000 y {b} z" {
		t.Errorf("got %q", got)
	}
	if got := f.fill("{a}{a").String(); got != "1,000{a" {
		t.Errorf("got %q", got)
	}
}

// Every question is answered for every compared list, in both languages, and
// what the answers rest on are rules of the list.
func TestTermsAreAnswered(t *testing.T) {
	for _, l := range bothLanguages {
		tag := l.Tag()
		rows := Terms(l)
		if len(rows) != len(termTexts) {
			t.Errorf("%s: %d questions, want %d", tag, len(rows), len(termTexts))
		}
		for i, row := range rows {
			if row.ID != termTexts[i].id || row.Label == "" {
				t.Errorf("%s: question %d is %+v", tag, i, row)
			}
			for _, o := range testCatalog.Offers() {
				answer, rule := TermAnswer(l, row.ID, o.List())
				checkFilled(t, tag+" "+row.ID, answer)
				found := rule == ""
				for _, r := range o.List().Rules() {
					found = found || r.ID == rule
				}
				if !found {
					t.Errorf("%s: %s rests on %q, which is no rule of %s", tag, row.ID, rule, o.List().Offer)
				}
			}
		}
	}
}

// Every assumption has a short name in both languages.
func TestAssumptionNames(t *testing.T) {
	for _, a := range testCatalog.Assumptions() {
		for _, l := range bothLanguages {
			if name := AssumptionName(l, a.ID); name == a.ID || name == "" {
				t.Errorf("%s: the assumption %s has no name", l.Tag(), a.ID)
			}
		}
	}
}
