// Package e2e holds the browser tests: the real program serves the built site on loopback, and a real Chromium uses it
// as a visitor would. The tests are behind the build tag browser:
//
//	make e2e
//	go test -tags browser ./web/e2e -run TestTakeOver
package e2e
