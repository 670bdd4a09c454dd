package docsite

import (
	"net/url"
	"os"
	"strings"
	"testing"

	"tusou/app/snippet"
	"tusou/app/words"
	"tusou/pricing"
)

// The pages hold the code as the product writes it today.
func TestPagesHoldTheCode(t *testing.T) {
	c := pricing.Published()
	for file, language := range map[string]words.Language{"src/en.md": words.English, "src/zh.md": words.Chinese} {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		code := func(query string, readOnly bool) snippet.Widget {
			values, err := url.ParseQuery(query)
			if err != nil {
				t.Fatal(err)
			}
			arguments, faults := c.Endpoint(pricing.EndpointCompare).Parse(values, pricing.Plain, pricing.RefuseUnknown)
			if len(faults) > 0 {
				t.Fatal(faults[0])
			}
			return snippet.Widget{
				Site: "https://tusou.example", Language: language, Query: query, ReadOnly: readOnly,
				Remarks: snippet.Remarks(c.Compare(c.Workload(arguments))),
				Title:   language.Page("embed").Heading, Link: words.EmbedIn(language).Open,
			}
		}
		for _, lines := range [][]string{
			code("", false).Frame(320),
			code("calls=63334&images=2500000", false).Element(),
			code("calls=2000000&qps=100", true).Element(),
		} {
			if want := strings.Join(lines, "\n"); !strings.Contains(string(text), "\n\n"+want+"\n\n") {
				t.Errorf("%s lacks\n%s", file, want)
			}
		}
	}
}
