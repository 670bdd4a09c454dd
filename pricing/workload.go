package pricing

import (
	"bytes"
	"encoding/json"
	"net/url"
	"strconv"
)

// secondsPerDay is the length of a day without leap seconds.
const secondsPerDay = 86_400

// Workload is what a customer needs in one month.
type Workload struct {
	Calls     int64     `json:"calls"`  // requests sent in the month, 0 to 10^12
	QPS       int64     `json:"qps"`    // peak requests per second, 0 to 10^6
	Images    int64     `json:"images"` // images in the library, 0 to 10^12
	Failed    Percent   `json:"failed"` // share of requests that fail
	Days      int64     `json:"days"`   // days of the month, 28 to 31
	Trial     bool      `json:"trial"`  // whether the free trial may be taken
	Plan      string    `json:"plan"`   // a package to compare with instead of its list's cheapest that fits; empty: none
	Discounts Discounts `json:"discounts"`
}

// Discount is what a provider takes off its lists.
type Discount struct {
	List *PriceList // the provider's, the first one that is compared
	Off  Percent
}

// Discounts are the negotiated discounts, in the order of the price lists.
type Discounts []Discount

// Of returns the provider's discount, 0 for a provider without one.
func (d Discounts) Of(provider string) Percent {
	for _, discount := range d {
		if discount.List.Provider == provider {
			return discount.Off
		}
	}
	return 0
}

// MarshalJSON writes an object from provider to percent, in order.
func (d Discounts) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, discount := range d {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := json.Marshal(discount.List.Provider)
		if err != nil {
			return nil, err
		}
		b.Write(name)
		b.WriteString(`:"` + discount.Off.String() + `"`)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// Workload builds the workload of a comparison or a forecast from its checked
// arguments.
func (c *Catalog) Workload(a Arguments) Workload {
	w := Workload{
		Calls:  a.Get("calls").Count,
		QPS:    a.Get("qps").Count,
		Images: a.Get("images").Count,
		Failed: a.Get("failed").Percent,
		Days:   a.Get("days").Count,
		Trial:  a.Get("trial").Count == 1,
	}
	if plan, ok := a.values["plan"]; ok {
		w.Plan = plan.Text
	}
	for _, list := range c.discounted() {
		w.Discounts = append(w.Discounts, Discount{list, a.Get(list.Provider).Percent})
	}
	return w
}

// Values returns the workload as the parameters that Catalog.Workload reads.
func (w Workload) Values() url.Values {
	count := func(n int64) []string { return []string{strconv.FormatInt(n, 10)} }
	values := url.Values{"calls": count(w.Calls), "qps": count(w.QPS), "images": count(w.Images),
		"failed": {w.Failed.String()}, "days": count(w.Days), "trial": {"0"}, "plan": {w.Plan}}
	if w.Trial {
		values.Set("trial", "1")
	}
	for _, discount := range w.Discounts {
		values.Add(discount.List.Provider, discount.Off.String())
	}
	return values
}

// Check returns the first of the workload's values that is out of its range, nil
// when Compare can answer it. A workload from Catalog.Workload is checked already.
func (c *Catalog) Check(w Workload) *ParamError {
	_, faults := c.Endpoint(EndpointCompare).Parse(w.Values(), Plain, RefuseUnknown)
	if len(faults) > 0 {
		return faults[0]
	}
	return nil
}

// FailedCalls returns the requests that fail: half up of calls × failed / 100.
func (w Workload) FailedCalls() int64 { return share(w.Calls, w.Failed) }

// BillableCalls returns the requests that succeed.
func (w Workload) BillableCalls() int64 { return w.Calls - w.FailedCalls() }

// RequiredQPS returns the most of the given peak and of what the month's calls
// need when they are spread evenly over its seconds.
func (w Workload) RequiredQPS() int64 {
	seconds := w.Days * secondsPerDay
	average := (w.Calls + seconds - 1) / seconds
	return max(w.QPS, average)
}

// share returns half up of n × p / 100, for n from 0 to 10^15 and p from 0 to
// 100 %. It splits n so that no product leaves 64 bits.
func share(n int64, p Percent) int64 {
	const whole = 100 * percentOne
	return n/whole*int64(p) + (n%whole*int64(p)+whole/2)/whole
}

// PackageID names a package by what it holds: "2500000x5".
func PackageID(images, qps int64) string {
	return strconv.FormatInt(images, 10) + "x" + strconv.FormatInt(qps, 10)
}
