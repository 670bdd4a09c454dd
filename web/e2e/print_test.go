//go:build browser

package e2e

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"tusou/web/e2e/browser"
)

// printed are pages that take the most paper, besides each page as it is without parameters.
var printed = map[string][]string{
	"forecast": {"?calls=44000&growth=3&months=60&imagegrowth=5"},
	"billing": {"?topups=3:500&renew=5000000x10:3",
		"?daily=" + strings.Repeat("100000,", 30) + "7&balance=3000&topups=2:500,3:500,4:500,5:500,6:500,7:500,8:500,9:500,10:500,11:500,12:500,13:500,14:500" +
			"&renew=5000000x10:12,2500000x5:12"},
	"compare": {"?qps=1&images=5000&trial=1&days=31&failed=2.5&tencent=5"},
}

// On paper, A4 and Letter, in both languages: no text stands on another, no page ends with a heading, what heads a table
// is on each of its pages, and the axes of a drawing are named beside it. In a hurry what takes the most paper is printed in
// one of the languages.
func TestPaper(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"zh", "en"} {
		for _, name := range []string{"compare", "forecast", "billing", "prices"} {
			t.Run(name+"/"+lang, func(t *testing.T) {
				t.Parallel()
				path := compare[lang]
				if name != "compare" {
					path = strings.TrimSuffix(path, "/") + "/" + name
				}
				p := chromium.New(t, desk)
				for i, query := range append([]string{""}, printed[name]...) {
					if testing.Short() && i > 0 && i%2 == 0 == (lang == "en") {
						continue
					}
					drawn(p, path+query)
					var headings, columns, axes []string
					p.Paper()
					p.Eval(`[...document.querySelectorAll("h1, h2, h3, h4, figcaption, .assumptions .eyebrow")].filter(e => e.checkVisibility()).map(e => e.innerText)`, &headings)
					p.Eval(`[...document.querySelectorAll(".months thead th")].map(e => e.innerText)`, &columns)
					p.Eval(`[...document.querySelectorAll(".axis")].map(e => e.textContent)`, &axes)
					for _, sheet := range []browser.Sheet{browser.A4, browser.Letter} {
						if testing.Short() && sheet == browser.Letter && (lang == "zh" || i > 0) {
							continue // in a hurry as it is where such paper is used
						}
						pages := browser.Words(t, p.PDF(sheet))
						if len(pages) == 0 || len(pages[0]) < 20 {
							t.Fatalf("%s: there is no text", sheet.Name)
						}
						for i, words := range pages {
							at := fmt.Sprintf("%s%s on %s, page %d of %d", path, query, sheet.Name, i+1, len(pages))
							apart(t, at, words)
							if last := lastLine(words); slices.ContainsFunc(headings, func(h string) bool { return squeeze(h) == last }) {
								t.Errorf("%s ends with the heading %s", at, last)
							}
							headed(t, at, words, columns)
						}
						if sheet == browser.A4 {
							beside(t, path+query, pages, axes)
						}
					}
					p.Show(desk)
				}
			})
		}
	}
}

// apart complains about words that stand on each other. The boxes of some fonts are more than twice as high as their
// letters, so it is their middles that count: those of two lines are eight points apart where the print is smallest.
func apart(t *testing.T, at string, words []browser.Word) {
	t.Helper()
	for i, a := range words {
		for j, b := range words[i+1:] {
			between := math.Abs(a.Top+a.Down-b.Top-b.Down) / 2
			switch {
			case a.Text == b.Text && between < 2 && math.Abs(a.Left-b.Left) < 2: // one word, first its edge, then what is within
			case j == 0 && between < .5: // in one line, where Chinese punctuation moves together
			case math.Min(a.Right, b.Right)-math.Max(a.Left, b.Left) > 1 && between < 3:
				t.Errorf("%s: %q stands on %q, at %.0f, %.0f", at, a.Text, b.Text, a.Left, a.Top)
			}
		}
	}
}

// lastLine is the text of a page's lowest line, without spaces.
func lastLine(words []browser.Word) string {
	lowest := 0.0
	for _, w := range words {
		lowest = max(lowest, w.Down)
	}
	var line strings.Builder
	for _, w := range words {
		if w.Down > lowest-3 {
			line.WriteString(w.Text)
		}
	}
	return squeeze(line.String())
}

// headed complains about a page that has months but not the heads of their columns.
func headed(t *testing.T, at string, words []browser.Word, columns []string) {
	t.Helper()
	if len(columns) == 0 {
		return
	}
	text := together(words)
	if rows := strings.Count(text, "/10") + strings.Count(text, "/5") + strings.Count(text, "–"); rows > 2 && !strings.Contains(text, squeeze(columns[2])) {
		t.Errorf("%s: the months have no heads", at)
	}
}

// beside complains about a drawing whose axes are named on two pages.
func beside(t *testing.T, at string, pages [][]browser.Word, axes []string) {
	t.Helper()
	if len(axes) != 2 {
		return
	}
	for _, words := range pages {
		if text := together(words); strings.Contains(text, squeeze(axes[0])) && strings.Contains(text, squeeze(axes[1])) {
			return
		}
	}
	t.Errorf("%s: the axes %q are on no one page", at, axes)
}

// together is a page's text without spaces.
func together(words []browser.Word) string {
	var all strings.Builder
	for _, w := range words {
		all.WriteString(squeeze(w.Text))
	}
	return all.String()
}

// squeeze takes spaces out, which a reader of PDF puts where it likes.
func squeeze(text string) string { return strings.Join(strings.Fields(text), "") }
