package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Accessibility runs axe-core's rules for WCAG 2.2 A and AA and its best practices, and returns what they found, one
// readable entry for each violation. None of these rules needs what axe-core could load beforehand. The
// script comes from node_modules below root.
func (p *Page) Accessibility(root string) []string {
	p.T.Helper()
	return p.axe(root, `["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]`)
}

// Contrast is Accessibility, of colours alone: the rest does not change with them.
func (p *Page) Contrast(root string) []string {
	p.T.Helper()
	return p.axe(root, `{type: "rule", values: ["color-contrast", "link-in-text-block"]}`)
}

func (p *Page) axe(root, runOnly string) []string {
	p.T.Helper()
	if !p.Is(`window.axe`) {
		p.Eval(axeScript(p.T, root)+"\n;0", nil)
	}
	var result []struct {
		ID, Impact, Help string
		Nodes            []struct {
			Target  []any
			HTML    string
			Summary string `json:"failureSummary"`
		}
	}
	p.Eval(`axe.run(document, {runOnly: `+runOnly+`,
		resultTypes: ["violations"], preload: false}).then(r => r.violations)`, &result)
	var found []string
	for _, v := range result {
		var b strings.Builder
		fmt.Fprintf(&b, "%s (%s): %s", v.ID, v.Impact, v.Help)
		for i, n := range v.Nodes {
			if i == 3 {
				fmt.Fprintf(&b, "\n    … and %d more", len(v.Nodes)-i)
				break
			}
			fmt.Fprintf(&b, "\n    %v  %s\n      %s", n.Target, brief(n.HTML), strings.ReplaceAll(n.Summary, "\n", "\n      "))
		}
		found = append(found, b.String())
	}
	return found
}

func axeScript(t testing.TB, root string) string {
	t.Helper()
	script, err := os.ReadFile(filepath.Join(root, "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		t.Fatalf("axe-core is missing: run `make setup`: %v", err)
	}
	return string(script)
}
