// Package listnum counts the paragraphs of Word's lists and writes the labels
// that Word shows before them: 一、（一）1. Word keeps the same lists in .doc
// and in .docx.
package listnum

import (
	"strconv"
	"strings"
	"unicode"
)

// MaxLevels is how many levels a list has at most.
const MaxLevels = 9

// A Level is how the paragraphs of one level of a list are labelled.
type Level struct {
	Start   int
	Anew    bool // the list begins at Start when it first uses the level
	Format  Format
	Legal   bool   // all numbers of the label are in arabic digits
	Label   string // \x00 to \x08 stand for the numbers of the levels
	Restart int    // how many levels, from the first, restart it; AnyHigher
}

// AnyHigher is the Restart of a level that every higher one restarts.
const AnyHigher = MaxLevels

// A List is a list as its paragraphs use it: the levels of its definition,
// with the changes that it makes to them.
type List struct {
	Definition any // lists of the same one count together
	Levels     []*Level
}

// A Tally is how far the lists of a story have counted.
type Tally struct {
	counts map[any]*count
	used   map[*List]*[MaxLevels]bool // the levels that a list has been used at
}

// NewTally returns a tally of lists that have not begun.
func NewTally() *Tally {
	return &Tally{map[any]*count{}, map[*List]*[MaxLevels]bool{}}
}

// A count holds where the levels of a list's definition stand.
type count struct {
	value  [MaxLevels]int
	active [MaxLevels]bool // counted since a higher level last restarted it
}

// Next counts one more paragraph of a level of the list and returns its label.
// A bullet is no label, unless it is a dash, which reports put before the
// items of a list, or words.
func (t *Tally) Next(l *List, at int) string {
	c, used := t.counts[l.Definition], t.used[l]
	if c == nil {
		c = &count{}
		t.counts[l.Definition] = c
	}
	if used == nil {
		used = &[MaxLevels]bool{}
		t.used[l] = used
	}
	c.next(l, at, used)
	label := c.label(l, at)
	if l.Levels[at].Format.name == "bullet" {
		return words(label)
	}
	return label
}

// next moves the count on. Lists of one definition go on where the last left
// off, except that one that begins a level anew does so when it first uses it.
func (c *count) next(l *List, at int, used *[MaxLevels]bool) {
	anew := l.Levels[at].Anew && !used[at]
	if c.active[at] && !anew {
		c.value[at]++
	} else {
		c.value[at] = l.Levels[at].Start
	}
	c.active[at], used[at] = true, true
	for i, above := range l.Levels[:at] { // one that has not come yet counts from its start
		if !c.active[i] {
			c.value[i], c.active[i], used[i] = above.Start, true, true
		}
	}
	for i, below := range l.Levels {
		if i > at && at < below.Restart {
			c.active[i] = false
		}
	}
}

// label writes the label of a level out.
func (c *count) label(l *List, at int) string {
	var b strings.Builder
	for _, r := range l.Levels[at].Label {
		if r >= MaxLevels {
			b.WriteRune(r)
			continue
		}
		if int(r) >= len(l.Levels) {
			continue
		}
		of, n := l.Levels[r], c.value[r]
		if !c.active[r] {
			n = of.Start
		}
		s := of.Format.Write(n)
		if s != "" && l.Levels[at].Legal {
			s = strconv.Itoa(n)
		}
		b.WriteString(s)
	}
	return b.String()
}

// words returns what a bullet says.
func words(bullet string) string {
	bullet = strings.TrimSpace(bullet)
	for _, r := range bullet {
		switch {
		case strings.ContainsRune("—―─━", r):
			return "——"
		case unicode.Is(unicode.Han, r):
			return bullet
		}
	}
	return ""
}
