package pricing

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// soundPrepaid is a prepaid list of one small package (10 images, 1 QPS) at the
// given price; soundPayAsYouGo one of calls at price for per.
func soundPrepaid(offer, provider, date, price string) string {
	return listHead(offer, provider, "prepaid", date) + fmt.Sprintf(`"prepaid": {
		"period": "natural-month", "callsLimited": false, "stackable": false, "soldApart": false,
		"callsReported": {"value": true, "source": ""}, "deletionQps": {"value": 1, "source": "list"}, "addQpsSource": "list",
		"trial": {"months": 0, "oncePerUser": false, "limitedPlaces": false, "limitedTime": false},
		"change": {"proRata": false, "keepsStart": true, "downgradeRefunds": true},
		"renewal": {"anyTime": true, "choosesPackage": true, "startsNewPeriod": true},
		"retentionDays": 1, "servedWhileRetained": false,
		"customQuote": {"images": 10, "qps": 1, "contact": "sales@shop.example"},
		"packages": [{"images": 10, "qps": 1, "price": %q, "addQps": 1}]}}`, price)
}

func soundPayAsYouGo(offer, provider, date, price string, per int) string {
	return listHead(offer, provider, "pay-as-you-go", date) + payAsYouGoTerms(price, per) + "}"
}

func payAsYouGoTerms(price string, per int) string {
	return fmt.Sprintf(`"payAsYouGo": {
		"price": %q, "per": %d, "failedCharged": false, "settlement": "daily", "billDelayDays": 1,
		"feeDecimals": 8, "chargeDecimals": 2, "precisionAdjustment": "monthly", "overdueHours": 24,
		"refundable": false, "frozenAmountsNeedUnfreezing": true, "mainAccountOnly": true,
		"activationMinutes": {"from": 3, "to": 5}, "arrearsBlockActivation": {"value": true, "source": ""},
		"defaultQps": {"value": 7, "source": "list"},
		"bill": {"product": "p", "componentType": "t", "component": "c"}}`, price, per)
}

func listHead(offer, provider, model, date string) string {
	return fmt.Sprintf(`{"schema": "tusou.pricelist/1", "offer": %q, "provider": %q, "model": %q, "currency": "CNY", "date": %q,
		"names": {"zh-CN": {"provider": "店", "service": "搜"}, "en": {"provider": "Shop", "service": "Search"}},
		"job": "own-library-by-picture", "documentation": "https://shop.example/",
		"sources": [{"id": "list", "title": "Prices", "date": %q, "url": "https://shop.example/prices"}],
		`, offer, provider, model, date, date)
}

