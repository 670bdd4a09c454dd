//go:build browser

package offline

import (
	"testing"
)

// What is not a page or a kept file goes to the host as if there were no worker, and leaves nothing in the copy.
func TestOtherRequestsPass(t *testing.T) {
	t.Parallel()
	h := serve(t, "/")
	p := kept(t, h.URL+"/en")
	keys := `caches.keys().then(([name]) => caches.open(name)).then(copy => copy.keys()).then(all => all.map(r => new URL(r.url).pathname).sort().join(" "))`
	before := p.Text(keys)
	h.Forget()
	for _, c := range []struct{ request, want, logged string }{
		{`fetch("/api/v1/compare?calls=100000&qps=5&images=1000000").then(async r => r.status + " " + (await r.json()).saving.amount)`,
			"200 2200.00", "method=GET path=/api/v1/compare status=200"},
		{`fetch("` + h.program() + `", {headers: {Range: "bytes=0-3"}, cache: "no-store"}).then(async r => r.status + " " + (await r.arrayBuffer()).byteLength)`,
			"206 4", "method=GET path=" + h.program() + " status=206"},
		{`fetch("/en", {method: "POST", body: "x"}).then(r => r.status + " " + r.headers.get("Allow"))`,
			"405 GET, HEAD", "method=POST path=/en status=405"},
		{`fetch("/en", {method: "HEAD", cache: "no-store"}).then(r => String(r.status))`, "200", "method=HEAD path=/en status=200"},
		{`fetch("/web/nothing.js").then(r => String(r.status))`, "404", "method=GET path=/web/nothing.js status=404"},
		{`new Promise(done => { const i = new Image(); i.onload = () => done("a picture"); i.src = document.querySelector("link[rel=icon]").href + "?other"; })`,
			"a picture", "method=GET path=/web/icon."},
	} {
		if got := p.Text(c.request); got != c.want {
			t.Errorf("%s: %s, want %s", c.request, got, c.want)
		}
		if n := len(h.logged(c.logged, 1)); n != 1 {
			t.Errorf("%s reached the host %d times", c.request, n)
		}
	}
	if after := p.Text(keys); after != before {
		t.Errorf("the copy has changed:\n%s\nbefore:\n%s", after, before)
	}
}
