package segment

import (
	"strings"
	"unicode/utf8"
)

// A Text is a report's decoded text together with a folded view of it that
// the recognisers read.
//
// The view holds one rune a character, folded so that a rule has to know one
// form only (full-width digits, letters and punctuation become ASCII, the
// many dashes become '—' or '-', a few traditional characters used in numbers
// become simplified), and without what carries no meaning: spaces between
// Chinese characters, Markdown's ** and #, the marks of footnotes, zero-width
// characters. Every rune
// remembers the byte it came from, so [Text.Span] leads back to the text as
// read. Positions in the view are called rune indices here and are distinct
// from the byte offsets of a [Span].
type Text struct {
	// Raw is the text as decoded; all spans are offsets into it.
	Raw string
	// Runes is the folded view. A line break is kept as '\n'.
	Runes []rune
	// Lines are the lines of the text in order, blank ones included.
	Lines []Line

	off   []int32      // byte offset in Raw of each rune; off[len(Runes)] == len(Raw)
	bold  []Span       // of Raw, beside Markdown's
	found []Diagnostic // what the layout of the text did to it
}

// A Line is one line of a [Text], without its line break and without leading
// and trailing space or Markdown markup.
type Line struct {
	// Lo and Hi bound the line's runes in the view: Runes[Lo:Hi].
	Lo, Hi int32
	// Level is the number of # before a Markdown heading, 0 for other lines.
	Level uint8
	// BoldHi is the rune index at which a bold run that opens the line ends;
	// it equals Lo where the line does not start in bold.
	BoldHi int32
	// Indent counts the columns of white space before the first rune; an
	// ideographic space counts as two.
	Indent uint8
}

// Empty reports whether the line has no visible characters.
func (l Line) Empty() bool { return l.Lo >= l.Hi }

// Bold reports whether the whole line is bold.
func (l Line) Bold() bool { return l.Lo < l.Hi && l.BoldHi >= l.Hi }

// NewText builds the view of raw, which must be valid UTF-8 (bytes that are
// not are kept as U+FFFD in the view and as they are in Raw).
//
// Line breaks inside paragraphs and the residue of pages, which the layout of
// a copy brought in, are not in the view; see docs/layouts.md.
func NewText(raw string) *Text { return NewTextBold(raw, nil) }

// NewTextBold is [NewText] for a text of which it is known beside what stands out
// as headings do: bold are the spans of raw, in order and apart, that are set in
// bold or as headings. They count as Markdown's ** does. Where most of a text is
// bold, nothing stands out by it.
func NewTextBold(raw string, bold []Span) *Text {
	t := &Text{Raw: raw}
	if n := 0; len(bold) > 0 {
		for _, s := range bold {
			n += s.End - s.Start
		}
		if 4*n < 3*len(raw) {
			t.bold = bold
		}
	}
	edits := t.reflow()
	t.fill(edits)
	if lost := t.lostBreaks(); len(lost) > 0 {
		t.fill(inOrder(append(lost, edits...)))
	}
	return t
}

// fill writes the view of the text, as the edits have it.
func (t *Text) fill(edits []edit) {
	raw := t.Raw
	t.Runes, t.off, t.Lines = make([]rune, 0, len(raw)/3+16), make([]int32, 0, len(raw)/3+17), nil
	b := lineBuilder{t: t}
	var table map[rune]rune // of traditional characters, where the text has them
	if isTraditional(raw) {
		table = simplified()
	}
	bold := t.bold
	for i := 0; i < len(raw); {
		if len(bold) > 0 && i >= bold[0].Start {
			b.emphasis(i < bold[0].End)
			if i >= bold[0].End {
				bold = bold[1:]
				continue
			}
		}
		if len(edits) > 0 && edits[0].lo <= i {
			e := edits[0]
			edits = edits[1:]
			b.put(e.r, e.lo)
			i = e.hi
			continue
		}
		c, w := rune(raw[i]), 1
		if c >= utf8.RuneSelf {
			c, w = decode(raw[i:])
		}
		switch f := fold(c); {
		case f == '\n':
			b.endLine(i)
		case f == ' ':
			b.space(c)
		case c == '\r' && (i+1 == len(raw) || raw[i+1] != '\n'):
			b.endLine(i)
		case f == 0:
		case f == '*' && i+1 < len(raw) && raw[i+1] == '*':
			b.toggleBold()
			w = 2
		case f == '#' && b.atStart():
			b.line.Level++
		case f == '&' && entity(raw[i:]) > 0:
			w = entity(raw[i:])
			b.put(entityRune(raw[i:i+w]), i)
		case f == '[' || f == '【':
			if n := noteMark(raw[i:]); n > 0 && !b.atStart() {
				w = n
			} else {
				b.add(f, i)
			}
		case table != nil && f >= 0x3400:
			b.add(simplify(c, f, raw[i+w:], table), i)
		default:
			b.add(f, i)
		}
		i += w
	}
	b.finishLine()
	for _, i := range b.stops {
		t.mendPoint(int(i))
	}
	t.off = append(t.off, int32(len(raw)))
}

