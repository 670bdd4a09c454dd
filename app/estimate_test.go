package app

import (
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

func TestEstimateFollowsItsInputs(t *testing.T) {
	s := at(t, "/en?qps=7")
	if s.estimate.open || s.estimate.result.Calls != 600_000 {
		t.Errorf("open %v, calls %d", s.estimate.open, s.estimate.result.Calls)
	}
	s.set("users", "5万")
	s.set("peak", "10")
	if got, want := s.good, "qps=7&users=50000&peak=10"; got != want {
		t.Errorf("the address has %s, want %s", got, want)
	}
	if e := s.estimate.result; e.Calls != 3_000_000 || e.QPS != 12 {
		t.Errorf("calls %d, QPS %d", e.Calls, e.QPS)
	}
	if s.form.args.Get("calls").Count != 100_000 {
		t.Error("the page's own field has changed")
	}
	// The days are the page's.
	s.set("days", "31")
	if got := s.estimate.result.Calls; got != 3_100_000 {
		t.Errorf("in 31 days %d calls", got)
	}
	address, same := s.accepted()
	if want := "/en?calls=3100000&qps=12&days=31&users=50000&peak=10"; address != want || same {
		t.Errorf("accepted %s (%v), want %s", address, same, want)
	}
	if _, same = at(t, address).accepted(); !same {
		t.Error("the numbers are in the form, and it is not said")
	}
	// Defaults are left out of the address again.
	s.set("users", "")
	s.set("peak", "4")
	if got, want := s.good, "qps=7&days=31"; got != want {
		t.Errorf("the address has %s, want %s", got, want)
	}
}

// A fault of the estimate is the estimate's: the page answers on.
func TestEstimateFaultsAreItsOwn(t *testing.T) {
	for _, c := range []struct{ address, parameter string }{
		{"/en?users=abc&calls=5", "users"},
		{"/en/forecast?cache=101", "cache"},
		{"/?users=10000000000&searches=10000", "users"},
		{"/?users=1000000000&searches=33&peak=1000", "peak"},
	} {
		s := at(t, c.address)
		if !s.answered || len(s.form.faults) > 0 || s.estimate.form.faults[c.parameter] == nil {
			t.Errorf("%s: answered %v, faults %v and %v", c.address, s.answered, s.form.faults, s.estimate.form.faults)
		}
		page := ui.HTMLString(s.owner.Render())
		if strings.Contains(page, "estimate-accept") || !strings.Contains(page, "funnel-fault") {
			t.Errorf("%s: a result is offered", c.address)
		}
	}
	s := at(t, "/en?users=abc&calls=5")
	if got, want := s.good, "calls=5&users=abc"; got != want {
		t.Errorf("the address has %s, want %s", got, want)
	}
	s.set("users", "12x")
	if got, want := s.good, "calls=5&users=12x"; got != want {
		t.Errorf("the address has %s, want %s", got, want)
	}
	s.set("users", "12")
	if len(s.estimate.form.faults) > 0 || s.good != "calls=5&users=12" {
		t.Errorf("mended: %s, %v", s.good, s.estimate.form.faults)
	}
}

// A fault that only working the estimate out finds is drawn as long as it is there:
// its field is drawn again when it goes, whichever field it goes with.
func TestEstimateFaultGoesWithAnyField(t *testing.T) {
	for _, c := range []struct{ address, faulty, name, text string }{
		{"/en?users=1000000000&searches=33&peak=99", "peak", "users", "5"},
		{"/en?users=1000000000&searches=33&peak=99", "peak", "retries", "3万5"},
		{"/en?users=1000000000&searches=33&days=31", "users", "days", "30"},
	} {
		s := at(t, c.address)
		if s.estimate.form.faults[c.faulty] == nil {
			t.Fatalf("%s: %s has no fault: %v", c.address, c.faulty, s.estimate.form.faults)
		}
		before := s.estimate.form.revs[c.faulty]
		s.set(c.name, c.text)
		if s.estimate.form.faults[c.faulty] != nil {
			t.Errorf("%s, %s %s: the fault stays", c.address, c.name, c.text)
		} else if s.estimate.form.revs[c.faulty] == before {
			t.Errorf("%s, %s %s: the fault is gone, and its field is not drawn again", c.address, c.name, c.text)
		}
	}
}

// What was typed into other fields stays when the result is taken over, even
// where it is wrong; what was wrong in the fields it fills is mended.
func TestEstimateKeepsWhatElseWasTyped(t *testing.T) {
	s := at(t, "/en?calls=abc&images=-1")
	address, same := s.accepted()
	if want := "/en?calls=600000&qps=1&images=-1"; address != want || same {
		t.Errorf("accepted %s (%v), want %s", address, same, want)
	}
}

// The inputs belong to a form of their own, whose other values are the page's.
func TestEstimateHasItsOwnForm(t *testing.T) {
	page := drawn(t, "/en?calls=7&users=9&plan=5000000x10&later=x")
	_, form, _ := strings.Cut(page, `id="`+estimateFormID+`"`)
	form, _, _ = strings.Cut(form, "</form>")
	for _, want := range []string{`name="calls"`, `value="7"`, `name="plan"`, `name="later"`} {
		if !strings.Contains(form, want) {
			t.Errorf("%s is not sent along", want)
		}
	}
	if strings.Contains(form, `name="users"`) {
		t.Error("users would be sent twice")
	}
	if got := strings.Count(page, `form="`+estimateFormID+`"`); got != 7 {
		t.Errorf("%d controls belong to the estimate, want six fields and a button", got)
	}
	for _, name := range []string{"users", "searches", "cache", "retries", "failing", "peak", "days", "calls"} {
		if got := strings.Count(page, `id="`+name+`"`); got != 1 {
			t.Errorf("%d elements have the id %s", got, name)
		}
	}
	details, _, _ := strings.Cut(page[strings.Index(page, `id="estimate"`)-100:], "<summary")
	if !strings.Contains(details, " open") {
		t.Error("an estimate that the address brought along is not open")
	}
}

func TestAmountsAndNumbersStep(t *testing.T) {
	for _, c := range []struct {
		name, text string
		up         bool
		want       string
	}{
		{"searches", "0.3", true, "1"}, {"searches", "0.3", false, "0"}, {"searches", "2", false, "1"}, {"searches", "0", false, "0"},
		{"peak", "1", false, "1"}, {"peak", "4.5", false, "4"}, {"peak", "1000", true, "1000"},
		{"switching", "1000", true, "1100"}, {"switching", "99.99", true, "100"}, {"switching", "0", false, "0"},
	} {
		s := at(t, "/en/forecast")
		s.set(c.name, c.text)
		f := s.formOf(c.name)
		if got := step(f.parameter(c.name), f.args.Get(c.name), c.up, false); got != c.want {
			t.Errorf("%s %s, up %v: %s, want %s", c.name, c.text, c.up, got, c.want)
		}
	}
}
