package app

import "testing"

// The revision of a whole moves with each of its parts and with nothing else.
func TestThrough(t *testing.T) {
	s := at(t, "/en/forecast")
	s.rev++
	for i := range s.late {
		before, mine := s.through(turnMonths, monthGroups), i >= turnMonths && i < turnMonths+monthGroups
		s.late[i] = s.rev
		if moved := s.through(turnMonths, monthGroups) != before; moved != mine {
			t.Errorf("turn %d: moved %v", i, moved)
		}
	}
}
