package words

// ruleTexts are the rules, in the order of pricing.Rules.
var ruleTexts = [...]ruleText{
	{
		id: "natural-month", name: phrase{"按自然月", "By the natural month"},
		says: phrase{
			"先付钱、后使用，最短买一个自然月。",
			"You pay first and use it afterwards, one natural month at the least.",
		},
		means: phrase{
			"开通那天起，用到次月的同一天；次月没有这一天，就到月底。所以一个月可能是 {shortMonth} 天，也可能是 {longMonth} 天，价钱一样。",
			"It runs from the day you start to the same day of the next month, or to that month’s last day if there is no such day. A month can have {shortMonth} days or {longMonth}; the price is the same.",
		},
	},
	{
		id: "capacity", name: phrase{"图片容量", "Image capacity"},
		says: phrase{
			"每档限定图库里最多放多少张图：从 {leastImages} 张到 {mostImages} 张。",
			"Each package caps how many images the library can hold, from {leastImages} to {mostImages}.",
		},
		means: phrase{
			"图库超出容量就得换更大的一档。挑套餐要看这个周期里图库会涨到多大，而不是今天有多大。",
			"Once the library outgrows its package you have to move up. Choose by the size it will reach within the period, not by today’s.",
		},
	},
	{
		id: "search-qps", name: phrase{"搜索 QPS", "Search QPS"},
		says: phrase{
			"每档限定每秒能发起多少次搜索：从 {leastQPS} 到 {mostQPS}。",
			"Each package caps how many searches can be sent in one second, from {leastQPS} to {mostQPS}.",
		},
		means: phrase{
			"看的是最忙的那一秒，不是平均值。{someQPS} QPS 在 {someDays} 天里最多承载 {someCeiling} 次，而真实流量有高有低，用不满。",
			"Your busiest second counts, not your average. {someQPS} QPS carry {someCeiling} calls in {someDays} days at most, and real traffic never fills every second.",
		},
	},
	{
		id: "deletion-qps", name: phrase{"删图速度", "Deleting images"},
		says: phrase{
			"删图单独限速，每秒 {deletionQPS} 次，各档一样。",
			"Deletions have a limit of their own: {deletionQPS} a second, whatever the package.",
		},
		means: phrase{
			"清理图库不挤占搜索的 QPS；买更大的一档，删得也不会更快。",
			"Cleaning up does not eat into your search QPS. A bigger package does not make it faster either.",
		},
	},
	{
		id: "expiry-stop", name: phrase{"到期可能停服", "Expiry may stop the service"},
		says: phrase{
			"套餐到期或账户欠费，实例就有被停掉的可能。",
			"Once a package has expired or the account is in arrears, the instance may be stopped.",
		},
		means: phrase{
			"把到期日当作停服日来安排，续费赶在它前面。到期之后还能不能用，没有人向你保证。",
			"Plan as if the expiry date were the end of service and renew before it. Nobody promises you anything after that.",
		},
	},
	{
		id: "package-month", name: phrase{"一档一价", "One price a package"},
		says: phrase{
			"每档一个月价，以人民币标价，按自然月收。",
			"Every package has one monthly price, in CNY.",
		},
		means: phrase{
			"这个月花多少，买下的那一刻就定了：搜得多不加钱，搜得少也不退。",
			"You know the month’s cost the moment you buy. Heavy use adds nothing to it, light use takes nothing off.",
		},
	},
	{
		id: "sold-together", name: phrase{"容量与 QPS 不拆卖", "Images and QPS come together"},
		says: phrase{
			"图片容量和 QPS 捆在同一档里，不能只买其中一样。",
			"Capacity and QPS are parts of one package; neither is sold alone.",
		},
		means: phrase{
			"哪怕只缺一样，也要整档往上换，另一样跟着多买。",
			"If you run short of one, you move up a whole package and pay for more of the other as well.",
		},
	},
	{
		id: "no-stacking", name: phrase{"套餐不能叠加", "No stacking"},
		says: phrase{
			"几份套餐合不到一起。",
			"Packages do not add up.",
		},
		means: phrase{
			"两份 {someQPS} QPS 拼不出 {mostQPS} QPS，只能直接买那一档。",
			"Two packages of {someQPS} QPS do not make {mostQPS}: you need the package that has it.",
		},
	},
	{
		id: "calls-unlimited", name: phrase{"调用不限次", "Unlimited calls"},
		says: phrase{
			"哪一档都不限调用次数，也不按次收钱。",
			"No package limits the number of calls or charges for them.",
		},
		means: phrase{
			"搜得越多，摊到每一次就越便宜。真正的上限只有 QPS。",
			"The more you search, the less each search costs. QPS is the only real ceiling.",
		},
	},
	{
		id: "trial", name: phrase{"免费试用", "Free trial"},
		says: phrase{
			"最小的一档（{leastImages} 张、{leastQPS} QPS）可以免费用 {trialMonths} 个月，限时，名额也有限。",
			"The smallest package ({leastImages} images, {leastQPS} QPS) can be tried free for {trialMonths} month, for a limited time and while places last.",
		},
		means: phrase{
			"拿不拿得到，要看当时活动还在不在、名额还有没有。做预算请按付费月算。",
			"Whether you get it depends on the day. Budget with the paid month.",
		},
	},
	{
		id: "trial-once", name: phrase{"每人一次", "Once per user"},
		says: phrase{
			"这一档的试用，一个用户只有一次机会。",
			"Each user gets this offer once.",
		},
		means: phrase{
			"原文也可以读成“这一档一辈子只能买一次”。我们按试用只有一次来算，并在每个 {leastPrice} 的报价旁边说明。",
			"The wording could also mean that the package can only ever be bought once. We read it as a limit of the trial, and say so beside every quote of {leastPrice}.",
		},
	},
	{
		id: "custom-quote", name: phrase{"超规格要询价", "Beyond the list: ask"},
		says: phrase{
			"图片超过 {mostImages} 张，或 QPS 超过 {mostQPS}，没有公开价，要写信问：{contact}。",
			"Above {mostImages} images or {mostQPS} QPS there is no list price; the provider quotes by mail: {contact}.",
		},
		means: phrase{
			"这里不替厂商估价。超出的用量只会显示“没有公开价”，不会拿最大的一档去推算。",
			"We do not guess. Such a workload is shown as having no list price, rather than a price stretched from the largest package.",
		},
	},
	{
		id: "change-start", name: phrase{"变配不改起始日", "A change keeps the start date"},
		says: phrase{
			"升级或降级以后，新套餐沿用原来的起始日；新的一生效，旧的就失效。",
			"After an upgrade or a downgrade the new package keeps the old start date, and the old package ends as the new one takes effect.",
		},
		means: phrase{
			"换档不会多得一天，到期日还是原来那天。",
			"Changing buys no extra days: the period ends when it would have ended anyway.",
		},
	},
	{
		id: "change-new", name: phrase{"升级补差价", "Upgrades cost the difference"},
		says: phrase{
			"往上换，补的是新旧两档的价差。",
			"Moving up costs the new package’s price less the old one’s.",
		},
		means: phrase{
			"文档没有提按剩余天数折算，所以无论哪天升，都补全额：从“{from}”升到“{to}”，补 {difference}。越临近期末，升级越不划算。",
			"Nothing is said about counting days, so the full difference is due on any day: from {from} to {to} you pay {difference}. The later in the period, the worse the bargain.",
		},
	},
	{
		id: "change-old", name: phrase{"降级退差价", "Downgrades return the difference"},
		says: phrase{
			"往下换，退的是旧新两档的价差。",
			"Moving down returns the old package’s price less the new one’s.",
		},
		means: phrase{
			"同样不按天数折算：从“{to}”降到“{from}”，退 {difference}。",
			"Days are not counted here either: from {to} down to {from} you get back {difference}.",
		},
	},
	{
		id: "renewal", name: phrase{"续费", "Renewal"},
		says: phrase{
			"什么时候都能续，续几个月、续哪一档由你挑，新买的按新周期计费。",
			"You can renew at any time and choose how long and which package; what you buy is billed in a new period.",
		},
		means: phrase{
			"提前续不会吃亏：我们按“接在本期后面”来算。想换档，也可以等续费时换，那样没有差价。",
			"Renewing early loses nothing: we let the new period follow the current one. It is also a chance to switch packages without paying a difference.",
		},
	},
	{
		id: "retention", name: phrase{"保留期", "Retention"},
		says: phrase{
			"到期没续，实例还会留 {retention} 个自然日。",
			"An instance that was not renewed is kept for {retention} calendar days.",
		},
		means: phrase{
			"留着不等于能用：图库还在，搜索可能已经停了。这几天只是补救的时间。",
			"Kept does not mean served: your library is still there, but searching may already be off. These days are for rescue, not for use.",
		},
	},
	{
		id: "release", name: phrase{"释放", "Release"},
		says: phrase{
			"保留期过完仍没续，实例就被释放。",
			"If it has not been renewed by then, the instance is released.",
		},
		means: phrase{
			"图库跟着没了，再买要从头入库。原图请自己留一份。",
			"Your library goes with it, and buying again means loading it from scratch. Keep your originals.",
		},
	},
	{
		id: "add-qps", name: phrase{"入库速度", "Loading images"},
		says: phrase{
			"往图库里加图也限速：最小的一档每秒 {leastAdd} 张，其余各档每秒 {mostAdd} 张。",
			"Adding images is limited too: {leastAdd} a second with the smallest package, {mostAdd} with all others.",
		},
		means: phrase{
			"图多的话，光入库就要好几天，上线日期要把它算进去；报价里会写至少几天。",
			"A large library takes days to load. Plan for it before launch; quotes say how many days it takes at least.",
		},
	},
	{
		id: "calls-reported", name: phrase{"看不到调用次数", "No call counts"},
		says: phrase{
			"控制台不给出调用次数。",
			"You are not told how many calls you made.",
		},
		means: phrase{
			"想拿自己的用量和按次收费的一家比，得在程序里自己记数。",
			"To compare your usage with a service charged by the call, count the calls yourself.",
		},
	},

	{
		id: "postpaid", name: phrase{"后付费", "Pay as you go"},
		says: phrase{
			"用多少付多少，没有套餐可买。",
			"You pay afterwards for what you used; there are no packages.",
		},
		means: phrase{
			"不用就不花钱；反过来，用量翻一倍，账单也翻一倍，没有封顶。",
			"No use, no cost. But twice the calls are twice the bill, and nothing caps it.",
		},
	},
	{
		id: "failed-free", name: phrase{"失败不收费", "Failed calls are free"},
		says: phrase{
			"调用失败的那几次不算钱。",
			"Calls that fail are not charged.",
		},
		means: phrase{
			"只为成功的结果付费，所以失败率越高，实际单价按发出的请求摊下来越低。",
			"You pay for results only, so the more requests fail, the less each request sent costs on average.",
		},
	},
	{
		id: "unit-price", name: phrase{"单价", "Unit price"},
		says: phrase{
			"在售的只有{component}一项：每 {per} 次 {price}。",
			"A single item is on sale ({component}, pictures by text): {price} per {per} calls.",
		},
		means: phrase{
			"价目里没有阶梯，也没有起步价：{someCalls} 次就是 {someFee}。",
			"The list has no tiers and no minimum: {someCalls} calls cost {someFee}.",
		},
	},
	{
		id: "daily-settlement", name: phrase{"按日结算", "Settled daily"},
		says: phrase{
			"一天一结，次日出账单，钱自动从账户里扣。",
			"Usage is settled every day, billed the next day and deducted automatically.",
		},
		means: phrase{
			"今天的大流量，明天就要付。账户里得留够余量，不能等月底再充。",
			"Today’s peak is tomorrow’s deduction. Keep enough in the account; topping up at the end of the month is too late.",
		},
	},
	{
		id: "bill-columns", name: phrase{"账单上有什么", "What the bill shows"},
		says: phrase{
			"每行写明产品（{product}）、组件、刊例价、优惠后单价、用量和原价，各带单位。",
			"Each line has the product ({product}), component, list price, discounted unit price, usage and original amount, with their units.",
		},
		means: phrase{
			"对账看两样：用量乘优惠后单价，就是该付的；“原价”那一列是没打折的数。",
			"To check it, multiply usage by the discounted price. The original amount is what it would have been without a discount.",
		},
	},
	{
		id: "fee-decimals", name: phrase{"费用算到多细", "How finely fees are reckoned"},
		says: phrase{
			"账单上的费用，小数最多 {feeDecimals} 位。",
			"Fees on the bill have up to {feeDecimals} decimals.",
		},
		means: phrase{
			"再少的调用也如实计价，不会先凑整再收。",
			"Even a handful of calls is priced exactly, with no rounding beforehand.",
		},
	},
	{
		id: "charge-decimals", name: phrase{"扣款只到分", "Charges stop at the fen"},
		says: phrase{
			"从账户里扣钱，小数只有 {chargeDecimals} 位。",
			"Your account is charged with {chargeDecimals} decimals.",
		},
		means: phrase{
			"每天扣的是凑到分的数，和账单费用会差上几厘，不是扣错了。",
			"Each day’s charge is rounded, so it can be a fraction of a fen off the fee. That is not a mistake.",
		},
	},
	{
		id: "precision-difference", name: phrase{"月度计费精度差异", "Monthly precision difference"},
		says: phrase{
			"费用和扣款之间的零头，由账单上的“月度计费精度差异”一行调平。",
			"A monthly line on the bill evens out the gap between fees and charges.",
		},
		means: phrase{
			"一个月实付多少，等于全月费用加起来再凑到分。天天凑整的误差不会越滚越大。",
			"What you pay for a month is the sum of its fees, rounded once. Daily rounding does not pile up.",
		},
	},
	{
		id: "main-account", name: phrase{"主账号才能开通", "Main account only"},
		says: phrase{
			"开通服务只认主账号。",
			"Only the main account can activate the service.",
		},
		means: phrase{
			"手里是子账号的话，先找管理员，别等到要用的那天。",
			"If you work with a sub-account, talk to your administrator before the day you need it.",
		},
	},
	{
		id: "activation", name: phrase{"开通要等几分钟", "A few minutes to start"},
		says: phrase{
			"开通之后，过 {readyFrom} 到 {readyTo} 分钟才可用。",
			"After activation it takes {readyFrom} to {readyTo} minutes until the service can be used.",
		},
		means: phrase{
			"自动化部署里，开通和第一次调用之间要留出等待或重试。",
			"An automated rollout has to wait or retry between activation and the first call.",
		},
	},
	{
		id: "overdue-stop", name: phrase{"欠费停服", "Arrears stop the service"},
		says: phrase{
			"扣款后余额成了负数，再过 {overdue} 小时就停服。",
			"If the balance is negative after a deduction, the service stops {overdue} hours later.",
		},
		means: phrase{
			"从变负到停，只有一天。请设好余额提醒，或者多存几天的用量。",
			"One day is all you get. Set an alert on your balance, or keep a few days’ worth in it.",
		},
	},
	{
		id: "overdue-resume", name: phrase{"充值恢复", "Topping up restores it"},
		says: phrase{
			"把余额充回来，服务就恢复。",
			"Once the balance has been topped up, the service runs again.",
		},
		means: phrase{
			"停着的时候不计费，错过的调用也补不回来，业务要自己扛住这段空档。",
			"Nothing is charged while it is stopped, and nothing is made up for. Your product has to bear the gap.",
		},
	},
	{
		id: "no-refund", name: phrase{"用掉的不退", "Usage is not refunded"},
		says: phrase{
			"按量产生的费用，不接受退款。",
			"Charges for usage are not paid back.",
		},
		means: phrase{
			"程序失控跑出来的调用，也得照付。请在自己的代码里设上限。",
			"Calls from a runaway job are yours to pay. Put a limit into your own code.",
		},
	},
	{
		id: "frozen-amounts", name: phrase{"冻结的钱", "Frozen money"},
		says: phrase{
			"费用被冻结的，先解冻，才会回到账户。",
			"An amount that is frozen has to be unfrozen before it returns to the account.",
		},
		means: phrase{
			"账面上有钱不等于用得出来。算余额够几天时，冻结的部分不要算进去。",
			"Money you can see is not always money you can spend. Leave it out when you reckon how long your balance lasts.",
		},
	},
	{
		id: "default-qps", name: phrase{"默认 QPS", "Default QPS"},
		says: phrase{
			"一个账号默认 {defaultQPS} QPS，想要更高得申请。",
			"An account has {defaultQPS} QPS by default; more has to be requested.",
		},
		means: phrase{
			"超出默认值，单价不变，但额度要先批下来。别把没批的额度写进方案。",
			"Above that the unit price stays the same, but the quota has to be granted first. Do not plan with one you do not have.",
		},
	},
	{
		id: "arrears-activation", name: phrase{"欠费不能开通", "No activation in arrears"},
		says: phrase{
			"账户处于欠费状态，开通不了服务。",
			"An account in arrears cannot activate the service.",
		},
		means: phrase{
			"同一账号下别的产品欠着钱，也要先补上。",
			"A debt from another product of the same account has to be settled first.",
		},
	},

	{
		id: "calls-sent", name: phrase{"调用量指发出的请求", "Calls are requests sent"},
		says: phrase{
			"“每月调用量”是发出去的总数，失败的也在里面。",
			"“Calls per month” counts every request sent, failed ones included.",
		},
		means: phrase{
			"按次收费的一家，从里面减去失败的再计价；套餐不按次，失败率对它没有影响。",
			"Where calls are charged, failed ones are taken off first. Packages do not charge calls, so failures make no difference there.",
		},
	},
	{
		id: "discount", name: phrase{"折扣", "Discounts"},
		says: phrase{
			"谈下来的折扣，是在公开价上减掉的百分比。",
			"A negotiated discount is a percentage off the list price.",
		},
		means: phrase{
			"套餐价打完折四舍五入到分，单价则保留到第八位小数。公开文档里没有折扣，没谈过就填零。",
			"A package price is rounded to the fen afterwards; a unit price keeps eight decimals. The documents name no discounts, so leave it at zero unless you have one.",
		},
	},
	{
		id: "change-from-trial", name: phrase{"试用期内升级", "Upgrading out of the trial"},
		says: phrase{
			"还在免费试用的那个月里升级，按两档价差收。",
			"An upgrade during the free trial month costs the difference of the two prices.",
		},
		means: phrase{
			"试用那一档虽然没付钱，仍按标价抵扣；没付过的钱，降级时也不会退。",
			"The trial package counts with its list price although nothing was paid for it. And what was never paid is not refunded.",
		},
	},
}
