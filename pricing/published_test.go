package pricing

import (
	"reflect"
	"strings"
	"testing"
)

// testCatalog is the catalog that the tests of this package are about: that of a
// day, so that a newer list changes none of them.
var testCatalog = At(MustDate("2026-11-25"))

// The lists that count today, and whose of them questions are about that name no
// offer. A new list breaks this test, and on purpose no other.
func TestCurrentLists(t *testing.T) {
	got := ""
	for _, o := range Published().Offers() {
		got += o.List().Offer + " " + o.List().Date + "\n"
	}
	if want := "alibaba-image-search 2020-09-30\ntencent-web-image-search 2026-01-05\n"; got != want {
		t.Errorf("the current lists are\n%swant\n%s", got, want)
	}
	for model, want := range map[Model]string{Prepaid: "alibaba-image-search", PayAsYouGo: "tencent-web-image-search"} {
		if list := Published().Default(model); list.String() != want {
			t.Errorf("questions about %s are about %q, want %s", model, list, want)
		}
	}
}

// A day has the lists that were out by then.
func TestAt(t *testing.T) {
	files := map[string]string{"2026-01-04": "alibaba-image-search", "2026-01-05": "alibaba-image-search tencent-web-image-search"}
	for day, want := range files {
		var got []string
		for _, o := range At(MustDate(day)).Offers() {
			got = append(got, o.List().Offer)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %s", day, got, want)
		}
	}
	if len(Published().Lists()) < len(testCatalog.Lists()) {
		t.Error("a later list took an earlier one away")
	}
}

// Published reads its lists without checking them; this is where they are
// checked.
func TestThePublishedListsPassEveryCheck(t *testing.T) {
	checked, err := NewCatalog(publishedFiles)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(checked.Lists(), Published().Lists()) {
		t.Error("read with and without checks, the published lists differ")
	}
}
