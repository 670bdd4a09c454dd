//go:build browser

package offline

import "testing"

// Parts of the copy are missing or damaged: each is fetched once more, and without a network the visitor is told.
func TestDamagedCopy(t *testing.T) {
	t.Parallel()
	hurry(t, "TestDamagedCopyIsFetchedOnceMore")
	h := serve(t, "/")
	p := kept(t, h.URL+"/en")
	style := p.Text(`new URL(document.querySelector("link[rel=stylesheet]").href).pathname`)
	cut := func(path string) {
		p.Eval(`caches.keys().then(([name]) => caches.open(name)).then(async copy => {
			const response = await copy.match("`+path+`"), body = await response.arrayBuffer();
			await copy.put("`+path+`", new Response(body.slice(0, body.byteLength >> 1), {headers: response.headers}));
		})`, nil)
	}
	remove := func(path string) {
		p.Eval(`caches.keys().then(([name]) => caches.open(name)).then(copy => copy.delete("`+path+`"))`, nil)
	}
	damage := func() {
		cut(h.program())
		cut("/en/forecast")
		p.ForgetCache()
	}

	damage()
	remove(style)
	p.Expect(`loading wasm failed`)
	h.Forget()
	p.Goto(h.URL + "/en/forecast?calls=50000&months=3")
	p.MoveMouse()
	p.Until("the page answers after a repair", asked["forecast"].answer)
	p.Until("the copy is whole", ready)
	// The page was shown as the host has it, and its copy repaired.
	for path, want := range map[string]int{h.program(): 1, "/en/forecast": 2, style: 1} {
		if n := h.downloads("path=" + path); n != want {
			t.Errorf("%s was fetched %d times, want %d", path, n, want)
		}
	}

	damage()
	h.Down()
	p.Expect(`wasm|WebAssembly|Failed to fetch`)
	p.Goto(h.URL + "/en/forecast")
	p.Until("a page without a copy is explained", seen("#offline-fault")+` && document.body.textContent.includes("damaged")`)
	p.Goto(h.URL + "/en?calls=777")
	p.MoveMouse()
	p.Until("a program without a copy is explained", seen(".when-damaged")+" && "+seen("#boot-fault button"))
	if got := p.Text(amounts); got != "" {
		t.Errorf("the page shows the amounts of another address: %s", got)
	}
	h.Up()
	p.Click("#boot-fault button")
	p.MoveMouse()
	p.Until("trying again helps", `document.documentElement.dataset.tusou === "live"`)
	p.Until("the copy is whole", ready)
}
