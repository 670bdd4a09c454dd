package pricing

import "encoding/json"

// EstimateSchema names the form of the estimate's JSON.
const EstimateSchema = "tusou.estimate/1"

type estimateJSON struct {
	Schema string             `json:"schema"`
	Inputs estimateInputsJSON `json:"inputs"`
	// The answer has the names of the comparison's parameters.
	Calls       int64          `json:"calls"`
	QPS         int64          `json:"qps"`
	Failed      Percent        `json:"failed"`
	Days        int64          `json:"days"`
	Lines       []EstimateLine `json:"lines"`
	Assumptions []Assumption   `json:"assumptions"`
}

type estimateInputsJSON struct {
	Users    int64   `json:"users"`
	Searches string  `json:"searches"`
	Cache    Percent `json:"cache"`
	Retries  Percent `json:"retries"`
	Failing  Percent `json:"failing"`
	Peak     string  `json:"peak"`
	Days     int64   `json:"days"`
}

// MarshalJSON writes the published form.
func (e Estimate) MarshalJSON() ([]byte, error) {
	inputs := estimateInputsJSON{e.Users, e.Searches.String(), e.Cache, e.Retries, e.Failing, e.Peak.String(), e.Days}
	return json.Marshal(estimateJSON{EstimateSchema, inputs, e.Calls, e.QPS, e.Failed, e.Days, e.Lines, e.Assumptions})
}
