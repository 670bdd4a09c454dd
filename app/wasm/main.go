// Command wasm is the program that runs in the browser: the pages and the
// engine, without any server.
package main

import (
	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app"
	"tusou/pricing"
)

func main() {
	app.Routes(pricing.Published())
	goapp.RunWhenOnBrowser()
}
