package main

import (
	"runtime"
	"runtime/debug"

	"tusou/web/host"
)

// tune sets up Go's runtime for a host, and returns what puts it back. What
// GOMAXPROCS and GOGC say holds.
//
// Go runs as many goroutines at a time as there are processors. While one makes
// a page, another one's thread may have lost its processor to another program,
// and then no one looks at the network for some ten milliseconds. With two
// more, a flood of pages is not felt by those who ask for files: on two
// processors, a third of the wait that one in a hundred of them had.
//
// Garbage may grow to four times what is in use. In use are some 30 MB of files,
// which change no more; a page costs more than one MB for the three
// milliseconds that it takes to make, and by default a flood of them would keep
// the collector at work all the time.
func tune(l *host.Limits, env func(string) (string, bool)) (restore func()) {
	processors, percent := runtime.GOMAXPROCS(0), -1
	if _, set := env("GOGC"); !set {
		percent = debug.SetGCPercent(400)
	}
	if _, set := env("GOMAXPROCS"); !set {
		runtime.GOMAXPROCS(processors + 2)
		if l.Work == 0 {
			l.Work = max(1, processors-1) // those added compute nothing
		}
	}
	return func() {
		runtime.GOMAXPROCS(processors)
		if percent >= 0 {
			debug.SetGCPercent(percent)
		}
	}
}
