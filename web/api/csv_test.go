package api

import (
	"strings"
	"testing"

	"tusou/app/export"
	"tusou/app/words"
	"tusou/pricing"
)

// The table of an answer is at the endpoint's name with ".csv", in the very bytes
// that the pages offer.
func TestCSV(t *testing.T) {
	c := testCatalog
	args, _ := c.Endpoint(pricing.EndpointCompare).Parse(map[string][]string{"calls": {"63333"}}, pricing.Plain, pricing.RefuseUnknown)
	w := ask("compare.csv?calls=63333")
	if w.status != 200 || w.typ != "text/csv; charset=utf-8" {
		t.Errorf("status %d, %s", w.status, w.typ)
	}
	if got, want := w.body, export.Answer(words.In("en"), c.Compare(c.Workload(args))); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	// In Chinese, by the parameter or at the path that a copy made of files has.
	chinese := export.Answer(words.In("zh-CN"), c.Compare(c.Workload(args)))
	for address, want := range map[string]string{
		"compare.csv?calls=63333&lang=zh-CN": chinese, "compare.csv?lang=zh-CN&calls=63333": chinese,
		"compare.zh-CN.csv?calls=63333": chinese, "compare.csv?calls=63333&lang=en": w.body, "compare.en.csv?calls=63333": w.body,
	} {
		if got := ask(address).body; got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", address, got, want)
		}
	}
	for address, want := range map[string]string{
		"compare.csv?lang=de":             `lang: \"de\" is not accepted; it takes one of en, zh-CN`,
		"compare.csv?lang=":               `lang: \"\" is not accepted; it takes one of en, zh-CN`,
		"compare.csv?lang=zh-CN&lang=en":  `lang: \"en\" is given besides another value`,
		"compare.zh-CN.csv?lang=en":       `\"lang\" is not a parameter here`,
		"compare?lang=en":                 `\"lang\" is not a parameter here`,
		"compare.csv?calls=-1&lang=zh-CN": `calls: \"-1\" is not accepted`,
		"statement.csv?lang=en":           `daily: missing`,
	} {
		if w := ask(address); w.status != 400 || !strings.Contains(w.body, want) {
			t.Errorf("%s: status %d, %s", address, w.status, w.body)
		}
	}
	if got := ask("prices.csv").body; !strings.Contains(got, "package,alibaba-image-search,50000000x10,50000000,10,72200.00,CNY,month,\r\n") ||
		!strings.Contains(got, "unit price,tencent-web-image-search,文搜图,,,60.00,CNY,1000 calls,\r\n") {
		t.Errorf("the table of prices is\n%s", got)
	}
	// A question that names its offer has other parameters, and a table as any other.
	for _, address := range []string{"statement.csv?daily=4,0,17&offer=tencent-web-image-search", "change.zh-CN.csv?from=2500000x5&to=5000000x10&offer=alibaba-image-search",
		"timeline.csv?offer=alibaba-image-search&lang=zh-CN"} {
		before, after, _ := strings.Cut(address, "offer=")
		_, lang, _ := strings.Cut(after, "&")
		if w, plain := ask(address), ask(before+lang); w.status != 200 || w != plain {
			t.Errorf("%s: status %d, %s\nwithout its offer\n%s", address, w.status, w.body, plain.body)
		}
	}
	for address, status := range map[string]int{
		"compare.csv?calls=-1": 400, "prices?calls=1": 400, "nothing.csv": 404, "estimate.csv": 404, ".csv": 404, "compare.csv.csv": 404,
		"compare.de.csv": 404, "compare.en": 404, "compare.en.zh-CN.csv": 404,
	} {
		if w := ask(address); w.status != status || w.typ != "application/json; charset=utf-8" {
			t.Errorf("%s: status %d, %s", address, w.status, w.typ)
		}
	}
}
