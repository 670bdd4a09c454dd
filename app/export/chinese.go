package export

import (
	"slices"
	"strings"

	"tusou/app/words"
	"tusou/pricing"
)

// What columns, kinds of records and other ids are called in Chinese. One text
// each, because a map would be code that fills it.
const (
	headings = "|record=类别|offer=服务|item=项目|quantity=数量|unit=单位|unitPrice=单价|percent=百分比（%）|amount=金额|currency=币种" +
		"|images=图片数|qps=QPS|fits=是否够用|why=不够用的原因|breakEvenCalls=持平调用量|maxCalls=调用上限|breakEvenLoad=持平时负载（%）|text=说明" +
		"|month=月份|calls=调用次数|from=从|to=到|cheapest=当月较低|best=最省的走法|factor=乘数|result=结果" +
		"|day=第几天|fee=费用|charged=应扣（到分）|days=天数|served=已服务|notServed=未服务|deducted=当天扣款|toppedUp=充值|balance=日终余额" +
		"|plan=套餐|search=可以搜索|library=图库还在|"
	kinds = "|workload=用量|quote=报价|monthly=每月|firstMonth=首月|perThousand=折合每千次请求|loadDays=入库最少天数|line=计算明细|cheapest=更便宜" +
		"|saving=每月少付|plan=套餐|notice=提示|price list=价目|assumption=前提|growth=月增长|switching=换一家的成本|month=月份|charge=费用|total=合计" +
		"|best total=最省合计|switch=换服务商|turn=较低的一家变了|step=换套餐|from=当前套餐|to=新套餐|direction=变配|refund=退差价|day=逐日" +
		"|precisionDifference=月度计费精度差异|payable=本月应付|opening=期初余额|event=事件|deducted=扣款合计|toppedUp=充值合计|closing=期末余额" +
		"|lasts=余额够用|term=购买|period=周期|phase=阶段|date=日期|package=套餐|unit price=单价|document=文档|result=结果|"
	values = "|requiredQps=实际需要的 QPS|prepaid=预付费套餐|pay-as-you-go=按量计费|upgrade=升配|downgrade=降配|same=价格相同|images=图片容量不够|qps=QPS 不够" +
		"|running=正常|overdue=欠费未停|stopped=停服|deduction=扣款|negative=余额为负|top-up=充值|settled=及时充正|resumed=恢复服务|not-served=没有得到服务" +
		"|days=天数|negativeOn=余额为负|stoppedFrom=开始停服|first=首次购买|in-time=到期前续费|late=保留期内续费|anew=释放后重新购买" +
		"|served=可以搜索|kept=图库保留|released=已释放|expiry=到期|keptThrough=图库保留到|release=释放|true=是|false=否" +
		"|day=天|call=次|image=张|month=月|users a day=人/天|searches a day=次搜索/天|searches sent a day=次发出的搜索/天|requests a day=次请求/天" +
		"|requests a month=次请求/月|requests a second=次请求/秒|percent of requests=% 的请求|"
)

// called looks an id up.
func called(names, id string) (string, bool) {
	_, after, found := strings.Cut(names, "|"+id+"=")
	name, _, _ := strings.Cut(after, "|")
	return name, found
}

// inChinese returns the headings of a table, with those of its columns of ids.
func inChinese(columns, ids []string) []string {
	heading := func(column string) string {
		if at := slices.Index(pricing.BillColumns[:], column); at >= 0 && column != "unitPrice" {
			return words.Billing(words.Chinese).BillColumns[at]
		}
		name, _ := called(headings, column)
		return name
	}
	var head []string
	for _, column := range columns {
		head = append(head, heading(column))
	}
	for _, column := range ids {
		head = append(head, heading(column)+" ID")
	}
	return head
}

// spoken returns a record's cells in Chinese, and after them its ids.
func (t *table) spoken(row record) []string {
	var cells, ids []string
	for i, column := range t.columns {
		id := row.cells[i]
		name := t.name(column, row.cells[0], id)
		said := words.Sentence(nil)
		switch column {
		case "item":
			said = row.said.Label
		case "text":
			said = row.said.How
		}
		if len(said) > 0 {
			name = said.String()
		}
		cells = append(cells, name)
		if slices.Contains(t.ids, column) {
			// A text that is one is none of the ids.
			if column == "text" && name == id {
				id = ""
			}
			ids = append(ids, id)
		}
	}
	return append(cells, ids...)
}

// name says a cell in Chinese: what has no name stays as it is.
func (t *table) name(column, record, cell string) string {
	switch column {
	case "record":
		name, _ := called(kinds, cell)
		return name
	case "offer", "cheapest", "best", "from", "to":
		for _, list := range t.lists {
			if list.Offer == cell {
				names := list.Name(t.l.Tag())
				return names.Provider + names.Service
			}
		}
	case "why":
		var lacks []string
		for lack := range strings.FieldsSeq(cell) {
			lacks = append(lacks, t.l.Why(pricing.Quantity(lack)))
		}
		return strings.Join(lacks, "、")
	case "item":
		switch {
		case record == "assumption" || record == "notice":
			return "" // its text says it
		case record == "workload" || record == "result" || record == "growth":
			parameter := cell
			if record == "growth" {
				parameter = map[string]string{"calls": "growth", "qps": "qpsgrowth", "images": "imagegrowth"}[cell]
			}
			p := pricing.Parameter{Name: parameter}
			for _, list := range t.lists {
				if list.Provider == parameter {
					p.OffList = list
				}
			}
			if label := t.l.Field(p).Label; label != parameter {
				return label
			}
		}
	}
	if calls, found := strings.CutSuffix(cell, " calls"); found { // a price's unit: "1000 calls"
		return calls + " 次"
	}
	if name, found := called(values, cell); found {
		return name
	}
	return cell
}
