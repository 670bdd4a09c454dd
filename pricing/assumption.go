package pricing

import (
	"cmp"
	"slices"
)

// Assumption is something that an answer takes for granted where the documents
// are silent, or that its reader has to know to read it rightly. The text is
// English; package words has the same in other languages, by id.
type Assumption struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	// Lists are those that the text names, where it names any.
	Lists []*PriceList `json:"-"`
}

// servicesDiffer is the assumption that names the services compared: see differ.
const servicesDiffer = "services-differ"

// The assumptions of the product, each decided where the documents are silent.
// Every one is shown where it matters.
var assumptionTexts = []Assumption{
	{ID: servicesDiffer},
	{ID: "list-age", Text: "The prices are those of the published lists of the dates given. Check the provider's current page before you buy."},
	{ID: "paid-month", Text: "All figures describe one paid month; a free trial is shown apart."},
	{ID: "natural-month", Text: "A natural month runs from a day to the same day of the next month, or to that month's last day where it has no such day; later periods keep the original day. The document could also mean a calendar month."},
	{ID: "ceiling", Text: "The most calls that a QPS carries is QPS × 86,400 × the days of the month: a constant load in every second. Real traffic has peaks and carries less."},
	{ID: "failed-share", Text: "Failed requests are the volume × the failed share, rounded half up to a whole number; they are not charged."},
	{ID: "rounding", Text: "Fees are rounded half up to eight decimals, charges half up to two."},
	{ID: "discount", Text: "A discount is a percent off the list price. A package price is rounded half up to two decimals afterwards; a unit price keeps eight."},
	{ID: "once-per-user", Text: "“Each user may buy it only once” is read as a limit of the free trial of the smallest package. The sentence can also be read as a limit of every purchase of that package."},
	{ID: "trial", Text: "The trial is one free month of the smallest package, for visitors who say that they may take it. It is offered for a limited time and with limited places."},
	{ID: "custom-quote", Text: "Beyond the largest package, in images or QPS, there is no list price; the provider quotes on request."},
	{ID: "taxes", Text: "The documents do not say whether the prices include tax."},

	// Forecast.
	{ID: "growth", Text: "Growth compounds exactly: month i (from 0) has calls × (1 + growth / 100)^i, rounded half up to a whole number. QPS grow by their own rate, which is that of the calls when none is given, and images by theirs; both are rounded up, because a part of a query or of an image needs room too."},
	{ID: "forecast-months", Text: "Each month is bought by itself: the package of a month is the cheapest that fits that month, and a larger or smaller one in the next month costs nothing but its own price."},
	{ID: "forecast-switching", Text: "The cost of changing provider is paid once at each change; choosing the first provider is free. Of schedules that cost the same the one with fewer changes counts, then the one that stays longer with its first provider before it leaves it, then the order of the lists."},

	// Change of package.
	{ID: "change-full-difference", Text: "The document names no pro rata: a change of package at any time of the period costs or returns the full difference of the two prices, and takes effect at once."},
	{ID: "change-term", Text: "Within a term of several months the difference of one month counts once for each month of the term."},
	{ID: "change-from-trial", Text: "An upgrade during the free trial month costs the difference of the two prices, as it would after a paid month; the trial package counts with its price although nothing was paid. Nothing paid is nothing refunded."},

	// Statement and account.
	{ID: "payable", Text: "What a month costs in the end is the sum of its fees rounded to two decimals: the precision difference evens out what the daily charges, each rounded, took too much or too little."},
	{ID: "month-spread", Text: "A month's calls are spread over its days evenly; the first days get one more where it does not divide."},
	{ID: "account-balance", Text: "The balance is checked after each day's deduction, which is for the calls of the day before. A negative balance stops the service from the next day on; it runs again on the day on which a top-up brings the balance to 0 or more. While it is stopped no calls are served."},
	{ID: "account-order", Text: "A day's deduction comes before its top-ups. The documents do not date the adjustment of the precision difference, so the balance leaves it out."},

	// Periods of a package.
	{ID: "renewal-early", Text: "A package renewed before its end starts when the current period ends; it keeps the original day of the month. The document only says that a new period starts."},
	{ID: "renewal-late", Text: "A package renewed while the instance is kept starts on the day of the renewal, which is its day of the month from then on. After the release there is nothing to renew: a package bought then starts with an empty library."},
	{ID: "retention", Text: "A period ends on the day on which the next one would start. From that day on the service may stop; here it counts as stopped. The instance is kept for that day and the days after it, as many as the document names, and released on the day that follows."},

	// Volume estimate.
	{ID: "estimate-retries", Text: "A retry is sent because the request before it failed. So each retry stands for one failed request, and the failed requests are the retries and the searches that fail for good; each other search is answered, and charged, once."},
	{ID: "estimate-peak", Text: "Every day is alike, and the peak is the average of the day's 86,400 seconds times the peak factor, rounded up to whole requests per second."},
}

