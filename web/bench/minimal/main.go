// Command minimal is the smallest useful go-app program. The size benchmark builds it with the product's own flags to
// tell what the framework costs and what the product adds.
package main

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// hello is its only component.
type hello struct {
	app.Compo
}

// Render draws a heading.
func (h *hello) Render() app.UI {
	return app.H1().Text("Hello")
}

func main() {
	app.Route("/", func() app.Composer { return &hello{} })
	app.RunWhenOnBrowser()
}
