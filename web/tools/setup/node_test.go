package main

import "testing"

func TestRecentNode(t *testing.T) {
	for version, want := range map[string]bool{
		"v18.20.4": false, "v20.18.9": false, "v20.19.0": true, "v20.20.2": true, "v21.7.0": false,
		"v22.15.1": false, "v22.16.0": true, "v23.1.0": false, "v24.0.0": true, "v26.10.0": true, "": false, "v": false,
	} {
		if got := recent(version); got != want {
			t.Errorf("recent(%q) = %v, want %v", version, got, want)
		}
	}
}
