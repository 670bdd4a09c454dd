package words

// Preset names a workload to start from. The names say what it is like, the
// form says the numbers.
func Preset(l Language, id string) string { return pick(l, presetNames[id]) }

var presetNames = map[string][2]string{
	"trial":    {"试试水", "A first try"},
	"shop":     {"电商找同款", "Online shop"},
	"platform": {"内容平台", "Content platform"},
	"archive":  {"海量图库", "Large archive"},
}

// BadAddress says that a part of the address could not be read at all.
func BadAddress(l Language) string {
	return pick(l, [2]string{"地址的一部分无法识别，已经忽略。", "A part of the address could not be read and was left out."})
}

// pick takes the text of a language from a pair of Chinese and English.
func pick(l Language, texts [2]string) string {
	if l.Tag() == "en" {
		return texts[1]
	}
	return texts[0]
}
