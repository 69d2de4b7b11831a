package segment

import (
	"html"
	"strings"
	"unicode/utf8"
)

// entity returns the length of the character reference of HTML that s begins
// with (&ldquo; &#12288; &nbsp;), or 0.
func entity(s string) int {
	end := strings.IndexByte(s[:min(len(s), 12)], ';')
	if end < 3 {
		return 0
	}
	for _, c := range []byte(s[1:end]) {
		if !isWord(rune(c)) && c != '#' {
			return 0
		}
	}
	if c := html.UnescapeString(s[:end+1]); utf8.RuneCountInString(c) == 1 {
		return end + 1
	}
	return 0
}

// entityRune is the character that a reference stands for, as the view has it.
func entityRune(s string) rune {
	c, _ := utf8.DecodeRuneInString(html.UnescapeString(s))
	if f := fold(c); f != '&' {
		return f
	}
	return '＆' // the view tells a reference from its bytes
}

// escapeLen is the length of the escape that s begins with.
func escapeLen(s string) int {
	if strings.HasPrefix(s, `\u`) && hexRune(s[2:]) > 0 {
		return 6
	}
	return min(2, len(s))
}
