package words

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"tusou/pricing"
)

func forecast(t *testing.T, query string) pricing.Forecast {
	t.Helper()
	c := testCatalog
	a, faults := c.Endpoint(pricing.EndpointForecast).Parse(pricing.ParseQuery(query), pricing.Plain, pricing.RefuseUnknown)
	if len(faults) > 0 {
		t.Fatal(faults[0])
	}
	f, fault := c.Forecast(a)
	if fault != nil {
		t.Fatal(fault)
	}
	return f
}

// Each forecast takes another way through the months.
func TestForecastVerdicts(t *testing.T) {
	for _, c := range []struct{ name, query, zh, en string }{
		{"one provider", "",
			"12 个月一直用阿里云，合计 ¥45,600.00，比一直用腾讯云少付 ¥26,400.00（36.67%）。",
			"Over 12 months Alibaba Cloud costs ¥45,600.00, ¥26,400.00 less than Tencent Cloud (36.67%)."},
		{"one switch", "calls=44000&growth=10&qpsgrowth=0&months=6&switching=100",
			"先用腾讯云，第 5 个月起换到阿里云，6 个月连更换成本合计 ¥19,952.24，比一直用阿里云少付 ¥2,847.76，比一直用腾讯云少付 ¥416.92。",
			"Start with Tencent Cloud, move to Alibaba Cloud in month 5: ¥19,952.24 over 6 months with the cost of changing, ¥2,847.76 less than Alibaba Cloud alone and ¥416.92 less than Tencent Cloud alone."},
		{"a month without a price", "calls=1000000&images=45000000&imagegrowth=10&qpsgrowth=0&months=3",
			"先用阿里云，第 3 个月起换到腾讯云，3 个月合计 ¥138,800.00，比一直用腾讯云少付 ¥41,200.00。",
			"Start with Alibaba Cloud, move to Tencent Cloud in month 3: ¥138,800.00 over 3 months, ¥41,200.00 less than Tencent Cloud alone."},
		{"only one", "images=50000001&months=2",
			"只有腾讯云在这 2 个月里一直有公开价，合计 ¥12,000.00。",
			"Only Tencent Cloud has a list price for all 2 months: ¥12,000.00."},
		{"only one, one month", "qps=11&months=1",
			"只有腾讯云在这 1 个月里一直有公开价，合计 ¥6,000.00。",
			"Only Tencent Cloud has a list price for this month: ¥6,000.00."},
		{"only one at the end, and it is cheaper before", "calls=1000&images=45000000&imagegrowth=10&qpsgrowth=0&months=3",
			"只有腾讯云在这 3 个月里一直有公开价，合计 ¥180.00。",
			"Only Tencent Cloud has a list price for all 3 months: ¥180.00."},
		{"equal", "calls=200000&images=10000000&months=2",
			"2 个月下来两家一分不差，合计都是 ¥24,000.00。",
			"Both cost exactly the same over 2 months: ¥24,000.00."},
		{"there and back", "qps=1&images=10000&imagegrowth=550&qpsgrowth=0&calls=16000&growth=100&months=5",
			"先用腾讯云，第 2 个月起换到阿里云，第 5 个月起换回腾讯云，5 个月合计 ¥27,800.00，比一直用阿里云少付 ¥6,260.00，比一直用腾讯云少付 ¥1,960.00。",
			"Start with Tencent Cloud, move to Alibaba Cloud in month 2 and back to Tencent Cloud in month 5: ¥27,800.00 over 5 months, ¥6,260.00 less than Alibaba Cloud alone and ¥1,960.00 less than Tencent Cloud alone."},
	} {
		f := forecast(t, c.query)
		if got := Chinese.ForecastVerdict(f).String(); got != c.zh {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.zh)
		}
		if got := English.ForecastVerdict(f).String(); got != c.en {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.en)
		}
	}
}

