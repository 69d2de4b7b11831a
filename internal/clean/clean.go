// Package clean makes strings that come from files harmless where they leave
// the program: a terminal obeys some characters, a reader of text refuses
// others.
package clean

import (
	"strings"
	"unicode/utf8"
)

// replacement stands for what is not shown, as Unicode has it for this use.
const replacement = utf8.RuneError

// Terminal returns s without what a terminal would obey or hide: control
// characters but for tab and line end, those of C1 (ISO 6429), marks that turn
// the direction of writing (UAX 9), and tags.
func Terminal(s string) string {
	if plain(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if Hides(r) {
			return replacement
		}
		return r
	}, s)
}

// Hides reports whether r is one of the characters that [Terminal] leaves out:
// it would be obeyed, or would hide or turn others, instead of being seen.
func Hides(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 || turns(r) || r >= 0xe0000 && r < 0xe0080
}

// Line is [Terminal] for what is to stay on one line, such as a path.
func Line(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return replacement
		}
		return r
	}, Terminal(s))
}

// turns reports whether r changes the direction of what follows: a path could
// be made to look like another one.
func turns(r rune) bool {
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200e || r == 0x200f || r == 0x061c
}

// plain reports whether s is printable ASCII or Chinese text with nothing in it
// that needs a look.
func plain(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ', c == 0x7f, c == 0xc2, c == 0xd8, c == 0xe2, c == 0xf3:
			return false
		case c >= 0x80:
			return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 || turns(r) || r >= 0xe0000 })
		}
	}
	return true
}

// File returns s as text that every reader of CSV, JSON, XML and databases
// takes: valid UTF-8 without control characters but tab and line ends.
func File(s string) string {
	ok := utf8.ValidString(s)
	for i := 0; ok && i < len(s); i++ {
		ok = s[i] >= ' ' || s[i] == '\n' || s[i] == '\r' || s[i] == '\t'
	}
	if ok {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\r' && r != '\t' {
			return replacement
		}
		return r
	}, strings.ToValidUTF8(s, string(replacement)))
}
