package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
)

// offline says what a browser keeps of the product, that there are newer prices,
// and asks before it takes a new version. All of it is always there: offline.js sets on the document which
// of it applies, and offline.css shows that, so that it works before the
// program runs, and without it.
type offline struct{}

// draw draws every sentence.
func (offline) draw(s *state) ui.UI {
	w := words.OfflineIn(s.words)
	say := func(class, text string) ui.UI { return h("p", "class", class).Text(text) }
	do := func(what, text string) ui.UI {
		return h("button", "type", "button", "class", "button", "data-do", what).Text(text)
	}
	return h("div", "id", "offline", "class", "offline", "role", "status", "aria-label", w.Region).Body(
		dated(s),
		say("when-offline", w.Offline),
		say("when-damaged", w.Damaged),
		say("when-quota", w.Quota),
		say("when-storage", w.Storage),
		say("when-changed", w.Changed),
		say("when-network", w.Network),
		say("when-no-room", w.NoRoom),
		h("div", "class", "when-update").Body(
			h("p").Body(h("strong").Text(w.Update), ui.Text(" "), h("span").Text(w.Keeps)),
			h("div", "class", "choice").Body(do("update", w.Reload), do("later", w.Later)),
		),
	)
}

// kept is the line in the foot: the copy is whole, and the product can be
// installed where the browser offers it.
func kept(language words.Language) ui.UI {
	w := words.OfflineIn(language)
	return h("div", "class", "kept").Body(
		h("p", "class", "when-ready").Text(w.Ready),
		h("button", "type", "button", "class", "when-install", "data-do", "install").Text(w.Install),
	)
}
