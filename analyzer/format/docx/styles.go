package docx

import "github.com/govreport/govreport/analyzer/format"

// A style is a named set of properties, as far as they matter here.
type style struct {
	basedOn string
	num     numProps
	hidden  setting
	bold    setting
	heading setting // it has a place in the outline
}

// A setting is a switch that may be left unset.
type setting int8

const (
	unset setting = iota
	off
	on
)

func settingOf(e element) setting {
	if e.on() {
		return on
	}
	return off
}

// styles are a document's styles by id.
type styles struct {
	byID      map[string]*style
	paragraph string // the id of the default style of paragraphs
	hidden    setting
	bold      setting
	anyHidden bool // saves looking where no style hides anything
}

func readStyles(p *pack) (*styles, error) {
	s := &styles{byID: map[string]*style{}}
	err := p.eachElement(p.related("styles"), func(c *cursor, e element) error {
		switch e.name {
		case "style":
			return s.readStyle(c, e)
		case "docDefaults":
			return c.each(func(e element) error {
				if e.name != "rPrDefault" {
					return nil
				}
				return c.each(func(e element) error { return readRunProps(c, e, &s.hidden, &s.bold) })
			})
		}
		return nil
	})
	s.anyHidden = s.anyHidden || s.hidden == on
	return s, err
}

func (s *styles) readStyle(c *cursor, e element) error {
	st := &style{}
	id := e.get("styleId")
	if e.get("type") == "paragraph" && e.get("default") != "" && e.get("default") != "0" && e.get("default") != "false" {
		s.paragraph = id
	}
	if len(s.byID) >= c.p.o.MaxEntries {
		return c.fail(format.TooLarge, "too many styles")
	}
	s.byID[id] = st
	err := c.each(func(e element) error {
		switch e.name {
		case "basedOn":
			st.basedOn = e.val()
		case "pPr":
			return c.each(func(e element) error {
				switch e.name {
				case "numPr", "listPr":
					return readNumProps(c, &st.num)
				case "outlineLvl":
					st.heading = levelSetting(e)
				}
				return nil
			})
		case "rPr":
			return readRunProps(c, e, &st.hidden, &st.bold)
		}
		return nil
	})
	s.anyHidden = s.anyHidden || st.hidden == on
	return err
}

// readRunProps reads an rPr for whether its text is hidden, and whether bold.
func readRunProps(c *cursor, e element, hidden, bold *setting) error {
	if e.name != "rPr" {
		return nil
	}
	return c.each(func(e element) error {
		if e.space != wordSpace {
			return nil
		}
		switch e.name {
		case "vanish":
			*hidden = settingOf(e)
		case "b":
			*bold = settingOf(e)
		}
		return nil
	})
}

// levelSetting reads a place in the outline: 0 to 8 are headings, 9 is text.
func levelSetting(e element) setting {
	if number(e.val(), 9) < 9 {
		return on
	}
	return off
}

// bolds reports whether text under a style of paragraphs and one of characters
// is bold where it does not say so itself.
func (s *styles) bolds(paragraph, character string) bool {
	if b := s.find(character, func(st *style) setting { return st.bold }); b != unset {
		return b == on
	}
	if b := s.find(paragraph, func(st *style) setting { return st.bold }); b != unset {
		return b == on
	}
	return s.bold == on
}

// heads reports whether paragraphs of a style have a place in the outline.
func (s *styles) heads(paragraph string) bool {
	return s.find(paragraph, func(st *style) setting { return st.heading }) == on
}

// find is what a style, or the nearest that it is based on, sets.
func (s *styles) find(id string, of func(*style) setting) setting {
	found := unset
	s.chain(id, func(_ string, st *style) bool {
		found = of(st)
		return found != unset
	})
	return found
}

// maxChain is how long a chain of styles may be; Word's own end at 11.
const maxChain = 64

// chain calls f for a style and those it is based on until f returns true.
func (s *styles) chain(id string, f func(id string, st *style) bool) {
	for range maxChain { // a chain that runs in a circle ends too
		st := s.byID[id]
		if st == nil || f(id, st) {
			return
		}
		id = st.basedOn
	}
}

// hides reports whether text under a style of paragraphs and one of
// characters is hidden: hiding what is hidden shows it.
func (s *styles) hides(paragraph, character string) bool {
	if !s.anyHidden {
		return false
	}
	return s.hidden == on || s.styleHides(paragraph) != s.styleHides(character)
}

func (s *styles) styleHides(id string) bool {
	hidden := unset
	s.chain(id, func(_ string, st *style) bool {
		hidden = st.hidden
		return hidden != unset
	})
	return hidden == on
}
