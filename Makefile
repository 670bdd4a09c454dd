# Tusou 图搜比价: what can be done here. `make help` prints the targets; `make run` and `make test` are the two to know.
#
# Go's own cache decides what is compiled anew, web/build what is compressed anew, and a run without changes does neither.

.DEFAULT_GOAL := help
SHELL := /bin/bash

BUILD := .build
ADDR ?= 127.0.0.1:8080

# One way to compile, for the product, its checks and its tests: what one of them has compiled the others take from Go's
# cache, in every clone.
export GOFLAGS := -trimpath -buildvcs=false $(GOFLAGS)

# Packages whose tests also run as WASM on Node.js: those that the browser runs and that need no browser to be tested.
PACKAGES_JS := ./pricing/... ./app/words/...

# Tests that need the built product, a browser or much time are behind build tags; vet and lint see all of them.
TAGS_ALL := browser,size,bench,screenshots

# The documentation site that the widget is tested in.
DOCSITE := web/e2e/docsite

# Tests in other browsers than Chromium.
BROWSERS := web/e2e/browsers

# setup puts a newer Node.js here where the system's is too old.
export PATH := $(CURDIR)/$(BUILD)/bin:$(PATH)

.PHONY: help
help: ## print this list
	@awk 'BEGIN { FS = ":.*## " } /^[a-z0-9-]+:.*## / { printf "  make %-19s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

## ---- build and run -------------------------------------------------------------------------------------------------

.PHONY: run
run: build ## build everything and serve it, by default at http://127.0.0.1:8080 (ADDR=host:port)
	$(BUILD)/tusou serve -addr $(ADDR)

.PHONY: build
build: ## build the host, and the site that it serves, into .build/
	@go build -trimpath -buildvcs=false -o $(BUILD)/tusou ./web
	@go run ./web/pack -out $(BUILD)/site

.PHONY: minimal
minimal: # a minimal go-app program, built like the product, for comparison: as it is linked, and stripped like the product
	@go run ./web/pack -program ./web/bench/minimal -as-linked -out $(BUILD)/minimal >/dev/null & \
	go run ./web/pack -program ./web/bench/minimal -out $(BUILD)/minimal-stripped >/dev/null && wait $$!

.PHONY: clean
clean: ## remove what builds, tests and benchmarks wrote
	rm -rf $(BUILD) node_modules $(DOCSITE)/node_modules $(BROWSERS)/node_modules

## ---- check ---------------------------------------------------------------------------------------------------------

# What is independent runs side by side, two at a time, each with its output in one piece; what fails cheaply comes first.
SIDE_BY_SIDE := $(MAKE) --no-print-directory -j2 --output-sync=target

CHECKS := fmt-check tidy-check vet lint unit unit-js

.PHONY: check
check: setup-cc setup-node ## every check that needs no browser: format, modules, vet, lint, unit tests
	@$(SIDE_BY_SIDE) $(CHECKS)

.PHONY: test
test: setup-cc setup-node setup-browser setup-servers ## every check and test; installs a missing browser
	@$(SIDE_BY_SIDE) $(CHECKS) download node_modules/.package-lock.json $(DOCSITE)/node_modules/.package-lock.json
	@$(MAKE) --no-print-directory e2e

.PHONY: fmt
fmt: ## format the Go code
	gofmt -w app pricing static web

.PHONY: fmt-check
fmt-check: # complain about unformatted Go code
	@files=$$(gofmt -l app pricing static web); [ -z "$$files" ] || { echo "not formatted, run make fmt:"; echo "$$files"; exit 1; }

.PHONY: tidy-check
tidy-check: # complain about go.mod or go.sum when they are not what go mod tidy writes, or a module is not what go.sum says
	go mod tidy -diff
	go mod verify

.PHONY: vet
vet: ## go vet, for the host, the browser's program and the browser tests
	go vet -tags '$(TAGS_ALL)' ./...
	GOOS=js GOARCH=wasm go vet ./app/... ./pricing/...

.PHONY: lint
lint: ## staticcheck, likewise
	go tool staticcheck -tags '$(TAGS_ALL)' ./...
	GOOS=js GOARCH=wasm $$(go tool -n staticcheck) ./app/... ./pricing/...

# Where more than one thing happens at a time, and the race detector is worth what it takes.
RACING := ./web ./web/api ./web/asset ./web/host ./web/page

# make vet looks at the tests too, so go test need not do it again.
GO_TEST := go test -vet=off

.PHONY: unit
unit: setup-cc ## unit tests, with the race detector where more than one thing happens at a time
	$(GO_TEST) ./...
	$(GO_TEST) -race -short $(RACING)

.PHONY: unit-js
unit-js: setup-node ## unit tests of what runs in the browser, as WASM on Node.js
	@echo "GOOS=js GOARCH=wasm go test $(PACKAGES_JS)"
	@# env -i, because Go's start-up code for Node.js refuses a large environment.
	@GOOS=js GOARCH=wasm $(GO_TEST) -exec="env -i PATH=$$PATH HOME=$$HOME $$(go env GOROOT)/lib/wasm/go_js_wasm_exec" $(PACKAGES_JS)

.PHONY: download
download: build # the WASM's size against its absolute limit, and that it holds nothing that only the server draws
	$(GO_TEST) -tags size -v -count=1 -run '^(TestDownload|TestStillTextsAreNotInTheWASM)$$' ./web/bench/size

