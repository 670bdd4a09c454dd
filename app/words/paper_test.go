package words

import (
	"strings"
	"testing"

	"tusou/pricing"
)

// The same lines as plain text and as Markdown.
func TestPaper(t *testing.T) {
	write := func(p *paper) string {
		p.line("The verdict.")
		p.line("For so many calls")
		p.title("Lines")
		p.items("  ", []Line{{say("Price"), say("1 × ¥2"), say("¥2.00")}, {say("Calls"), nil, nil}})
		p.line("  a month: ¥2.00")
		p.title("Notices")
		p.line("- one")
		p.line("- two")
		p.line("after")
		p.columns([][]string{{"day", "fee"}, {"1", "0.24"}})
		p.line("end")
		return p.String()
	}
	plain := `The verdict.
For so many calls

Lines
  - Price: 1 × ¥2 = ¥2.00
  - Calls
  a month: ¥2.00

Notices
- one
- two
after
  day   fee
    1  0.24
end
`
	if got := write(&paper{}); got != plain {
		t.Errorf("plain:\n%s", got)
	}
	markdown := `**The verdict.**

For so many calls

### Lines

|  |  |  |
| --- | ---: | ---: |
| Price | 1 × ¥2 | ¥2.00 |
| Calls |  |  |

a month: ¥2.00

### Notices

- one
- two

after

| day | fee |
| --- | ---: |
| 1 | 0.24 |

end
`
	if got := write(&paper{markdown: true}); got != markdown {
		t.Errorf("Markdown:\n%s", got)
	}
}

// Whoever gets a copy reads what was asked, what came out, of which day the
// lists are and where they are, and that the services do different jobs.
func TestCopiesStandAlone(t *testing.T) {
	c := testCatalog
	args, _ := c.Endpoint(pricing.EndpointForecast).Parse(map[string][]string{"calls": {"44000"}, "growth": {"10"}}, pricing.Plain, pricing.RefuseUnknown)
	forecast, fault := c.Forecast(args)
	if fault != nil {
		t.Fatal(fault)
	}
	args, _ = c.Endpoint(pricing.EndpointCompare).Parse(map[string][]string{"calls": {"63334"}}, pricing.Plain, pricing.RefuseUnknown)
	for _, l := range bothLanguages {
		for _, markdown := range []bool{false, true} {
			for _, answer := range []pricing.Answer{c.Compare(c.Workload(args)), forecast} {
				text := Text(l, answer, markdown)
				want := []string{"2020-09-30", "2026-01-05", "https://help.aliyun.com/zh/image-search/", "https://cloud.tencent.com/document/product/1815",
					l.Assumption(c.Assumptions()[0])}
				if _, ok := answer.(pricing.Comparison); ok {
					want = append(want, "63,334", "¥0.04", "¥3,800.00", "¥3,800.04")
				} else {
					want = append(want, "44,000", "10%")
				}
				for _, w := range want {
					if !strings.Contains(text, w) {
						t.Errorf("%s, Markdown %v: %q is missing in\n%s", l.Tag(), markdown, w, text)
					}
				}
				if markdown && (!strings.HasPrefix(text, "**") || !strings.Contains(text, "\n| --- |")) {
					t.Errorf("%s: no Markdown:\n%s", l.Tag(), text)
				}
				if tables := strings.ReplaceAll(text, " | ", ""); markdown && strings.ContainsAny(tables, "*_<`[") && strings.Count(tables, "**") != 2 {
					t.Errorf("%s: a character that Markdown takes for markup", l.Tag())
				}
			}
		}
	}
}
