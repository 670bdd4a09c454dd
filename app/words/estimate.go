package words

import "tusou/pricing"

// estimateWords are what a language says about the estimate of a volume.
type estimateWords interface {
	// EstimateLabels are the estimate's fixed texts.
	EstimateLabels() *EstimateLabels
	// EstimateLine says one step: what comes out, what it applies, and the result
	// before it is rounded.
	EstimateLine(e pricing.Estimate, line pricing.EstimateLine) Line
	// EstimateVerdict says what the form would get.
	EstimateVerdict(e pricing.Estimate) Sentence
}

// EstimateLabels are the fixed texts of the estimate in one language.
type EstimateLabels struct {
	_ [0]func() // not comparable: comparing field by field would be 11 KB of code that nobody calls

	Open   string // opens the estimate
	Intro  string
	Submit string // works it out, without a script
	Steps  string // names the steps
	Accept string // puts the result into the form
	Same   string // says that the form has these values already
	Fault  string // says that there is no result
}
