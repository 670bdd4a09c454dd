package words

import (
	"strings"

	"tusou/pricing"
)

type english struct{}

func (english) Tag() string { return "en" }

func (english) Labels() *Labels { return &englishLabels }

var englishLabels = Labels{
	Product:       "Tusou",
	Tagline:       "Image search prices, exactly",
	OtherLanguage: "中文",
	SkipToContent: "Skip to the answer",
	Navigation:    "Pages",

	Form:        "Your workload",
	More:        "Failed calls, days, trial, discounts",
	Calculate:   "Compare",
	Presets:     "Start from",
	Understood:  "=",
	Yes:         "Yes",
	Reset:       "Back to the defaults",
	Cheapest:    "The cheapest that fits",
	KeepsLast:   "This is the answer to your last valid entry, not to what the form says now.",
	NoAnswer:    "No answer yet: a field needs your attention.",
	FixFields:   "Please correct",
	PlanChosen:  "Compared with the package you chose.",
	PlanRelease: "Use the cheapest that fits",

	Verdict:      "Answer",
	Quotes:       "The two quotes",
	PerMonth:     "a month",
	FirstMonth:   "Month 1",
	PerThousand:  "per 1,000 calls sent",
	ListPrice:    "List price",
	PriceList:    "Price list",
	Documents:    "Provider’s documentation",
	HowComputed:  "How it adds up",
	NoPrice:      "No list price",
	BreakEven:    "Where the answer flips",
	Notices:      "Before you decide",
	NotTheSame:   "Two different jobs",
	Assumptions:  "What this answer assumes",
	Sources:      "Sources",
	CheaperMark:  "Cheaper",
	QuotedMark:   "Quoted",
	ProviderPage: "Provider’s page",

	Chart:         "Cost of a month by volume",
	ChartCalls:    "Calls a month",
	ChartCost:     "Cost of a month, CNY",
	ChartYou:      "Your volume",
	ChartCrossing: "Break-even",
	ChartCeiling:  "Ceiling",
	ChartNumbers:  "The chart in numbers",

	Plans:        "All 15 packages",
	PlanImages:   "Images up to",
	PlanQPS:      "QPS",
	PlanFits:     "Fits",
	PlanPrice:    "A month",
	PlanEven:     "Break-even, calls",
	PlanCeiling:  "Ceiling, calls",
	PlanLoad:     "Load at break-even",
	PlanThousand: "Per 1,000 calls",
	Fits:         "Fits",
	Never:        "never",
	Compare:      "Compare",
	SortBy:       "Sort by",
	TableHint:    "Break-even is the smallest number of calls at which pay-as-you-go costs at least as much as the package.",

	Loading:      "Loading the calculator; the form already works.",
	WasmFailed:   "The calculator could not be started in this browser.",
	WasmBlocked:  "This browser does not allow WebAssembly here. The form still works: the server computes the answer.",
	Retry:        "Try again",
	NoScript:     "Without JavaScript the form still works: the server computes the answer.",
	ServerAnswer: "The form still works: the server computes the answer.",
	NotFound:     "There is no such page.",
	Home:         "To the comparison",
	Footer:       "Computed from the providers’ published price documents. Not an offer, and not affiliated with either provider.",
}

func (english) Page(name string) PageText {
	switch name {
	case "forecast":
		return PageText{"Forecast: image search costs month by month – Tusou", "Month by month", "What Alibaba Cloud Image Search and Tencent Cloud Web Image Search cost as your volume grows, and when changing provider pays off.", "Forecast"}
	case "billing":
		return PageText{"Billing: statements, arrears, renewal and changes – Tusou", "How you are billed", "Daily settlement, rounding, arrears, expiry, retention and changes of package, worked out for your figures.", "Billing"}
	case "prices":
		return PageText{"Price lists and rules of both services – Tusou", "Prices and rules", "Both published price lists in full, every rule in plain words, sources, dates and assumptions.", "Prices"}
	case "embed":
		return PageText{"Price comparison widget – Tusou", "Image search prices", "A compact price comparison of Alibaba Cloud Image Search and Tencent Cloud Web Image Search.", "Embed"}
	}
	return PageText{"Alibaba Cloud Image Search or Tencent Cloud Web Image Search: what does it cost? – Tusou", "Which image search costs less?", "Compare the monthly price of Alibaba Cloud Image Search and Tencent Cloud Web Image Search for your call volume and peak QPS, exact to the last fen.", "Compare"}
}

