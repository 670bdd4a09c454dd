package pricing

import (
	"fmt"
	"io/fs"
	"net/url"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"
)

// The contract's example, whole.
func TestChangeContract(t *testing.T) {
	for query, want := range map[string]string{
		"from=2500000x5&to=5000000x10&alibaba=0": `{"schema":"tusou.change/1","from":"2500000x5","to":"5000000x10","direction":"upgrade","charge":"8500.00","refund":"0.00"}`,
		"from=5000000x10&to=2500000x5":           `{"schema":"tusou.change/1","from":"5000000x10","to":"2500000x5","direction":"downgrade","charge":"0.00","refund":"8500.00"}`,
		"from=2500000x5&to=2500000x5":            `{"schema":"tusou.change/1","from":"2500000x5","to":"2500000x5","direction":"same","charge":"0.00","refund":"0.00"}`,
		// Nothing is paid for either, so neither is dearer.
		"from=2500000x5&to=5000000x10&alibaba=100": `{"schema":"tusou.change/1","from":"2500000x5","to":"5000000x10","direction":"same","charge":"0.00","refund":"0.00"}`,
		// Each price is rounded before the difference: 979.90 and 3799.62.
		"from=100000x1&to=2500000x5&alibaba=0.01": `{"schema":"tusou.change/1","from":"100000x1","to":"2500000x5","direction":"upgrade","charge":"2819.72","refund":"0.00"}`,
	} {
		if got := body(t, EndpointChange, query); got != want+"\n" {
			t.Errorf("%s:\ngot  %swant %s", query, got, want)
		}
	}
}

// listPrices are the document's prices, in the order of its table.
var listPrices = []int64{980, 3800, 6800, 6700, 12300, 12000, 22000, 21600, 39600, 29200, 53500, 35000, 64200, 39400, 72200}

// From each package to each other, against the document's prices.
func TestChangeMatrix(t *testing.T) {
	matrix := testCatalog.Offers()[0].List().Changes(0, ChangeOptions{})
	if len(matrix) != 15 {
		t.Fatalf("%d rows", len(matrix))
	}
	for i, row := range matrix {
		if len(row) != 15 {
			t.Fatalf("row %d has %d columns", i, len(row))
		}
		for j, ch := range row {
			want := listPrices[j] - listPrices[i]
			direction, charge, refund := Same, "0.00", "0.00"
			switch {
			case want > 0:
				direction, charge = Upgrade, fmt.Sprintf("%d.00", want)
			case want < 0:
				direction, refund = Downgrade, fmt.Sprintf("%d.00", -want)
			}
			if ch.Direction != direction || ch.Charge.String() != charge || ch.Refund.String() != refund {
				t.Errorf("%s to %s: %s, %s, %s", ch.From.ID(), ch.To.ID(), ch.Direction, ch.Charge, ch.Refund)
			}
		}
	}
	if testCatalog.Offers()[1].List().Changes(0, ChangeOptions{}) != nil {
		t.Error("a list without packages has changes")
	}
}

// Whatever the packages, the discount and the term: going there and back nets to
// zero, the lines add up to what is paid, and a term counts month by month.
func TestChangeNetsToZero(t *testing.T) {
	list := testCatalog.Offers()[0].List()
	rapid.Check(t, func(t *rapid.T) {
		pick := func(name string) *Package {
			return &list.Prepaid.Packages[rapid.IntRange(0, 14).Draw(t, name)]
		}
		from, to := pick("from"), pick("to")
		off := Percent(rapid.Int64Range(0, 100*percentOne).Draw(t, "off"))
		o := ChangeOptions{Months: rapid.Int64Range(0, 36).Draw(t, "months")}
		there, back := list.Change(from, to, off, o), list.Change(to, from, off, o)
		net := there.Charge.Sub(there.Refund).Add(back.Charge).Sub(back.Refund)
		if !net.IsZero() {
			t.Errorf("%s to %s and back nets %s", from.ID(), to.ID(), net)
		}
		if there.Charge.Sign() < 0 || there.Refund.Sign() < 0 || !there.Charge.IsZero() && !there.Refund.IsZero() {
			t.Errorf("charge %s and refund %s", there.Charge, there.Refund)
		}
		if got, want := linesSum(t, there), there.Charge.Sub(there.Refund); got.Cmp(want) != 0 {
			t.Errorf("lines add up to %s, paid is %s", got, want)
		}
		one := list.Change(from, to, off, ChangeOptions{})
		if want := one.Charge.Sub(one.Refund).Times(max(o.Months, 1)); there.Charge.Sub(there.Refund).Cmp(want) != 0 {
			t.Errorf("%d months cost %s less %s, one month %s", o.Months, there.Charge, there.Refund, want)
		}
	})
}

