package app

import (
	"regexp"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// text is what is left of drawn markup without the tags and the white space that
// go-app puts between them.
func text(markup string) string {
	bare := regexp.MustCompile(`<[^>]*>`).ReplaceAllString(markup, " ")
	return strings.Join(strings.Fields(bare), " ")
}

func TestCompareIsDrawn(t *testing.T) {
	for address, wants := range map[string][]string{
		"/":                                {"阿里云更便宜，每月少付 ¥2,200.00 （ 36.67% ）", "63,334", "更便宜", "当前报价"},
		"/en":                              {"Alibaba Cloud is cheaper by ¥2,200.00", "Two different jobs"},
		"/?calls=63333&images=2500000":     {"腾讯云更便宜，每月少付 ¥0.02"},
		"/en?calls=63334&images=2500000":   {"Alibaba Cloud is cheaper by ¥0.04"},
		"/en?images=60000000":              {"Only Tencent Cloud has a list price for this", "imagesearch-support@alibaba-inc.com"},
		"/en?plan=100000x1":                {"Compared with the package you chose.", "No list price"},
		"/en?calls=0":                      {"¥3,800.00"},
		"/en?calls=200000&images=10000000": {"¥12,000.00"},
		"/en?calls=30000000":               {"QPS"},
		"/en?qps=1&images=100000&trial=1":  {"From month 2 on"},
		"/en?calls=100000&alibaba=100":     {"¥0.00"},
	} {
		got := text(drawn(t, address))
		for _, want := range wants {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %q is not on the page", address, want)
			}
		}
	}
}

// A page without an answer has the form, the faults and no verdict, and keeps
// what was typed.
func TestCompareWithoutAnswer(t *testing.T) {
	s := at(t, "/en?calls=abc&qps=-1")
	if s.answered || s.stale {
		t.Errorf("answered %v, stale %v", s.answered, s.stale)
	}
	got := drawn(t, "/en?calls=abc&qps=-1")
	for _, want := range []string{`value="abc"`, `value="-1"`, `href="#calls"`, `href="#qps"`, `aria-invalid`} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is not on the page", want)
		}
	}
	if answer, _, _ := strings.Cut(got[strings.Index(got, `id="verdict"`):], "</output>"); strings.Contains(answer, "¥") {
		t.Errorf("there is a verdict: %s", answer)
	}
	if want := "calls=abc&qps=-1"; s.good != want {
		t.Errorf("links lead to %q, want %q", s.good, want)
	}
}

// What was typed later does not take the last good answer away.
func TestCompareKeepsTheLastGoodAnswer(t *testing.T) {
	s := at(t, "/en?calls=250000")
	rev := s.form.revs["calls"]
	s.set("calls", "250000x")
	if !s.answered || !s.stale || s.good != "calls=250000" || s.form.texts["calls"] != "250000x" {
		t.Errorf("answered %v, stale %v, %q, %q", s.answered, s.stale, s.good, s.form.texts["calls"])
	}
	if s.form.revs["calls"] == rev {
		t.Error("the field is not drawn again")
	}
	got := text(ui.HTMLString(verdict{s.view.(*compare)}.draw(s)))
	for _, want := range []string{"answer to your last valid entry", "11,200.00", "250,000 calls"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
	s.set("calls", "30万")
	if s.stale || s.good != "calls=300000" {
		t.Errorf("stale %v, %q", s.stale, s.good)
	}
}

// Choosing a package, a workload or another language keeps everything else.
func TestCompareLinksKeepTheRest(t *testing.T) {
	got := drawn(t, "/en?calls=250000&failed=2.5&months=24&utm=x")
	for _, want := range []string{
		`href="/?calls=250000&failed=2.5&months=24&utm=x"`,
		`href="/en?calls=250000&failed=2.5&plan=100000x1&months=24&utm=x"`,
		`href="/en?calls=10000&qps=1&images=100000&failed=2.5&months=24&utm=x"`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no link %s", want)
		}
	}
	for _, want := range [][2]string{{"months", "24"}, {"utm", "x"}} {
		if !regexp.MustCompile(`<input[^>]*name="` + want[0] + `"[^>]*>`).MatchString(got) {
			t.Errorf("the form does not carry %s", want[0])
		}
	}
}

// Every amount that is written out stands beside its exact value.
func TestAmountsCarryTheirValues(t *testing.T) {
	got := drawn(t, "/en")
	got = regexp.MustCompile(`(?s)<(text|desc)[^>]*>.*?</(text|desc)>`).ReplaceAllString(got, "") // a drawing has letters only
	got = regexp.MustCompile(`(?s)<data[^>]*>[^<]*</data>`).ReplaceAllString(got, "")
	if i := strings.Index(got, "¥"); i >= 0 {
		t.Errorf("an amount without its value: …%s…", got[max(i-60, 0):min(i+30, len(got))])
	}
}

// A workload is marked as the one shown only while no field has a fault, as on a fresh page.
func TestNoWorkloadIsCurrentBesideAFault(t *testing.T) {
	s := at(t, "/en?calls=200000&images=2000000")
	for _, c := range []struct {
		days string
		want int
	}{{"30", 1}, {"x", 0}, {"30", 1}} {
		s.set("days", c.days)
		if got := strings.Count(ui.HTMLString(presets{}.draw(s)), "aria-current"); got != c.want {
			t.Errorf("days %q: %d workloads are marked, want %d", c.days, got, c.want)
		}
	}
}
