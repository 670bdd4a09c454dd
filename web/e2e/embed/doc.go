// Package embed tests the widget in pages on another site: the custom element (static/embed.js) and the frame's side of
// it (static/widget.js) with frames of a few lines that say what a frame should and should not, and the whole
// product's widget by the code that the product writes for it. A documentation site of its own is in web/e2e/docsite.
package embed
