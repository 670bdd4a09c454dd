package pricing

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
)

func listNamed(t testing.TB, offer string) *PriceList {
	t.Helper()
	for _, l := range testCatalog.Lists() {
		if l.Offer == offer {
			return l
		}
	}
	t.Fatalf("no list %s", offer)
	return nil
}

// The table of the Alibaba Cloud document of 2020-09-30, cell by cell.
func TestAlibabaPriceTable(t *testing.T) {
	l := listNamed(t, "alibaba-image-search")
	if l.Currency != "CNY" || l.Date != "2020-09-30" || l.Model != Prepaid || l.Provider != "alibaba" || l.PricesOnly {
		t.Errorf("%s %s %s %s %t", l.Currency, l.Date, l.Model, l.Provider, l.PricesOnly)
	}
	testPackages(t, l, []packageCells{
		{100_000, 1, "980.00", 1, true},
		{2_500_000, 5, "3800.00", 5, false},
		{2_500_000, 10, "6800.00", 5, false},
		{5_000_000, 5, "6700.00", 5, false},
		{5_000_000, 10, "12300.00", 5, false},
		{10_000_000, 5, "12000.00", 5, false},
		{10_000_000, 10, "22000.00", 5, false},
		{20_000_000, 5, "21600.00", 5, false},
		{20_000_000, 10, "39600.00", 5, false},
		{30_000_000, 5, "29200.00", 5, false},
		{30_000_000, 10, "53500.00", 5, false},
		{40_000_000, 5, "35000.00", 5, false},
		{40_000_000, 10, "64200.00", 5, false},
		{50_000_000, 5, "39400.00", 5, false},
		{50_000_000, 10, "72200.00", 5, false},
	})
}

// The USD table of the international site, cell by cell. It is a list of its
// own: published, never compared, never converted.
func TestAlibabaInternationalPriceTable(t *testing.T) {
	l := listNamed(t, "alibaba-image-search-international")
	if l.Currency != "USD" || l.Date != "2020-05-18" || l.Model != Prepaid || !l.PricesOnly {
		t.Errorf("%s %s %s %t", l.Currency, l.Date, l.Model, l.PricesOnly)
	}
	testPackages(t, l, []packageCells{
		{100_000, 1, "300.00", 0, false},
		{2_500_000, 5, "800.00", 0, false},
		{2_500_000, 10, "1500.00", 0, false},
		{5_000_000, 5, "1600.00", 0, false},
		{5_000_000, 10, "2900.00", 0, false},
		{10_000_000, 5, "2900.00", 0, false},
		{10_000_000, 10, "5500.00", 0, false},
		{20_000_000, 5, "5500.00", 0, false},
		{20_000_000, 10, "10300.00", 0, false},
		{30_000_000, 5, "7900.00", 0, false},
		{30_000_000, 10, "14700.00", 0, false},
		{40_000_000, 5, "10000.00", 0, false},
		{40_000_000, 10, "18600.00", 0, false},
		{50_000_000, 5, "11800.00", 0, false},
		{50_000_000, 10, "22100.00", 0, false},
	})
	if len(l.Sources) != 2 {
		t.Errorf("%d sources; the table stands in two documents", len(l.Sources))
	}
	for _, o := range testCatalog.Offers() {
		if o.List().Currency != CNY {
			t.Errorf("%s is compared in %s", o.List().Offer, o.List().Currency)
		}
	}
}

type packageCells struct {
	images, qps int64
	price       string
	addQPS      int64
	trial       bool
}

func testPackages(t *testing.T, l *PriceList, want []packageCells) {
	t.Helper()
	if len(l.Prepaid.Packages) != len(want) {
		t.Fatalf("%d packages, want %d", len(l.Prepaid.Packages), len(want))
	}
	for i, w := range want {
		p := l.Prepaid.Packages[i]
		got := packageCells{p.Images, p.QPS, p.ListPrice().String(), p.AddQPS, p.Trial}
		if got != w || p.ListPrice().Currency() != l.Currency {
			t.Errorf("package %d: got %+v %s, want %+v", i, got, p.ListPrice().Currency(), w)
		}
	}
}

