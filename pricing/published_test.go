package pricing

import (
	"reflect"
	"testing"
)

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
