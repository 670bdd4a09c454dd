package app

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

func TestBillingIsDrawn(t *testing.T) {
	for _, c := range []struct {
		name, query string
		want        []string // exact values and handles that are there
	}{
		{"default", "", []string{`value="0.24000000"`, `value="1.26"`, `value="-0.26"`, `value="2026-04-30"`, `value="2026-05-07"`, `value="8500.00"`,
			`event-negative`, `event-stopped`, `band-overdue`, `band-stopped`}},
		{"the contract's statement", "?daily=4,0,17&tencent=5", []string{`value="57.00000000"`, `value="0.22800000"`, `value="0.96900000"`,
			`value="1.19700000"`, `value="1.20"`, `value="-0.00300000"`}},
		{"thirty days of one call", "?daily=" + strings.Repeat("1,", 29) + "1&tencent=5", []string{`value="1.80"`, `value="1.71"`, `value="-0.09000000"`}},
		{"topped up", "?daily=100%3B100%3B100%3B100&balance=6&topups=5:50", []string{`event-resumed`, `event-not-served`, `event-top-up`, `value="50.00"`}},
		{"settled in time", "?daily=100%3B100&balance=6&topups=3:50", []string{`event-settled`}},
		{"nothing used", "?daily=0", []string{`value="0.00000000"`}},
		{"renewals", "?start=2026-01-31&periods=1&renew=2500000x5:2:2026-03-02,5000000x10:1:2026-06-01",
			[]string{`value="2026-02-28"`, `value="2026-05-09"`, `value="23700.00"`, `event-kept`, `event-released`, `value="2026-07-08"`}},
		{"the contract's change", "?from=5000000x10&to=2500000x5", []string{`value="8500.00"`, `value="-8500.00"`}},
		{"discounts", "?alibaba=12.5&tencent=100", []string{`value="7437.50"`, `value="475.00"`, `id="assumption-discount"`}},
		{"trial", "?from=100000x1&to=100000x1&package=100000x1", []string{`value="2940.00"`, `id="assumption-change-from-trial"`, `id="assumption-once-per-user"`}},
	} {
		for _, path := range []string{"/billing", "/en/billing"} {
			t.Run(c.name+path, func(t *testing.T) {
				page := drawn(t, path+c.query)
				for _, want := range append(c.want, `id="verdict"`, `id="answer"`, `id="different-title"`, `id="assumption-list-age"`, "2020-09-30", "2026-01-05") {
					if !strings.Contains(page, want) {
						t.Errorf("%s is missing", want)
					}
				}
				for _, id := range partIDs {
					for _, want := range []string{`id="` + id + `"`, `id="` + id + `-answer"`, `href="#` + id + `"`} {
						if strings.Count(page, want) != 1 {
							t.Errorf("%s is there %d times", want, strings.Count(page, want))
						}
					}
				}
				if got := strings.Count(page, `#change"`) - 2; got != 15*15 { // but for the overview's link and the button
					t.Errorf("the matrix has %d links", got)
				}
				if got := strings.Count(page[strings.Index(page, "bill matrix"):], `aria-current`); got != 1 {
					t.Errorf("%d cells are marked", got)
				}
			})
		}
	}
}

