package main

import (
	"runtime"
	"runtime/debug"
	"testing"

	"tusou/web/host"
)

func gcPercent() int {
	percent := debug.SetGCPercent(100)
	debug.SetGCPercent(percent)
	return percent
}

func TestTune(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(3))
	defer debug.SetGCPercent(debug.SetGCPercent(50))
	for _, c := range []struct {
		set                       []string
		work                      int
		processors, percent, want int
	}{
		{nil, 0, 5, 400, 2}, // one processor of three is left for the files
		{nil, 7, 5, 400, 7},
		{[]string{"GOMAXPROCS"}, 0, 3, 400, 0}, // the host's own default
		{[]string{"GOGC"}, 0, 5, 50, 2},
	} {
		l := host.Limits{Work: c.work}
		restore := tune(&l, func(name string) (string, bool) {
			for _, s := range c.set {
				if s == name {
					return "", true
				}
			}
			return "", false
		})
		if n, p := runtime.GOMAXPROCS(0), gcPercent(); n != c.processors || p != c.percent || l.Work != c.want {
			t.Errorf("%v: %d at a time, garbage %d%%, %d compute", c.set, n, p, l.Work)
		}
		restore()
		if n, p := runtime.GOMAXPROCS(0), gcPercent(); n != 3 || p != 50 {
			t.Errorf("%v: %d at a time, garbage %d%% afterwards", c.set, n, p)
		}
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	l := host.Limits{}
	tune(&l, func(string) (string, bool) { return "", false })()
	if l.Work != 1 {
		t.Errorf("%d compute on one processor", l.Work)
	}
}
