package pricing

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestNewMoney(t *testing.T) {
	for text, want := range map[string]string{"3800.00": "3800.00", "0.06": "0.06", "-0.003": "0.00", "12": "12.00", "0.005": "0.01", "-0.005": "-0.01"} {
		if got := mustMoney(t, text).String(); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
	for _, text := range []string{"", "1e3", "1,000", "¥5", "5 CNY", "NaN", "+5", ".5", "5.", "0x5", " 5", strings.Repeat("1", 65)} {
		if m, err := NewMoney(text, CNY); err == nil {
			t.Errorf("%q is read as %s", text, m)
		}
	}
	if _, err := NewMoney("5", ""); err == nil {
		t.Error("an amount needs a currency")
	}
}

func TestMoneyForms(t *testing.T) {
	for _, tt := range []struct{ amount, charge, fee, exact string }{
		{"0", "0.00", "0.00000000", "0.00"},
		{"0.06", "0.06", "0.06000000", "0.06"},
		{"0.057", "0.06", "0.05700000", "0.057"},
		{"0.0570", "0.06", "0.05700000", "0.057"},
		{"3800", "3800.00", "3800.00000000", "3800.00"},
		{"1.005", "1.01", "1.00500000", "1.005"},
		{"1.004999995", "1.00", "1.00500000", "1.004999995"},
		{"0.000000005", "0.00", "0.00000001", "0.000000005"},
		{"-2.345", "-2.35", "-2.34500000", "-2.345"},
		{"-0.003", "0.00", "-0.00300000", "-0.003"},
		{"60000000000.00", "60000000000.00", "60000000000.00000000", "60000000000.00"},
	} {
		m := mustMoney(t, tt.amount)
		if m.String() != tt.charge || m.FeeString() != tt.fee || m.Exact() != tt.exact || m.Charge().String() != tt.charge || m.Fee().FeeString() != tt.fee {
			t.Errorf("%s: %s, %s, %s, want %s, %s, %s", tt.amount, m, m.FeeString(), m.Exact(), tt.charge, tt.fee, tt.exact)
		}
		if got, err := json.Marshal([]any{m, Fee{m}}); err != nil || string(got) != `["`+tt.charge+`","`+tt.fee+`"]` {
			t.Errorf("%s in JSON: %s, %v", tt.amount, got, err)
		}
	}
}

func TestMoneyArithmetic(t *testing.T) {
	a, b := mustMoney(t, "0.1"), mustMoney(t, "0.2")
	if got := a.Add(b); got.Cmp(mustMoney(t, "0.3")) != 0 {
		t.Errorf("0.1 + 0.2 = %s", got.Exact())
	}
	if got := a.Sub(b); got.Exact() != "-0.10" || got.Sign() != -1 || got.Neg().Sign() != 1 {
		t.Errorf("0.1 − 0.2 = %s", got.Exact())
	}
	if got := a.Times(3); got.Cmp(mustMoney(t, "0.3")) != 0 || got.Currency() != CNY {
		t.Errorf("0.1 × 3 = %s %s", got.Exact(), got.Currency())
	}
	if !a.Sub(a).IsZero() || a.IsZero() {
		t.Error("zero is what nothing is left of")
	}
}

// Two currencies never add.
func TestMoneyCurrenciesDoNotMix(t *testing.T) {
	yuan := mustMoney(t, "1")
	dollar, err := NewMoney("1", "USD")
	if err != nil {
		t.Fatal(err)
	}
	for name, mix := range map[string]func(){
		"add":      func() { yuan.Add(dollar) },
		"subtract": func() { yuan.Sub(dollar) },
		"compare":  func() { yuan.Cmp(dollar) },
		"zero":     func() { yuan.Add(Money{}) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: two currencies went together", name)
				}
			}()
			mix()
		}()
	}
}
