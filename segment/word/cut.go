package word

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/govreport/govreport/segment"
)

// A Mark is a stretch of a text that is one word whatever the dictionary says:
// a number with its unit, a date.
type Mark struct {
	Span segment.Span
	POS  string // m, mq or t in jieba's tags
}

// A Token is a word of a report.
type Token struct {
	segment.Word
	// Sentence is the index of its sentence in the layout.
	Sentence int
}

// Cut returns the words of a report, which come in order. Front matter and
// markup have none. Marks must be in order of their starts; of two that
// overlap the first counts.
//
// Words are cut in the folded view of the text, so that full-width letters and
// blanks between characters do not matter; spans and words are those of the
// text as it is.
func Cut(l *segment.Layout, engine segment.Segmenter, marks []Mark) []Token {
	if p, ok := engine.(interface{ Prepare(string) }); ok {
		p.Prepare(l.Text.String(0, len(l.Text.Runes)))
	}
	c := cutter{t: l.Text, engine: engine, out: make([]Token, 0, len(l.Text.Runes)/2)}
	m := 0
	for i, s := range l.Sentences {
		c.sentence = i
		at, end := int(s.Lo), int(s.Hi)
		for ; m < len(marks); m++ {
			lo, hi := l.Text.Index(marks[m].Span.Start), l.Text.Index(marks[m].Span.End)
			if lo >= end {
				break
			}
			if lo < at || hi <= lo || hi > end {
				continue
			}
			c.plain(at, lo)
			c.add(lo, hi, marks[m].POS)
			at = hi
		}
		c.plain(at, end)
	}
	return c.out
}

type cutter struct {
	t        *segment.Text
	engine   segment.Segmenter
	sentence int
	out      []Token
}

// plain cuts the runes lo to hi with the engine.
func (c *cutter) plain(lo, hi int) {
	if lo >= hi {
		return
	}
	text := c.t.String(lo, hi)
	at, from := 0, lo // the byte of text that rune from is at
	// step goes on to byte b and returns its rune; line breaks are not in text.
	step := func(b int) int {
		for at < b {
			if r := c.t.Runes[from]; r != '\n' {
				at += utf8.RuneLen(r)
			}
			from++
		}
		return from
	}
	for _, w := range c.engine.Words(text) {
		a := step(w.Span.Start)
		for a < hi && c.t.Runes[a] == '\n' {
			a++
		}
		c.add(a, step(w.Span.End), w.POS)
	}
}

func (c *cutter) add(lo, hi int, pos string) {
	span := c.t.Span(lo, hi)
	c.out = append(c.out, Token{segment.Word{Text: span.Of(c.t.Raw), POS: pos, Span: span}, c.sentence})
}

// isSpace reports whether a word is nothing but white space.
func isSpace(s string) bool {
	for _, r := range s {
		if !unicode.IsSpace(r) && r != '\ufeff' && r != '\u200b' {
			return false
		}
	}
	return true
}

// Key is the form under which words are counted together: letters small and of
// usual width, no blanks and no markup. ＧＤＰ and gdp are one word.
func Key(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 'A' && c <= 'Z' || c == ' ' || c == '*' || c == '\n' || c == 0xef {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	t := segment.NewText(s)
	return strings.ToLower(t.String(0, len(t.Runes)))
}