// Every link of the matrix is the canonical address of its own change, keeps what
// else was asked, and says the amount that the change then has.
func TestMatrixLinks(t *testing.T) {
	s := at(t, "/en/billing?calls=7&daily=1,2&from=100000x1&later=x")
	v := s.view.(*billing)
	page := drawn(t, "/en/billing?calls=7&daily=1,2&from=100000x1&later=x")
	matrix := page[strings.Index(page, `bill matrix`):]
	packages := v.change.List.Prepaid.Packages
	at := 0
	for i := range packages {
		for j := range packages {
			_, rest, _ := strings.Cut(matrix, `href="`)
			var href string
			href, matrix, _ = strings.Cut(rest, `"`)
			address, part, _ := strings.Cut(href, "#")
			path, query, _ := strings.Cut(address, "?")
			canonical, redirect, status := Resolve(testCatalog, path, query)
			if part != "change" || redirect || status != http.StatusOK || canonical != address {
				t.Errorf("%s: status %d, redirect %v, canonical %s", href, status, redirect, canonical)
			}
			if !strings.Contains(address, "calls=7") || !strings.Contains(address, "later=x") || !strings.Contains(address, "daily=1,2") {
				t.Errorf("%s lost something", href)
			}
			own := pricing.ParseQuery(query)
			args, _ := s.form.endpoint.Parse(own, pricing.Typed, pricing.IgnoreUnknown)
			change := s.catalog.Change(args, pricing.ChangeOptions{})
			if change.From != &packages[i] || change.To != &packages[j] {
				t.Fatalf("row %d, column %d leads to %s", i, j, href)
			}
			_, value, _ := strings.Cut(matrix, `value="`)
			if value, _, _ = strings.Cut(value, `"`); value != change.Difference.String() {
				t.Errorf("%s says %s, the change is %s", href, value, change.Difference)
			}
			at++
		}
	}
	if at != 225 {
		t.Errorf("%d cells", at)
	}
}

// Each part says the assumptions that the engine's rules need there.
func TestPartsSayTheirAssumptions(t *testing.T) {
	ruled := [billingParts][]string{}
	for _, rule := range pricing.Rules() {
		page, part := workedAt(rule.ID)
		if page != billingPage {
			continue
		}
		p := slices.Index(partIDs[:], part)
		if p < 0 {
			t.Fatalf("the rule %s is worked out at %s, which is no part of the page", rule.ID, part)
		}
		ruled[p] = append(ruled[p], rule.Assumptions...)
	}
	for p, ids := range partAssumptions {
		for _, id := range strings.Fields(ids) {
			if !slices.Contains(ruled[p], id) {
				t.Errorf("%s says %s, which no rule needs there", partIDs[p], id)
			}
		}
		for _, id := range ruled[p] {
			if said := partOf(" " + id + " "); said < billingPart(p) || said == partNone {
				t.Errorf("a rule at %s needs %s, which part %d says", partIDs[p], id, said)
			}
		}
	}
}

// The fields take what people type, and say how they understood it.
func TestBillingFieldsUnderstand(t *testing.T) {
	for _, c := range []struct{ parameter, typed, english, chinese string }{
		{"daily", "4\n0\n17\n", "3 days: 4, 0, 17", "3 天：4, 0, 17"},
		{"daily", "１０万　２", "2 days: 100,000, 2", "2 天：100,000, 2"},
		{"daily", "1", "1 day: 1", "1 天：1"},
		{"daily", "1,200\n3,400", "2 days: 1,200, 3,400", "2 天：1,200, 3,400"},
		{"topups", "3：500， 10:2万", "¥500 on day 3; ¥20,000 on day 10", "第 3 天充值 ¥500；第 10 天充值 ¥20,000"},
		{"topups", "", "none", "不充值"},
		{"renew", "5000000x10:3 2500000x5:1:2026/8/5", "5,000,000 images, 10 QPS, 3 months, in time; 2,500,000 images, 5 QPS, 1 month, on 2026-08-05",
			"到期前续：5,000,000 张，10 QPS，3 个月；2026-08-05 续：2,500,000 张，5 QPS，1 个月"},
		{"renew", "", "not renewed", "不续费"},
		{"start", "2026年1月31日", "2026-01-31", "2026-01-31"},
	} {
		for path, want := range map[string]string{"/en/billing": c.english, "/billing": c.chinese} {
			s := at(t, path)
			s.set(c.parameter, c.typed)
			if !s.answered || s.stale {
				t.Errorf("%s %q: %v", c.parameter, c.typed, s.form.faults)
				continue
			}
			if got := words.Understood(s.words, c.parameter, s.form.args.Get(c.parameter)).String(); got != want {
				t.Errorf("%s %q: %q, want %q", c.parameter, c.typed, got, want)
			}
			if typed := s.form.texts[c.parameter]; typed != c.typed {
				t.Errorf("%s %q was rewritten to %q", c.parameter, c.typed, typed)
			}
		}
	}
}

