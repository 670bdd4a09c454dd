package pricing

import (
	"encoding/json"
	"net/url"
)

// An Answer is what an endpoint returns. It marshals into the endpoint's
// published JSON; write it with [EncodeJSON].
type Answer interface{ json.Marshaler }

// answers holds what answers each endpoint: the one list of what the API and the
// command line can be asked. Some faults show only while an answer is worked out
// (a forecast that outgrows the numbers): they are ParamErrors too.
var answers = map[string]func(*Catalog, Arguments) (Answer, *ParamError){
	EndpointCompare:   func(c *Catalog, a Arguments) (Answer, *ParamError) { return c.Compare(c.Workload(a)), nil },
	EndpointForecast:  func(c *Catalog, a Arguments) (Answer, *ParamError) { return answered(c.Forecast(a)) },
	EndpointChange:    func(c *Catalog, a Arguments) (Answer, *ParamError) { return c.Change(a, ChangeOptions{}), nil },
	EndpointStatement: func(c *Catalog, a Arguments) (Answer, *ParamError) { return c.Statement(a), nil },
	EndpointTimeline:  func(c *Catalog, a Arguments) (Answer, *ParamError) { return c.Timeline(a), nil },
	EndpointEstimate:  func(c *Catalog, a Arguments) (Answer, *ParamError) { return answered(c.Estimate(a)) },
	EndpointPrices:    func(c *Catalog, _ Arguments) (Answer, *ParamError) { return c.Prices(), nil },
}

// Answer answers the endpoint that the arguments belong to.
func (c *Catalog) Answer(a Arguments) (Answer, *ParamError) {
	return answers[a.endpoint.Name](c, a)
}

// Ask answers the question that plain values put to an endpoint, for the API and
// the command line: what the endpoint has no name for is refused. Of several
// faults it returns the first.
func (c *Catalog) Ask(e Endpoint, values url.Values) (Answer, Arguments, *ParamError) {
	arguments, faults := e.Parse(values, Plain, RefuseUnknown)
	if len(faults) > 0 {
		return nil, arguments, faults[0]
	}
	answer, fault := c.Answer(arguments)
	return answer, arguments, fault
}

// answered makes an answer of a result that may have failed.
func answered[T Answer](result T, fault *ParamError) (Answer, *ParamError) {
	if fault != nil {
		return nil, fault
	}
	return result, nil
}

// EncodeJSON writes an answer or a *ParamError as it is published: compact, in
// one line, with a newline at its end. API, command line and the page's export
// all call it, so that their bytes are equal. "<", ">" and "&" are escaped: the
// text stays harmless wherever it is put, even inside a page's script element.
func EncodeJSON(v json.Marshaler) ([]byte, error) {
	data, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	return append(data, '\n'), nil
}
