package pricing

import (
	"strconv"
	"strings"
)

// maxRenewals bounds the renewals of a package's timeline.
const maxRenewals = 12

// termParameters are those of the timeline's package. It begins with a period
// from the 31st, which shows what a natural month is.
func termParameters(lists byModel) []Parameter {
	packages := lists.packages()
	return []Parameter{
		{Name: "start", Kind: KindText, Default: "2026-01-31", Accepts: dateAccepts, Help: "the day on which the package starts",
			Read: func(text string, grammar Grammar) (Argument, *Refusal) {
				d, refusal := ParseDate(text, grammar)
				return Argument{Text: d.String(), Date: d}, refusal
			}},
		{Name: "package", Kind: KindPackage, Choices: packages, Default: lists.firstPackage(), Help: "the package bought on that day"},
		{Name: "periods", Kind: KindCount, Min: 1, Max: MaxMonths, Default: "3", Units: monthUnits, Help: "natural months it is bought for"},
		{Name: "renew", Kind: KindText, Choices: packages, Help: "renewals, each package:months or package:months:date",
			Accepts: "up to 12 renewals package:months with commas between, months from 1 to 60, each with :YYYY-MM-DD when it is made after the end (such as 5000000x10:3,2500000x5:1:2026-08-05)",
			Read: func(text string, grammar Grammar) (Argument, *Refusal) {
				renewals, refusal := lists[Prepaid].parseRenewals(text, grammar)
				return Argument{Text: renewalsText(renewals), Renewals: renewals}, refusal
			}},
	}
}

// firstPackage is the package that a timeline begins with: the first that is not
// there to be tried out.
func (lists byModel) firstPackage() string {
	list := lists[Prepaid]
	if list == nil {
		return ""
	}
	for _, p := range list.Prepaid.Packages {
		if !p.Trial {
			return p.ID()
		}
	}
	return list.Prepaid.Packages[0].ID()
}

// renewalsText writes renewals as the renew parameter has them.
func renewalsText(renewals []Purchase) string {
	items := make([]string, len(renewals))
	for i, r := range renewals {
		items[i] = r.Package.ID() + ":" + strconv.Itoa(r.Months)
		if r.On != (Date{}) {
			items[i] += ":" + r.On.String()
		}
	}
	return strings.Join(items, ",")
}

// parseRenewals reads package:months and package:months:date items, the packages
// being those of the list.
func (l *PriceList) parseRenewals(text string, grammar Grammar) ([]Purchase, *Refusal) {
	if text == "" {
		return nil, nil
	}
	items, refusal := pairItems(text, grammar, "x", maxRenewals)
	if refusal != nil {
		return nil, refusal
	}
	renewals := make([]Purchase, len(items))
	for i, item := range items {
		parts := strings.SplitN(item, ":", 3)
		if len(parts) < 2 || !allDigits(parts[1]) || len(parts[1]) > maxNumberLength {
			return nil, refuse(Malformed).of(item)
		}
		id := parts[0]
		if grammar == Typed {
			id = strings.TrimSpace(id)
		}
		chosen, ok := l.pointer(id)
		if !ok {
			return nil, refuse(NotChoice).of(item)
		}
		months, err := strconv.Atoi(parts[1])
		if err != nil || months < 1 || months > MaxMonths {
			return nil, refuse(OutOfRange).of(item)
		}
		renewals[i] = Purchase{Package: chosen, Months: months}
		if len(parts) == 3 {
			if renewals[i].On, refusal = ParseDate(parts[2], grammar); refusal != nil {
				for j, way := range refusal.Ways {
					refusal.Ways[j] = parts[0] + ":" + parts[1] + ":" + way
				}
				return nil, refusal.of(item)
			}
		}
	}
	return renewals, nil
}
