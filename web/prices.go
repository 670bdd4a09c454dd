package main

import (
	"context"
	"io"

	"tusou/app/words"
	"tusou/pricing"
)

// prices prints both price lists whole: go run ./web prices.
func prices(_ context.Context, args []string, _ io.Reader, stdout, stderr io.Writer) int {
	return question{
		endpoint: pricing.EndpointPrices,
		text: func(l words.Language, answer pricing.Answer) string {
			return words.PricesText(l, answer.(pricing.Prices), false)
		},
	}.run(pricing.Published(), args, stdout, stderr)
}