// noteMark returns the length in bytes of the footnote mark that s begins
// with, [5], 【5】 or [注5], or 0. A bracket before 号 numbers a document, and one
// before ( is a Markdown link.
func noteMark(s string) int {
	i, digits := 0, 0
	for n := 0; i < len(s) && n < 6; n++ {
		r, w := utf8.DecodeRuneInString(s[i:])
		i += w
		switch f := fold(r); {
		case n == 0 && (r == '[' || r == '［' || r == '【'), n == 1 && f == '注':
		case n > 0 && f >= '0' && f <= '9':
			digits++
		case (f == ']' || f == '】') && digits > 0 && digits < 4 && !strings.HasPrefix(s[i:], "号") && !strings.HasPrefix(s[i:], "("):
			return i
		default:
			return 0
		}
	}
	return 0
}

// mendPoint folds the full stop at rune i to a decimal point where it can be
// nothing else: 增长18。1%, a slip of input methods.
func (t *Text) mendPoint(i int) {
	r := t.Runes
	for j := i + 1; j < len(r) && j <= i+3; j++ {
		switch r[j] {
		case '%', '‰', '亿', '万', '个', '倍':
			if j > i+1 {
				r[i] = '.'
			}
			return
		}
		if r[j] < '0' || r[j] > '9' {
			return
		}
	}
}

// decode is utf8.DecodeRuneInString, short for the three bytes of most
// Chinese characters.
func decode(s string) (rune, int) {
	if len(s) >= 3 && s[0]&0xf0 == 0xe0 && s[1]&0xc0 == 0x80 && s[2]&0xc0 == 0x80 {
		if r := rune(s[0]&0x0f)<<12 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f); r >= 0x800 && (r < 0xd800 || r > 0xdfff) {
			return r, 3
		}
	}
	return utf8.DecodeRuneInString(s)
}