func linesSum(t interface{ Fatal(...any) }, ch Change) Money {
	sum := zero(ch.List.Currency)
	for _, line := range ch.Lines {
		amount, err := NewMoney(*line.Amount, ch.List.Currency)
		if err != nil {
			t.Fatal(err)
		}
		sum = sum.Add(amount)
	}
	return sum
}

func TestChangeOptions(t *testing.T) {
	list := testCatalog.Offers()[0].List()
	for _, tt := range []struct {
		from, to string
		options  ChangeOptions
		want     string
	}{
		{"2500000x5", "5000000x10", ChangeOptions{Months: 12}, "upgrade 102000.00 0.00"},
		{"5000000x10", "2500000x5", ChangeOptions{Months: 3}, "downgrade 0.00 25500.00"},
		// Out of the free month the difference is due, not the whole price.
		{"100000x1", "2500000x5", ChangeOptions{FromTrial: true}, "upgrade 2820.00 0.00"},
		// A package without a trial cannot be in it.
		{"5000000x10", "2500000x5", ChangeOptions{FromTrial: true}, "downgrade 0.00 8500.00"},
	} {
		from, _ := list.Package(tt.from)
		to, _ := list.Package(tt.to)
		ch := list.Change(&from, &to, 0, tt.options)
		if got := fmt.Sprintln(ch.Direction, ch.Charge, ch.Refund); got != tt.want+"\n" {
			t.Errorf("%s to %s, %+v: %s, want %s", tt.from, tt.to, tt.options, got, tt.want)
		}
	}
	// A downgrade out of a trial: no published package is below the smallest, a
	// later list may have one. Nothing was paid, so nothing comes back.
	from, _ := list.Package("100000x1")
	to := from
	to.Images, to.price = 50_000, Money{fromInt(500), CNY}
	ch := list.Change(&from, &to, 0, ChangeOptions{FromTrial: true})
	if got := fmt.Sprintln(ch.Direction, ch.Charge, ch.Refund, linesSum(t, ch)); got != "downgrade 0.00 0.00 0.00\n" {
		t.Error(got)
	}
}

func TestChangeLines(t *testing.T) {
	ch := answer(t, EndpointChange, "from=2500000x5&to=5000000x10&alibaba=2.5").(Change)
	var b strings.Builder
	for _, l := range ch.Lines {
		unit, percent := "-", "-"
		if l.UnitPrice != nil {
			unit = *l.UnitPrice
		}
		if l.Percent != nil {
			percent = l.Percent.String()
		}
		fmt.Fprintln(&b, l.What, l.Quantity, l.Unit, unit, percent, *l.Amount, l.Rule)
	}
	want := `new-package 1 month 12300.00 - 12300.00 change-new
discount 1 month - 2.5 -307.50 discount
old-package 1 month 3800.00 - -3800.00 change-old
discount 1 month - 2.5 95.00 discount
`
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
	ids := []string{}
	for _, a := range ch.Assumptions {
		ids = append(ids, a.ID)
	}
	if got, want := fmt.Sprint(ids), "[list-age discount taxes change-full-difference change-term]"; got != want {
		t.Errorf("assumes %s, want %s", got, want)
	}
}