func (l english) Field(parameter string) FieldText {
	if name, ok := discountOf(l, parameter); ok {
		return FieldText{name + " discount", "% off list", "What you have negotiated with " + name + "; 0 is the list price."}
	}
	switch parameter {
	case "calls":
		return FieldText{"Calls a month", "calls", "Requests you send in a month, failed ones included. 250k and 1.5M work too."}
	case "qps":
		return FieldText{"Peak QPS", "a second", "The most requests in any one second."}
	case "images":
		return FieldText{"Images in your library", "images", "How many pictures you index. Only Alibaba Cloud’s packages depend on it."}
	case "failed":
		return FieldText{"Failed calls", "%", "Tencent Cloud does not charge calls that fail."}
	case "days":
		return FieldText{"Days in the month", "days", "28 to 31. Sets how many calls a QPS can carry."}
	case "trial":
		return FieldText{"I may take the free trial", "", "One month of the smallest Alibaba Cloud package, once for each user, while places last."}
	case "plan":
		return FieldText{"Package", "", "Compare with this package instead of the cheapest that fits."}
	case "months":
		return FieldText{"Months", "months", "How far to look ahead, 1 to 60."}
	case "growth":
		return FieldText{"Growth of calls", "% a month", "From −99 to 1,000."}
	case "qpsgrowth":
		return FieldText{"Growth of peak QPS", "% a month", "Left empty, the peak grows like the calls."}
	case "imagegrowth":
		return FieldText{"Growth of the library", "% a month", "From −99 to 1,000."}
	case "switching":
		return FieldText{"Cost of changing provider", "CNY", "What one change costs you: work, testing, migration."}
	case "from":
		return FieldText{"Current package", "", "The package you have now."}
	case "to":
		return FieldText{"New package", "", "The package you want."}
	case "daily":
		return FieldText{"Successful calls, day by day", "calls", "One number for each day from day 1, parted by commas, spaces or new lines, at most 31 days: 4,0,17. No commas within a number."}
	case "balance":
		return FieldText{"Balance of the account", "CNY", "What is in the account before day 1: 0 to 1,000,000,000,000, at most two decimals."}
	case "topups":
		return FieldText{"Top-ups", "", "Each as day:amount, parted by commas, at most 31: 3:500,10:200. Days from 1 to 62, amounts from 0.01 to 1,000,000,000,000."}
	case "start":
		return FieldText{"First day of the package", "", "A day from 2000-01-01 to 2099-12-31."}
	case "package":
		return FieldText{"First package", "", "The package bought on that day."}
	case "periods":
		return FieldText{"Bought for", "months", "Natural months, 1 to 60."}
	case "renew":
		return FieldText{"Renewals", "", "Each as package:months, parted by commas, at most 12: 5000000x10:3. A renewal made after the end has its date too: 2500000x5:1:2026-08-05. Months from 1 to 60."}
	}
	return l.estimateField(parameter)
}

func (l english) Fault(e *pricing.ParamError) string {
	label := l.Field(e.Parameter).Label
	value := "“" + e.ShownValue() + "”"
	between := " from " + Group(e.Min) + " to " + Group(e.Max)
	switch e.Problem {
	case pricing.NotNumber:
		return label + ": " + value + " is not a number. Enter one" + between + "."
	case pricing.NotWhole:
		return label + ": " + value + " is not a whole number. Enter one" + between + "."
	case pricing.TooFine:
		return label + ": " + value + " has too many decimals. Enter a number" + between + " with at most four."
	case pricing.Missing:
		return label + ": missing. " + l.Field(e.Parameter).Help
	case pricing.Malformed:
		return label + ": " + value + " is not written as it has to be. " + l.Field(e.Parameter).Help
	case pricing.TooMany:
		return label + ": " + value + " has too many items. " + l.Field(e.Parameter).Help
	case pricing.OutOfRange:
		if e.Min == "" {
			return label + ": " + value + " is out of range. " + l.Field(e.Parameter).Help
		}
		return label + ": " + value + " is out of range. Enter a number" + between + "."
	case pricing.NotChoice:
		return label + ": " + value + " is not known. Choose one of " + strings.Join(e.Choices, ", ") + "."
	case pricing.Outgrown:
		return l.outgrown(e)
	case pricing.Repeated:
		return label + ": given more than once in the address. Give it once."
	}
	return e.Error()
}

func (l english) Workload(w pricing.Workload) Sentence {
	s := say("For ", Count(w.Calls), plural(w.Calls, " call", " calls"), " a month, peak ", Count(w.QPS), " QPS, ", Count(w.Images), plural(w.Images, " image", " images"))
	if w.Failed != 0 {
		s = say(s, ", ", Percent(w.Failed), " failing")
	}
	if w.Days != 30 {
		s = say(s, ", ", Count(w.Days), " days")
	}
	for _, d := range w.Discounts {
		if d.Off != 0 {
			name, _ := discountOf(l, d.Provider)
			s = say(s, ", ", name, " at ", Percent(d.Off), " off")
		}
	}
	if w.Trial {
		s = say(s, ", free trial")
	}
	return s
}

