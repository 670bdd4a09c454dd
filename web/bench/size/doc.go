// Package size holds the WASM to its limits: an absolute one, as a visitor downloads it, and one relative to a minimal
// go-app program built and packed in the same way, so that growth of the framework is told from growth of the product.
// What is measured is what is shipped: the files that web/pack wrote.
//
//	make size
package size
