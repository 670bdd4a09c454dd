package words

import "tusou/pricing"

// Prices are the words of the page of prices and rules.
type Prices struct {
	Contents string // names the list of the page's parts

	Lists        string
	ListsIntro   string
	Provided     string // stands before a source: "From"
	Dated        string
	Currency     string
	Images       string
	PerMonth     string // what a price of a package is for
	NotSold      string // a combination that is no package
	UnitItem     string
	UnitPrice    string
	UnitPer      string
	OwnList      string // says of a list that it is compared with nothing
	NeverConvert string

	Terms      string
	TermsIntro string
	Question   string

	Rules      string
	RulesIntro string
	Says       string
	Means      string
	OwnRules   string
	OwnIntro   string
	Elsewhere  string // stands before the source of what is not in the price document
	WorkedOut  string // leads to where a rule is applied
	Takes      string // stands before the assumptions that a rule needs

	Assumptions      string
	AssumptionsIntro string
	Sources          string
	SourcesIntro     string
	Undated          string
}

// PricesIn returns the words in a language.
func PricesIn(l Language) *Prices {
	if l.Tag() == "en" {
		return &englishPrices
	}
	return &chinesePrices
}

var chinesePrices = Prices{
	Contents: "本页内容",

	Lists:        "价目",
	ListsIntro:   "每一份公开价目的全部价格，按文档所列，没有换算，没有折扣。",
	Provided:     "出自",
	Dated:        "日期",
	Currency:     "币种",
	Images:       "图片容量（张）",
	PerMonth:     "一个自然月的价格",
	NotSold:      "没有这一档",
	UnitItem:     "项目",
	UnitPrice:    "单价",
	UnitPer:      "每多少次调用",
	OwnList:      "这是另一份价目：国际站以美元标价。",
	NeverConvert: "它不参与比价，也从不与人民币互相换算。文档只给出价格，规则不详。",

	Terms:      "条款对照",
	TermsIntro: "价格之外，同一个问题，各家怎么说。",
	Question:   "问题",

	Rules:      "规则，用大白话说",
	RulesIntro: "左边是规则，右边是它对你意味着什么。文字是我们写的，以服务商的文档为准。",
	Says:       "规则",
	Means:      "对你意味着",
	OwnRules:   "本站自己的约定",
	OwnIntro:   "文档里没有，为了能算而定下的。",
	Elsewhere:  "另有出处：",
	WorkedOut:  "用你的数字算算看",
	Takes:      "前提：",

	Assumptions:      "全部前提",
	AssumptionsIntro: "文档没有写明的地方，我们这样理解，并在用到的地方说明。",
	Sources:          "依据的文档",
	SourcesIntro:     "数字取自下列文档，购买前请到原文核对。",
	Undated:          "未注明日期",
}

var englishPrices = Prices{
	Contents: "On this page",

	Lists:        "Price lists",
	ListsIntro:   "Every price of every published list, as the documents have it: nothing converted, nothing discounted.",
	Provided:     "From",
	Dated:        "Dated",
	Currency:     "Currency",
	Images:       "Images up to",
	PerMonth:     "Price of one natural month",
	NotSold:      "not sold",
	UnitItem:     "Item",
	UnitPrice:    "Price",
	UnitPer:      "Per calls",
	OwnList:      "This is a list of its own: the international site’s prices, in US dollars.",
	NeverConvert: "It takes no part in the comparison and is never converted to CNY or back. The document gives prices only; its rules are not known.",

	Terms:      "Terms side by side",
	TermsIntro: "Beside the price: the same question, asked of each service.",
	Question:   "Question",

	Rules:      "The rules in plain words",
	RulesIntro: "On the left a rule, on the right what it means for you. The wording is ours; the provider’s documents count.",
	Says:       "Rule",
	Means:      "What it means for you",
	OwnRules:   "Our own conventions",
	OwnIntro:   "Not in any document; settled so that there is something to reckon with.",
	Elsewhere:  "Published elsewhere: ",
	WorkedOut:  "Work it out with your figures",
	Takes:      "Assumes: ",

	Assumptions:      "Every assumption",
	AssumptionsIntro: "How we read what the documents leave open. Each one is also shown where it matters.",
	Sources:          "Documents",
	SourcesIntro:     "The figures are from these documents. Check the originals before you buy.",
	Undated:          "undated",
}

// CurrencyName names a currency.
func CurrencyName(l Language, c pricing.Currency) string {
	switch c {
	case pricing.CNY:
		return pick(l, [2]string{"人民币（CNY）", "Chinese yuan (CNY)"})
	case "USD":
		return pick(l, [2]string{"美元（USD）", "US dollars (USD)"})
	}
	return string(c)
}