// What the Alibaba Cloud document says besides prices.
func TestAlibabaRules(t *testing.T) {
	terms := *listNamed(t, "alibaba-image-search").Prepaid
	terms.Packages = nil
	got, err := json.Marshal(terms)
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"period":"natural-month","callsLimited":false,"stackable":false,"soldApart":false,` +
		`"callsReported":{"value":false,"source":"terms"},"deletionQps":{"value":20,"source":"list"},"addQpsSource":"terms",` +
		`"trial":{"months":1,"oncePerUser":true,"limitedPlaces":true,"limitedTime":true},` +
		`"change":{"proRata":false,"keepsStart":true,"downgradeRefunds":true},` +
		`"renewal":{"anyTime":true,"choosesPackage":true,"startsNewPeriod":true},` +
		`"retentionDays":7,"servedWhileRetained":false,` +
		`"customQuote":{"images":50000000,"qps":10,"contact":"imagesearch-support@alibaba-inc.com"},"packages":null}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// The Tencent Cloud document of 2026-01-05: one price, and the rules.
func TestTencentPriceAndRules(t *testing.T) {
	l := listNamed(t, "tencent-web-image-search")
	if l.Currency != "CNY" || l.Date != "2026-01-05" || l.Model != PayAsYouGo || l.Provider != "tencent" {
		t.Errorf("%s %s %s %s", l.Currency, l.Date, l.Model, l.Provider)
	}
	got, err := json.Marshal(l.PayAsYouGo)
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"price":"60.00","per":1000,"failedCharged":false,"settlement":"daily","billDelayDays":1,` +
		`"feeDecimals":8,"chargeDecimals":2,"precisionAdjustment":"monthly","overdueHours":24,"refundable":false,` +
		`"frozenAmountsNeedUnfreezing":true,"mainAccountOnly":true,"activationMinutes":{"from":3,"to":5},` +
		`"arrearsBlockActivation":{"value":true,"source":"faq"},"defaultQps":{"value":20,"source":"faq"},` +
		`"bill":{"product":"联网图像搜索","componentType":"文搜图","component":"文搜图"}}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := l.PayAsYouGo.ListPrice().String(); got != "60.00" {
		t.Errorf("list price %s", got)
	}
	for off, want := range map[Percent]string{0: "60.00000000", 50_000: "57.00000000", 333_333: "40.00002000", 1_000_000: "0.00000000"} {
		if got := l.PayAsYouGo.UnitPrice(off).String(); got != want {
			t.Errorf("unit price at %s %% off: %s, want %s", off, got, want)
		}
	}
}

// Where the figures come from, and where to read on.
func TestPriceListSources(t *testing.T) {
	for offer, want := range map[string]struct{ documentation, date, second, secondURL string }{
		"alibaba-image-search":               {"https://help.aliyun.com/zh/image-search/", "2020-09-30", "terms", "https://help.aliyun.com/zh/image-search/"},
		"tencent-web-image-search":           {"https://cloud.tencent.com/document/product/1815", "2026-01-05", "faq", "https://cloud.tencent.com/document/product/1815/127080"},
		"alibaba-image-search-international": {"https://www.alibabacloud.com/help/doc-detail/85153.htm", "2020-05-18", "billing", "https://www.alibabacloud.com/help/image-search/"},
	} {
		l := listNamed(t, offer)
		first, ok := l.Source("")
		if !ok || first.ID != "list" || first.Date != want.date || l.Documentation != want.documentation {
			t.Errorf("%s: %+v, %s", offer, first, l.Documentation)
		}
		if s, ok := l.Source(want.second); !ok || s.URL != want.secondURL {
			t.Errorf("%s: source %s is %+v", offer, want.second, s)
		}
		if _, ok := l.Source("nobody"); ok {
			t.Errorf("%s has a source nobody", offer)
		}
		for _, language := range []string{"zh-CN", "en"} {
			if n := l.Name(language); n.Provider == "" || n.Service == "" {
				t.Errorf("%s has no name in %s", offer, language)
			}
		}
	}
}

