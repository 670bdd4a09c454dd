package app

import (
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Columns give their classes to heads and cells, a cell adds its own, and a column
// without a heading has none for assistive technology.
func TestTable(t *testing.T) {
	c := columns{"day", "number"}
	got := ui.HTMLString(table("bill", "aria-label", "a name", caption("a name"), c.head("Day", classed("of-none", "Amount"), ""),
		h("tbody").Body(c.row([]string{"id", "row-1"}, "1", cell{[]string{"data-per", "7"}, []any{"2", h("b").Text("3")}}, "4"))))
	// go-app writes attributes in an order of chance and a line for each node.
	for _, want := range []string{"<caption", "unseen", `aria-label="a name"`, `class="bill"`, "Day", `class="number of-none"`, `id="row-1"`, `data-per="7"`, "<b>"} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is missing in\n%s", want, got)
		}
	}
	for what, want := range map[string]int{"<th ": 3, `scope="col"`: 2, `scope="row"`: 1, "<td": 3, `class="day"`: 2, `class="number"`: 1} {
		if n := strings.Count(got, what); n != want {
			t.Errorf("%s is there %d times, want %d, in\n%s", what, n, want, got)
		}
	}
}

// Whatever the number of rows and groups, each row is in one group, in order.
func TestShare(t *testing.T) {
	for rows := range 70 {
		for n := 1; n < 8; n++ {
			all := make([]int, rows)
			for i := range all {
				all[i] = i
			}
			next := 0
			for g := range n {
				for _, row := range share(all, g, n) {
					if row != next {
						t.Fatalf("%d rows in %d groups: %d comes after %d", rows, n, row, next-1)
					}
					next++
				}
			}
			if next != rows {
				t.Fatalf("%d rows in %d groups: %d are there", rows, n, next)
			}
		}
	}
}
