package doc

import (
	"slices"
	"sync"

	"github.com/govreport/govreport/analyzer/format/internal/listnum"
)

// A document is what the streams of a Word file say, before its text is put
// together.
type document struct {
	*fib
	main   []byte        // the WordDocument stream
	data   func() []byte // the Data stream
	pieces []piece
	gbk    bool // pieces of a byte a character hold Chinese
	paras  []run
	chars  []run
	styles []style
	lists  []*listnum.List // as paragraphs use them, from 1
}

func newDocument(f *fib, main, table []byte, data func() []byte) (*document, error) {
	d := &document{fib: f, main: main, data: sync.OnceValue(data)}
	var err error
	if d.pieces, err = readPieces(f.part(table, atClx), len(main)); err != nil {
		return nil, err
	}
	d.gbk = narrowIsGBK(main, d.pieces)
	d.paras = readRuns(f.part(table, atPlcfBtePapx), main, true)
	d.chars = slices.DeleteFunc(readRuns(f.part(table, atPlcfBteChpx), main, false), func(r run) bool { return len(r.prl) == 0 })
	d.styles = readStyles(f.part(table, atStshf))
	d.lists = readLists(f.from(table, atPlfLst), f.from(table, atPlfLfo))
	return d, nil
}

// paraProps are the properties of a paragraph that its text depends on.
type paraProps struct {
	inTable bool
	rowEnd  bool
	heading bool // it has a place in the outline by its style
	// of a table in a cell
	innerCell, innerRow bool
	numbering
}

// numbering says which list a paragraph is an item of, and on what level.
type numbering struct {
	ilfo int // from 1; 0 if it is in none
	ilvl int
}

// para returns the properties of the paragraph that ends with mark.
func (d *document) para(mark char) paraProps {
	var p paraProps
	r, _ := runAt(d.paras, mark.fc)
	if r.istd < len(d.styles) {
		p.numbering, p.heading = d.styles[r.istd].numbering, d.styles[r.istd].heading
	}
	p.apply(r.prl, d.hugeProps)
	p.apply(d.pieces[mark.piece].prl, d.hugeProps)
	return p
}

// apply changes the properties by those in prl; huge looks up those that stand
// elsewhere.
func (p *paraProps) apply(prl []byte, huge func(off int) []byte) {
	for op, v := range sprms(prl) {
		switch op {
		case sprmPFInTable:
			p.inTable = v[0] != 0
		case sprmPFInnerCell:
			p.innerCell = v[0] != 0
		case sprmPFInnerTtp:
			p.innerRow = v[0] != 0
		case sprmPItap:
			p.inTable = p.inTable || u32(v, 0) > 0
		case sprmPOutLvl:
			p.heading = v[0] < 9
		case sprmPFTtp:
			p.rowEnd = v[0] != 0
		case sprmPHugePapx, sprmPTableProps:
			if huge != nil {
				p.apply(huge(u32(v, 0)), nil)
			}
		default:
			p.numbering.apply(op, v)
		}
	}
}

func (n *numbering) apply(op int, v []byte) {
	switch op {
	case sprmPIlvl:
		n.ilvl = int(v[0])
	case sprmPIlfo:
		// From 0xF801 on it is a list that the paragraph was taken out of.
		if n.ilfo = u16(v, 0); n.ilfo > 0x7FE {
			n.ilfo = 0
		}
	}
}

// hugeProps are properties that are too long for their page.
func (d *document) hugeProps(off int) []byte {
	data := d.data()
	b, _ := cut(data, off+2, u16(data, off))
	return b
}

// charProps are the properties of a character that its text depends on.
type charProps struct {
	deleted, hidden bool
	bold            byte // as sprmCFBold has it; asStyle where it is not set
	symbol          rune // what it stands for, if not itself
}

// asStyle and notStyle are values of switches that look at the style.
const (
	asStyle  = 0x80
	notStyle = 0x81
)

// toggled is what a switch makes of what the style says.
func toggled(v byte, style bool) bool {
	switch v {
	case asStyle:
		return style
	case notStyle:
		return !style
	}
	return v != 0
}

func (p *charProps) apply(prl []byte) {
	for op, v := range sprms(prl) {
		switch op {
		case sprmCFRMarkDel:
			p.deleted = v[0] != 0
		case sprmCFVanish:
			p.hidden = v[0] == 1 || v[0] == 0x81 // 0x81: other than its style
		case sprmCFBold:
			p.bold = v[0]
		case sprmCSymbol:
			p.symbol = rune(u16(v, 2))
		}
	}
}
