package main

import (
	"context"
	"io"

	"tusou/app/words"
	"tusou/pricing"
)

// estimate answers a volume from users and habits: go run ./web estimate -users 50000 -searches 2.5.
func estimate(_ context.Context, args []string, _ io.Reader, stdout, stderr io.Writer) int {
	return question{
		endpoint: pricing.EndpointEstimate,
		text: func(l words.Language, answer pricing.Answer) string {
			return words.EstimateText(l, answer.(pricing.Estimate))
		},
	}.run(pricing.Published(), args, stdout, stderr)
}
