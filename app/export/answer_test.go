package export

import (
	"strings"
	"testing"

	"tusou/app/words"
	"tusou/pricing"
)

// Every answer that a page shows has a file: a mark for spreadsheets, then the
// table of its endpoint. An estimate is no answer of its own.
func TestAnswer(t *testing.T) {
	c := testCatalog
	for name, columns := range map[string]string{
		"compare": "record,offer,item,quantity", "forecast": "record,month,offer", "statement": "record,offer,item,day,resource",
		"timeline": "record,offer,item,day,from", "change": "record,offer,item,quantity", "estimate": "",
		"prices": "record,offer,item,images",
	} {
		values := map[string][]string{}
		if name == "change" {
			values["from"], values["to"] = []string{"5000000x10"}, []string{"2500000x5"}
		}
		if name == "statement" {
			values["daily"] = []string{"4,0,17"}
		}
		args, faults := c.Endpoint(name).Parse(values, pricing.Plain, pricing.RefuseUnknown)
		if len(faults) > 0 {
			t.Fatal(name, faults[0])
		}
		answer, fault := c.Answer(args)
		if fault != nil {
			t.Fatal(name, fault)
		}
		got := Answer(words.In("en"), answer)
		if columns == "" {
			if got != "" {
				t.Errorf("%s: %q", name, got)
			}
			continue
		}
		if !strings.HasPrefix(got, "\xef\xbb\xbf"+columns+",") || !strings.HasSuffix(got, "\r\n") {
			t.Errorf("%s begins with %.60q", name, got)
		}
	}
}
