package quantity

import (
	"slices"

	"github.com/govreport/govreport/extract/unit"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/segment"
)

// Reports that were typed or scanned have the letter l (or I) where the digit
// 1 belongs and O where 0 does: 10l亿元, l2%, 20l0年, 2O.48亿. Slips reads
// such a letter as the digit. It returns t itself where there is none, and a
// copy of the view otherwise: the text as read stays as it is.
func Slips(t *segment.Text) (*segment.Text, []segment.Diagnostic) {
	var slips []segment.Diagnostic
	r := t.Runes
	for i := 0; i < len(r); i++ {
		if !digitLike(r[i]) || !nextToDigit(r, i) {
			continue
		}
		lo, hi, ok := slip(r, i)
		if !ok {
			i = max(i, hi-1)
			continue
		}
		if slips == nil {
			u := *t
			u.Runes = slices.Clone(r)
			t, r = &u, u.Runes
		}
		for k := lo; k < hi; k++ {
			switch r[k] {
			case 'l', 'I':
				r[k] = '1'
			case 'O', 'o':
				r[k] = '0'
			}
		}
		slips = append(slips, segment.Diagnostic{
			Code: "digit-letter", Message: "数字中的字母按数字读取：" + t.String(lo, hi), Span: t.Span(lo, hi),
		})
		i = hi - 1
	}
	return t, slips
}

// digitLike reports whether r is a letter that is mistaken for a digit.
func digitLike(r rune) bool { return r == 'l' || r == 'I' || r == 'O' || r == 'o' }

// nextToDigit reports whether a digit stands beside r[i], a point or another
// such letter passed over.
func nextToDigit(r []rune, i int) bool {
	j := i - 1
	for j >= 0 && (r[j] == '.' || r[j] == ',' || digitLike(r[j])) {
		j--
	}
	if j >= 0 && han.IsDigit(r[j]) {
		return true
	}
	for j = i + 1; j < len(r) && (r[j] == '.' || digitLike(r[j])); j++ {
	}
	return j < len(r) && han.IsDigit(r[j])
}

// slip finds the run of digits, points and letters around r[i] and decides
// whether it is a number. It must not hold any other letter, must not start
// with O (O2O), and must be followed by what only a number is followed by: 5l
// before a noun is five litres, but 5l% and 5l亿元 are not.
func slip(r []rune, i int) (lo, hi int, ok bool) {
	for lo = i; lo > 0 && isNumberLike(r[lo-1]); lo-- {
	}
	for hi = i + 1; hi < len(r) && isNumberLike(r[hi]); hi++ {
	}
	for hi > lo && (r[hi-1] == '.' || r[hi-1] == ',') {
		hi--
	}
	for lo < hi && (r[lo] == '.' || r[lo] == ',') {
		lo++
	}
	if lo >= hi || r[lo] == 'O' || r[lo] == 'o' || lo > 0 && (han.IsLetter(r[lo-1]) || r[lo-1] == '-') || hi >= len(r) {
		return lo, hi, false
	}
	digits, letters := 0, 0
	for _, c := range r[lo:hi] {
		switch {
		case han.IsDigit(c):
			digits++
		case digitLike(c):
			letters++
		}
	}
	if digits == 0 || letters > 2 && letters > digits {
		return lo, hi, false
	}
	c := r[hi]
	switch {
	case han.IsLetter(c) || c == '/' || c == ' ':
		return lo, hi, false
	case c == '%' || c == '‰' || han.Magnitude(c) > 0 || han.IsMore(c):
		return lo, hi, true
	}
	_, k := unit.At(r, hi, len(r))
	return lo, hi, k > hi && c >= 0x80
}

func isNumberLike(r rune) bool { return han.IsDigit(r) || digitLike(r) || r == '.' || r == ',' }
