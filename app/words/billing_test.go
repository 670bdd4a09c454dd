package words

import (
	"net/url"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"tusou/pricing"
)

func TestStatementAnswer(t *testing.T) {
	c := testCatalog
	for _, tt := range []struct {
		daily  []int64
		off    pricing.Percent
		zh, en string
	}{
		{[]int64{4, 0, 17}, 50_000,
			"21 次成功调用应付 ¥1.20：费用合计 ¥1.197，逐日扣费合计 ¥1.20，相差的 −¥0.003 由精度差异调整。",
			"21 successful calls cost ¥1.20: fees of ¥1.197, charged day by day as ¥1.20; the difference of −¥0.003 is adjusted."},
		{[]int64{1}, 0,
			"1 次成功调用应付 ¥0.06：费用合计 ¥0.06，每天扣费正好到分。",
			"1 successful call costs ¥0.06: fees of ¥0.06, charged to the fen."},
	} {
		s := c.Default(pricing.PayAsYouGo).BillDays(tt.daily, tt.off)
		if zh, en := StatementAnswer(Chinese, s).String(), StatementAnswer(English, s).String(); zh != tt.zh || en != tt.en {
			t.Errorf("%v: %s\n%s", tt.daily, zh, en)
		}
	}
}

func TestAccountAnswer(t *testing.T) {
	hundreds := []int64{100, 100, 100, 100} // 6.00 a day
	topUp := func(day int, amount int64) []pricing.TopUp {
		return []pricing.TopUp{{Day: day, Amount: decimal.NewFromInt(amount)}}
	}
	for _, tt := range []struct {
		opening int64
		topUps  []pricing.TopUp
		zh, en  string
	}{
		{100, nil, "余额一直不为负，最后剩 ¥76.00。", "The balance stays at 0 or more; ¥76.00 is left."},
		{6, topUp(3, 50), "第 3 天余额为负，但及时充正，服务不停。", "The balance is negative on day 3 and topped up in time: the service does not stop."},
		{6, nil, "第 3 天余额为负，从第 4 天起停服。共 100 次调用没有得到服务。", "The balance is negative on day 3; the service stops from day 4 on. 100 calls are not served."},
		{6, topUp(5, 50), "第 3 天余额为负，从第 4 天起停服，第 5 天恢复。共 100 次调用没有得到服务。",
			"The balance is negative on day 3; the service stops from day 4 on and runs again on day 5. 100 calls are not served."},
	} {
		a := testCatalog.Default(pricing.PayAsYouGo).RunAccount(decimal.NewFromInt(tt.opening), tt.topUps, hundreds, 0)
		if zh, en := AccountAnswer(Chinese, a).String(), AccountAnswer(English, a).String(); zh != tt.zh || en != tt.en {
			t.Errorf("%d: %s\n%s", tt.opening, zh, en)
		}
		for _, l := range bothLanguages {
			for _, step := range a.Steps {
				if text := AccountStep(l, step).String(); text == string(step.What) || hasChinese(text) != (l.Tag() != "en") {
					t.Errorf("%s: %s is said as %s", l.Tag(), step.What, text)
				}
			}
			for _, d := range a.Days {
				if ServiceState(l, d.State) == "" {
					t.Errorf("%s: no word for %s", l.Tag(), d.State)
				}
			}
		}
	}
}

func TestBalanceLasts(t *testing.T) {
	account := func(daily ...int64) pricing.Account {
		return testCatalog.Default(pricing.PayAsYouGo).RunAccount(decimal.NewFromInt(1000), nil, daily, 0)
	}
	for _, tt := range []struct {
		got, want string
	}{
		{BalanceLasts(English, account(1000)).String(), "If these days repeat and nothing is topped up, ¥1,000.00 lasts 18 days: negative on day 18, stopped from day 19 on."},
		{BalanceLasts(Chinese, account(1000)).String(), "如果每天都照此循环且不充值，¥1,000.00 能用 18 天：第 18 天余额为负，从第 19 天起停服。"},
		{BalanceLasts(English, account(0)).String(), "These days cost nothing, so the balance lasts for ever."},
	} {
		if tt.got != tt.want {
			t.Errorf("got %s, want %s", tt.got, tt.want)
		}
	}
}

func TestTenureInWords(t *testing.T) {
	c := testCatalog
	start, _ := pricing.ParseDate("2026-01-31", pricing.Plain)
	late, _ := pricing.ParseDate("2026-03-02", pricing.Plain)
	anew, _ := pricing.ParseDate("2026-06-01", pricing.Plain)
	p, _ := c.Package("2500000x5")
	tenure := c.Default(pricing.Prepaid).RunTenure(start, pricing.Purchase{Package: &p, Months: 1},
		[]pricing.Purchase{{Package: &p, Months: 2, On: late}, {Package: &p, Months: 1, On: anew}}, 0)
	for _, tt := range []struct {
		got, want string
	}{
		{TenureAnswer(English, tenure).String(), "It costs ¥15,200.00 in all and ends on 2026-07-01: from that day on the search may stop. The library is kept through 2026-07-07 and lost on 2026-07-08."},
		{TenureAnswer(Chinese, tenure).String(), "共付 ¥15,200.00，2026-07-01 到期，当天起搜索可能停止；图库保留到 2026-07-07，2026-07-08 释放，图库丢失。"},
		{Term(English, tenure.Terms[1]).String(), "2,500,000 images, 5 QPS, renewed late, 2026-03-02 to 2026-05-02: 2 months × ¥3,800.00 = ¥7,600.00"},
		{Phase(English, tenure.Phases[1]).String(), "from 2026-02-28 for 2 days: not renewed. The library is kept, the search may be stopped"},
		{Phase(Chinese, tenure.Phases[4]).String(), "从 2026-05-09 起共 23 天：实例已释放，图库丢失"},
	} {
		if tt.got != tt.want {
			t.Errorf("got  %s\nwant %s", tt.got, tt.want)
		}
	}
}

