package page

import (
	"fmt"
	"html/template"
	"strings"
	"unicode/utf8"

	"github.com/govreport/govreport/internal/clean"
)

// Text is a string from a report as HTML to be read: escaped, and with its
// number in the place of every character that would turn or hide others, or
// that is none: <b class="u">U+202E</b>.
func Text(s string) template.HTML {
	var b strings.Builder
	writeText(&b, s)
	return template.HTML(b.String())
}

// writeText writes s as Text does, and returns its width as browsers count
// what they show.
func writeText(b *strings.Builder, s string) int {
	n, from := 0, 0
	flush := func(to int) {
		b.WriteString(template.HTMLEscapeString(s[from:to]))
		n += width16(s[from:to])
	}
	for i, r := range s {
		if !clean.Hides(r) {
			if _, w := utf8.DecodeRuneInString(s[i:]); r != utf8.RuneError || w != 1 {
				continue
			}
		}
		flush(i)
		name, w := fmt.Sprintf("U+%04X", r), utf8.RuneLen(r)
		if r == utf8.RuneError {
			if _, w = utf8.DecodeRuneInString(s[i:]); w == 1 {
				name = fmt.Sprintf("0x%02X", s[i])
			}
		}
		b.WriteString(`<b class="u">` + name + `</b>`)
		n += len(name)
		from = i + w
	}
	flush(len(s))
	return n
}
