package doc

import (
	"strings"
	"unicode"
)

// emphasis is how far a line is bold from its beginning.
type emphasis struct {
	style bool // its style is bold
	bytes int
	thin  bool // what is not bold has come
}

// weigh looks at a character that has been added to a line, now n bytes long.
func (e *emphasis) weigh(c char, n int) {
	switch {
	case e.thin || unicode.IsSpace(c.r):
	case toggled(c.bold, e.style):
		e.bytes = n
	default:
		e.thin = true
	}
}

// of is how many bytes of the line, once it is trimmed, are bold.
func (e *emphasis) of(line string) int {
	lead := len(line) - len(strings.TrimLeftFunc(line, unicode.IsSpace))
	return max(0, min(e.bytes-lead, len(strings.TrimSpace(line))))
}

// styleBold reports whether the style of the paragraph at fc is bold.
func (d *document) styleBold(fc int32) bool {
	r, _ := runAt(d.paras, fc)
	return r.istd < len(d.styles) && d.styles[r.istd].bold
}