func TestForecastSavings(t *testing.T) {
	for _, c := range []struct{ query, offer, zh, en string }{
		{"", "tencent-web-image-search", "多付 ¥26,400.00（占 36.67%）", "¥26,400.00 more (36.67% of it)"},
		{"", "alibaba-image-search", "一样", "the same"},
		{"calls=1000000&images=45000000&imagegrowth=10&qpsgrowth=0&months=3", "alibaba-image-search",
			"一直用阿里云行不通：第 3 个月它没有公开价。", "Alibaba Cloud alone is not possible: it has no list price in month 3."},
	} {
		f := forecast(t, c.query)
		if got := Chinese.ForecastSaving(f, testCatalog.List(c.offer)).String(); got != c.zh {
			t.Errorf("%s: %s, want %s", c.query, got, c.zh)
		}
		if got := English.ForecastSaving(f, testCatalog.List(c.offer)).String(); got != c.en {
			t.Errorf("%s: %s, want %s", c.query, got, c.en)
		}
	}
}

// The short answer may be cut at its end, so the amount comes before a long way.
func TestForecastShort(t *testing.T) {
	for _, c := range []struct{ query, zh, en string }{
		{"", "阿里云，12 个月 ¥45,600.00", "Alibaba Cloud: ¥45,600.00 in 12 months"},
		{"calls=44000&growth=10&qpsgrowth=0&months=6", "¥19,852.24：先腾讯云，后阿里云", "¥19,852.24: Tencent Cloud, then Alibaba Cloud"},
		{"qps=11", "只有腾讯云：¥72,000.00", "Only Tencent Cloud: ¥72,000.00"},
		{"calls=200000&images=10000000&months=2", "两家相同：¥24,000.00", "Equal: ¥24,000.00"},
		{"qps=1&images=10000&imagegrowth=550&qpsgrowth=0&calls=16000&growth=100&months=5", "换 2 次：¥27,800.00", "2 changes: ¥27,800.00"},
	} {
		f := forecast(t, c.query)
		if got := In("zh-CN").ForecastShort(f).String(); got != c.zh {
			t.Errorf("%s: %s, want %s", c.query, got, c.zh)
		}
		if got := In("en").ForecastShort(f).String(); got != c.en {
			t.Errorf("%s: %s, want %s", c.query, got, c.en)
		}
	}
}

// Nobody has a price: no list of today brings that up, a list of tomorrow may.
func TestForecastWithoutAnyPrice(t *testing.T) {
	f := forecast(t, "images=50000001&months=2")
	f.Best, f.Totals[1].Total = nil, nil
	for i := range f.Months {
		f.Months[i].Best = nil
	}
	if got, want := English.ForecastVerdict(f).String(), "No provider has a list price for every one of these 2 months."; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := Chinese.ForecastVerdict(f).String(), "没有哪一家在这 2 个月里一直有公开价。"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for _, l := range bothLanguages {
		if l.ForecastShort(f).String() == "" || l.ForecastWay(f).String() == "" {
			t.Errorf("%s: no words", l.Tag())
		}
	}
}

