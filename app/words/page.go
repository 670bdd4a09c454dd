package words

import "tusou/pricing"

// pageTexts are the words of the pages. The first is the first page. In titles and
// descriptions {0} and {1} are the services compared: one or the other, or all.
var pageTexts = [...]struct {
	name  string
	texts pageText
}{
	{"compare", pageText{
		title:       phrase{"{0}，哪个便宜？ – 图搜比价", "{0}: what does it cost? – Tusou"},
		heading:     phrase{"图像搜索，用哪家更便宜？", "Which image search costs less?"},
		description: phrase{"填入每月调用量和峰值 QPS，算出{1}各要多少钱，精确到分，并说明为什么。", "Compare the monthly price of {1} for your call volume and peak QPS, exact to the last fen."},
		nav:         phrase{"比价", "Compare"},
	}},
	{"forecast", pageText{
		title:       phrase{"逐月预测：图像搜索费用怎么涨 – 图搜比价", "Forecast: image search costs month by month – Tusou"},
		heading:     phrase{"逐月预测", "Month by month"},
		description: phrase{"用量增长时，{1}每月各要多少钱，什么时候换一家更划算。", "What {1} cost as your volume grows, and when changing provider pays off."},
		nav:         phrase{"预测", "Forecast"},
	}},
	{"billing", pageText{
		title:       phrase{"计费规则：账单、欠费、续费与变配 – 图搜比价", "Billing: statements, arrears, renewal and changes – Tusou"},
		heading:     phrase{"钱是怎么扣的", "How you are billed"},
		description: phrase{"按你的数字推演日结账单、精度差异、欠费停服、到期保留与升降配。", "Daily settlement, rounding, arrears, expiry, retention and changes of package, worked out for your figures."},
		nav:         phrase{"计费", "Billing"},
	}},
	{"prices", pageText{
		title:       phrase{"完整价目与规则 – 图搜比价", "Price lists and rules of every service – Tusou"},
		heading:     phrase{"价目与规则", "Prices and rules"},
		description: phrase{"每份公开价目的全部数字，每条规则的大白话解释，以及依据、日期和前提。", "Every published price list in full, every rule in plain words, sources, dates and assumptions."},
		nav:         phrase{"价目", "Prices"},
	}},
	{"embed", pageText{
		title:       phrase{"图像搜索比价组件 – 图搜比价", "Price comparison widget – Tusou"},
		heading:     phrase{"图像搜索比价", "Image search prices"},
		description: phrase{"{1}的精简比价组件。", "A compact price comparison of {1}."},
		nav:         phrase{"嵌入", "Embed"},
	}},
	{"widget", pageText{
		title:       phrase{"把图像搜索比价放进你的网页 – 图搜比价", "Put the image search comparison into your page – Tusou"},
		heading:     phrase{"放进你的网页", "Put it into your page"},
		description: phrase{"选好用量和样式，复制一段代码，就能在文档或博客里展示这份比价。", "Choose a workload and a look, copy a few lines, and the comparison stands in your documentation."},
		nav:         phrase{"嵌入", "Embed"},
	}},
}

// pageText is a PageText and a HeadText in every language.
type pageText struct{ title, heading, description, nav phrase }

// page returns the texts of a page, those of the first page for an unknown name.
func page(name string) *pageText {
	for i := range pageTexts {
		if pageTexts[i].name == name {
			return &pageTexts[i].texts
		}
	}
	return &pageTexts[0].texts
}

// Page returns the words that a page shows, those of the first page for an unknown
// name.
func (l Language) Page(name string) PageText {
	return PageText{l.text(page(name).heading), l.text(page(name).nav)}
}

// NotFound says that an address has no page, and where its link leads: to the
// first page.
func NotFound(l Language) (says, leads string) {
	return l.text(phrase{"没有这个页面。", "There is no such page."}), l.text(phrase{"前往首页", "Go to the start page"})
}

// Head returns the words of a page's head, with the services that are compared.
func (l Language) Head(name string, offers []pricing.Offer) HeadText {
	var lists []*pricing.PriceList
	for _, o := range offers {
		lists = append(lists, o.List())
	}
	either, all := l.services(lists, phrase{"和", " or "}), l.services(lists, phrase{"与", " and "})
	said := func(p phrase) string { return l.say(p, either, all).String() }
	return HeadText{said(page(name).title), said(page(name).description)}
}
