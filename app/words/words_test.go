package words

import (
	"net/url"
	"strings"
	"testing"
	"unicode"

	"tusou/pricing"
)

// testCatalog is the catalog of a day, so that a newer list changes no test.
var testCatalog = pricing.At(pricing.MustDate("2026-11-25"))

var bothLanguages = Languages()

func compare(t *testing.T, query string) pricing.Comparison {
	t.Helper()
	c := testCatalog
	values, err := url.ParseQuery(query)
	if err != nil {
		t.Fatal(err)
	}
	a, faults := c.Endpoint(pricing.EndpointCompare).Parse(values, pricing.Plain, pricing.RefuseUnknown)
	if len(faults) > 0 {
		t.Fatal(faults[0])
	}
	return c.Compare(c.Workload(a))
}

func hasChinese(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

func TestEveryParameterHasAField(t *testing.T) {
	for _, l := range bothLanguages {
		for _, p := range testCatalog.Parameters() {
			f := l.Field(p)
			if f.Label == p.Name || f.Label == "" || f.Help == "" {
				t.Errorf("%s: the field %s has no words", l.Tag(), p.Name)
			}
		}
	}
}

func TestEveryAssumptionIsTranslated(t *testing.T) {
	for _, a := range testCatalog.Assumptions() {
		if text := Chinese.Assumption(a); !hasChinese(text) {
			t.Errorf("zh-CN: the assumption %s is not translated", a.ID)
		}
	}
}

// The workloads below bring up every case that a verdict, a notice or a
// break-even has words for.
var cases = []struct{ name, query, zh, en string }{
	{"default", "", "阿里云更便宜，每月少付 ¥2,200.00（36.67%）。", "Alibaba Cloud is cheaper by ¥2,200.00 a month (36.67%)."},
	{"just below", "calls=63333&images=2500000", "腾讯云更便宜，每月少付 ¥0.02（不到 0.01%）。", "Tencent Cloud is cheaper by ¥0.02 a month (under 0.01%)."},
	{"just above", "calls=63334&images=2500000", "阿里云更便宜，每月少付 ¥0.04（不到 0.01%）。", "Alibaba Cloud is cheaper by ¥0.04 a month (under 0.01%)."},
	{"equal", "calls=200000&images=10000000", "两家一分不差，都是每月 ¥12,000.00。", "Both cost exactly the same: ¥12,000.00 a month."},
	{"custom quote", "images=50000001", "这个用量只有腾讯云有公开价：每月 ¥6,000.00。", "Only Tencent Cloud has a list price for this: ¥6,000.00 a month."},
	{"plan too small", "plan=100000x1", "这个用量只有腾讯云有公开价：每月 ¥6,000.00。", "Only Tencent Cloud has a list price for this: ¥6,000.00 a month."},
	{"trial", "qps=1&images=100000&trial=1&calls=1000", "首月用上免费试用：阿里云 ¥0.00，腾讯云 ¥60.00。从第 2 个月起：腾讯云更便宜，每月少付 ¥920.00（93.88%）。", "Month 1, with the free trial: Alibaba Cloud ¥0.00, Tencent Cloud ¥60.00. From month 2 on: Tencent Cloud is cheaper by ¥920.00 a month (93.88%)."},
	{"no calls", "calls=0", "腾讯云更便宜，每月少付 ¥3,800.00（100.00%）。", "Tencent Cloud is cheaper by ¥3,800.00 a month (100.00%)."},
}

func TestVerdicts(t *testing.T) {
	for _, c := range cases {
		r := compare(t, c.query)
		if got := Chinese.Verdict(r).String(); got != c.zh {
			t.Errorf("%s: %s, want %s", c.name, got, c.zh)
		}
		if got := English.Verdict(r).String(); got != c.en {
			t.Errorf("%s: %s, want %s", c.name, got, c.en)
		}
	}
}

func TestEveryNoticeLineAndBreakEvenHasWords(t *testing.T) {
	seen := map[pricing.Notice]bool{}
	for _, query := range []string{"", "trial=1", "trial=1&qps=1&images=1&failed=1.5", "calls=1000000000000", "tencent=99.99", "tencent=100", "alibaba=100",
		"alibaba=33.3333&tencent=12.3456&calls=12347&failed=3.21", "images=50000001", "plan=100000x1"} {
		r := compare(t, query)
		for _, l := range bothLanguages {
			texts := []string{l.BreakEven(r).String(), l.Verdict(r).String(), l.Short(r).String(), l.Workload(r.Workload).String(), l.Plot(r, testCatalog.Plot(r)).String()}
			for _, n := range r.Notices {
				seen[n] = true
				if text := l.Notice(r, n).String(); text == string(n) {
					t.Errorf("%s: the notice %s has no words", l.Tag(), n)
				} else {
					texts = append(texts, text)
				}
			}
			for _, q := range r.Quotes {
				texts = append(texts, l.QuoteTitle(q).String())
				if !q.Available {
					texts = append(texts, l.Unavailable(q).String())
				}
				for _, line := range q.Lines {
					words := l.Line(q, line)
					if words.Label.String() == string(line.What) {
						t.Errorf("%s: the line %s has no words", l.Tag(), line.What)
					}
					texts = append(texts, words.Label.String(), words.How.String())
				}
			}
			for _, text := range texts {
				if letters := strings.ContainsFunc(text, unicode.IsLetter); letters && hasChinese(text) != (l.Tag() == "zh-CN") {
					t.Errorf("%s, %q: wrong language: %s", l.Tag(), query, text)
				}
			}
		}
	}
	if len(seen) != 6 {
		t.Errorf("only %d of 6 notices came up: %v", len(seen), seen)
	}
}

func TestNumbersAsPeopleReadThem(t *testing.T) {
	for _, c := range []struct {
		part *Part
		want string
	}{
		{Count(0), "0"}, {Count(999), "999"}, {Count(1000), "1,000"}, {Count(1_000_000_000_000), "1,000,000,000,000"},
		{AmountText("-190.00"), "−¥190.00"}, {AmountText("6000.00000000"), "¥6,000.00"}, {AmountText("0.00300000"), "¥0.003"},
		{AmountText("0.06"), "¥0.06"}, {Percent(pricing.Percent(25_000)), "2.5%"}, {Percent(pricing.Percent(-990_000)), "−99%"},
	} {
		if c.part.Text != c.want {
			t.Errorf("%+v, want %s", c.part, c.want)
		}
	}
}

func TestTicks(t *testing.T) {
	for _, c := range []struct {
		value  int64
		zh, en string
	}{
		{0, "0", "0"}, {50_000, "5万", "50k"}, {150_000, "15万", "150k"}, {2_000, "2,000", "2k"}, {500, "500", "500"},
		{250_000_000, "2.5亿", "250M"}, {1_500_000_000_000, "1.5万亿", "1.5T"}, {25_000, "2.5万", "25k"}, {1_234_567, "1,234,567", "1,234,567"},
	} {
		if got := Chinese.Tick(c.value); got != c.zh {
			t.Errorf("zh %d: %s, want %s", c.value, got, c.zh)
		}
		if got := English.Tick(c.value); got != c.en {
			t.Errorf("en %d: %s, want %s", c.value, got, c.en)
		}
	}
}

func TestTextOfAComparisonNamesEverySource(t *testing.T) {
	r := compare(t, "")
	for _, l := range bothLanguages {
		text := Text(l, r, false)
		for _, want := range []string{"2,200.00", "63,334", "2020-09-30", "2026-01-05", "https://help.aliyun.com/zh/image-search/", "https://cloud.tencent.com/document/product/1815"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %s is missing in\n%s", l.Tag(), want, text)
			}
		}
	}
}

