package pricing

// Switch is a change of provider.
type Switch struct {
	Month    int64 // the new provider's first
	From, To *PriceList
}

// schedule is who serves each month, by the offer's place in the lists.
type schedule struct {
	offers []int
	total  Money // with the cost of every change
}

// rest is the best that can follow from a month on: first the cost, then the
// number of changes.
type rest struct {
	cost     Money
	changes  int
	possible bool
}

func (r rest) plus(charge Money) rest {
	r.cost = r.cost.Add(charge)
	return r
}

func (r rest) changed(switching Money) rest {
	r.cost = r.cost.Add(switching)
	r.changes++
	return r
}

func (r rest) better(other rest) bool {
	if !r.possible || !other.possible {
		return r.possible
	}
	c := r.cost.Cmp(other.cost)
	return c < 0 || c == 0 && r.changes < other.changes
}

func (r rest) equals(other rest) bool {
	return r.possible == other.possible && (!r.possible || r.changes == other.changes && r.cost.Cmp(other.cost) == 0)
}

// leastCost finds the cheapest way through the months: charges holds, for each
// month, what each offer charges, nil where it has no price. Every change of
// offer costs switching; the first choice is free. Of schedules at one cost the
// one with fewer changes counts, then the one that stays longer with its first
// offer before it leaves it, then, month by month, the offer that is listed
// first. There is none when nobody serves some month.
//
// It works backwards: the best from a month on depends only on who serves that
// month (Bellman's principle), so 60 months cost 60 small steps and not 2^60.
func leastCost(charges [][]*Money, switching Money) (schedule, bool) {
	months, offers := len(charges), len(charges[0])
	from := make([][]rest, months)
	// after is the best that follows month i served by o, the change included.
	after := func(i, o, next int) rest {
		r := from[i+1][next]
		if r.possible && next != o {
			r = r.changed(switching)
		}
		return r
	}
	for i := months - 1; i >= 0; i-- {
		from[i] = make([]rest, offers)
		for o, charge := range charges[i] {
			if charge == nil {
				continue
			}
			best := rest{zero(switching.currency), 0, true}
			if i < months-1 {
				best = rest{}
				for next := range offers {
					if r := after(i, o, next); r.better(best) {
						best = r
					}
				}
			}
			if best.possible {
				from[i][o] = best.plus(*charge)
			}
		}
	}
	best := rest{}
	for _, r := range from[0] {
		if r.better(best) {
			best = r
		}
	}
	if !best.possible {
		return schedule{}, false
	}

	first, run := longestFirst(charges, from, best, switching)
	chosen := make([]int, 0, months)
	for range run {
		chosen = append(chosen, first)
	}
	for i := run; i < months; i++ {
		last := chosen[i-1]
		want := from[i-1][last]
		for next := range offers {
			if r := after(i-1, last, next); r.possible && r.plus(*charges[i-1][last]).equals(want) {
				chosen = append(chosen, next)
				break
			}
		}
	}
	return schedule{chosen, best.cost}, true
}

// longestFirst returns, among the best schedules, the first offer that can be
// kept longest from the start, and for how many months.
func longestFirst(charges [][]*Money, from [][]rest, best rest, switching Money) (first, run int) {
	for o := range charges[0] {
		kept := zero(switching.currency)
		for i := range charges {
			if charges[i][o] == nil {
				break
			}
			kept = kept.Add(*charges[i][o])
			total := rest{kept, 0, true}
			if i < len(charges)-1 {
				leave := rest{}
				for next, r := range from[i+1] {
					if next != o && r.better(leave) {
						leave = r
					}
				}
				if !leave.possible {
					continue
				}
				total = leave.changed(switching).plus(kept)
			}
			if total.equals(best) && i+1 > run {
				first, run = o, i+1
			}
		}
	}
	return first, run
}
