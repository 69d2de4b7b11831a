package docx

import (
	"strconv"

	"github.com/govreport/govreport/analyzer/format"
)

// maxLevels is how many levels a list has at most.
const maxLevels = 9

// numProps say which list and level a paragraph or a style belongs to.
type numProps struct {
	num, level       string
	hasNum, hasLevel bool
}

func readNumProps(c *cursor, n *numProps) error {
	return c.each(func(e element) error {
		switch e.name {
		case "numId":
			n.num, n.hasNum = e.val(), true
		case "ilvl":
			n.level, n.hasLevel = e.val(), true
		}
		return nil
	})
}

// A level is how the paragraphs of a list's level are numbered.
type level struct {
	defined bool
	start   int
	format  string
	pattern string // of the format "custom"
	text    string // the label with %1 … %9 for the numbers
	suffix  string // what stands behind: tab, space or nothing
	restart int    // the level, counted from 1, that restarts it; -1 for every higher one, 0 for none
	legal   bool   // all numbers are arabic
	style   string // the paragraph style linked with it
	hidden  setting
}

// An abstract is a list's definition; all lists made from it count together.
type abstract struct {
	levels [maxLevels]level
	style  string // the numbering style whose list stands in its place
}

// A list is an instance of a definition, with changes of its own.
type list struct {
	abstract string
	override [maxLevels]*level
	start    [maxLevels]int // -1 where it does not start anew
}

// lists are a document's lists.
type lists struct {
	styles    *styles
	abstracts map[string]*abstract
	nums      map[string]*list
}

func readLists(p *pack, s *styles) (*lists, error) {
	l := &lists{styles: s, abstracts: map[string]*abstract{}, nums: map[string]*list{}}
	err := p.eachElement(p.related("numbering"), func(c *cursor, e element) error {
		if len(l.abstracts)+len(l.nums) >= p.o.MaxEntries {
			return c.fail(format.TooLarge, "too many lists")
		}
		switch e.name {
		case "abstractNum":
			a := &abstract{}
			l.abstracts[e.get("abstractNumId")] = a
			return c.each(func(e element) error {
				switch e.name {
				case "numStyleLink":
					a.style = e.val()
				case "lvl":
					if i, ok := levelIndex(e); ok {
						return readLevel(c, e, &a.levels[i])
					}
				}
				return nil
			})
		case "num":
			n := &list{}
			l.nums[e.get("numId")] = n
			return n.read(c)
		}
		return nil
	})
	return l, err
}

func levelIndex(e element) (int, bool) {
	i, err := strconv.Atoi(e.get("ilvl"))
	return i, err == nil && i >= 0 && i < maxLevels
}

func (n *list) read(c *cursor) error {
	for i := range n.start {
		n.start[i] = -1
	}
	return c.each(func(e element) error {
		switch e.name {
		case "abstractNumId":
			n.abstract = e.val()
		case "lvlOverride":
			i, ok := levelIndex(e)
			if !ok {
				return nil
			}
			return c.each(func(e element) error {
				switch e.name {
				case "startOverride":
					n.start[i] = number(e.val(), 0)
				case "lvl":
					n.override[i] = &level{}
					return readLevel(c, e, n.override[i])
				}
				return nil
			})
		}
		return nil
	})
}

// number reads a count; what is none or beyond reason is def.
func number(s string, def int) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 1<<20 {
		return def
	}
	return n
}

func readLevel(c *cursor, _ element, l *level) error {
	*l = level{defined: true, format: "decimal", suffix: "tab", restart: -1}
	return c.each(func(e element) error {
		if e.space == compatSpace { // a format of later versions, with a plain one
			return c.each(func(e element) error {
				return c.each(func(e element) error { return l.set(c, e) })
			})
		}
		return l.set(c, e)
	})
}

func (l *level) set(c *cursor, e element) error {
	switch e.name {
	case "start":
		l.start = number(e.val(), 0)
	case "numFmt":
		if l.pattern == "" {
			l.format, l.pattern = e.val(), e.get("format")
		}
	case "lvlText":
		l.text = e.val()
	case "suff":
		l.suffix = e.val()
	case "lvlRestart":
		l.restart = number(e.val(), -1)
	case "isLgl":
		l.legal = e.on()
	case "pStyle":
		l.style = e.val()
	case "rPr":
		return readHidden(c, e, &l.hidden)
	}
	return nil
}
