package pricing

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
)

// checkFields compares the names in a list's JSON with those of PriceList. The
// standard decoder is lenient where a price list must not be: it takes "Price"
// for "price", keeps the last of two, and reads a missing or null rule as no. So
// each name has to be there once, exactly, with a value of its kind. The error
// is a *ListError with the whole path of the field.
//
// Of what is not JSON at all it says nothing: the decoder does.
func checkFields(file string, data []byte) error {
	var head struct {
		PricesOnly bool `json:"pricesOnly"`
	}
	if json.Unmarshal(data, &head) != nil {
		head.PricesOnly = false // the walk or the decoder names the fault
	}
	w := fieldWalk{file: file, decoder: json.NewDecoder(bytes.NewReader(data)), pricesOnly: head.PricesOnly}
	w.decoder.UseNumber()
	w.value(reflect.TypeFor[PriceList](), "")
	if w.fault == nil {
		return nil // not a nil *ListError in an error
	}
	return w.fault
}

// fieldWalk reads a list token by token beside the type it will be decoded to.
type fieldWalk struct {
	file       string
	decoder    *json.Decoder
	pricesOnly bool
	fault      *ListError
}

// value walks one value that is to be of type t.
// It reports whether to go on.
func (w *fieldWalk) value(t reflect.Type, path string) bool {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	token, err := w.decoder.Token()
	if err != nil {
		return false
	}
	want := kindName(t)
	got := tokenName(token)
	if got != want {
		return w.damaged(path, "%s stands where %s belongs", got, want)
	}
	switch token {
	case json.Delim('{'):
		return w.object(t, path)
	case json.Delim('['):
		for i := 0; w.decoder.More(); i++ {
			if !w.value(t.Elem(), fmt.Sprintf("%s[%d]", path, i)) {
				return false
			}
		}
		return w.end()
	}
	return true
}

// object walks the members of an object up to its end.
func (w *fieldWalk) object(t reflect.Type, path string) bool {
	seen := map[string]bool{}
	for w.decoder.More() {
		token, err := w.decoder.Token()
		name, isText := token.(string)
		if err != nil || !isText {
			return false
		}
		field := strings.TrimPrefix(path+"."+name, ".")
		if seen[name] {
			return w.damaged(field, "given twice")
		}
		seen[name] = true
		member, ok := memberType(t, name)
		if !ok {
			return w.damaged(field, "unknown field")
		}
		if !w.value(member, field) {
			return false
		}
	}
	if !w.end() {
		return false
	}
	if t.Kind() == reflect.Struct {
		for i := range t.NumField() {
			name, optional := memberName(t.Field(i))
			if name != "" && !seen[name] && !optional && !(w.pricesOnly && isTerms(t)) {
				return w.damaged(strings.TrimPrefix(path+"."+name, "."), "missing")
			}
		}
	}
	return true
}

func (w *fieldWalk) end() bool {
	_, err := w.decoder.Token()
	return err == nil
}

func (w *fieldWalk) damaged(field, format string, values ...any) bool {
	if field == "" {
		field = "(list)"
	}
	w.fault = &ListError{w.file, field, fmt.Sprintf(format, values...)}
	return false
}

// isTerms reports whether a list of prices only may leave out members of t; the
// check that follows still asks for the prices.
func isTerms(t reflect.Type) bool {
	return t == reflect.TypeFor[PrepaidTerms]() || t == reflect.TypeFor[Package]()
}

// memberType returns the type of the member of that very name.
func memberType(t reflect.Type, name string) (reflect.Type, bool) {
	if t.Kind() == reflect.Map {
		return t.Elem(), true
	}
	for i := range t.NumField() {
		if member, _ := memberName(t.Field(i)); member == name && name != "" {
			return t.Field(i).Type, true
		}
	}
	return nil, false
}

// memberName returns a field's name in JSON, empty for one that is not part of
// it, and whether it may be left out.
func memberName(f reflect.StructField) (name string, optional bool) {
	if !f.IsExported() {
		return "", false
	}
	name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name, options == "omitempty"
}

func kindName(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Struct, reflect.Map:
		return "an object"
	case reflect.Slice:
		return "an array"
	case reflect.String:
		return "a text"
	case reflect.Bool:
		return "true or false"
	}
	return "a number"
}

func tokenName(token json.Token) string {
	switch token := token.(type) {
	case json.Delim:
		if token == '{' {
			return "an object"
		}
		return "an array"
	case string:
		return "a text"
	case bool:
		return "true or false"
	case json.Number:
		return "a number"
	}
	return "null"
}
