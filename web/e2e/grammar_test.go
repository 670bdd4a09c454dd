//go:build browser

package e2e

import (
	"net/http"
	"net/url"
	"testing"

	"tusou/web/e2e/browser"
)

// Cells that come from a spreadsheet by the clipboard: in the field of the days they are days, and in a field of one
// line never one number.
func TestPastedCells(t *testing.T) {
	t.Parallel()
	p := open(t, billing["en"], desk)
	value := func(id string) string { return p.Text(`document.querySelector("` + id + `").value`) }
	for cells, want := range map[string]string{
		"1,200\n3,400\n":             "1200,3400",
		"1,200\t3,400":               "1200,3400",
		"\"1,200\"\r\n\"3,400\"\r\n": "1200,3400",
		"100\n200\n":                 "100;200",
	} {
		p.Retype("#daily", "5")
		p.Until("the answer has followed", query("daily", "5"))
		p.PasteCells("#daily", cells)
		p.Until("two days, of "+want, query("daily", want)+` && document.querySelector("#daily-note").textContent.startsWith("= 2 days")`)
	}
	p.PasteCells("#balance", "100\n200\n")
	p.Until("two cells are no amount", `document.querySelector("#balance").getAttribute("aria-invalid") === "true"`)
	if got := value("#balance"); got != "100; 200" {
		t.Errorf("the field holds %q", got)
	}
	p.PasteCells("#balance", "1,200\n")
	p.Until("one cell is", query("balance", "1200"))

	// Before the program has started, too.
	waits, release := waiting(t, compare["en"], desk)
	waits.PasteCells("#calls", "100\n200")
	if got := waits.Text(`document.querySelector("#calls").value`); got != "100; 200" {
		t.Errorf("before the take-over the field holds %q", got)
	}
	release()
}

// What can be read in two ways is refused with both, beside the field, in both languages; what is understood is said
// back. Nothing of it is wider than a phone. In a hurry in one language: what each says is a unit test's matter.
func TestTwoReadingsAreShown(t *testing.T) {
	t.Parallel()
	for language, say := range map[string][4]string{
		"en": {"Write 100 or 100,000.", "Write 45678 (1 day: 45,678) or 45;678 (2 days: 45, 678).", "= 20% off, 80% of the list price", "= 8% off, 92% of the list price"},
		"zh": {"请写成 100 或 100,000。", "请写成 45678（1 天：45,678） 或 45;678（2 天：45, 678）。", "= 减免 20%，按刊例价的 80% 计算", "= 减免 8%，按刊例价的 92% 计算"},
	} {
		if testing.Short() && language == "en" {
			continue
		}
		p := open(t, compare[language], phone)
		says := func(id, text string) {
			p.Until(id+" says "+text, `document.getElementById("`+id+`-note").textContent.includes("`+text+`")`)
			if !p.Is(`document.documentElement.scrollWidth <= innerWidth`) {
				t.Errorf("%s, %s: the page is wider than the screen", language, id)
			}
		}
		p.Retype("#calls", "100.000")
		says("calls", say[0])
		p.Retype("#calls", "2千5百万")
		says("calls", "= 25,000,000")
		p.Eval(`document.querySelector("#tencent").closest("details")?.setAttribute("open", "")`, nil)
		p.Retype("#tencent", "8折")
		says("tencent", say[2])
		p.Retype("#tencent", "8")
		says("tencent", say[3])
		p = open(t, billing[language], phone)
		p.Retype("#daily", "45,678")
		says("daily", say[1])
		p.Retype("#daily", "45;678")
		p.Until("the address has the canonical form", query("daily", "45;678"))
	}
}

// Lines survive an address that is answered with a fault.
func TestLinesStayInTheAnswer(t *testing.T) {
	t.Parallel()
	needsHost(t, rendersQueries)
	address := billing["en"] + "?daily=" + url.QueryEscape("1,200\r\n3,400") + "&balance=x"
	get(t, address, http.StatusBadRequest)
	p := open(t, address, desk)
	if got := p.Text(`document.querySelector("#daily").value`); got != "1,200\n3,400" {
		t.Errorf("the field holds %q", got)
	}
	p.Focus("#balance")
	p.Press("a", browser.Ctrl)
	p.Type("1")
	p.Until("both days are there", query("daily", "1200,3400"))
}
