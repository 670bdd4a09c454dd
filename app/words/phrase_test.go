package words

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// tables are the phrases whose places a function fills that does not have them
// before its eyes, by the variable that holds them, with how many it fills.
var tables = map[string]int{
	"accountSteps": 3, "billingLeads": 1, "billingTitles": 1, "lineTexts": 3, "faultTexts": 7, "discountText": 3, "fieldTexts": 3, "pageTexts": 2,
}

// figured are the tables whose places have names: those of a list's figures.
// TestEveryRuleIsSaid and TestTermsAreAnswered find the names that are unknown.
var figured = []string{"ruleTexts", "termTexts"}

// shorter are the phrases, in Chinese, of which a language leaves a place out: in a
// narrow bar English does not say who is equal.
var shorter = []string{"{0}相同：{1}", "{1}相同：{0}"}

// commonName is what one of the services is called, and also what all of them are.
const commonName = "图像搜索"

var (
	places = regexp.MustCompile(`\{([^{}|]*)(\|[^{}]*\|[^{}]*)?\}`)
	braces = regexp.MustCompile(`[{}]`)
)

// TestPhrases walks every phrase of the package, as it is written: it is there in
// each language and in its own script, both have the same places, whoever says it
// fills all of them, and none names a provider.
func TestPhrases(t *testing.T) {
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	found, seen := 0, map[string]bool{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, name, source, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, declaration := range file.Decls {
			filled, whole := fills(declaration)
			for _, table := range whole {
				seen[table] = true
			}
			for _, p := range phrasesIn(declaration) {
				found++
				at := files.Position(p.Pos()).String()
				if n := checkPhrase(t, at, p, slices.ContainsFunc(whole, func(v string) bool { return slices.Contains(figured, v) })); n > filled(p) {
					t.Errorf("%s: has place {%d}, and %d are filled", at, n-1, filled(p))
				}
			}
		}
	}
	if found < 400 {
		t.Errorf("only %d phrases are found", found)
	}
	for table := range tables {
		if !seen[table] {
			t.Errorf("there is no table %s", table)
		}
	}
}

// fills says how many places of a phrase in a declaration are filled, and which
// variables the declaration makes. A phrase that is said where it is written gets
// as many as the call has; one that a variable holds, the most that its function
// fills.
func fills(declaration ast.Decl) (filled func(*ast.CompositeLit) int, variables []string) {
	direct, most := map[ast.Expr]int{}, 0
	ast.Inspect(declaration, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ValueSpec:
			for _, name := range n.Names {
				if _, local := declaration.(*ast.GenDecl); local {
					variables = append(variables, name.Name)
					most = max(most, tables[name.Name])
				}
			}
		case *ast.CallExpr:
			for i, argument := range n.Args {
				if !isPhrase(argument) {
					continue
				}
				rest := len(n.Args) - i - 1
				if name, ok := n.Fun.(*ast.SelectorExpr); ok && name.Sel.Name == "text" {
					rest = 0
				} else if n.Fun == nil || !ok || name.Sel.Name != "say" {
					continue // a helper, which is given the places with the phrases
				}
				direct[argument] = rest
			}
			most = max(most, len(n.Args)-1)
		}
		return true
	})
	return func(p *ast.CompositeLit) int {
		if n, ok := direct[p]; ok {
			return n
		}
		return most
	}, variables
}

func isPhrase(e ast.Expr) bool {
	literal, ok := e.(*ast.CompositeLit)
	if !ok {
		return false
	}
	name, ok := literal.Type.(*ast.Ident)
	return ok && name.Name == "phrase"
}

