// Package render writes figures, periods and quotes the way a reader of
// Chinese reports writes them.
package render

import (
	"strings"

	"github.com/govreport/govreport/extract"
)

// A Lang is a language of the output.
type Lang int

// The languages.
const (
	Chinese Lang = iota
	English
)

// FormatValue writes the value of f as a report writes it: 8.5%左右,
// 5.94万亿元, 1300亿元以上, 7%—7.5%, 3.4:47.1:49.5, -3%, +74亿斤, 由7371项.
// The magnitude is that of the text. A figure without a number gives its words.
func FormatValue(f extract.Figure) string { return Value(f, Chinese) }

// Value is FormatValue with bounds in the given language: 左右 or ≈, 以上 or
// ≥, 以内 or ≤.
func Value(f extract.Figure, lang Lang) string {
	if len(f.Ratio) > 0 {
		terms := make([]string, len(f.Ratio))
		for i, n := range f.Ratio {
			terms[i] = n.String()
		}
		return strings.Join(terms, ":") + f.Unit
	}
	if !f.Value.Valid {
		return f.Text
	}
	mag := magnitude(f)
	low, neg := strings.CutPrefix(f.Value.String(), "-")
	number := shift(low, mag.zeros) + mag.name
	unit := unitWords(f.Unit)
	if f.Value.Scale() > 6 { // 三分之一 is no decimal; its words are exact
		number = f.Text
	}
	if f.ValueMax.Valid {
		high, negHigh := strings.CutPrefix(f.ValueMax.String(), "-")
		high = shift(high, mag.zeros) + mag.name
		if neg && negHigh {
			if f.Value.Cmp(f.ValueMax.Decimal) < 0 { // -5 to -3 is a fall by 3 to 5
				number, high = high, number
			}
			return fall(lang) + rangeOf(number, high, unit, mag.name)
		}
		if neg {
			number = "-" + number
		}
		return role(f) + rangeOf(number, high, unit, mag.name)
	}
	if neg && f.Bound != extract.Exact && f.Bound != "" && lang == Chinese {
		return fall(lang) + bounded(number+unit, f.Bound, lang) // “-3%以上” would say the reverse
	}
	if neg && f.Bound != extract.Exact && f.Bound != "" {
		return "fall " + bounded(number+unit, f.Bound, lang)
	}
	if neg {
		number = "-" + number
	}
	if f.Measure == extract.Change && f.Value.Sign() > 0 && f.ChangeRole == "" {
		number = "+" + number // 增产74亿斤 is not an output of 74亿斤
	}
	return role(f) + bounded(number+unit, f.Bound, lang)
}

func fall(lang Lang) string {
	if lang == English {
		return "fall "
	}
	return "下降"
}

func role(f extract.Figure) string {
	switch f.ChangeRole {
	case "from":
		return "由"
	case "to":
		return "到"
	}
	return ""
}

// rangeOf joins the ends of a range; signs such as % stand at both, other
// units at the second only.
func rangeOf(low, high, unit, mag string) string {
	if unit == "%" || unit == "‰" {
		return low + unit + "—" + high + unit
	}
	return strings.TrimSuffix(low, mag) + "—" + high + unit
}

func bounded(s, bound string, lang Lang) string {
	words := map[string][2]string{
		extract.Approx:  {"左右", "≈"},
		extract.AtLeast: {"以上", "≥"},
		extract.AtMost:  {"以内", "≤"},
	}[bound]
	if lang == English {
		return words[English] + s
	}
	return s + words[Chinese]
}

func unitWords(u string) string {
	if u == "百分点" {
		return "个百分点"
	}
	return u
}

type mag struct {
	name, old string // as written, and in traditional characters
	zeros     int
}

var magnitudes = []mag{{"万亿", "萬億", 12}, {"亿", "億", 8}, {"万", "萬", 4}}

// magnitude is the 万, 亿 or 万亿 that the writer of f used, or, for a figure
// without words, the one that suits its size.
func magnitude(f extract.Figure) mag {
	if strings.ContainsAny(f.Unit, "%‰‱") { // 万分之五 has no magnitude
		return mag{}
	}
	whole, _, _ := strings.Cut(strings.TrimPrefix(f.Value.String(), "-"), ".")
	words := strings.TrimSuffix(f.Text, f.Unit)
	for _, m := range magnitudes {
		if f.Text == "" && len(whole) > m.zeros ||
			len(whole) > m.zeros-3 && (strings.Contains(words, m.name) || strings.Contains(words, m.old)) {
			return m
		}
	}
	return mag{}
}

// shift divides the digits s by 10^zeros exactly.
func shift(s string, zeros int) string {
	if zeros == 0 {
		return s
	}
	whole, frac, _ := strings.Cut(s, ".")
	if len(whole) <= zeros {
		whole = strings.Repeat("0", zeros-len(whole)+1) + whole
	}
	cut := len(whole) - zeros
	frac = strings.TrimRight(whole[cut:]+frac, "0")
	if whole = whole[:cut]; frac != "" {
		whole += "." + frac
	}
	return whole
}