.PHONY: size
size: build minimal ## the WASM's size, and its ratio to a minimal go-app program's, against their limits
	go test -tags size -v -count=1 ./web/bench/size

.PHONY: e2e
e2e: build setup-browser setup-servers node_modules/.package-lock.json $(DOCSITE)/node_modules/.package-lock.json ## browser tests in a real Chromium, accessibility, HTML validation
	@# -short: of the tests under nginx and Caddy the most telling ones, and further states of a page in one language.
	@# -count=1: Go's cache knows the tests, and not the product that they start.
	$(GO_TEST) -tags browser -short -count=1 -p 2 -timeout 40m ./web/e2e/...

# Not part of test, because they run the browser tests twice more.
.PHONY: e2e-whole
e2e-whole: build setup-browser node_modules/.package-lock.json ## the browser tests with every state of every page in both languages
	go test -tags browser -count=1 -p 1 -timeout 40m ./web/e2e ./web/e2e/browser ./web/e2e/offline

.PHONY: e2e-elsewhere
e2e-elsewhere: build setup-browser setup-servers node_modules/.package-lock.json ## browser tests of the export under nginx and Caddy
	go test -tags browser -count=1 -p 1 -timeout 40m ./web/e2e/elsewhere
	@# In its own folder go test also prints what the tests left out.
	cd web/e2e && go test -tags browser -timeout 60m -count=1 -args -at nginx
	cd web/e2e && go test -tags browser -timeout 60m -count=1 -args -at caddy

.PHONY: e2e-elsewhere-short
e2e-elsewhere-short: build setup-browser setup-servers ## the most telling of them, in a minute
	go test -tags browser -short -count=1 ./web/e2e/elsewhere

.PHONY: e2e-embed
e2e-embed: build setup-browser $(DOCSITE)/node_modules/.package-lock.json ## browser tests of the widget on other sites, one of them by a real generator
	go test -tags browser -count=1 -p 1 -timeout 40m ./web/e2e/embed ./web/e2e/docsite

.PHONY: e2e-live
e2e-live: build setup-browser ## edits at random on every page, each compared with a fresh load; LIVE='-for 30m -seed 7' goes on longer, or makes the same ones again
	go test -tags browser -v -count=1 -timeout 24h ./web/e2e/live -args $(LIVE)

# Not part of test: it takes more than a minute, and two more browsers. Drivers and scripts are in a folder of their own.
.PHONY: e2e-browsers
e2e-browsers: build setup-browsers $(BROWSERS)/node_modules/.package-lock.json ## the main job in Firefox and in WebKitGTK
	cd $(BROWSERS) && node --test --test-reporter=spec

.PHONY: screenshots
screenshots: build setup-browser ## every page, language, width and colour scheme, into .build/screenshots/
	go test -tags browser,screenshots -run '^TestScreenshots$$' -count=1 ./web/e2e ./web/e2e/offline

.PHONY: pictures
pictures: build setup-browser ## the product's own pictures, for manifests and README, into static/screenshots/
	go test -tags browser,screenshots -run '^TestPictures$$' -count=1 ./web/e2e

## ---- measure -------------------------------------------------------------------------------------------------------

.PHONY: bench
bench: size bench-engine bench-browser bench-load ## every benchmark: the WASM's size, the engine, typing in a slowed-down browser, the host under load

.PHONY: bench-engine
bench-engine: ## Go benchmarks of the engine
	go test -run '^$$' -bench . -benchmem ./pricing/...

.PHONY: bench-browser
bench-browser: build setup-browser ## 100 real keys at a quarter of the processor's speed: how long until the answer follows
	go test -tags browser,bench -run '^TestTyping$$' -v -count=1 ./web/bench/typing

.PHONY: bench-load
bench-load: build setup-servers setup-load ## the host beside nginx and Caddy, and under a flood of queries; LOAD='-for 10s -rounds 5' measures longer
	go test -tags bench -run '^TestLoad$$' -v -count=1 -timeout 60m ./web/bench/load $(LOAD)

## ---- what a fresh machine lacks ------------------------------------------------------------------------------------

.PHONY: setup
setup: setup-cc setup-node setup-browser setup-servers node_modules/.package-lock.json $(DOCSITE)/node_modules/.package-lock.json ## install what the tests need: a C compiler, Node.js, Chromium, fonts, a reader of PDF, nginx, Caddy

.PHONY: setup-cc setup-node setup-browser setup-browsers setup-servers setup-load
setup-cc:
	@go run ./web/tools/setup cc
setup-node:
	@go run ./web/tools/setup node
setup-browser:
	@go run ./web/tools/setup chromium fonts paper
setup-browsers:
	@go run ./web/tools/setup firefox webkit fonts
setup-servers:
	@go run ./web/tools/setup servers
setup-load:
	@go run ./web/tools/setup load

# A folder's npm packages, as its lock names them.
node_modules/.package-lock.json: package.json package-lock.json
$(DOCSITE)/node_modules/.package-lock.json: $(DOCSITE)/package.json $(DOCSITE)/package-lock.json
$(BROWSERS)/node_modules/.package-lock.json: $(BROWSERS)/package.json $(BROWSERS)/package-lock.json
node_modules/.package-lock.json $(DOCSITE)/node_modules/.package-lock.json $(BROWSERS)/node_modules/.package-lock.json: | setup-node
	npm ci --prefix $(dir $(@D)) --no-audit --no-fund --loglevel=error
	@touch $@
