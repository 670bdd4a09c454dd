//go:build bench

package load

import (
	"io"
	"maps"
	"net/http"
)

// bareEnv makes of this program a server that is nothing but net/http: it fetches an answer from the host at that
// address, and gives it to whoever asks. What is between it and the host is the host's own doing.
const bareEnv = "TUSOU_LOAD_BARE"

// bare serves paths until it is ended.
func bare(origin, address string, paths []string) error {
	type answer struct {
		header http.Header
		body   []byte
	}
	answers := map[string]map[string]answer{} // by path and encoding
	for _, path := range paths {
		answers[path] = map[string]answer{}
		for _, encoding := range []string{"br", "identity"} {
			response, body, err := get(origin+path, encoding)
			if err != nil {
				return err
			}
			answers[path][encoding] = answer{response.Header, body}
		}
	}
	return http.ListenAndServe(address, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a := answers[r.URL.Path][r.Header.Get("Accept-Encoding")]
		maps.Copy(w.Header(), a.header)
		_, _ = w.Write(a.body) // the reader has gone, then
	}))
}

// get asks for an address in one encoding and leaves it encoded.
func get(address, encoding string) (*http.Response, []byte, error) {
	r, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		return nil, nil, err
	}
	r.Header.Set("Accept-Encoding", encoding)
	response, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		return nil, nil, err
	}
	body, err := io.ReadAll(response.Body)
	if closed := response.Body.Close(); err == nil {
		err = closed
	}
	return response, body, err
}
