package app

import (
	"net/url"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// state is everything that a page knows. The root component owns it; the others
// get a pointer to it and the revision they are to be drawn at.
type state struct {
	owner   *root
	catalog *pricing.Catalog
	base    string // where the site lives: "" or "/tools/tusou"

	kind      *kind
	words     words.Language
	form      form
	estimate  *estimate // nil where the page has no calls
	carried   string    // other pages' parameters, as a query
	malformed bool      // the address itself could not be read
	view      view

	answered bool              // the view has an answer to show
	stale    bool              // the answer shown is an earlier one than the fields ask for
	shown    pricing.Arguments // those of the answer shown
	along    string            // what was carried along with it
	good     string            // the query of the answer shown, for links and the address
	linked   string            // the one that the links between pages have come to; see turns.go

	rev     int                  // moves with every change of the answer or the form
	late    []int                // the revisions that later turns have come to; see turns.go
	news    []pricing.ListChange // how the site's lists differ from the catalog's, as far as known
	newsRev int                  // moves with the news

	spoken string // the live region's text
	sayRev int    // moves when it is to be read out
}

// newState answers an address.
func newState(owner *root, base string, u *url.URL) *state {
	s := &state{owner: owner, catalog: owner.catalog, base: base}
	s.load(u)
	s.settle()
	return s
}

// load takes over an address, as after a link or the back button.
func (s *state) load(u *url.URL) {
	k, language, _ := find(strings.TrimPrefix(u.Path, s.base))
	same := s.kind == k
	s.words = language
	if same && s.answered && u.RawQuery == s.good {
		// Only the language changed: what was typed stays, faulty or not.
		s.form.moveAll()
		if s.estimate != nil {
			s.estimate.form.moveAll()
		}
		s.answer()
		return
	}
	if !same {
		s.kind, s.view = k, k.view()
		s.late = make([]int, s.view.turns()+1)
	}
	revs := s.form.revs
	e := k.endpoint(s.catalog)
	q := readQuery(e, u.RawQuery)
	s.form = newForm(e, q.values)
	for name, rev := range revs {
		s.form.revs[name] = rev
	}
	s.form.moveAll()
	s.carried = s.catalog.Carried(e, q.values)
	s.malformed = q.malformed
	s.loadEstimate(q.values)
	s.answered = false
	s.answer()
	if !s.answered {
		s.view = k.view() // nothing of another address's answer stays, not even out of sight
	}
}

// set takes what was typed into a field and answers.
func (s *state) set(name, text string) {
	s.formOf(name).set(name, text)
	s.answerEstimate(name)
	s.malformed = false
	s.answer()
}

// answer asks the view for an answer to the form, or keeps the last one if the
// form has faults.
func (s *state) answer() {
	s.rev++
	if !s.malformed && len(s.form.faults) == 0 {
		if fault := s.view.answer(s, s.form.args); fault != nil {
			s.form.blame(fault)
		}
	}
	if s.malformed || len(s.form.faults) > 0 {
		s.stale = s.answered
		if !s.answered {
			s.good = pricing.JoinQuery(typedQuery(&s.form), s.carried)
		}
		return
	}
	s.shown = s.form.args
	s.along = s.carried
	s.good = pricing.JoinQuery(s.shown.Canonical(), s.along)
	s.answered, s.stale = true, false
}

// asked are the arguments of the answer shown, or what could be read of those
// that have none. What is in an answer goes by these: the fields may have got
// beyond it.
func (s *state) asked() pricing.Arguments {
	if s.answered {
		return s.shown
	}
	return s.form.args
}

// with is the canonical query of the answer shown, with some values changed.
func (s *state) with(changes ...pair) string { return s.form.query(s.asked(), changes) }

// typedQuery is the query of a form that has faults, so that links lead to the
// same words and the same faults in the other language.
func typedQuery(f *form) string {
	q := ""
	for _, p := range f.endpoint.Parameters {
		if text := f.texts[p.Name]; text != p.Default && text != "" { // an emptied field means its default
			q = pricing.JoinQuery(q, url.QueryEscape(p.Name)+"="+url.QueryEscape(text))
		}
	}
	return q
}

// address is where the answer shown is found.
func (s *state) address() string { return s.link(s.kind, s.words, s.good) }

// link is the address of a page in a language with a query.
//
//go:noinline
func (s *state) link(k *kind, language words.Language, query string) string {
	return withQuery(s.base+k.path(language), query)
}

// here is the address of this page, in this language, with the page's own query
// changed. Other pages' parameters go along.
func (s *state) here(own string) string {
	return s.link(s.kind, s.words, pricing.JoinQuery(own, s.carried))
}

// there is here for what is in an answer, which may be older than what is
// carried along by now.
func (s *state) there(own string) string {
	if !s.answered {
		return s.here(own)
	}
	return s.link(s.kind, s.words, pricing.JoinQuery(own, s.along))
}

// baseOf returns where the site lives, as go-app was told: it keeps the folder
// in its environment, for the server and the browser alike.
func baseOf() string { return strings.TrimSuffix(ui.Getenv("GOAPP_ROOT_PREFIX"), "/") }