func TestPackageMonthPrice(t *testing.T) {
	for _, tt := range []struct {
		plan, off, want string
	}{
		{"2500000x5", "0", "3800.00"},
		{"2500000x5", "7.5", "3515.00"},
		{"2500000x5", "0.0001", "3800.00"}, // 3,799.9962
		{"100000x1", "0.0005", "980.00"},   // 979.9951
		{"100000x1", "0.0006", "979.99"},   // 979.99412
		{"5000000x5", "0.0125", "6699.16"}, // 6,699.1625
		{"5000000x5", "0.0075", "6699.50"}, // 6,699.4975
		{"10000000x5", "33.3333", "8000.00"},
		{"50000000x10", "100", "0.00"},
		{"100000x1", "99.9995", "0.00"}, // 0.0049
		{"100000x1", "99.9994", "0.01"}, // 0.00588
	} {
		p, ok := testCatalog.Package(tt.plan)
		a, fault := Parameter{Kind: KindPercent, Max: 1_000_000}.Parse(tt.off, Plain)
		if !ok || fault != nil {
			t.Fatal(tt, fault)
		}
		if got := p.MonthPrice(a.Percent); got.String() != tt.want {
			t.Errorf("%s at %s %% off: %s, want %s", tt.plan, tt.off, got, tt.want)
		}
	}
	// Half a fen, exactly: 0.5 % off 1.00 leaves 0.995.
	half := Package{price: mustMoney(t, "1.00")}
	if got := half.MonthPrice(5_000); got.String() != "1.00" {
		t.Errorf("0.995 rounds to %s, want 1.00", got)
	}
	if _, ok := testCatalog.Package("1x1"); ok {
		t.Error("there is no package 1x1")
	}
}

