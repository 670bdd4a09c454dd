package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// billingPage works the providers' billing rules out with the visitor's figures:
// a statement, an account that runs out, a package that ends, a change of
// package.
var billingPage = &kind{
	name: "billing",
	slug: "billing",
	endpoint: func(c *pricing.Catalog) pricing.Endpoint {
		return c.Endpoint(pricing.EndpointTimeline).Join(c.Endpoint(pricing.EndpointChange))
	},
	view: func() view { return &billing{} },
}

// billing is the view of the four parts.
type billing struct {
	statement pricing.Statement
	timeline  pricing.Timeline
	change    pricing.Change
	// query is the answer's own, without the change of package: what the links of
	// the matrix begin with.
	query string
	// moved is the one part whose answer the last change has moved, or partNone.
	moved billingPart
	said  [billingParts]string // the parts' answers
	// asked is what each part was asked, since the revision at; drawn is the one
	// that its later turn has come to. What was not asked anew is not drawn anew.
	asked     [billingParts]string
	at, drawn [turnsOfBilling]int // by turn
	matrix    [][]pricing.Change
}

// billingPart is one of the page's parts, in their order.
type billingPart int

const (
	partStatement billingPart = iota
	partAccount
	partPackage
	partChange
	partNone
)

const billingParts = int(partNone)

// partIDs are the parts' ids, as links to them name them. None is that of a
// field.
var partIDs = [billingParts]string{"statement", "account", "term", "change"}

// partEndpoints are the endpoints that answer the parts. Two share one: what
// happens to the account and what becomes of the package is one timeline.
var partEndpoints = [billingParts]string{pricing.EndpointStatement, pricing.EndpointTimeline, pricing.EndpointTimeline, pricing.EndpointChange}

// The later turns of the page. The matrix takes several, a group of rows each.
const (
	turnStatement = iota
	turnAccount
	turnPackage
	turnChange
	turnBillingGrounds = turnChange + matrixGroups
	turnsOfBilling     = turnBillingGrounds + 1
)

func (v *billing) answer(s *state, a pricing.Arguments) *pricing.ParamError {
	change := s.catalog.Change(a, pricing.ChangeOptions{})
	v.statement, v.timeline, v.change = s.catalog.Statement(a), s.catalog.Timeline(a), change
	v.query = s.form.with(pair{"from", ""}, pair{"to", ""})
	if v.matrix == nil || v.matrix[0][0].Discount != change.Discount {
		v.matrix = change.List.Changes(change.Discount, change.Options)
	}
	v.moved = partNone
	moved := 0
	for p := range v.said {
		if asked := v.question(s, a, billingPart(p)); v.asked[p] != asked || !s.answered {
			v.asked[p] = asked
			for i := range billingPart(p).turns() {
				v.at[p+i] = s.rev
			}
		}
		text := v.sentence(s, billingPart(p)).String()
		if v.said[p] != text {
			v.said[p], v.moved = text, billingPart(p)
			moved++
		}
	}
	if moved != 1 {
		v.moved = partNone
	}
	return nil
}

// question is all that a part's answer follows from.
func (v *billing) question(s *state, a pricing.Arguments, p billingPart) string {
	names := p.fields(s)
	switch p {
	case partAccount:
		names = append(names, partStatement.fields(s)...)
	case partChange:
		names = append(names, p.list(s).Provider)
	}
	question := ""
	if p == partChange {
		question += " " + v.query + "&" + s.carried // the matrix's links have all of it
	}
	for _, name := range names {
		question += " " + a.Get(name).Text
	}
	return question
}

// turns is how many of the page's later turns a part takes. They begin with the
// one that has the part's number.
func (p billingPart) turns() int {
	if p == partChange {
		return matrixGroups
	}
	return 1
}

// late is a revision that moves with each later turn of a part.
func (v *billing) late(s *state, p billingPart) int {
	sum := 0
	for i := range p.turns() {
		sum += v.lateTurn(s, int(p)+i)
	}
	return sum
}

// lateTurn is the revision at which a later turn of a part is to be drawn.
func (v *billing) lateTurn(s *state, i int) int {
	if s.turnRev(i) >= v.at[i] {
		v.drawn[i] = v.at[i]
	}
	return v.drawn[i]
}

func (v *billing) taken(endpoint string) pricing.Answer {
	switch endpoint {
	case pricing.EndpointStatement:
		return v.statement
	case pricing.EndpointTimeline:
		return v.timeline
	}
	return v.change
}

func (v *billing) turns() int { return turnsOfBilling }

// verdict is the answer of the part that the visitor is at, or all in short.
func (v *billing) verdict(s *state) words.Sentence {
	if v.moved != partNone {
		return v.sentence(s, v.moved)
	}
	var all words.Sentence
	for p := range v.said {
		all = append(append(all, v.short(s, billingPart(p))...), words.Part{Text: s.words.Stop() + s.words.Gap()})
	}
	return all
}

