package words

// Take are the words for taking an answer along.
type Take struct {
	Region   string
	Link     string
	Text     string
	Markdown string
	CSV      string
	JSON     string
	Print    string
	Copied   string
	Refused  string // the browser did not let the page copy
	Content  string // names what is to be copied by hand
}

// TakeIn returns the words in a language.
func TakeIn(l Language) *Take {
	if l.Tag() == "en" {
		return &takeTexts[1]
	}
	return &takeTexts[0]
}

var takeTexts = [2]Take{
	{"带走这个结果", "复制链接", "复制文字", "复制为 Markdown", "下载 CSV", "下载 JSON", "打印", "已复制。", "浏览器不让网页复制，请在这里自己复制：", "要复制的内容"},
	{"Take this answer along", "Copy link", "Copy as text", "Copy as Markdown", "Download CSV", "Download JSON", "Print", "Copied.", "The browser would not let the page copy. Copy it from here:", "What to copy"},
}
