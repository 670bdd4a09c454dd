package words

import (
	"strings"

	"tusou/pricing"
)

// paper is a text under way. Plain, it is for a terminal or a message; as
// Markdown the same lines become paragraphs, headings, lists and tables.
type paper struct {
	strings.Builder
	markdown bool
	bullet   bool // the last line is a member of a list
}

// line writes a line. As Markdown, the first one stands out, and lines that are
// not members of a list are paragraphs.
func (p *paper) line(texts ...string) {
	text := strings.Join(texts, "")
	if p.markdown {
		text = strings.TrimLeft(text, " ")
		if text == "" {
			return
		}
		bullet := strings.HasPrefix(text, "- ")
		switch {
		case p.Len() == 0:
			text = "**" + text + "**"
		case !bullet || !p.bullet:
			p.WriteByte('\n')
		}
		p.bullet = bullet
	}
	p.WriteString(text)
	p.WriteByte('\n')
}

// title heads what follows.
func (p *paper) title(text string) {
	if p.markdown {
		text = "### " + text
	}
	p.line()
	p.line(text)
}

// head names the list that the figures below come from.
func (p *paper) head(l Language, list *pricing.PriceList) {
	name := list.Name(l.Tag())
	p.title(name.Provider + " " + name.Service + " (" + l.Labels().PriceList + " " + list.Date + ")")
}

// foot ends a text with what it assumes and where its figures come from.
func (p *paper) foot(l Language, assumptions []pricing.Assumption, lists ...*pricing.PriceList) {
	labels := l.Labels()
	p.title(labels.Assumptions)
	for _, a := range assumptions {
		p.line("- ", l.Assumption(a))
	}
	p.title(labels.Sources)
	for _, list := range lists {
		p.line("- ", l.ListAge(list).String(), " (", string(list.Currency), "): ", list.Documentation)
	}
}

// items writes the lines of an answer: what each is about, how it was worked
// out, and the amount. As Markdown they are a table.
func (p *paper) items(indent string, lines []Line) {
	rows := [][]string{{"", "", ""}}
	for _, line := range lines {
		what, how, amount := line.Label.String(), line.How.String(), line.Amount.String()
		rows = append(rows, []string{what, how, amount})
		if p.markdown {
			continue
		}
		if how != "" {
			what += ": " + how
		}
		if amount != "" {
			what += " = " + amount
		}
		p.line(indent, "- ", what)
	}
	if p.markdown {
		p.columns(rows)
	}
}

// columns writes rows, the first of which names the columns, with their cells
// aligned to the right. A character of Chinese is as wide as two of a
// terminal's.
func (p *paper) columns(rows [][]string) {
	if p.markdown {
		p.bullet = false
		p.WriteByte('\n')
		for i, row := range rows {
			p.WriteString("| " + strings.Join(row, " | ") + " |\n")
			if i == 0 {
				p.WriteString("| --- |" + strings.Repeat(" ---: |", len(row)-1) + "\n")
			}
		}
		return
	}
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], terminalWidth(cell))
		}
	}
	for _, row := range rows {
		for i, cell := range row {
			p.WriteString(strings.Repeat(" ", widths[i]-terminalWidth(cell)+2))
			p.WriteString(cell)
		}
		p.WriteByte('\n')
	}
}

func terminalWidth(text string) int {
	width := 0
	for _, r := range text {
		width++
		if r >= 0x2e80 && r <= 0xffdc {
			width++
		}
	}
	return width
}