// catalogOf makes a catalog of the published lists and more.
func catalogOf(t testing.TB, more ...string) (*Catalog, error) {
	t.Helper()
	files := fstest.MapFS{}
	for _, name := range []string{"alibaba-image-search.2020-09-30.json", "tencent-web-image-search.2026-01-05.json", "alibaba-image-search-international.2020-05-18.json"} {
		data, err := publishedFiles.ReadFile("lists/" + name)
		if err != nil {
			t.Fatal(err)
		}
		files["lists/"+name] = &fstest.MapFile{Data: data}
	}
	for _, text := range more {
		list, err := DecodePriceList("new.json", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		files["lists/"+list.Offer+"."+list.Date+".json"] = &fstest.MapFile{Data: []byte(text)}
	}
	return NewCatalog(files)
}

func compareIn(t testing.TB, c *Catalog, query string) Comparison {
	t.Helper()
	a, faults := c.Endpoint(EndpointCompare).Parse(ParseQuery(query), Plain, RefuseUnknown)
	if len(faults) > 0 {
		t.Fatal(faults[0])
	}
	return c.Compare(c.Workload(a))
}

// A third provider is a file: it is quoted, compared, brings the parameter of
// its discount, its packages can be chosen, and it is in the JSON.
func TestCatalogThirdPrepaidProvider(t *testing.T) {
	c, err := catalogOf(t, soundPrepaid("shop-search", "shop", "2026-01-01", "12.34"))
	if err != nil {
		t.Fatal(err)
	}
	r := compareIn(t, c, "images=10&qps=1&calls=1000&shop=50")
	q := r.Quote("shop-search")
	if q == nil || !q.Available || q.Monthly.String() != "6.17" || q.Package.ID() != "10x1" {
		t.Fatalf("quote %+v", q)
	}
	// 6.17 against 60.00 of 1,000 calls, 980.00 of the package: the saving is
	// against the next dearer.
	if r.Cheapest.String() != "shop-search" || r.Saving.Amount.String() != "53.83" || r.Saving.Percent.String() != "89.72" {
		t.Errorf("cheapest %s, saving %+v", r.Cheapest, r.Saving)
	}
	if len(r.Plans) != 16 {
		t.Errorf("%d packages, want 16", len(r.Plans))
	}
	if last := r.Plans[15]; last.List.Offer != "shop-search" || *last.BreakEven != 103 || !last.Quoted {
		t.Errorf("the last package is %+v", last)
	}
	// A package of one provider leaves the other's quote alone.
	r = compareIn(t, c, "images=10&qps=1&plan=2500000x5")
	if got := r.Quote("shop-search"); !got.Available || got.Package.ID() != "10x1" {
		t.Errorf("with a package of another provider asked for: %+v", got)
	}
	if got := r.Quote("alibaba-image-search"); got.Package.ID() != "2500000x5" {
		t.Errorf("the package asked for is not quoted: %+v", got)
	}
	if r := compareIn(t, c, "images=11&qps=1&plan=10x1"); r.Quote("shop-search").Reason != ReasonPlanTooSmall {
		t.Errorf("10x1 is too small for 11 images, reason %q", r.Quote("shop-search").Reason)
	}
	a, faults := c.Endpoint(EndpointCompare).Parse(url.Values{"shop": {"2.50"}}, Plain, RefuseUnknown)
	if faults != nil || a.Canonical() != "shop=2.5" {
		t.Errorf("the discount: %q, %v", a.Canonical(), faults)
	}
	if body, err := EncodeJSON(r); err != nil || !strings.Contains(string(body), `"discounts":{"alibaba":"0","shop":"0","tencent":"0"}`) {
		t.Errorf("JSON %s, %v", body, err)
	}
	if _, faults := testCatalog.Endpoint(EndpointCompare).Parse(url.Values{"shop": {"1"}}, Plain, RefuseUnknown); len(faults) != 1 {
		t.Error("without the list the parameter is unknown")
	}
}

// A pay-as-you-go provider whose unit is no power of ten: 0.01 CNY for 7 calls.
func TestCatalogThirdPayAsYouGoProvider(t *testing.T) {
	c, err := catalogOf(t, soundPayAsYouGo("meter-search", "meter", "2026-01-01", "0.01", 7))
	if err != nil {
		t.Fatal(err)
	}
	r := compareIn(t, c, "calls=1000&qps=8")
	q := r.Quote("meter-search")
	// 1,000 × 0.01 / 7 = 1.428571428…
	if q == nil || q.Monthly.String() != "1.43" || *q.Lines[2].Amount != "1.42857143" || *q.Lines[2].UnitPrice != "0.0014285714285714" {
		t.Fatalf("quote %+v", q)
	}
	if r.Cheapest.String() != "meter-search" || r.Saving.Amount.String() != "58.57" {
		t.Errorf("cheapest %s, saving %+v", r.Cheapest, r.Saving)
	}
	// Its default QPS of 7 is the first that runs out.
	if !r.Has(QPSQuota) || compareIn(t, c, "qps=7").Has(QPSQuota) {
		t.Error("the notice of the QPS quota follows the least default")
	}
	// Packages are held against the default all the same, and so are statements.
	if got := *r.QuotedPlan().BreakEven; got != 113_334 || r.Rival.Offer != "tencent-web-image-search" {
		t.Errorf("break-even %d against %s, want 113,334 against Tencent's 60.00", got, r.Rival)
	}
	for query, want := range map[string]string{
		"daily=7":                              "tencent-web-image-search 0.42",
		"daily=7&offer=meter-search":           "meter-search 0.01",
		"daily=70&offer=meter-search&meter=50": "meter-search 0.05",
		"daily=7&meter=5":                      `"meter" is not a parameter here`,
		"daily=7&offer=meter-search&tencent=5": `"tencent" is not a parameter here`,
	} {
		got := ""
		a, faults := c.Endpoint(EndpointStatement).Parse(ParseQuery(query), Plain, RefuseUnknown)
		if len(faults) > 0 {
			got = faults[0].Error()
		} else {
			s := c.Statement(a)
			got = s.List.Offer + " " + s.Payable.String()
		}
		if !strings.HasPrefix(got, want) {
			t.Errorf("%s: %s, want %s", query, got, want)
		}
	}
}

// Two services of one provider share its discount.
func TestCatalogSecondOfferOfAProvider(t *testing.T) {
	c, err := catalogOf(t, soundPayAsYouGo("tencent-other-search", "tencent", "2026-02-01", "50.00", 1000))
	if err != nil {
		t.Fatal(err)
	}
	r := compareIn(t, c, "tencent=10")
	if a, b := r.Quote("tencent-other-search"), r.Quote("tencent-web-image-search"); a.Monthly.String() != "4500.00" || b.Monthly.String() != "5400.00" {
		t.Errorf("quotes %s and %s, want 4500.00 and 5400.00", a.Monthly, b.Monthly)
	}
	if len(r.Workload.Discounts) != 2 {
		t.Errorf("discounts %v, want one for each provider", r.Workload.Discounts)
	}
}

// Of two dated lists of one offer the later one counts; both are published.
func TestCatalogNewerList(t *testing.T) {
	newer := soundPayAsYouGo("tencent-web-image-search", "tencent", "2026-03-01", "48.00", 1000)
	c, err := catalogOf(t, newer)
	if err != nil {
		t.Fatal(err)
	}
	r := compareIn(t, c, "")
	if len(r.Quotes) != 2 || r.Quotes[1].Monthly.String() != "4800.00" || r.Quotes[1].List.Date != "2026-03-01" {
		t.Errorf("quotes %+v", r.Quotes)
	}
	if len(c.Lists()) != 4 {
		t.Errorf("%d lists are published, want 4", len(c.Lists()))
	}
}

// A list in another currency is published and not compared, rules or not.
func TestCatalogOtherCurrency(t *testing.T) {
	c, err := catalogOf(t, strings.Replace(soundPayAsYouGo("dollar-search", "dollar", "2026-01-01", "1.00", 1000), `"CNY"`, `"USD"`, 1))
	if err != nil {
		t.Fatal(err)
	}
	if r := compareIn(t, c, ""); len(r.Quotes) != 2 {
		t.Errorf("%d quotes, want 2", len(r.Quotes))
	}
	if !slices.ContainsFunc(c.Lists(), func(l *PriceList) bool { return l.Offer == "dollar-search" }) {
		t.Error("the list is not published")
	}
}

func TestCatalogRefuses(t *testing.T) {
	sound := &fstest.MapFile{Data: []byte(soundPrepaid("shop", "shop", "2026-01-01", "1.00"))}
	dollars := &fstest.MapFile{Data: []byte(strings.Replace(string(sound.Data), `"CNY"`, `"USD"`, 1))}
	reserved := &fstest.MapFile{Data: []byte(soundPrepaid("shop", "calls", "2026-01-01", "1.00"))}
	for name, tt := range map[string]struct {
		files fstest.MapFS
		want  []string
	}{
		"no list":                         {fstest.MapFS{}, []string{"no price list"}},
		"no list in CNY":                  {fstest.MapFS{"lists/shop.2026-01-01.json": dollars}, []string{"no price list in CNY"}},
		"file named after another offer":  {fstest.MapFS{"lists/store.2026-01-01.json": sound}, []string{"store.2026-01-01.json", "offer, date", "shop.2026-01-01.json"}},
		"file named after another date":   {fstest.MapFS{"lists/shop.2026-01-02.json": sound}, []string{"shop.2026-01-02.json", "offer, date"}},
		"provider named like a parameter": {fstest.MapFS{"lists/shop.2026-01-01.json": reserved}, []string{"shop.2026-01-01.json", "provider", `"calls"`}},
		"damaged list":                    {fstest.MapFS{"lists/shop.2026-01-01.json": {Data: []byte(`{}`)}}, []string{"shop.2026-01-01.json", "schema", "missing"}},
		"a folder in place of a list":     {fstest.MapFS{"lists/shop.2026-01-01.json/x": sound}, []string{"shop.2026-01-01.json"}},
	} {
		_, err := NewCatalog(tt.files)
		if err == nil {
			t.Errorf("%s: no error", name)
			continue
		}
		for _, part := range tt.want {
			if !strings.Contains(err.Error(), part) {
				t.Errorf("%s: %q does not name %q", name, err, part)
			}
		}
	}
	_, err := NewCatalog(fstest.MapFS{"lists/shop.2026-01-01.json": reserved})
	if _, ok := errors.AsType[*ListError](err); !ok {
		t.Errorf("%T is not a *ListError", err)
	}
}

// Without a pay-as-you-go list there is nothing to break even with, and without
// a package that fits nothing to answer; neither is a fault.
func TestCatalogOfPackagesOnly(t *testing.T) {
	c, err := NewCatalog(fstest.MapFS{"lists/shop.2026-01-01.json": {Data: []byte(soundPrepaid("shop", "shop", "2026-01-01", "1.00"))}})
	if err != nil {
		t.Fatal(err)
	}
	r := compareIn(t, c, "qps=1&images=10")
	if r.Cheapest.String() != "shop" || r.Saving != nil || r.BreakEven != nil || len(r.Plans) != 1 || r.Plans[0].Load != nil || len(r.Notices) != 0 {
		t.Errorf("got %+v", r)
	}
	r = compareIn(t, c, "qps=2&images=10")
	if r.Cheapest.String() != "" || r.Saving != nil || r.Equal() || r.QuotedPlan() != nil || r.Has(QPSQuota) || r.Has(NotEquivalent) {
		t.Errorf("got %+v", r)
	}
	if got := at(t, must(EncodeJSON(r)), "cheapest"); got != "null" {
		t.Errorf("cheapest is %s of none", got)
	}
}

func must(data []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return data
}

// Callers get copies: what they do to them changes no answer.
func TestCatalogIsNotChangedByItsCallers(t *testing.T) {
	c := testCatalog
	c.Lists()[0], c.Offers()[0], c.Endpoints()[0] = nil, nil, Endpoint{}
	c.Assumptions()[0].Text = ""
	if c.Lists()[0] == nil || c.Offers()[0] == nil || c.Endpoints()[0].Name != EndpointCompare || c.Assumptions()[0].Text == "" {
		t.Error("the catalog was changed from outside")
	}
}