// phrasesIn returns the literals of phrases, those in arrays too.
func phrasesIn(n ast.Node) []*ast.CompositeLit {
	var all []*ast.CompositeLit
	ast.Inspect(n, func(n ast.Node) bool {
		literal, ok := n.(*ast.CompositeLit)
		if !ok {
			return true
		}
		if isPhrase(literal) {
			all = append(all, literal)
		}
		if array, ok := literal.Type.(*ast.ArrayType); ok {
			if name, ok := array.Elt.(*ast.Ident); ok && name.Name == "phrase" {
				for _, element := range literal.Elts {
					all = append(all, element.(*ast.CompositeLit))
				}
			}
		}
		if table, ok := literal.Type.(*ast.MapType); ok {
			if name, ok := table.Value.(*ast.Ident); ok && name.Name == "phrase" {
				for _, element := range literal.Elts {
					all = append(all, element.(*ast.KeyValueExpr).Value.(*ast.CompositeLit))
				}
			}
		}
		return true
	})
	return all
}

// checkPhrase checks a phrase by itself and returns how many places it has.
func checkPhrase(t *testing.T, at string, p *ast.CompositeLit, named bool) int {
	t.Helper()
	if len(p.Elts) == 0 {
		return 0 // nothing is said
	}
	if len(p.Elts) != int(languageCount) {
		t.Errorf("%s: %d languages, want %d", at, len(p.Elts), languageCount)
		return 0
	}
	most, first, zh := 0, []string(nil), ""
	none := false
	for l, element := range p.Elts {
		literal, ok := element.(*ast.BasicLit)
		if !ok {
			t.Errorf("%s: is put together", at)
			return 0
		}
		text, err := strconv.Unquote(literal.Value)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, place := range places.FindAllStringSubmatch(text, -1) {
			n, err := strconv.Atoi(place[1])
			if (err == nil) == named || n > 9 {
				t.Errorf("%s: the place %s is unknown", at, place[0])
			}
			most = max(most, n+1)
			if place[2] == "" && !slices.Contains(names, place[1]) {
				names = append(names, place[1])
			}
		}
		slices.Sort(names)
		plain := places.ReplaceAllString(text, "")
		for _, list := range testCatalog.Lists() {
			if name := list.Name(Language(l).Tag()); strings.Contains(text, name.Provider) || strings.Contains(text, name.Service) && name.Service != commonName {
				t.Errorf("%s: %q names a provider or its service, which is the list's to name", at, text)
			}
		}
		if braces.MatchString(plain) {
			t.Errorf("%s: a brace too many in %q", at, text)
		}
		if l == 0 {
			first, zh = names, text
		} else if !named && !slices.Equal(first, names) && !slices.Contains(shorter, zh) {
			t.Errorf("%s: the places are %v and %v", at, first, names)
		}
		silent := strings.TrimSpace(text) == "" // a space between sentences, and what has no unit
		if l > 0 && silent != none {
			t.Errorf("%s: a language is missing", at)
		}
		none = silent
		latin := strings.Trim(plain, "QPS ") == "" // said alike in both
		if strings.ContainsFunc(plain, unicode.IsLetter) && !latin && hasChinese(text) != (Language(l) == Chinese) {
			t.Errorf("%s: %q is not in %s", at, text, Language(l).Tag())
		}
	}
	if named {
		return 0
	}
	return most
}

// TestTextsAreWhole: no field of the fixed texts was forgotten.
func TestTextsAreWhole(t *testing.T) {
	for _, l := range Languages() {
		for _, all := range []any{l.Labels(), l.ForecastLabels(), l.EstimateLabels(), PricesIn(l), EmbedIn(l), OfflineIn(l), TakeIn(l), Billing(l), billingTexts.in(l)} {
			v := reflect.ValueOf(all).Elem()
			for i := range v.NumField() {
				field := v.Field(i)
				if field.Kind() == reflect.String {
					field = reflect.ValueOf([]string{field.String()})
				}
				for j := range field.Len() {
					if field.Index(j).String() == "" {
						t.Errorf("%s: %s.%s is empty", l.Tag(), v.Type(), v.Type().Field(i).Name)
					}
				}
			}
		}
	}
}
