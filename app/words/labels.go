package words

// Labels are the fixed texts of the product in one language.
type Labels struct {
	_ [0]func() // not comparable: comparing field by field would be 11 KB of code that nobody calls

	Product       string // the product's name
	Tagline       string
	OtherLanguage string // the name of the other language, in that language
	SkipToContent string
	Navigation    string // names the navigation for assistive technology

	// The form.
	Form        string // names the form
	More        string // opens the rarely used fields
	Calculate   string
	Presets     string
	Understood  string // stands before a number as it was understood: "="
	Yes         string
	Reset       string
	Cheapest    string // the choice of no particular package
	KeepsLast   string // marks an answer that is not that of the fields
	NoAnswer    string // stands for the verdict when there is none yet
	FixFields   string // heads a list of faults
	PlanChosen  string // says that a package was chosen by hand
	PlanRelease string // goes back to the cheapest package

	// The answer.
	Verdict      string
	Quotes       string
	PerMonth     string
	FirstMonth   string
	PerThousand  string
	ListPrice    string
	PriceList    string
	Documents    string // links to the provider's documentation
	HowComputed  string
	NoPrice      string
	BreakEven    string
	Notices      string
	NotTheSame   string // heads the notice that the services do different jobs
	Assumptions  string
	Sources      string
	CheaperMark  string
	QuotedMark   string
	ProviderPage string

	// The chart.
	Chart         string
	ChartCalls    string // the horizontal axis
	ChartCost     string // the vertical axis
	ChartYou      string // the visitor's volume
	ChartCrossing string
	ChartCeiling  string
	ChartNumbers  string // opens the chart's numbers as a table

	// The table of packages.
	PlanImages   string
	PlanQPS      string
	PlanFits     string
	PlanPrice    string
	PlanEven     string
	PlanCeiling  string
	PlanLoad     string
	PlanThousand string
	Fits         string
	Never        string
	Compare      string // compares with this package
	SortBy       string // stands before a column's name
	TableHint    string // says how to read the table

	// States of the program.
	Loading      string
	WasmFailed   string
	WasmBlocked  string
	Retry        string
	Stopped      string // the program ended while the page was in use
	GoOn         string // opens the address of what was typed
	NoScript     string
	ServerAnswer string // says where the form works without the program
	NotFound     string
	Home         string
	Footer       string // what the product is and is not
}
