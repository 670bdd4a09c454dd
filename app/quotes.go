package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// quote is an offer's price with the steps that lead to it.
func quote(s *state, r pricing.Comparison, q pricing.Quote) ui.UI {
	labels := s.words.Labels()
	id := "quote-" + q.List.Offer
	box := h("section", "id", id, "class", "quote "+providerClass(q.List), "aria-labelledby", id+"-title")
	return box.Body(
		quoteHead(s, r, q, id),
		h("p", "class", "what").Body(prose(s.words.QuoteTitle(q))...),
		h("div", "class", "amounts").Body(amounts(s, q)...),
		h("h4", "class", "how", "hidden", when(!q.Available, "true")).Text(labels.HowComputed),
		h("dl", "class", "lines", "hidden", when(!q.Available, "true")).Body(ui.Range(q.Lines).Slice(func(i int) ui.UI {
			return quoteLine(s.words.Line(q, q.Lines[i]))
		})),
	)
}

func quoteHead(s *state, r pricing.Comparison, q pricing.Quote, id string) ui.UI {
	name := q.List.Name(s.words.Tag())
	marked := h("span", "class", "badge", "hidden", "true").Body()
	if q.List == r.Cheapest && r.Saving != nil {
		marked = h("span", "class", "badge").Text(s.words.Labels().CheaperMark)
	}
	return h("div", "class", "quote-head").Body(
		h("h3", "id", id+"-title").Text(name.Provider+" "+name.Service),
		marked,
	)
}

// amounts are the price of a month and what follows from it.
func amounts(s *state, q pricing.Quote) []ui.UI {
	labels := s.words.Labels()
	if !q.Available {
		return []ui.UI{
			h("p", "class", "price none").Text(labels.NoPrice),
			h("p", "class", "why-none").Body(prose(s.words.Unavailable(q))...),
		}
	}
	list := []ui.UI{
		h("p", "class", "price").Body(
			h("span", "class", "figure").Body(prose(words.Money(q.Monthly))...),
			ui.Text(" "),
			h("span", "class", "per", "translate", "no").Text(labels.PerMonth),
		),
	}
	if q.FirstMonth.Cmp(q.Monthly) != 0 {
		list = append(list, aside(labels.FirstMonth, words.Money(q.FirstMonth)))
	}
	if q.PerThousand != nil {
		list = append(list, aside(labels.PerThousand, words.Money(*q.PerThousand)))
	}
	return list
}

// aside is a lesser amount with its name.
func aside(label string, amount *words.Part) ui.UI {
	return h("p", "class", "minor").Body(
		h("span", "class", "minor-name").Text(label),
		ui.Text(" "),
		h("span", "class", "minor-amount").Body(prose(amount)...),
	)
}

// quoteLine is one step: what, how, how much.
func quoteLine(l words.Line) ui.UI {
	return h("div", "class", "line").Body(
		h("dt").Body(prose(l.Label)...),
		h("dd", "class", "line-how").Body(prose(l.How)...),
		h("dd", "class", "line-amount").Body(prose(l.Amount)...),
	)
}
