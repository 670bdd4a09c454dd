package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// copyText puts a text on the clipboard, then calls done in the name of the
// component that ctx is of. copied is false where the browser refuses, or has no
// clipboard, as on a page without encryption.
func copyText(ctx ui.Context, text string, done func(ctx ui.Context, copied bool)) {
	clipboard := ui.Window().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		done(ctx, false)
		return
	}
	var then, fail ui.Func
	settle := func(copied bool) ui.Func {
		return ui.FuncOf(func(ui.Value, []ui.Value) any {
			then.Release()
			fail.Release()
			ctx.Dispatch(func(ctx ui.Context) { done(ctx, copied) })
			return nil
		})
	}
	then, fail = settle(true), settle(false)
	clipboard.Call("writeText", text).Call("then", then, fail)
}
