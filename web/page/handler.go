package page

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/web/asset"
)

// runtimeFiles are go-app's own, by its names.
var runtimeFiles = []string{"/app.js", "/wasm_exec.js", "/app.css"}

// stylesPath is where go-app's style sheet and ours are served as one, so that
// the first paint waits for one answer.
const stylesPath = asset.Root + "pages.css"

func (r *Renderer) addStyles() error {
	all, err := r.fetch("/app.css")
	if err != nil {
		return err
	}
	for _, plain := range r.cfg.Styles {
		all = append(append(all, '\n'), r.cfg.Assets.Get(plain).Identity.Bytes...)
	}
	_, err = r.cfg.Assets.AddFile(stylesPath, all)
	return err
}

// EnvOrigin names the environment variable, readable on both sides with
// app.Getenv, that holds the origin, or nothing. The base path is go-app's
// GOAPP_ROOT_PREFIX.
const EnvOrigin = "TUSOU_PAGE_ORIGIN"

// newHandler makes go-app's handler. Its head is mostly replaced; what counts
// here is what ends up in app.js and in the worker.
func (r *Renderer) newHandler(version string) *app.Handler {
	icon := func(plain string) string {
		if plain == "" {
			// Unset, go-app's own icon would be fetched from a foreign host.
			return "data:,"
		}
		return r.resolver.hashed(plain)
	}
	h := &app.Handler{
		Name:      r.cfg.Name,
		ShortName: r.cfg.Name,
		Version:   version,
		Resources: r.resolver,
		Icon: app.Icon{
			// The loader's picture, which our style hides but a browser still
			// loads: the favicon, which is loaded anyway.
			Default:  icon(r.cfg.Icon.SVG),
			SVG:      icon(r.cfg.Icon.SVG),
			Large:    icon(r.cfg.Icon.PNG512),
			Maskable: icon(r.cfg.Icon.Maskable),
		},
		ServiceWorkerTemplate: r.worker,
		Env:                   map[string]string{EnvOrigin: r.cfg.Origin},
	}
	if wasm := r.cfg.Assets.Get(asset.WASM); wasm != nil {
		// Compressed, its length on the wire says nothing about progress.
		h.WasmContentLength = strconv.Itoa(len(wasm.Identity.Bytes))
	}
	return h
}

func digest(parts []string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\n")))
	return hex.EncodeToString(sum[:10])
}
