package pricing

// Turn is a month from which another provider is the cheaper one, whatever a
// change would cost.
type Turn struct {
	Month    int64
	From, To *PriceList // From was the cheapest before
	// Only says that the others have no list price in this month, so that To is
	// not cheaper but alone.
	Only bool
}

// turns finds the months in which the cheapest offer is another than the last
// time there was one. Months in which two are equal belong to neither.
func turns(months []ForecastMonth) []Turn {
	found := []Turn{}
	var last *PriceList
	for _, m := range months {
		if m.Cheapest == nil {
			continue
		}
		if last != nil && last != m.Cheapest {
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
