// Package offline tests the service worker (web/pwa) and the page's side of it
// (static/offline.js) in a real Chromium, against a host of a few lines that can
// be updated, damaged, slowed down and switched off. What the whole product does
// offline is tested in the package above.
package offline
