package export

import (
	"encoding/csv"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tusou/app/words"
	"tusou/pricing"
)

// asked are questions that between them bring out every kind of record.
var asked = []struct{ endpoint, query string }{
	{"compare", ""}, {"compare", "qps=11"}, {"compare", "plan=100000x1"}, {"compare", "calls=1000000000"}, {"compare", "trial=1"},
	{"compare", "calls=20000&qps=1&images=100000&trial=1&failed=0.5&tencent=5&alibaba=7.5"}, {"compare", "calls=63334&images=2500000"},
	{"forecast", ""}, {"forecast", "calls=44000&growth=10&months=24&imagegrowth=20&switching=100"}, {"forecast", "qps=1&images=5000&trial=1"},
	{"forecast", "growth=-20&calls=100000&months=6&qpsgrowth=-20"}, {"forecast", "qps=11&qpsgrowth=-10"},
	{"statement", "daily=4,0,17&tencent=5"}, {"change", "from=5000000x10&to=2500000x5&alibaba=5"}, {"change", "from=2500000x5&to=2500000x5"},
	{"change", "from=100000x1&to=2500000x5"}, {"timeline", ""}, {"timeline", "balance=1&topups=3:500&renew=5000000x10:1,2500000x5:1:2026-06-20"},
	{"timeline", "daily=100000,1,1&balance=1&topups=2:6000,6:1"}, {"prices", ""},
}

// tableOf asks a question and reads the table of its answer.
func tableOf(t *testing.T, l words.Language, endpoint, query string) [][]string {
	t.Helper()
	c := testCatalog
	args, faults := c.Endpoint(endpoint).Parse(pricing.ParseQuery(query), pricing.Plain, pricing.RefuseUnknown)
	if endpoint == pricing.EndpointTimeline && len(faults) > 0 {
		args, faults = c.Endpoint(endpoint).Parse(pricing.ParseQuery(pricing.JoinQuery(query, "daily=4,0,17")), pricing.Plain, pricing.RefuseUnknown)
	}
	if len(faults) > 0 {
		t.Fatal(endpoint, faults[0])
	}
	answer, fault := c.Answer(args)
	if fault != nil {
		t.Fatal(endpoint, fault)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(Answer(l, answer), BOM))).ReadAll()
	if err != nil {
		t.Fatal(endpoint, err)
	}
	return rows
}

// ours are the ids that mean the same in both languages: packages, dates, currencies, addresses of documents, and the
// names that documents and companies have.
var ours = regexp.MustCompile(`^$|^-?[0-9.]+$|^[0-9]+x[0-9]+$|^[0-9]{4}-[0-9]{2}-[0-9]{2}$|^CNY$|^USD$|^https://`)

// A table in Chinese has no heading and no word that is not, and says exactly what the table in English says: beside the
// ids that it has at its end, every number is the same.
func TestChinese(t *testing.T) {
	english := regexp.MustCompile(`(^|[^a-z@.-])[a-z]{2,}($|[^a-z@.-])`) // a word, not a part of an address of mail
	for _, q := range asked {
		en, zh := tableOf(t, words.In("en"), q.endpoint, q.query), tableOf(t, words.In("zh-CN"), q.endpoint, q.query)
		if len(en) != len(zh) {
			t.Fatalf("%s?%s: %d rows in English, %d in Chinese", q.endpoint, q.query, len(en), len(zh))
		}
		width := len(en[0])
		ids := map[string]int{}
		for i, heading := range zh[0] {
			if heading == "" || english.MatchString(heading) || slices.Index(zh[0], heading) != i {
				t.Errorf("%s?%s: a heading is %q", q.endpoint, q.query, heading)
			}
			if i >= width {
				at := slices.Index(zh[0], strings.TrimSuffix(heading, " ID"))
				if at < 0 {
					t.Fatalf("%s: %s is the ids of no column", q.endpoint, heading)
				}
				ids[en[0][at]] = i
			}
		}
		for r := 1; r < len(en); r++ {
			for i, column := range en[0] {
				id, said := en[r][i], zh[r][i]
				if (english.MatchString(said) || said == "" && id != "" && column != "item") && !ours.MatchString(said) && en[r][0] != "document" {
					t.Errorf("%s?%s: %s of a %s, %q, is said as %q", q.endpoint, q.query, column, en[r][0], id, said)
				}
				at, kept := ids[column]
				switch {
				case kept && column != "text" && zh[r][at] != id:
					t.Errorf("%s?%s: the id %s of a %s is lost: %q", q.endpoint, q.query, id, en[r][0], zh[r][at])
				case kept && column == "text" && zh[r][at] != id && said != id && en[r][0] != "assumption" && id != "true" && id != "false":
					t.Errorf("%s?%s: the id %s of a %s is lost: %q", q.endpoint, q.query, id, en[r][0], zh[r][at])
				case isNumber(id) && said != id:
					t.Errorf("%s?%s: %s of a %s is %s in English, %s in Chinese", q.endpoint, q.query, column, en[r][0], id, said)
				}
			}
		}
	}
}

// A few rows as a reader sees them.
func TestChineseRows(t *testing.T) {
	for _, tt := range []struct{ endpoint, query, want string }{
		{"compare", "", "类别|服务|项目|数量|单位|单价|百分比（%）|金额|币种|图片数|QPS|是否够用|不够用的原因|持平调用量|调用上限|持平时负载（%）|说明|类别 ID|服务 ID|项目 ID|不够用的原因 ID|说明 ID"},
		{"compare", "", "用量||每月调用量|100000||||||||||||||workload||calls||"},
		{"compare", "", "计算明细|腾讯云联网图像搜索|计费调用|100000|次|0.06||6000.00000000|CNY||||||||100,000 × ¥0.06|line|tencent-web-image-search|calls-billable||unit-price"},
		{"compare", "", "套餐|阿里云图像搜索|100000x1|||||980.00|CNY|100000|1|否|图片容量不够、QPS 不够|16334|2592000|0.63||plan|alibaba-image-search|100000x1|images qps|"},
		{"forecast", "calls=44000&growth=10&months=24", "月份|1|||||||44000|5|1000000||||腾讯云联网图像搜索|腾讯云联网图像搜索||month||||||tencent-web-image-search|tencent-web-image-search|"},
		{"statement", "daily=4,0,17", "逐日|腾讯云联网图像搜索||1||联网图像搜索|文搜图|文搜图|60.00000000|60.00000000|CNY/1000 次|4|次|0.24000000|0.24000000|0.24|CNY||day|tencent-web-image-search|"},
		{"prices", "", "单价|腾讯云联网图像搜索|文搜图|||60.00|CNY|1000 次||unit price|tencent-web-image-search|文搜图"},
		{"prices", "", "前提||||||||两份文档都没有说明价格是否含税。|assumption||taxes"},
	} {
		rows := tableOf(t, words.In("zh-CN"), tt.endpoint, tt.query)
		if !slices.ContainsFunc(rows, func(row []string) bool { return strings.Join(row, "|") == tt.want }) {
			t.Errorf("%s?%s: there is no %s", tt.endpoint, tt.query, tt.want)
			if tt.endpoint != "prices" {
				for _, row := range rows[:min(60, len(rows))] {
					t.Log(strings.Join(row, "|"))
				}
			}
		}
	}
}
