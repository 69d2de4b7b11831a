package doc

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/govreport/govreport/analyzer/format/internal/listnum"
)

// A counter counts the items of lists, in the order of the text.
type counter struct {
	uses  []*listnum.List // from 1
	tally *listnum.Tally
	lost  int // paragraphs of a list that is not known
}

func newCounter(uses []*listnum.List) *counter {
	return &counter{uses: uses, tally: listnum.NewTally()}
}

// label returns s, a paragraph, with its label before it, if it has one.
func (c *counter) label(n numbering, s string) string {
	if n.ilfo == 0 {
		return s
	}
	if n.ilfo > len(c.uses) || len(c.uses[n.ilfo-1].Levels) == 0 {
		c.lost++
		return s
	}
	use := c.uses[n.ilfo-1]
	label := strings.TrimSpace(c.tally.Next(use, min(n.ilvl, len(use.Levels)-1)))
	if s == "" || label == "" {
		return s
	}
	return label + gap(label, s) + s
}

// gap is what stands between a label and its paragraph: nothing where the
// label ends in a mark, unless the two would read as one number.
func gap(label, s string) string {
	last, _ := utf8.DecodeLastRuneInString(label)
	first, _ := utf8.DecodeRuneInString(s)
	if unicode.IsPunct(last) && !(first < utf8.RuneSelf && (unicode.IsLetter(first) || unicode.IsDigit(first))) {
		return ""
	}
	return " "
}
