// Package export writes answers as CSV, for the page's download, the API and the
// command line.
//
// It owns the columns and the care that a spreadsheet needs. It does not own
// JSON (package pricing), and works nothing out: every cell is what the engine
// returned, or what package words says about it.
package export

import (
	"slices"
	"strings"

	"tusou/app/words"
	"tusou/pricing"
)

// A table is one rectangle: a row is one record of the kind that the first
// column names, and cells that the kind has not are empty. So a spreadsheet can
// filter it, and a program can read it.
//
// In English columns and ids are those of the JSON. In Chinese headings, ids and
// sentences are Chinese, and the ids follow in columns of their own at the end.
type table struct {
	l       words.Language
	columns []string
	ids     []string             // the columns that may hold ids
	lists   []*pricing.PriceList // that the answer rests on
	rows    []record
}

// record is one row.
type record struct {
	cells []string // by column: numbers, ids, texts that are the same in both languages
	said  words.Line
}

// newTable begins a table. Columns and those of them that may hold ids are
// written with spaces between them.
func newTable(l words.Language, columns, ids string) *table {
	return &table{l: l, columns: strings.Fields(columns), ids: strings.Fields(ids)}
}

// add appends a record. The form has its kind, which is the first column, and
// the columns that its cells belong to: "line|offer|amount".
func (t *table) add(form string, cells ...string) {
	row := make([]string, len(t.columns))
	for i, column := range strings.Split(form, "|") {
		switch at := slices.Index(t.columns, column); {
		case i == 0:
			row[0] = column
		case at < 0:
			panic("export: there is no column " + column)
		default:
			row[at] = cells[i-1]
		}
	}
	t.rows = append(t.rows, record{cells: row})
}

// said gives the last record what its item and its text are in words. It is for
// tables in Chinese: in English the ids are words already.
func (t *table) said(item string, text words.Sentence) {
	t.rows[len(t.rows)-1].said = words.Line{Label: words.Plain(item), How: text}
}

// String writes the table as RFC 4180 has it, lines ended by CRLF, each cell
// made safe.
func (t *table) String() string {
	var b strings.Builder
	chinese := t.l != words.English
	head := t.columns
	if chinese {
		head = inChinese(head, t.ids)
	}
	t.write(&b, head)
	for _, row := range t.rows {
		cells := row.cells
		if chinese {
			cells = t.spoken(row)
		}
		t.write(&b, cells)
	}
	return b.String()
}

// quoted makes a cell fit between quotation marks.
var quoted = strings.NewReplacer(`"`, `""`, "\r\n", "\r\n", "\n", "\r\n")

// write appends one record. It does without encoding/csv, which the browser's
// program would carry along for these few lines.
func (t *table) write(b *strings.Builder, row []string) {
	for i, cell := range row {
		if i > 0 {
			b.WriteByte(',')
		}
		cell = Safe(cell)
		if strings.ContainsAny(cell, "\",\r\n") || strings.HasPrefix(cell, " ") {
			cell = `"` + quoted.Replace(cell) + `"`
		}
		b.WriteString(cell)
	}
	b.WriteString("\r\n")
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
