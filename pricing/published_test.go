package pricing

import (
	"reflect"
	"testing"
)

// testCatalog is the catalog that the tests of this package are about: that of a
// day, so that a newer list changes none of them.
var testCatalog = At(MustDate("2026-11-25"))

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
