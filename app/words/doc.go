// Package words says the engine's results in words, in Simplified Chinese and
// in English, for pages, exports and the command line.
//
// It owns every sentence and label that a person reads and the way numbers are
// written. It does not own HTML (package app), nor any arithmetic: each number
// in a sentence is one that the engine returned, beside the exact value.
package words