func TestForecastEvents(t *testing.T) {
	for _, c := range []struct {
		query  string
		zh, en []string
	}{
		{"", nil, nil},
		{"growth=10&imagegrowth=25&qpsgrowth=0&months=6",
			[]string{"从第 6 个月起，图库 3,051,758 张，超出 2,500,000 张的容量：换到“5,000,000 张，5 QPS”的套餐，每月 +¥2,900.00。"},
			[]string{"From month 6 on the library (3,051,758 images) outgrows 2,500,000 images: the package for 5,000,000 images, 5 QPS, +¥2,900.00 a month."}},
		{"images=100000&qpsgrowth=0.0001&months=2&switching=3000.5",
			[]string{"从第 2 个月起，峰值 5.000005 → 6 QPS，超出 5 QPS：换到“2,500,000 张，10 QPS”的套餐，每月 +¥3,000.00。", "从第 2 个月起，当月费用是腾讯云更低。"},
			[]string{"From month 2 on the peak (5.000005 → 6 QPS) outgrows 5 QPS: the package for 2,500,000 images, 10 QPS, +¥3,000.00 a month.", "From month 2 on Tencent Cloud’s month is the cheaper one."}},
		{"images=2499998&imagegrowth=0.0001&qpsgrowth=0&months=2",
			[]string{"从第 2 个月起，图库 2,500,001 张（取整前 2,500,000.499998），超出 2,500,000 张的容量：换到“5,000,000 张，5 QPS”的套餐，每月 +¥2,900.00。", "从第 2 个月起，当月费用是腾讯云更低。", "第 2 个月，最省的走法从阿里云换到腾讯云。"},
			[]string{"From month 2 on the library (2,500,001 images, unrounded 2,500,000.499998) outgrows 2,500,000 images: the package for 5,000,000 images, 5 QPS, +¥2,900.00 a month.", "From month 2 on Tencent Cloud’s month is the cheaper one.", "In month 2 the cheapest way moves from Alibaba Cloud to Tencent Cloud."}},
		{"qps=1&images=5000&trial=1&months=2",
			[]string{"首月用阿里云的免费试用，不花钱；付费的话是 ¥980.00。"},
			[]string{"The first month is free with Alibaba Cloud, under the trial; paid, it would cost ¥980.00."}},
		{"calls=12960000&growth=1&qpsgrowth=0&months=2&images=2500000&imagegrowth=1",
			[]string{"从第 2 个月起，图库 2,525,000 张，超出 2,500,000 张的容量，光是调用量平摊下来就要 5.05 → 6 QPS，超出 5 QPS：换到“5,000,000 张，10 QPS”的套餐，每月 +¥8,500.00。"},
			[]string{"From month 2 on the library (2,525,000 images) outgrows 2,500,000 images and the calls alone, spread evenly, need 5.05 → 6 QPS, more than 5 QPS: the package for 5,000,000 images, 10 QPS, +¥8,500.00 a month."}},
		{"calls=1&images=50000000&qps=10&qpsgrowth=10&months=2",
			[]string{"从第 2 个月起，峰值 11 QPS，超出 10 QPS，阿里云没有更大的套餐：没有公开价，需要询价。"},
			[]string{"From month 2 on the peak (11 QPS) outgrows 10 QPS, and no larger package of Alibaba Cloud fits: no list price, ask for a custom quote."}},
		{"images=60000000&imagegrowth=-30&months=3&calls=900000&switching=7",
			[]string{"从第 2 个月起，阿里云有了公开价：“50,000,000 张，5 QPS”这一档。", "从第 2 个月起，当月费用是阿里云更低。", "第 2 个月，最省的走法从腾讯云换到阿里云，这一换要花 ¥7.00。", "从第 3 个月起，阿里云用小一些的套餐就够：“30,000,000 张，5 QPS”，每月 −¥10,200.00。"},
			[]string{"From month 2 on Alibaba Cloud has a list price: the package for 50,000,000 images, 5 QPS.", "From month 2 on Alibaba Cloud’s month is the cheaper one.", "In month 2 the cheapest way moves from Tencent Cloud to Alibaba Cloud; the change costs ¥7.00.", "From month 3 on a smaller package of Alibaba Cloud is enough: 30,000,000 images, 5 QPS, −¥10,200.00 a month."}},
		{"images=3000000&qpsgrowth=20&months=2&alibaba=99.9999",
			[]string{"从第 2 个月起，峰值 6 QPS，超出 5 QPS：换到“5,000,000 张，10 QPS”的套餐，价格不变。"},
			[]string{"From month 2 on the peak (6 QPS) outgrows 5 QPS: the package for 5,000,000 images, 10 QPS, at the same price."}},
		{"calls=1000000&images=45000000&imagegrowth=10&qpsgrowth=0&months=3",
			[]string{"从第 3 个月起，图库 54,450,000 张，超出 50,000,000 张的容量，阿里云没有更大的套餐：没有公开价，需要询价。", "从第 3 个月起，只有腾讯云有公开价。", "第 3 个月，最省的走法从阿里云换到腾讯云。"},
			[]string{"From month 3 on the library (54,450,000 images) outgrows 50,000,000 images, and no larger package of Alibaba Cloud fits: no list price, ask for a custom quote.", "From month 3 on only Tencent Cloud has a list price.", "In month 3 the cheapest way moves from Alibaba Cloud to Tencent Cloud."}},
	} {
		f := forecast(t, c.query)
		for l, want := range map[Language][]string{Chinese: c.zh, English: c.en} {
			var got []string
			for _, e := range Events(l, f) {
				got = append(got, e.Text.String())
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s:\ngot  %s\nwant %s", c.query, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
			}
		}
	}
}

