package extract

import "github.com/govreport/govreport/segment"

// Numerals returns the numbers in text, a short text outside a report, without
// their units. It reads Arabic digits (1,100.9亿), Chinese numerals (一万二千三百,
// 壹佰贰拾, 二〇一〇), what mixes them (3千, 1.2万亿), negative numbers (-3.2, 负五),
// fractions (三分之二, 三又二分之一, 1/2), shares (5%, 百分之五点六, 三成, 九折),
// ordinals (第三), ranges (5-6, 三到五万) and ratios (3.4:47.1:49.5). The value of
// a share is in per cent.
func Numerals(text string) []Numeral {
	e := newEntityReader(text)
	ns := e.numbers()
	out := make([]Numeral, 0, len(ns))
	for i := range ns {
		out = append(out, e.numeral(&ns[i]))
	}
	return out
}

// Quantities returns the amounts in text, a short text outside a report:
// numbers with a unit of measure, a currency or a classifier. Parts that
// belong together are one amount (3斤5两, 123元1角1分). The words that bound
// an amount (至少, 以上) are part of its text. A vague number (3000多元, 数十亿元)
// has as ValueMax what it stays below.
func Quantities(text string) []Quantity {
	e := newEntityReader(text)
	e.withUnits = true
	ns := e.numbers()
	out := make([]Quantity, 0, len(ns))
	for i := range ns {
		if q, ok := e.quantity(&ns[i]); ok {
			out = append(out, q)
		}
	}
	return out
}

// Dates returns the time expressions in text, a short text outside a report.
// ref is the date that relative expressions count from (YYYY-MM-DD, YYYY-MM or
// YYYY; a time of day behind it is ignored) and may be empty. Beyond what is read
// in reports it takes bare forms: 12/1, 20240307, 周三, 30日, 三天后.
func Dates(text, ref string) []Date {
	t := segment.NewText(text)
	d := newDateScanner(Context{Ref: ref})
	d.loose = true
	var out []Date
	for i := 0; i < len(t.Runes); {
		if d.mayStart(t.Runes[i]) || looseStart(t.Runes[i]) {
			if e, end := d.scan(t.Runes, i); end > i {
				sp := t.Span(int(e.lo), int(e.hi))
				out = append(out, Date{Text: sp.Of(text), Type: e.typ, Value: e.value, Mod: e.mod, Span: sp, Section: -1})
				i = end
				continue
			}
		}
		i++
	}
	if out == nil {
		out = []Date{}
	}
	return out
}
