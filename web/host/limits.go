package host

import (
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
	Write      time.Duration // to take one piece of an answer: 30 s
	Piece      int           // bytes of a piece: 128 KiB

	Connections int // open at a time: 10,000, and never more than the system lets us open

	Work  int           // pages and API calls computed at a time: the processors but one, at least one
	Queue int           // of them waiting for their turn: 256, what is computed in a second
	Wait  time.Duration // for at most: 2 s

	Stop time.Duration // for answers under way when the host stops: 10 s
}

// spareFiles are left for what is no connection: the log, the listeners.
const spareFiles = 32

func (l Limits) withDefaults() Limits {
	set(&l.Query, 8<<10)
	set(&l.Path, 1<<10)
	set(&l.Header, 16<<10)
	set(&l.ReadHeader, 5*time.Second)
	set(&l.Idle, 60*time.Second)
	set(&l.Write, 30*time.Second)
	set(&l.Piece, 128<<10)
	set(&l.Connections, 10_000)
	l.Connections = min(l.Connections, max(1, openFiles()-spareFiles))
	set(&l.Work, max(1, runtime.GOMAXPROCS(0)-1))
	set(&l.Queue, 256)
	set(&l.Wait, 2*time.Second)
	set(&l.Stop, 10*time.Second)
	return l
}

func set[T int | time.Duration](field *T, value T) {
	if *field == 0 {
		*field = value
	}
}
