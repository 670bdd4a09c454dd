package pricing

import "slices"

// Ranges that the parameters share.
const (
	// MaxCount bounds calls and images as they are given.
	MaxCount = 1_000_000_000_000
	// MaxQPS bounds the peak requests per second as given.
	MaxQPS = 1_000_000
	// MaxMonths bounds a forecast.
	MaxMonths = 60
)

// Endpoint is one question that the engine answers, with the parameters it
// takes, in the order that a canonical address has them.
type Endpoint struct {
	Name       string
	Parameters []Parameter

	byOffer map[string][]Parameter // see About
}

// Names of the endpoints.
const (
	EndpointCompare   = "compare"
	EndpointForecast  = "forecast"
	EndpointChange    = "change"
	EndpointStatement = "statement"
	EndpointTimeline  = "timeline"
	EndpointEstimate  = "estimate"
	EndpointPrices    = "prices"
)

// Endpoint returns the named endpoint. It panics on a name that is none of the
// Endpoint constants.
func (c *Catalog) Endpoint(name string) Endpoint {
	for _, e := range c.endpoints {
		if e.Name == name {
			return e
		}
	}
	panic("pricing: there is no endpoint " + name)
}

// Endpoints returns all endpoints: what the API and the command line can be asked.
func (c *Catalog) Endpoints() []Endpoint { return slices.Clone(c.endpoints) }

// Parameters returns every parameter of every endpoint once, in the order of a
// canonical address.
func (c *Catalog) Parameters() []Parameter {
	var all []Parameter
	for _, e := range c.endpoints {
		for _, p := range e.Parameters {
			if !slices.ContainsFunc(all, func(q Parameter) bool { return q.Name == p.Name }) {
				all = append(all, p)
			}
		}
	}
	return all
}

// buildEndpoints makes the parameter tables. The discounts are named after the
// providers of the lists that are compared, so a new list brings its own.
func buildEndpoints(c *Catalog) []Endpoint {
	var discounts []Parameter
	for _, list := range c.discounted() {
		discounts = append(discounts, discountParameter(list))
	}

	workload := []Parameter{
		{Name: "calls", Kind: KindCount, Max: MaxCount, Default: "100000", Units: callUnits, Help: "requests sent per month"},
		{Name: "qps", Kind: KindCount, Max: MaxQPS, Default: "5", Units: qpsUnits, Help: "peak requests per second"},
		{Name: "images", Kind: KindCount, Max: MaxCount, Default: "1000000", Units: imageUnits, Help: "images in the library",
			Lists: c.having(func(l *PriceList) bool { return l.Prepaid != nil })},
		{Name: "failed", Kind: KindPercent, Max: 100 * percentOne, Default: "0", Units: percentUnits, Help: "percent of requests that fail",
			Lists: c.having(func(l *PriceList) bool { return l.PayAsYouGo != nil && !l.PayAsYouGo.FailedCharged })},
		{Name: "days", Kind: KindCount, Min: 28, Max: 31, Default: "30", Units: dayUnits, Help: "days of the month"},
		{Name: "trial", Kind: KindFlag, Max: 1, Default: "0", Help: "1 if the free trial may be taken",
			Lists: c.having(func(l *PriceList) bool {
				return l.Prepaid != nil && slices.ContainsFunc(l.Prepaid.Packages, func(p Package) bool { return p.Trial })
			})},
	}
	workload = append(workload, discounts...)
	plan := Parameter{Name: "plan", Kind: KindPackage, Choices: c.packageIDs(),
		Help: "compare with this package instead of the cheapest that fits"}
	growth := func(name, fallback, help string) Parameter {
		return Parameter{Name: name, Kind: KindPercent, Min: -99 * percentOne, Max: 1000 * percentOne, Default: fallback, Units: percentUnits, Help: help}
	}
	forecast := []Parameter{
		{Name: "months", Kind: KindCount, Min: 1, Max: MaxMonths, Default: "12", Units: monthUnits, Help: "months to forecast"},
		growth("growth", "0", "monthly growth of calls, percent"),
		growth("qpsgrowth", "", "monthly growth of QPS, percent; that of calls when left out"),
		growth("imagegrowth", "0", "monthly growth of images, percent"),
		{Name: "switching", Kind: KindAmount, Max: MaxCount * 100, Default: "0", Units: moneyUnits, Help: "one-off cost of changing provider, CNY"},
	}
	return []Endpoint{
		{Name: EndpointCompare, Parameters: append(slices.Clone(workload), plan)},
		{Name: EndpointForecast, Parameters: append(slices.Clone(workload), forecast...)},
		c.about(EndpointChange, func(lists byModel, offer Parameter) []Parameter {
			return append(append(changeParameters(lists), offer), lists.discounts(Prepaid)...)
		}, Prepaid),
		c.about(EndpointStatement, func(lists byModel, offer Parameter) []Parameter {
			return append([]Parameter{statementParameter(), offer}, lists.discounts(PayAsYouGo)...)
		}, PayAsYouGo),
		c.about(EndpointTimeline, timelineParameters, PayAsYouGo, Prepaid),
		{Name: EndpointEstimate, Parameters: estimateParameters()},
		{Name: EndpointPrices},
	}
}

// discountParameter is what a list's provider takes off.
func discountParameter(list *PriceList) Parameter {
	return Parameter{Name: list.Provider, Kind: KindPercent, Max: 100 * percentOne, Default: "0", Units: discountUnits, OffList: list,
		Help: "negotiated discount of " + list.Provider + ", percent off list"}
}

// parameterNames returns the names of the parameters that do not come from a
// price list.
func parameterNames() []string {
	var names []string
	for _, p := range (&Catalog{endpoints: buildEndpoints(&Catalog{})}).Parameters() {
		names = append(names, p.Name)
	}
	return names
}
