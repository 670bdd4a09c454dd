package words

import (
	"strings"

	"tusou/pricing"
)

// faultTexts say what is wrong with the value {0}, or the part of it that is, and
// what is taken: the range {1} to {2}, or the field's help {3}. They are by
// problem.
var faultTexts = []struct {
	problem pricing.Problem
	text    phrase
}{
	{pricing.NotNumber, phrase{"“{0}”不是数字，请填 {1} 到 {2} 之间的数。", "“{0}” is not a number. Enter one from {1} to {2}."}},
	{pricing.NotWhole, phrase{"“{0}”不是整数，请填 {1} 到 {2} 之间的整数。", "“{0}” is not a whole number. Enter one from {1} to {2}."}},
	{pricing.TooFine, phrase{"“{0}”小数位太多，请填 {1} 到 {2} 之间、最多{4}位小数的数。", "“{0}” has too many decimals. Enter a number from {1} to {2} with at most {4}."}},
	{pricing.OutOfRange, phrase{"“{0}”超出范围，请填 {1} 到 {2} 之间的数。", "“{0}” is out of range. Enter a number from {1} to {2}."}},
	{pricing.NotChoice, phrase{"没有“{0}”这个选项，可选：{5}。", "“{0}” is not known. Choose one of {5}."}},
	{pricing.Missing, phrase{"没有填写。{3}", "missing. {3}"}},
	{pricing.Malformed, phrase{"“{0}”的写法不对。{3}", "“{0}” is not written as it has to be. {3}"}},
	{pricing.TooMany, phrase{"“{0}”项数太多。{3}", "“{0}” has too many items. {3}"}},
	{pricing.Repeated, phrase{"地址里出现了多次，请只保留一个。", "given more than once in the address. Give it once."}},
}

// Fault says what is wrong with a value, naming field, value and range.
func (l Language) Fault(e *pricing.ParamError) string {
	if e.Problem == pricing.Outgrown {
		return l.outgrown(e)
	}
	field := l.field(e.Parameter, e.OffList, e.Lists)
	text := phrase{"“{0}”无法识别。", "“{0}” is not accepted."}
	for i := range faultTexts {
		if faultTexts[i].problem == e.Problem {
			text = faultTexts[i].text
		}
	}
	if e.Problem == pricing.OutOfRange && e.Min == "" {
		text = phrase{"“{0}”超出范围。{3}", "“{0}” is out of range. {3}"}
	}
	switch len(e.Ways) {
	case 1:
		text = phrase{"“{0}”不能这样写，是不是想写 {6}？", "“{0}” cannot be written like this. Did you mean {6}? "}
	case 2:
		text = phrase{"“{0}”有两种读法，请写成 {6}。", "“{0}” can be read in two ways. Write {6}. "}
	}
	if taken := (phrase{"范围是 {1} 到 {2}。", "The range is {1} to {2}."}); len(e.Ways) > 0 {
		if e.Min == "" {
			taken = phrase{"{3}", "{3}"}
		}
		text[l] += taken[l]
	}
	decimals := phrase{"四", "four"}
	if e.Parameter == "switching" || e.Parameter == "balance" {
		decimals = phrase{"两", "two"} // amounts
	}
	choices := strings.Join(e.Choices, l.text(phrase{"、", ", "}))
	said := l.say(text, oneLine(e.ShownItem()), Group(e.Min), Group(e.Max), field.Help, l.text(decimals), choices, l.ways(e))
	return field.Label + l.text(phrase{"：", ": "}) + said.String()
}

// ways lists the ways to write what a value may mean. Of a list it is said what
// each of them means.
func (l Language) ways(e *pricing.ParamError) string {
	var ways []string
	for _, way := range e.Ways {
		if e.Problem == pricing.Ambiguous && e.Parameter == "daily" {
			way = l.say(phrase{"{0}（{1}）", "{0} ({1})"}, way, l.days(pricing.CallsOf(way))).String()
		}
		ways = append(ways, way)
	}
	return strings.Join(ways, l.text(phrase{" 或 ", " or "}))
}

// oneLine writes a list's lines as one.
func oneLine(text string) string {
	return strings.NewReplacer("\r\n", " ", "\n", " ", "\t", " ").Replace(text)
}

// outgrown says that a value in its range makes more of something than is
// answered for.
func (l Language) outgrown(e *pricing.ParamError) string {
	what := map[pricing.Quantity]phrase{pricing.QuantityCalls: {"次调用", "calls"}, pricing.QuantityQPS: {"QPS", "QPS"}, pricing.QuantityImages: {"张图片", "images"}}[e.Quantity]
	p := phrase{
		"{0}：“{1}”会得出超过 {2} {3}，超出了这里能算的范围。",
		"{0}: “{1}” makes more than {2} {3}, which is more than this calculator answers for.",
	}
	if e.Month != 0 {
		p = phrase{
			"{0}：“{1}”会让第 {4} 个月超过 {2} {3}，超出了预测能算的范围。请填小一些，或者缩短预测月数。",
			"{0}: “{1}” brings month {4} above {2} {3}, which is more than a forecast answers for. Enter less, or fewer months.",
		}
	}
	return l.say(p, l.field(e.Parameter, e.OffList, e.Lists).Label, e.ShownValue(), e.Range, l.text(what), Count(e.Month)).String()
}
