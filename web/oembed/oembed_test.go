package oembed

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"tusou/app/words"
	"tusou/pricing"
	"tusou/web/page"
)

// testCatalog is the catalog of a day, so that a newer list changes no test.
var testCatalog = pricing.At(pricing.MustDate("2026-11-25"))

var provider = Provider{Catalog: testCatalog, Origin: "https://docs.example", Base: "/tools/tusou/", Name: "Tusou", Page: pages}

// pages stands for a host, and its redirects; web's own tests ask the real one.
func pages(path string) (page.Info, bool) {
	p, ok := map[string]page.Info{
		"/tools/tusou/":         {Path: "/", Lang: "zh-CN", Name: "compare"},
		"/tools/tusou/en":       {Path: "/en", Lang: "en", Name: "compare"},
		"/tools/tusou/embed":    {Path: "/embed", Lang: "zh-CN", Name: "embed"},
		"/tools/tusou/forecast": {Path: "/forecast", Lang: "zh-CN", Name: "forecast"},
	}[path]
	return p, ok
}

func ask(t *testing.T, language words.Language, pairs ...string) (answer, error) {
	t.Helper()
	question := url.Values{}
	for i := 0; i < len(pairs); i += 2 {
		question.Set(pairs[i], pairs[i+1])
	}
	raw, err := provider.Answer(language, question)
	var a answer
	if err == nil {
		if err := json.Unmarshal(raw, &a); err != nil {
			t.Fatal(err)
		}
	}
	return a, err
}

func TestAnswer(t *testing.T) {
	for _, c := range []struct {
		language   words.Language
		asked, src string
	}{
		{words.Chinese, "", "https://docs.example/tools/tusou/embed?controls=0"},
		{words.English, "", "https://docs.example/tools/tusou/en/embed?controls=0"},
		{words.Chinese, "https://docs.example/tools/tusou/en?calls=63334&images=2500000", "https://docs.example/tools/tusou/en/embed?calls=63334&amp;images=2500000&amp;controls=0"},
		{words.English, "https://docs.example/tools/tusou/?calls=10万&months=3", "https://docs.example/tools/tusou/embed?controls=0"},
		{words.English, "https://docs.example/tools/tusou/embed?qps=7", "https://docs.example/tools/tusou/embed?qps=7&amp;controls=0"},
	} {
		a, err := ask(t, c.language, "url", c.asked, "format", "json")
		if err != nil {
			t.Errorf("%s: %v", c.asked, err)
			continue
		}
		if !strings.Contains(a.HTML, "\n<iframe src=\""+c.src+"\"\n") {
			t.Errorf("%s: %s\nwant %s", c.asked, a.HTML, c.src)
		}
		if a.Type != "rich" || a.Version != "1.0" || a.Width != 720 || a.Height < 300 || a.ProviderURL != "https://docs.example/tools/tusou/" || a.Title == "" {
			t.Errorf("%s: %+v", c.asked, a)
		}
	}
}

// The sizes are those that the widget needs for this answer at this width, within the question's limits.
func TestSizes(t *testing.T) {
	for _, c := range []struct {
		pairs         []string
		width, height int
		style         string
	}{
		{nil, 720, 492, "height:max(425px, 765px - 38cqi, min(1085px - 95cqi, (480px - 100cqi) * 9999))"},
		{[]string{"maxwidth", "400"}, 400, 705, "height:max(425px, "},
		{[]string{"maxwidth", "1000"}, 720, 492, "height:max(425px, "},
		{[]string{"maxheight", "300"}, 720, 300, "height:min(300px, max(425px, "},
		{[]string{"maxheight", "9000"}, 720, 492, "height:min(9000px, max(425px, "},
		{[]string{"url", "https://docs.example/tools/tusou/en?images=100000000"}, 720, 598, "height:max(475px, "}, // no list price
	} {
		a, err := ask(t, words.English, c.pairs...)
		if err != nil || a.Width != c.width || a.Height != c.height || !strings.Contains(a.HTML, c.style) || !strings.Contains(a.HTML, fmt.Sprintf(` height="%d"`, c.height)) {
			t.Errorf("%v: %+v (%v)", c.pairs, a, err)
		}
	}
}

func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		pairs  []string
		status int
	}{
		{[]string{"url", "https://evil.example/tools/tusou/"}, 404},
		{[]string{"url", "https://docs.example.evil.example/tools/tusou/"}, 404},
		{[]string{"url", "https://user@docs.example/tools/tusou/"}, 404},
		{[]string{"url", "http://docs.example/tools/tusou/"}, 404},
		{[]string{"url", "https://docs.example/"}, 404},
		{[]string{"url", "https://docs.example/tools/tusou/forecast"}, 404},
		{[]string{"url", "https://docs.example/tools/tusou/?calls=abc"}, 404},
		{[]string{"url", "https://docs.example/tools/tusou/?calls=1&calls=2"}, 404},
		{[]string{"url", "://"}, 404},
		{[]string{"format", "xml"}, 501},
		{[]string{"maxwidth", "-5"}, 400},
		{[]string{"maxheight", "1e3"}, 400},
		{[]string{"maxwidth", "100"}, 404},
	} {
		_, err := ask(t, words.English, c.pairs...)
		var e *Error
		if !errors.As(err, &e) || e.Status != c.status {
			t.Errorf("%v: %v, want status %d", c.pairs, err, c.status)
		}
	}
}

func TestOr(t *testing.T) {
	answer := provider.Or(func(string, string) (int, string, []byte) { return 999, "", nil })
	for address, status := range map[string]int{
		"oembed.json": 200, "en/oembed.json?maxwidth=500": 200, "oembed.json?url=x": 404, "oembed.json?%zz": 400, "compare": 999,
	} {
		name, query, _ := strings.Cut(address, "?")
		if got, typ, body := answer(name, query); got != status || got != 999 && (typ != "application/json" || !json.Valid(body)) {
			t.Errorf("%s: status %d, %s %s", address, got, typ, body)
		}
	}
}

// A host that has not been told its address cannot tell others to frame it.
func TestWithoutAnOrigin(t *testing.T) {
	if _, err := (Provider{Catalog: testCatalog, Base: "/"}).Answer(words.English, nil); err == nil {
		t.Error("answered")
	}
}
