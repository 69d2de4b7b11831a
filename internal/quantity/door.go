// Package quantity reads a sentence once, from left to right, into numbers with
// units, time expressions and marks ([Scanner]), and the numbers of short texts
// ([Numerals], [Quantities]).
package quantity

import "github.com/govreport/govreport/extract/fact"

// Numerals returns the numbers in text, a short text outside a report, without
// their units.
func Numerals(text string) []fact.Numeral {
	e := newEntityReader(text)
	ns := e.numbers()
	out := make([]fact.Numeral, 0, len(ns))
	for i := range ns {
		out = append(out, e.numeral(&ns[i]))
	}
	return out
}

// Quantities returns the amounts in text, a short text outside a report: numbers
// with a unit of measure, a currency or a classifier. Parts of a date (2018年)
// are none.
func Quantities(text string) []fact.Quantity {
	e := newEntityReader(text)
	e.withUnits = true
	ns := e.numbers()
	out := make([]fact.Quantity, 0, len(ns))
	dates := dater{r: e.r}
	for i := range ns {
		if q, ok := e.quantity(&ns[i]); ok && !(q.Dimension == "time" && dates.holds(ns[i].lo, ns[i].unitHi)) {
			out = append(out, q)
		}
	}
	return out
}
