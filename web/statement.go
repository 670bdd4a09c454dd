package main

import (
	"context"
	"io"

	"tusou/app/words"
	"tusou/pricing"
)

// statement bills daily calls: go run ./web statement -daily 4,0,17 -tencent 5.
func statement(_ context.Context, args []string, _ io.Reader, stdout, stderr io.Writer) int {
	return question{
		endpoint: pricing.EndpointStatement,
		text: func(l words.Language, answer pricing.Answer) string {
			return words.StatementText(l, answer.(pricing.Statement))
		},
	}.run(pricing.Published(), args, stdout, stderr)
}
