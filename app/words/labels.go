package words

// Labels are the fixed texts of the product in one language.
type Labels = LabelsOf[string]

// LabelsOf are [Labels] in one language, of strings, or in all, of phrases.
type LabelsOf[T any] struct {
	_ [0]func() // not comparable: comparing field by field would be code that nobody calls

	Product       T // the product's name
	SkipToContent T
	Navigation    T // names the navigation for assistive technology

	// The form.
	Form        T // names the form
	More        T // opens the rarely used fields
	Calculate   T
	Presets     T
	Understood  T // stands before a number as it was understood: "="
	Reset       T
	Cheapest    T // the choice of no particular package
	KeepsLast   T // marks an answer that is not that of the fields
	NoAnswer    T // stands for the verdict when there is none yet
	FixFields   T // heads a list of faults
	PlanChosen  T // says that a package was chosen by hand
	PlanRelease T // goes back to the cheapest package

	// The answer.
	Verdict     T
	Quotes      T
	PerMonth    T
	FirstMonth  T
	PerThousand T
	ListPrice   T
	PriceList   T
	Documents   T // links to the provider's documentation
	HowComputed T
	NoPrice     T
	BreakEven   T
	Notices     T
	NotTheSame  T // heads the notice that the services do different jobs
	Assumptions T
	Sources     T
	CheaperMark T
	QuotedMark  T

	// The chart.
	Chart         T
	ChartCalls    T // the horizontal axis
	ChartCost     T // the vertical axis
	ChartYou      T // the visitor's volume
	ChartCrossing T
	ChartCeiling  T
	ChartNumbers  T // opens the chart's numbers as a table

	// The table of packages.
	PlanImages   T
	PlanQPS      T
	PlanFits     T
	PlanPrice    T
	PlanEven     T
	PlanCeiling  T
	PlanLoad     T
	PlanThousand T
	Fits         T
	Never        T
	Compare      T // compares with this package
	SortBy       T // stands before a column's name
	TableHint    T // says how to read the table

	// States of the program.
	Loading      T
	WasmFailed   T
	WasmBlocked  T
	Retry        T
	Stopped      T // the program ended while the page was in use
	GoOn         T // opens the address of what was typed
	NoScript     T
	ServerAnswer T // says where the form works without the program
	Footer       T // what the product is and is not
}

// Labels are the fixed texts.
func (l Language) Labels() *Labels { return labels.in(l) }

var labels = texts[LabelsOf[phrase], Labels]{phrases: LabelsOf[phrase]{
	Product:       phrase{"图搜比价", "Tusou"},
	SkipToContent: phrase{"跳到结果", "Skip to the answer"},
	Navigation:    phrase{"页面导航", "Pages"},

	Form:        phrase{"你的用量", "Your workload"},
	More:        phrase{"失败率、天数、试用与折扣", "Failed calls, days, trial, discounts"},
	Calculate:   phrase{"比一比", "Compare"},
	Presets:     phrase{"常见用量", "Start from"},
	Understood:  phrase{"=", "="},
	Reset:       phrase{"恢复默认", "Back to the defaults"},
	Cheapest:    phrase{"满足条件的最低价", "The cheapest that fits"},
	KeepsLast:   phrase{"这是上一次有效填写的结果，与表单当前内容不一致。", "This is the answer to your last valid entry, not to what the form says now."},
	NoAnswer:    phrase{"还算不出结果：有一项需要修改。", "No answer yet: a field needs your attention."},
	FixFields:   phrase{"请修改", "Please correct"},
	PlanChosen:  phrase{"正在与你选定的套餐比较。", "Compared with the package you chose."},
	PlanRelease: phrase{"改回最低价套餐", "Use the cheapest that fits"},

	Verdict:     phrase{"结论", "Answer"},
	Quotes:      phrase{"各家报价", "The quotes"},
	PerMonth:    phrase{"每月", "a month"},
	FirstMonth:  phrase{"首月", "Month 1"},
	PerThousand: phrase{"折合每千次请求", "per 1,000 calls sent"},
	ListPrice:   phrase{"刊例价", "List price"},
	PriceList:   phrase{"价目", "Price list"},
	Documents:   phrase{"官方文档", "Provider’s documentation"},
	HowComputed: phrase{"怎么算的", "How it adds up"},
	NoPrice:     phrase{"没有公开价", "No list price"},
	BreakEven:   phrase{"用量到多少，答案会反过来", "Where the answer flips"},
	Notices:     phrase{"做决定之前", "Before you decide"},
	NotTheSame:  phrase{"两种服务不是一回事", "Two different jobs"},
	Assumptions: phrase{"这个结果的前提", "What this answer assumes"},
	Sources:     phrase{"依据", "Sources"},
	CheaperMark: phrase{"更便宜", "Cheaper"},
	QuotedMark:  phrase{"当前报价", "Quoted"},

	Chart:         phrase{"月费随调用量的变化", "Cost of a month by volume"},
	ChartCalls:    phrase{"每月调用次数", "Calls a month"},
	ChartCost:     phrase{"月费（元）", "Cost of a month, CNY"},
	ChartYou:      phrase{"你的用量", "Your volume"},
	ChartCrossing: phrase{"持平点", "Break-even"},
	ChartCeiling:  phrase{"上限", "Ceiling"},
	ChartNumbers:  phrase{"用数字看这张图", "The chart in numbers"},

	PlanImages:   phrase{"图片容量", "Images up to"},
	PlanQPS:      phrase{"QPS", "QPS"},
	PlanFits:     phrase{"是否够用", "Fits"},
	PlanPrice:    phrase{"月价", "A month"},
	PlanEven:     phrase{"持平调用量", "Break-even, calls"},
	PlanCeiling:  phrase{"调用上限", "Ceiling, calls"},
	PlanLoad:     phrase{"持平时负载", "Load at break-even"},
	PlanThousand: phrase{"折合每千次", "Per 1,000 calls"},
	Fits:         phrase{"够用", "Fits"},
	Never:        phrase{"不会持平", "never"},
	Compare:      phrase{"用它比较", "Compare"},
	SortBy:       phrase{"排序：", "Sort by"},
	TableHint:    phrase{"持平调用量：按量计费的月费首次不低于该套餐月价时的调用次数。", "Break-even is the smallest number of calls at which pay-as-you-go costs at least as much as the package."},

	Loading:      phrase{"计算器加载中，表单已经可以使用。", "Loading the calculator; the form already works."},
	WasmFailed:   phrase{"计算器没能在这个浏览器里启动。", "The calculator could not be started in this browser."},
	WasmBlocked:  phrase{"这个浏览器在此处禁用了 WebAssembly。", "This browser does not allow WebAssembly here."},
	Retry:        phrase{"重试", "Try again"},
	Stopped:      phrase{"计算器中途停止了，金额已全部隐藏。你填写的内容都还在。", "The calculator has stopped, so no amounts are shown. What you typed is still here."},
	GoOn:         phrase{"用已填内容继续", "Carry on with what you typed"},
	NoScript:     phrase{"没有启用 JavaScript 也能用：提交表单，由服务器计算结果；静态副本没有服务器，只有当前显示的结果。", "Without JavaScript the form works where a server computes the answer; a copy made of files has only the one shown."},
	ServerAnswer: phrase{"表单仍可提交，由服务器计算结果；静态副本没有服务器，只有当前显示的结果。", "The form works where a server computes the answer; a copy made of files has only the one shown."},
	Footer:       phrase{"依据公开的价格文档计算，不构成报价，与所列服务商均无关联。", "Computed from the providers’ published price documents. Not an offer, and not affiliated with either provider."},
}}
