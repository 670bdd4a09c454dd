package pricing

// Quantity is one of what a workload asks for, by its parameter.
type Quantity string

// The quantities of a workload.
const (
	QuantityCalls  Quantity = "calls"
	QuantityQPS    Quantity = "qps"
	QuantityImages Quantity = "images"
)

// Unit is what the lines of an answer count.
type Unit string

// The units of quotes and changes; an estimate says its own.
const (
	UnitMonth Unit = "month"
	UnitCall  Unit = "call"
	UnitImage Unit = "image"
)

// The ways to write the parameters' units behind a number. Only the parameter's
// own are taken: "100元" is no number of calls.
var (
	callUnits     = []string{"次/月", "次每月", "次", "calls/month", "calls a month", "calls per month", "calls"}
	qpsUnits      = []string{"次/秒", "次每秒", "qps", "/s"}
	imageUnits    = []string{"张图片", "张", "images", "pictures"}
	dayUnits      = []string{"天", "days"}
	monthUnits    = []string{"个月", "月", "months", "month"}
	userUnits     = []string{"人", "users"}
	searchUnits   = []string{"次/天", "次每天", "次"}
	timesUnits    = []string{"倍", "×", "x", "times"}
	percentUnits  = []string{"%"}
	discountUnits = []string{fold, "%", "% off"}
	moneyUnits    = []string{"元", "人民币", "cny", "rmb", "yuan"}
)
