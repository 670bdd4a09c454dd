package pricing

import (
	"fmt"
	"testing"
)

// Only the smallest package, one month, once.
func TestTrial(t *testing.T) {
	list := testCatalog.Offers()[0].List()
	for i := range list.Prepaid.Packages {
		p := &list.Prepaid.Packages[i]
		want := "{false no-trial 0 0.00}"
		if p.ID() == "100000x1" {
			want = "{true  1 980.00}"
		}
		if got := fmt.Sprint(list.Trial(p, 0, false)); got != want {
			t.Errorf("%s: %s, want %s", p.ID(), got, want)
		}
	}
	smallest, _ := list.Package("100000x1")
	if got := fmt.Sprint(list.Trial(&smallest, 0, true)); got != "{false trial-taken 0 0.00}" {
		t.Errorf("a second time: %s", got)
	}
	if got := fmt.Sprint(list.Trial(&smallest, 10*percentOne, false)); got != "{true  1 882.00}" {
		t.Errorf("at 10 %% off: %s", got)
	}
}

// A trial that may be taken again, as a list might have it, is.
func TestTrialMoreThanOnce(t *testing.T) {
	list := *testCatalog.Offers()[0].List()
	terms := *list.Prepaid
	terms.Trial.OncePerUser, terms.Trial.Months = false, 2
	list.Prepaid = &terms
	p, _ := list.Package("100000x1")
	if got := fmt.Sprint(list.Trial(&p, 0, true)); got != "{true  2 1960.00}" {
		t.Error(got)
	}
}
