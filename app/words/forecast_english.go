package words

import "tusou/pricing"

func (english) ForecastLabels() *ForecastLabels { return &englishForecast }

var englishForecast = ForecastLabels{
	Totals:   "What it adds up to",
	Best:     "The cheapest way",
	Events:   "What changes, and when",
	Nothing:  "No package is outgrown, and the provider to use stays the same.",
	Chart:    "Charge of each month",
	Month:    "Month",
	Charge:   "Charge of the month, CNY",
	Legend:   "What the lines are",
	Table:    "Month by month",
	Hint:     "Each provider’s charge, month by month; the marked provider is the one to use for the lowest total.",
	Calls:    "Calls",
	QPS:      "Peak QPS",
	Needed:   "calls alone need",
	Images:   "Images",
	Package:  "Package, images / QPS",
	Cheapest: "Lower that month",
	Equal:    "equal",
	None:     "none",
	Free:     "trial",
}

func (l english) ForecastVerdict(f pricing.Forecast) Sentence {
	n := months(f)
	first := provider(l, f.First())
	switch {
	case f.Best == nil:
		return say("No provider has a list price for every one of these ", Count(n), " months.")
	case f.Even():
		return say("Both cost exactly the same over ", l.span(n), ": ", Money(*f.Best), ".")
	case alone(f):
		return say("Only ", first, " has a list price for ", l.all(n), ": ", Money(*f.Best), ".")
	case len(f.Switches) == 0:
		s := say("Over ", l.span(n), " ", first, " costs ", Money(*f.Best))
		return say(s, l.savings(f), ".")
	}
	s := say(l.ForecastWay(f), ": ", Money(*f.Best), " over ", l.span(n))
	if !f.Switching.IsZero() {
		s = say(s, " with the cost of changing")
	}
	return say(s, l.savings(f), ".")
}

// savings follow a total: against each offer that could serve alone.
func (l english) savings(f pricing.Forecast) Sentence {
	var s Sentence
	for _, t := range f.Totals {
		saving := f.Saving(t.Offer)
		if saving == nil {
			continue
		}
		join := ", "
		if len(s) > 0 {
			join = " and "
		}
		s = say(s, join, Money(saving.Amount), " less than ", provider(l, t.Offer))
		if len(f.Switches) > 0 {
			s = say(s, " alone")
		} else {
			s = say(s, " (", Percent(saving.Percent), ")")
		}
	}
	return s
}

func (english) span(n int64) Sentence {
	return say(Count(n), plural(n, " month", " months"))
}

func (l english) all(n int64) Sentence {
	if n == 1 {
		return say("this month")
	}
	return say("all ", l.span(n))
}

func (l english) ForecastShort(f pricing.Forecast) Sentence {
	switch {
	case f.Best == nil:
		return say("No list price")
	case f.Even():
		return say("Equal: ", Money(*f.Best))
	case alone(f):
		return say("Only ", provider(l, f.First()), ": ", Money(*f.Best))
	case len(f.Switches) == 1:
		return say(Money(*f.Best), ": ", provider(l, f.First()), ", then ", provider(l, f.Switches[0].To))
	case len(f.Switches) > 1:
		return say(Count(int64(len(f.Switches))), " changes: ", Money(*f.Best))
	}
	return say(provider(l, f.First()), ": ", Money(*f.Best), " in ", l.span(months(f)))
}

func (l english) ForecastWorkload(f pricing.Forecast) Sentence {
	s := say(l.Workload(f.Workload), " to begin with")
	if f.Growth == (pricing.Growth{}) {
		s = say(s, ", without growth")
	} else {
		s = say(s, ". Each month: calls ", growth(f.Growth.Calls), ", QPS ", growth(f.Growth.QPS), ", images ", growth(f.Growth.Images))
	}
	if !f.Switching.IsZero() {
		s = say(s, ". A change of provider costs ", Money(f.Switching))
	}
	return say(s, ".")
}

func (l english) ForecastWay(f pricing.Forecast) Sentence {
	if f.Best == nil {
		return say("There is none")
	}
	first := provider(l, f.First())
	switch n := len(f.Switches); {
	case n == 0:
		return say(first, " throughout")
	case n > 2:
		return say("Start with ", first, " and change provider ", Count(int64(n)), " times")
	}
	s := say("Start with ", first)
	for i, change := range f.Switches {
		join := ", move to "
		if i > 0 {
			join = " and on to "
			if change.To == f.First() {
				join = " and back to "
			}
		}
		s = say(s, join, provider(l, change.To), " in month ", Count(change.Month))
	}
	return s
}

func (l english) ForecastAlone(offer string) Sentence {
	return say(provider(l, offer), " alone")
}

func (l english) ForecastSaving(f pricing.Forecast, offer string) Sentence {
	saving := f.Saving(offer)
	switch {
	case f.Total(offer) == nil:
		return say(provider(l, offer), " alone is not possible: it has no list price in month ", Count(f.Unpriced(offer)), ".")
	case saving == nil:
		return say("the same")
	}
	return say(Money(saving.Amount), " more (", Percent(saving.Percent), " of it)")
}

