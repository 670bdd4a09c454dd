package pricing

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

//go:embed lists/*.json
var publishedFiles embed.FS

// Catalog holds price lists and what follows from them: the offers that are
// compared and the parameters that questions take. It does not change after it
// is made and may be used by several goroutines.
type Catalog struct {
	lists     []*PriceList
	offers    []Offer
	endpoints []Endpoint
}

// Published returns the catalog of the lists in this repository. They are part
// of the program and do not change, so they are checked by a test and not each
// time that a page opens. One that cannot even be read is a fault in the
// program: Published panics then.
//
// Of each offer its newest list counts, one that is dated ahead too: the engine
// has no clock. At is the catalog of a day.
var Published = sync.OnceValue(func() *Catalog { return published(Date{}) })

// At returns the catalog of a day: the lists of this repository that were out by
// then. What a test or an example computes from it stays true when a newer list
// comes. It panics on a day before the first list, which has nothing to compare.
func At(day Date) *Catalog { return published(day) }

func published(day Date) *Catalog {
	c, err := newCatalog(publishedFiles, day, readPublished)
	if err != nil {
		panic(err)
	}
	return c
}

// NewCatalog reads every lists/*.json of the file system, in the order of their
// names. Of several dated lists of one offer the latest counts. It returns a
// *ListError for a damaged list, and an error when there is nothing to compare.
func NewCatalog(files fs.FS) (*Catalog, error) { return newCatalog(files, Date{}, DecodePriceList) }

// newCatalog leaves out the lists that are dated after a day, unless it is none.
func newCatalog(files fs.FS, day Date, decode func(file string, data []byte) (*PriceList, error)) (*Catalog, error) {
	entries, err := fs.ReadDir(files, "lists") // sorted by name
	if err != nil {
		return nil, fmt.Errorf("no price list: %w", err)
	}
	c := &Catalog{}
	for _, entry := range entries {
		if !strings.HasSuffix(entry.Name(), ".json") {
			continue
		}
		data, err := fs.ReadFile(files, "lists/"+entry.Name())
		if err != nil {
			return nil, err
		}
		list, err := decode(entry.Name(), data)
		if err != nil {
			return nil, err
		}
		if want := list.Offer + "." + list.Date + ".json"; list.file != want {
			return nil, &ListError{list.file, "offer, date", "the file of this list is named " + want}
		}
		if day == (Date{}) || list.Date <= day.String() { // both are YYYY-MM-DD
			c.lists = append(c.lists, list)
		}
	}
	taken := parameterNames()
	for _, list := range c.lists {
		if list.Currency == CNY && !list.PricesOnly && !c.superseded(list) {
			if slices.Contains(taken, list.Provider) {
				return nil, &ListError{list.file, "provider", fmt.Sprintf("%q is the name of another parameter", list.Provider)}
			}
			if other := c.Default(list.Model); list.Default && other != nil && other.Default {
				return nil, &ListError{list.file, "default", other.file + " is the default of its model already"}
			}
			c.offers = append(c.offers, newOffer(list))
		}
	}
	if len(c.offers) == 0 {
		return nil, fmt.Errorf("no price list in %s", CNY)
	}
	c.endpoints = buildEndpoints(c)
	return c, nil
}

// Lists returns all lists in the order of their file names, those that are not
// compared too.
func (c *Catalog) Lists() []*PriceList { return slices.Clone(c.lists) }

// Offers returns what is compared, in the order of the lists.
func (c *Catalog) Offers() []Offer { return slices.Clone(c.offers) }

// List returns the compared list of an offer, nil for any other.
func (c *Catalog) List(offer string) *PriceList {
	for _, o := range c.offers {
		if o.List().Offer == offer {
			return o.List()
		}
	}
	return nil
}

// Package finds a package of any compared list.
func (c *Catalog) Package(id string) (Package, bool) {
	for _, o := range c.offers {
		if p, ok := o.List().Package(id); ok {
			return p, true
		}
	}
	return Package{}, false
}

func (c *Catalog) superseded(list *PriceList) bool {
	return slices.ContainsFunc(c.lists, func(other *PriceList) bool {
		return other.Offer == list.Offer && other.Date > list.Date
	})
}

// discounted returns a list of each compared provider: a provider has one
// discount, whatever it sells.
func (c *Catalog) discounted() []*PriceList {
	var lists []*PriceList
	for _, o := range c.offers {
		if list := o.List(); !slices.ContainsFunc(lists, func(l *PriceList) bool { return l.Provider == list.Provider }) {
			lists = append(lists, list)
		}
	}
	return lists
}

// packageIDs returns the ids of all packages of the compared lists.
func (c *Catalog) packageIDs() []string {
	var ids []string
	for _, o := range c.offers {
		if terms := o.List().Prepaid; terms != nil {
			for _, p := range terms.Packages {
				if id := p.ID(); !slices.Contains(ids, id) {
					ids = append(ids, id)
				}
			}
		}
	}
	return ids
}
