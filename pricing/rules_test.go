package pricing

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// A sentence of a document about money, in our own words, with the rules that it
// became and what applies them: functions, methods (Type.Method) and fields
// (Type.Field) of this package. A rule that the product only tells, because no
// figure depends on it, is applied by the field that holds it.
type sentence struct {
	document string // the offer
	heading  string // where in the document
	says     string
	rules    []string
	applied  []string
}

// sentences is the mapping of the two documents, in their order, then of the
// further published facts.
var sentences = []sentence{
	{alibaba, "how it is billed", "a package is paid for in advance by the natural month",
		[]string{"natural-month"}, []string{"PriceList.RunTenure", "Date.AddMonths", "prepaid.Quote"}},
	{alibaba, "how it is billed", "the package fixes the most images that can be indexed",
		[]string{"capacity"}, []string{"fits", "prepaid.choose"}},
	{alibaba, "how it is billed", "the package fixes how many searches can be sent in a second",
		[]string{"search-qps"}, []string{"Workload.RequiredQPS", "fits", "Package.MaxCalls"}},
	{alibaba, "how it is billed", "deleting images has a fixed rate of its own",
		[]string{"deletion-qps"}, []string{"PrepaidTerms.DeletionQPS"}},
	{alibaba, "how it is billed", "an instance that expired or is in arrears may be stopped, so renew in time",
		[]string{"expiry-stop"}, []string{"Tenure.lapse", "Phase.Search"}},
	{alibaba, "price table", "each package has one price for a natural month, in CNY",
		[]string{"package-month"}, []string{"Package.ListPrice", "Package.MonthPrice", "prepaid.lines"}},
	{alibaba, "price table", "the smallest package can be tried for a month",
		[]string{"trial"}, []string{"PriceList.Trial", "prepaid.onTrial"}},
	{alibaba, "price table", "the figures of a package are the most that it supports",
		[]string{"capacity", "search-qps"}, []string{"fits", "Package.MaxCalls", "PlanRow.BeyondCeiling"}},
	{alibaba, "what the price holds", "images and QPS are part of the package and not sold by themselves",
		[]string{"sold-together"}, []string{"prepaid.choose", "PriceList.checkPrepaid"}},
	{alibaba, "what the price holds", "packages do not add up",
		[]string{"no-stacking"}, []string{"prepaid.choose", "PriceList.checkPrepaid"}},
	{alibaba, "what the price holds", "no package limits the number of calls",
		[]string{"calls-unlimited"}, []string{"prepaid.lines", "PriceList.checkPrepaid"}},
	{alibaba, "what the price holds", "the trial is for a limited time, has limited places",
		[]string{"trial"}, []string{"PriceList.Trial", "TrialTerms.LimitedTime", "TrialTerms.LimitedPlaces"}},
	{alibaba, "what the price holds", "each user may buy it once",
		[]string{"trial-once"}, []string{"PriceList.Trial", "TrialTerms.OncePerUser"}},
	{alibaba, "what the price holds", "for a larger package ask for a quote",
		[]string{"custom-quote"}, []string{"prepaid.Quote", "CustomQuote.Contact"}},
	{alibaba, "upgrade", "the new package keeps the old one's start of billing, and the old one ends when the new one takes effect",
		[]string{"change-start"}, []string{"PriceList.Change", "ChangeTerms.KeepsStart"}},
	{alibaba, "upgrade", "an upgrade costs the new price less the old one",
		[]string{"change-new", "change-old"}, []string{"PriceList.change", "Change.lines"}},
	{alibaba, "downgrade", "the start stays, and the old package ends when the new one takes effect",
		[]string{"change-start"}, []string{"PriceList.Change", "ChangeTerms.KeepsStart"}},
	{alibaba, "downgrade", "a downgrade returns the old price less the new one",
		[]string{"change-new", "change-old"}, []string{"PriceList.change", "Change.lines"}},
	{alibaba, "renewal", "a package can be renewed at any time",
		[]string{"renewal"}, []string{"PriceList.RunTenure"}},
	{alibaba, "renewal", "a renewal has a duration and a package of its own, at that package's price",
		[]string{"renewal", "package-month"}, []string{"PriceList.RunTenure", "Term.Charge"}},
	{alibaba, "renewal", "the renewed package is billed in a new period",
		[]string{"renewal", "natural-month"}, []string{"PriceList.RunTenure"}},
	{alibaba, "arrears", "what is not renewed is kept for seven calendar days",
		[]string{"retention"}, []string{"Tenure.lapse", "Tenure.KeptThrough"}},
	{alibaba, "arrears", "then the instance is released",
		[]string{"release"}, []string{"Tenure.lapse", "Tenure.Release"}},

	{tencent, "way of billing", "the service is paid for afterwards, by what was used",
		[]string{"postpaid"}, []string{"payAsYouGo.Quote", "PriceList.BillDays"}},
	{tencent, "way of billing", "failed calls are not charged",
		[]string{"failed-free"}, []string{"Workload.BillableCalls", "payAsYouGo.lines", "sentFor"}},
	{tencent, "price", "one item is sold, at one price for a thousand calls",
		[]string{"unit-price"}, []string{"PayAsYouGoTerms.UnitPrice", "feeOf", "payAsYouGo.breakEven"}},
	{tencent, "price", "it is settled by the day",
		[]string{"daily-settlement"}, []string{"PriceList.BillDays", "PriceList.RunAccount"}},
	{tencent, "settlement", "calls are counted, settled daily and billed on the next day",
		[]string{"daily-settlement"}, []string{"PriceList.BillDays", "PriceList.RunAccount", "SpreadCalls"}},
	{tencent, "bill", "the bill names item, list price, discounted price, usage and original amount with their units",
		[]string{"bill-columns"}, []string{"Statement.Bill", "BillColumns", "Statement.Original"}},
	{tencent, "bill", "the example: at 60.00000000 a total of 0.24000000",
		[]string{"bill-columns", "unit-price", "fee-decimals"}, []string{"Statement.Bill", "Fee.String"}},
	{tencent, "precision", "a fee on the bill has up to eight decimals",
		[]string{"fee-decimals"}, []string{"Money.Fee", "feeOf"}},
	{tencent, "precision", "an account pays with two",
		[]string{"charge-decimals"}, []string{"Money.Charge", "payAsYouGo.lines", "StatementDay.Charged"}},
	{tencent, "precision", "the gap between the two is adjusted",
		[]string{"precision-difference"}, []string{"PriceList.BillDays", "Statement.PrecisionDifference", "Statement.Payable"}},
	{tencent, "activation", "only the main account can activate the service",
		[]string{"main-account"}, []string{"PayAsYouGoTerms.MainAccountOnly"}},
	{tencent, "activation", "it is usable some minutes later",
		[]string{"activation"}, []string{"PayAsYouGoTerms.ActivationMinutes"}},
	{tencent, "arrears", "daily settlement, a bill on the next day, deducted by itself",
		[]string{"daily-settlement"}, []string{"PriceList.RunAccount", "AccountDay.Deducted"}},
	{tencent, "arrears", "a balance that is negative after the deduction stops the service 24 hours later",
		[]string{"overdue-stop"}, []string{"PriceList.RunAccount", "PayAsYouGoTerms.stopDays"}},
	{tencent, "arrears", "topped up, the service runs again",
		[]string{"overdue-resume"}, []string{"PriceList.RunAccount"}},
	{tencent, "arrears", "so top up in time",
		[]string{"overdue-resume"}, []string{"Account.lasts", "BalanceLasts.Days"}},
	{tencent, "refunds", "what was charged for usage is not refunded",
		[]string{"no-refund"}, []string{"PayAsYouGoTerms.Refundable"}},
	{tencent, "refunds", "a frozen amount is returned once it is unfrozen",
		[]string{"frozen-amounts"}, []string{"PayAsYouGoTerms.FrozenAmountsNeedUnfreezing"}},

	{alibaba, "published elsewhere", "images are added at a rate of their own",
		[]string{"add-qps"}, []string{"loadDays", "prepaid.lines"}},
	{alibaba, "published elsewhere", "the customer is not told the number of calls",
		[]string{"calls-reported"}, []string{"PrepaidTerms.CallsReported"}},
	{tencent, "published elsewhere", "an account has a QPS by default, more on request",
		[]string{"default-qps"}, []string{"Comparison.Quota", "Catalog.notices"}},
	{tencent, "published elsewhere", "an account in arrears cannot activate the service",
		[]string{"arrears-activation"}, []string{"PayAsYouGoTerms.ArrearsBlockActivation"}},
}

