// Package docsite is a documentation site by a real generator (Eleventy) with three widgets on each of its pages, pasted
// from the page that writes their code, and the tests of what a reader of it sees. The generator is an npm package of this
// folder alone.
package docsite
