package words

// pageTexts are the words of the pages. The first is the first page.
var pageTexts = [...]struct {
	name  string
	texts pageText
}{
	{"compare", pageText{
		title:       phrase{"阿里云图像搜索和腾讯云联网图像搜索，哪个便宜？ – 图搜比价", "Alibaba Cloud Image Search or Tencent Cloud Web Image Search: what does it cost? – Tusou"},
		heading:     phrase{"图像搜索，用哪家更便宜？", "Which image search costs less?"},
		description: phrase{"填入每月调用量和峰值 QPS，算出阿里云图像搜索与腾讯云联网图像搜索各要多少钱，精确到分，并说明为什么。", "Compare the monthly price of Alibaba Cloud Image Search and Tencent Cloud Web Image Search for your call volume and peak QPS, exact to the last fen."},
		nav:         phrase{"比价", "Compare"},
	}},
	{"forecast", pageText{
		title:       phrase{"逐月预测：图像搜索费用怎么涨 – 图搜比价", "Forecast: image search costs month by month – Tusou"},
		heading:     phrase{"逐月预测", "Month by month"},
		description: phrase{"用量增长时，阿里云图像搜索与腾讯云联网图像搜索每月各要多少钱，什么时候换一家更划算。", "What Alibaba Cloud Image Search and Tencent Cloud Web Image Search cost as your volume grows, and when changing provider pays off."},
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
		description: phrase{"阿里云图像搜索与腾讯云联网图像搜索的精简比价组件。", "A compact price comparison of Alibaba Cloud Image Search and Tencent Cloud Web Image Search."},
		nav:         phrase{"嵌入", "Embed"},
	}},
	{"widget", pageText{
		title:       phrase{"把图像搜索比价放进你的网页 – 图搜比价", "Put the image search comparison into your page – Tusou"},
		heading:     phrase{"放进你的网页", "Put it into your page"},
		description: phrase{"选好用量和样式，复制一段代码，就能在文档或博客里展示这份比价。", "Choose a workload and a look, copy a few lines, and the comparison stands in your documentation."},
		nav:         phrase{"嵌入", "Embed"},
	}},
}

// pageText is a PageText in every language.
type pageText struct{ title, heading, description, nav phrase }

// Page returns the words of a page, those of the first page for an unknown name.
func (l Language) Page(name string) PageText {
	page := &pageTexts[0].texts
	for i := range pageTexts {
		if pageTexts[i].name == name {
			page = &pageTexts[i].texts
		}
	}
	return PageText{l.text(page.title), l.text(page.heading), l.text(page.description), l.text(page.nav)}
}
