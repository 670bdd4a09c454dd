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
		{Name: "users", Kind: KindCount, Max: MaxUsers, Default: "10000", Units: userUnits, Help: "users a day"},
		{Name: "searches", Kind: KindNumber, Max: MaxSearches * percentOne, Default: "2", Units: searchUnits, Help: "searches of one user a day"},
		{Name: "cache", Kind: KindPercent, Max: 100 * percentOne, Default: "0", Units: percentUnits, Help: "percent of searches answered from a cache"},
		{Name: "retries", Kind: KindPercent, Max: 1000 * percentOne, Default: "0", Units: percentUnits, Help: "requests sent again, percent of the searches sent"},
		{Name: "failing", Kind: KindPercent, Max: 100 * percentOne, Default: "0", Units: percentUnits, Help: "searches that fail for good, percent of the searches sent"},
		{Name: "peak", Kind: KindNumber, Min: percentOne, Max: MaxPeakFactor * percentOne, Default: "4", Units: timesUnits, Help: "requests per second at the peak, in multiples of the day's average"},
		{Name: "days", Kind: KindCount, Min: 28, Max: 31, Default: "30", Units: dayUnits, Help: "days of the month"},
	}
}
