package app

import (
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/export"
	"tusou/app/words"
	"tusou/pricing"
)

// portable is a view whose answers can be taken along.
type portable interface {
	// taken returns the answer to an endpoint that the page is showing.
	taken(endpoint string) pricing.Answer
}

// takealong copies, downloads and prints an answer. What it hands out is made
// from the very answer that the page shows, by what makes the API's answers.
//
// The downloads are links to the host's API, so they work without a script. Once
// the program runs it makes the files itself: the same bytes, also offline and on
// a site of files. The buttons are there from then on.
type takealong struct {
	ui.Compo
	S        *state
	View     portable
	Endpoint string
	Rev      int

	said    string // what became of the last copy
	refused string // what is to be copied by hand
	at      int    // the revision of the answer that both are for
}

// Render draws the row of buttons and, below it, what became of the last copy.
func (t *takealong) Render() ui.UI {
	if !t.S.answered {
		return h("div", "class", "take").Body()
	}
	w := words.TakeIn(t.S.words)
	said, refused := t.said, t.refused
	if t.at != t.S.rev {
		said, refused = "", ""
	}
	var row []ui.UI
	for i, name := range [...]string{w.CSV, w.JSON, w.Link, w.Text, w.Markdown, w.Print} {
		what := takes[i]
		if suffix, ok := downloads[what]; ok {
			row = append(row, h("a", "class", "take-"+what, "href", t.address(suffix), "download", t.file(what), "data-take", what).Text(name))
		} else {
			row = append(row, h("button", "type", "button", "class", "take-"+what, "data-take", what).Text(name))
		}
	}
	// The text is its property: go-app would leave it as it first was.
	byHand := h("textarea", "class", "take-byhand", "readonly", "true", "rows", "8", "aria-label", w.Content, "hidden", when(refused == "", "true"))
	return h("div", "class", "take", "role", "group", "aria-label", w.Region).Body(
		h("div", "class", "take-row").On("click", t.onClick).Body(row...),
		h("p", "class", "take-said", "role", "status").Text(said),
		byHand.Body(),
	)
}

// takes are the ways to take an answer along, in the order of their buttons.
// Those that need no script come first: the others may not be there.
var takes = [...]string{"csv", "json", "link", "text", "markdown", "print"}

// downloads are the ways that the host's API has too, by what it adds to the
// endpoint's name.
var downloads = map[string]string{"csv": ".csv", "json": ""}

// address is where the host's API has the answer.
func (t *takealong) address(suffix string) string {
	s := t.S
	// A page of several questions may be about an offer that this one cannot be
	// about: it is then about its own default.
	args, _ := s.catalog.Endpoint(t.Endpoint).Parse(s.shown.Values(), pricing.Plain, pricing.IgnoreUnknown)
	return withQuery(s.base+"/api/v1/"+t.Endpoint+s.tongued(suffix), args.Request())
}

// tongued puts the language into the end of a table's address, where it is not
// the API's own: a copy made of files has no parameters to tell two languages by.
func (s *state) tongued(suffix string) string {
	if suffix == ".csv" && s.words != words.English {
		return "." + s.words.Tag() + suffix
	}
	return suffix
}

// file names a download.
func (t *takealong) file(what string) string { return "tusou-" + t.Endpoint + "." + what }

// content is the answer in one of its forms.
func (t *takealong) content(what string) string {
	s := t.S
	a := t.View.taken(t.Endpoint)
	switch what {
	case "link":
		u := *ui.Window().URL()
		u.RawQuery, u.Fragment = s.good, ""
		return u.String()
	case "csv":
		return export.Answer(s.words, a)
	case "json":
		data, _ := pricing.EncodeJSON(a)
		return string(data)
	}
	return words.Text(s.words, a, what == "markdown")
}

// onClick handles the whole row.
func (t *takealong) onClick(ctx ui.Context, e ui.Event) {
	pressed := e.Get("target").Call("closest", "[data-take]")
	if !pressed.Truthy() {
		return
	}
	what := pressed.Get("dataset").Get("take").String()
	t.said, t.refused, t.at = "", "", t.S.rev
	switch what {
	case "print":
		ui.Window().Call("print")
	case "csv", "json":
		e.PreventDefault()
		e.Call("stopPropagation")
		t.download(ctx, what)
	default:
		t.copy(ctx, t.content(what))
	}
}

// copy puts a text on the clipboard, or shows it to be copied by hand.
func (t *takealong) copy(ctx ui.Context, text string) {
	w := words.TakeIn(t.S.words)
	copyText(ctx, text, func(ctx ui.Context, copied bool) {
		if copied {
			t.said = w.Copied
			return
		}
		t.said, t.refused = w.Refused, text
		ctx.Defer(func(ui.Context) {
			box := t.JSValue().Call("querySelector", "textarea")
			box.Set("value", text)
			box.Call("focus")
			box.Call("select")
		})
	})
}

// download hands the browser a file that is in memory only.
func (t *takealong) download(ctx ui.Context, what string) {
	options := map[string]any{"type": "application/json"}
	if what == "csv" {
		options["type"] = "text/csv;charset=utf-8"
	}
	// As bytes: on its way into a text of the browser's, the mark at the beginning
	// of CSV would be lost.
	content := []byte(t.content(what))
	bytes := ui.Window().Get("Uint8Array").New(len(content))
	ui.CopyBytesToJS(bytes, content)
	urls := ui.Window().Get("URL")
	address := urls.Call("createObjectURL", ui.Window().Get("Blob").New([]any{bytes}, options))
	link := document().Call("createElement", "a")
	link.Set("href", address)
	link.Set("download", t.file(what))
	link.Call("click")
	// The browser reads it after this; a minute is more than it needs.
	ctx.After(time.Minute, func(ctx ui.Context) {
		ctx.PreventUpdate()
		urls.Call("revokeObjectURL", address)
	})
}
