package pricing

import (
	"bytes"
	"encoding/json"
)

// ForecastSchema names the form of the forecast's JSON.
const ForecastSchema = "tusou.forecast/1"

// The contract's objects are workload, months, totals and switches; what follows
// them explains the answer.
type forecastJSON struct {
	Schema      string             `json:"schema"`
	Workload    Workload           `json:"workload"`
	Months      []ForecastMonth    `json:"months"`
	Totals      forecastTotalsJSON `json:"totals"`
	Switches    []Switch           `json:"switches"`
	Growth      Growth             `json:"growth"`
	Switching   Money              `json:"switching"`
	Steps       []Step             `json:"steps"`
	Turns       []Turn             `json:"turns"`
	PriceLists  []listJSON         `json:"priceLists"`
	Notices     []Notice           `json:"notices"`
	Assumptions []Assumption       `json:"assumptions"`
}

type forecastTotalsJSON struct {
	Offers offerTotals `json:"offers"`
	Best   *Money      `json:"best"`
}

// offerTotals is an object from offer to total, in the order of the lists.
type offerTotals []OfferTotal

func (t offerTotals) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, total := range t {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := json.Marshal(total.List.Offer)
		if err != nil {
			return nil, err
		}
		amount, err := json.Marshal(total.Total)
		if err != nil {
			return nil, err
		}
		b.Write(name)
		b.WriteByte(':')
		b.Write(amount)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// MarshalJSON writes the published form.
func (f Forecast) MarshalJSON() ([]byte, error) {
	out := forecastJSON{Schema: ForecastSchema, Workload: f.Workload, Months: f.Months,
		Totals: forecastTotalsJSON{f.Totals, f.Best}, Switches: f.Switches,
		Growth: f.Growth, Switching: f.Switching, Steps: f.Steps, Turns: f.Turns,
		Notices: []Notice{}, Assumptions: f.Assumptions}
	for _, list := range f.Lists {
		out.PriceLists = append(out.PriceLists, list.named())
	}
	for _, n := range f.Notices {
		out.Notices = append(out.Notices, n.Notice)
	}
	return json.Marshal(out)
}

type forecastMonthJSON struct {
	Month    int64               `json:"month"`
	Calls    int64               `json:"calls"`
	QPS      int64               `json:"qps"`
	Images   int64               `json:"images"`
	Quotes   []forecastQuoteJSON `json:"quotes"`
	Cheapest *string             `json:"cheapest"`
	Best     *string             `json:"best"`
}

type forecastQuoteJSON struct {
	Offer  string  `json:"offer"`
	Plan   *string `json:"plan"`
	Charge *Money  `json:"charge"`
}

// MarshalJSON writes the month of the published form.
func (m ForecastMonth) MarshalJSON() ([]byte, error) {
	out := forecastMonthJSON{Month: m.Month, Calls: m.Workload.Calls, QPS: m.Workload.QPS,
		Images: m.Workload.Images, Cheapest: m.Cheapest.id(), Best: m.Best.id()}
	for i, q := range m.Quotes {
		out.Quotes = append(out.Quotes, forecastQuoteJSON{q.List.Offer, packageID(q.Package), m.charge(i)})
	}
	return json.Marshal(out)
}

// MarshalJSON writes the change by the ids of the two offers.
func (s Switch) MarshalJSON() ([]byte, error) {
	return json.Marshal(switchJSON{s.Month, s.From.id(), s.To.id()})
}

// MarshalJSON writes the turn by the ids of the two offers.
func (t Turn) MarshalJSON() ([]byte, error) {
	return json.Marshal(turnJSON{switchJSON{t.Month, t.From.id(), t.To.id()}, t.Only})
}

type switchJSON struct {
	Month int64   `json:"month"`
	From  *string `json:"from"`
	To    *string `json:"to"`
}

type turnJSON struct {
	switchJSON
	Only bool `json:"only"`
}

type stepJSON struct {
	Month      int64      `json:"month"`
	Offer      string     `json:"offer"`
	From       *string    `json:"from"`
	To         *string    `json:"to"`
	Why        []Quantity `json:"why"`
	Images     Figure     `json:"images"`
	QPS        Figure     `json:"qps"`
	AverageQPS bool       `json:"averageQps"`
	Need       Need       `json:"need"`
	Difference *Money     `json:"difference"`
}

// MarshalJSON writes the step: images and qps are unrounded, need is rounded up.
func (s Step) MarshalJSON() ([]byte, error) {
	return json.Marshal(stepJSON{s.Month, s.List.Offer, packageID(s.From), packageID(s.To), s.Why,
		s.Images, s.QPS, s.AverageQPS, s.Need, s.Difference})
}

// packageID returns a package's id, nil for none, which JSON writes as null.
func packageID(p *Package) *string {
	if p == nil {
		return nil
	}
	id := p.ID()
	return &id
}
