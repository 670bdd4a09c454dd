package words

import "tusou/pricing"

// changeWords are what a language says about a change of package.
type changeWords interface {
	// ChangeVerdict is the answer: what is paid or comes back.
	ChangeVerdict(ch pricing.Change) Sentence
	// ChangeLine says one line of a change.
	ChangeLine(line pricing.Line) Line
}

var (
	_ changeWords = english{inEnglish}
	_ changeWords = chinese{inChinese}
)

func (l english) ChangeVerdict(ch pricing.Change) Sentence {
	s := say("From ", l.PlanName(ch.From), " to ", l.PlanName(ch.To), ": ")
	switch ch.Direction {
	case pricing.Upgrade:
		return say(s, "an upgrade, ", Money(ch.Charge), " to pay.")
	case pricing.Downgrade:
		if ch.Refund.IsZero() {
			return say(s, "a downgrade; nothing was paid, so nothing comes back.")
		}
		return say(s, "a downgrade, ", Money(ch.Refund), " refunded.")
	}
	return say(s, "the same price, nothing to pay.")
}

func (english) ChangeLine(line pricing.Line) Line {
	out := changeLine(line, plural(line.Quantity, " month × ", " months × "))
	switch line.What {
	case pricing.LineNewPackage:
		out.Label = say("New package")
	case pricing.LineOldPackage:
		out.Label = say("Current package")
	case pricing.LineDiscount:
		out.Label = say("Your discount")
		out.How = say(Percent(*line.Percent), " off")
	case pricing.LineNotPaid:
		out.Label = say("Free trial")
		out.How = say("nothing was paid")
	}
	return out
}

func (l chinese) ChangeVerdict(ch pricing.Change) Sentence {
	s := say("从 ", l.PlanName(ch.From), "换到 ", l.PlanName(ch.To), "：")
	switch ch.Direction {
	case pricing.Upgrade:
		return say(s, "升配，补差价 ", Money(ch.Charge), "。")
	case pricing.Downgrade:
		if ch.Refund.IsZero() {
			return say(s, "降配；没有付过钱，也就没有可退的。")
		}
		return say(s, "降配，退差价 ", Money(ch.Refund), "。")
	}
	return say(s, "价格相同，不补不退。")
}

func (chinese) ChangeLine(line pricing.Line) Line {
	out := changeLine(line, " 个月 × ")
	switch line.What {
	case pricing.LineNewPackage:
		out.Label = say("新套餐")
	case pricing.LineOldPackage:
		out.Label = say("当前套餐")
	case pricing.LineDiscount:
		out.Label = say("你的折扣")
		out.How = say("减免 ", Percent(*line.Percent))
	case pricing.LineNotPaid:
		out.Label = say("免费试用")
		out.How = say("没有付过钱")
	}
	return out
}

func changeLine(line pricing.Line, months string) Line {
	out := Line{Label: Plain(string(line.What)), Amount: say(AmountText(*line.Amount))}
	if line.UnitPrice != nil {
		out.How = say(Count(line.Quantity), months, AmountText(*line.UnitPrice))
	}
	return out
}