// Span returns the byte span of the runes lo to hi (half-open) of the view.
func (t *Text) Span(lo, hi int) Span {
	if lo >= hi {
		o := int(t.off[lo])
		return Span{o, o}
	}
	last := int(t.off[hi-1])
	_, w := utf8.DecodeRuneInString(t.Raw[last:])
	switch c := t.Runes[hi-1]; {
	case t.Raw[last:last+w] == "&" && c != '&':
		w = max(w, entity(t.Raw[last:]))
	case t.Raw[last:last+w] == `\` && c != '\\':
		w = escapeLen(t.Raw[last:])
	}
	return Span{int(t.off[lo]), last + w}
}

// Offset returns the byte offset in Raw of rune i of the view; of
// len(t.Runes) it is len(t.Raw).
func (t *Text) Offset(i int) int { return int(t.off[i]) }

// Index returns the smallest rune index whose byte offset is at least off.
func (t *Text) Index(off int) int {
	lo, hi := 0, len(t.Runes)
	for lo < hi {
		if m := (lo + hi) / 2; int(t.off[m]) < off {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// String returns the folded runes lo to hi as a string, line breaks left out.
func (t *Text) String(lo, hi int) string {
	var b strings.Builder
	b.Grow(3 * (hi - lo))
	for _, r := range t.Runes[lo:hi] {
		if r != '\n' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// lineBuilder fills a Text while NewText walks the bytes.
type lineBuilder struct {
	t       *Text
	line    Line
	started bool    // the current line has a rune
	bold    bool    // inside **…** that opened the line
	broken  bool    // the bold run that opened the line has ended
	gap     bool    // white space seen since the last rune
	stops   []int32 // full stops behind a digit
}

func (b *lineBuilder) atStart() bool { return !b.started }

// space notes white space: before the first rune of a line it is indentation,
// later it survives only between two ASCII words (see add).
func (b *lineBuilder) space(c rune) {
	if b.started {
		b.gap = true
		return
	}
	switch n := b.line.Indent; {
	case n > 200:
	case c == '\u3000':
		b.line.Indent = n + 2
	case c == '\t':
		b.line.Indent = n + 4
	default:
		b.line.Indent = n + 1
	}
}

// emphasis begins or ends what is known to be bold.
func (b *lineBuilder) emphasis(on bool) {
	if b.bold != on {
		b.toggleBold()
	}
}

func (b *lineBuilder) toggleBold() {
	if b.bold {
		b.bold = false
		if b.started && !b.broken {
			b.line.BoldHi, b.broken = int32(len(b.t.Runes)), true
		}
		return
	}
	b.bold = true
	if b.started {
		b.broken = true // bold in mid-line says nothing about its head
	}
}

// put adds what stands for the bytes at offset at: a rune, a line break, white
// space, or nothing.
func (b *lineBuilder) put(r rune, at int) {
	switch r {
	case 0:
	case '\n':
		b.endLine(at)
	case ' ':
		b.space(' ')
	default:
		b.add(r, at)
	}
}

func (b *lineBuilder) add(r rune, at int) {
	t := b.t
	if !b.started {
		b.started, b.gap = true, false
		b.line.Lo, b.line.BoldHi = int32(len(t.Runes)), int32(len(t.Runes))
		b.broken = !b.bold
	}
	if b.gap {
		b.gap = false
		if n := len(t.Runes); isWord(r) && (isWord(t.Runes[n-1]) || b.afterNumber(n)) {
			t.Runes = append(t.Runes, ' ')
			t.off = append(t.off, int32(at-1))
		}
	}
	if n := len(t.Runes); r == '。' && n > 0 && t.Runes[n-1] >= '0' && t.Runes[n-1] <= '9' {
		b.stops = append(b.stops, int32(n))
	}
	t.Runes = append(t.Runes, r)
	t.off = append(t.off, int32(at))
}

// afterNumber reports whether the n runes so far end in the label that opens
// their line: 8. 6张清单 is not 8.6张.
func (b *lineBuilder) afterNumber(n int) bool {
	lo := int(b.line.Lo)
	if n-lo < 2 || n-lo > 3 || b.t.Runes[n-1] != '.' {
		return false
	}
	for _, r := range b.t.Runes[lo : n-1] {
		if r < '0' || r > '9' {
			return false
		}
	}
	return true
}

func (b *lineBuilder) endLine(at int) {
	b.finishLine()
	b.t.Runes = append(b.t.Runes, '\n')
	b.t.off = append(b.t.off, int32(at))
}

func (b *lineBuilder) finishLine() {
	n := int32(len(b.t.Runes))
	if k := len(b.t.Runes); b.started && k-int(b.line.Lo) > 1 && b.t.Runes[k-1] == '.' && isHan(b.t.Runes[k-2]) && hanDigit(b.t.Runes[k-2]) == 0 {
		b.t.Runes[k-1] = '。' // a half-width full stop that ends a line
	}
	if !b.started {
		b.line.Lo, b.line.BoldHi = n, n
	} else if b.bold && !b.broken {
		b.line.BoldHi = n
	}
	b.line.Hi = n
	b.t.Lines = append(b.t.Lines, b.line)
	*b = lineBuilder{t: b.t, stops: b.stops}
}

// isWord reports whether r is an ASCII letter or digit, between two of which
// a space is kept (“Windows 10”, but “增长 8 %” is read as 增长8%).
func isWord(r rune) bool {
	return r < utf8.RuneSelf && (r-'0' < 10 && r >= '0' || r|0x20 >= 'a' && r|0x20 <= 'z')
}
