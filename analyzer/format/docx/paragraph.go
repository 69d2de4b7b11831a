package docx

import (
	"bytes"
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
	bold    int  // bytes of the text that are bold, from the first
	thin    bool // what is not bold has come
	heading setting
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
		case "outlineLvl":
			p.heading = levelSetting(e)
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
	r.hidden, r.bold = p.hidden, r.styles.bolds(p.style, "")
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
		if c.thin || c.heading == on || r.styles.heads(c.style) {
			p.bold, p.thin = c.boldBytes(r.styles), true
		} else {
			p.bold += len(c.text)
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
		f.add(r.lists.label(r.counts, p.style, p.num), r.marked(p))
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
		r.bold = r.styles.bolds(r.para.style, "")
	}
	err := r.walk()
	r.hidden = was
	return err
}

func (r *reader) runProps() error {
	if r.para == nil {
		return r.c.skip()
	}
	style, hidden, bold := "", unset, unset
	err := r.c.each(func(e element) error {
		if e.space == wordSpace {
			switch e.name {
			case "rStyle":
				style = e.val()
			case "vanish":
				hidden = settingOf(e)
			case "b":
				bold = settingOf(e)
			}
		}
		return nil
	})
	if bold != unset {
		r.bold = bold == on
	} else if style != "" {
		r.bold = r.styles.bolds(r.para.style, style)
	}
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
		r.para.weigh(s, r.bold)
	}
}

// weigh notes how far the paragraph is bold, once s is added to it.
func (p *paragraph) weigh(s string, bold bool) {
	switch {
	case p.thin || strings.TrimSpace(s) == "":
	case !bold:
		p.thin = true
	default:
		p.bold = len(p.text)
	}
}

// boldBytes is how many bytes of the paragraph, from the first, stand out.
func (p *paragraph) boldBytes(s *styles) int {
	if p.heading == on || p.heading == unset && s.heads(p.style) {
		return len(p.text)
	}
	return p.bold
}

// marked is the text of a paragraph with marks where its lines end to be bold.
// The rows of tables have none.
func (r *reader) marked(p *paragraph) []byte {
	n := min(p.boldBytes(r.styles), len(p.text))
	if n == 0 || r.row != nil || len(bytes.TrimSpace(dropBreaks(p.text[:n]))) == 0 {
		return p.text
	}
	out := make([]byte, 0, len(p.text)+4)
	for _, c := range p.text[:n] {
		if c == '\n' {
			out = append(out, boldEnd)
		}
		out = append(out, c)
	}
	return append(append(out, boldEnd), p.text[n:]...)
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
	p.weigh(string(p.text[from:]), r.bold)
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
