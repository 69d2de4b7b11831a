package table

import (
	"unicode"

	"golang.org/x/text/width"
)

// RuneWidth is the number of terminal columns r takes: 2 for Chinese
// characters and full-width signs, 0 for marks that combine with the
// character before, 1 for all else. Signs that East Asian terminals may show
// at either width, such as “ and ①, count as 1, as the table borders do.
func RuneWidth(r rune) int {
	switch {
	case r >= ' ' && r < 0x7f:
		return 1
	case r < ' ' || r >= 0x7f && r < 0xa0:
		return 0
	case r == 0xad || r >= 0x200b && r <= 0x200f || r == 0x2060 || r == 0xfeff || unicode.In(r, unicode.Mn, unicode.Me):
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// Width is the number of terminal columns s takes in one line.
func Width(s string) int {
	n := 0
	for _, r := range s {
		n += RuneWidth(r)
	}
	return n
}

// Shorten cuts s to at most max columns, with an … where something was left
// out.
func Shorten(s string, max int) string {
	if Width(s) <= max {
		return s
	}
	n := 0
	for i, r := range s {
		if n += RuneWidth(r); n > max-1 {
			return s[:i] + "…"
		}
	}
	return s
}
