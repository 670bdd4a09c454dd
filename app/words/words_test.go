package words

import (
	"net/url"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"tusou/pricing"
)

var bothLanguages = []Language{chinese{inChinese}, english{inEnglish}}

func compare(t *testing.T, query string) pricing.Comparison {
	t.Helper()
	c := pricing.Published()
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

func TestEveryLabelIsThereInItsLanguage(t *testing.T) {
	for _, l := range bothLanguages {
		v := reflect.ValueOf(*l.Labels())
		for i := range v.NumField() {
			name, text := v.Type().Field(i).Name, v.Field(i).String()
			switch {
			case text == "":
				t.Errorf("%s: %s is empty", l.Tag(), name)
			case l.Tag() == "en" && hasChinese(text) && name != "OtherLanguage":
				t.Errorf("en: %s has Chinese in it: %s", name, text)
			}
		}
	}
}

func TestEveryParameterHasAField(t *testing.T) {
	for _, l := range bothLanguages {
		for _, p := range pricing.Published().Parameters() {
			f := l.Field(p.Name)
			if f.Label == p.Name || f.Label == "" || f.Help == "" {
				t.Errorf("%s: the field %s has no words", l.Tag(), p.Name)
			}
		}
	}
}

func TestEveryAssumptionIsTranslated(t *testing.T) {
	for _, a := range pricing.Published().Assumptions() {
		if text := (chinese{inChinese}).Assumption(a); !hasChinese(text) {
			t.Errorf("zh-CN: the assumption %s is not translated", a.ID)
		}
	}
}

// The workloads below bring up every case that a verdict, a notice or a
// break-even has words for.
var cases = []struct{ name, query, zh, en string }{
	{"default", "", "阿里云更便宜，每月少付 ¥2,200.00（36.67%）。", "Alibaba Cloud is cheaper by ¥2,200.00 a month (36.67%)."},
	{"just below", "calls=63333&images=2500000", "腾讯云更便宜，每月少付 ¥0.02（0.00%）。", "Tencent Cloud is cheaper by ¥0.02 a month (0.00%)."},
	{"just above", "calls=63334&images=2500000", "阿里云更便宜，每月少付 ¥0.04（0.00%）。", "Alibaba Cloud is cheaper by ¥0.04 a month (0.00%)."},
	{"equal", "calls=200000&images=10000000", "两家一分不差，都是每月 ¥12,000.00。", "Both cost exactly the same: ¥12,000.00 a month."},
	{"custom quote", "images=50000001", "这个用量只有腾讯云有公开价：每月 ¥6,000.00。", "Only Tencent Cloud has a list price for this: ¥6,000.00 a month."},
	{"plan too small", "plan=100000x1", "这个用量只有腾讯云有公开价：每月 ¥6,000.00。", "Only Tencent Cloud has a list price for this: ¥6,000.00 a month."},
	{"trial", "qps=1&images=100000&trial=1&calls=1000", "首月用上免费试用：阿里云 ¥0.00，腾讯云 ¥60.00。从第 2 个月起：腾讯云更便宜，每月少付 ¥920.00（93.88%）。", "Month 1, with the free trial: Alibaba Cloud ¥0.00, Tencent Cloud ¥60.00. From month 2 on: Tencent Cloud is cheaper by ¥920.00 a month (93.88%)."},
	{"no calls", "calls=0", "腾讯云更便宜，每月少付 ¥3,800.00（100.00%）。", "Tencent Cloud is cheaper by ¥3,800.00 a month (100.00%)."},
}

func TestVerdicts(t *testing.T) {
	for _, c := range cases {
		r := compare(t, c.query)
		if got := (chinese{inChinese}).Verdict(r).String(); got != c.zh {
			t.Errorf("%s: %s, want %s", c.name, got, c.zh)
		}
		if got := (english{inEnglish}).Verdict(r).String(); got != c.en {
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
			texts := []string{l.BreakEven(r).String(), l.Verdict(r).String(), l.Short(r).String(), l.Workload(r.Workload).String(), l.Plot(r, pricing.Published().Plot(r)).String()}
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
		if got := (chinese{inChinese}).Tick(c.value); got != c.zh {
			t.Errorf("zh %d: %s, want %s", c.value, got, c.zh)
		}
		if got := (english{inEnglish}).Tick(c.value); got != c.en {
			t.Errorf("en %d: %s, want %s", c.value, got, c.en)
		}
	}
}

func TestTextOfAComparisonNamesEverySource(t *testing.T) {
	r := compare(t, "")
	for _, l := range bothLanguages {
		text := CompareText(l, r)
		for _, want := range []string{"2,200.00", "63,334", "2020-09-30", "2026-01-05", "https://help.aliyun.com/zh/image-search/", "https://cloud.tencent.com/document/product/1815"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %s is missing in\n%s", l.Tag(), want, text)
			}
		}
	}
}