// A fault keeps what was typed and the last good answer, marks both, and leads
// from each part to the field.
func TestBillingFaults(t *testing.T) {
	for _, c := range []struct{ parameter, typed string }{
		{"daily", "4,,5"}, {"daily", "1,000"}, {"daily", strings.Repeat("1 ", 32)}, {"balance", "-1"}, {"topups", "3-5"}, {"tencent", "101"},
		{"start", "2026-02-30"}, {"package", "1x1"}, {"periods", "0"}, {"renew", "1x1:1"}, {"from", "abc"}, {"to", `"><b>`}, {"alibaba", "x"},
	} {
		s := at(t, "/en/billing?daily=1,2")
		before := s.good
		s.set(c.parameter, c.typed)
		if !s.answered || !s.stale || s.good != before || s.form.faults[c.parameter] == nil || s.form.texts[c.parameter] != c.typed {
			t.Errorf("%s=%q: answered %v, stale %v, %v", c.parameter, c.typed, s.answered, s.stale, s.form.faults)
		}
		page := ui.HTMLString(s.owner.Render())
		if got := strings.Count(page, `href="#`+c.parameter+`"`); got < 5 { // from each part and from above
			t.Errorf("%s=%q: %d links lead to the field", c.parameter, c.typed, got)
		}
		if !strings.Contains(page, `aria-invalid`) {
			t.Errorf("%s=%q: the field is not marked", c.parameter, c.typed)
		}

		address := "/en/billing?" + typedQuery(&s.form)
		_, query, _ := strings.Cut(address, "?")
		if _, _, status := Resolve(testCatalog, "/en/billing", query); status != http.StatusBadRequest {
			t.Errorf("%s: status %d", address, status)
		}
		fresh := at(t, address)
		if fresh.answered {
			t.Errorf("%s is answered", address)
		}
		if page := ui.HTMLString(fresh.owner.Render()); strings.Contains(page, `id="statement-answer"`) {
			t.Errorf("%s shows an answer", address)
		}
	}
}

// A list that comes in lines, as a form without a script sends it, keeps them when the page has to be answered with a fault in another field.
func TestListsInLinesSurviveAFault(t *testing.T) {
	s := at(t, "/billing?daily=4%0D%0A0%0D%0A17&balance=x")
	if got := s.form.texts["daily"]; got != "4\n0\n17" {
		t.Errorf("the field holds %q", got)
	}
	if len(s.form.faults) != 1 || s.form.faults["balance"] == nil {
		t.Errorf("faults %v", s.form.faults)
	}
}

// What is read out is the part that changed; all of them, in short, where it is
// not one.
func TestBillingVerdict(t *testing.T) {
	s := at(t, "/en/billing")
	if got, want := s.view.verdict(s).String(), "¥1.26 payable. ¥1.00 lasts 4 days. Ends 2026-04-30, lost 2026-05-07. Upgrade, ¥8,500.00 to pay. "; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	s.set("to", "100000x1")
	if got, want := s.view.verdict(s).String(), "From 2,500,000 images, 5 QPS to 100,000 images, 1 QPS: a downgrade, ¥2,820.00 refunded."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	s.set("periods", "1")
	if got := s.view.verdict(s).String(); !strings.HasPrefix(got, "It costs ¥3,800.00 in all") {
		t.Errorf("%q", got)
	}
	s.set("daily", "1")
	if got := s.view.verdict(s).String(); !strings.HasPrefix(got, "¥0.06 payable. ¥1.00 lasts 18 days.") {
		t.Errorf("%q", got)
	}
}

// Each rule that a page works out is a rule, and worked out once.
func TestWorkedRules(t *testing.T) {
	var known, seen []pricing.RuleID
	for _, r := range pricing.Rules() {
		known = append(known, r.ID)
	}
	for place, ids := range worked {
		for _, id := range ids {
			if page, section := workedAt(id); !slices.Contains(known, id) || slices.Contains(seen, id) || page == nil || page.name+"#"+section != place {
				t.Errorf("%s at %s", id, place)
			}
			seen = append(seen, id)
		}
	}
}
