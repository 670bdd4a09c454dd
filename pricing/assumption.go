package pricing

// Assumption is something that an answer takes for granted where the documents
// are silent, or that its reader has to know to read it rightly. The text is
// English; package app has the same in other languages, by id.
type Assumption struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// The assumptions of the product, each decided where the documents are silent.
// Every one is shown where it matters.
var assumptionTexts = []Assumption{
	{"services-differ", "The two services do different jobs: Alibaba Cloud Image Search looks through your own picture library for a picture, Tencent Cloud Web Image Search looks through the public web for words. A lower price does not make one a replacement for the other."},
	{"list-age", "The prices are those of the published lists of the dates given. Check the provider's current page before you buy."},
	{"paid-month", "All figures describe one paid month; a free trial is shown apart."},
	{"natural-month", "A natural month runs from a day to the same day of the next month, or to that month's last day where it has no such day; later periods keep the original day. The document could also mean a calendar month."},
	{"ceiling", "The most calls that a QPS carries is QPS × 86,400 × the days of the month: a constant load in every second. Real traffic has peaks and carries less."},
	{"failed-share", "Failed requests are the volume × the failed share, rounded half up to a whole number; they are not charged."},
	{"rounding", "Fees are rounded half up to eight decimals, charges half up to two."},
	{"discount", "A discount is a percent off the list price. A package price is rounded half up to two decimals afterwards; a unit price keeps eight."},
	{"once-per-user", "“Each user may buy it only once” is read as a limit of the free trial of the smallest package. The sentence can also be read as a limit of every purchase of that package."},
	{"trial", "The trial is one free month of the smallest package, for visitors who say that they may take it. It is offered for a limited time and with limited places."},
	{"custom-quote", "Beyond the largest package, in images or QPS, there is no list price; the provider quotes on request."},
	{"taxes", "The documents do not say whether the prices include tax."},
}

// Assumptions returns every assumption of the product.
func (c *Catalog) Assumptions() []Assumption {
	return append([]Assumption(nil), assumptionTexts...)
}

// assumptions picks those that a comparison rests on.
func (c *Catalog) assumptions(r Comparison) []Assumption {
	quoted := r.QuotedPlan()
	discounted := false
	for _, d := range r.Workload.Discounts {
		discounted = discounted || d.Off != 0
	}
	applies := func(id string) bool {
		switch id {
		case "services-differ":
			return r.Has(NotEquivalent)
		case "failed-share":
			return r.Workload.Failed != 0
		case "discount":
			return discounted
		case "once-per-user":
			return quoted != nil && quoted.Package.Trial
		case "trial":
			return r.Workload.Trial
		case "custom-quote":
			return quoted == nil
		}
		return true
	}
	out := make([]Assumption, 0, len(assumptionTexts))
	for _, a := range assumptionTexts {
		if applies(a.ID) {
			out = append(out, a)
		}
	}
	return out
}
