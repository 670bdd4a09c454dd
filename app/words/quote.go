package words

import "tusou/pricing"

// Unavailable says why a quote has no price.
func (l Language) Unavailable(q pricing.Quote) Sentence {
	if q.Reason == pricing.ReasonPlanTooSmall {
		return l.say(phrase{"你选的套餐不够用。", "The package you chose is too small for this workload."})
	}
	c := q.List.Prepaid.CustomQuote
	return l.say(phrase{
		"没有够大的套餐：价目最高到 {0} 张、{1} QPS。更大的规格需要单独询价：{2}。",
		"No package is large enough: the list ends at {0} images and {1} QPS. Ask for a custom quote: {2}.",
	}, Count(c.Images), Count(c.QPS), c.Contact)
}

// QuoteTitle names what is quoted: the package, or the unit price.
func (l Language) QuoteTitle(q pricing.Quote) Sentence {
	switch {
	case q.Package != nil:
		return l.say(phrase{"预付费套餐：{0}", "Prepaid package: {0}"}, l.PlanName(q.Package))
	case q.List.PayAsYouGo != nil:
		return l.say(phrase{"按量计费：每 {1} 次 {0}", "Pay-as-you-go: {0} per {1} calls"}, Fee(q.UnitPrice.Money), Count(q.Per))
	}
	return l.say(phrase{"预付费套餐", "Prepaid package"})
}

// Plans heads a table of so many packages.
func (l Language) Plans(n int) string {
	return l.say(phrase{"全部 {0} 档套餐", "All {0} packages"}, Count(int64(n))).String()
}

// PlanName names a package.
func (l Language) PlanName(p *pricing.Package) Sentence {
	return l.plan(Count(p.Images), Count(p.QPS))
}

func (l Language) plan(images, qps *Part) Sentence {
	return l.say(phrase{"{0} 张，{1} QPS", "{0} images, {1} QPS"}, images, qps)
}

// lineTexts are the words of a quote's lines: what a line is about, and how it
// was worked out of its quantity {0}, unit price {1} and percent {2}.
var lineTexts = []struct {
	what       pricing.LineKind
	label, how phrase
}{
	{pricing.LinePackage, phrase{"刊例价", "List price"}, phrase{"{0} 个月 × {1}", "{0} {0|month|months} × {1}"}},
	{pricing.LineDiscount, phrase{"你的折扣", "Your discount"}, phrase{"减免 {2}", "{2} off"}},
	{pricing.LineUnlimited, phrase{"调用", "Calls"}, phrase{"{0} 次，不限次数、不另收费", "{0} {0|call|calls}, neither limited nor charged"}},
	{pricing.LineTrial, phrase{"免费试用", "Free trial"}, phrase{"仅首月", "month 1 only"}},
	{pricing.LineLoading, phrase{"图库入库", "Loading your library"}, phrase{}},
	{pricing.LineSent, phrase{"发出的请求", "Calls sent"}, phrase{"{0} 次", "{0}"}},
	{pricing.LineFailed, phrase{"失败的请求，不计费", "Failed calls, not charged"}, phrase{}},
	{pricing.LineBillable, phrase{"计费调用", "Charged calls"}, phrase{"{0} × {1}", "{0} × {1}"}},
	{pricing.LineRounding, phrase{"取整", "Rounding"}, phrase{"四舍五入到分", "to two decimals, half up"}},
}

// Line says one line of a quote.
func (l Language) Line(q pricing.Quote, line pricing.Line) Line {
	out := Line{Label: Plain(string(line.What))}
	if line.Amount != nil {
		out.Amount = say(AmountText(*line.Amount))
	}
	quantity := Count(line.Quantity)
	unit, percent := &Part{}, &Part{}
	if line.UnitPrice != nil {
		unit = AmountText(*line.UnitPrice)
	}
	if line.Percent != nil {
		percent = Percent(*line.Percent)
	}
	for i := range lineTexts {
		if text := &lineTexts[i]; text.what == line.What {
			out.Label, out.How = l.say(text.label), l.say(text.how, quantity, unit, percent)
		}
	}
	switch {
	case line.What == pricing.LineDiscount && q.List.PayAsYouGo != nil:
		out.How.put(l.say(phrase{"，优惠后每 {1} 次 {0}", ": {0} per {1} calls"}, Fee(q.UnitPrice.Money), Count(q.Per)))
	case line.What == pricing.LineLoading && q.LoadDays == 0 && line.Quantity > 0:
		out.How = l.say(phrase{
			"每秒 {1} 张，{0} 张要不了 {2} 天",
			"at {1} {1|image|images} a second, {0} {0|image takes|images take} less than {2} days",
		}, quantity, Count(q.Package.AddQPS), Number("0.1"))
	case line.What == pricing.LineLoading:
		out.How = l.say(phrase{
			"每秒 {1} 张，{0} 张至少要 {2} 天",
			"at {1} {1|image|images} a second, {0} {0|image takes|images take} at least {2} days",
		}, quantity, Count(q.Package.AddQPS), Number(q.LoadDays.String()))
	case line.What == pricing.LineFailed:
		out.How = l.say(phrase{"{1} − {0} 次失败 = {2}", "{1} − {0} failed = {2}"}, quantity, Count(sent(q)), Count(q.BillableCalls))
	}
	return out
}
