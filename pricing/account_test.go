package pricing

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

func yuan(text string) decimal.Decimal { return decimal.RequireFromString(text) }

// run follows an account at list price: 0.06 a call.
func run(opening string, topUps string, daily ...int64) Account {
	ups, problem := parseTopUps(topUps, Plain)
	if problem != nil {
		panic(problem)
	}
	return testCatalog.Default(PayAsYouGo).RunAccount(yuan(opening), ups, daily, 0)
}

// Each case is reckoned by hand: 100 calls cost 6.00.
func TestAccount(t *testing.T) {
	for _, tt := range []struct {
		name, opening, topUps string
		daily                 []int64
		want                  []string // day state served/calls -deducted +topped balance
	}{
		{"exactly enough", "12", "", []int64{100, 100}, []string{
			"1 running 100/100 -0.00 +0.00 12.00",
			"2 running 100/100 -6.00 +0.00 6.00",
			"3 running 0/0 -6.00 +0.00 0.00",
		}},
		// The second deduction, on day 3, leaves −0.01: day 3 is served still,
		// day 4 is not, and the calls of day 3 are deducted while it is stopped.
		{"one fen short", "11.99", "", []int64{100, 100, 100, 100}, []string{
			"1 running 100/100 -0.00 +0.00 11.99",
			"2 running 100/100 -6.00 +0.00 5.99",
			"3 overdue 100/100 -6.00 +0.00 -0.01",
			"4 stopped 0/100 -6.00 +0.00 -6.01",
			"5 stopped 0/0 -0.00 +0.00 -6.01",
		}},
		{"topped up before the stop", "11.99", "3:0.01", []int64{100, 100, 0, 0}, []string{
			"1 running 100/100 -0.00 +0.00 11.99",
			"2 running 100/100 -6.00 +0.00 5.99",
			"3 running 0/0 -6.00 +0.01 0.00",
			"4 running 0/0 -0.00 +0.00 0.00",
			"5 running 0/0 -0.00 +0.00 0.00",
		}},
		{"topped up too little, then enough", "5.99", "3:0.01,4:6.00", []int64{100, 100, 100, 100}, []string{
			"1 running 100/100 -0.00 +0.00 5.99",
			"2 overdue 100/100 -6.00 +0.00 -0.01",
			"3 stopped 0/100 -6.00 +0.01 -6.00",
			"4 running 100/100 -0.00 +6.00 0.00",
			"5 overdue 0/0 -6.00 +0.00 -6.00",
			"6 stopped 0/0 -0.00 +0.00 -6.00",
		}},
		// On the day of the stop a top-up brings it back: nothing is lost.
		{"topped up on the day of the stop", "5.99", "3:100", []int64{100, 100, 100}, []string{
			"1 running 100/100 -0.00 +0.00 5.99",
			"2 overdue 100/100 -6.00 +0.00 -0.01",
			"3 running 100/100 -6.00 +100.00 93.99",
			"4 running 0/0 -6.00 +0.00 87.99",
		}},
		{"a top-up after the days", "0", "5:10", []int64{100}, []string{
			"1 running 100/100 -0.00 +0.00 0.00",
			"2 overdue 0/0 -6.00 +0.00 -6.00",
			"3 stopped 0/0 -0.00 +0.00 -6.00",
			"4 stopped 0/0 -0.00 +0.00 -6.00",
			"5 running 0/0 -0.00 +10.00 4.00",
		}},
		{"nothing asked, nothing owed", "0", "", []int64{0}, []string{
			"1 running 0/0 -0.00 +0.00 0.00",
			"2 running 0/0 -0.00 +0.00 0.00",
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, d := range run(tt.opening, tt.topUps, tt.daily...).Days {
				got = append(got, fmt.Sprintf("%d %s %d/%d -%s +%s %s", d.Day, d.State, d.Served, d.Calls, d.Deducted, d.ToppedUp, d.Balance))
			}
			if fmt.Sprint(got) != fmt.Sprint(tt.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}

func TestAccountSteps(t *testing.T) {
	a := run("5.99", "3:0.01,4:6.00", 100, 100, 100, 100)
	var got []string
	for _, s := range a.Steps {
		amount := ""
		if s.Amount != nil {
			amount = s.Amount.String()
		}
		got = append(got, strings.TrimSpace(fmt.Sprintf("%d %s %s", s.Day, s.What, amount)))
	}
	want := []string{"2 deduction 6.00", "2 negative", "3 deduction 6.00", "3 stopped", "3 top-up 0.01", "3 not-served",
		"4 top-up 6.00", "4 resumed", "5 deduction 6.00", "5 negative", "6 stopped"}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if a.Served != 300 || a.NotServed != 100 || a.First(EventNegative) != 2 || a.First(EventStopped) != 3 || a.First(EventResumed) != 4 || a.First(EventSettled) != 0 {
		t.Errorf("served %d, not served %d, negative %d, stopped %d, resumed %d", a.Served, a.NotServed,
			a.First(EventNegative), a.First(EventStopped), a.First(EventResumed))
	}
}

func TestBalanceLasts(t *testing.T) {
	for _, tt := range []struct {
		opening string
		daily   []int64
		off     Percent
		want    string
	}{
		// 60.00 a day: the 17th deduction, on day 18, is the first beyond 1000.
		{"1000", []int64{1000}, 0, "{18 18 19}"},
		// Exactly used up is not negative: 1020 / 60 = 17 deductions, the 18th is too much.
		{"1020", []int64{1000}, 0, "{19 19 20}"},
		{"0", []int64{1}, 0, "{2 2 3}"},
		{"1", []int64{4, 0, 17}, 0, "{4 4 5}"},
		// A round of 4, 0, 17 costs 1.26: two rounds, then 0.24 and 1.02.
		{"3.77", []int64{4, 0, 17}, 0, "{10 10 11}"},
		// 1 call at 5 % is charged 0.06, though it costs 0.057: the charge counts.
		{"0.12", []int64{1}, 5 * percentOne, "{4 4 5}"},
		{"1000000000000", []int64{1}, 0, "{16666666666668 16666666666668 16666666666669}"},
		{"0", []int64{0}, 0, "never"},
		{"5", []int64{1000}, 100 * percentOne, "never"},
	} {
		a := testCatalog.Default(PayAsYouGo).RunAccount(yuan(tt.opening), nil, tt.daily, tt.off)
		got := "never"
		if a.Lasts != nil {
			got = fmt.Sprint(*a.Lasts)
		}
		if got != tt.want {
			t.Errorf("%s at %v: %s, want %s", tt.opening, tt.daily, got, tt.want)
		}
	}
}

// Whatever comes in and is asked for: no call is served while the service is
// stopped, it stops after exactly one day in the red, what was served is what is
// deducted, and the balance is what came in less what went out.
func TestAccountProperties(t *testing.T) {
	c := testCatalog
	rapid.Check(t, func(t *rapid.T) {
		opening := decimal.New(rapid.Int64Range(0, 5000).Draw(t, "opening"), -2)
		daily := rapid.SliceOfN(rapid.Int64Range(0, 300), 1, maxStatementDays).Draw(t, "daily")
		off := Percent(rapid.Int64Range(0, 100*percentOne).Draw(t, "off"))
		var ups []TopUp
		for range rapid.IntRange(0, 5).Draw(t, "n") {
			ups = append(ups, TopUp{rapid.IntRange(1, maxTopUpDay).Draw(t, "day"), decimal.New(rapid.Int64Range(1, 3000).Draw(t, "fen"), -2)})
		}
		a := c.Default(PayAsYouGo).RunAccount(opening, ups, daily, off)

		balance, charged, red := a.Opening, zero(CNY), 0
		asked := int64(0)
		for i, d := range a.Days {
			balance = balance.Sub(d.Deducted).Add(d.ToppedUp)
			if balance.Cmp(d.Balance) != 0 {
				t.Fatalf("day %d: balance %s, should be %s", d.Day, d.Balance, balance)
			}
			if i > 0 && d.Deducted.Cmp(a.Days[i-1].Charged) != 0 {
				t.Fatalf("day %d: deducted %s for charges of %s", d.Day, d.Deducted, a.Days[i-1].Charged)
			}
			if (d.State == Running) != (d.Balance.Sign() >= 0) {
				t.Fatalf("day %d is %s at %s", d.Day, d.State, d.Balance)
			}
			if d.State == Running {
				red = 0
			} else {
				red++
			}
			if (d.State == Stopped) != (red > 1) {
				t.Fatalf("day %d is %s, %d days in the red", d.Day, d.State, red)
			}
			if d.State == Stopped && d.Served != 0 || d.State != Stopped && d.Served != d.Calls {
				t.Fatalf("day %d is %s and serves %d of %d", d.Day, d.State, d.Served, d.Calls)
			}
			charged = charged.Add(d.Charged)
			asked += d.Calls
		}
		want := int64(0)
		for _, n := range daily {
			want += n
		}
		if asked != want || a.Served+a.NotServed != want {
			t.Fatalf("%d calls asked for, %d in the days, %d served, %d not", want, asked, a.Served, a.NotServed)
		}
		if a.Deducted.Cmp(charged) != 0 || a.Opening.Add(a.ToppedUp).Sub(a.Deducted).Cmp(a.Closing) != 0 {
			t.Fatalf("%s + %s − %s is not %s; charged %s", a.Opening, a.ToppedUp, a.Deducted, a.Closing, charged)
		}
	})
}

// The closed form of how long a balance lasts is what happens day by day.
func TestBalanceLastsAsItHappens(t *testing.T) {
	c := testCatalog
	rapid.Check(t, func(t *rapid.T) {
		opening := decimal.New(rapid.Int64Range(0, 20_000).Draw(t, "opening"), -2)
		daily := rapid.SliceOfN(rapid.Int64Range(0, 300), 1, 7).Draw(t, "daily")
		off := Percent(rapid.Int64Range(0, 90*percentOne).Draw(t, "off"))
		lasts := c.Default(PayAsYouGo).RunAccount(opening, nil, daily, off).Lasts
		if lasts == nil {
			return
		}
		long := make([]int64, lasts.NegativeOn+2)
		for i := range long {
			long[i] = daily[i%len(daily)]
		}
		a := c.Default(PayAsYouGo).RunAccount(opening, nil, long, off)
		if int64(a.First(EventNegative)) != lasts.NegativeOn || int64(a.First(EventStopped)) != lasts.StoppedFrom || lasts.Days != lasts.StoppedFrom-1 {
			t.Fatalf("said %+v, was negative on %d, stopped from %d", *lasts, a.First(EventNegative), a.First(EventStopped))
		}
	})
}

func FuzzReadTopUps(f *testing.F) {
	for _, text := range []string{"3:500,10:200", "3：1万", "3 : 5", "::", "1:1e5", "1:0.001,1:-1"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, grammar := range []Grammar{Plain, Typed} {
			read, problem := readTopUps(text, grammar)
			if problem != nil {
				continue
			}
			again, problem := readTopUps(read.Text, Plain)
			if problem != nil || fmt.Sprint(again) != fmt.Sprint(read) {
				t.Fatalf("%q reads as %v, which reads as %v (%v)", text, read, again, problem)
			}
			for i, up := range read.TopUps {
				if up.Amount.Sign() <= 0 || i > 0 && up.Day <= read.TopUps[i-1].Day {
					t.Fatalf("%q has the top-ups %v", text, read.TopUps)
				}
			}
		}
	})
}