func mustMoney(t testing.TB, text string) Money {
	t.Helper()
	m, err := NewMoney(text, CNY)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// A damaged list is refused, and the error names the file and the whole path of
// the field. Each case edits one spot of a sound list.
func TestDecodePriceListDamaged(t *testing.T) {
	const (
		prepaidFile    = "alibaba-image-search.2020-09-30.json"
		payAsYouGoFile = "tencent-web-image-search.2026-01-05.json"
	)
	for _, tt := range []struct {
		name, file, old, new, field, cause string
	}{
		// Unknown, misspelled, repeated, missing and null fields, at every depth.
		{"unknown field", prepaidFile, `"model": "prepaid"`, `"model": "prepaid", "colour": "red"`, "colour", "unknown field"},
		{"unknown field of a package", prepaidFile, `"price": "3800.00"`, `"price": "3800.00", "discount": "5"`, "prepaid.packages[1].discount", "unknown field"},
		{"unknown field of a rule", payAsYouGoFile, `"from": 3`, `"from": 3, "about": 4`, "payAsYouGo.activationMinutes.about", "unknown field"},
		{"other spelling", prepaidFile, `"currency"`, `"Currency"`, "Currency", "unknown field"},
		{"the Go name of an inner field", prepaidFile, `"model": "prepaid"`, `"model": "prepaid", "file": "x"`, "file", "unknown field"},
		{"repeated field", prepaidFile, `"retentionDays": 7`, `"retentionDays": 7, "retentionDays": 8`, "prepaid.retentionDays", "given twice"},
		{"repeated price", prepaidFile, `"price": "980.00"`, `"price": "980.00", "price": "98.00"`, "prepaid.packages[0].price", "given twice"},
		{"repeated language", prepaidFile, `"en": {`, `"zh-CN": {`, "names.zh-CN", "given twice"},
		{"missing rule", prepaidFile, `"stackable": false,`, ``, "prepaid.stackable", "missing"},
		{"missing refund rule", payAsYouGoFile, `"refundable": false,`, ``, "payAsYouGo.refundable", "missing"},
		{"missing date", prepaidFile, `"date": "2020-09-30",`, ``, "date", "missing"},
		{"missing currency", prepaidFile, `"currency": "CNY",`, ``, "currency", "missing"},
		{"missing sources", prepaidFile, `"sources"`, `"origins"`, "origins", "unknown field"},
		{"missing price", prepaidFile, `, "price": "980.00"`, ``, "prepaid.packages[0].price", "missing"},
		{"null rule", prepaidFile, `"stackable": false`, `"stackable": null`, "prepaid.stackable", "null"},
		// Values of another kind.
		{"price as a number", prepaidFile, `"980.00"`, `980.00`, "prepaid.packages[0].price", "a number stands where a text belongs"},
		{"count as a text", prepaidFile, `"retentionDays": 7`, `"retentionDays": "7"`, "prepaid.retentionDays", "a text stands where a number belongs"},
		{"count with a fraction", prepaidFile, `"retentionDays": 7`, `"retentionDays": 7.5`, "prepaid.retentionDays", "number 7.5"},
		{"flag as a text", payAsYouGoFile, `"refundable": false`, `"refundable": "no"`, "payAsYouGo.refundable", "true or false"},
		{"object as a list", payAsYouGoFile, `"bill": {"product": "联网图像搜索", "componentType": "文搜图", "component": "文搜图"}`, `"bill": []`, "payAsYouGo.bill", "an array stands where an object belongs"},
		// Prices.
		{"negative price", prepaidFile, `"980.00"`, `"-980.00"`, "prepaid.packages[0].price", "not more than 0"},
		{"price of nothing", prepaidFile, `"980.00"`, `"0.00"`, "prepaid.packages[0].price", "not more than 0"},
		{"price with three decimals", prepaidFile, `"980.00"`, `"980.005"`, "prepaid.packages[0].price", "more than 2 decimals"},
		{"price with an exponent", prepaidFile, `"980.00"`, `"98e1"`, "prepaid.packages[0].price", "plain decimal"},
		{"price with grouping", prepaidFile, `"3800.00"`, `"3,800.00"`, "prepaid.packages[1].price", "plain decimal"},
		{"price with a sign of currency", payAsYouGoFile, `"60.00"`, `"¥60"`, "payAsYouGo.price", "plain decimal"},
		{"negative unit price", payAsYouGoFile, `"60.00"`, `"-60.00"`, "payAsYouGo.price", "not more than 0"},
		{"price for no calls", payAsYouGoFile, `"per": 1000`, `"per": 0`, "payAsYouGo.per", "from 1"},
		// Packages.
		{"duplicate package", prepaidFile, `"images": 2500000, "qps": 10`, `"images": 2500000, "qps": 5`, "prepaid.packages[2]", "does not come after"},
		{"disordered packages", prepaidFile, `"images": 5000000, "qps": 5`, `"images": 2000000, "qps": 5`, "prepaid.packages[3]", "does not come after"},
		{"disordered QPS", prepaidFile, `"images": 2500000, "qps": 10`, `"images": 2500000, "qps": 4`, "prepaid.packages[2]", "does not come after"},
		{"no images", prepaidFile, `"images": 100000,`, `"images": 0,`, "prepaid.packages[0].images", "from 1"},
		{"too many images", prepaidFile, `"images": 50000000, "qps": 10, "price"`, `"images": 1000000000001, "qps": 10, "price"`, "prepaid.packages[14].images", "from 1"},
		{"no QPS", prepaidFile, `"images": 100000, "qps": 1`, `"images": 100000, "qps": 0`, "prepaid.packages[0].qps", "from 1"},
		{"no add QPS", prepaidFile, `"addQps": 1,`, `"addQps": 0,`, "prepaid.packages[0].addQps", "from 1"},
		{"trial of no month", prepaidFile, `"months": 1`, `"months": 0`, "prepaid.trial.months", "has a trial"},
		{"custom quote below the largest", prepaidFile, `"customQuote": {"images": 50000000`, `"customQuote": {"images": 40000000`, "prepaid.customQuote.images", "largest"},
		{"custom quote below the fastest", prepaidFile, `"customQuote": {"images": 50000000, "qps": 10`, `"customQuote": {"images": 50000000, "qps": 5`, "prepaid.customQuote.qps", "fastest"},
		{"no contact", prepaidFile, `"imagesearch-support@alibaba-inc.com"`, `""`, "prepaid.customQuote.contact", "missing"},
		{"no retention", prepaidFile, `"retentionDays": 7`, `"retentionDays": 0`, "prepaid.retentionDays", "less than 1"},
		{"no deletion", prepaidFile, `"deletionQps": {"value": 20`, `"deletionQps": {"value": 0`, "prepaid.deletionQps", "less than 1"},
		{"other period", prepaidFile, `"natural-month"`, `"30-days"`, "prepaid.period", "natural-month"},
		// Head.
		{"other schema", prepaidFile, `tusou.pricelist/1`, `tusou.pricelist/2`, "schema", "tusou.pricelist/2"},
		{"offer that is no id", prepaidFile, `"offer": "alibaba-image-search"`, `"offer": "Alibaba Image Search"`, "offer", "identifier"},
		{"provider that is no id", prepaidFile, `"provider": "alibaba",`, `"provider": "",`, "provider", "identifier"},
		{"job that is no id", prepaidFile, `"own-library-by-picture"`, `"?"`, "job", "identifier"},
		{"lower-case currency", prepaidFile, `"CNY"`, `"cny"`, "currency", "ISO 4217"},
		{"sign of currency", prepaidFile, `"CNY"`, `"€"`, "currency", "ISO 4217"},
		{"date that is none", prepaidFile, `"date": "2020-09-30",` + "\n" + `  "names"`, `"date": "2020-09-31",` + "\n" + `  "names"`, "date", "2020-09-31"},
		{"date of the list and of its document differ", prepaidFile, `"date": "2020-09-30",` + "\n" + `  "names"`, `"date": "2020-09-29",` + "\n" + `  "names"`, "sources", "2020-09-29"},
		{"documentation over plain http", prepaidFile, `"documentation": "https:`, `"documentation": "http:`, "documentation", "https"},
		{"no English name", prepaidFile, `"service": "Image Search"`, `"service": ""`, "names.en", "missing"},
		{"model without its terms", prepaidFile, `"model": "prepaid"`, `"model": "pay-as-you-go"`, "model", "pay-as-you-go"},
		{"unheard-of model", prepaidFile, `"model": "prepaid"`, `"model": "rent"`, "model", "rent"},
		// Sources.
		{"source without a title", payAsYouGoFile, `"title": "腾讯云联网图像搜索常见问题"`, `"title": ""`, "sources[1].title", "missing"},
		{"source without an address", payAsYouGoFile, `"url": "https://cloud.tencent.com/document/product/1815/127080"`, `"url": ""`, "sources[1].url", "https"},
		{"source with a bad date", payAsYouGoFile, `"date": "2026-01-05", "url": "https://cloud.tencent.com/document/product/1815/127080"`, `"date": "yesterday", "url": "https://cloud.tencent.com/document/product/1815/127080"`, "sources[1].date", "yesterday"},
		{"source given twice", payAsYouGoFile, `"id": "faq"`, `"id": "list"`, "sources[1].id", "twice"},
		{"no price document", payAsYouGoFile, `"id": "list"`, `"id": "guide"`, "sources", "price document"},
		{"figure without a source", payAsYouGoFile, `"defaultQps": {"value": 20, "source": "faq"}`, `"defaultQps": {"value": 20, "source": "rumour"}`, "payAsYouGo.defaultQps", "rumour"},
		{"rule without a source", prepaidFile, `"callsReported": {"value": false, "source": "terms"}`, `"callsReported": {"value": false, "source": "hearsay"}`, "prepaid.callsReported", "hearsay"},
		// Rules that this engine does not know how to charge.
		{"failed calls charged", payAsYouGoFile, `"failedCharged": false`, `"failedCharged": true`, "payAsYouGo.failedCharged", "successful calls only"},
		{"monthly settlement", payAsYouGoFile, `"settlement": "daily"`, `"settlement": "monthly"`, "payAsYouGo.settlement", "daily"},
		{"bill before the day", payAsYouGoFile, `"billDelayDays": 1`, `"billDelayDays": -1`, "payAsYouGo.billDelayDays", "less than"},
		{"other fee decimals", payAsYouGoFile, `"feeDecimals": 8`, `"feeDecimals": 6`, "payAsYouGo.feeDecimals", "6 is not 8"},
		{"other charge decimals", payAsYouGoFile, `"chargeDecimals": 2`, `"chargeDecimals": 0`, "payAsYouGo.chargeDecimals", "0 is not 2"},
		{"other adjustment", payAsYouGoFile, `"precisionAdjustment": "monthly"`, `"precisionAdjustment": "never"`, "payAsYouGo.precisionAdjustment", "never"},
		{"stop before the debt", payAsYouGoFile, `"overdueHours": 24`, `"overdueHours": -24`, "payAsYouGo.overdueHours", "less than 0"},
		{"no default QPS", payAsYouGoFile, `"defaultQps": {"value": 20`, `"defaultQps": {"value": 0`, "payAsYouGo.defaultQps", "less than 1"},
		{"bill without a name", payAsYouGoFile, `"product": "联网图像搜索"`, `"product": ""`, "payAsYouGo.bill", "missing"},
		// Text that is no list.
		{"cut off", prepaidFile, `"job"`, `job`, "(syntax)", ""},
		{"list of lists", prepaidFile, "{\n  \"schema\"", "[{\n  \"schema\"", "(list)", "an array stands where an object belongs"},
	} {
		sound, err := os.ReadFile("lists/" + tt.file)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Replace(string(sound), tt.old, tt.new, 1)
		if text == string(sound) {
			t.Errorf("%s: the case damages nothing", tt.name)
			continue
		}
		testDamaged(t, tt.name, tt.file, text, tt.field, tt.cause)
	}
	testDamaged(t, "empty file", "a.json", "", "(syntax)", "EOF")
	testDamaged(t, "null", "a.json", "null", "(list)", "null")
	testDamaged(t, "two lists", "a.json", soundPrepaid("a", "a", "2026-01-01", "1.00")+"{}", "(end)", "something follows")
	testDamaged(t, "no packages", "a.json", strings.Replace(soundPrepaid("a", "a", "2026-01-01", "1.00"),
		`{"images": 10, "qps": 1, "price": "1.00", "addQps": 1}`, ``, 1), "prepaid.packages", "there is none")
	testDamaged(t, "both models", "a.json", strings.Replace(soundPrepaid("a", "a", "2026-01-01", "1.00"),
		`"prepaid": {`, payAsYouGoTerms("1.00", 1000)+`, "prepaid": {`, 1), "model", "prepaid")
}

// The ends of what a list may say are sound.
func TestDecodePriceListEdges(t *testing.T) {
	prepaid := soundPrepaid("a", "a", "2026-01-01", "0.01")
	payAsYouGo := soundPayAsYouGo("a", "a", "2026-01-01", "0.01", 1)
	for name, text := range map[string]string{
		"largest package": strings.NewReplacer(`"images": 10,`, `"images": 1000000000000,`, `"qps": 1,`, `"qps": 1000000,`, `"addQps": 1}`, `"addQps": 1000000}`).Replace(prepaid),
		"smallest":        strings.ReplaceAll(prepaid, `"images": 10,`, `"images": 1,`),
		"largest unit":    strings.Replace(payAsYouGo, `"per": 1,`, `"per": 1000000000000,`, 1),
		"stop at once":    strings.Replace(payAsYouGo, `"overdueHours": 24`, `"overdueHours": 0`, 1),
		"one default QPS": strings.Replace(payAsYouGo, `"value": 7`, `"value": 1`, 1),
		"written-out no":  strings.Replace(prepaid, `"addQps": 1}`, `"addQps": 1, "trial": false}`, 1),
	} {
		if text == prepaid || text == payAsYouGo {
			t.Errorf("%s: the case changes nothing", name)
		}
		if _, err := DecodePriceList("a.json", []byte(text)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func testDamaged(t *testing.T, name, file, text, field, cause string) {
	t.Helper()
	list, err := DecodePriceList(file, []byte(text))
	damaged, ok := errors.AsType[*ListError](err)
	switch {
	case !ok:
		t.Errorf("%s: got list %v and error %v, want a *ListError", name, list != nil, err)
	case damaged.File != file || damaged.Field != field || !strings.Contains(damaged.Cause, cause):
		t.Errorf("%s: got %q, want field %s and %q", name, err, field, cause)
	case !strings.Contains(err.Error(), file) || !strings.Contains(err.Error(), field):
		t.Errorf("%s: %q names not both %s and %s", name, err, file, field)
	}
}

// What a list is decoded to, written and read again is the same list.
func FuzzDecodePriceList(f *testing.F) {
	for _, name := range []string{"alibaba-image-search.2020-09-30.json", "tencent-web-image-search.2026-01-05.json", "alibaba-image-search-international.2020-05-18.json"} {
		data, err := os.ReadFile("lists/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(soundPrepaid("shop", "shop", "2026-01-01", "12.34")))
	f.Add([]byte(soundPayAsYouGo("meter", "meter", "2026-01-01", "0.01", 7)))
	f.Add([]byte(`{"prepaid":{"packages":[{"price":1e999}]}}`))
	f.Add([]byte(`{"names":{"en":{"provider":"a"},"en":null}}`))
	f.Add([]byte("{\"a\":[[[[{}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := DecodePriceList("fuzz.json", data)
		if err != nil {
			if damaged, ok := errors.AsType[*ListError](err); !ok || damaged.File != "fuzz.json" || damaged.Field == "" {
				t.Fatalf("the error %v does not name file and field", err)
			}
			return
		}
		written, err := json.Marshal(list)
		if err != nil {
			t.Fatal(err)
		}
		again, err := DecodePriceList("fuzz.json", written)
		if err != nil && !list.PricesOnly { // which may leave out rules that are then written as empty
			t.Fatalf("written, the list is refused: %v\n%s", err, written)
		}
		if err == nil {
			if twice, _ := json.Marshal(again); string(twice) != string(written) {
				t.Fatalf("read back: %s\nwas: %s", twice, written)
			}
		}
	})
}
