package api

import (
	"net/http/httptest"
	"strings"
	"testing"

	"tusou/app/export"
	"tusou/app/words"
	"tusou/pricing"
)

// The table of an answer is at the endpoint's name with ".csv", in the very bytes
// that the pages offer.
func TestCSV(t *testing.T) {
	c := testCatalog
	get := func(address string) *httptest.ResponseRecorder {
		w := httptest.NewRecorder()
		New(c).ServeHTTP(w, httptest.NewRequest("GET", address, nil))
		return w
	}
	args, _ := c.Endpoint(pricing.EndpointCompare).Parse(map[string][]string{"calls": {"63333"}}, pricing.Plain, pricing.RefuseUnknown)
	w := get("/api/v1/compare.csv?calls=63333")
	if w.Code != 200 || w.Header().Get("Content-Type") != "text/csv; charset=utf-8" {
		t.Errorf("status %d, %s", w.Code, w.Header().Get("Content-Type"))
	}
	if got, want := w.Body.String(), export.Answer(words.In("en"), c.Compare(c.Workload(args))); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	// In Chinese, by the parameter or at the path that a copy made of files has.
	chinese := export.Answer(words.In("zh-CN"), c.Compare(c.Workload(args)))
	for address, want := range map[string]string{
		"/api/v1/compare.csv?calls=63333&lang=zh-CN": chinese, "/api/v1/compare.csv?lang=zh-CN&calls=63333": chinese,
		"/api/v1/compare.zh-CN.csv?calls=63333": chinese, "/api/v1/compare.csv?calls=63333&lang=en": w.Body.String(), "/api/v1/compare.en.csv?calls=63333": w.Body.String(),
	} {
		if got := get(address).Body.String(); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", address, got, want)
		}
	}
	for address, want := range map[string]string{
		"/api/v1/compare.csv?lang=de":             `lang: \"de\" is not accepted; it takes one of en, zh-CN`,
		"/api/v1/compare.csv?lang=":               `lang: \"\" is not accepted; it takes one of en, zh-CN`,
		"/api/v1/compare.csv?lang=zh-CN&lang=en":  `lang: \"en\" is given besides another value`,
		"/api/v1/compare.zh-CN.csv?lang=en":       `\"lang\" is not a parameter here`,
		"/api/v1/compare?lang=en":                 `\"lang\" is not a parameter here`,
		"/api/v1/compare.csv?calls=-1&lang=zh-CN": `calls: \"-1\" is not accepted`,
		"/api/v1/statement.csv?lang=en":           `daily: missing`,
	} {
		if w := get(address); w.Code != 400 || !strings.Contains(w.Body.String(), want) {
			t.Errorf("%s: status %d, %s", address, w.Code, w.Body)
		}
	}
	if w.Header().Get("ETag") == get("/api/v1/compare?calls=63333").Header().Get("ETag") {
		t.Error("table and JSON have one ETag")
	}
	if got := get("/api/v1/prices.csv").Body.String(); !strings.Contains(got, "package,alibaba-image-search,50000000x10,50000000,10,72200.00,CNY,month,\r\n") ||
		!strings.Contains(got, "unit price,tencent-web-image-search,文搜图,,,60.00,CNY,1000 calls,\r\n") {
		t.Errorf("the table of prices is\n%s", got)
	}
	for address, status := range map[string]int{
		"/api/v1/compare.csv?calls=-1": 400, "/api/v1/prices?calls=1": 400, "/api/v1/nothing.csv": 404, "/api/v1/estimate.csv": 404, "/api/v1/.csv": 404, "/api/v1/compare.csv.csv": 404,
		"/api/v1/compare.de.csv": 404, "/api/v1/compare.en": 404, "/api/v1/compare.en.zh-CN.csv": 404,
	} {
		if w := get(address); w.Code != status || w.Header().Get("Content-Type") != "application/json; charset=utf-8" {
			t.Errorf("%s: status %d, %s", address, w.Code, w.Header().Get("Content-Type"))
		}
	}
}
