package docx

import (
	"encoding/xml"
	"strings"

	"github.com/govreport/govreport/analyzer/format/internal/listnum"
)

// A reader gathers the text of a document. It walks the markup once, in
// order, and looks only at what it knows; all else is seen through, as smart
// tags, hyperlinks, content controls and inserted text are.
type reader struct {
	pkg    *pack
	styles *styles
	lists  *lists
	c      *cursor

	counts    *listnum.Tally // of the lists in the flow
	boxCounts *listnum.Tally // of those in text boxes

	flow   *flow      // where paragraphs go: the body, a cell, a text box, a note
	para   *paragraph // the paragraph being read
	row    *row       // the table row being read
	fields []field    // the open fields of the flow's text
	hidden bool       // the run being read is hidden
	bold   bool       // it is bold
	inTOC  int        // content controls around that hold a table of contents

	body     flow
	notes    []noteRef
	inline   [][]string // the lines of notes that stand in the text
	pictures int
	objects  int
	foreign  int // parts in other formats that Word shows as text
	toc      toc
	keepTOC  bool // its field never ends: what follows it is no table of contents
}

func (r *reader) readBody() error {
	err := r.readStory(r.pkg.main, &r.body, func() error { return r.walk() })
	if err == nil && r.inTOCField() && !r.keepTOC {
		// The field that would hold the table of contents never ends. Read
		// again, with all of its text.
		again := reader{pkg: r.pkg, styles: r.styles, lists: r.lists, keepTOC: true}
		err = again.readBody()
		*r = again
	}
	return err
}

// readStory opens a part, enters its root and has its paragraphs read into f.
func (r *reader) readStory(part string, f *flow, read func() error) error {
	c, err := r.pkg.open(part)
	if c == nil || err != nil {
		return err
	}
	defer c.close()
	r.c, r.flow, r.para, r.row, r.fields, r.hidden, r.inTOC = c, f, nil, nil, nil, false, 0
	r.counts, r.boxCounts = listnum.NewTally(), listnum.NewTally()
	if _, err := c.root(); err != nil {
		return err
	}
	if err := read(); err != nil {
		return err
	}
	r.endFlow()
	return c.finish()
}

// walk reads what the element just entered holds and leaves it.
func (r *reader) walk() error {
	for {
		t, e, err := r.c.next()
		if err != nil {
			return err
		}
		switch t.(type) {
		case xml.StartElement:
			if err := r.element(e); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

// element reads an element just entered and leaves it.
func (r *reader) element(e element) error {
	switch e.space {
	case wordSpace:
		return r.wordElement(e)
	case mathSpace:
		switch e.name {
		case "r":
			return r.run()
		case "t":
			return r.text(e)
		}
	case compatSpace:
		if e.name == "AlternateContent" {
			return r.alternate()
		}
	default:
		switch e.name {
		case "blip", "imagedata":
			r.pictures++
		case "OLEObject", "chart", "relIds":
			r.objects++
		case "annotation": // of the form of 2003
			if kind := e.get("type"); kind == "Word.Deletion" || kind == "Word.Comment" {
				return r.c.skip()
			}
		case "textpath": // WordArt of old
			if s := e.get("string"); s != "" && r.para != nil && !r.dropped() {
				r.para.boxes.add("", []byte(s))
			}
		}
	}
	return r.walk()
}

func (r *reader) wordElement(e element) error {
	switch e.name {
	case "p":
		return r.paragraph()
	case "pPr":
		return r.paragraphProps()
	case "r":
		return r.run()
	case "rPr":
		return r.runProps()
	case "t":
		return r.text(e)
	case "tab", "ptab":
		r.put("\t")
	case "br":
		r.lineBreak(e.get("type"))
	case "cr":
		r.put("\n")
	case "lastRenderedPageBreak":
		r.mark(renderedBreak)
	case "noBreakHyphen":
		r.put("-")
	case "sym":
		r.put(symbol(e.get("font"), e.get("char")))
	case "fldChar":
		r.fieldChar(e.get("fldCharType"))
	case "instrText":
		return r.fieldCode()
	case "fldSimple":
		return r.simpleField(e)
	case "footnoteReference", "endnoteReference":
		r.noteReference(e)
	case "footnote", "endnote": // in the form of 2003 they stand in the text
		if r.para != nil {
			return r.inlineNote()
		}
	case "tbl":
		return r.table()
	case "tr":
		return r.tableRow()
	case "trPr":
		return r.rowProps()
	case "tc":
		return r.cell()
	case "tcPr":
		return r.cellProps()
	case "txbxContent":
		return r.textBox()
	case "object":
		r.objects++
		return r.c.skip()
	case "altChunk", "subDoc":
		r.foreign++
	case "sdt":
		was := r.inTOC
		err := r.walk()
		r.inTOC = was
		return err
	case "sdtPr":
		return r.controlProps()
	case "del", "moveFrom", "delText", "delInstrText", "rt", "rubyPr", "sectPr", "sdtEndPr",
		"tblPr", "tblPrEx", "tblGrid", "customXmlPr", "smartTagPr":
		return r.c.skip()
	}
	return r.walk()
}

// alternate reads one of several forms of the same content: the first, or
// the plain one where the first has nothing that can be read.
func (r *reader) alternate() error {
	found := false
	return r.c.each(func(e element) error {
		if found || e.name != "Choice" && e.name != "Fallback" {
			return nil
		}
		before := r.extent()
		err := r.walk()
		found = r.extent() != before
		return err
	})
}

// extent changes when anything is read.
func (r *reader) extent() int {
	n := r.pictures + r.objects + r.toc.lines + len(r.notes)
	if r.flow != nil {
		n += len(r.flow.text)
	}
	if r.para != nil {
		n += len(r.para.text) + len(r.para.boxes.text)
	}
	return n
}

// textBox reads a text box, whose lines stand behind the paragraph that it is
// anchored in.
func (r *reader) textBox() error {
	outer := *r
	box := flow{}
	r.flow, r.para, r.row, r.fields, r.counts = &box, nil, nil, nil, r.boxCounts
	err := r.walk()
	r.endFlow()
	r.flow, r.para, r.row, r.fields, r.counts, r.hidden = outer.flow, outer.para, outer.row, outer.fields, outer.counts, outer.hidden
	r.bold = outer.bold
	if r.dropped() {
		return err
	}
	to := r.flow
	if r.para != nil {
		to = &r.para.boxes
	}
	for l := range box.lines() {
		to.addSeen(l)
	}
	return err
}

// controlProps reads what a content control is for.
func (r *reader) controlProps() error {
	return r.c.each(func(e element) error {
		if e.name != "docPartObj" && e.name != "docPartList" {
			return nil
		}
		return r.c.each(func(e element) error {
			if e.name == "docPartGallery" && strings.EqualFold(e.val(), "Table of Contents") && !r.keepTOC {
				r.inTOC++
				r.beginTOC()
			}
			return nil
		})
	})
}
