package pricing

import "encoding/json"

// CompareSchema names the form of the comparison's JSON.
const CompareSchema = "tusou.compare/1"

type comparisonJSON struct {
	Schema      string       `json:"schema"`
	Workload    Workload     `json:"workload"`
	RequiredQPS int64        `json:"requiredQps"`
	Quotes      []Quote      `json:"quotes"`
	Cheapest    *string      `json:"cheapest"`
	Saving      *Saving      `json:"saving"`
	BreakEven   *int64       `json:"breakEvenCalls"`
	Plans       []PlanRow    `json:"plans"`
	Notices     []Notice     `json:"notices"`
	Assumptions []Assumption `json:"assumptions"`
}

// MarshalJSON writes the published form, the same for the API, the command line
// and the page's export.
func (r Comparison) MarshalJSON() ([]byte, error) {
	return json.Marshal(comparisonJSON{CompareSchema, r.Workload, r.RequiredQPS, r.Quotes,
		r.Cheapest.id(), r.Saving, r.BreakEven, r.Plans, r.Notices, r.Assumptions})
}

type planJSON struct {
	Plan      string     `json:"plan"`
	Images    int64      `json:"images"`
	QPS       int64      `json:"qps"`
	Monthly   Money      `json:"monthly"`
	Fits      bool       `json:"fits"`
	Why       []Quantity `json:"why"`
	BreakEven *int64     `json:"breakEvenCalls"`
	MaxCalls  int64      `json:"maxCalls"`
	Load      *Ratio     `json:"breakEvenLoad"`
}

// MarshalJSON writes the package's row.
func (r PlanRow) MarshalJSON() ([]byte, error) {
	return json.Marshal(planJSON{r.Package.ID(), r.Package.Images, r.Package.QPS, r.Monthly,
		r.Fits, r.Why, r.BreakEven, r.MaxCalls, r.Load})
}

// id is the offer's id as JSON has it: null for none.
func (l *PriceList) id() *string {
	if l == nil {
		return nil
	}
	return &l.Offer
}
