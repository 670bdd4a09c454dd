package main

import (
	"fmt"
	"runtime"
	"testing"
)

// A flood of queries, each another, leaves nothing behind: neither the pages,
// nor go-app, nor the host keep anything for one.
func TestFloodLeavesNothing(t *testing.T) {
	alone(t)
	h := newProduct(t, mount{base: "/"})
	n := 0
	flood := func(queries int) (heap, objects int64) {
		for range queries {
			n++
			query := fmt.Sprintf("?calls=%d&images=%d", 200_000+7*n, 2_000_000+n)
			// Mostly the widget, which costs the least; everything else now and then.
			path := "/embed"
			switch {
			case n%50 == 0:
				path = "/en/forecast"
			case n%10 == 0:
				path = "/api/v1/compare"
			case n%7 == 0:
				path, query = "/nowhere", fmt.Sprintf("/%d", n) // an address that is none
			}
			if w := ask(h, path+query); w.Code != 200 && w.Code != 404 {
				t.Fatalf("%s%s: status %d", path, query, w.Code)
			}
		}
		var m runtime.MemStats
		for range 3 { // what is pooled goes with the second
			runtime.GC()
		}
		runtime.ReadMemStats(&m)
		runtime.KeepAlive(h) // its files count both times
		return int64(m.HeapAlloc), int64(m.HeapObjects)
	}
	heap, objects := flood(200)
	heapAfter, objectsAfter := flood(1000)
	// One object for every second query would be more.
	if grown := heapAfter - heap; grown > 64<<10 {
		t.Errorf("the heap has grown by %d bytes", grown)
	}
	if grown := objectsAfter - objects; grown > 500 {
		t.Errorf("the heap has grown by %d objects", grown)
	}
}
