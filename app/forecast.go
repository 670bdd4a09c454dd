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
	view:     func() view { return &forecast{} },
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
	return besideForm(s,
		s.piece(forecastVerdict{v}, s.rev),
		rest(s,
			&takealong{S: s, View: v, Endpoint: pricing.EndpointForecast, Rev: s.turnRev(turnForecastGrounds)},
			s.piece(forecastTotals{v}, s.rev),
			s.piece(forecastEvents{v}, s.rev),
			s.piece(forecastChart{v}, s.turnRev(turnForecastChart)),
			s.piece(months{v}, s.through(turnMonths, monthGroups)),
			s.piece(grounds{v}, s.turnRev(turnForecastGrounds)),
		),
	)
}

// inputs are what the form is made of.
func (v *forecast) inputs(s *state) inputs {
	return inputs{
		s.piece(forecastTally{v}, s.rev),
		s.piece(presets{}, s.links()),
		[]string{"calls", "qps", "images", "months", "growth", "qpsgrowth", "imagegrowth", "switching"},
		append([]string{"failed", "days", "trial"}, discounts(s)...),
	}
}

// assumptions are what the forecast takes for granted.
func (v *forecast) assumptions() []pricing.Assumption { return v.result.Assumptions }
