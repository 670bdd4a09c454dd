package words

// billingLabels are the fixed texts of the billing page, Chinese and English.
var billingLabels = [...]BillingLabels{
	{
		Compute: "算一算",
		Assumed: "这里的前提",
		Fix:     "请先修改：",

		Day: "第几天", Calls: "成功调用", Fee: "费用（8 位小数）", Charged: "扣款（到分）",
		Total: "合计", Difference: "月度计费精度差异", Payable: "本月应付",
		Bill:     "按官方账单的列逐项看",
		BillHint: "资源 ID 只有账号所有者看得到，这里留空。原价 = 用量 × 刊例价；费用按优惠后单价计算。",
		BillColumns: [...]string{"资源ID/实例名称", "产品名称", "组件类型", "组件名称", "刊例价",
			"优惠后单价", "价格单位", "用量", "用量单位", "原价(元)"},
		CallUnit: "次", Unknown: "–",

		Story:    "一天一天发生了什么",
		Opening:  "期初余额",
		SameDays: "每天的调用次数与折扣，沿用上面的账单。",
		Chart:    "余额的变化", ChartDay: "第几天", ChartBalance: "余额（元）",
		DayTable: "逐日明细",
		Served:   "已服务", Deducted: "扣款", ToppedUp: "充值", Balance: "日终余额", State: "服务",

		Phases: "什么时候还有什么", Terms: "购买记录", Periods: "各期起止：",

		SameDiscount: "折扣沿用上面套餐部分填写的减免。",
		Lines:        "怎么算的",
		Matrix:       "任意两档之间的差价",
		MatrixHint:   "行是当前套餐，列是新套餐（图片容量 · QPS），单位元。点一格，上面就按那一格计算。",
		FromTo:       "当前 ↓ 新 →",
		Up:           "+ 升配，要补的差价", Down: "− 降配，退回的差价",
	},
	{
		Compute: "Work it out",
		Assumed: "What this assumes",
		Fix:     "Please correct first: ",

		Day: "Day", Calls: "Successful calls", Fee: "Fee, 8 decimals", Charged: "Charged, 2 decimals",
		Total: "Total", Difference: "Monthly precision difference", Payable: "Payable for the month",
		Bill:     "The bill in the provider’s own columns",
		BillHint: "Only the account’s owner knows the resource’s id. The original amount is the usage at list price; the fee is the usage at the discounted price.",
		BillColumns: [...]string{"Resource ID / name", "Product", "Component type", "Component", "List price",
			"Discounted unit price", "Price unit", "Usage", "Usage unit", "Original amount, CNY"},
		CallUnit: "calls", Unknown: "–",

		Story:    "What happens, day by day",
		Opening:  "Opening balance",
		SameDays: "Daily calls and discount are those of the statement above.",
		Chart:    "The balance, day by day", ChartDay: "Day", ChartBalance: "Balance, CNY",
		DayTable: "Every day in numbers",
		Served:   "Served", Deducted: "Deducted", ToppedUp: "Topped up", Balance: "Balance at the end", State: "Service",

		Phases: "What you have when", Terms: "What is bought", Periods: "Periods: ",

		SameDiscount: "The discount is that of the package above.",
		Lines:        "How it adds up",
		Matrix:       "Every change at a glance",
		MatrixHint:   "Rows are the current package, columns the new one (images · QPS), amounts in CNY. Choose a cell to work it out above.",
		FromTo:       "From ↓  to →",
		Up:           "+ upgrade, to pay", Down: "− downgrade, refunded",
	},
}
