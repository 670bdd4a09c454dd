package pricing

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// GRAMMAR.md, row by row: the document is the test's table.
func TestGrammar(t *testing.T) {
	document, err := os.ReadFile("GRAMMAR.md")
	if err != nil {
		t.Fatal(err)
	}
	rows, section := 0, ""
	for line := range strings.Lines(string(document)) {
		if title, ok := strings.CutPrefix(line, "## "); ok {
			section = strings.TrimSpace(title)
		}
		cells := strings.Split(line, "|")
		if len(cells) != 7 || strings.TrimSpace(cells[1]) == "parameter" || strings.HasPrefix(cells[1], "---") {
			continue
		}
		rows++
		name := strings.TrimSpace(cells[1])
		i := slices.IndexFunc(testCatalog.Parameters(), func(p Parameter) bool { return p.Name == name })
		text, err := strconv.Unquote(`"` + quotedIn(cells[2])[0] + `"`)
		if i < 0 || err != nil {
			t.Fatalf("%s: a row that cannot be read: %s", section, line)
		}
		p := testCatalog.Parameters()[i]
		for grammar, cell := range map[Grammar]string{Typed: cells[3], Plain: cells[4]} {
			want := strings.TrimSpace(cell)
			argument, fault := p.Parse(text, grammar)
			got := "`" + argument.Text + "`"
			if fault != nil {
				got = string(fault.Problem)
				for i, way := range fault.Ways {
					got += []string{": ", " or "}[i] + "`" + way + "`"
					if _, again := p.Parse(way, grammar); again != nil && fault.Item == "" {
						t.Errorf("%s %q: %q is offered, and refused: %v", name, text, way, again)
					}
				}
			}
			if got != want && (fault == nil || want != "refused") {
				t.Errorf("%s: %s %q in grammar %d: %s, want %s", section, name, text, grammar, got, want)
			}
		}
	}
	if rows < 300 {
		t.Errorf("the document has only %d rows", rows)
	}
}

// quotedIn returns what stands in backquotes.
func quotedIn(cell string) []string {
	var quoted []string
	for i, part := range strings.Split(cell, "`") {
		if i%2 == 1 {
			quoted = append(quoted, part)
		}
	}
	return quoted
}

// problemOf is the problem of a refusal, empty for none.
func problemOf(r *Refusal) string {
	if r == nil {
		return ""
	}
	return string(r.Problem)
}

// parseNumber reads a number that may be negative and has no unit.
func parseNumber(text string, grammar Grammar) (number, bool) {
	return Parameter{Kind: KindNumber, Min: -1}.parse(text, grammar)
}
