package words

// pageTexts are the words of the pages, Chinese and English. The first is the
// first page.
var pageTexts = []struct {
	name  string
	texts [2]PageText
}{
	{"compare", [2]PageText{
		{"阿里云图像搜索和腾讯云联网图像搜索，哪个便宜？ – 图搜比价", "图像搜索，用哪家更便宜？", "填入每月调用量和峰值 QPS，算出阿里云图像搜索与腾讯云联网图像搜索各要多少钱，精确到分，并说明为什么。", "比价"},
		{"Alibaba Cloud Image Search or Tencent Cloud Web Image Search: what does it cost? – Tusou", "Which image search costs less?", "Compare the monthly price of Alibaba Cloud Image Search and Tencent Cloud Web Image Search for your call volume and peak QPS, exact to the last fen.", "Compare"},
	}},
	{"forecast", [2]PageText{
		{"逐月预测：图像搜索费用怎么涨 – 图搜比价", "逐月预测", "用量增长时，阿里云图像搜索与腾讯云联网图像搜索每月各要多少钱，什么时候换一家更划算。", "预测"},
		{"Forecast: image search costs month by month – Tusou", "Month by month", "What Alibaba Cloud Image Search and Tencent Cloud Web Image Search cost as your volume grows, and when changing provider pays off.", "Forecast"},
	}},
	{"billing", [2]PageText{
		{"计费规则：账单、欠费、续费与变配 – 图搜比价", "钱是怎么扣的", "按你的数字推演日结账单、精度差异、欠费停服、到期保留与升降配。", "计费"},
		{"Billing: statements, arrears, renewal and changes – Tusou", "How you are billed", "Daily settlement, rounding, arrears, expiry, retention and changes of package, worked out for your figures.", "Billing"},
	}},
	{"prices", [2]PageText{
		{"完整价目与规则 – 图搜比价", "价目与规则", "每份公开价目的全部数字，每条规则的大白话解释，以及依据、日期和前提。", "价目"},
		{"Price lists and rules of every service – Tusou", "Prices and rules", "Every published price list in full, every rule in plain words, sources, dates and assumptions.", "Prices"},
	}},
	{"embed", [2]PageText{
		{"图像搜索比价组件 – 图搜比价", "图像搜索比价", "阿里云图像搜索与腾讯云联网图像搜索的精简比价组件。", "嵌入"},
		{"Price comparison widget – Tusou", "Image search prices", "A compact price comparison of Alibaba Cloud Image Search and Tencent Cloud Web Image Search.", "Embed"},
	}},
}

// Page returns the words of a page, those of the first page for an unknown name.
func (t tongue) Page(name string) PageText {
	if name == "widget" {
		return embedPage[t.Tag()]
	}
	for i := range pageTexts {
		if pageTexts[i].name == name {
			return pageTexts[i].texts[t]
		}
	}
	return pageTexts[0].texts[t]
}
