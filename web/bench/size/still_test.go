//go:build size

package size

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tusou/app/words"
	"tusou/pricing"
	"tusou/web/api"
)

// What only the page of prices and the host's other doors say is written on the server, so it must not be in the browser's
// program.
func TestStillTextsAreNotInTheWASM(t *testing.T) {
	const site = "../../../.build/site"
	program, err := os.ReadFile(filepath.Join(site, packed(t, site).Plain.File))
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range words.Languages() {
		if text := l.Labels().Assumptions; !bytes.Contains(program, []byte(text)) {
			t.Fatalf("the program does not hold %q, which every page needs: the search finds nothing", text)
		}
		texts := []string{words.PricesIn(l).RulesIntro, words.PricesIn(l).NeverConvert, words.AssumptionName(l, "account-order"), api.Lang.Help}
		missing, _ := words.NotFound(l)
		texts = append(texts, missing)
		plain := func(sentence words.Sentence) {
			for _, part := range sentence {
				if part.Value == "" && len(part.Text) > 20 && !strings.Contains(part.Text, "@") { // an address is the list's own
					texts = append(texts, part.Text)
				}
			}
		}
		for _, o := range pricing.Published().Offers() {
			for _, r := range o.List().Rules() {
				rule := words.Rule(l, r, o.List())
				plain(rule.Says)
				plain(rule.Means)
			}
			for _, row := range words.Terms(l) {
				answer, _ := words.TermAnswer(l, row.ID, o.List())
				plain(answer)
			}
		}
		for _, text := range texts {
			if len(text) > 12 && bytes.Contains(program, []byte(text)) {
				t.Errorf("the program holds %q", text)
			}
		}
	}
}