// A share that is more than nothing is never said to be 0.00 %, by sentences, texts or Markdown, in either language; the
// exact value beside it is that of the JSON.
func TestSharesThatRoundToNothing(t *testing.T) {
	c := testCatalog
	for _, l := range []Language{In("zh-CN"), In("en")} {
		under := "under 0.01%"
		if l.Tag() != "en" {
			under = "不到 0.01%"
		}
		for query, times := range map[string]int{
			"calls=63334&images=2500000": 1, // the saving
			"calls=63333&images=2500000": 1,
			"alibaba=99.99&calls=100000": 1, // the load at break-even
			"alibaba=100":                0, // nothing is nothing
			"images=1":                   0,
		} {
			args, faults := c.Endpoint(pricing.EndpointCompare).Parse(pricing.ParseQuery(query), pricing.Plain, pricing.RefuseUnknown)
			if len(faults) > 0 {
				t.Fatal(faults[0])
			}
			r := c.Compare(c.Workload(args))
			for _, markdown := range []bool{false, true} {
				text := Text(l, r, markdown)
				if strings.Count(text, under) != times || strings.Contains(text, " 0.00%") || strings.Contains(text, "(0.00%") || strings.Contains(text, "（0.00%") {
					t.Errorf("%s in %s, %d times wanted:\n%s", under, l.Tag(), times, text)
				}
				if strings.Contains(text, " 0.0 ") {
					t.Errorf("%s: loading takes no time:\n%s", query, text)
				}
			}
			if times > 0 && r.Saving != nil && r.Saving.Percent == 0 {
				if verdict := l.Verdict(r); verdict[len(verdict)-2].Value != "0.00" {
					t.Errorf("the value of %v is not the JSON's", verdict)
				}
			}
		}
		// The same every month.
		args, _ := c.Endpoint(pricing.EndpointForecast).Parse(pricing.ParseQuery("calls=63334&images=2500000"), pricing.Plain, pricing.RefuseUnknown)
		forecast, fault := c.Forecast(args)
		if fault != nil {
			t.Fatal(fault)
		}
		if text := Text(l, forecast, false) + l.ForecastSaving(forecast, testCatalog.List("tencent-web-image-search")).String(); strings.Contains(text, "0.00%") || strings.Count(text, under) < 2 {
			t.Errorf("%s:\n%s", l.Tag(), text)
		}
	}
}
