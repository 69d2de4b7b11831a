package extract

import (
	"io"

	"github.com/govreport/govreport/extract/indicator"
)

// The catalogue of indicators, documented in package indicator.
type (
	Indicator      = indicator.Indicator // an entry of it
	Synonym        = indicator.Synonym   // another wording for an indicator
	Catalogue      = indicator.Catalogue // finds indicators by their wordings
	IndicatorError = indicator.Error     // where a file of indicators is wrong
)

// What is wrong with a line of a file of indicators.
const (
	NotUTF8      = indicator.NotUTF8
	FewColumns   = indicator.FewColumns
	BadID        = indicator.BadID
	TwiceID      = indicator.TwiceID
	NoName       = indicator.NoName
	BadMeasure   = indicator.BadMeasure
	BadBetter    = indicator.BadBetter
	TwiceWording = indicator.TwiceWording
)

// BuiltIn is [indicator.BuiltIn].
var BuiltIn = indicator.BuiltIn

// Indicators is [indicator.List].
func Indicators() []Indicator { return indicator.List() }

// FindIndicator is [indicator.Find].
func FindIndicator(name string) (in Indicator, ok bool) { return indicator.Find(name) }

// ReadIndicators is [indicator.Read].
func ReadIndicators(r io.Reader, file string) ([]Indicator, error) { return indicator.Read(r, file) }

// SplitIndicators is [indicator.Split].
func SplitIndicators(name string) []string { return indicator.Split(name) }
