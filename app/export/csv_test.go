package export

import (
	"encoding/csv"
	"strings"
	"testing"

	"tusou/app/words"
)

// What a spreadsheet would run gets an apostrophe; numbers stay numbers.
func TestSafe(t *testing.T) {
	for cell, want := range map[string]string{
		"":                                    "",
		"plain":                               "plain",
		"-5":                                  "-5",
		"-0.00300000":                         "-0.00300000",
		"5":                                   "5",
		"3800.00":                             "3800.00",
		"2500000x5":                           "2500000x5",
		"=1+1":                                "'=1+1",
		`=HYPERLINK("https://a.example","x")`: `'=HYPERLINK("https://a.example","x")`,
		"+1":                                  "'+1",
		"+cmd|' /C calc'!A0":                  "'+cmd|' /C calc'!A0",
		"@SUM(A1)":                            "'@SUM(A1)",
		"-1+1":                                "'-1+1",
		"-":                                   "'-",
		"--5":                                 "'--5",
		"-5.":                                 "'-5.",
		"-.5":                                 "'-.5",
		"-5e3":                                "'-5e3",
		"-cmd":                                "'-cmd",
		"\t=1":                                "'\t=1",
		"\r=1":                                "'\r=1",
		"\n=1":                                "'\n=1",
		"＝1":                                  "'＝1",
		"＋1":                                  "'＋1",
		"－1":                                  "'－1",
		"＠a":                                  "'＠a",
		"a=1":                                 "a=1",
		"'=1":                                 "'=1",
		"−5":                                  "−5",
	} {
		if got := Safe(cell); got != want {
			t.Errorf("%q: got %q, want %q", cell, got, want)
		}
	}
}

// Quotes, separators and line breaks survive; lines end with CRLF.
func TestTable(t *testing.T) {
	table := newTable(words.In("en"), "a b", "")
	table.add("|a|b", `say "hi", friend`, "-1.50")
	table.add("|b", "two\nlines")
	table.add("|a", "=1")
	want := "a,b\r\n\"say \"\"hi\"\", friend\",-1.50\r\n,\"two\r\nlines\"\r\n'=1,\r\n"
	if got := table.String(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	defer func() {
		if recover() == nil {
			t.Error("a cell without a column was dropped")
		}
	}()
	table.add("|c", "lost")
}

// Whatever the cell: what a reader gets back never begins like a formula unless
// it is a plain number, and nothing else of it has changed.
func FuzzSafe(f *testing.F) {
	for _, seed := range []string{"", "=1", "+1", "-1", "@a", "\t", "\r\n", "＝", "a,b", `"`, "\xff=", "'"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		table := newTable(words.In("en"), "cell end", "")
		table.add("|cell|end", cell, ".")
		rows, err := csv.NewReader(strings.NewReader(table.String())).ReadAll()
		if err != nil || len(rows) != 2 || len(rows[1]) != 2 {
			t.Fatalf("%q: %v, %v", cell, rows, err)
		}
		got := rows[1][0]
		if strings.HasPrefix(got, "-") && isNumber(got) {
			return
		}
		if got != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", first(got)) {
			t.Fatalf("%q is written as %q", cell, got)
		}
		if lines := strings.NewReplacer("\r\n", "\n", "\r", ""); lines.Replace(strings.TrimPrefix(got, "'")) != lines.Replace(strings.TrimPrefix(cell, "'")) {
			t.Fatalf("%q is read back as %q", cell, got)
		}
	})
}
