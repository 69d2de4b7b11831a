package docx

import (
	"encoding/xml"
	"strings"
)

// A paragraph is one being read.
type paragraph struct {
	text    []byte
	style   string
	num     numProps
	boxes   flow // the text boxes anchored in it
	unended bool // its mark is deleted or hidden
	section bool // it ends a section
	toc     bool // some of its text belongs to a table of contents
	skipped bool // some has been left out
	hidden  bool // its style hides its text
}

func (r *reader) paragraph() error {
	outer, wasHidden := r.para, r.hidden
	p := &paragraph{style: r.styles.paragraph}
	p.hidden = r.styles.hides(p.style, "")
	r.para, r.hidden = p, p.hidden
	p.toc = r.dropsTOC()
	err := r.walk()
	p.toc = p.toc || r.dropsTOC()
	r.endCodes()
	r.para, r.hidden = outer, wasHidden
	if err == nil {
		r.endParagraph(p)
	}
	return err
}

func (r *reader) paragraphProps() error {
	p := r.para
	if p == nil {
		return r.c.skip()
	}
	var before setting
	mark := unset
	err := r.c.each(func(e element) error {
		switch e.name {
		case "pStyle":
			p.style = e.val()
		case "numPr", "listPr":
			return readNumProps(r.c, &p.num)
		case "pageBreakBefore":
			before = settingOf(e)
		case "sectPr":
			p.section = true
		case "rPr":
			return r.c.each(func(e element) error {
				switch e.name {
				case "vanish":
					mark = settingOf(e)
				case "specVanish":
					p.unended = p.unended || e.on()
				case "del", "moveFrom":
					p.unended = true
				}
				return nil
			})
		}
		return nil
	})
	p.hidden = r.styles.hides(p.style, "")
	r.hidden = p.hidden
	p.unended = p.unended || mark == on || mark == unset && p.hidden
	if before == on {
		r.mark(explicitBreak)
	}
	return err
}

// endParagraph puts a finished paragraph into its flow.
func (r *reader) endParagraph(p *paragraph) {
	f := r.flow
	if c := f.carry; c != nil {
		f.carry = nil
		if !blank(c.text) { // the number is that of the text in front
			p.style, p.num = c.style, c.num
		}
		p.text = append(c.text, p.text...)
		p.boxes.text = append(c.boxes.text, p.boxes.text...)
		p.toc = p.toc || c.toc
	}
	if p.unended {
		p.unended = false
		f.carry = p
		return
	}
	r.putParagraph(p)
}

func (r *reader) putParagraph(p *paragraph) {
	f := r.flow
	empty := blank(p.text)
	switch {
	case empty && (p.toc || len(p.boxes.text) > 0 && !r.numbered(p)): // it only holds what is put elsewhere
		f.addBreaks(p.text)
	case empty && p.section:
		f.add("", p.text)
	default:
		f.add(r.lists.label(r.counts, p.style, p.num), p.text)
	}
	f.text = append(f.text, p.boxes.text...)
}

func (r *reader) numbered(p *paragraph) bool {
	n, _ := r.lists.find(p.style, p.num)
	return n != nil
}

// endFlow puts a paragraph that nothing has joined into its flow.
func (r *reader) endFlow() {
	f := r.flow
	p := f.carry
	if p == nil {
		return
	}
	f.carry = nil
	if blank(p.text) && len(p.boxes.text) == 0 {
		f.addBreaks(p.text)
	} else {
		r.putParagraph(p)
	}
}

func (r *reader) run() error {
	was := r.hidden
	if r.para != nil {
		r.hidden = r.para.hidden
	}
	err := r.walk()
	r.hidden = was
	return err
}

func (r *reader) runProps() error {
	if r.para == nil {
		return r.c.skip()
	}
	style, hidden := "", unset
	err := r.c.each(func(e element) error {
		if e.space == wordSpace {
			switch e.name {
			case "rStyle":
				style = e.val()
			case "vanish":
				hidden = settingOf(e)
			}
		}
		return nil
	})
	switch {
	case hidden != unset:
		r.hidden = hidden == on
	case style != "":
		r.hidden = r.styles.hides(r.para.style, style)
	}
	return err
}

// dropped reports whether text that comes now is left out.
func (r *reader) dropped() bool {
	return r.hidden || r.dropsTOC() || r.inCode()
}

func (r *reader) put(s string) {
	if r.para != nil && !r.dropped() {
		r.para.text = append(r.para.text, s...)
	}
}

// mark notes the end of a page.
func (r *reader) mark(b byte) {
	if r.para != nil {
		r.para.text = append(r.para.text, b)
	}
}

func (r *reader) lineBreak(kind string) {
	switch kind {
	case "page":
		r.mark(explicitBreak)
	case "column":
	default:
		r.put("\n")
	}
}

// text reads the characters of a run. Blanks at their ends count only where
// the markup says so, and a line end in the markup is a blank.
func (r *reader) text(e element) error {
	p := r.para
	if p == nil || r.dropped() {
		if p != nil && !p.skipped && r.dropsTOC() {
			p.skipped = true
			r.toc.lines++
		}
		return r.c.skip()
	}
	from := len(p.text)
	var err error
	if p.text, err = r.c.text(p.text); err != nil {
		return err
	}
	for i, c := range p.text[from:] {
		if c == '\n' || c == '\r' || c == '\t' {
			p.text[from+i] = ' '
		}
	}
	if !keepsSpace(e.attrs) {
		p.text = append(p.text[:from], strings.Trim(string(p.text[from:]), " ")...)
	}
	return nil
}

func keepsSpace(attrs []xml.Attr) bool {
	for _, a := range attrs {
		if a.Name.Space == "xml" && a.Name.Local == "space" {
			return a.Value == "preserve"
		}
	}
	return false
}
