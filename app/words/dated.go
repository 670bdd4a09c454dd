package words

import "tusou/pricing"

// Dated says by which lists a page's amounts go, when there are others.
func (l Language) Dated(lists []*pricing.PriceList) Sentence {
	var all Sentence
	for i, list := range lists {
		switch {
		case i == 0:
		case i == len(lists)-1:
			all.put(l.text(phrase{"、", " and "}))
		default:
			all.put(l.text(phrase{"、", ", "}))
		}
		all.put(l.say(phrase{"{0} {1}", "{1} ({0})"}, list.Name(l.Tag()).Provider, list.Date))
	}
	return l.say(phrase{"此页金额依据{0} 的价目。", "The amounts on this page go by the price lists of {0}."}, all)
}

// ListChange says that a list has changed, and what. A package list names the
// first package with another price.
func (l Language) ListChange(c pricing.ListChange) Sentence {
	switch {
	case c.Was == nil:
		name := c.Is.Name(l.Tag())
		return l.say(phrase{"新增{0}{1}的价目（{2}）。", "A price list of {0} {1} has been added ({2})."}, name.Provider, name.Service, c.Is.Date)
	case c.Is == nil:
		name := c.Was.Name(l.Tag())
		return l.say(phrase{"{0}{1}的价目已撤下。", "The price list of {0} {1} has been withdrawn."}, name.Provider, name.Service)
	}
	news := phrase{"{0} {1} 的价目已发布：{2}。", "{0}’s price list of {1} is out: {2}."}
	switch {
	case c.Is.Date == c.Was.Date:
		news = phrase{"{0} {1} 的价目已更正：{2}。", "{0}’s price list of {1} has been corrected: {2}."}
	case c.Is.Date < c.Was.Date:
		news = phrase{"{0}恢复采用 {1} 的价目：{2}。", "{0}’s price list of {1} applies again: {2}."}
	}
	return l.say(news, c.Was.Name(l.Tag()).Provider, c.Is.Date, l.newPrices(c))
}

// newPrices says how the prices of two lists differ, without a full stop.
func (l Language) newPrices(c pricing.ListChange) Sentence {
	switch {
	case c.SamePrices():
		return l.say(phrase{"价格不变", "the prices stay the same"})
	case !c.Comparable():
		return l.say(phrase{"计费方式有变", "it charges in another way"})
	case c.Is.PayAsYouGo != nil:
		was, is := c.Was.PayAsYouGo, c.Is.PayAsYouGo
		if was.Per == is.Per {
			return l.say(phrase{"每 {2} 次 {0} → {1}", "{0} → {1} per {2} calls"}, Money(was.ListPrice()), Money(is.ListPrice()), Count(is.Per))
		}
		return l.say(phrase{"每 {1} 次 {0} → 每 {3} 次 {2}", "{0} per {1} → {2} per {3} calls"},
			Money(was.ListPrice()), Count(was.Per), Money(is.ListPrice()), Count(is.Per))
	}
	changed, added, gone := c.Packages()
	var all Sentence
	part := func(p phrase, places ...any) {
		if len(all) > 0 {
			all.put(l.text(phrase{"；", "; "}))
		}
		all.put(l.say(p, places...))
	}
	if len(changed) > 0 {
		first := &changed[0]
		example := l.say(phrase{"{2} {0} → {1}", "{0} → {1} for {2}"}, Money(first.Was.ListPrice()), Money(first.Is.ListPrice()), l.PlanName(&first.Is))
		p := phrase{"{1} 档套餐中有 {0} 档调价，如 {2}", "{0} of {1} packages cost something else, such as {2}"}
		if len(changed) == 1 {
			p = phrase{"{2}", "{2}"}
		}
		part(p, Count(int64(len(changed))), Count(int64(len(c.Was.Prepaid.Packages))), example)
	}
	if n := int64(len(added)); n > 0 {
		part(phrase{"新增 {0} 档套餐", "{0} {0|package is|packages are} new"}, Count(n))
	}
	if n := int64(len(gone)); n > 0 {
		part(phrase{"停售 {0} 档套餐", "{0} {0|package is|packages are} no longer sold"}, Count(n))
	}
	return all
}
