package segment

import "unicode/utf8"

// Three ways to measure a line: programs that wrap text count columns, in
// which Chinese characters take two and quotation marks and dashes two or one,
// or they count characters.
const (
	byWide   = iota // “ and — take two columns
	byNarrow        // “ and — take one
	byRunes         // every character takes one
	measures
)

// A rawLine is one line of the text as read. Offsets are bytes of Raw.
type rawLine struct {
	lo, hi int  // the words, white space at both ends left out
	stop   int  // where the line break begins
	page   bool // a form feed ends the line
	ends   bool // a sentence ends in the line
	indent int  // columns of white space before the words
	width  [measures]int32
	body   [measures]int32 // width without the marks at the end that may hang over the edge
}

func (l *rawLine) empty() bool { return l.lo >= l.hi }

// rawLines lists the lines of raw. Where escaped is set, \n and \r written as
// two characters end a line too.
func rawLines(raw string, escaped bool) []rawLine {
	out := make([]rawLine, 0, len(raw)/60+4)
	l := rawLine{lo: -1}
	end := func(i int, page bool) {
		if l.lo < 0 {
			l.lo, l.hi = i, i
		}
		l.stop, l.page = i, page
		out = append(out, l)
		l = rawLine{lo: -1}
	}
	for i := 0; i < len(raw); {
		c, w := rune(raw[i]), 1
		if c >= utf8.RuneSelf {
			c, w = decode(raw[i:])
		}
		switch f := fold(c); {
		case c == '\r' && i+1 < len(raw) && raw[i+1] == '\n':
			// the line break is the \n
		case f == '\n', c == '\f':
			end(i, c == '\f')
		case escaped && c == '\\' && escapedBreak(raw[i:]) > 0:
			end(i, false)
			w = escapedBreak(raw[i:])
		case f == ' ':
			if l.lo < 0 {
				l.indent += columns(c, byWide)
				break
			}
			l.pad(c)
		case f == 0:
		default:
			if l.lo < 0 {
				l.lo = i
				l.width = [measures]int32{}
			}
			l.add(f, c)
			l.hi = i + w
		}
		i += w
	}
	end(len(raw), false)
	return out
}

// add measures the character c, in the view f, as a part of the line.
func (l *rawLine) add(f, c rune) {
	l.ends = l.ends || isStop(f)
	for m := range l.width {
		l.width[m] += int32(columns(c, m))
		if !hangs(f) {
			l.body[m] = l.width[m]
		}
	}
}

// pad measures white space inside a line; at its end it does not count.
func (l *rawLine) pad(c rune) {
	for m := range l.width {
		l.width[m] += int32(columns(c, m))
	}
}

// columns is the room that c takes in the measure m.
func columns(c rune, m int) int {
	switch {
	case m == byRunes:
		return 1
	case c == '\t':
		return 4
	case c < 0x80:
		return 1
	case c >= 0x2010 && c <= 0x2027 || c == '·':
		if m == byWide {
			return 2
		}
		return 1
	case c > 0x2000 && c < 0x2010, c == 0xa0:
		return 1
	}
	return 2
}

// hangs reports whether c never begins a line and may hang over its edge.
func hangs(c rune) bool {
	switch c {
	case ',', '。', ';', ':', '、', '!', '?', ')', ']', '”', '’', '》', '%', '.', '…':
		return true
	}
	return false
}

// opens reports whether c never ends a line.
func opens(c rune) bool { return c == '(' || c == '[' || c == '“' || c == '‘' || c == '《' }

// firstToken measures what begins s and is not parted by a line break: a
// number with its point and sign, a word in letters, or one character with
// the marks that cannot begin a line.
func firstToken(s string, m int) int32 {
	n, state := int32(0), ' '
	for i, c := range s {
		f := fold(c)
		switch {
		case i > 40:
			return n
		case state == ' ' && opens(f):
		case state == ' ' && isWord(f):
			state = 'w'
		case state == ' ':
			state = '.'
		case state == 'w' && (isWord(f) || hangs(f)), state == '.' && hangs(f):
		default:
			return n
		}
		n += int32(columns(c, m))
	}
	return n
}

// firstRune and lastRune give the ends of a line in the form of the view.
func (l *rawLine) firstRune(raw string) rune {
	c, _ := utf8.DecodeRuneInString(raw[l.lo:l.hi])
	return fold(c)
}

func (l *rawLine) lastRune(raw string) rune {
	c, _ := utf8.DecodeLastRuneInString(raw[l.lo:l.hi])
	return fold(c)
}
