package words

import (
	"testing"

	"tusou/pricing"
)

func estimate(t *testing.T, query string) (pricing.Estimate, *pricing.ParamError) {
	t.Helper()
	c := testCatalog
	a, faults := c.Endpoint(pricing.EndpointEstimate).Parse(pricing.ParseQuery(query), pricing.Plain, pricing.RefuseUnknown)
	if len(faults) > 0 {
		t.Fatal(faults[0])
	}
	return c.Estimate(a)
}

func TestEstimateLines(t *testing.T) {
	e, fault := estimate(t, "cache=30&retries=5&failing=1")
	if fault != nil {
		t.Fatal(fault)
	}
	want := map[string][]string{
		"zh-CN": {"用户||每天 10,000", "搜索|× 人均 2 次|每天 20,000", "发出的搜索|× (100% − 30%)，去掉缓存命中|每天 14,000", "请求|× (100% + 5%)，加上重试|每天 14,700",
			"每月调用量|× 30 天|441,000", "平均|全天请求 ÷ 86,400 秒|每秒 0.170138…", "峰值 QPS|× 4，向上取整为 1|每秒 0.680555…", "失败率|(5% + 1%) ÷ (100% + 5%)|5.714285…%"},
		"en": {"Users||10,000 a day", "Searches|× 2 by each user|20,000 a day", "Searches sent|× (100% − 30%) not cached|14,000 a day", "Requests|× (100% + 5%) repeats|14,700 a day",
			"Calls a month|× 30 days|441,000", "Average|a day’s requests ÷ 86,400 s|0.170138… a second", "Peak QPS|× 4, rounded up to 1|0.680555… a second", "Failed calls|(5% + 1%) ÷ (100% + 5%)|5.714285…%"},
	}
	for _, l := range bothLanguages {
		for i, line := range e.Lines {
			w := l.EstimateLine(e, line)
			if got := w.Label.String() + "|" + w.How.String() + "|" + w.Amount.String(); got != want[l.Tag()][i] {
				t.Errorf("%s: %s, want %s", l.Tag(), got, want[l.Tag()][i])
			}
		}
	}
	if got, want := Chinese.EstimateVerdict(e).String(), "每月 441,000 次调用，峰值 1 QPS，失败率 5.7143%"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := English.EstimateVerdict(e).String(), "441,000 calls a month, peak 1 QPS, 5.7143% failed"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestEstimateFaultsNameWhatIsTooMuch(t *testing.T) {
	for _, c := range []struct{ query, zh, en string }{
		{"users=10000000000&searches=10000", "日活用户：“10000000000”会得出超过 1,000,000,000,000 次调用，超出了这里能算的范围。",
			"Users a day: “10000000000” makes more than 1,000,000,000,000 calls, which is more than this calculator answers for."},
		{"users=1000000000&searches=33&peak=1000", "最忙的一秒：“1000”会得出超过 1,000,000 QPS，超出了这里能算的范围。",
			"Busiest second: “1000” makes more than 1,000,000 QPS, which is more than this calculator answers for."},
	} {
		_, fault := estimate(t, c.query)
		if fault == nil {
			t.Fatalf("%s is answered", c.query)
		}
		if got := Chinese.Fault(fault); got != c.zh {
			t.Errorf("%s: %s, want %s", c.query, got, c.zh)
		}
		if got := English.Fault(fault); got != c.en {
			t.Errorf("%s: %s, want %s", c.query, got, c.en)
		}
	}
}

func TestEstimateFieldsAndAssumptionsAreInTheirLanguage(t *testing.T) {
	for _, l := range bothLanguages {
		for _, p := range testCatalog.Endpoint(pricing.EndpointEstimate).Parameters {
			if f := l.Field(p); f.Label == p.Name || f.Help == "" {
				t.Errorf("%s: the field %s has no words", l.Tag(), p.Name)
			}
		}
		for _, a := range testCatalog.Assumptions() {
			switch a.ID {
			case "growth", "forecast-months", "forecast-switching", "estimate-retries", "estimate-peak":
				if hasChinese(l.Assumption(a)) != (l.Tag() == "zh-CN") {
					t.Errorf("%s: the assumption %s is not in its language", l.Tag(), a.ID)
				}
			}
		}
	}
}
