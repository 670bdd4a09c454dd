package pricing

// Saving is what the cheapest way through the months saves against staying with
// an offer from the first month to the last. It is nil where the offer has no
// total, where there is no way at all, and where both cost the same.
func (f Forecast) Saving(list *PriceList) *Saving {
	total := f.Total(list)
	if total == nil || f.Best == nil || total.Cmp(*f.Best) == 0 {
		return nil
	}
	difference := total.Sub(*f.Best)
	return &Saving{difference, ratioOf(difference.amount, total.amount)}
}

// Unpriced returns the first month in which an offer has no list price, 0 when
// it has one in every month.
func (f Forecast) Unpriced(list *PriceList) int64 {
	for _, m := range f.Months {
		if m.Charge(list) == nil {
			return m.Month
		}
	}
	return 0
}

// First returns whom the cheapest way begins with, nil without one.
func (f Forecast) First() *PriceList {
	if len(f.Months) == 0 {
		return nil
	}
	return f.Months[0].Best
}

// Even reports whether the cheapest way stays with one offer although another
// one costs the same.
func (f Forecast) Even() bool {
	if f.Best == nil || len(f.Switches) > 0 {
		return false
	}
	for _, t := range f.Totals {
		if t.List != f.First() && t.Total != nil && t.Total.Cmp(*f.Best) == 0 {
			return true
		}
	}
	return false
}
