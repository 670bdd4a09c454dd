package host

import (
	"cmp"
	"runtime"
	"time"
)

// Limits bound what one client, and all together, can make the host do. A zero
// field takes its default.
type Limits struct {
	Query int // bytes of a query: 8 KiB
	Path  int // bytes of a path: 1 KiB

	Header     int           // bytes of a request's header: 16 KiB
	ReadHeader time.Duration // to send it, and a body we did not ask for: 5 s
	Idle       time.Duration // between two requests of a connection: 60 s
	Write      time.Duration // to take one piece of an answer, at most 128 KiB: 30 s

	Connections int // open at a time: 10,000

	Work  int           // pages and API calls computed at a time: the processors but one, at least one
	Queue int           // of them waiting for their turn: 256, what is computed in a second
	Wait  time.Duration // for at most: 2 s

	Stop time.Duration // for answers under way when the host stops: 10 s
}

func (l Limits) withDefaults() Limits {
	return Limits{
		Query:       cmp.Or(l.Query, 8<<10),
		Path:        cmp.Or(l.Path, 1<<10),
		Header:      cmp.Or(l.Header, 16<<10),
		ReadHeader:  cmp.Or(l.ReadHeader, 5*time.Second),
		Idle:        cmp.Or(l.Idle, 60*time.Second),
		Write:       cmp.Or(l.Write, 30*time.Second),
		Connections: cmp.Or(l.Connections, 10_000),
		Work:        cmp.Or(l.Work, max(1, runtime.GOMAXPROCS(0)-1)),
		Queue:       cmp.Or(l.Queue, 256),
		Wait:        cmp.Or(l.Wait, 2*time.Second),
		Stop:        cmp.Or(l.Stop, 10*time.Second),
	}
}
