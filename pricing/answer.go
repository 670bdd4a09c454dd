package pricing

import "encoding/json"

// An Answer is what an endpoint returns. It marshals into the endpoint's
// published JSON; write it with [EncodeJSON].
type Answer interface{ json.Marshaler }

// Answer answers the endpoint that the arguments belong to. Some faults show
// only while an answer is worked out (a forecast that outgrows the numbers):
// they come back as a *ParamError like those of parsing.
//
// It is the one list of what the API and the command line can be asked.
func (c *Catalog) Answer(a Arguments) (Answer, *ParamError) {
	switch a.endpoint.Name {
	case EndpointCompare:
		return c.Compare(c.Workload(a)), nil
	}
	panic("pricing: nothing answers " + a.endpoint.Name)
}

// EncodeJSON writes an answer or a *ParamError as it is published: compact, one
// line, with a newline at its end. API, command line and the page's export all
// call it, so that their bytes are equal. "<", ">" and "&" are escaped: the text
// stays JSON wherever it is put, even inside a page's script element.
func EncodeJSON(v json.Marshaler) ([]byte, error) {
	data, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	return append(data, '\n'), nil
}
