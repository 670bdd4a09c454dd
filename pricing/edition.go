package pricing

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
)

// EditionsSchema names the form of the file of editions.
const EditionsSchema = "tusou.lists/1"

// edition is what somebody who holds an earlier price list needs of a later one
// to say what has changed. Its fields are the price list's own, so that it is
// read as one.
type edition struct {
	Offer      string           `json:"offer"`
	Date       string           `json:"date"`
	Currency   Currency         `json:"currency"`
	Names      map[string]Names `json:"names"`
	PayAsYouGo *editionUnit     `json:"payAsYouGo,omitempty"`
	Prepaid    *editionPlans    `json:"prepaid,omitempty"`
}

type editionUnit struct {
	Price string `json:"price"`
	Per   int64  `json:"per"`
}

type editionPlans struct {
	Packages []editionPlan `json:"packages"`
}

type editionPlan struct {
	Images int64  `json:"images"`
	QPS    int64  `json:"qps"`
	Price  string `json:"price"`
}

// Editions returns a small JSON file that says which lists the catalog has now,
// with their dates and prices, and the id in it, which changes whenever one of
// them does in any way.
func (c *Catalog) Editions() (id string, file []byte) {
	var lists []edition
	whole := sha256.New()
	for _, l := range c.current() {
		whole.Write(l.data)
		e := edition{Offer: l.Offer, Date: l.Date, Currency: l.Currency, Names: l.Names}
		if t := l.PayAsYouGo; t != nil {
			e.PayAsYouGo = &editionUnit{t.Price, t.Per}
		}
		if t := l.Prepaid; t != nil {
			e.Prepaid = &editionPlans{}
			for _, p := range t.Packages {
				e.Prepaid.Packages = append(e.Prepaid.Packages, editionPlan{p.Images, p.QPS, p.Price})
			}
		}
		lists = append(lists, e)
	}
	id = hex.EncodeToString(whole.Sum(nil)[:6])
	file, err := json.Marshal(struct {
		Schema string    `json:"schema"`
		ID     string    `json:"id"`
		Lists  []edition `json:"lists"`
	}{EditionsSchema, id, lists})
	if err != nil {
		panic(err) // texts and numbers always marshal
	}
	return id, append(file, '\n')
}

// current are the lists that count: of each offer the latest.
func (c *Catalog) current() []*PriceList {
	return slices.DeleteFunc(c.Lists(), c.superseded)
}

// ListChange is a list that is not the same in two catalogs. Was is nil for an
// offer that the first has not, Is for one that the second has not; an Is that
// was read from a file of editions has no more than such a file has.
type ListChange struct{ Was, Is *PriceList }

// Changes compares the catalog's lists with those of a file of editions, in the
// order of the catalog. It returns an error for anything but such a file.
func (c *Catalog) Changes(file []byte) ([]ListChange, error) {
	var there struct {
		Schema string
		Lists  []*PriceList
	}
	if err := json.Unmarshal(file, &there); err != nil {
		return nil, err
	}
	if there.Schema != EditionsSchema || len(there.Lists) == 0 {
		return nil, &ListError{"editions", "schema", "not a file of editions"}
	}
	for _, l := range there.Lists {
		switch {
		case l == nil || len(l.Names) == 0 || (l.Prepaid == nil) == (l.PayAsYouGo == nil):
			return nil, &ListError{"editions", "lists", "a list is incomplete"}
		case l.PayAsYouGo != nil && l.PayAsYouGo.Per < 1:
			return nil, &ListError{"editions", "per", "not a number of calls"}
		}
		if _, refusal := ParseDate(l.Date, Plain); refusal != nil {
			return nil, &ListError{"editions", "date", "not a date"}
		}
		if err := l.readPrices(); err != nil {
			return nil, err
		}
	}
	var changes []ListChange
	for _, was := range c.current() {
		i := slices.IndexFunc(there.Lists, func(l *PriceList) bool { return l.Offer == was.Offer })
		if i < 0 {
			changes = append(changes, ListChange{Was: was})
			continue
		}
		if change := (ListChange{was, there.Lists[i]}); change.Is.Date != was.Date || !change.SamePrices() {
			changes = append(changes, change)
		}
		there.Lists = slices.Delete(there.Lists, i, i+1)
	}
	for _, is := range there.Lists {
		changes = append(changes, ListChange{Is: is})
	}
	return changes, nil
}

// SamePrices reports whether both lists are there and have the same prices.
func (c ListChange) SamePrices() bool {
	if !c.Comparable() {
		return false
	}
	if was, is := c.Was.PayAsYouGo, c.Is.PayAsYouGo; was != nil {
		return was.Per == is.Per && was.price.Cmp(is.price) == 0
	}
	changed, added, gone := c.Packages()
	return len(changed)+len(added)+len(gone) == 0
}

// Comparable reports whether both lists are there, in one currency, and sold in
// the same way, so that their prices can be put beside each other.
func (c ListChange) Comparable() bool {
	return c.Was != nil && c.Is != nil && c.Was.Currency == c.Is.Currency && (c.Was.Prepaid == nil) == (c.Is.Prepaid == nil)
}

// PackageChange is a package whose list price of a month has changed.
type PackageChange struct{ Was, Is Package }

// Packages tells the packages of two prepaid lists apart: those with another
// price, those that only the new list has, those that only the old one has.
func (c ListChange) Packages() (changed []PackageChange, added, gone []Package) {
	if !c.Comparable() || c.Is.Prepaid == nil {
		return nil, nil, nil
	}
	for _, was := range c.Was.Prepaid.Packages {
		switch is, ok := c.Is.Package(was.ID()); {
		case !ok:
			gone = append(gone, was)
		case is.price.Cmp(was.price) != 0:
			changed = append(changed, PackageChange{was, is})
		}
	}
	for _, is := range c.Is.Prepaid.Packages {
		if _, ok := c.Was.Package(is.ID()); !ok {
			added = append(added, is)
		}
	}
	return changed, added, gone
}
