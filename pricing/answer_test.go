package pricing

import "testing"

// What is listed as answered is answered, and compare is among it.
func TestAnswers(t *testing.T) {
	asked := testCatalog.Endpoints()
	if len(asked) == 0 || asked[0].Name != EndpointCompare {
		t.Fatalf("the first endpoint is not %s: %v", EndpointCompare, asked)
	}
	if len(asked) != len(answers) {
		t.Errorf("%d endpoints can be asked, %d have an answer: one has no parameter table", len(asked), len(answers))
	}
}

// Values that are no answer have no JSON, and no half of one.
func TestEncodeJSONRefuses(t *testing.T) {
	if data, err := EncodeJSON(broken{}); err == nil || data != nil {
		t.Errorf("%q, %v", data, err)
	}
}

type broken struct{}

func (broken) MarshalJSON() ([]byte, error) { return []byte("{"), nil }
