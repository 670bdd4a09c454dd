// Package static holds the files that a browser loads beside the pages and the
// WASM: style sheets, the boot script, icons. They are served under /web/.
//
// It owns their content and the order in which pages take them. It does not
// own how they are compressed, named or sent.
package static

import "embed"

// FS holds the files by their names: "base.css", "boot.js", "icon.svg".
//
//go:embed *.css *.js *.svg *.png
var FS embed.FS

// Styles are the style sheets of every page, in the order of the cascade.
var Styles = []string{"base.css", "shell.css", "form.css", "compare.css"}

// Boot is the script that pages run before any other, without defer: it has to
// hide an answer that is not that of the address before the first paint.
const Boot = "boot.js"

// The icons, by what manifests and heads call them.
const (
	IconSVG      = "icon.svg"
	IconDefault  = "icon-192.png"
	IconLarge    = "icon-512.png"
	IconMaskable = "icon-maskable-512.png"
)
