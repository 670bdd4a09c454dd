//go:build browser

package live

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"tusou/web/e2e/browser"
)

// edit is one thing that a visitor does. It says all of what it does, so that it can be done again in another run.
type edit struct {
	Do    string // type, paste, erase, press, tick, choose, click, translate, back, forward
	At    string // a selector: the field, or one of the links
	N     int    // which of the links, which of a list's choices, or how many characters
	Text  string // what is typed or pasted, or the key's name
	Name  string // of what is clicked
	Hurry bool   // the next edit does not wait until the page is whole
}

func (e edit) String() string {
	s := ""
	switch e.Do {
	case "type":
		s = fmt.Sprintf("type %q behind %s", e.Text, e.At)
	case "paste":
		s = fmt.Sprintf("paste %q into %s", e.Text, e.At)
	case "erase":
		s = fmt.Sprintf("erase %d at the end of %s", e.N, e.At)
	case "press":
		s = fmt.Sprintf("press %s in %s", e.Text, e.At)
	case "tick":
		s = "tick " + e.At
	case "choose":
		s = fmt.Sprintf("choose number %d of %s", e.N, e.At)
	case "translate":
		s = "have the page translated"
	case "click":
		s = fmt.Sprintf("click %s (number %d of %s)", e.Name, e.N, e.At)
	default:
		s = "go " + e.Do
	}
	if e.Hurry {
		s += ", and go on at once"
	}
	return s
}

// texts are what people type and paste, right or wrong: which is which the product decides. A new kind of field or a new
// way to write needs nothing but a line here.
var texts = map[string][]string{
	"number": {
		"", "0", "1", "7", "99", "1,000", "4,000", "63334", "100000", "200000", "12万", "1.5万", "一百万", "2,500,000", "10000000", "50000001", "1亿",
		"3", "5", "10", "11", "21", "12.5", "0.0001", "-20", "+10", "5%", "100", "100.0", "1.250", "12", "60", "61", "30", "31", "28", "３００", "1e6", "abc", "1..2", "100.000",
		"99999999999999999999", "<b>", "8折", " 5 ", "3万5", "100 000",
	},
	"day":  {"", "2026-01-31", "2026-02-28", "2026年3月1日", "2026/12/31", "2024-02-29", "31/01/2026", "2026-02-30", "20260131", "soon"},
	"list": {"", "4,0,17", "0", "1,200\n3,400", "4;0;17", "1000000", "3:100", "10:50.5", "3:100,5:20,40:7", "31:1", "5000000x10:3", "2500000x5:1,5000000x10:2", "2500000x5:1:2026-08-05", "x", "4,,5", "10:-5"},
}

// pieces are what is typed behind what a field holds.
var pieces = map[string][]string{
	"number": {"0", "5", "00", "万", ".5", ",000", "x"},
	"day":    {"1", "-"},
	"list":   {",5", ",0", ",12,3", ";1", ",", ",6:20", ",2500000x5:1", "0", "x"},
}

// offers is what the page has to be changed by.
type offers struct {
	Fields []struct {
		At, Kind string
		Faulty   bool
		Options  int
	}
	Clicks []struct {
		Name, At string
		N        int
	}
}

// draw draws an edit of a page.
func draw(r *rand.Rand, o offers) edit {
	if len(o.Fields) == 0 || r.IntN(100) < 30 {
		switch n := r.IntN(20); {
		case n == 0:
			return edit{Do: "forward"}
		case n <= 3 || len(o.Clicks) == 0:
			return edit{Do: "back"}
		}
		c := o.Clicks[r.IntN(len(o.Clicks))] // each kind as often as another, however many there are
		return edit{Do: "click", At: c.At, N: r.IntN(c.N), Name: c.Name}
	}
	if r.IntN(20) == 0 {
		return edit{Do: "translate", Hurry: true}
	}
	f := o.Fields[r.IntN(len(o.Fields))]
	if r.IntN(3) == 0 { // what is wrong gets mended
		for _, other := range o.Fields {
			if other.Faulty {
				f = other
			}
		}
	}
	e := edit{At: f.At, Hurry: r.IntN(5) == 0}
	switch f.Kind {
	case "flag":
		e.Do = "tick"
		return e
	case "choice":
		e.Do, e.N = "choose", r.IntN(f.Options)
		return e
	}
	switch n := r.IntN(10); {
	case n < 5:
		e.Do, e.Text = "paste", texts[f.Kind][r.IntN(len(texts[f.Kind]))]
		if f.Kind == "list" && r.IntN(2) == 0 {
			e.Text = days(r)
		}
	case n < 8:
		e.Do, e.Text = "type", pieces[f.Kind][r.IntN(len(pieces[f.Kind]))]
	case n < 9:
		e.Do, e.N = "erase", 1+r.IntN(4)
	default:
		e.Do, e.Text = "press", []string{"Up", "Down", "Enter"}[r.IntN(3)]
	}
	return e
}

// days is a list of numbers, short or long.
func days(r *rand.Rand) string {
	list := make([]string, 1+r.IntN(12))
	for i := range list {
		list[i] = fmt.Sprint(r.IntN(40))
	}
	return strings.Join(list, ",")
}

// press presses keys one after another, without waiting for what the page makes of them.
func press(p *browser.Page, keys []string) {
	typist := p.Typist()
	for _, key := range keys {
		typist.Key(key)
	}
	typist.Wait()
}

// do does an edit, or nothing where the page has no such thing. What leads to another document may end the one that was
// asked before it answers.
func do(p *browser.Page, e edit) error {
	err := doAsked(p, e)
	if err != nil && slices.Contains([]string{"click", "back", "forward"}, e.Do) && strings.Contains(err.Error(), "navigated or closed") {
		return nil
	}
	return err
}

func doAsked(p *browser.Page, e edit) error {
	focus := func(whole bool) (there bool, err error) {
		return there, p.Ask(fmt.Sprintf(`tusouLook.focus(%q, 0, %v)`, e.At, whole), &there)
	}
	switch e.Do {
	case "type", "erase", "press", "paste":
		there, err := focus(e.Do == "paste")
		if err != nil || !there {
			return err
		}
		switch e.Do {
		case "type":
			if strings.ContainsFunc(e.Text, func(r rune) bool { return r > '~' }) {
				p.Type(e.Text) // no keyboard has these
			} else {
				press(p, strings.Split(e.Text, ""))
			}
		case "erase":
			press(p, slices.Repeat([]string{browser.Backspace}, e.N))
		case "press":
			p.Press(map[string]string{"Up": browser.Up, "Down": browser.Down, "Enter": browser.Enter}[e.Text])
		case "paste":
			if e.Text == "" {
				p.Press(browser.Backspace)
			} else {
				p.Commit(e.Text) // in the place of what is selected
			}
		}
		return nil
	case "tick":
		return p.Ask(fmt.Sprintf(`tusouLook.click(%q, 0)`, e.At), nil)
	case "choose":
		return p.Ask(fmt.Sprintf(`tusouLook.choose(%q, %d)`, e.At, e.N), nil)
	case "click":
		return p.Ask(fmt.Sprintf(`tusouLook.click(%q, %d)`, e.At, e.N), nil)
	case "translate":
		return p.Ask(`tusouLook.translate()`, nil)
	}
	steps := -1
	if e.Do == "forward" {
		steps = 1
	}
	return p.Ask(fmt.Sprintf(`tusouLook.go(%d)`, steps), nil)
}
