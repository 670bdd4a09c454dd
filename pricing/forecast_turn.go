package pricing

// Turn is a month from which another provider is the cheaper one, whatever a
// change would cost.
type Turn struct {
	Month int64  `json:"month"`
	From  string `json:"from"` // the offer that was cheapest before
	To    string `json:"to"`
	// Only says that the others have no list price in this month, so that To is
	// not cheaper but alone.
	Only bool `json:"only"`
}

// turns finds the months in which the cheapest offer is another than the last
// time there was one. Months in which two are equal belong to neither.
func turns(months []ForecastMonth) []Turn {
	found := []Turn{}
	last := ""
	for _, m := range months {
		if m.Cheapest == "" {
			continue
		}
		if last != "" && last != m.Cheapest {
			available := 0
			for _, q := range m.Quotes {
				if q.Available {
					available++
				}
			}
			found = append(found, Turn{m.Month, last, m.Cheapest, available == 1})
		}
		last = m.Cheapest
	}
	return found
}
