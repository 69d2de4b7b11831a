package docx

import (
	"strconv"
	"strings"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/analyzer/format/internal/listnum"
)

const maxLevels = listnum.MaxLevels

// numProps say which list and level a paragraph or a style belongs to.
type numProps struct {
	num, level       string
	hasNum, hasLevel bool
}

func readNumProps(c *cursor, n *numProps) error {
	return c.each(func(e element) error {
		switch e.name {
		case "numId", "ilfo": // the second in the form of 2003
			n.num, n.hasNum = e.val(), true
		case "ilvl":
			n.level, n.hasLevel = e.val(), true
		}
		return nil
	})
}

// A level is how the paragraphs of a list's level are numbered.
type level struct {
	listnum.Level
	custom bool   // its format is of later versions
	suffix string // what stands behind the label: tab, space or nothing
	style  string // the paragraph style linked with it
	hidden setting
}

// An abstract is a list's definition; all lists made from it count together.
type abstract struct {
	levels [maxLevels]level
	style  string // the numbering style whose list stands in its place
}

// A list is an instance of a definition, with changes of its own.
type list struct {
	listnum.List
	abstract string
	levels   [maxLevels]*level // those of the definition that it does not change come when all is read
	start    map[int]int       // of the levels that it starts anew
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
		case "abstractNum", "listDef":
			a := &abstract{}
			l.abstracts[e.get(e.name+"Id")] = a
			return c.each(func(e element) error {
				switch e.name {
				case "numStyleLink", "listStyleLink":
					a.style = e.val()
				case "lvl":
					if i, ok := levelIndex(e); ok {
						return readLevel(c, &a.levels[i])
					}
				}
				return nil
			})
		case "num", "list":
			n := &list{start: map[int]int{}}
			l.nums[e.get("numId")+e.get("ilfo")] = n
			return n.read(c)
		}
		return nil
	})
	for id, n := range l.nums {
		if !l.complete(n) {
			delete(l.nums, id)
		}
	}
	delete(l.nums, "0") // takes a paragraph out of its style's list
	return l, err
}

func levelIndex(e element) (int, bool) {
	i, err := strconv.Atoi(e.get("ilvl"))
	return i, err == nil && i >= 0 && i < maxLevels
}

func (n *list) read(c *cursor) error {
	return c.each(func(e element) error {
		switch e.name {
		case "abstractNumId", "ilst":
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
					n.levels[i] = &level{}
					return readLevel(c, n.levels[i])
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

func readLevel(c *cursor, l *level) error {
	*l = level{Level: listnum.Level{Format: listnum.Named("decimal"), Restart: listnum.AnyHigher}}
	err := c.each(func(e element) error {
		if e.space == compatSpace { // a format of later versions, with a plain one
			return c.each(func(e element) error {
				return c.each(func(e element) error { return l.set(c, e) })
			})
		}
		return l.set(c, e)
	})
	if l.hidden == on {
		l.Label = ""
	}
	return err
}

// numbers puts the numbers of the levels into the text of a label.
var numbers = strings.NewReplacer("%1", "\x00", "%2", "\x01", "%3", "\x02",
	"%4", "\x03", "%5", "\x04", "%6", "\x05", "%7", "\x06", "%8", "\x07", "%9", "\x08")

func (l *level) set(c *cursor, e element) error {
	switch e.name {
	case "start":
		l.Start = number(e.val(), 0)
	case "numFmt":
		switch {
		case l.custom:
		case e.val() == "custom":
			l.Format, l.custom = listnum.AtLeast(digitsOf(e.get("format"))), true
		default:
			l.Format = listnum.Named(e.val())
		}
	case "nfc":
		l.Format = listnum.Coded(number(e.val(), 0))
	case "lvlText":
		l.Label = numbers.Replace(e.val())
	case "suff":
		l.suffix = e.val()
	case "lvlRestart":
		l.Restart = number(e.val(), listnum.AnyHigher)
	case "isLgl":
		l.Legal = e.on()
	case "pStyle":
		l.style = e.val()
	case "rPr":
		var bold setting
		return readRunProps(c, e, &l.hidden, &bold)
	}
	return nil
}

// digitsOf returns how many digits the numbers of a pattern have: three in
// "001, 002, 003, ...".
func digitsOf(pattern string) int {
	first, _, _ := strings.Cut(pattern, ",")
	if strings.Trim(first, "0123456789") != "" {
		return 1
	}
	return min(len(first), 10)
}
