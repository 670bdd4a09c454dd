package app

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"
	"testing/fstest"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/pricing"
)

// withMeter is the catalog with one provider more: a file like Tencent's, with
// another name and another price.
func withMeter(t *testing.T, price string) *pricing.Catalog {
	t.Helper()
	data, err := pricing.EncodeJSON(testCatalog.Prices())
	if err != nil {
		t.Fatal(err)
	}
	var prices struct{ PriceLists []json.RawMessage }
	if err := json.Unmarshal(data, &prices); err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, list := range prices.PriceLists {
		var head struct{ Offer, Date string }
		if err := json.Unmarshal(list, &head); err != nil {
			t.Fatal(err)
		}
		files["lists/"+head.Offer+"."+head.Date+".json"] = &fstest.MapFile{Data: list}
		if head.Offer == "tencent-web-image-search" {
			text := strings.NewReplacer(head.Offer, "meter-search", `"provider":"tencent"`, `"provider":"meter"`, `"default":true,`, "",
				`"provider":"Tencent Cloud"`, `"provider":"Meter"`, `"provider":"腾讯云"`, `"provider":"米特"`, `"price":"60.00"`, `"price":"`+price+`"`).Replace(string(list))
			files["lists/meter-search."+head.Date+".json"] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	c, err := pricing.NewCatalog(files)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// A third provider is on every page where the two are, and changes nobody's bill
// but where it is asked about.
func TestThirdProvider(t *testing.T) {
	c := withMeter(t, "25.00")
	page := func(address string) (*state, string) {
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		owner := &root{catalog: c}
		owner.s = newState(owner, "", u)
		return owner.s, ui.HTMLString(owner.Render())
	}
	for _, address := range []string{"/en", "/en/forecast", "/en/embed", "/en/widget", "/en?qps=21&images=50000001", "/en/forecast?qps=21"} {
		if _, html := page(address); !strings.Contains(html, "Meter") {
			t.Errorf("%s does not name the third provider", address)
		}
	}
	for address, want := range map[string]string{
		"/en/billing":                               "¥1.26",
		"/en/billing?offer=meter-search":            "¥0.53",
		"/en/billing?offer=meter-search&meter=50":   "¥0.26",
		"/en/billing?offer=meter-search&tencent=50": "¥0.53",
	} {
		s, html := page(address)
		if got := s.view.(*billing).said[partStatement]; !strings.Contains(got, want+":") {
			t.Errorf("%s: %s, want %s", address, got, want)
		}
		if meter := strings.Contains(address, "meter"); strings.Contains(html, `id="meter"`) != meter || strings.Contains(html, `id="tencent"`) == meter {
			t.Errorf("%s has the discount of another provider", address)
		}
	}
	// Another offer on the live page: what was at its default stays there.
	s, _ := page("/en/billing?tencent=5")
	s.set("offer", "meter-search")
	s.set("meter", "50")
	if fresh, _ := page("/en/billing?" + s.good); fresh.good != s.good || s.view.(*billing).statement.Payable.String() != "0.26" {
		t.Errorf("%s, a fresh load %s, %s", s.good, fresh.good, s.view.(*billing).statement.Payable)
	}
}

// "Both" is said of two; of three, those who are equal are named.
func TestWordsForThree(t *testing.T) {
	for query, want := range map[string]string{
		"calls=1000":                 "Meter and Tencent Cloud cost exactly the same: ¥60.00 a month.",
		"calls=0&alibaba=100":        "Alibaba Cloud, Meter and Tencent Cloud cost exactly the same: ¥0.00 a month.",
		"calls=63334&images=2500000": "Alibaba Cloud is cheaper by ¥0.04 a month (under 0.01%).",
	} {
		u, err := url.Parse("/en?" + query)
		if err != nil {
			t.Fatal(err)
		}
		owner := &root{catalog: withMeter(t, "60.00")}
		owner.s = newState(owner, "", u)
		if got := owner.s.view.verdict(owner.s).String(); got != want {
			t.Errorf("%s: %s, want %s", query, got, want)
		}
	}
}
