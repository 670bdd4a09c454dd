package pricing

// Ranges of the estimate's own parameters.
const (
	// MaxUsers bounds the users of a day: more than there are people.
	MaxUsers = 10_000_000_000
	// MaxSearches bounds the searches of one user in a day.
	MaxSearches = 10_000
	// MaxPeakFactor bounds the peak in multiples of the average.
	MaxPeakFactor = 1000
)

// estimateParameters are the parameters of the volume estimate. days is the
// comparison's, so that the estimated month is the month that is priced.
func estimateParameters() []Parameter {
	return []Parameter{
		{Name: "users", Kind: KindCount, Max: MaxUsers, Default: "10000", Help: "users a day"},
		{Name: "searches", Kind: KindNumber, Max: MaxSearches * percentOne, Default: "2", Help: "searches of one user a day"},
		{Name: "cache", Kind: KindPercent, Max: 100 * percentOne, Default: "0", Help: "percent of searches answered from a cache"},
		{Name: "retries", Kind: KindPercent, Max: 1000 * percentOne, Default: "0", Help: "requests sent again, percent of the searches sent"},
		{Name: "failing", Kind: KindPercent, Max: 100 * percentOne, Default: "0", Help: "searches that fail for good, percent of the searches sent"},
		{Name: "peak", Kind: KindNumber, Min: percentOne, Max: MaxPeakFactor * percentOne, Default: "4", Help: "requests per second at the peak, in multiples of the day's average"},
		{Name: "days", Kind: KindCount, Min: 28, Max: 31, Default: "30", Help: "days of the month"},
	}
}
