package pricing_test

import (
	"fmt"

	"github.com/shopspring/decimal"

	"tusou/pricing"
)

// Four calls, none, then seventeen, at 5 % off. Each day is charged with two
// decimals; the adjustment makes up for the roundings.
func ExamplePriceList_BillDays() {
	c := pricing.At(pricing.MustDate("2026-11-25"))
	a, faults := c.Endpoint(pricing.EndpointStatement).Parse(
		map[string][]string{"daily": {"4,0,17"}, "tencent": {"5"}}, pricing.Plain, pricing.RefuseUnknown)
	if len(faults) > 0 {
		fmt.Println(faults[0])
		return
	}
	s := c.Statement(a)
	for _, d := range s.Days {
		fmt.Println("day", d.Day, "calls", d.Calls, "fee", d.Fee, "charged", d.Charged)
	}
	fmt.Println("fee", s.Fee, "charged", s.Charged, "difference", s.PrecisionDifference, "payable", s.Payable)
	// Output:
	// day 1 calls 4 fee 0.22800000 charged 0.23
	// day 2 calls 0 fee 0.00000000 charged 0.00
	// day 3 calls 17 fee 0.96900000 charged 0.97
	// fee 1.19700000 charged 1.20 difference -0.00300000 payable 1.20
}

// 100 CNY and 1,000 calls a day at 60 CNY per 1,000: the second deduction, on
// day 3, is more than what is left. The service runs through that day.
func ExamplePriceList_RunAccount() {
	topUps := []pricing.TopUp{{Day: 5, Amount: decimal.NewFromInt(200)}}
	account := pricing.At(pricing.MustDate("2026-11-25")).Default(pricing.PayAsYouGo).RunAccount(decimal.NewFromInt(100), topUps, []int64{1000, 1000, 1000, 1000, 1000}, 0)
	for _, d := range account.Days {
		fmt.Println("day", d.Day, d.State, "served", d.Served, "balance", d.Balance)
	}
	fmt.Println("without the top-up it lasts", account.Lasts.Days, "days")
	// Output:
	// day 1 running served 1000 balance 100.00
	// day 2 running served 1000 balance 40.00
	// day 3 overdue served 1000 balance -20.00
	// day 4 stopped served 0 balance -80.00
	// day 5 running served 1000 balance 120.00
	// day 6 running served 0 balance 60.00
	// without the top-up it lasts 3 days
}

// A package bought on the 31st keeps its day. Not renewed, its library is kept
// for seven days and then gone.
func ExamplePriceList_RunTenure() {
	c := pricing.At(pricing.MustDate("2026-11-25"))
	start, _ := pricing.ParseDate("2026-01-31", pricing.Plain)
	p, _ := c.Package("2500000x5")
	tenure := c.Default(pricing.Prepaid).RunTenure(start, pricing.Purchase{Package: &p, Months: 3}, nil, 0)
	for _, period := range tenure.Terms[0].Periods {
		fmt.Println(period.Start, "to", period.End, "is", period.Days, "days")
	}
	for _, phase := range tenure.Phases {
		fmt.Println(phase.State, "from", phase.From, "search", phase.Search, "library", phase.Library)
	}
	fmt.Println(tenure.Charge, tenure.List.Currency)
	// Output:
	// 2026-01-31 to 2026-02-28 is 28 days
	// 2026-02-28 to 2026-03-31 is 31 days
	// 2026-03-31 to 2026-04-30 is 30 days
	// served from 2026-01-31 search true library true
	// kept from 2026-04-30 search false library true
	// released from 2026-05-07 search false library false
	// 11400.00 CNY
}
