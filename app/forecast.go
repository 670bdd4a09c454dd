package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
	"tusou/pricing"
)

// forecastPage says what the months to come cost, and when to change provider.
var forecastPage = &kind{
	name:     "forecast",
	slug:     "forecast",
	endpoint: func(c *pricing.Catalog) pricing.Endpoint { return c.Endpoint(pricing.EndpointForecast) },
	check: func(c *pricing.Catalog, a pricing.Arguments) *pricing.ParamError {
		_, fault := c.Forecast(a)
		return fault
	},
	view: func() view { return &forecast{} },
}

// forecast is the view of the forecast.
type forecast struct {
	result pricing.Forecast
}

// The later turns of the forecast. The table takes several, a group of months
// each: sixty at once would keep the next key waiting.
const (
	turnForecastChart = iota
	turnMonths
	turnForecastGrounds = turnMonths + monthGroups
	turnsOfForecast
)

func (v *forecast) answer(s *state, a pricing.Arguments) *pricing.ParamError {
	result, fault := s.catalog.Forecast(a)
	if fault == nil {
		v.result = result
	}
	return fault
}

func (v *forecast) taken(string) pricing.Answer { return v.result }

func (v *forecast) turns() int { return turnsOfForecast }

func (v *forecast) verdict(s *state) words.Sentence { return s.words.ForecastVerdict(v.result) }

func (v *forecast) body(s *state) []ui.UI {
	return []ui.UI{
		heading(s),
		h("div", "class", "wrap columns").Body(
			newPanel(s),
			h("div", "class", "results").Body(
				&forecastVerdict{S: s, View: v, Rev: s.rev},
				h("div", "class", "rest", "hidden", when(!s.answered, "true")).Body(
					&takealong{S: s, View: v, Endpoint: pricing.EndpointForecast, Rev: s.turn(turnForecastGrounds)},
					&forecastTotals{S: s, View: v, Rev: s.rev},
					&forecastEvents{S: s, View: v, Rev: s.rev},
					&forecastChart{S: s, View: v, Rev: s.turn(turnForecastChart)},
					&months{S: s, View: v, Rev: s.through(turnMonths, monthGroups)},
					&forecastGrounds{S: s, View: v, Rev: s.turn(turnForecastGrounds)},
				),
			),
		),
	}
}

// inputs are what the form is made of.
func (v *forecast) inputs(s *state) inputs {
	return inputs{
		&forecastTally{S: s, View: v, Rev: s.rev},
		&presets{S: s, Rev: s.links()},
		[]string{"calls", "qps", "images", "months", "growth", "qpsgrowth", "imagegrowth", "switching"},
		append([]string{"failed", "days", "trial"}, discounts(s)...),
	}
}

// forecastGrounds are what the forecast stands on.
type forecastGrounds struct {
	ui.Compo
	S    *state
	View *forecast
	Rev  int
}

// Render draws assumptions and sources.
func (g *forecastGrounds) Render() ui.UI {
	return groundsOf(g.S, g.View.result.Assumptions)
}
