package segment

import (
	"cmp"
	"slices"
	"strings"
)

// An edit is a place where the view departs from the bytes of the text: from
// lo to hi it holds r alone, or nothing where r is 0. Edits are in order and
// do not overlap.
type edit struct {
	lo, hi int
	r      rune
}

// reflow finds what the layout did to the text: line breaks in mid-paragraph,
// residue of pages, breaks written as two characters, the quotation marks of a
// CSV cell. A text that is not wrapped is left alone.
func (t *Text) reflow() []edit {
	raw := t.Raw
	var edits []edit
	escaped := hasEscapes(raw)
	if escaped {
		edits = escapes(raw)
	}
	edits = append(edits, cellQuotes(raw)...)
	lines := rawLines(raw, escaped)
	if len(lines) < 8 {
		return inOrder(edits)
	}
	p := pageNumbers(raw, lines)
	e, wrapped := findEdge(raw, lines, p.skip)
	p.runningHeads(wrapped)
	if wrapped || p.n > 0 {
		edits = t.joinLines(edits, lines, p.skip, e, wrapped)
	}
	return inOrder(edits)
}

// joinLines leaves out the line breaks inside paragraphs, and the residue of
// pages. In a text that is not wrapped only the paragraphs that a page parts
// are put together.
func (t *Text) joinLines(edits []edit, lines []rawLine, skip []bool, e edge, wrapped bool) []edit {
	raw := t.Raw
	joined, dropped, first, page := 0, 0, -1, -1
	last, blank, over := -1, false, false // the line before; what stands between
	for i := range lines {
		l := &lines[i]
		if skip[i] {
			dropped++
			if page < 0 {
				page = i
			}
			over = true
			edits = append(edits, edit{lo: l.lo, hi: l.hi})
			continue
		}
		if l.empty() {
			blank = true
			continue
		}
		if last >= 0 {
			a := &lines[last]
			var on bool
			if wrapped {
				on = e.goesOn(raw, a, l, blank && !over)
			} else {
				on = over && partedByPage(raw, a, l)
			}
			if on {
				joined++
				if first < 0 {
					first = last
				}
				for len(edits) > 0 && edits[len(edits)-1].lo >= a.hi {
					edits = edits[:len(edits)-1]
				}
				ed := edit{lo: a.hi, hi: l.lo}
				if isLetter(a.lastRune(raw)) && isLetter(l.firstRune(raw)) {
					ed.r = ' '
				}
				edits = append(edits, ed)
			}
		}
		last, blank, over = i, false, l.page
	}
	if joined > 0 && wrapped {
		t.note("wrapped-lines", "正文按固定宽度折行，已把"+itoa(joined)+"处折行接成段落", lines[first])
	}
	if dropped > 0 {
		t.note("page-residue", "略去页码、页眉等"+itoa(dropped)+"行", lines[page])
	}
	return edits
}

// partedByPage reports whether line b goes on with the sentence that line a
// left unfinished at the foot of its page.
func partedByPage(raw string, a, b *rawLine) bool {
	last := a.lastRune(raw)
	return a.width[byWide] > 60 && !isClosing(last) && last != ':' && b.indent <= a.indent && !labelled(raw[b.lo:b.hi])
}

func isLetter(c rune) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func (t *Text) note(code, message string, l rawLine) {
	t.found = append(t.found, Diagnostic{Code: code, Message: message, Span: Span{l.lo, l.hi}})
}

// hasEscapes reports whether the line breaks of raw are written as \n in two
// characters, as in a string cut out of JSON or a database.
func hasEscapes(raw string) bool {
	n := strings.Count(raw, `\n`) + strings.Count(raw, `\r`)
	return n > 4 && n > 4*strings.Count(raw, "\n")
}

// escapedBreak returns the length of the line break that s begins with in two
// characters a part, or 0.
func escapedBreak(s string) int {
	switch {
	case strings.HasPrefix(s, `\r\n`):
		return 4
	case strings.HasPrefix(s, `\n`), strings.HasPrefix(s, `\r`):
		return 2
	}
	return 0
}

// escapes reads the escapes of a string of JSON or C: \n \t \" \\ \/ \u3000.
func escapes(raw string) []edit {
	var out []edit
	for i := 0; i+1 < len(raw); i++ {
		if raw[i] != '\\' {
			continue
		}
		n, r := 2, rune(0)
		switch raw[i+1] {
		case 'n', 'r':
			n, r = escapedBreak(raw[i:]), '\n'
		case 't':
			r = ' '
		case '"', '\\', '/', '\'':
			r = rune(raw[i+1])
		case 'u':
			if r = hexRune(raw[i+2:]); r > 0 {
				n, r = 6, fold(r)
				break
			}
			continue
		default:
			continue
		}
		out = append(out, edit{i, i + n, r})
		i += n - 1
	}
	return out
}

// hexRune reads the four hexadecimal digits of \u3000, 0 where there are none.
func hexRune(s string) (r rune) {
	if len(s) < 4 {
		return 0
	}
	for _, c := range []byte(s[:4]) {
		switch {
		case c >= '0' && c <= '9':
			r = r<<4 | rune(c-'0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			r = r<<4 | rune(c|0x20-'a'+10)
		default:
			return 0
		}
	}
	return r
}

// cellQuotes takes off the quotation marks of a text that was a cell of a CSV
// file: one at each end, and every one inside written twice (RFC 4180).
func cellQuotes(raw string) []edit {
	s := strings.TrimRight(raw, "\r\n\t ,;")
	lo := len(raw) - len(strings.TrimLeft(raw, "\ufeff\r\n\t "))
	if len(s) < lo+60 || s[lo] != '"' || s[len(s)-1] != '"' {
		return nil
	}
	inner := s[lo+1 : len(s)-1]
	if strings.Count(inner, `"`) != 2*strings.Count(inner, `""`) {
		return nil
	}
	out := []edit{{lo: lo, hi: lo + 1}}
	for i := 0; ; {
		k := strings.Index(inner[i:], `""`)
		if k < 0 {
			break
		}
		out = append(out, edit{lo: lo + 1 + i + k, hi: lo + 2 + i + k})
		i += k + 2
	}
	return append(out, edit{lo: len(s) - 1, hi: len(s)})
}

// inOrder sorts edits by place and leaves out those that lie in others.
func inOrder(edits []edit) []edit {
	sortEdits(edits)
	out := edits[:0]
	for _, e := range edits {
		if n := len(out); n > 0 && e.lo < out[n-1].hi {
			continue
		}
		out = append(out, e)
	}
	return out
}

func sortEdits(edits []edit) {
	slices.SortStableFunc(edits, func(a, b edit) int { return cmp.Compare(a.lo, b.lo) })
}
