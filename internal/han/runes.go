package han

import (
	"strings"
	"unicode/utf8"
)

// IsRangeMark reports whether r stands between the ends of a range: 5—8, 3至5.
func IsRangeMark(r rune) bool {
	return r == '-' || r == '—' || r == '~' || r == '至' || r == '到'
}

// Has reports whether r, which may be 0, is one of the characters of s.
func Has(s string, r rune) bool {
	return s != "" && r != 0 && strings.ContainsRune(s, r)
}

// HasAt reports whether w stands at i, which may lie outside of r.
func HasAt(r []rune, i int, w string) bool {
	if i < 0 {
		return false
	}
	for _, c := range w {
		if i >= len(r) || r[i] != c {
			return false
		}
		i++
	}
	return true
}

// Contains reports whether w stands anywhere in r.
func Contains(r []rune, w string) bool {
	first, n := utf8.DecodeRuneInString(w)
	for i, c := range r {
		if c == first && HasAt(r, i+1, w[n:]) {
			return true
		}
	}
	return false
}

// IsLetter reports whether r is a letter of ASCII.
func IsLetter(r rune) bool { return r < 0x80 && (r|0x20 >= 'a' && r|0x20 <= 'z') }
