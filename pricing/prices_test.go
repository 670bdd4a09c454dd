package pricing

import (
	"encoding/json"
	"strings"
	"testing"
)

// What is published of a list is its own file, field by field.
func TestPricesAreTheFiles(t *testing.T) {
	data, err := EncodeJSON(testCatalog.Prices())
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Schema      string
		PriceLists  []json.RawMessage
		Assumptions []Assumption
	}
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if got.Schema != "tusou.prices/1" || len(got.PriceLists) != 3 || len(got.Assumptions) != len(assumptionTexts) {
		t.Fatalf("schema %s, %d lists, %d assumptions", got.Schema, len(got.PriceLists), len(got.Assumptions))
	}
	files, err := publishedFiles.ReadDir("lists")
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, f := range files {
		content, err := publishedFiles.ReadFile("lists/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		known[canonicalJSON(t, content)] = true
	}
	for i, list := range got.PriceLists {
		if !known[canonicalJSON(t, list)] {
			t.Errorf("list %d is none of the files: %.200s", i, list)
		}
	}
	// The one that is compared with nothing comes last.
	if last := string(got.PriceLists[2]); !strings.Contains(last, `"pricesOnly":true`) || !strings.Contains(last, `"USD"`) {
		t.Errorf("the last list is %.200s", last)
	}
}

// canonicalJSON writes a value with its keys in order.
func canonicalJSON(t *testing.T, content []byte) string {
	t.Helper()
	var v any
	if err := json.Unmarshal(content, &v); err != nil {
		t.Fatal(err)
	}
	out, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