// productRules are those that no document states.
var productRules = map[string][]string{
	"calls-sent":        {"payAsYouGo.lines", "Workload.FailedCalls"},
	"discount":          {"Percent.off", "Package.MonthPrice", "PayAsYouGoTerms.UnitPrice"},
	"change-from-trial": {"PriceList.change", "Change.lines"},
}

// TestEverySentenceIsApplied: each rule comes from a sentence, each sentence
// became rules of its document's model, and whatever is said to apply them is
// there, under that name.
func TestEverySentenceIsApplied(t *testing.T) {
	code := parsePackage(t)
	models := map[string]Model{}
	for _, o := range testCatalog.Offers() {
		models[o.List().Offer] = o.List().Model
	}
	byID := map[string]Rule{}
	for _, r := range Rules() {
		if _, twice := byID[string(r.ID)]; twice {
			t.Errorf("the rule %s is there twice", r.ID)
		}
		byID[string(r.ID)] = r
	}
	told := map[string]bool{}
	applied := func(what string, names []string) {
		if len(names) == 0 {
			t.Errorf("%s: nothing applies it", what)
		}
		for _, name := range names {
			if !code.names[name] {
				t.Errorf("%s: there is no %s in this package", what, name)
			}
		}
	}
	for _, s := range sentences {
		what := s.document + ", " + s.heading + ": " + s.says
		if len(s.rules) == 0 {
			t.Errorf("%s: no rule", what)
		}
		for _, id := range s.rules {
			r, ok := byID[id]
			if !ok || r.Model != models[s.document] {
				t.Errorf("%s: %s is not a rule of its model", what, id)
			}
			told[id] = true
		}
		applied(what, s.applied)
	}
	for id, names := range productRules {
		if byID[id].ID == "" || byID[id].Model != "" {
			t.Errorf("%s is not a rule of the product's own", id)
		}
		told[id] = true
		applied(id, names)
	}
	for id := range byID {
		if !told[id] {
			t.Errorf("the rule %s comes from no sentence", id)
		}
	}
}