// Whatever is asked, each language has words of its own for all of it.
func TestForecastHasWordsInItsLanguage(t *testing.T) {
	seen := map[pricing.Notice]bool{}
	for _, query := range []string{"", "growth=5&months=60&switching=12.5&imagegrowth=7", "calls=13000000&growth=50&months=20", "trial=1", "trial=1&qps=1&images=1",
		"images=50000001", "images=60000000&imagegrowth=-30&months=9", "qps=21&failed=1.5&days=28", "calls=200000&images=10000000", "calls=0&months=1"} {
		f := forecast(t, query)
		for _, l := range bothLanguages {
			sentences := []Sentence{l.ForecastVerdict(f), l.ForecastShort(f), l.ForecastWorkload(f), l.ForecastWay(f), l.ForecastPlot(f, f.Plot())}
			for _, total := range f.Totals {
				sentences = append(sentences, l.ForecastAlone(total.List), l.ForecastSaving(f, total.List), Plain(l.ForecastOnly(total.List)))
			}
			for _, e := range Events(l, f) {
				sentences = append(sentences, e.Text)
			}
			for _, n := range f.Notices {
				seen[n.Notice] = true
				if text := l.ForecastNotice(f, n).String(); hasChinese(text) != (l.Tag() == "zh-CN") || text == string(n.Notice) {
					t.Errorf("%s, %q: %q", l.Tag(), query, text)
				}
			}
			for _, s := range sentences {
				if s.String() == "" || hasChinese(s.String()) != (l.Tag() == "zh-CN") {
					t.Errorf("%s, %q: %q", l.Tag(), query, s)
				}
				for _, p := range s {
					if p.Value == "" && strings.ContainsFunc(p.Text, unicode.IsDigit) {
						t.Errorf("%s, %q: %q holds a number that is not one", l.Tag(), query, p.Text)
					}
				}
			}
		}
	}
	if len(seen) != 5 {
		t.Errorf("only %d of 5 notices came up: %v", len(seen), seen)
	}
}

func TestForecastFaultsNameTheGrowth(t *testing.T) {
	for _, c := range []struct{ query, zh, en string }{
		{"growth=1000&months=60",
			"调用量月增长：“1000”会让第 11 个月超过 1,000,000,000,000,000 次调用，超出了预测能算的范围。请填小一些，或者缩短预测月数。",
			"Growth of calls: “1000” brings month 11 above 1,000,000,000,000,000 calls, which is more than a forecast answers for. Enter less, or fewer months."},
		{"qpsgrowth=1000&months=60",
			"峰值 QPS 月增长：“1000”会让第 15 个月超过 1,000,000,000,000,000 QPS，超出了预测能算的范围。请填小一些，或者缩短预测月数。",
			"Growth of peak QPS: “1000” brings month 15 above 1,000,000,000,000,000 QPS, which is more than a forecast answers for. Enter less, or fewer months."},
		{"imagegrowth=900&months=60",
			"图库月增长：“900”会让第 11 个月超过 1,000,000,000,000,000 张图片，超出了预测能算的范围。请填小一些，或者缩短预测月数。",
			"Growth of the library: “900” brings month 11 above 1,000,000,000,000,000 images, which is more than a forecast answers for. Enter less, or fewer months."},
	} {
		a, _ := testCatalog.Endpoint(pricing.EndpointForecast).Parse(pricing.ParseQuery(c.query), pricing.Plain, pricing.RefuseUnknown)
		_, fault := testCatalog.Forecast(a)
		if fault == nil {
			t.Fatalf("%s is answered", c.query)
		}
		if got := Chinese.Fault(fault); got != c.zh {
			t.Errorf("%s:\ngot  %s\nwant %s", c.query, got, c.zh)
		}
		if got := English.Fault(fault); got != c.en {
			t.Errorf("%s:\ngot  %s\nwant %s", c.query, got, c.en)
		}
	}
}