// Columns stay in line in a terminal, where a Chinese character is two wide.
func TestColumns(t *testing.T) {
	p := paper{}
	p.columns([][]string{{"日", "余额"}, {"1", "-26.00"}, {"合计", "0"}})
	want := "    日    余额\n     1  -26.00\n  合计       0\n"
	if p.String() != want {
		t.Errorf("got\n%swant\n%s", p.String(), want)
	}
}

func TestBillingTextsAreWhole(t *testing.T) {
	for _, l := range bothLanguages {
		s := Text(l, testCatalog.Default(pricing.PayAsYouGo).BillDays([]int64{4, 0, 17}, 50_000), false)
		for _, want := range []string{"57.00", "0.22800000", "0.97", "−¥0.003", "¥1.20", "2026-01-05", "https://cloud.tencent.com/"} {
			if !strings.Contains(s, want) {
				t.Errorf("%s: no %s in\n%s", l.Tag(), want, s)
			}
		}
	}
}

// A list or a date has no two ends to name: what it takes is said instead. What
// can be read in two ways is told both.
func TestFaultsOfTexts(t *testing.T) {
	for _, tt := range []struct {
		parameter, value, zh, en string
	}{
		{"start", "2026-02-30", "套餐起始日：“2026-02-30”超出范围。2000-01-01 到 2099-12-31 之间的一天。",
			"First day of the package: “2026-02-30” is out of range. A day from 2000-01-01 to 2099-12-31."},
		{"topups", "3-5", "充值：“3-5”的写法不对。写成 日:金额", "Top-ups: “3-5” is not written as it has to be. Each as day:amount"},
		{"daily", strings.Repeat("1 ", 32), "项数太多。从第 1 天起", "has too many items. One number for each day"},
		{"daily", "1000000000001", "“1000000000001”超出范围。从第 1 天起", "“1000000000001” is out of range. One number for each day"},
		{"renew", "1x1:1", "没有“1x1:1”这个选项", "“1x1:1” is not known"},
		{"daily", "45,678", "“45,678”有两种读法，请写成 45678（1 天：45,678） 或 45;678（2 天：45, 678）。从第 1 天起",
			"“45,678” can be read in two ways. Write 45678 (1 day: 45,678) or 45;678 (2 days: 45, 678). One number for each day"},
		{"daily", "4\n1.000", "“1.000”有两种读法，请写成 1 或 1,000。从第 1 天起", "“1.000” can be read in two ways. Write 1 or 1,000. One number for each day"},
		{"daily", "4\n\n17", "“4  17”的写法不对。从第 1 天起", "“4  17” is not written as it has to be. One number"},
		{"topups", "1:5,3:1.000", "“3:1.000”有两种读法，请写成 3:1 或 3:1,000。写成 日:金额", "“3:1.000” can be read in two ways. Write 3:1 or 3:1,000. Each as day:amount"},
		{"balance", "1.250", "“1.250”有两种读法，请写成 1.25 或 1,250。范围是 0 到 1,000,000,000,000。", "“1.250” can be read in two ways. Write 1.25 or 1,250. The range is 0 to 1,000,000,000,000."},
		{"periods", "5.0", "“5.0”不能这样写，是不是想写 5？范围是 1 到 60。", "“5.0” cannot be written like this. Did you mean 5? The range is 1 to 60."},
		{"tencent", "-0", "“-0”不能这样写，是不是想写 0？", "“-0” cannot be written like this. Did you mean 0? The range is 0 to 100."},
		{"start", "2026-01-31T16:00:00Z", "请写成 2026-01-31 或 2026-02-01。", "Write 2026-01-31 or 2026-02-01. A day from"},
	} {
		_, faults := testCatalog.Endpoint(pricing.EndpointTimeline).Parse(url.Values{tt.parameter: {tt.value}}, pricing.Typed, pricing.IgnoreUnknown)
		if len(faults) != 1 {
			t.Fatalf("%s=%s: %v", tt.parameter, tt.value, faults)
		}
		if zh := Chinese.Fault(faults[0]); !strings.Contains(zh, tt.zh) {
			t.Errorf("%s, want %s", zh, tt.zh)
		}
		if en := English.Fault(faults[0]); !strings.Contains(en, tt.en) {
			t.Errorf("%s, want %s", en, tt.en)
		}
	}
}

func TestDiscountIsSaidBack(t *testing.T) {
	for _, tt := range []struct{ typed, zh, en string }{
		{"8", "减免 8%，按刊例价的 92% 计算", "8% off, 92% of the list price"},
		{"0.8", "减免 0.8%，按刊例价的 99.2% 计算", "0.8% off, 99.2% of the list price"},
		{"8折", "减免 20%，按刊例价的 80% 计算", "20% off, 80% of the list price"},
		{"9.5折", "减免 5%，按刊例价的 95% 计算", "5% off, 95% of the list price"},
		{"", "减免 0%，按刊例价的 100% 计算", "0% off, 100% of the list price"},
	} {
		args, faults := testCatalog.Endpoint(pricing.EndpointCompare).Parse(url.Values{"tencent": {tt.typed}}, pricing.Typed, pricing.IgnoreUnknown)
		off := args.Get("tencent").Percent
		if zh, en := Discount(In("zh-CN"), off).String(), Discount(In("en"), off).String(); len(faults) > 0 || zh != tt.zh || en != tt.en {
			t.Errorf("%q: %s, %s, %v; want %s, %s", tt.typed, zh, en, faults, tt.zh, tt.en)
		}
	}
}
