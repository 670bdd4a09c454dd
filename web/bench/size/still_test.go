//go:build size

package size

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"tusou/app/words"
	"tusou/pricing"
)

// What only the page of prices says is drawn on the server, so it must not be in the browser's program.
func TestStillTextsAreNotInTheWASM(t *testing.T) {
	const site = "../../../.build/site"
	program, err := os.ReadFile(filepath.Join(site, packed(t, site).Plain.File))
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range []string{"zh-CN", "en"} {
		l := words.In(tag)
		if text := l.Labels().Assumptions; !bytes.Contains(program, []byte(text)) {
			t.Fatalf("the program does not hold %q, which every page needs: the search finds nothing", text)
		}
		list := pricing.Published().Offers()[0].List()
		texts := []string{words.PricesIn(l).RulesIntro, words.PricesIn(l).NeverConvert, words.AssumptionName(l, "account-order"), words.Terms(l)[3].Label}
		for _, r := range list.Rules() {
			texts = append(texts, words.Rule(l, r, list).Name)
			for _, part := range words.Rule(l, r, list).Means {
				if part.Value == "" && len(part.Text) > 20 {
					texts = append(texts, part.Text)
				}
			}
		}
		for _, text := range texts {
			if len(text) > 12 && bytes.Contains(program, []byte(text)) {
				t.Errorf("the program holds %q", text)
			}
		}
	}
}
