//go:build browser

package e2e

import "tusou/web/e2e/browser"

// translatable lists amounts, units and codes that a translation may change.
func translatable(p *browser.Page) (elements []string) {
	p.T.Helper()
	p.Eval(`[...document.querySelectorAll("#tusou *")].filter(e => !e.closest("[translate=no], .help, .fault, .faults") &&
		(e.matches("data, .unit, .per, code, #tusou select") || [...e.childNodes].some(n => n.nodeType === 3 && /¥ ?\d|\d\.\d\d/.test(n.data))))
		.map(e => e.outerHTML.slice(0, 200))`, &elements)
	return elements
}
