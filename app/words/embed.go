package words

// Embed are the words of the widget and of the page that writes the code for it.
type Embed struct {
	Open         string // leads from the widget to the whole comparison
	Preview      string
	Appearance   string
	Visitors     string // the visitor's own choice of light or dark
	Light        string
	Dark         string
	Use          string
	Interactive  string
	ReadOnly     string
	Code         string
	Element      string // the custom element
	ElementHelp  string
	Frame        string
	FrameHelp    string
	Table        string
	TableHelp    string
	Copy         string
	Copied       string
	NotCopied    string
	Replace      string // says that the host's name has to be put in
	Private      string // what the widget does not do
	PerMonth     string // heads the table's first row
	Package      string
	MadeForPages string // names the widget for assistive technology
}

// EmbedIn returns the words in the language of the tag, as In does.
func EmbedIn(tag string) *Embed {
	if tag == "en" {
		return &embedEnglish
	}
	return &embedChinese
}

// embedPage is the text of the page that writes the code.
var embedPage = map[string]PageText{
	"zh-CN": {"把图像搜索比价放进你的网页 – 图搜比价", "放进你的网页", "选好用量和样式，复制一段代码，就能在文档或博客里展示这份比价。", "嵌入"},
	"en":    {"Put the image search comparison into your page – Tusou", "Put it into your page", "Choose a workload and a look, copy a few lines, and the comparison stands in your documentation.", "Embed"},
}

var embedChinese = Embed{
	Open:         "在图搜比价中打开完整比较",
	Preview:      "预览",
	Appearance:   "外观",
	Visitors:     "随访客",
	Light:        "浅色",
	Dark:         "深色",
	Use:          "用法",
	Interactive:  "可以改数字",
	ReadOnly:     "只读",
	Code:         "代码",
	Element:      "自定义元素",
	ElementHelp:  "高度自动适应，滚动到附近才加载，脚本不运行时留下一个链接。",
	Frame:        "普通框架",
	FrameHelp:    "不需要脚本，高度由宽度决定。",
	Table:        "Markdown 表格",
	TableHelp:    "给只接受文字的地方：现在的数字，不会自己更新。",
	Copy:         "复制",
	Copied:       "已复制",
	NotCopied:    "浏览器不允许复制，请手动选取。",
	Replace:      "请把 https://HOST 换成本站的网址。",
	Private:      "组件不使用 Cookie，不保存任何东西，也不知道自己在哪个网页里。",
	PerMonth:     "每月",
	Package:      "规格",
	MadeForPages: "图像搜索比价",
}

var embedEnglish = Embed{
	Open:         "Open the whole comparison in Tusou",
	Preview:      "Preview",
	Appearance:   "Appearance",
	Visitors:     "As the visitor has it",
	Light:        "Light",
	Dark:         "Dark",
	Use:          "Use",
	Interactive:  "Numbers can be changed",
	ReadOnly:     "Read only",
	Code:         "Code",
	Element:      "Custom element",
	ElementHelp:  "Fits its height, loads when it is scrolled near, and leaves a link where scripts do not run.",
	Frame:        "Plain frame",
	FrameHelp:    "Needs no script. Its height follows from its width.",
	Table:        "Markdown table",
	TableHelp:    "For places that take text only: today's numbers, which do not follow changes.",
	Copy:         "Copy",
	Copied:       "Copied",
	NotCopied:    "The browser does not allow copying. Please select the text.",
	Replace:      "Put this site's address in the place of https://HOST.",
	Private:      "The widget uses no cookies, stores nothing, and does not know which page it is in.",
	PerMonth:     "A month",
	Package:      "What",
	MadeForPages: "Image search comparison",
}
