//go:build browser

package e2e

import (
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"tusou/web/e2e/browser"
)

// Handles of the answer, as every page that shows one has them.
const (
	verdict = `#verdict`
	alibaba = `#quote-alibaba-image-search`
	tencent = `#quote-tencent-web-image-search`
)

// amounts lists the exact values that an element shows, in order.
func amounts(p *browser.Page, selector string) []string {
	p.T.Helper()
	var list []string
	p.Eval(`[...document.querySelectorAll("`+selector+` data")].map(d => d.value)`, &list)
	return list
}

// answer is every exact value of the verdict and of the quotes, in no order: languages put them differently. Equal
// answers are equal here, whatever the language.
func answer(p *browser.Page) string {
	p.T.Helper()
	return joined(amounts(p, verdict), amounts(p, alibaba), amounts(p, tencent))
}

// servedAnswer is the same of a document as it was served.
func servedAnswer(document *html.Node) string {
	return joined(data(find(document, verdict[1:])), data(find(document, alibaba[1:])), data(find(document, tencent[1:])))
}

func joined(verdict, alibaba, tencent []string) string {
	for _, list := range [][]string{verdict, alibaba, tencent} {
		slices.Sort(list)
	}
	return fmt.Sprintf("verdict %s | Alibaba %s | Tencent %s", verdict, alibaba, tencent)
}

// showing is a condition: an element shows an exact value.
func showing(selector, value string) string {
	return `[...document.querySelectorAll("` + selector + ` data")].some(d => d.value === "` + value + `")`
}

// The two volumes beside the break-even of the default package, where one more call turns the answer around; in a hurry
// each is mounted in one language.
func TestOneCallTurnsTheAnswer(t *testing.T) {
	t.Parallel()
	for i, c := range []struct {
		calls, saving, tencent string
		words                  map[string]string
	}{
		{"63333", "0.02", "3799.98", map[string]string{"zh": "腾讯云更便宜", "en": "Tencent Cloud is cheaper by"}},
		{"63334", "0.04", "3800.04", map[string]string{"zh": "阿里云更便宜", "en": "Alibaba Cloud is cheaper by"}},
	} {
		for language, words := range c.words {
			t.Run(c.calls+"/"+language, func(t *testing.T) {
				address := compare[language] + "?calls=" + c.calls + "&qps=5&images=2500000"
				check := func(t *testing.T, text string, inVerdict, inAlibaba, inTencent []string) {
					t.Helper()
					if !strings.Contains(text, words) {
						t.Errorf("the verdict reads %q, want %q in it", text, words)
					}
					for _, want := range []struct {
						where string
						list  []string
						value string
					}{{"verdict", inVerdict, c.saving}, {"Alibaba's quote", inAlibaba, "3800.00"}, {"Tencent's quote", inTencent, c.tencent}} {
						if !slices.Contains(want.list, want.value) {
							t.Errorf("%s shows %q, want %s among them", want.where, want.list, want.value)
						}
					}
				}
				t.Run("served", func(t *testing.T) {
					needsHost(t, rendersQueries)
					document := get(t, address, http.StatusOK)
					check(t, text(find(document, "verdict")), data(find(document, "verdict")),
						data(find(document, alibaba[1:])), data(find(document, tencent[1:])))
				})
				if testing.Short() && (language == "en") == (i == 0) {
					return
				}
				t.Run("mounted", func(t *testing.T) {
					p := open(t, address, desk)
					check(t, p.Text(`document.querySelector("#verdict").textContent`),
						amounts(p, verdict), amounts(p, alibaba), amounts(p, tencent))
				})
			})
		}
	}
}

// get fetches a page as a program without any browser does.
func get(t *testing.T, address string, status int) *html.Node {
	t.Helper()
	response, err := http.Get(host.URL + address)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != status {
		t.Errorf("GET %s: status %d, want %d", address, response.StatusCode, status)
	}
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	document, err := html.Parse(strings.NewReader(string(body)))
	if err != nil {
		t.Fatal(err)
	}
	return document
}

// find returns the element with an id, or nil.
func find(document *html.Node, id string) *html.Node {
	for n := range document.Descendants() {
		if attribute(n, "id") == id {
			return n
		}
	}
	return nil
}

// data lists the values of the data elements in an element.
func data(n *html.Node) (values []string) {
	if n == nil {
		return nil
	}
	for c := range n.Descendants() {
		if c.Data == "data" && c.Type == html.ElementNode {
			values = append(values, attribute(c, "value"))
		}
	}
	return values
}

// text is an element's text.
func text(n *html.Node) string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