func (l english) ForecastStep(s pricing.Step) Sentence {
	from := say("From month ", Count(s.Month), " on ")
	name := provider(l, s.Offer)
	switch {
	case s.From == nil && s.To == nil:
		return nil
	case s.From == nil:
		return say(from, name, " has a list price: the package for ", l.PlanName(s.To), ".")
	case !s.Up():
		return say(from, "a smaller package of ", name, " is enough: ", l.PlanName(s.To), l.difference(s), ".")
	}
	var cause Sentence
	for i, why := range s.Why {
		if i > 0 {
			cause = say(cause, " and ")
		}
		switch {
		case why == "images":
			cause = say(cause, "the library (", Count(s.Need.Images), " images")
			if s.ByRounding(why) {
				cause = say(cause, ", unrounded ", Exact(s.Images))
			}
			cause = say(cause, ") outgrows ", Count(s.From.Images), " images")
		case s.AverageQPS:
			cause = say(cause, "the calls alone, spread evenly, need ", l.roundedUp(s), ", more than ", Count(s.From.QPS), " QPS")
		default:
			cause = say(cause, "the peak (", l.roundedUp(s), ") outgrows ", Count(s.From.QPS), " QPS")
		}
	}
	if s.To == nil {
		return say(from, cause, ", and no larger package of ", name, " fits: no list price, ask for a custom quote.")
	}
	return say(from, cause, ": the package for ", l.PlanName(s.To), l.difference(s), ".")
}

// roundedUp shows what a QPS was before it was rounded up.
func (english) roundedUp(s pricing.Step) Sentence {
	if s.QPS.Whole() {
		return say(Count(s.Need.QPS), " QPS")
	}
	return say(Exact(s.QPS), " → ", Count(s.Need.QPS), " QPS")
}

func (english) difference(s pricing.Step) Sentence {
	if s.Difference == nil || s.Difference.IsZero() {
		return say(", at the same price")
	}
	return say(", ", Signed(*s.Difference), " a month")
}

func (l english) ForecastSwitch(f pricing.Forecast, s pricing.Switch) Sentence {
	text := say("In month ", Count(s.Month), " the cheapest way moves from ", provider(l, s.From), " to ", provider(l, s.To))
	if f.Switching.IsZero() {
		return say(text, ".")
	}
	return say(text, "; the change costs ", Money(f.Switching), ".")
}

func (l english) ForecastTurn(t pricing.Turn) Sentence {
	if t.Only {
		return say("From month ", Count(t.Month), " on only ", provider(l, t.To), " has a list price.")
	}
	return say("From month ", Count(t.Month), " on ", provider(l, t.To), "’s month is the cheaper one.")
}

func (l english) ForecastTrial(q pricing.Quote) Sentence {
	return say("The first month is free with ", provider(l, q.Offer), ", under the trial; paid, it would cost ", Money(q.Monthly), ".")
}

func (l english) ForecastNotice(f pricing.Forecast, n pricing.Noticed) Sentence {
	m := monthOf(f, n.Month)
	switch n.Notice {
	case pricing.QPSRaised:
		return say("In month ", Count(n.Month), ", spread evenly over the month, the calls alone need ", Count(m.RequiredQPS), " QPS, more than the month’s peak of ", Count(m.Workload.QPS), ". Real peaks are higher, so the prices are a lower bound.")
	case pricing.QPSQuota:
		return say("Tencent Cloud grants ", Count(pricing.Published().DefaultQPS()), " QPS to an account by default; month ", Count(n.Month), " needs ", Count(m.RequiredQPS), ". More is granted on request, so ask before you count on it. The price per call stays the same.")
	}
	return l.Notice(pricing.Comparison{Workload: m.Workload, RequiredQPS: m.RequiredQPS, Quotes: m.Quotes}, n.Notice)
}

func (l english) ForecastPlot(f pricing.Forecast, p pricing.ForecastPlot) Sentence {
	s := say("Charges of ", l.span(months(f)), " as steps. ")
	for _, line := range p.Lines {
		if len(line.Slots) == 0 {
			s = say(s, provider(l, line.Offer), " has no list price. ")
			continue
		}
		first, last := line.Slots[0], line.Slots[len(line.Slots)-1]
		s = say(s, provider(l, line.Offer), " goes from ", Money(first.Charge), " in month ", Count(first.Month), " to ", Money(last.Charge), " in month ", Count(last.Month), ". ")
	}
	return say(s, "The cheapest way: ", l.ForecastWay(f), ". The table below has every month.")
}

func (l english) ForecastOnly(offer string) string { return "only " + provider(l, offer) }

func (english) Unset(parameter string) string {
	if parameter == "qpsgrowth" {
		return "like the calls"
	}
	return ""
}
