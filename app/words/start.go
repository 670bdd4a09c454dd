package words

// Preset names a workload to start from. The names say what it is like, the
// form says the numbers.
func Preset(l Language, id string) string { return l.text(presetNames[id]) }

var presetNames = map[string]phrase{
	"trial":    {"试试水", "A first try"},
	"shop":     {"电商找同款", "Online shop"},
	"platform": {"内容平台", "Content platform"},
	"archive":  {"海量图库", "Large archive"},
}

// BadAddress says that a part of the address could not be read at all.
func BadAddress(l Language) string {
	return l.text(phrase{"地址的一部分无法识别，已经忽略。", "A part of the address could not be read and was left out."})
}
