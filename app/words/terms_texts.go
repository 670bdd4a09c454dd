package words

// termTexts are the questions, in the order in which buyers come to them.
var termTexts = [...]termText{
	{
		id: "billing", label: phrase{"计费方式", "Billing"},
		prepaid:     phrase{"预付费套餐，按自然月", "Prepaid package, by the natural month"},
		payAsYouGo:  phrase{"后付费，按调用次数", "Pay as you go, by the call"},
		prepaidRule: "natural-month", payAsYouGoRule: "postpaid",
	},
	{
		id: "list-price", label: phrase{"公开价", "List price"},
		prepaid:     phrase{"{packages} 档，每月 {leastPrice} 到 {mostPrice}", "{packages} packages, {leastPrice} to {mostPrice} a month"},
		payAsYouGo:  phrase{"每 {per} 次 {price}", "{price} per {per} calls"},
		prepaidRule: "package-month", payAsYouGoRule: "unit-price",
	},
	{
		id: "settlement", label: phrase{"什么时候付", "When you pay"},
		prepaid:        phrase{"购买时付清整期", "In full, when you buy"},
		payAsYouGo:     phrase{"每天结算，次日出账单，自动扣款", "Settled daily, billed the next day, deducted automatically"},
		payAsYouGoRule: "daily-settlement",
	},
	{
		id: "decimals", label: phrase{"算到多细", "Precision"},
		prepaid:        phrase{"月价，到分", "Monthly price, to the fen"},
		payAsYouGo:     phrase{"费用 {feeDecimals} 位小数，扣款 {chargeDecimals} 位，差额按月调平", "Fees to {feeDecimals} decimals, charges to {chargeDecimals}, evened out monthly"},
		payAsYouGoRule: "precision-difference",
	},
	{
		id: "calls", label: phrase{"调用次数", "Calls"},
		prepaid:     phrase{"不限，不按次收费", "Unlimited, not charged"},
		payAsYouGo:  phrase{"按成功的次数收费，不封顶", "Each successful call is charged, with no cap"},
		prepaidRule: "calls-unlimited", payAsYouGoRule: "unit-price",
	},
	{
		id: "failed", label: phrase{"失败的调用", "Failed calls"},
		prepaid:        phrase{"与价格无关", "Make no difference"},
		payAsYouGo:     phrase{"不收费", "Not charged"},
		payAsYouGoRule: "failed-free",
	},
	{
		id: "qps", label: phrase{"QPS", "QPS"},
		prepaid:     phrase{"由套餐决定：{leastQPS}、{someQPS} 或 {mostQPS}", "By package: {leastQPS}, {someQPS} or {mostQPS}"},
		payAsYouGo:  phrase{"每个账号默认 {defaultQPS}，可以申请提高", "{defaultQPS} per account by default, more on request"},
		prepaidRule: "search-qps", payAsYouGoRule: "default-qps",
	},
	{
		id: "library", label: phrase{"图库", "Library"},
		prepaid:     phrase{"由套餐决定，最多 {mostImages} 张", "By package, {mostImages} images at most"},
		payAsYouGo:  phrase{"没有自己的图库，搜的是公开网络", "None of your own: it searches the public web"},
		prepaidRule: "capacity",
	},
	{
		id: "adding", label: phrase{"入库速度", "Adding images"},
		prepaid:     phrase{"最小的一档每秒 {leastAdd} 张，其余每秒 {mostAdd} 张", "{leastAdd} a second with the smallest package, {mostAdd} with the others"},
		payAsYouGo:  phrase{"不需要入库", "Nothing to add"},
		prepaidRule: "add-qps",
	},
	{
		id: "deleting", label: phrase{"删除图片", "Deleting images"},
		prepaid:     phrase{"每秒 {deletionQPS} 次，各档一样", "{deletionQPS} a second, whatever the package"},
		payAsYouGo:  phrase{"没有可删的", "Nothing to delete"},
		prepaidRule: "deletion-qps",
	},
	{
		id: "counts", label: phrase{"调用次数能否查到", "Call counts"},
		prepaid:     phrase{"不向客户提供", "Not reported to the customer"},
		payAsYouGo:  phrase{"账单上逐条写明用量", "Every bill line states the usage"},
		prepaidRule: "calls-reported",
	},
	{
		id: "free-trial", label: phrase{"免费试用", "Free trial"},
		prepaid:     phrase{"最小的一档免费 {trialMonths} 个月，限时、限名额、每人一次", "{trialMonths} month of the smallest package: limited time, limited places, once per user"},
		payAsYouGo:  phrase{"价目没有提到", "Not mentioned"},
		prepaidRule: "trial",
	},
	{
		id: "change", label: phrase{"升级与降级", "Upgrade and downgrade"},
		prepaid:     phrase{"升级补全额价差，降级退全额价差，起始日不变", "Upgrades cost the full difference, downgrades return it; the start date stays"},
		payAsYouGo:  phrase{"没有档位，不用换", "No packages to change"},
		prepaidRule: "change-new",
	},
	{
		id: "refund", label: phrase{"退款", "Refunds"},
		prepaid:     phrase{"降级退差价；其他退款，价目没有提到", "Downgrades return the difference; other refunds are not mentioned"},
		payAsYouGo:  phrase{"用掉的不退；冻结的先解冻，再回到账户", "None for usage; frozen amounts return once unfrozen"},
		prepaidRule: "change-old", payAsYouGoRule: "no-refund",
	},
	{
		id: "who-may-buy", label: phrase{"谁能开通", "Who can activate it"},
		prepaid:        phrase{"价目没有提到", "Not mentioned"},
		payAsYouGo:     phrase{"仅限主账号", "The main account only"},
		payAsYouGoRule: "main-account",
	},
	{
		id: "activation", label: phrase{"多久能用", "Ready after"},
		prepaid:        phrase{"价目没有提到", "Not mentioned"},
		payAsYouGo:     phrase{"开通后 {readyFrom} 到 {readyTo} 分钟", "{readyFrom} to {readyTo} minutes"},
		payAsYouGoRule: "activation",
	},
	{
		id: "arrears", label: phrase{"欠费时能否开通", "Activation in arrears"},
		prepaid:        phrase{"价目没有提到", "Not mentioned"},
		payAsYouGo:     phrase{"不能", "Not possible"},
		payAsYouGoRule: "arrears-activation",
	},
	{
		id: "stop", label: phrase{"什么时候停服", "When it stops"},
		prepaid:     phrase{"到期或欠费之后，随时可能", "At any time after expiry, or in arrears"},
		payAsYouGo:  phrase{"余额成了负数，{overdue} 小时之后", "{overdue} hours after the balance has become negative"},
		prepaidRule: "expiry-stop", payAsYouGoRule: "overdue-stop",
	},
	{
		id: "retention", label: phrase{"停服以后", "After it has stopped"},
		prepaid:     phrase{"实例保留 {retention} 个自然日，然后释放，图库一并删除", "Kept for {retention} calendar days, then released together with the library"},
		payAsYouGo:  phrase{"没有存着的东西，也就没有保留期", "Nothing is stored, so nothing is kept"},
		prepaidRule: "retention",
	},
	{
		id: "restart", label: phrase{"怎么恢复", "How to get it back"},
		prepaid:     phrase{"保留期内续费", "Renew within the retention"},
		payAsYouGo:  phrase{"把余额充回来", "Top the balance up"},
		prepaidRule: "renewal", payAsYouGoRule: "overdue-resume",
	},
	{
		id: "larger", label: phrase{"更大的规格", "Larger sizes"},
		prepaid:     phrase{"超过 {mostImages} 张或 {mostQPS} QPS，单独询价", "Above {mostImages} images or {mostQPS} QPS: on request"},
		payAsYouGo:  phrase{"单价不变，更高的 QPS 要申请", "Same unit price; more QPS on request"},
		prepaidRule: "custom-quote", payAsYouGoRule: "default-qps",
	},
	{
		id: "contact", label: phrase{"找谁", "Whom to ask"},
		prepaid:    phrase{"{contact}", "{contact}"},
		payAsYouGo: phrase{"控制台工单或客服，见官方文档", "Ticket or hotline, see the documentation"},
	},
	{
		id: "tax", label: phrase{"是否含税", "Tax included?"},
		prepaid:    phrase{"没有说明", "Not stated"},
		payAsYouGo: phrase{"没有说明", "Not stated"},
	},
}
