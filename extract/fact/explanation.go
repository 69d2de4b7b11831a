package fact

import "github.com/govreport/govreport/segment"

// Parts of a figure that an [Explanation] tells of.
const (
	StepQuantity  = "quantity"  // the number with its unit
	StepBound     = "bound"     // the words behind it that bound it
	StepPredicate = "predicate" // a word in front of it; How has its classes
	StepIndicator = "indicator" // where the indicator was found
	StepPeriod    = "period"    // what gave the period
	StepKind      = "kind"      // what decided the kind
	StepScope     = "scope"     // the part of the territory or year
	StepCatalogue = "catalogue" // the entry that gave the id
)

// A Step says how a part of a figure was read.
type Step struct {
	Part string       `json:"part"`
	How  string       `json:"how"`  // a short code
	Text string       `json:"text"` // the words it was read from
	Span segment.Span `json:"span"` // of those words, empty where there are none
	// Figure is the figure that something was taken over from, counted from 0
	// in the order of the text; -1 where nothing was.
	Figure int `json:"figure"`
}

// An Explanation says how a figure was read.
type Explanation struct {
	Figure Figure `json:"figure"`
	Steps  []Step `json:"steps"`
}
