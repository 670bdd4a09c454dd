package words

import "tusou/pricing"

// Prices are the words of the page of prices and rules.
type Prices = PricesOf[string]

// PricesOf are [Prices] in one language, of strings, or in all, of phrases.
type PricesOf[T any] struct {
	_ [0]func() // not comparable: comparing field by field would be code that nobody calls

	Contents T // names the list of the page's parts

	Lists        T
	ListsIntro   T
	Provided     T // stands before a source: "From"
	Dated        T
	Currency     T
	Images       T
	PerMonth     T // what a price of a package is for
	NotSold      T // a combination that is no package
	UnitItem     T
	UnitPrice    T
	UnitPer      T
	OwnList      T // says of a list that it is compared with nothing
	NeverConvert T

	Terms      T
	TermsIntro T
	Question   T

	Rules      T
	RulesIntro T
	Says       T
	Means      T
	OwnRules   T
	OwnIntro   T
	Elsewhere  T // stands before the source of what is not in the price document
	WorkedOut  T // leads to where a rule is applied
	Takes      T // stands before the assumptions that a rule needs

	Assumptions      T
	AssumptionsIntro T
	Sources          T
	SourcesIntro     T
	Undated          T
}

// PricesIn returns the words in a language.
func PricesIn(l Language) *Prices { return prices.in(l) }

var prices = texts[PricesOf[phrase], Prices]{phrases: PricesOf[phrase]{
	Contents: phrase{"本页内容", "On this page"},

	Lists:        phrase{"价目", "Price lists"},
	ListsIntro:   phrase{"每一份公开价目的全部价格，按文档所列，没有换算，没有折扣。", "Every price of every published list, as the documents have it: nothing converted, nothing discounted."},
	Provided:     phrase{"出自", "From"},
	Dated:        phrase{"日期", "Dated"},
	Currency:     phrase{"币种", "Currency"},
	Images:       phrase{"图片容量（张）", "Images up to"},
	PerMonth:     phrase{"一个自然月的价格", "Price of one natural month"},
	NotSold:      phrase{"没有这一档", "not sold"},
	UnitItem:     phrase{"项目", "Item"},
	UnitPrice:    phrase{"单价", "Price"},
	UnitPer:      phrase{"每多少次调用", "Per calls"},
	OwnList:      phrase{"这是另一份价目：国际站以美元标价。", "This is a list of its own: the international site’s prices, in US dollars."},
	NeverConvert: phrase{"它不参与比价，也从不与人民币互相换算。文档只给出价格，规则不详。", "It takes no part in the comparison and is never converted to CNY or back. The document gives prices only; its rules are not known."},

	Terms:      phrase{"条款对照", "Terms side by side"},
	TermsIntro: phrase{"价格之外，同一个问题，各家怎么说。", "Beside the price: the same question, asked of each service."},
	Question:   phrase{"问题", "Question"},

	Rules:      phrase{"规则，用大白话说", "The rules in plain words"},
	RulesIntro: phrase{"左边是规则，右边是它对你意味着什么。文字是我们写的，以服务商的文档为准。", "On the left a rule, on the right what it means for you. The wording is ours; the provider’s documents count."},
	Says:       phrase{"规则", "Rule"},
	Means:      phrase{"对你意味着", "What it means for you"},
	OwnRules:   phrase{"本站自己的约定", "Our own conventions"},
	OwnIntro:   phrase{"文档里没有，为了能算而定下的。", "Not in any document; settled so that there is something to reckon with."},
	Elsewhere:  phrase{"另有出处：", "Published elsewhere: "},
	WorkedOut:  phrase{"用你的数字算算看", "Work it out with your figures"},
	Takes:      phrase{"前提：", "Assumes: "},

	Assumptions:      phrase{"全部前提", "Every assumption"},
	AssumptionsIntro: phrase{"文档没有写明的地方，我们这样理解，并在用到的地方说明。", "How we read what the documents leave open. Each one is also shown where it matters."},
	Sources:          phrase{"依据的文档", "Documents"},
	SourcesIntro:     phrase{"数字取自下列文档，购买前请到原文核对。", "The figures are from these documents. Check the originals before you buy."},
	Undated:          phrase{"未注明日期", "undated"},
}}

// CurrencyName names a currency.
func CurrencyName(l Language, c pricing.Currency) string {
	switch c {
	case pricing.CNY:
		return l.text(phrase{"人民币（CNY）", "Chinese yuan (CNY)"})
	case "USD":
		return l.text(phrase{"美元（USD）", "US dollars (USD)"})
	}
	return string(c)
}