// TestRuleNames: what lines, steps and phases call their rule is a rule.
func TestRuleNames(t *testing.T) {
	var ids []string
	for _, r := range Rules() {
		ids = append(ids, string(r.ID))
	}
	named := parsePackage(t).rules
	if len(named) < 20 {
		t.Errorf("only %v are found in the code", named)
	}
	for _, id := range named {
		if !slices.Contains(ids, id) {
			t.Errorf("there is no rule %s", id)
		}
	}
}

// TestEveryRuleFieldIsCovered: each field of the lists that states a rule belongs
// to a rule, and each rule's fields are in the lists.
func TestEveryRuleFieldIsCovered(t *testing.T) {
	found := map[string]bool{}
	for _, o := range testCatalog.Offers() {
		list := o.List()
		data, err := fs.ReadFile(publishedFiles, "lists/"+list.file)
		if err != nil {
			t.Fatal(err)
		}
		var tree map[string]any
		if err := json.Unmarshal(data, &tree); err != nil {
			t.Fatal(err)
		}
		// These say which list it is, not what it costs.
		for _, name := range []string{"schema", "offer", "provider", "default", "date", "names", "job", "documentation", "sources"} {
			delete(tree, name)
		}
		for _, field := range leaves(tree, "") {
			covered := false
			for _, r := range list.Rules() {
				for _, of := range r.Fields {
					if field == of || strings.HasPrefix(field, of+".") {
						covered, found[string(r.ID)+" "+of] = true, true
					}
				}
			}
			if !covered {
				t.Errorf("%s: no rule for the field %s", list.file, field)
			}
		}
	}
	for _, r := range Rules() {
		for _, of := range r.Fields {
			if !found[string(r.ID)+" "+of] {
				t.Errorf("the rule %s is of a field %s, which no list has", r.ID, of)
			}
		}
	}
}

// leaves returns the paths of a JSON value's leaves; all members of an array
// have one path.
func leaves(value any, path string) []string {
	var paths []string
	switch value := value.(type) {
	case map[string]any:
		for name, member := range value {
			paths = append(paths, leaves(member, strings.TrimPrefix(path+"."+name, "."))...)
		}
	case []any:
		for _, member := range value {
			paths = append(paths, leaves(member, path)...)
		}
	default:
		paths = []string{path}
	}
	return paths
}

func TestRulesNameAssumptions(t *testing.T) {
	assumptions := map[string]bool{}
	for _, a := range testCatalog.Assumptions() {
		assumptions[a.ID] = true
	}
	for _, r := range Rules() {
		for _, id := range r.Assumptions {
			if !assumptions[id] {
				t.Errorf("%s: there is no assumption %s", r.ID, id)
			}
		}
	}
}

