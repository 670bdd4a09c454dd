package words

// Embed are the words of the widget and of the page that writes the code for it.
type Embed = EmbedOf[string]

// EmbedOf are [Embed] in one language, of strings, or in all, of phrases.
type EmbedOf[T any] struct {
	_ [0]func() // not comparable: comparing field by field would be code that nobody calls

	Open        T // leads from the widget to the whole comparison
	Preview     T
	Appearance  T
	Visitors    T // the visitor's own choice of light or dark
	Light       T
	Dark        T
	Use         T
	Interactive T
	ReadOnly    T
	Code        T
	Element     T // the custom element
	ElementHelp T
	Frame       T
	FrameHelp   T
	Table       T
	TableHelp   T
	Copy        T
	Copied      T
	NotCopied   T
	Replace     T // says that the host's name has to be put in
	Private     T // what the widget does not do
	PerMonth    T // heads the table's first row
	Package     T
}

// EmbedIn returns the words in a language.
func EmbedIn(l Language) *Embed { return embed.in(l) }

var embed = texts[EmbedOf[phrase], Embed]{phrases: EmbedOf[phrase]{
	Open:        phrase{"在图搜比价中打开完整比较", "Open the whole comparison in Tusou"},
	Preview:     phrase{"预览", "Preview"},
	Appearance:  phrase{"外观", "Appearance"},
	Visitors:    phrase{"随访客", "As the visitor has it"},
	Light:       phrase{"浅色", "Light"},
	Dark:        phrase{"深色", "Dark"},
	Use:         phrase{"用法", "Use"},
	Interactive: phrase{"可以改数字", "Numbers can be changed"},
	ReadOnly:    phrase{"只读", "Read only"},
	Code:        phrase{"代码", "Code"},
	Element:     phrase{"自定义元素", "Custom element"},
	ElementHelp: phrase{"高度自动适应，滚动到附近才加载，脚本不运行时留下一个链接。", "Fits its height, loads when it is scrolled near, and leaves a link where scripts do not run."},
	Frame:       phrase{"普通框架", "Plain frame"},
	FrameHelp:   phrase{"不需要脚本，高度由宽度决定。", "Needs no script. Its height follows from its width."},
	Table:       phrase{"Markdown 表格", "Markdown table"},
	TableHelp:   phrase{"给只接受文字的地方：现在的数字，不会自己更新。", "For places that take text only: today's numbers, which do not follow changes."},
	Copy:        phrase{"复制", "Copy"},
	Copied:      phrase{"已复制", "Copied"},
	NotCopied:   phrase{"浏览器不允许复制，请手动选取。", "The browser does not allow copying. Please select the text."},
	Replace:     phrase{"请把 https://HOST 换成本站的网址。", "Put this site's address in the place of https://HOST."},
	Private:     phrase{"组件不使用 Cookie，不保存任何东西，也不知道自己在哪个网页里。", "The widget uses no cookies, stores nothing, and does not know which page it is in."},
	PerMonth:    phrase{"每月", "A month"},
	Package:     phrase{"规格", "What"},
}}
