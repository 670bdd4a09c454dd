package pricing

import "strings"

// maxListLength bounds the text of a list parameter, in bytes.
const maxListLength = 2048

// of makes the refusal of an item that of its list. What is no number there is
// malformed: a list has no range of its own to name.
func (r Refusal) of(item string) *Refusal {
	if r.Problem != OutOfRange && r.Problem != NotChoice {
		r.Problem = Malformed
	}
	if r.Item == "" {
		r.Item = item
	}
	return &r
}

// plainItems cuts a list in the Plain grammar: at commas, or at semicolons as the
// canonical form has them where commas could be misread.
func plainItems(text string, most int) ([]string, *Refusal) {
	mark := ","
	if strings.Contains(text, ";") {
		mark = ";"
	}
	if len(text) > maxListLength || strings.Count(text, mark) >= most {
		return nil, refuse(TooMany)
	}
	return strings.Split(text, mark), nil
}

// listCells cuts a typed list where there is no doubt: at the ends of lines, at
// tabs and semicolons, and at commas between a spreadsheet's quoted cells. apart
// says that there are such marks; if not, the one cell is the whole list. A mark
// too many at the end belongs to a list that is still being typed; a cell without
// a text is refused, because it may be nothing or 0.
func listCells(text string) (cells []string, apart bool, refusal *Refusal) {
	if len(text) > maxListLength {
		return nil, false, refuse(TooMany)
	}
	text = strings.Map(halfWidth, strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text))
	text = strings.TrimRight(strings.TrimSpace(text), " \t\n,;")
	for _, loose := range [...][2]string{{"  ", " "}, {" ,", ","}} {
		for strings.Contains(text, loose[0]) {
			text = strings.ReplaceAll(text, loose[0], loose[1])
		}
	}
	if strings.Contains(text, "\t") && strings.Contains(text, "\n") {
		return nil, false, refuse(Malformed) // a table: by rows or by columns?
	}
	cells = cutOutside(strings.ReplaceAll(text, ";\n", "\n"), "\n\t;")
	quoted := strings.Contains(text, `"`)
	if apart = quoted || len(cells) > 1; quoted && len(cells) == 1 {
		cells = cutOutside(text, ",")
	}
	for i, cell := range cells {
		cell = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(cell), ","))
		if inner, ok := strings.CutPrefix(cell, `"`); ok {
			if inner, ok = strings.CutSuffix(inner, `"`); ok {
				cell = strings.TrimSpace(inner)
			}
		}
		if cells[i] = cell; cell == "" {
			return nil, false, refuse(Malformed)
		}
	}
	return cells, apart, nil
}

// cutOutside cuts a text at any of the marks, but not within quotes.
func cutOutside(text, marks string) []string {
	var cells []string
	start, quoted := 0, false
	for i, r := range text {
		switch {
		case r == '"':
			quoted = !quoted
		case !quoted && strings.ContainsRune(marks, r):
			cells = append(cells, text[start:i])
			start = i + 1
		}
	}
	return append(cells, text[start:])
}

// pairItems reads the items of a list in which each holds a mark ("3:500"). So it
// is clear which commas and spaces part two of them, and which group a number's
// digits: "3:1,250,10:200" has two.
func pairItems(text string, grammar Grammar, mark string, most int) ([]string, *Refusal) {
	if grammar == Plain {
		return plainItems(text, most)
	}
	cells, _, refusal := listCells(text)
	if refusal != nil {
		return nil, refusal
	}
	var items []string
	for _, cell := range cells {
		begins := true
		for part := range strings.SplitSeq(joinPairs(cell), ",") {
			words := strings.Fields(part)
			if len(words) == 0 {
				return nil, refuse(Malformed)
			}
			for i, word := range words {
				between := " "
				if i == 0 {
					between = ","
					begins = begins || part[0] == ' ' // nobody groups by comma and space
				}
				if begins || strings.Contains(word, mark) {
					items = append(items, word)
				} else {
					items[len(items)-1] += between + word
				}
				begins = false
			}
		}
	}
	if len(items) > most {
		return nil, refuse(TooMany)
	}
	return items, nil
}

// joinPairs takes out the spaces around colons: "3: 500" is one item.
func joinPairs(cell string) string {
	parts := strings.Split(cell, ":")
	for i, part := range parts {
		if i > 0 {
			part = strings.TrimLeft(part, " ")
		}
		if i < len(parts)-1 {
			part = strings.TrimRight(part, " ")
		}
		parts[i] = part
	}
	return strings.Join(parts, ":")
}