// Each list has its own rules, with the document that states each of them.
func TestRuleSources(t *testing.T) {
	want := map[RuleID]string{"deletion-qps": "list", "add-qps": "terms", "calls-reported": "terms", "default-qps": "faq", "arrears-activation": "faq",
		"package-month": "list", "unit-price": "list", "overdue-stop": "list"}
	for _, list := range testCatalog.Lists() {
		if list.PricesOnly {
			if n := len(list.Rules()); n != 0 {
				t.Errorf("%s: %d rules, though only its prices are known", list.file, n)
			}
			continue
		}
		for _, r := range list.Rules() {
			source := list.RuleSource(r)
			if r.Model != list.Model || source.URL == "" {
				t.Errorf("%s: %s of %s, from %+v", list.file, r.ID, r.Model, source)
			}
			if id := want[r.ID]; id != "" {
				if source.ID != id {
					t.Errorf("%s is from %s, want %s", r.ID, source.ID, id)
				}
				delete(want, r.ID)
			}
		}
	}
	for id := range want {
		t.Errorf("no list has the rule %s", id)
	}
}

// A list whose rules this engine does not reckon with is refused: its answers
// would be wrong.
func TestRulesOfAnotherKindAreRefused(t *testing.T) {
	for _, tt := range []struct{ offer, from, to, field string }{
		{alibaba, `"callsLimited": false`, `"callsLimited": true`, "prepaid.callsLimited"},
		{alibaba, `"stackable": false`, `"stackable": true`, "prepaid.stackable"},
		{alibaba, `"soldApart": false`, `"soldApart": true`, "prepaid.soldApart"},
		{alibaba, `"proRata": false`, `"proRata": true`, "prepaid.change.proRata"},
		{alibaba, `"keepsStart": true`, `"keepsStart": false`, "prepaid.change.keepsStart"},
		{alibaba, `"downgradeRefunds": true`, `"downgradeRefunds": false`, "prepaid.change.downgradeRefunds"},
		{alibaba, `"anyTime": true`, `"anyTime": false`, "prepaid.renewal.anyTime"},
		{alibaba, `"choosesPackage": true`, `"choosesPackage": false`, "prepaid.renewal.choosesPackage"},
		{alibaba, `"startsNewPeriod": true`, `"startsNewPeriod": false`, "prepaid.renewal.startsNewPeriod"},
		{tencent, `"billDelayDays": 1`, `"billDelayDays": 0`, "payAsYouGo.billDelayDays"},
		{tencent, `"failedCharged": false`, `"failedCharged": true`, "payAsYouGo.failedCharged"},
	} {
		var list *PriceList
		for _, o := range testCatalog.Offers() {
			if o.List().Offer == tt.offer {
				list = o.List()
			}
		}
		data, err := fs.ReadFile(publishedFiles, "lists/"+list.file)
		if err != nil {
			t.Fatal(err)
		}
		changed := strings.Replace(string(data), tt.from, tt.to, 1)
		_, err = NewCatalog(fstest.MapFS{"lists/" + list.file: {Data: []byte(changed)}})
		if fault, ok := err.(*ListError); !ok || fault.Field != tt.field || changed == string(data) {
			t.Errorf("%s: %v", tt.to, err)
		}
	}
}

// packageCode is what a search of the package's files finds.
type packageCode struct {
	names map[string]bool // "fits", "PriceList.RunAccount", "Statement.Payable"
	rules []string        // the constants of the type RuleID
}

func parsePackage(t *testing.T) packageCode {
	t.Helper()
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	code := packageCode{names: map[string]bool{}}
	literal := func(e ast.Expr) string {
		text, err := strconv.Unquote(e.(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	files := token.NewFileSet()
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				name := n.Name.Name
				if n.Recv != nil {
					name = receiver(n.Recv.List[0].Type) + "." + name
				}
				code.names[name] = true
			case *ast.TypeSpec:
				code.names[n.Name.Name] = true
				if s, ok := n.Type.(*ast.StructType); ok {
					for _, field := range s.Fields.List {
						for _, member := range field.Names {
							code.names[n.Name.Name+"."+member.Name] = true
						}
					}
				}
			case *ast.ValueSpec:
				for _, value := range n.Names {
					code.names[value.Name] = true
				}
				if typ, ok := n.Type.(*ast.Ident); ok && typ.Name == "RuleID" {
					code.rules = append(code.rules, literal(n.Values[0]))
				}
			}
			return true
		})
	}
	if len(code.names) < 100 {
		t.Fatalf("only %d names found in the package", len(code.names))
	}
	return code
}

func receiver(e ast.Expr) string {
	if pointer, ok := e.(*ast.StarExpr); ok {
		e = pointer.X
	}
	return e.(*ast.Ident).Name
}
