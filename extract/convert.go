package extract

import (
	"errors"
	"fmt"
	"math/big"
	"strings"
	"unicode/utf8"

	"github.com/govalues/decimal"
	"github.com/govreport/govreport/internal/han"
)

// Why an amount cannot be converted. The errors that [Conversion] and
// [Quantity.In] return wrap one of them and name the units.
var (
	ErrUnknownUnit = errors.New("unknown unit")
	ErrDimension   = errors.New("the units measure different things")
	ErrNoFactor    = errors.New("the unit has no fixed size")
	ErrNoValue     = errors.New("no value to convert")
)

// In returns the value of q counted in another unit of the same dimension:
// 1500亩 In("公顷") is 100. The unit may carry a magnitude (亿元, 万吨), and
// rates convert by their parts (元/吨 to 元/公斤).
//
// No step is rounded, so the result is exact wherever a decimal of 19 digits
// can say it; where none can (1亩 is 2000/3 平方米) it is the nearest one, and
// [Conversion] gives the exact fraction. Of a range In returns the lower end;
// see [Quantity.To].
func (q Quantity) In(unit string) (Number, error) {
	if !q.Value.Valid {
		return Number{}, fmt.Errorf("%s: %w", q.Text, ErrNoValue)
	}
	if q.Unit == unit {
		return q.Value, nil
	}
	f, err := q.factorTo(unit)
	if err != nil {
		return Number{}, err
	}
	return scale(q.Value, f)
}

// To returns q counted in another unit, both ends where it is a range. Text
// and span stay those of the words it was read from.
func (q Quantity) To(unit string) (Quantity, error) {
	v, err := q.In(unit)
	if err != nil {
		return Quantity{}, err
	}
	if q.ValueMax.Valid && q.Unit != unit {
		f, err := q.factorTo(unit)
		if err != nil {
			return Quantity{}, err
		}
		if q.ValueMax, err = scale(q.ValueMax, f); err != nil {
			return Quantity{}, err
		}
	}
	q.Value, q.Unit = v, unit
	return q, nil
}

// In returns the value of f counted in another unit, as [Quantity.In] does.
func (f Figure) In(unit string) (Number, error) {
	return Quantity{Text: f.Text, Value: f.Value, Unit: f.Unit}.In(unit)
}

func (q Quantity) factorTo(unit string) (*big.Rat, error) {
	from := q.Unit
	if q.Dimension == dimCurrency { // 分 alone is a score
		from, unit = moneyName(from), moneyName(unit)
	}
	return Conversion(from, unit)
}

func moneyName(name string) string {
	if name == "分" {
		return "分钱"
	}
	return name
}

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
	u, ok := FindUnit(name)
	for rest := name; !ok; u, ok = FindUnit(rest) { // 亿元, 万平方公里
		r, w := utf8.DecodeRuneInString(rest)
		m := han.Magnitude(r)
		if m == 0 || w == len(rest) {
			return s, fmt.Errorf("%w: %q", ErrUnknownUnit, name)
		}
		s.times.Mul(s.times, new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(m)), nil)))
		rest = rest[w:]
	}
	s.name, s.base, s.dim = u.Name, u.Dimension, u.class()
	if f, ok := new(big.Rat).SetString(u.Factor); ok && u.Dimension != dimCount {
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
	if u.Dimension == dimPercent && (strings.HasSuffix(u.Name, "点")) {
		return "points"
	}
	return u.Dimension
}

// scale is n·f, exact where a decimal can be.
func scale(n Number, f *big.Rat) (Number, error) {
	v, ok := new(big.Rat).SetString(n.String())
	if !ok {
		return Number{}, fmt.Errorf("%w: %q", ErrNoValue, n)
	}
	v.Mul(v, f)
	places, exact := v.FloatPrec()
	if !exact {
		places = decimal.MaxScale
	}
	d, err := decimal.Parse(v.FloatString(places))
	if err != nil {
		return Number{}, fmt.Errorf("%s × %s: %w", n, f.RatString(), err)
	}
	return Num(d), nil
}
