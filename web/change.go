package main

import (
	"context"
	"io"

	"tusou/app/words"
	"tusou/pricing"
)

// change answers a change of package: go run ./web change -from 2500000x5 -to 5000000x10.
func change(_ context.Context, args []string, _ io.Reader, stdout, stderr io.Writer) int {
	return question{
		endpoint: pricing.EndpointChange,
		text: func(l words.Language, answer pricing.Answer) string {
			return words.ChangeText(l, answer.(pricing.Change))
		},
	}.run(pricing.Published(), args, stdout, stderr)
}
