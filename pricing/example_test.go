package pricing_test

import (
	"fmt"
	"log"
	"net/url"
	"os"

	"tusou/pricing"
)

// A workload in, an answer out: what each offer costs in a paid month, which is
// cheaper and by how much, and from which volume on that turns.
func Example() {
	catalog := pricing.At(pricing.MustDate("2026-11-25"))
	answer := catalog.Compare(pricing.Workload{Calls: 100_000, QPS: 5, Images: 1_000_000, Days: 30})

	for _, quote := range answer.Quotes {
		fmt.Println(quote.List, quote.Monthly, quote.Monthly.Currency())
	}
	fmt.Printf("%s is cheaper by %s (%s %%)\n", answer.Cheapest, answer.Saving.Amount, answer.Saving.Percent)
	fmt.Println("break-even:", *answer.BreakEven, "calls")
	// Output:
	// alibaba-image-search 3800.00 CNY
	// tencent-web-image-search 6000.00 CNY
	// alibaba-image-search is cheaper by 2200.00 (36.67 %)
	// break-even: 63334 calls
}

// A query in, an answer out: the same parameters as the API's and the command
// line's. README shows this one.
func ExampleCatalog_Compare() {
	c := pricing.At(pricing.MustDate("2026-11-25"))
	arguments, faults := c.Endpoint(pricing.EndpointCompare).Parse(
		url.Values{"calls": {"63334"}, "images": {"2500000"}}, pricing.Plain, pricing.RefuseUnknown)
	if len(faults) > 0 {
		log.Fatal(faults[0])
	}
	result := c.Compare(c.Workload(arguments))
	for _, q := range result.Quotes {
		fmt.Println(q.List, q.Monthly, q.Monthly.Currency())
	}
	fmt.Println(result.Cheapest, "saves", result.Saving.Amount, "from", *result.BreakEven, "calls on")
	// Output:
	// alibaba-image-search 3800.00 CNY
	// tencent-web-image-search 3800.04 CNY
	// alibaba-image-search saves 0.04 from 63334 calls on
}

// A quote explains itself: its lines add up to the month.
func ExampleQuote() {
	c := pricing.At(pricing.MustDate("2026-11-25"))
	answer := c.Compare(pricing.Workload{Calls: 4_000, Failed: 25_000, Days: 30,
		Discounts: pricing.Discounts{{List: c.List("tencent-web-image-search"), Off: 50_000}}})

	quote := answer.Quote("tencent-web-image-search")
	for _, line := range quote.Lines {
		amount := "-"
		if line.Amount != nil {
			amount = *line.Amount
		}
		fmt.Printf("%-15s %5d %s\n", line.What, line.Quantity, amount)
	}
	fmt.Println("month", quote.Monthly)
	// Output:
	// calls-sent       4000 -
	// calls-failed      100 0.00
	// calls-billable   3900 234.00000000
	// discount         3900 -11.70000000
	// month 222.30
}

// A workload that no package fits has no list price there, and a reason.
func ExampleComparison_customQuote() {
	answer := pricing.At(pricing.MustDate("2026-11-25")).Compare(pricing.Workload{Calls: 100_000, QPS: 12, Images: 1_000_000, Days: 30})

	quote := answer.Quote("alibaba-image-search")
	fmt.Println(quote.Available, quote.Reason)
	fmt.Println("cheapest:", answer.Cheapest, "saving:", answer.Saving)
	// Output:
	// false custom-quote
	// cheapest: tencent-web-image-search saving: <nil>
}

// The packages, each with what it lacks and where pay-as-you-go catches up.
func ExamplePlanRow() {
	answer := pricing.At(pricing.MustDate("2026-11-25")).Compare(pricing.Workload{Calls: 100_000, QPS: 10, Images: 2_600_000, Days: 30})

	for _, row := range answer.Plans[:5] {
		fmt.Println(row.Package.ID(), row.Monthly, row.Why, *row.BreakEven, row.Load)
	}
	// Output:
	// 100000x1 980.00 [images qps] 16334 0.63
	// 2500000x5 3800.00 [images qps] 63334 0.49
	// 2500000x10 6800.00 [images] 113334 0.44
	// 5000000x5 6700.00 [qps] 111667 0.86
	// 5000000x10 12300.00 [] 205000 0.79
}

// A form sends what people type; the canonical query is short and plain.
func ExampleEndpoint_Parse() {
	compare := pricing.At(pricing.MustDate("2026-11-25")).Endpoint(pricing.EndpointCompare)
	typed := url.Values{"calls": {"20万"}, "images": {"1.5M"}, "qps": {""}, "failed": {"2.50%"}}

	arguments, faults := compare.Parse(typed, pricing.Typed, pricing.RefuseUnknown)
	fmt.Println(arguments.Canonical(), faults)
	// Output:
	// calls=200000&images=1500000&failed=2.5 []
}

// What is refused says where, what and what would do.
func ExampleParamError() {
	compare := pricing.At(pricing.MustDate("2026-11-25")).Endpoint(pricing.EndpointCompare)

	_, faults := compare.Parse(url.Values{"days": {"32"}, "qps": {"NaN"}}, pricing.Plain, pricing.RefuseUnknown)
	for _, fault := range faults {
		fmt.Println(fault)
	}
	// Output:
	// qps: "NaN" is not accepted; it takes a whole number from 0 to 1,000,000
	// days: "32" is not accepted; it takes a whole number from 28 to 31
}

// The API, the command line and the page's export publish the same bytes.
func ExampleEncodeJSON() {
	compare := pricing.At(pricing.MustDate("2026-11-25")).Endpoint(pricing.EndpointCompare)
	_, faults := compare.Parse(url.Values{"qps": {"-1"}}, pricing.Plain, pricing.RefuseUnknown)

	body, err := pricing.EncodeJSON(faults[0])
	if err != nil {
		panic(err)
	}
	os.Stdout.Write(body)
	// Output:
	// {"error":{"parameter":"qps","value":"-1","message":"qps: \"-1\" is not accepted; it takes a whole number from 0 to 1,000,000"}}
}

// Two currencies never add, and a price is exact: 0.1 and 0.2 are 0.3.
func ExampleMoney() {
	a, _ := pricing.NewMoney("0.10", pricing.CNY)
	b, _ := pricing.NewMoney("0.20", pricing.CNY)
	fmt.Println(a.Add(b), a.Add(b).Currency())
	// Output:
	// 0.30 CNY
}

// The lists are data with their sources.
func ExampleCatalog_Lists() {
	for _, list := range pricing.At(pricing.MustDate("2026-11-25")).Lists() {
		fmt.Println(list.Offer, list.Date, list.Currency)
	}
	// Output:
	// alibaba-image-search-international 2020-05-18 USD
	// alibaba-image-search 2020-09-30 CNY
	// tencent-web-image-search 2026-01-05 CNY
}
