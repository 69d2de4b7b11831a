package doc

import "iter"

// A sprm changes one property ("single property modifier"). Those used here:
const (
	sprmCFRMarkDel  = 0x0800 // the character was deleted in a revision
	sprmCFBold      = 0x0835
	sprmCFVanish    = 0x083C // hidden
	sprmCSymbol     = 0x6A09 // a character of a symbol font: font, code
	sprmPOutLvl     = 0x2640 // level in the outline; 9 is text
	sprmPIlvl       = 0x260A // level in a list
	sprmPIlfo       = 0x460B // list
	sprmPFInTable   = 0x2416
	sprmPFTtp       = 0x2417 // the mark at the end of a row
	sprmPItap       = 0x6649 // how many tables the paragraph is in
	sprmPFInnerCell = 0x244B // the paragraph ends a cell of a table in a cell
	sprmPFInnerTtp  = 0x244C // and this one a row of it
	sprmPHugePapx   = 0x6646 // the properties stand in the Data stream
	sprmPTableProps = 0x646B // so do they
	sprmTDefTable   = 0xD608
	sprmPChgTabs    = 0xC615
)

// sprms walks the list of property changes in b, each with its operand, and
// stops where the list is broken.
func sprms(b []byte) iter.Seq2[int, []byte] {
	return func(yield func(int, []byte) bool) {
		for len(b) >= 3 {
			op := u16(b, 0)
			n, head := operandBytes(op, b[2:])
			operand, ok := cut(b, 2+head, n)
			if !ok || !yield(op, operand) {
				return
			}
			b = b[2+head+n:]
		}
	}
}

// operandBytes is the length of an operand and of the count in front of it.
func operandBytes(op int, b []byte) (n, head int) {
	switch op >> 13 {
	case 0, 1:
		return 1, 0
	case 2, 4, 5:
		return 2, 0
	case 3:
		return 4, 0
	case 7:
		return 3, 0
	}
	switch {
	case op == sprmTDefTable:
		return max(u16(b, 0)-1, 0), 2
	case op == sprmPChgTabs && b[0] == 255:
		// Too long for a byte: two lists of tab stops, counted in tabs.
		del := 0
		if len(b) > 1 {
			del = int(b[1])
		}
		add := 0
		if at := 2 + 4*del; at < len(b) {
			add = int(b[at])
		}
		return 1 + 4*del + 1 + 3*add, 1
	}
	return int(b[0]), 1
}
