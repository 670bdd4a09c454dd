// Package typing measures, in a real Chromium slowed down to a quarter of its speed, how long the answer takes to follow
// a key, and whether what is drawn later stands in the way of the next key.
//
//	make bench-browser
package typing
