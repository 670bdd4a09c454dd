package pricing

import "encoding/json"

// ChangeSchema names the form of the change's JSON.
const ChangeSchema = "tusou.change/1"

type changeJSON struct {
	Schema    string    `json:"schema"`
	From      string    `json:"from"`
	To        string    `json:"to"`
	Direction Direction `json:"direction"`
	Charge    Money     `json:"charge"`
	Refund    Money     `json:"refund"`
}

// MarshalJSON writes the published form. Lines and assumptions are for pages and
// texts.
func (ch Change) MarshalJSON() ([]byte, error) {
	return json.Marshal(changeJSON{ChangeSchema, ch.From.ID(), ch.To.ID(), ch.Direction, ch.Charge, ch.Refund})
}
