package fact

import (
	"fmt"
	"math/big"

	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract/unit"
)

// In returns the value of q counted in another unit of the same dimension:
// 1500亩 In("公顷") is 100. The unit may carry a magnitude (亿元, 万吨), and
// rates convert by their parts (元/吨 to 元/公斤).
//
// No step is rounded, so the result is exact wherever a decimal of 19 digits
// can say it; where none can (1亩 is 2000/3 平方米) it is the nearest one, and
// [Conversion] gives the exact fraction. Of a range In returns the lower end;
// see [Quantity.To].
func (q Quantity) In(u string) (Number, error) {
	if !q.Value.Valid {
		return Number{}, fmt.Errorf("%s: %w", q.Text, unit.ErrNoValue)
	}
	if q.Unit == u {
		return q.Value, nil
	}
	f, err := q.factorTo(u)
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

func (q Quantity) factorTo(u string) (*big.Rat, error) {
	from := q.Unit
	if q.Dimension == unit.Currency { // 分 alone is a score
		from, u = moneyName(from), moneyName(u)
	}
	return unit.Conversion(from, u)
}

func moneyName(name string) string {
	if name == "分" {
		return "分钱"
	}
	return name
}

// scale is n·f, exact where a decimal can be.
func scale(n Number, f *big.Rat) (Number, error) {
	v, ok := new(big.Rat).SetString(n.String())
	if !ok {
		return Number{}, fmt.Errorf("%w: %q", unit.ErrNoValue, n)
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
