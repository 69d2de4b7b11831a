package doc

import (
	"context"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// A piece is a run of characters that stand together in the WordDocument
// stream. A file that was saved quickly has many, in any order.
type piece struct {
	cp, n int    // its first character, and how many it has
	fc    int    // where it is stored
	wide  bool   // as UTF-16, otherwise a byte a character
	prl   []byte // property changes that stand above those of the stream
}

// A char is a character and where it is stored, which its properties are
// found by.
type char struct {
	r     rune // gone if it is not to be read
	fc    int32
	piece int32
	bold  byte // as [charProps] has it
}

// gone takes the place of characters that are left out, and of the second
// half of a character that takes two places.
const gone = -1

// readPieces reads the piece table out of the Clx.
func readPieces(clx []byte, streamBytes int) ([]piece, error) {
	var prcs [][]byte
	for len(clx) > 0 && clx[0] == 1 {
		prc, ok := cut(clx, 3, u16(clx, 1))
		if !ok {
			return nil, corrupt("piece table")
		}
		prcs = append(prcs, prc)
		clx = clx[3+len(prc):]
	}
	if len(clx) < 5 || clx[0] != 2 {
		return nil, corrupt("no piece table")
	}
	plc, ok := cut(clx, 5, u32(clx, 1))
	if !ok || len(plc) < 4 {
		return nil, corrupt("piece table")
	}
	n := (len(plc) - 4) / 12
	pieces := make([]piece, 0, n)
	total := 0
	for i := range n {
		cp, end := u32(plc, 4*i), u32(plc, 4*i+4)
		pcd := plc[4*(n+1)+8*i:]
		fc := u32(pcd, 2)
		p := piece{cp: cp, n: end - cp, fc: fc & 0x3FFFFFFF, wide: fc&0x40000000 == 0, prl: prm(u16(pcd, 6), prcs)}
		size := p.n
		if p.wide {
			size *= 2
		} else {
			p.fc /= 2
		}
		total += p.n
		// No byte of the stream is used twice, so that neither can a small file
		// unfold to a large one.
		if end < cp || p.fc+size > streamBytes || total > streamBytes {
			return nil, corrupt("piece %d of %d lies outside the stream", i, n)
		}
		pieces = append(pieces, p)
	}
	return pieces, nil
}

// prm returns the property changes of a piece as a list of sprms.
func prm(v int, prcs [][]byte) []byte {
	if v&1 == 1 {
		if i := v >> 1; i < len(prcs) {
			return prcs[i]
		}
		return nil
	}
	op, ok := map[int]int{
		0x0C: sprmPIlvl, 0x18: sprmPFInTable, 0x19: sprmPFTtp, 0x41: sprmCFRMarkDel, 0x5C: sprmCFVanish,
	}[v>>1&0x7F]
	if !ok {
		return nil
	}
	return []byte{byte(op), byte(op >> 8), byte(v >> 8)}
}

// story returns the n characters from cp on.
func (d *document) story(ctx context.Context, cp, n int) ([]char, error) {
	chars := make([]char, 0, min(n, len(d.main)))
	for i, p := range d.pieces {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		lo, hi := max(cp, p.cp)-p.cp, min(cp+n, p.cp+p.n)-p.cp
		if lo >= hi {
			continue
		}
		if p.wide {
			chars = appendWide(chars, d.main[p.fc+2*lo:p.fc+2*hi], p.fc+2*lo, i)
		} else {
			chars = d.appendNarrow(chars, d.main[p.fc+lo:p.fc+hi], p.fc+lo, i)
		}
	}
	return chars, nil
}

func appendWide(chars []char, b []byte, fc, piece int) []char {
	for i := 0; i+1 < len(b); i += 2 {
		r := rune(le.Uint16(b[i:]))
		if r2 := rune(u16(b, i+2)); utf16.IsSurrogate(r) {
			r = utf16.DecodeRune(r, r2)
			chars = append(chars, char{r, int32(fc + i), int32(piece), asStyle})
			if r == 0xFFFD {
				continue
			}
			i, r = i+2, gone
		}
		chars = append(chars, char{r, int32(fc + i), int32(piece), asStyle})
	}
	return chars
}

func (d *document) appendNarrow(chars []char, b []byte, fc, piece int) []char {
	for i := 0; i < len(b); i++ {
		r := charmap.Windows1252.DecodeByte(b[i])
		if d.gbk && b[i] >= 0x81 && i+1 < len(b) {
			if h, ok := hanzi(b[i], b[i+1]); ok {
				chars = append(chars, char{h, int32(fc + i), int32(piece), asStyle})
				i, r = i+1, gone
			}
		}
		chars = append(chars, char{r, int32(fc + i), int32(piece), asStyle})
	}
	return chars
}

// hanzi is the character that two bytes stand for in GBK.
func hanzi(a, b byte) (rune, bool) {
	s, err := simplifiedchinese.GBK.NewDecoder().Bytes([]byte{a, b})
	if err != nil {
		return 0, false
	}
	rs := []rune(string(s))
	return rs[0], len(rs) == 1 && rs[0] != 0xFFFD
}

// narrowIsGBK reports whether the pieces of a byte a character hold Chinese,
// as some old programs wrote it: the standard has only Western letters there,
// which do not come in pairs that are all common Chinese characters.
func narrowIsGBK(main []byte, pieces []piece) bool {
	pairs, other := 0, 0
	for _, p := range pieces {
		if p.wide {
			continue
		}
		b := main[p.fc : p.fc+p.n]
		for i := 0; i < len(b); i++ {
			switch {
			case b[i] < 0x80:
			case i+1 < len(b) && b[i] >= 0xA1 && b[i] <= 0xF7 && b[i+1] >= 0xA1:
				pairs++
				i++
			default:
				other++
			}
		}
	}
	return pairs >= 4 && pairs > 9*other
}