func plural(n int64, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

func (l english) Verdict(r pricing.Comparison) Sentence {
	later := l.paidMonth(r)
	if !r.Has(pricing.TrialFirstMonth) {
		return say(later, ".")
	}
	return say("Month 1, with the free trial: ", l.firstMonths(r), ". From month 2 on: ", later, ".")
}

// paidMonth is the answer for a month that is paid, without a full stop.
func (l english) paidMonth(r pricing.Comparison) Sentence {
	quotes := available(r)
	switch {
	case len(quotes) == 0:
		return say("Neither provider has a list price for this")
	case only(r) != nil:
		q := only(r)
		return say("Only ", provider(l, q.Offer), " has a list price for this: ", Money(q.Monthly), " a month")
	case r.Saving == nil:
		return say("Both cost exactly the same: ", Money(quotes[0].Monthly), " a month")
	}
	return say(provider(l, r.Cheapest), " is cheaper by ", Money(r.Saving.Amount), " a month (", Percent(r.Saving.Percent), ")")
}

func (l english) firstMonths(r pricing.Comparison) Sentence {
	var s Sentence
	for i, q := range available(r) {
		if i > 0 {
			s = say(s, ", ")
		}
		s = say(s, provider(l, q.Offer), " ", Money(q.FirstMonth))
	}
	return s
}

func (l english) Short(r pricing.Comparison) Sentence {
	quotes := available(r)
	switch {
	case len(quotes) == 0:
		return say("No list price")
	case only(r) != nil:
		return say("Only ", provider(l, only(r).Offer), ": ", Money(only(r).Monthly))
	case r.Saving == nil:
		return say("Equal: ", Money(quotes[0].Monthly))
	}
	return say(provider(l, r.Cheapest), ": ", Money(r.Saving.Amount), " less a month")
}

func (l english) Notice(r pricing.Comparison, n pricing.Notice) Sentence {
	switch n {
	case pricing.NotEquivalent:
		var s Sentence
		for _, o := range pricing.Published().Offers() {
			if len(s) > 0 {
				s = say(s, " ")
			}
			s = say(s, l.Job(o.List()), ".")
		}
		return say(s, " A lower price does not make one a replacement for the other.")
	case pricing.QPSRaised:
		return say("Spread evenly over the month, your calls alone need ", Count(r.RequiredQPS), " QPS, more than the ", Count(r.Workload.QPS), " you gave. Real peaks are higher, so this price is a lower bound.")
	case pricing.QPSQuota:
		return say("Tencent Cloud grants ", Count(pricing.Published().DefaultQPS()), " QPS to an account by default; you need ", Count(r.RequiredQPS), ". More is granted on request, so ask before you count on it. The price per call stays the same.")
	case pricing.TrialFirstMonth:
		return say("The trial makes the first month of this package free. It is offered for a limited time, places are limited, and each user can take it only once. From month 2 on the list price holds.")
	case pricing.TrialNotApplicable:
		return say("The free trial covers only the smallest package (100,000 images, 1 QPS). That is not the one quoted here, so the trial changes nothing.")
	case pricing.BreakEvenBeyondCeiling:
		row := r.QuotedPlan()
		return say("This package would pay off only from ", Count(*row.BreakEven), " calls a month, more than the ", Count(row.MaxCalls), " its QPS can carry. Within what it can carry, pay-as-you-go costs less.")
	}
	return Plain(string(n))
}

func (l english) Unavailable(q pricing.Quote) Sentence {
	list := listOf(q.Offer)
	switch q.Reason {
	case pricing.ReasonPlanTooSmall:
		return say("The package you chose is too small for this workload.")
	case pricing.ReasonCustomQuote:
		c := list.Prepaid.CustomQuote
		return say("No package is large enough: the list ends at ", Count(c.Images), " images and ", Count(c.QPS), " QPS. Ask for a custom quote: ", c.Contact, ".")
	}
	return Plain(string(q.Reason))
}

func (l english) QuoteTitle(q pricing.Quote) Sentence {
	if q.Package != nil {
		return say("Prepaid package: ", l.PlanName(q.Package))
	}
	if q.Model == pricing.PayAsYouGo {
		return say("Pay-as-you-go: ", Fee(q.UnitPrice.Money), " per ", Count(q.Per), " calls")
	}
	return say("Prepaid package")
}

func (l english) PlanName(p *pricing.Package) Sentence {
	return say(Count(p.Images), " images, ", Count(p.QPS), " QPS")
}

func (l english) Line(q pricing.Quote, line pricing.Line) Line {
	var out Line
	if line.Amount != nil {
		out.Amount = say(AmountText(*line.Amount))
	}
	switch line.What {
	case pricing.LinePackage:
		out.Label = say("List price")
		out.How = say(Count(line.Quantity), " month × ", AmountText(*line.UnitPrice))
	case pricing.LineDiscount:
		out.Label = say("Your discount")
		out.How = say(Percent(*line.Percent), " off")
		if q.Model == pricing.PayAsYouGo {
			out.How = say(out.How, ": ", Fee(q.UnitPrice.Money), " per ", Count(q.Per), " calls")
		}
	case pricing.LineUnlimited:
		out.Label = say("Calls")
		out.How = say(Count(line.Quantity), plural(line.Quantity, " call", " calls"), ", neither limited nor charged")
	case pricing.LineTrial:
		out.Label = say("Free trial")
		out.How = say("month 1 only")
	case pricing.LineLoading:
		out.Label = say("Loading your library")
		out.How = say("at ", Count(q.Package.AddQPS), plural(q.Package.AddQPS, " image", " images"), " a second, ", Count(line.Quantity), plural(line.Quantity, " image takes", " images take"), " at least ", Number(q.LoadDays.String()), " days")
	case pricing.LineSent:
		out.Label = say("Calls sent")
		out.How = say(Count(line.Quantity))
	case pricing.LineFailed:
		out.Label = say("Failed calls, not charged")
		out.How = say(Count(sent(q)), " − ", Count(line.Quantity), " failed = ", Count(q.BillableCalls))
	case pricing.LineBillable:
		out.Label = say("Charged calls")
		out.How = say(Count(line.Quantity), " × ", AmountText(*line.UnitPrice))
	case pricing.LineRounding:
		out.Label = say("Rounding")
		out.How = say("to two decimals, half up")
	default:
		out.Label = Plain(string(line.What))
	}
	return out
}

func (l english) BreakEven(r pricing.Comparison) Sentence {
	row, rival := r.QuotedPlan(), usage(r)
	switch {
	case row == nil || rival == nil:
		return say("There is no package to compare with, so there is no volume at which the answer flips.")
	case row.BreakEven == nil:
		return say("Never: ", provider(l, rival.Offer), " stays below this package at any volume.")
	case *row.BreakEven == 0:
		return say("The package costs nothing at this discount, so it is never dearer.")
	case row.BeyondCeiling():
		return say("Not within reach: ", provider(l, rival.Offer), " would cost as much only at ", Count(*row.BreakEven), " calls a month, ", Percent(*row.Load), " of the ", Count(row.MaxCalls), " that ", Count(row.Package.QPS), " QPS can carry.")
	}
	return say("From ", Count(*row.BreakEven), " calls a month on, ", provider(l, rival.Offer), " costs at least as much as this package. That is ", Percent(*row.Load), " of the ", Count(row.MaxCalls), " calls that ", Count(row.Package.QPS), " QPS can carry in ", Count(r.Workload.Days), " days.")
}

func (english) Why(lack string) string {
	switch lack {
	case "images":
		return "too few images"
	case "qps":
		return "too little QPS"
	}
	return lack
}

func (l english) ListAge(list *pricing.PriceList) Sentence {
	return say(list.Name(l.Tag()).Provider, " price list of "+list.Date)
}

func (l english) Job(list *pricing.PriceList) Sentence {
	name := list.Name(l.Tag())
	what := "does a job of its own"
	switch list.Job {
	case "own-library-by-picture":
		what = "looks through your own picture library for a picture"
	case "web-by-words":
		what = "finds pictures on the public web for words"
	}
	return say(name.Provider, " ", name.Service, " ", what)
}

func (english) Assumption(a pricing.Assumption) string { return a.Text }

func (l english) Plot(r pricing.Comparison, p pricing.Plot) Sentence {
	s := say("Cost of a month for 0 to ", Count(p.Calls.Max), " calls. ")
	for _, line := range p.Lines {
		if line.Model == pricing.Prepaid {
			s = say(s, provider(l, line.Offer), " stays at ", Money(line.To.Cost), ". ")
		} else {
			s = say(s, provider(l, line.Offer), " rises from ", Money(line.From.Cost), " to ", Money(line.To.Cost), ". ")
		}
	}
	if p.Crossing != nil {
		s = say(s, "They meet at ", Count(p.Crossing.Calls), " calls. ")
	}
	if p.Ceiling != nil {
		s = say(s, "The package’s QPS carries at most ", Count(p.Ceiling.Calls), " calls. ")
	}
	return say(s, "Your volume is ", Count(r.Workload.Calls), " calls.")
}

func (english) Tick(value int64) string {
	return scaled(value, []scale{{12, "T"}, {9, "B"}, {6, "M"}, {3, "k"}})
}
