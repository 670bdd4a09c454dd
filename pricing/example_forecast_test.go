package pricing_test

import (
	"fmt"
	"net/url"

	"tusou/pricing"
)

// ask parses what an address or a command line says.
func ask(endpoint string, values url.Values) pricing.Arguments {
	a, faults := pricing.At(pricing.MustDate("2026-11-25")).Endpoint(endpoint).Parse(values, pricing.Plain, pricing.RefuseUnknown)
	if len(faults) > 0 {
		panic(faults[0])
	}
	return a
}

// A library that grows by 6 % a month outgrows its package; calls that grow by
// 10 % make the package pay off in the end.
func ExampleCatalog_Forecast() {
	f, err := pricing.At(pricing.MustDate("2026-11-25")).Forecast(ask(pricing.EndpointForecast, url.Values{
		"calls": {"44000"}, "growth": {"10"}, "qpsgrowth": {"0"},
		"images": {"2000000"}, "imagegrowth": {"6"}, "switching": {"500"},
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range f.Totals {
		fmt.Println(t.List, t.Total)
	}
	fmt.Println("best", f.Best)
	for _, s := range f.Switches {
		fmt.Printf("month %d: from %s to %s\n", s.Month, s.From, s.To)
	}
	for _, s := range f.Steps {
		fmt.Printf("month %d: %s images need %s instead of %s, %s a month\n", s.Month, s.Images, s.To.ID(), s.From.ID(), s.Difference)
	}
	// Output:
	// alibaba-image-search 68800.00
	// tencent-web-image-search 56454.54
	// best 55974.82
	// month 11: from tencent-web-image-search to alibaba-image-search
	// month 5: 2524953.92 images need 5000000x5 instead of 2500000x5, 2900.00 a month
}

// A forecast that leaves the numbers it can answer for says where and why.
func ExampleCatalog_Forecast_outgrown() {
	_, err := pricing.At(pricing.MustDate("2026-11-25")).Forecast(ask(pricing.EndpointForecast, url.Values{
		"calls": {"1000000000000"}, "growth": {"1000"},
	}))
	fmt.Println(err)
	// Output:
	// growth: "1000" takes the calls of month 4 above 1,000,000,000,000,000
}

// An upgrade costs the full difference, for each month of the term.
func ExampleCatalog_Change() {
	a := ask(pricing.EndpointChange, url.Values{"from": {"2500000x5"}, "to": {"5000000x10"}})
	for _, months := range []int64{1, 12} {
		ch := pricing.At(pricing.MustDate("2026-11-25")).Change(a, pricing.ChangeOptions{Months: months})
		fmt.Println(ch.Direction, ch.Charge)
		for _, line := range ch.Lines {
			fmt.Println(" ", line.What, line.Quantity, line.Unit, *line.Amount)
		}
	}
	// Output:
	// upgrade 8500.00
	//   new-package 1 month 12300.00
	//   old-package 1 month -3800.00
	// upgrade 102000.00
	//   new-package 12 month 147600.00
	//   old-package 12 month -45600.00
}

// Who does not know their volume knows their users.
func ExampleCatalog_Estimate() {
	e, err := pricing.At(pricing.MustDate("2026-11-25")).Estimate(ask(pricing.EndpointEstimate, url.Values{
		"users": {"12345"}, "searches": {"2.5"}, "cache": {"20"}, "retries": {"3"}, "failing": {"1"}, "peak": {"4.5"},
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, line := range e.Lines {
		fmt.Println(line.What, line.Factor, line.Result, line.Unit)
	}
	fmt.Println(e.Calls, e.QPS, e.Failed)
	// Output:
	// users 12345 12345 users a day
	// searches 2.5 30862.5 searches a day
	// cache 20 24690 searches sent a day
	// retries 3 25430.7 requests a day
	// month 30 762921 requests a month
	// average 86400 0.294336 requests a second
	// peak 4.5 1.324515 requests a second
	// failed 1 3.883495 percent of requests
	// 762921 2 3.8835
}

// Of all packages the smallest alone can be tried, for a month, once.
func ExamplePriceList_Trial() {
	list := pricing.At(pricing.MustDate("2026-11-25")).Offers()[0].List()
	for _, id := range []string{"100000x1", "2500000x5"} {
		p, _ := list.Package(id)
		t := list.Trial(&p, 0, false)
		fmt.Println(id, t.Eligible, t.Months, t.Saves)
	}
	// Output:
	// 100000x1 true 1 980.00
	// 2500000x5 false 0 0.00
}
