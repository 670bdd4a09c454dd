package main

import (
	"context"
	"io"

	"tusou/app/words"
	"tusou/pricing"
)

// compare answers one workload: go run ./web compare -calls 100000 -qps 5.
func compare(_ context.Context, args []string, _ io.Reader, stdout, stderr io.Writer) int {
	return question{
		endpoint: pricing.EndpointCompare,
		text: func(l words.Language, answer pricing.Answer) string {
			return words.CompareText(l, answer.(pricing.Comparison))
		},
	}.run(pricing.Published(), args, stdout, stderr)
}
