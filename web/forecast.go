package main

import (
	"context"
	"io"

	"tusou/app/words"
	"tusou/pricing"
)

// forecast answers a workload that grows: go run ./web forecast -growth 10 -months 24.
func forecast(_ context.Context, args []string, _ io.Reader, stdout, stderr io.Writer) int {
	return question{
		endpoint: pricing.EndpointForecast,
		text: func(l words.Language, answer pricing.Answer) string {
			return words.ForecastText(l, answer.(pricing.Forecast))
		},
	}.run(pricing.Published(), args, stdout, stderr)
}
