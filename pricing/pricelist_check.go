package pricing

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

// listSchema is the form of price list that this engine reads.
const listSchema = "tusou.pricelist/1"

// Languages are the BCP 47 tags of the product's languages, its first one first.
// A list has names in all of them.
var Languages = [...]string{"zh-CN", "en"}

var currencyCode = regexp.MustCompile(`^[A-Z]{3}$`)

var identifier = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

// check finds what is wrong with a decoded list.
func (l *PriceList) check() error {
	damaged := func(field, format string, values ...any) error {
		return &ListError{l.file, field, fmt.Sprintf(format, values...)}
	}
	switch {
	case l.Schema != listSchema:
		return damaged("schema", "%q is not %q", l.Schema, listSchema)
	case !identifier.MatchString(l.Offer):
		return damaged("offer", "%q is not an identifier", l.Offer)
	case !identifier.MatchString(l.Provider):
		return damaged("provider", "%q is not an identifier", l.Provider)
	case !currencyCode.MatchString(string(l.Currency)):
		return damaged("currency", "%q is not an ISO 4217 code", l.Currency)
	case !isDate(l.Date):
		return damaged("date", "%q is not a date YYYY-MM-DD", l.Date)
	case !identifier.MatchString(l.Job):
		return damaged("job", "%q is not an identifier", l.Job)
	case !strings.HasPrefix(l.Documentation, "https://"):
		return damaged("documentation", "%q is not an https address", l.Documentation)
	}
	for _, language := range Languages {
		if n := l.Names[language]; n.Provider == "" || n.Service == "" {
			return damaged("names."+language, "provider or service is missing")
		}
	}
	seen := map[string]bool{}
	for i, s := range l.Sources {
		field := fmt.Sprintf("sources[%d]", i)
		switch {
		case s.ID == "" || seen[s.ID]:
			return damaged(field+".id", "%q is empty or given twice", s.ID)
		case s.Title == "":
			return damaged(field+".title", "missing")
		case s.Date != "" && !isDate(s.Date):
			return damaged(field+".date", "%q is not a date YYYY-MM-DD", s.Date)
		case !strings.HasPrefix(s.URL, "https://"):
			return damaged(field+".url", "%q is not an https address", s.URL)
		}
		seen[s.ID] = true
	}
	if source, ok := l.Source("list"); !ok {
		return damaged("sources", `the price document, id "list", is missing`)
	} else if source.Date != l.Date {
		return damaged("sources", "the price document is of %q, the list of %q", source.Date, l.Date)
	}
	switch {
	case l.Model == Prepaid && l.Prepaid != nil && l.PayAsYouGo == nil:
		return l.checkPrepaid(damaged)
	case l.Model == PayAsYouGo && l.PayAsYouGo != nil && l.Prepaid == nil:
		return l.checkPayAsYouGo(damaged)
	}
	return damaged("model", "%q does not go with the terms given", l.Model)
}

type damage func(field, format string, values ...any) error

func (l *PriceList) checkPrepaid(damaged damage) error {
	t := l.Prepaid
	switch {
	case len(t.Packages) == 0:
		return damaged("prepaid.packages", "there is none")
	case l.PricesOnly:
		return l.checkPackages(damaged)
	case t.Period != "natural-month":
		return damaged("prepaid.period", "%q is not natural-month", t.Period)
	case t.RetentionDays < 1:
		return damaged("prepaid.retentionDays", "%d is less than 1", t.RetentionDays)
	case t.DeletionQPS.Value < 1:
		return damaged("prepaid.deletionQps", "%d is less than 1", t.DeletionQPS.Value)
	case t.CustomQuote.Contact == "":
		return damaged("prepaid.customQuote.contact", "missing")
	}
	// A list with other rules than these would be answered wrongly.
	for _, rule := range []struct {
		field       string
		says, reads bool // what the list says, what this engine reckons with
	}{
		{"prepaid.callsLimited", t.CallsLimited, false},
		{"prepaid.stackable", t.Stackable, false},
		{"prepaid.soldApart", t.SoldApart, false},
		{"prepaid.change.proRata", t.Change.ProRata, false},
		{"prepaid.change.keepsStart", t.Change.KeepsStart, true},
		{"prepaid.change.downgradeRefunds", t.Change.DowngradeRefunds, true},
		{"prepaid.renewal.anyTime", t.Renewal.AnyTime, true},
		{"prepaid.renewal.choosesPackage", t.Renewal.ChoosesPackage, true},
		{"prepaid.renewal.startsNewPeriod", t.Renewal.StartsNewPeriod, true},
	} {
		if rule.says != rule.reads {
			return damaged(rule.field, "this engine reckons with %t only", rule.reads)
		}
	}
	for _, of := range []struct{ field, source string }{
		{"prepaid.callsReported", t.CallsReported.Source},
		{"prepaid.deletionQps", t.DeletionQPS.Source},
		{"prepaid.addQpsSource", t.AddQPSSource},
	} {
		if _, ok := l.Source(of.source); !ok {
			return damaged(of.field, "source %q is not among the sources", of.source)
		}
	}
	if err := l.checkPackages(damaged); err != nil {
		return err
	}
	var images, qps int64
	for _, p := range t.Packages {
		images, qps = max(images, p.Images), max(qps, p.QPS)
	}
	switch {
	case t.CustomQuote.Images != images:
		return damaged("prepaid.customQuote.images", "%d is not that of the largest package, %d", t.CustomQuote.Images, images)
	case t.CustomQuote.QPS != qps:
		return damaged("prepaid.customQuote.qps", "%d is not that of the fastest package, %d", t.CustomQuote.QPS, qps)
	}
	return nil
}

