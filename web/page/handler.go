package page

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/web/asset"
)

const (
	workerPath   = "/app-worker.js"
	manifestPath = "/manifest.webmanifest"
)

// onlineWorker is the service worker of a product that keeps nothing offline.
// go-app's script registers one in any case, and its own default would empty
// every cache of the origin.
//
//go:embed worker.js
var onlineWorker string

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
		ServiceWorkerTemplate: r.cfg.Worker,
		Env:                   map[string]string{EnvOrigin: r.cfg.Origin},
	}
	if h.ServiceWorkerTemplate == "" {
		h.ServiceWorkerTemplate = onlineWorker
	}
	if wasm := r.cfg.Assets.Get(asset.WASM); wasm != nil {
		// Compressed, its length on the wire says nothing about progress.
		h.WasmContentLength = strconv.Itoa(len(wasm.Identity.Bytes))
	}
	for _, plain := range slices.Concat(r.cfg.Styles, r.cfg.Boot) {
		h.CacheableResources = append(h.CacheableResources, r.resolver.hashed(plain))
	}
	return h
}

func digest(parts []string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\n")))
	return hex.EncodeToString(sum[:10])
}
