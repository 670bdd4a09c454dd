package words

import "tusou/pricing"

// ChangeAnswer is what a change of package costs or returns, in a sentence.
func ChangeAnswer(l Language, ch pricing.Change) Sentence {
	p := phrase{"从 {0} 换到 {1}：价格相同，不补不退。", "From {0} to {1}: the same price, nothing to pay."}
	amount := ch.Charge
	switch {
	case ch.Direction == pricing.Upgrade:
		p = phrase{"从 {0} 换到 {1}：升配，补差价 {2}。", "From {0} to {1}: an upgrade, {2} to pay."}
	case ch.Direction == pricing.Downgrade && ch.Refund.IsZero():
		p = phrase{"从 {0} 换到 {1}：降配；没有付过钱，也就没有可退的。", "From {0} to {1}: a downgrade; nothing was paid, so nothing comes back."}
	case ch.Direction == pricing.Downgrade:
		amount = ch.Refund
		p = phrase{"从 {0} 换到 {1}：降配，退差价 {2}。", "From {0} to {1}: a downgrade, {2} refunded."}
	}
	return l.say(p, l.PlanName(ch.From), l.PlanName(ch.To), Money(amount))
}

// ChangeLine says one line of a change.
func ChangeLine(l Language, line pricing.Line) Line {
	out := Line{Label: Plain(string(line.What)), Amount: say(AmountText(*line.Amount))}
	if line.UnitPrice != nil {
		out.How = l.say(phrase{"{0} 个月 × {1}", "{0} {0|month|months} × {1}"}, Count(line.Quantity), AmountText(*line.UnitPrice))
	}
	switch line.What {
	case pricing.LineNewPackage:
		out.Label = l.say(phrase{"新套餐", "New package"})
	case pricing.LineOldPackage:
		out.Label = l.say(phrase{"当前套餐", "Current package"})
	case pricing.LineDiscount:
		out.Label = l.say(phrase{"你的折扣", "Your discount"})
		out.How = l.say(phrase{"减免 {0}", "{0} off"}, Percent(*line.Percent))
	case pricing.LineNotPaid:
		out.Label = l.say(phrase{"免费试用", "Free trial"})
		out.How = l.say(phrase{"没有付过钱", "nothing was paid"})
	}
	return out
}
