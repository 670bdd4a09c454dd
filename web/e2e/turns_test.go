//go:build browser

package e2e

import "testing"

// A table that is drawn in turns follows to its last row.
func TestTablesFollowToTheLastRow(t *testing.T) {
	t.Parallel()
	t.Run("packages", func(t *testing.T) {
		p := open(t, compare["en"], desk)
		p.Retype("#calls", "250000")
		p.Until("the first row has followed", showing("#plan-100000x1", "3.92"))
		p.Until("the last row has followed", showing("#plan-50000000x10", "288.80"))
	})
	t.Run("months", func(t *testing.T) {
		p := open(t, forecast["en"]+"?calls=1000", desk)
		p.Retype("#months", "60")
		p.Until("there are sixty rows", `document.querySelectorAll(".month-table tbody tr").length === 60`)
		p.Retype("#calls", "2000")
		p.Until("every row has followed", `[...document.querySelectorAll(".month-table tbody tr")].every(r => [...r.querySelectorAll("data")].some(d => d.value === "120.00"))`)
	})
}
