package words

import (
	"strings"
	"testing"

	"tusou/pricing"
)

func TestDated(t *testing.T) {
	lists := testCatalog.Lists()
	for language, want := range map[string]string{
		"zh-CN": "此页金额依据阿里云 2020-09-30、腾讯云 2026-01-05 的价目。",
		"en":    "The amounts on this page go by the price lists of 2020-09-30 (Alibaba Cloud) and 2026-01-05 (Tencent Cloud).",
	} {
		if got := In(language).Dated([]*pricing.PriceList{lists[1], lists[2]}).String(); got != want {
			t.Errorf("%s: %s\nwant %s", language, got, want)
		}
	}
}

// Each way in which lists can differ is said in both languages, with the amounts.
func TestListChange(t *testing.T) {
	_, own := testCatalog.Editions()
	for name, c := range map[string]struct {
		edits  []string
		zh, en string
	}{
		"a unit price": {[]string{"2026-01-05", "2026-12-01", "60.00", "55.00"},
			"腾讯云 2026-12-01 的价目已发布：每 1,000 次 ¥60.00 → ¥55.00。", "Tencent Cloud’s price list of 2026-12-01 is out: ¥60.00 → ¥55.00 per 1,000 calls."},
		"another number of calls": {[]string{"2026-01-05", "2026-12-01", `"60.00","per":1000`, `"5.50","per":100`},
			"腾讯云 2026-12-01 的价目已发布：每 1,000 次 ¥60.00 → 每 100 次 ¥5.50。", "Tencent Cloud’s price list of 2026-12-01 is out: ¥60.00 per 1,000 → ¥5.50 per 100 calls."},
		"a date alone": {[]string{"2026-01-05", "2026-12-01"},
			"腾讯云 2026-12-01 的价目已发布：价格不变。", "Tencent Cloud’s price list of 2026-12-01 is out: the prices stay the same."},
		"a correction": {[]string{"60.00", "55.00"},
			"腾讯云 2026-01-05 的价目已更正：每 1,000 次 ¥60.00 → ¥55.00。", "Tencent Cloud’s price list of 2026-01-05 has been corrected: ¥60.00 → ¥55.00 per 1,000 calls."},
		"an earlier one": {[]string{"2026-01-05", "2025-12-01", "60.00", "65.00"},
			"腾讯云恢复采用 2025-12-01 的价目：每 1,000 次 ¥60.00 → ¥65.00。", "Tencent Cloud’s price list of 2025-12-01 applies again: ¥60.00 → ¥65.00 per 1,000 calls."},
		"one package": {[]string{"2020-09-30", "2026-12-01", `"3800.00"`, `"3500.00"`},
			"阿里云 2026-12-01 的价目已发布：2,500,000 张，5 QPS ¥3,800.00 → ¥3,500.00。", "Alibaba Cloud’s price list of 2026-12-01 is out: ¥3,800.00 → ¥3,500.00 for 2,500,000 images, 5 QPS."},
		"packages": {[]string{"2020-09-30", "2026-12-01", `"3800.00"`, `"3500.00"`, `"6800.00"`, `"6000.00"`, `100000,"qps":1,"price":"980.00"`, `90000,"qps":1,"price":"980.00"`},
			"阿里云 2026-12-01 的价目已发布：15 档套餐中有 2 档调价，如 2,500,000 张，5 QPS ¥3,800.00 → ¥3,500.00；新增 1 档套餐；停售 1 档套餐。",
			"Alibaba Cloud’s price list of 2026-12-01 is out: 2 of 15 packages cost something else, such as ¥3,800.00 → ¥3,500.00 for 2,500,000 images, 5 QPS; 1 package is new; 1 package is no longer sold."},
		"another currency": {[]string{`2026-01-05","currency":"CNY"`, `2026-12-01","currency":"USD"`},
			"腾讯云 2026-12-01 的价目已发布：计费方式有变。", "Tencent Cloud’s price list of 2026-12-01 is out: it charges in another way."},
	} {
		file := string(own)
		for i := 0; i < len(c.edits); i += 2 {
			if !strings.Contains(file, c.edits[i]) {
				t.Fatalf("%s: the file does not contain %s", name, c.edits[i])
			}
			file = strings.Replace(file, c.edits[i], c.edits[i+1], 1)
		}
		changes, err := testCatalog.Changes([]byte(file))
		if err != nil || len(changes) != 1 {
			t.Fatalf("%s: %d changes (%v)", name, len(changes), err)
		}
		if got := In("zh-CN").ListChange(changes[0]).String(); got != c.zh {
			t.Errorf("%s: %s\nwant %s", name, got, c.zh)
		}
		if got := In("en").ListChange(changes[0]).String(); got != c.en {
			t.Errorf("%s: %s\nwant %s", name, got, c.en)
		}
		// Seen from the other side there is one list more, or one less.
		was := *changes[0].Was
		if got := In("en").ListChange(pricing.ListChange{Is: &was}).String(); !strings.Contains(got, "has been added ("+was.Date+").") {
			t.Errorf("a new offer: %s", got)
		}
		if got := In("en").ListChange(pricing.ListChange{Was: &was}).String(); !strings.Contains(got, "has been withdrawn.") {
			t.Errorf("a withdrawn offer: %s", got)
		}
	}
}
