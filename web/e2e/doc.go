// Package e2e holds the browser tests: the real program serves the built site on loopback, and a real Chromium uses it
// as a visitor would. The tests are behind the build tag browser:
//
//	make e2e
//	go test -tags browser ./web/e2e -run TestTakeOver
//
// The same tests run against an export that another server serves, below a path; see the flag -at.
package e2e
