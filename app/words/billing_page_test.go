package words

import (
	"testing"

	"github.com/shopspring/decimal"

	"tusou/pricing"
)

func TestBillingLead(t *testing.T) {
	c := testCatalog
	prepaid, usage := c.Offers()[0].List(), c.Offers()[1].List()
	for _, tt := range []struct {
		part     int
		list     *pricing.PriceList
		contains string
	}{{0, usage, ""}, {1, usage, "24"}, {2, prepaid, "7"}, {3, prepaid, ""}} {
		for _, l := range bothLanguages {
			lead := BillingLead(l, tt.part, tt.list)
			if hasChinese(lead.String()) == (l.Tag() == "en") {
				t.Errorf("%s: %s", l.Tag(), lead)
			}
			found := tt.contains == ""
			for _, p := range lead {
				found = found || p.Value == tt.contains
			}
			if !found {
				t.Errorf("%s: no %s in %s", l.Tag(), tt.contains, lead)
			}
		}
	}
}

// The short answers, in the words of either language.
func TestBillingShorts(t *testing.T) {
	c := testCatalog
	account := func(opening int64, calls ...int64) pricing.Account {
		return c.Default(pricing.PayAsYouGo).RunAccount(decimal.NewFromInt(opening), nil, calls, 0)
	}
	list := c.Offers()[0].List()
	changes := list.Changes(0, pricing.ChangeOptions{})
	start, _ := pricing.ParseDate("2026-01-31", pricing.Plain)
	tenure := c.Default(pricing.Prepaid).RunTenure(start, pricing.Purchase{Package: changes[0][0].From, Months: 1}, nil, 0)
	for _, tt := range []struct {
		say    func(l Language) Sentence
		zh, en string
	}{
		{func(l Language) Sentence {
			return StatementShort(l, c.Default(pricing.PayAsYouGo).BillDays([]int64{4}, 0))
		}, "应付 ¥0.24", "¥0.24 payable"},
		{func(l Language) Sentence { return AccountShort(l, account(0, 1000)) }, "¥0.00 能用 2 天", "¥0.00 lasts 2 days"},
		{func(l Language) Sentence { return AccountShort(l, account(5, 0)) }, "¥5.00 一直够用", "¥5.00 lasts for ever"},
		{func(l Language) Sentence { return TenureShort(l, tenure) }, "2026-02-28 到期，2026-03-07 释放", "Ends 2026-02-28, lost 2026-03-07"},
		{func(l Language) Sentence { return ChangeShort(l, changes[0][1]) }, "升配，补 ¥2,820.00", "Upgrade, ¥2,820.00 to pay"},
		{func(l Language) Sentence { return ChangeShort(l, changes[1][0]) }, "降配，退 ¥2,820.00", "Downgrade, ¥2,820.00 back"},
		{func(l Language) Sentence { return ChangeShort(l, changes[1][1]) }, "价格相同，不补不退", "Same price, nothing to pay"},
		{func(l Language) Sentence { return AccountDays(l, 2, 2) }, "第 2 天", "Day 2"},
		{func(l Language) Sentence { return AccountDays(l, 2, 9) }, "第 2–9 天", "Days 2–9"},
		{func(l Language) Sentence { return Periods(l, tenure.Terms[0]) }, "2026-01-31 → 2026-02-28", "2026-01-31 → 2026-02-28"},
		{func(l Language) Sentence { return PriceUnit(l, c.Offers()[1].List()) }, "CNY/1,000 次", "CNY/1,000 calls"},
		{func(l Language) Sentence { return PlanShort(l, changes[1][1].From) }, "250万 · 5", "2.5M · 5"},
		{func(Language) Sentence { return Sentence{*Shift(changes[0][1].Difference)} }, "+2,820.00", "+2,820.00"},
		{func(Language) Sentence { return Sentence{*Shift(changes[1][0].Difference)} }, "−2,820.00", "−2,820.00"},
		{func(Language) Sentence { return Sentence{*Shift(changes[1][1].Difference)} }, "0.00", "0.00"},
	} {
		if zh, en := tt.say(In("zh-CN")).String(), tt.say(In("en")).String(); zh != tt.zh || en != tt.en {
			t.Errorf("%s\n%s\nwant %s\n%s", zh, en, tt.zh, tt.en)
		}
	}
}

// A run of days is told as one, with its sums.
func TestAccountSpan(t *testing.T) {
	a := testCatalog.Default(pricing.PayAsYouGo).RunAccount(decimal.NewFromInt(6), nil, []int64{100, 100, 100, 100, 100}, 0)
	want := [][2]string{
		{"每天扣除前一日费用，共 ¥12.00，余额 −¥6.00", "¥12.00 deducted in all, each day for the day before; balance −¥6.00"},
		{"余额为负（−¥6.00），服务暂未停止", "the balance is negative, −¥6.00; the service still runs"},
		{"扣除前一日费用 ¥6.00，余额 −¥12.00", "¥6.00 deducted for the day before, balance −¥12.00"},
		{"服务停止", "the service stops"},
		{"200 次调用没有得到服务", "200 calls are not served"},
	}
	for i, span := range a.Story() {
		if zh, en := AccountSpan(In("zh-CN"), span).String(), AccountSpan(In("en"), span).String(); zh != want[i][0] || en != want[i][1] {
			t.Errorf("span %d: %s\n%s", i, zh, en)
		}
	}
}

// A service that stops when nothing more is wanted leaves nobody unserved.
func TestAccountAnswerWithoutLoss(t *testing.T) {
	a := testCatalog.Default(pricing.PayAsYouGo).RunAccount(decimal.NewFromInt(1), nil, []int64{4, 0, 17}, 0)
	if zh, en := AccountAnswer(In("zh-CN"), a).String(), AccountAnswer(In("en"), a).String(); zh != "第 4 天余额为负，从第 5 天起停服。" ||
		en != "The balance is negative on day 4; the service stops from day 5 on." {
		t.Errorf("%s\n%s", zh, en)
	}
}
