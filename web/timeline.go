package main

import (
	"context"
	"io"

	"tusou/app/words"
	"tusou/pricing"
)

// timeline follows an account and a package:
// go run ./web timeline -daily 1000 -balance 500 -start 2026-01-31 -periods 3.
func timeline(_ context.Context, args []string, _ io.Reader, stdout, stderr io.Writer) int {
	return question{
		endpoint: pricing.EndpointTimeline,
		text: func(l words.Language, answer pricing.Answer) string {
			return words.TimelineText(l, answer.(pricing.Timeline))
		},
	}.run(pricing.Published(), args, stdout, stderr)
}
