package pricing

import "encoding/json"

// ChangeSchema names the form of the change's JSON.
const ChangeSchema = "tusou.change/1"

// The contract's fields come first; what follows them explains the answer.
type changeJSON struct {
	Schema      string       `json:"schema"`
	From        string       `json:"from"`
	To          string       `json:"to"`
	Direction   Direction    `json:"direction"`
	Charge      Money        `json:"charge"`
	Refund      Money        `json:"refund"`
	Offer       string       `json:"offer"`
	PriceList   string       `json:"priceList"`
	Currency    Currency     `json:"currency"`
	Discount    Percent      `json:"discount"`
	Months      int64        `json:"months"`
	Lines       []Line       `json:"lines"`
	Assumptions []Assumption `json:"assumptions"`
}

// MarshalJSON writes the published form.
func (ch Change) MarshalJSON() ([]byte, error) {
	return json.Marshal(changeJSON{ChangeSchema, ch.From.ID(), ch.To.ID(), ch.Direction, ch.Charge, ch.Refund,
		ch.List.Offer, ch.List.Date, ch.List.Currency, ch.Discount, ch.Options.Months, ch.Lines, ch.Assumptions})
}
