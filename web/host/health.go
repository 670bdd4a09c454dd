package host

import "encoding/json"

// health is the body of /healthz: the host answers, and this is what it runs.
func health(version string) []byte {
	b, err := json.Marshal(struct {
		Status  string `json:"status"`
		Version string `json:"version"`
	}{"ok", version})
	if err != nil {
		panic(err) // two strings always marshal
	}
	return append(b, '\n')
}
