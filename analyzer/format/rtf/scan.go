package rtf

// A scanner takes a file apart into groups, words and characters.
type scanner struct {
	b []byte
	i int
}

type tokenKind uint8

const (
	endOfFile tokenKind = iota
	groupBegin
	groupEnd
	word // a control word or, of one character, a control symbol
	char // a byte of text
)

type token struct {
	kind     tokenKind
	name     string
	param    int
	hasParam bool
	c        byte
}

func (s *scanner) next() token {
	for s.i < len(s.b) {
		c := s.b[s.i]
		s.i++
		switch c {
		case '{':
			return token{kind: groupBegin}
		case '}':
			return token{kind: groupEnd}
		case '\r', '\n', 0:
		case '\\':
			return s.control()
		default:
			return token{kind: char, c: c}
		}
	}
	return token{}
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// control reads what follows a backslash.
func (s *scanner) control() token {
	from := s.i
	for s.i < len(s.b) && s.i-from < 64 && isLetter(s.b[s.i]) {
		s.i++
	}
	if s.i == from {
		return s.symbol()
	}
	t := token{kind: word, name: string(s.b[from:s.i])}
	minus := s.i+1 < len(s.b) && s.b[s.i] == '-' && isDigit(s.b[s.i+1])
	if minus {
		s.i++
	}
	for s.i < len(s.b) && isDigit(s.b[s.i]) {
		t.hasParam = true
		t.param = min(t.param*10+int(s.b[s.i]-'0'), 1<<31)
		s.i++
	}
	if minus {
		t.param = -t.param
	}
	if s.i < len(s.b) && s.b[s.i] == ' ' {
		s.i++
	}
	return t
}

// symbol reads a control symbol; \'hh is a byte of text.
func (s *scanner) symbol() token {
	if s.i >= len(s.b) {
		return token{}
	}
	c := s.b[s.i]
	s.i++
	switch c {
	case '\'':
		if s.i+1 < len(s.b) {
			if hi, lo := hex(s.b[s.i]), hex(s.b[s.i+1]); hi >= 0 && lo >= 0 {
				s.i += 2
				return token{kind: char, c: byte(hi<<4 | lo)}
			}
		}
		return s.next()
	case '{', '}', '\\':
		return token{kind: char, c: c}
	case '\r', '\n':
		return token{kind: word, name: "par"}
	}
	return token{kind: word, name: string(rune(c))}
}

func hex(c byte) int {
	switch {
	case isDigit(c):
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// pass leaves out n bytes, which are not text.
func (s *scanner) pass(n int) { s.i += max(0, min(n, len(s.b)-s.i)) }
