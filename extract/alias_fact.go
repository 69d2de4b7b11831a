package extract

import (
	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract/fact"
)

// What is read, documented in package fact.
type (
	Figure      = fact.Figure      // one stated quantity about one indicator
	Date        = fact.Date        // one time expression
	Numeral     = fact.Numeral     // one number without its unit
	Quantity    = fact.Quantity    // a number with its unit
	Number      = fact.Number      // an exact decimal that may be absent
	Doubts      = fact.Doubts      // why a figure may have been read wrong
	Explanation = fact.Explanation // how a figure was read
	Step        = fact.Step        // how a part of it was read
)

// Num wraps an exact decimal, as [fact.Num].
func Num(d decimal.Decimal) Number { return fact.Num(d) }

// What a figure says of its indicator.
const (
	Level      = fact.Level
	Growth     = fact.Growth
	Change     = fact.Change
	Multiple   = fact.Multiple
	Ratio      = fact.Ratio
	Completion = fact.Completion
)

// How much of the time a figure covers.
const (
	YearBasis    = fact.YearBasis
	AverageBasis = fact.AverageBasis
	TotalBasis   = fact.TotalBasis
	SinceBasis   = fact.SinceBasis
)

// Where a figure was read.
const (
	FromText  = fact.FromText
	FromTable = fact.FromTable
)

// How exact the stated value is.
const (
	Exact   = fact.Exact
	Approx  = fact.Approx
	AtLeast = fact.AtLeast
	AtMost  = fact.AtMost
	Between = fact.Between
)

// Whether a figure is planned or has happened.
const (
	Target  = fact.Target
	Outcome = fact.Outcome
	Other   = fact.Other
)

// Types of a time expression (TIMEX3, ISO 24617-1).
const (
	DateType     = fact.DateType
	DurationType = fact.DurationType
	SetType      = fact.SetType
)

// The reasons for doubt.
const (
	NoIndicator      = fact.NoIndicator
	VerbIndicator    = fact.VerbIndicator
	TornIndicator    = fact.TornIndicator
	LongIndicator    = fact.LongIndicator
	GenericIndicator = fact.GenericIndicator
	FilledIndicator  = fact.FilledIndicator
	CarriedIndicator = fact.CarriedIndicator
	SharedIndicator  = fact.SharedIndicator
	BareNumber       = fact.BareNumber
	OddValue         = fact.OddValue
	KindByDefault    = fact.KindByDefault
	NoPeriod         = fact.NoPeriod
	OddPeriod        = fact.OddPeriod
	RowOfTable       = fact.RowOfTable
)

// Parts of a figure that an [Explanation] tells of.
const (
	StepQuantity  = fact.StepQuantity
	StepBound     = fact.StepBound
	StepPredicate = fact.StepPredicate
	StepIndicator = fact.StepIndicator
	StepPeriod    = fact.StepPeriod
	StepKind      = fact.StepKind
	StepScope     = fact.StepScope
	StepCatalogue = fact.StepCatalogue
)
