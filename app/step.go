package app

import (
	"strconv"
	"strings"

	"tusou/pricing"
)

// step moves a field's value by one sensible step up or down: counts by one in
// their second digit (100,000 → 110,000, 99 → 100), or with leap to the next of
// 1, 2, 5, 10 …, percents by one, always within the range. It is typing aid on
// digits, not a computation: the result goes through the parser like any text.
func step(p pricing.Parameter, a pricing.Argument, up, leap bool) string {
	switch p.Kind {
	case pricing.KindPercent:
		const one = 10_000 // a percent counts ten-thousandths
		n := floorTo(int64(a.Percent), one)
		switch {
		case up:
			n += one
		case n == int64(a.Percent):
			n -= one
		}
		return pricing.Percent(min(max(n, p.Min), p.Max)).String()
	case pricing.KindAmount, pricing.KindNumber:
		whole, _, fraction := strings.Cut(a.Text, ".")
		n, _ := strconv.ParseInt(whole, 10, 64) // a parsed value's canonical text
		if up || !fraction {
			n = nextRound(n, up)
		}
		lowest, highest := p.Bounds()
		least, _ := strconv.ParseInt(lowest, 10, 64)
		most, _ := strconv.ParseInt(highest, 10, 64)
		return strconv.FormatInt(min(max(n, least), most), 10)
	case pricing.KindCount:
		n := nextRound(a.Count, up)
		if leap {
			n = nextLeap(a.Count, up)
		}
		return strconv.FormatInt(min(max(n, p.Min), p.Max), 10)
	}
	return a.Text
}

func floorTo(n, unit int64) int64 {
	if n < 0 {
		return -((-n + unit - 1) / unit * unit)
	}
	return n / unit * unit
}

// nextRound is the next number with at most two digits that are not zeros.
func nextRound(n int64, up bool) int64 {
	if !up {
		if n <= 0 {
			return n - 1
		}
		return floorTo(n-1, unitOf(n-1))
	}
	return floorTo(n, unitOf(n)) + unitOf(n)
}

// unitOf is the worth of a number's second digit, 1 for those with fewer.
func unitOf(n int64) int64 {
	unit, err := strconv.ParseInt("1"+strings.Repeat("0", max(len(strconv.FormatInt(n, 10))-2, 0)), 10, 64)
	if err != nil {
		return 1
	}
	return unit
}

// nextLeap is the next of 0, 1, 2, 5, 10, 20, 50 …
func nextLeap(n int64, up bool) int64 {
	last := int64(0)
	for decade := int64(1); decade <= pricing.MaxCount; decade *= 10 {
		for _, leap := range []int64{decade, 2 * decade, 5 * decade} {
			if up && leap > n {
				return leap
			}
			if !up && leap >= n {
				return last
			}
			last = leap
		}
	}
	return last
}
