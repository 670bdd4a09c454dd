package words

import "strconv"

// scale is a counting word and its power of ten.
type scale struct {
	zeros int
	word  string
}

// scaled writes a round number with the largest counting word that leaves at
// most one decimal, and plainly where none does. It moves the point in the
// text, so no digit is lost.
func scaled(value int64, scales []scale) string {
	text := strconv.FormatInt(value, 10)
	for _, s := range scales {
		cut := len(text) - s.zeros
		if cut < 1 {
			continue
		}
		fraction := text[cut:]
		for len(fraction) > 0 && fraction[len(fraction)-1] == '0' {
			fraction = fraction[:len(fraction)-1]
		}
		if len(fraction) > 1 {
			continue
		}
		if fraction != "" {
			fraction = "." + fraction
		}
		return Group(text[:cut]) + fraction + s.word
	}
	return Group(text)
}
