// Package export writes answers as CSV, for the page's download and for the
// command line.
//
// It owns the columns and the care that a spreadsheet needs. It does not own
// JSON (package pricing), nor sentences (package words), and works nothing out:
// every cell is what the engine returned.
package export

import (
	"encoding/csv"
	"strings"
)

// A table is one rectangle: a row is one record of the kind that
// the first column names, and cells that the kind has not are empty. So a
// spreadsheet can filter it, and a program can read it.
type table struct {
	columns []string
	rows    [][]string
}

// add appends a record; cells are given by their column.
func (t *table) add(cells map[string]string) {
	row := make([]string, len(t.columns))
	for i, column := range t.columns {
		row[i] = cells[column]
		delete(cells, column)
	}
	for column := range cells {
		panic("export: there is no column " + column)
	}
	t.rows = append(t.rows, row)
}

// String writes the table as RFC 4180 has it, lines ended by CRLF, each cell
// made safe.
func (t *table) String() string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	for _, row := range append([][]string{t.columns}, t.rows...) {
		safe := make([]string, len(row))
		for i, cell := range row {
			safe[i] = Safe(cell)
		}
		w.Write(safe) // to memory: it does not fail
	}
	w.Flush()
	return b.String()
}

// Safe neutralises a cell that a spreadsheet would run as a formula: one that
// begins with = + - @, a tab or a line break, in either width, gets an
// apostrophe before it. A plain number stays a number, also a negative one.
func Safe(cell string) string {
	if isNumber(cell) || !strings.ContainsRune("=+-@\t\r\n＝＋－＠", first(cell)) {
		return cell
	}
	return "'" + cell
}

// first returns the first character, and one that is never dangerous for an
// empty cell.
func first(cell string) rune {
	for _, r := range cell {
		return r
	}
	return '0'
}

// isNumber reports whether a cell is [-]digits[.digits].
func isNumber(cell string) bool {
	whole, fraction, point := strings.Cut(strings.TrimPrefix(cell, "-"), ".")
	return digits(whole) && (!point || digits(fraction))
}

func digits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}
