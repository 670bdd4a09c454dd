package pricing

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// catalogWith is the published catalog with further list files, made from published ones by replacing texts.
func catalogWith(t *testing.T, further map[string][]string) *Catalog {
	t.Helper()
	files := fstest.MapFS{}
	for _, l := range testCatalog.Lists() {
		files["lists/"+l.file] = &fstest.MapFile{Data: l.data}
	}
	for name, edit := range further {
		data := string(files["lists/"+edit[0]].Data)
		for i := 1; i < len(edit); i += 2 {
			if !strings.Contains(data, edit[i]) {
				t.Fatalf("%s does not contain %s", edit[0], edit[i])
			}
			data = strings.Replace(data, edit[i], edit[i+1], 1)
		}
		files["lists/"+name] = &fstest.MapFile{Data: []byte(data)}
	}
	c, err := NewCatalog(files)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

const (
	tencentFile = "tencent-web-image-search.2026-01-05.json"
	alibabaFile = "alibaba-image-search.2020-09-30.json"
	dated       = `"date": "2026-01-05"`
	december    = `"date": "2026-12-01"`
)

// The file of editions says of each list what somebody with an earlier one has to know, of superseded ones nothing.
func TestEditions(t *testing.T) {
	newer := catalogWith(t, map[string][]string{"tencent-web-image-search.2026-12-01.json": {tencentFile, dated, december, dated, december, "60.00", "55.00"}})
	id, file := newer.Editions()
	if !bytes.Contains(file, []byte(`"id":"`+id+`"`)) || len(id) != 12 {
		t.Errorf("id %q in %s", id, file)
	}
	for _, want := range []string{`"schema":"tusou.lists/1"`, `"date":"2026-12-01"`, `"payAsYouGo":{"price":"55.00","per":1000}`,
		`"prepaid":{"packages":[{"images":100000,"qps":1,"price":"980.00"},`, `"offer":"alibaba-image-search-international"`} {
		if !bytes.Contains(file, []byte(want)) {
			t.Errorf("without %s: %s", want, file)
		}
	}
	if bytes.Contains(file, []byte("2026-01-05")) {
		t.Errorf("a superseded list is in %s", file)
	}
	if len(file) > 3000 {
		t.Errorf("%d bytes are not a small file", len(file))
	}
	if !json.Valid(file) {
		t.Error("no JSON")
	}

	// Another catalog has another id, even where prices and dates are the same.
	ids := map[string]bool{id: true}
	for _, c := range []*Catalog{testCatalog, catalogWith(t, map[string][]string{tencentFile: {tencentFile, `"overdueHours": 24`, `"overdueHours": 48`}})} {
		id, _ := c.Editions()
		if ids[id] {
			t.Errorf("two catalogs have the id %s", id)
		}
		ids[id] = true
	}
}

func TestChanges(t *testing.T) {
	tell := func(changes []ListChange) string {
		var all []string
		for _, c := range changes {
			switch {
			case c.Was == nil:
				all = append(all, "new "+c.Is.Offer+" "+c.Is.Date)
				continue
			case c.Is == nil:
				all = append(all, "gone "+c.Was.Offer)
				continue
			}
			text := fmt.Sprintf("%s %s→%s", c.Was.Offer, c.Was.Date, c.Is.Date)
			if c.SamePrices() {
				text += " same prices"
			} else if c.Comparable() && c.Is.PayAsYouGo != nil {
				text += fmt.Sprintf(" %s/%d→%s/%d", c.Was.PayAsYouGo.ListPrice(), c.Was.PayAsYouGo.Per, c.Is.PayAsYouGo.ListPrice(), c.Is.PayAsYouGo.Per)
			}
			changed, added, gone := c.Packages()
			for _, p := range changed {
				text += fmt.Sprintf(" %s %s→%s", p.Was.ID(), p.Was.ListPrice(), p.Is.ListPrice())
			}
			for _, p := range added {
				text += " +" + p.ID()
			}
			for _, p := range gone {
				text += " -" + p.ID()
			}
			all = append(all, text)
		}
		return strings.Join(all, "; ")
	}
	for name, c := range map[string]struct {
		there *Catalog
		want  string
	}{
		"the same": {testCatalog, ""},
		"a lower unit price": {catalogWith(t, map[string][]string{"tencent-web-image-search.2026-12-01.json": {tencentFile, dated, december, dated, december, "60.00", "55.00"}}),
			"tencent-web-image-search 2026-01-05→2026-12-01 60.00/1000→55.00/1000"},
		"another number of calls": {catalogWith(t, map[string][]string{tencentFile: {tencentFile, `"per": 1000`, `"per": 100`}}),
			"tencent-web-image-search 2026-01-05→2026-01-05 60.00/1000→60.00/100"},
		"a new date alone": {catalogWith(t, map[string][]string{"tencent-web-image-search.2026-12-01.json": {tencentFile, dated, december, dated, december}}),
			"tencent-web-image-search 2026-01-05→2026-12-01 same prices"},
		"packages": {catalogWith(t, map[string][]string{alibabaFile: {alibabaFile, `"3800.00"`, `"3500.00"`, `"images": 100000`, `"images": 90000`}}),
			"alibaba-image-search 2020-09-30→2020-09-30 2500000x5 3800.00→3500.00 +90000x1 -100000x1"},
		"another offer": {catalogWith(t, map[string][]string{"other.2026-01-05.json": {tencentFile, `"offer": "tencent-web-image-search"`, `"offer": "other"`, `"default": true,`, ""}}),
			"new other 2026-01-05"},
	} {
		_, file := c.there.Editions()
		changes, err := testCatalog.Changes(file)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got := tell(changes); got != c.want {
			t.Errorf("%s: %s\nwant %s", name, got, c.want)
		}
		// Seen from there, nothing is different from itself.
		if changes, err := c.there.Changes(file); err != nil || len(changes) > 0 {
			t.Errorf("%s: differs from itself: %s (%v)", name, tell(changes), err)
		}
	}
	_, file := testCatalog.Editions()
	changes, err := catalogWith(t, map[string][]string{"other.2026-01-05.json": {tencentFile, `"offer": "tencent-web-image-search"`, `"offer": "other"`, `"default": true,`, ""}}).Changes(file)
	if got := tell(changes); err != nil || got != "gone other" {
		t.Errorf("a withdrawn list: %s (%v)", got, err)
	}
}

// Whatever a server sends in place of the file is refused, not believed.
func TestChangesRefuses(t *testing.T) {
	_, file := testCatalog.Editions()
	edited := func(old, replacement string) string {
		t.Helper()
		if !strings.Contains(string(file), old) {
			t.Fatalf("the file does not contain %s", old)
		}
		return strings.ReplaceAll(string(file), old, replacement)
	}
	for _, text := range []string{
		"", "null", "{}", "[]", "<!doctype html>", `{"schema":"tusou.lists/1","lists":[]}`, `{"schema":"tusou.lists/1","lists":[null]}`,
		edited("tusou.lists/1", "tusou.lists/2"), edited(`"60.00"`, `"6e1"`), edited(`"60.00"`, `""`), edited(`"3800.00"`, `"NaN"`), edited(`"per":1000`, `"per":0`),
		edited(`"per":1000`, `"per":"x"`), edited(`"currency":"CNY"`, `"currency":""`), edited("2026-01-05", "soon"), edited(`"payAsYouGo"`, `"other"`),
		string(file[:len(file)/2]),
	} {
		if changes, err := testCatalog.Changes([]byte(text)); err == nil {
			t.Errorf("%.60s is taken: %v", text, changes)
		}
	}
}
