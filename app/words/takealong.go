package words

// Take are the words for taking an answer along.
type Take = TakeOf[string]

// TakeOf are [Take] in one language, of strings, or in all, of phrases.
type TakeOf[T any] struct {
	_ [0]func() // not comparable: comparing field by field would be code that nobody calls

	Region   T
	Link     T
	Text     T
	Markdown T
	CSV      T
	JSON     T
	Print    T
	Copied   T
	Refused  T // the browser did not let the page copy
	Content  T // names what is to be copied by hand
}

// TakeIn returns the words in a language.
func TakeIn(l Language) *Take { return take.in(l) }

var take = texts[TakeOf[phrase], Take]{phrases: TakeOf[phrase]{
	Region:   phrase{"带走这个结果", "Take this answer along"},
	Link:     phrase{"复制链接", "Copy link"},
	Text:     phrase{"复制文字", "Copy as text"},
	Markdown: phrase{"复制为 Markdown", "Copy as Markdown"},
	CSV:      phrase{"下载 CSV", "Download CSV"},
	JSON:     phrase{"下载 JSON", "Download JSON"},
	Print:    phrase{"打印", "Print"},
	Copied:   phrase{"已复制。", "Copied."},
	Refused:  phrase{"浏览器不让网页复制，请在这里自己复制：", "The browser would not let the page copy. Copy it from here:"},
	Content:  phrase{"要复制的内容", "What to copy"},
}}
