package words

import (
	"reflect"
	"testing"
	"unicode"
)

// Every word is there in both languages, and each is in its own.
func TestOfflineWordsAreWhole(t *testing.T) {
	for _, tag := range []string{"zh-CN", "en"} {
		texts := reflect.ValueOf(*OfflineIn(tag))
		for i := range texts.NumField() {
			text, chinese := texts.Field(i).String(), false
			for _, r := range text {
				chinese = chinese || unicode.Is(unicode.Han, r)
			}
			if text == "" || chinese != (tag == "zh-CN") {
				t.Errorf("%s: %s is %q", tag, texts.Type().Field(i).Name, text)
			}
		}
	}
}
