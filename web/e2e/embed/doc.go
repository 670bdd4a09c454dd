// Package embed tests the custom element (static/embed.js) and the frame's side
// of it (static/embed-frame.js) in pages on another site, with frames of a few
// lines that say what a frame should and should not. What the whole product's
// widget does is tested in the package above.
package embed
