// Package browser drives a real Chromium for the browser tests, one small helper per file.
//
// A test package starts one browser ([Launch]) and opens each test's page in a browser context of its own
// ([Browser.Open]), so that storage, cache and service workers are never shared. Every page collects console errors,
// uncaught exceptions and violations of the content security policy and fails its test with them, unless the test
// said beforehand which it expects ([Page.Expect]).
//
// Nothing here sleeps: [Page.Until] waits for a condition, with a bound. Input is real: keys and compositions go
// through the browser's input pipeline, not through the page's script.
package browser
