package extract

import "github.com/govalues/decimal"

var decimalHalf = decimal.MustNew(5, 1)

func decimalOf(n int) decimal.Decimal { return decimal.MustNew(int64(n), 0) }

// smallInt is v as an int, 0 where it is not a whole number or too large.
func smallInt(v decimal.Decimal) int {
	n, frac, ok := v.Int64(0)
	if !ok || frac != 0 || n > 1<<20 {
		return 0
	}
	return int(n)
}

func (d *dateScanner) looseSuffix(e timeExpr, n when, i int) (timeExpr, int) { return e, i }
func (d *dateScanner) looseSpan(w *dateWord, n, i, k int) (e timeExpr, end int) {
	return e, i
}
func (d *dateScanner) relative(l length, i, j int) (e timeExpr, end int)       { return e, j }
func (d *dateScanner) digitDate(i int, w wholeNumber, j int) (n when, end int) { return n, i }
func (d *dateScanner) clock(p point, i int) (point, int)                       { return p, i }

// looseStart reports whether an expression of a bare string can start with r.
func looseStart(r rune) bool { return has("周星礼从自", r) }
