package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// go-app holds the nodes that it made and panics where it does not find them. A
// browser's translation and extensions move and replace them, so before each
// drawing the tree becomes again what was drawn last: static/tree.js keeps it.

// healTree puts the tree right, before it is read or drawn. It reports whether
// there was something to put right.
func healTree() bool { return tree("heal") }

// treeDrawn says that the tree is now what the program drew.
func treeDrawn() { tree("drawn") }

func tree(what string) bool {
	keeper := ui.Window().Get("tusouTree") // there, unless its script did not arrive
	return keeper.Truthy() && keeper.Call(what).Truthy()
}
