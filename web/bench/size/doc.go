// Package size holds the WASM to its limits: an absolute one, as a visitor downloads it, and one relative to a minimal
// go-app program, so that growth of the framework is told from growth of the product. What is measured is what is
// shipped: the files that web/build wrote.
//
// The minimal program is built with the product's flags and compressed as hard, but otherwise as the linker leaves it:
// what web/strip takes out is an achievement of the product. The ratio to a minimal program that is stripped as well is
// printed beside it, without a limit.
//
//	make size
package size
