package unit

import (
	"errors"
	"fmt"
	"math/big"
	"strings"
	"unicode/utf8"

	"github.com/govreport/govreport/internal/han"
)

// Why an amount cannot be converted. The error that [Conversion] returns wraps
// one of them and names the units.
var (
	ErrUnknownUnit = errors.New("unknown unit")
	ErrDimension   = errors.New("the units measure different things")
	ErrNoFactor    = errors.New("the unit has no fixed size")
	ErrNoValue     = errors.New("no value to convert")
)

// Conversion returns how many of the unit to one of the unit from is, as an
// exact fraction: 2000/3 from 亩 to 平方米.
func Conversion(from, to string) (*big.Rat, error) {
	a, err := sizeOf(from)
	if err != nil {
		return nil, err
	}
	b, err := sizeOf(to)
	if err != nil {
		return nil, err
	}
	switch {
	case a.name == b.name: // counts and units without a factor, with magnitudes
		return new(big.Rat).Quo(a.times, b.times), nil
	case a.whole != nil && b.whole != nil && a.dim == b.dim:
		return new(big.Rat).Quo(a.whole, b.whole), nil
	case a.parts != nil && b.parts != nil && a.over == b.over:
		return new(big.Rat).Quo(a.parts, b.parts), nil
	case a.base != b.base || a.over != b.over:
		return nil, fmt.Errorf("%s to %s: %w (%s, %s)", from, to, ErrDimension, a.base, b.base)
	case a.whole == nil && a.parts == nil:
		return nil, fmt.Errorf("%s to %s: %w: %s", from, to, ErrNoFactor, a.name)
	}
	return nil, fmt.Errorf("%s to %s: %w: %s", from, to, ErrNoFactor, b.name)
}

// A size is what a unit measures and how much of it.
type size struct {
	name  string   // without magnitude
	times *big.Rat // the magnitude
	base  string   // the dimension as the table has it
	dim   string   // the same, a class of its own for what must not be mixed
	whole *big.Rat // in base units; nil where the table has no factor
	over  string   // of a rate: the dimensions of its parts, mass/area
	parts *big.Rat // of a rate: in base units of its parts; nil where it has none
}

func sizeOf(name string) (size, error) {
	s := size{times: big.NewRat(1, 1)}
	u, ok := Find(name)
	for rest := name; !ok; u, ok = Find(rest) { // 亿元, 万平方公里
		r, w := utf8.DecodeRuneInString(rest)
		m := han.Magnitude(r)
		if m == 0 || w == len(rest) {
			return s, fmt.Errorf("%w: %q", ErrUnknownUnit, name)
		}
		s.times.Mul(s.times, new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(m)), nil)))
		rest = rest[w:]
	}
	s.name, s.base, s.dim = u.Name, u.Dimension, u.class()
	if f, ok := new(big.Rat).SetString(u.Factor); ok && u.Dimension != Count {
		s.whole = f.Mul(f, s.times)
	}
	above, below, isRate := strings.Cut(u.Name, "/")
	if !isRate || above == "" {
		return s, nil
	}
	a, err1 := sizeOf(above)
	b, err2 := sizeOf(below)
	if err1 != nil || err2 != nil {
		return s, nil
	}
	s.over = a.partClass() + "/" + b.partClass()
	s.parts = new(big.Rat).Quo(a.partSize(), b.partSize())
	s.parts.Mul(s.parts, s.times)
	return s, nil
}

// partClass is what a unit stands for inside a rate: its dimension, or itself
// where it converts to nothing else.
func (s size) partClass() string {
	if s.whole == nil {
		return s.name
	}
	return s.dim
}

func (s size) partSize() *big.Rat {
	if s.whole == nil {
		return s.times
	}
	return s.whole
}

// class is the dimension of u, narrowed where units of one dimension must not
// be turned into each other: a percentage point is a difference of shares.
func (u Unit) class() string {
	if u.Dimension == Percent && (strings.HasSuffix(u.Name, "点")) {
		return "points"
	}
	return u.Dimension
}
