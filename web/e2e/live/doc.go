// Package live holds one test of a property: whatever a visitor does to a page, it equals a fresh load of the address
// that it says it shows.
//
// Runs of edits are drawn at random, on every page and in both languages (edit_test.go), done in a real browser, and
// after each the live page is compared with what the host serves (look.js says how, and what is left out). A failing
// run is shortened to the edits that it needs (run_test.go) and printed.
//
//	make e2e-live LIVE='-for 30m'
//	go test -tags browser ./web/e2e/live -args -seed 7 -only billing
package live
