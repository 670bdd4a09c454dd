package pricing

import "encoding/json"

// StatementSchema names the form of the statement's JSON.
const StatementSchema = "tusou.statement/1"

type statementJSON struct {
	Schema              string             `json:"schema"`
	Days                []statementDayJSON `json:"days"`
	Fee                 Fee                `json:"fee"`
	Charged             Money              `json:"charged"`
	PrecisionDifference Fee                `json:"precisionDifference"`
	Payable             Money              `json:"payable"`
}

type statementDayJSON struct {
	Day       int   `json:"day"`
	Calls     int64 `json:"calls"`
	UnitPrice Fee   `json:"unitPrice"`
	Fee       Fee   `json:"fee"`
	Charged   Money `json:"charged"`
}

// MarshalJSON writes the published form, the same for the API, the command line
// and the page's export.
func (s Statement) MarshalJSON() ([]byte, error) {
	days := make([]statementDayJSON, len(s.Days))
	for i, d := range s.Days {
		days[i] = statementDayJSON{d.Day, d.Calls, s.UnitPrice, d.Fee, d.Charged}
	}
	return json.Marshal(statementJSON{StatementSchema, days, s.Fee, s.Charged, s.PrecisionDifference, s.Payable})
}
