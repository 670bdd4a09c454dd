package pricing

import (
	"net/url"
	"strconv"

	"github.com/shopspring/decimal"
)

// Estimate is a volume worked out from users and their habits, for those who do
// not know theirs: calls of a month, peak QPS and failed share, as a comparison
// takes them. None of it is in the providers' documents.
type Estimate struct {
	Users    int64           // a day
	Searches decimal.Decimal // of one user a day
	Cache    Percent         // of searches, answered without a request
	Retries  Percent         // of the searches sent, requests sent again
	Failing  Percent         // of the searches sent, failing for good
	Peak     decimal.Decimal // requests a second at the peak, in averages
	Days     int64           // of the month
	Calls    int64           // requests sent per month, half up
	QPS      int64           // at the peak, rounded up
	Failed   Percent         // of the requests sent, four decimals, half up
	Lines    []EstimateLine

	Assumptions []Assumption
}

// EstimateStep names a line of the estimate.
type EstimateStep string

// The lines of an estimate, in their order.
const (
	EstimateUsers    EstimateStep = "users"    // a day
	EstimateSearches EstimateStep = "searches" // × searches of one user: searches a day
	EstimateCache    EstimateStep = "cache"    // × (1 − cache): searches sent a day
	EstimateRetries  EstimateStep = "retries"  // × (1 + retries): requests a day
	EstimateMonth    EstimateStep = "month"    // × days: requests a month
	EstimateAverage  EstimateStep = "average"  // a day's requests / 86,400: requests a second
	EstimatePeak     EstimateStep = "peak"     // × peak factor: requests a second
	EstimateFailed   EstimateStep = "failed"   // (retries + failing) / (1 + retries): percent of requests
)

// EstimateLine is one step: what it applies and what comes out of it, unrounded.
type EstimateLine struct {
	What EstimateStep `json:"what"`
	// Factor is the number that the step applies, a percent for cache, retries
	// and failed.
	Factor string `json:"factor"`
	Result Figure `json:"result"`
	Unit   Unit   `json:"unit"`
}

// Estimate answers the estimate's arguments. The error names what takes the
// volume beyond the range of a comparison.
//
// Retries and failures are tied: a retry is sent because the request before it
// failed. Of S searches sent with a share r of retries and a share f that fails
// for good, S × (1 + r) requests are sent and S × (r + f) of them fail, so the
// failed share is (r + f) / (1 + r), and S × (1 − f) requests, one for each
// search that is answered, succeed and are charged.
func (c *Catalog) Estimate(a Arguments) (Estimate, *ParamError) {
	e := Estimate{Users: a.Get("users").Count, Searches: a.Get("searches").Amount,
		Cache: a.Get("cache").Percent, Retries: a.Get("retries").Percent, Failing: a.Get("failing").Percent,
		Peak: a.Get("peak").Amount, Days: a.Get("days").Count}
	outgrown := func(parameter string, quantity Quantity, limit int64) *ParamError {
		return &ParamError{Parameter: parameter, Value: a.Get(parameter).Text, Problem: Outgrown,
			Range: grouped(limit), Quantity: quantity}
	}

	users := fromInt(e.Users)
	searches := users.Mul(e.Searches)
	sent := e.Cache.off(searches)
	requests := sent.Add(e.Retries.of(sent))
	month := requests.Mul(fromInt(e.Days))
	average := Figure{requests, secondsPerDay}
	peak := Figure{requests.Mul(e.Peak), secondsPerDay}

	calls := halfUp(month)
	if calls.GreaterThan(fromInt(MaxCount)) {
		return Estimate{}, outgrown("users", QuantityCalls, MaxCount)
	}
	// So many calls a month are fewer than MaxQPS on average: what goes beyond
	// it is the peak.
	qps := peak.up()
	if qps.GreaterThan(fromInt(MaxQPS)) {
		return Estimate{}, outgrown("peak", QuantityQPS, MaxQPS)
	}
	e.Calls, e.QPS = calls.IntPart(), qps.IntPart()

	const whole = 100 * percentOne
	failures, tries := int64(e.Retries+e.Failing), whole+int64(e.Retries)
	e.Failed = Percent((failures*whole*2 + tries) / (tries * 2))
	failed := Figure{fromInt(failures * 100), tries}

	e.Lines = []EstimateLine{
		{EstimateUsers, a.Get("users").Text, Figure{users, 1}, "users a day"},
		{EstimateSearches, a.Get("searches").Text, Figure{searches, 1}, "searches a day"},
		{EstimateCache, e.Cache.String(), Figure{sent, 1}, "searches sent a day"},
		{EstimateRetries, e.Retries.String(), Figure{requests, 1}, "requests a day"},
		{EstimateMonth, a.Get("days").Text, Figure{month, 1}, "requests a month"},
		{EstimateAverage, strconv.Itoa(secondsPerDay), average, "requests a second"},
		{EstimatePeak, a.Get("peak").Text, peak, "requests a second"},
		{EstimateFailed, e.Failing.String(), failed, "percent of requests"},
	}
	e.Assumptions = pickAssumptions("failed-share", "estimate-retries", "estimate-peak")
	return e, nil
}

// Values returns the estimate as the comparison's parameters.
func (e Estimate) Values() url.Values {
	return url.Values{
		"calls":  {strconv.FormatInt(e.Calls, 10)},
		"qps":    {strconv.FormatInt(e.QPS, 10)},
		"failed": {e.Failed.String()},
		"days":   {strconv.FormatInt(e.Days, 10)},
	}
}
