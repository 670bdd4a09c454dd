// Package offline tests what a browser keeps of the product: the service worker
// (web/pwa), the page's side of it (static/offline.js), and the manifest, in a
// real Chromium.
//
// Most tests use the real host and the built site (product_test.go), behind a
// line that cuts, damages and delays (line_test.go). What a host would hardly
// do is done by one of a few lines (host_test.go, worker_test.go). Which test is
// about which fault is in the README of the folder above.
package offline
