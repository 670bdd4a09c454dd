// Package static holds the files that a browser loads beside the pages and the
// WASM: style sheets, the boot script, icons. They are served under /web/.
//
// It owns their content and the order in which pages take them. It does not
// own how they are compressed, named or sent.
package static

import (
	"embed"
	"strings"
)

// FS holds the files by their names: "base.css", "boot.js", "icon.svg".
//
//go:embed *.css *.js *.svg *.png screenshots/*.png
var FS embed.FS

// Styles are the style sheets of every page, in the order of the cascade.
var Styles = []string{"base.css", "shell.css", "form.css", "compare.css", "forecast.css", "billing.css", "estimate.css", "prices.css", "takealong.css", "offline.css", "embed.css", "print.css"}

// Boot is the script that pages run before any other, without defer: it has to
// hide an answer that is not that of the address before the first paint.
const Boot = "boot.js"

// Tree keeps what the engine drew. It runs as Boot does, in every page.
const Tree = "tree.js"

// Offline is the pages' side of the service worker. It runs deferred, before
// go-app's own script, whose registration of the worker it puts off until the
// engine runs.
const Offline = "offline.js"

// Lists finds out whether a page's price lists are still those of its site. It
// runs deferred, before Offline, in the widget too.
const Lists = "lists.js"

// Still copies and prints on pages that the engine knows nothing about. It runs
// deferred.
const Still = "still.js"

// Widget is the widget's own script, which speaks to the page around it. It runs as Boot
// does, in the widget alone. Embed is the one that pages elsewhere load: it makes
// the element that holds the widget.
const (
	Widget = "widget.js"
	Embed  = "embed.js"
)

// The icons, by what manifests and heads call them.
const (
	IconSVG      = "icon.svg"
	IconDefault  = "icon-192.png"
	IconLarge    = "icon-512.png"
	IconMaskable = "icon-maskable-512.png"
)

// Picture is the product's own picture in the language of the tag, [Wide] or
// [Narrow]: what a browser shows before it installs the product, and networks
// beside a link. `make pictures` takes them.
func Picture(tag, width string) string {
	language, _, _ := strings.Cut(tag, "-")
	return "screenshots/compare-" + language + "-" + width + ".png"
}

// The widths of pictures.
const (
	Wide   = "wide"
	Narrow = "narrow"
)
