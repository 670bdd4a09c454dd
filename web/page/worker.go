package page

import (
	"context"
	"crypto/sha256"
	_ "embed"
	"slices"

	"tusou/web/asset"
	"tusou/web/pwa"
)

const workerPath = "/app-worker.js"

// onlineWorker is the service worker of a product that keeps nothing offline.
// go-app's script registers one in any case, and its own default would empty
// every cache of the origin.
//
//go:embed worker.js
var onlineWorker string

// addWorker makes the service worker for the files as they are served now.
func (r *Renderer) addWorker() error {
	if r.cfg.Worker != nil {
		files, err := r.offline()
		if err != nil {
			return err
		}
		if r.worker, err = r.cfg.Worker(string(r.base), files); err != nil {
			return err
		}
	}
	r.handler = r.newHandler(r.version)
	content, err := r.fetch(workerPath)
	if err != nil {
		return err
	}
	return r.cfg.Assets.AddAt(workerPath, "text/javascript; charset=utf-8", content)
}

// offline lists what a visitor needs without a network: every page but the
// widget, which has no worker, and whatever the pages' heads name.
func (r *Renderer) offline() ([]pwa.File, error) {
	var files []pwa.File
	for _, p := range r.cfg.Pages {
		if p.Name == Widget {
			continue
		}
		res, err := r.Render(context.Background(), p.Path, "")
		if err != nil {
			return nil, err
		}
		files = append(files, pwa.File{URL: r.base.join(p.Path), SHA256: sha256.Sum256(res.Body), Page: true})
	}
	icon := r.cfg.Icon
	var done []string
	for _, plain := range slices.Concat([]string{stylesPath, "/app.js", "/wasm_exec.js"}, r.cfg.Boot, r.cfg.Shared, r.cfg.Scripts, []string{asset.WASM, icon.SVG, icon.PNG192, icon.PNG512, icon.Maskable}) {
		a, ok := r.cfg.Assets.Hashed(plain)
		if !ok || slices.Contains(done, plain) {
			continue // without a built site there is no WASM
		}
		done = append(done, plain)
		files = append(files, pwa.File{URL: r.base.join(a), SHA256: sha256.Sum256(r.cfg.Assets.Get(a).Identity.Bytes), Fixed: true})
	}
	// The manifests, but not their pictures: those are for the moment of installing.
	for lang := range r.cfg.Manifests {
		path := r.manifestPath(lang)
		files = append(files, pwa.File{URL: r.base.join(path), SHA256: sha256.Sum256(r.cfg.Assets.Get(path).Identity.Bytes)})
	}
	return files, nil
}