func TestChangeRefuses(t *testing.T) {
	for query, parameter := range map[string]string{
		"": "from", "from=2500000x5": "to", "from=1x1&to=2500000x5": "from", "from=2500000x5&to=": "to",
		"from=2500000x5&to=2500000x5&alibaba=101": "alibaba", "from=2500000x5&to=2500000x5&tencent=1": "tencent",
	} {
		_, faults := testCatalog.Endpoint(EndpointChange).Parse(ParseQuery(query), Plain, RefuseUnknown)
		if len(faults) == 0 || faults[0].Parameter != parameter {
			t.Errorf("%q: %v, want one about %s", query, faults, parameter)
		}
	}
}

// twoPrepaid is the published lists and a second prepaid one with a package of
// its own.
func twoPrepaid(t testing.TB) *Catalog {
	t.Helper()
	files := fstest.MapFS{}
	names, err := fs.Glob(publishedFiles, "lists/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(publishedFiles, name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: data}
		if own, ok := strings.CutPrefix(name, "lists/"+alibaba+".2020"); ok {
			text := strings.NewReplacer(`"offer": "alibaba-image-search"`, `"offer": "other-search"`,
				`"provider": "alibaba"`, `"provider": "other"`, `"default": true,`, "", `{"images": 100000,`, `{"images": 150000,`).Replace(string(data))
			files["lists/other-search.2020"+own] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	c, err := NewCatalog(files)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// A change is about one offer: its packages, its discount, and no other's.
func TestChangeStaysInItsList(t *testing.T) {
	c := twoPrepaid(t)
	for _, tt := range []struct{ query, want string }{
		{"offer=other-search&from=150000x1&to=2500000x5&other=50", "other-search 1410.00"},
		{"from=100000x1&to=2500000x5", "alibaba-image-search 2820.00"},
		{"offer=alibaba-image-search&from=100000x1&to=2500000x5&alibaba=50", "alibaba-image-search 1410.00"},
		{"from=100000x1&to=150000x1", `to: "150000x1" is not accepted`},
		{"offer=other-search&from=100000x1&to=150000x1", `from: "100000x1" is not accepted`},
		{"from=100000x1&to=2500000x5&other=50", `"other" is not a parameter here`},
		{"offer=other-search&from=150000x1&to=2500000x5&alibaba=50", `"alibaba" is not a parameter here`},
		{"offer=tencent-web-image-search&from=100000x1&to=2500000x5", `offer: "tencent-web-image-search" is not accepted`},
	} {
		got := ""
		a, faults := c.Endpoint(EndpointChange).Parse(ParseQuery(tt.query), Plain, RefuseUnknown)
		if len(faults) > 0 {
			got = faults[0].Error()
		} else {
			ch := c.Change(a, ChangeOptions{})
			got = ch.List.Offer + " " + ch.Charge.String()
		}
		if !strings.HasPrefix(got, tt.want) {
			t.Errorf("%s: %s, want %s", tt.query, got, tt.want)
		}
	}
}

func BenchmarkChangeMatrix(b *testing.B) {
	list := testCatalog.Offers()[0].List()
	for b.Loop() {
		list.Changes(12_3456, ChangeOptions{})
	}
}

// A page can put one question to timeline and change. It begins with a change,
// which the API has to be given.
func TestJoin(t *testing.T) {
	c := testCatalog
	e := c.Endpoint(EndpointTimeline).Join(c.Endpoint(EndpointChange))
	a, faults := e.Parse(nil, Typed, IgnoreUnknown)
	if len(faults) > 0 {
		t.Fatal(faults[0])
	}
	if from, to := a.Get("from").Text, a.Get("to").Text; from != "2500000x5" || to != "5000000x10" || a.Canonical() != "" {
		t.Errorf("begins with a change from %s to %s, canonical %q", from, to, a.Canonical())
	}
	for _, name := range []string{EndpointStatement, EndpointTimeline, EndpointChange} {
		for _, p := range c.Endpoint(name).Parameters {
			if _, fault := e.Parse(url.Values{p.Name: {"\x00"}}, Typed, IgnoreUnknown); len(fault) != 1 {
				t.Errorf("%s of %s is not a parameter of the page", p.Name, name)
			}
		}
	}
	if _, faults := c.Endpoint(EndpointChange).Parse(nil, Plain, RefuseUnknown); len(faults) != 2 {
		t.Errorf("a change of nothing into nothing has the faults %v", faults)
	}
}