// sentence is a part's answer.
func (v *billing) sentence(s *state, p billingPart) words.Sentence {
	switch p {
	case partStatement:
		return words.StatementAnswer(s.words, v.statement)
	case partAccount:
		a := *v.timeline.Account
		answer := words.AccountAnswer(s.words, a)
		return append(append(answer, words.Part{Text: s.words.Gap()}), words.BalanceLasts(s.words, a)...)
	case partPackage:
		return words.TenureAnswer(s.words, *v.timeline.Package)
	}
	return words.ChangeAnswer(s.words, v.change)
}

// short is a part's answer in a few words.
func (v *billing) short(s *state, p billingPart) words.Sentence {
	switch p {
	case partStatement:
		return words.StatementShort(s.words, v.statement)
	case partAccount:
		return words.AccountShort(s.words, *v.timeline.Account)
	case partPackage:
		return words.TenureShort(s.words, *v.timeline.Package)
	}
	return words.ChangeShort(s.words, v.change)
}

// list is the price list that a part rests on.
func (p billingPart) list(s *state) *pricing.PriceList {
	model := pricing.PayAsYouGo
	if p >= partPackage {
		model = pricing.Prepaid
	}
	if named := s.catalog.List(s.form.args.Get("offer").Text); named != nil && named.Model == model {
		return named
	}
	return s.catalog.Default(model)
}

// fields are the parameters that a part has fields for. Further down, a part may
// rest on a field of one further up.
func (p billingPart) fields(s *state) []string {
	names := [...][]string{
		{"daily", p.list(s).Provider},
		{"balance", "topups"},
		{"start", "package", "periods", "renew", p.list(s).Provider},
		{"from", "to"},
	}[p]
	if p == partStatement && severalOffers(s) {
		names = append([]string{"offer"}, names...)
	}
	return names
}

// severalOffers reports whether a part could be about one offer or another.
func severalOffers(s *state) bool {
	models := map[pricing.Model]bool{}
	for _, o := range s.catalog.Offers() {
		if models[o.List().Model] {
			return true
		}
		models[o.List().Model] = true
	}
	return false
}

func (v *billing) body(s *state) []ui.UI {
	parts := make([]ui.UI, 0, len(partIDs)+1)
	var names []string
	for p := range partIDs {
		parts = append(parts, v.part(s, billingPart(p)))
		names = append(names, billingPart(p).fields(s)...)
	}
	return []ui.UI{
		heading(s),
		s.piece(overview{v}, s.rev),
		// One form: what is sent without a script is all that was typed.
		h("form", "id", "form", "class", "parts", "method", "get", "action", s.base+s.kind.path(s.words), "aria-label", s.words.Labels().Form).
			On("submit", v.onSubmit(s)).Body(append(parts, hidden(s, names))...),
		h("div", "class", "wrap").Body(s.piece(grounds{v}, s.turnRev(turnBillingGrounds))),
	}
}

// part is a part's frame: its rule in words, its fields, its answer at once and
// the rest in a later turn.
func (v *billing) part(s *state, p billingPart) ui.UI {
	labels := words.Billing(s.words)
	id := partIDs[p]
	list := p.list(s)
	fields := []ui.UI{s.piece(partTally{v, p}, s.rev)}
	for _, name := range p.fields(s) {
		fields = append(fields, newField(s, name))
	}
	elsewhere, name := "", ""
	switch p {
	case partAccount:
		elsewhere, name = labels.SameDays, "daily"
	case partChange:
		elsewhere, name = labels.SameDiscount, list.Provider
	}
	if elsewhere != "" {
		fields = append(fields, h("p", "class", "elsewhere").Body(h("a", "href", "#"+name).Text(elsewhere)))
	}
	// Without a script, the part whose button was used is the one to come back to.
	fields = append(fields, h("button", "type", "submit", "class", "button", "formaction", s.base+s.kind.path(s.words)+"#"+id).Text(labels.Compute))
	return h("section", "id", id, "class", "part "+providerClass(list), "aria-labelledby", id+"-title").Body(
		h("div", "class", "wrap part-columns").Body(
			h("div", "class", "part-head").Body(
				h("h2", "id", id+"-title").Text(words.BillingTitle(s.words, int(p), list)),
				h("p", "class", "lede").Body(prose(words.BillingLead(s.words, int(p), list))...),
			),
			h("div", "class", "part-fields").Body(fields...),
			h("div", "class", "results").Body(
				s.piece(partAnswer{v, p}, s.rev),
				&takealong{S: s, View: v, Endpoint: partEndpoints[p], Rev: s.turnRev(turnBillingGrounds)},
				s.piece(partRest{v, p}, v.late(s, p)),
			),
		),
	)
}

// onSubmit has nothing to compute. It puts the address right and leads to what is
// wrong, or to the answer of the part that the visitor is in.
func (v *billing) onSubmit(s *state) ui.EventHandler {
	return func(ctx ui.Context, e ui.Event) {
		e.PreventDefault()
		s.owner.writeAddress("replaceState")
		ctx.Defer(func(ui.Context) {
			if faults := s.form.ordered(); len(faults) > 0 {
				if field, ok := byID(faults[0].Parameter); ok {
					field.Call("focus")
				}
				return
			}
			part := document().Get("activeElement").Call("closest", ".part")
			if part.Truthy() {
				part.Call("querySelector", "output").Call("scrollIntoView", map[string]any{"block": "nearest"})
			}
		})
	}
}
