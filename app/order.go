package app

import (
	"cmp"
	"slices"

	"tusou/pricing"
)

// sortKey is what the table of packages is sorted by.
type sortKey int

const (
	sortImages sortKey = iota // the order of the price list
	sortQPS
	sortFits
	sortPrice
	sortThousand
	sortEven
	sortCeiling
	sortLoad
)

// order is the order of the table's rows.
type order struct {
	key        sortKey
	descending bool
	indices    []int
	rev        int // moves when the visitor chooses another order
}

// by sorts by a column, or the other way round if it is that one already.
func (o *order) by(key sortKey) {
	o.descending = o.key == key && !o.descending
	o.key = key
	o.rev++
}

// direction is the order in ARIA's words.
func (o *order) direction() string {
	if o.descending {
		return "descending"
	}
	return "ascending"
}

// sort orders the rows by index. Equal ones keep the list's order.
func (o *order) sort(rows []pricing.PlanRow) {
	o.indices = make([]int, len(rows))
	for i := range rows {
		o.indices[i] = i
	}
	slices.SortStableFunc(o.indices, func(i, j int) int {
		c := o.compare(rows[i], rows[j])
		if o.descending {
			return -c
		}
		return c
	})
}

func (o *order) compare(a, b pricing.PlanRow) int {
	switch o.key {
	case sortQPS:
		return cmp.Compare(a.Package.QPS, b.Package.QPS)
	case sortFits:
		return cmp.Compare(len(a.Why), len(b.Why))
	case sortPrice, sortThousand:
		return a.Monthly.Cmp(b.Monthly) // for one volume the order is the same
	case sortEven:
		return compareOptional(a.BreakEven, b.BreakEven)
	case sortCeiling:
		return cmp.Compare(a.MaxCalls, b.MaxCalls)
	case sortLoad:
		return compareOptional(a.Load, b.Load)
	}
	return cmp.Compare(a.Package.Images, b.Package.Images)
}

// compareOptional puts what never happens last.
func compareOptional[T cmp.Ordered](a, b *T) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return 1
	case b == nil:
		return -1
	}
	return cmp.Compare(*a, *b)
}
