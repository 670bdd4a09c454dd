package pricing

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"testing"
)

// at returns the compact JSON at a path such as "quotes.0.plan". A path that is
// not there fails the test: null and absent are different.
func at(t testing.TB, data []byte, path string) string {
	t.Helper()
	value := json.RawMessage(data)
	for step := range strings.SplitSeq(path, ".") {
		if i, err := strconv.Atoi(step); err == nil {
			var list []json.RawMessage
			if err := json.Unmarshal(value, &list); err != nil || i >= len(list) {
				t.Fatalf("%s: no item %d: %v", path, i, err)
			}
			value = list[i]
			continue
		}
		var object map[string]json.RawMessage
		if err := json.Unmarshal(value, &object); err != nil {
			t.Fatalf("%s: no object at %s: %v", path, step, err)
		}
		member, ok := object[step]
		if !ok {
			t.Fatalf("%s: %s is absent", path, step)
		}
		value = member
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, value); err != nil {
		t.Fatal(err)
	}
	return compact.String()
}
