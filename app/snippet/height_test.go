package snippet

import (
	"net/url"
	"strings"
	"testing"

	"tusou/app/words"
	"tusou/pricing"
	"tusou/static"
)

// testCatalog is the catalog of a day, so that a newer list changes no test.
var testCatalog = pricing.At(pricing.MustDate("2026-11-25"))

func TestHeight(t *testing.T) {
	for _, c := range []struct {
		w     Widget
		width int
		want  int
	}{
		{Widget{Language: words.Chinese}, 320, 862},
		{Widget{Language: words.Chinese}, 479, 783},
		{Widget{Language: words.Chinese}, 480, 546},
		{Widget{Language: words.Chinese}, 1000, 520},
		{Widget{Language: words.Chinese}, 2000, 510},
		{Widget{Language: words.English}, 320, 986},
		{Widget{Language: words.English}, 720, 597},
		{Widget{Language: words.English}, 1000, 530},
		{Widget{Language: words.English, ReadOnly: true}, 320, 781},
		{Widget{Language: words.English, ReadOnly: true}, 720, 492},
		{Widget{Language: words.English, Remarks: 2}, 320, 1232},
		{Widget{Language: words.English, Remarks: 2}, 720, 808},
		{Widget{Language: words.English, Remarks: 2}, 1200, 630},
		{Widget{Language: words.English, Limit: 300}, 720, 300},
	} {
		if got := c.w.Height(c.width); got != c.want {
			t.Errorf("%+v at %d: %d, want %d", c.w, c.width, got, c.want)
		}
	}
	limited := Widget{Language: words.Chinese, Limit: 300}
	if got, want := limited.Style(), "min(300px, max(510px, 570px - 5cqi, min(1022px - 50cqi, (480px - 100cqi) * 9999)))"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestRemarks(t *testing.T) {
	c := testCatalog
	for query, want := range map[string]int{
		"":                                       0,
		"calls=63334&images=2500000":             0,
		"calls=400000&trial=1":                   1, // no trial for the package
		"calls=5000&qps=1&images=100000&trial=1": 2, // month 1, and later ones
		"plan=5000000x10":                        1,
		"plan=100000x1":                          2, // and it is too small
		"images=100000000":                       1, // no list price
		"qps=100":                                2, // nor so many QPS
	} {
		values, err := url.ParseQuery(query)
		if err != nil {
			t.Fatal(err)
		}
		arguments, faults := c.Endpoint(pricing.EndpointCompare).Parse(values, pricing.Plain, pricing.RefuseUnknown)
		if len(faults) > 0 {
			t.Fatal(faults[0])
		}
		if got := Remarks(c.Compare(c.Workload(arguments))); got != want {
			t.Errorf("%s: %d, want %d", query, got, want)
		}
	}
}

// The preview cannot have a style of its own, so the style sheet repeats what the code says.
func TestPreviewHasTheSameHeights(t *testing.T) {
	css, err := static.FS.ReadFile("embed.css")
	if err != nil {
		t.Fatal(err)
	}
	for _, language := range words.Languages() {
		for controls, readOnly := range map[string]bool{"": false, `[controls="0"]`: true} {
			want := `.preview [lang="` + language.Tag() + `"]` + controls + " { min-height: " + Widget{Language: language, ReadOnly: readOnly}.Style() + "; }"
			if !strings.Contains(string(css), want) {
				t.Errorf("embed.css lacks\n%s", want)
			}
		}
	}
}
