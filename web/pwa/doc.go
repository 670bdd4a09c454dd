// Package pwa makes what a browser needs to keep the product: the service
// worker and the manifest.
//
// The worker is a template for go-app (worker.js) with the list of every file
// that has to be there offline, each with the SHA-256 of its content: a copy is
// complete and right, or it is not kept. The manifest is JSON with plain
// addresses in it; package page puts the real ones there.
//
// The package renders no pages and sends nothing. What the page does with the
// worker, such as asking before an update, is in static/offline.js.
package pwa
