package extract

import (
	"math/big"

	"github.com/govreport/govreport/extract/unit"
)

// Why an amount cannot be converted: the errors of package unit.
var (
	ErrUnknownUnit = unit.ErrUnknownUnit
	ErrDimension   = unit.ErrDimension
	ErrNoFactor    = unit.ErrNoFactor
	ErrNoValue     = unit.ErrNoValue
)

// A Unit is a [unit.Unit].
type Unit = unit.Unit

// FindUnit is [unit.Find].
func FindUnit(name string) (Unit, bool) { return unit.Find(name) }

// Units is [unit.List].
func Units() []Unit { return unit.List() }

// Conversion is [unit.Conversion].
func Conversion(from, to string) (*big.Rat, error) { return unit.Conversion(from, to) }
