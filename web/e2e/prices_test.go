//go:build browser

package e2e

import (
	"testing"
)

// The page of prices keeps the nodes that were served: the program has nothing to draw them with.
func TestStillPageKeepsItsNodes(t *testing.T) {
	t.Parallel()
	p, release := waiting(t, "/en/prices", phone)
	p.Eval(`document.querySelector("article.still").querySelectorAll("*").forEach((e, i) => e.mark = i)`, nil)
	p.Eval(`document.querySelector("#rule-trial a").focus({preventScroll: true})`, nil)
	p.Eval(`scrollTo({top: 2500, behavior: "instant"})`, nil)
	before := p.Text(`scrollY + " " + document.activeElement.mark`)
	release()
	p.Live()
	var kept, all int
	p.Eval(`[...document.querySelectorAll("article.still *")].filter((e, i) => e.mark === i).length`, &kept)
	p.Eval(`document.querySelectorAll("article.still *").length`, &all)
	if kept != all || all < 500 {
		t.Errorf("%d of %d nodes were kept", kept, all)
	}
	if after := p.Text(`scrollY + " " + document.activeElement.mark`); after != before {
		t.Errorf("place and focus were %s and are %s", before, after)
	}
	for _, shift := range p.Shifts(true) {
		t.Errorf("layout shift %s", shift)
	}
}

// A link to the page loads it, with the parameters; links away from it do not load anything; the way back works from
// both sides.
func TestStillPageIsLoaded(t *testing.T) {
	t.Parallel()
	p := open(t, "/en?calls=63334", desk)
	mark := func() { p.Eval(`window.sameDocument = true`, nil) }
	marked := func() bool { return p.Is(`window.sameDocument === true`) }
	prices := `document.querySelectorAll("#lists .price-table").length === 3`
	mark()
	p.Click(".pages " + linkTo("/en/prices"))
	p.Until("the page of prices is there", at("/en/prices")+" && "+prices)
	p.Live()
	if marked() {
		t.Error("the page was not loaded")
	}
	if got := p.Text(`location.search`); got != "?calls=63334" {
		t.Errorf("the parameters are %s", got)
	}
	mark()
	p.Click(".pages " + linkTo("/en/forecast"))
	p.Until("the forecast is there", at("/en/forecast")+` && !!document.querySelector("#total-best")`)
	if !marked() {
		t.Error("the forecast was loaded anew")
	}
	if p.Is(`!!document.querySelector("article.still, .price-table")`) {
		t.Error("something of the prices is left")
	}
	p.Eval(`history.back()`, nil)
	p.Until("the prices are back", at("/en/prices")+" && "+prices)
	p.Live()
	p.Click(`.language`)
	p.Until("they are in Chinese", at("/prices")+` && document.documentElement.lang === "zh-CN" && `+prices)
	p.Live()
	// A fragment is a place on the page, not another one.
	mark()
	p.Click(`.contents a[href="#terms"]`)
	p.Until("the terms are in view", `location.hash === "#terms" && document.querySelector("#terms").getBoundingClientRect().top < 200`)
	if !marked() || !p.Is(prices) {
		t.Error("a link within the page lost it")
	}
}
