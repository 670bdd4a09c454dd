package app

import (
	"strings"
	"testing"
)

// Without a script an answer is taken along from the host's API, whose addresses
// have the page's own question and nothing of other pages'.
func TestDownloadsAreLinksToTheAPI(t *testing.T) {
	for _, c := range []struct {
		address string
		links   []string
	}{
		{"/", []string{"/api/v1/compare", `"/api/v1/compare.zh-CN.csv"`}},
		{"/en?calls=63334&months=24&tencent=2.5&plan=5000000x10", []string{"/api/v1/compare?calls=63334&tencent=2.5&plan=5000000x10", "/api/v1/compare.csv?calls=63334&tencent=2.5&plan=5000000x10"}},
		{"/?calls=10%E4%B8%87", []string{"/api/v1/compare"}},
		{"/forecast?months=24&growth=-5", []string{"/api/v1/forecast?months=24&growth=-5"}},
		{"/billing?daily=4,0,18&tencent=5", []string{"/api/v1/statement?daily=4,0,18&tencent=5", "/api/v1/timeline?daily=4,0,18&tencent=5", "/api/v1/change?from=", "&to="}},
	} {
		page := drawn(t, c.address)
		for _, link := range c.links {
			if !strings.Contains(page, link) {
				t.Errorf("%s has no link to %s", c.address, link)
			}
		}
		if !strings.Contains(page, `download="tusou-`) {
			t.Errorf("%s: the downloads have no names", c.address)
		}
	}
}

// The price lists are taken along from their own page: files of the API, and texts that it holds.
func TestPricesAreTakenAlong(t *testing.T) {
	for address, price := range map[string]string{"/prices": "¥72,200.00", "/en/prices": "US$22,100.00"} {
		page, table := drawn(t, address), map[string]string{"/prices": ".zh-CN.csv", "/en/prices": ".csv"}[address]
		for _, want := range []string{`href="/api/v1/prices` + table + `"`, `href="/api/v1/prices"`, `data-still="markdown"`, "| --- |", price + " |"} {
			if !strings.Contains(page, want) {
				t.Errorf("%s lacks %s", address, want)
			}
		}
	}
}

// Where there is no answer there is nothing to take along.
func TestNothingToTakeAlong(t *testing.T) {
	for _, address := range []string{"/?calls=abc", "/forecast?months=99"} {
		if strings.Contains(drawn(t, address), "take-row") {
			t.Errorf("%s offers something", address)
		}
	}
}