// Assumptions returns every assumption of the product.
func (c *Catalog) Assumptions() []Assumption {
	return differ(slices.Clone(assumptionTexts), c.having(func(*PriceList) bool { return true }))
}

// pickAssumptions returns the named assumptions in the order of the table.
func pickAssumptions(ids ...string) []Assumption {
	return assume(func(id string) bool { return slices.Contains(ids, id) })
}

// assume returns, in their order, the assumptions that apply.
func assume(applies func(id string) bool) []Assumption {
	out := make([]Assumption, 0, len(assumptionTexts))
	for _, a := range assumptionTexts {
		if applies(a.ID) {
			out = append(out, a)
		}
	}
	return out
}

// jobs say in English what a service does, by the id that its list has for it.
var jobs = map[string]string{
	"own-library-by-picture": "looks through your own picture library for a picture",
	"web-by-words":           "looks through the public web for words",
}

// differ says of the services of the lists that they do different jobs.
func differ(assumptions []Assumption, lists []*PriceList) []Assumption {
	i := slices.IndexFunc(assumptions, func(a Assumption) bool { return a.ID == servicesDiffer })
	if i < 0 {
		return assumptions
	}
	text, other := "The services do different jobs: ", "another"
	if len(lists) == 2 {
		text, other = "The two services do different jobs: ", "the other"
	}
	for i, list := range lists {
		if i > 0 {
			text += ", "
		}
		name := list.Name("en")
		text += name.Provider + " " + name.Service + " " + cmp.Or(jobs[list.Job], "does a job of its own")
	}
	assumptions[i].Lists = lists
	assumptions[i].Text = text + ". A lower price does not make one a replacement for " + other + "."
	return assumptions
}

// assumptions picks those that a comparison rests on.
func (c *Catalog) assumptions(r Comparison) []Assumption {
	quoted := r.QuotedPlan()
	var lists []*PriceList
	for _, q := range r.Quotes {
		lists = append(lists, q.List)
	}
	return differ(assume(func(id string) bool {
		switch id {
		case servicesDiffer:
			return r.Has(NotEquivalent)
		case "failed-share":
			return r.Workload.Failed != 0
		case "discount":
			return discounted(r.Workload.Discounts)
		case "once-per-user":
			return quoted != nil && quoted.Package.Trial
		case "trial":
			return r.Workload.Trial
		case "custom-quote":
			return slices.ContainsFunc(r.Quotes, func(q Quote) bool { return q.Reason == ReasonCustomQuote })
		case "list-age", "paid-month", "natural-month", "ceiling", "rounding", "taxes":
			return true
		}
		return false
	}), lists)
}

// discounted reports whether any provider takes something off its list.
func discounted(discounts Discounts) bool {
	return slices.ContainsFunc(discounts, func(d Discount) bool { return d.Off != 0 })
}