func (l *PriceList) checkPackages(damaged damage) error {
	t := l.Prepaid
	for i := range t.Packages {
		p := t.Packages[i]
		field := fmt.Sprintf("prepaid.packages[%d]", i)
		price, err := NewMoney(p.Price, l.Currency)
		switch {
		case p.Images < 1 || p.Images > MaxCount:
			return damaged(field+".images", "%d is not from 1 to %d", p.Images, MaxCount)
		case p.QPS < 1 || p.QPS > MaxQPS:
			return damaged(field+".qps", "%d is not from 1 to %d", p.QPS, MaxQPS)
		case (p.AddQPS < 1 || p.AddQPS > MaxQPS) && !l.PricesOnly:
			return damaged(field+".addQps", "%d is not from 1 to %d", p.AddQPS, MaxQPS)
		case err != nil:
			return damaged(field+".price", "%v", err)
		case price.Sign() <= 0:
			return damaged(field+".price", "%q is not more than 0", p.Price)
		case price.Charge().Cmp(price) != 0:
			return damaged(field+".price", "%q has more than 2 decimals", p.Price)
		case p.Trial && t.Trial.Months < 1:
			return damaged("prepaid.trial.months", "%d is less than 1, yet %s has a trial", t.Trial.Months, p.ID())
		case i > 0 && !before(t.Packages[i-1], p):
			return damaged(field, "%s does not come after %s by images, then QPS", p.ID(), t.Packages[i-1].ID())
		}
	}
	return nil
}

// before orders packages by images, then QPS.
func before(a, b Package) bool {
	return a.Images < b.Images || a.Images == b.Images && a.QPS < b.QPS
}

func (l *PriceList) checkPayAsYouGo(damaged damage) error {
	t := l.PayAsYouGo
	price, err := NewMoney(t.Price, l.Currency)
	switch {
	case err != nil:
		return damaged("payAsYouGo.price", "%v", err)
	case price.Sign() <= 0:
		return damaged("payAsYouGo.price", "%q is not more than 0", t.Price)
	case t.Per < 1 || t.Per > MaxCount:
		return damaged("payAsYouGo.per", "%d is not from 1 to %d", t.Per, MaxCount)
	case t.FailedCharged:
		return damaged("payAsYouGo.failedCharged", "this engine charges successful calls only")
	case t.Settlement != "daily":
		return damaged("payAsYouGo.settlement", "%q is not daily", t.Settlement)
	case t.BillDelayDays < 1:
		return damaged("payAsYouGo.billDelayDays", "%d is less than 1", t.BillDelayDays)
	case t.FeeDecimals != feeDecimals:
		return damaged("payAsYouGo.feeDecimals", "%d is not %d", t.FeeDecimals, feeDecimals)
	case t.ChargeDecimals != chargeDecimals:
		return damaged("payAsYouGo.chargeDecimals", "%d is not %d", t.ChargeDecimals, chargeDecimals)
	case t.PrecisionAdjustment != "monthly":
		return damaged("payAsYouGo.precisionAdjustment", "%q is not monthly", t.PrecisionAdjustment)
	case t.OverdueHours < 0:
		return damaged("payAsYouGo.overdueHours", "%d is less than 0", t.OverdueHours)
	case t.DefaultQPS.Value < 1:
		return damaged("payAsYouGo.defaultQps", "%d is less than 1", t.DefaultQPS.Value)
	case t.Bill.Product == "" || t.Bill.Component == "" || t.Bill.ComponentType == "":
		return damaged("payAsYouGo.bill", "a name is missing")
	}
	for _, of := range []struct{ field, source string }{
		{"payAsYouGo.defaultQps", t.DefaultQPS.Source},
		{"payAsYouGo.arrearsBlockActivation", t.ArrearsBlockActivation.Source},
	} {
		if _, ok := l.Source(of.source); !ok {
			return damaged(of.field, "source %q is not among the sources", of.source)
		}
	}
	return nil
}

func isDate(text string) bool {
	_, err := time.Parse(time.DateOnly, text)
	return err == nil
}
