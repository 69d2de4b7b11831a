package doc

// A style is what is used here of a style of paragraphs.
type style struct {
	numbering
	prl  []byte
	base int
	done bool // the base's properties are in

	chars   []byte // what it changes of its characters
	bold    bool
	heading bool // one of Word's own, 标题 1 to 9
}

const (
	paragraphStyle = 1
	noBase         = 0xFFF
)

// readStyles reads the style sheet (STSH). Styles that are broken are empty.
func readStyles(stsh []byte) []style {
	head := u16(stsh, 0)
	count, fixed := u16(stsh, 2), u16(stsh, 4)
	if head < 4 || 2+head > len(stsh) {
		return nil
	}
	b := stsh[2+head:]
	styles := make([]style, 0, min(count, len(b)/2))
	for len(styles) < count && len(b) >= 2 {
		std, ok := cut(b, 2, u16(b, 0))
		if !ok {
			break
		}
		styles = append(styles, readStyle(std, fixed))
		b = b[2+len(std):]
	}
	for i := range styles {
		inherit(styles, i, 0)
	}
	return styles
}

// readStyle reads one style: a fixed part, its name, then its properties, of
// which those of the paragraph come first.
func readStyle(std []byte, fixed int) style {
	s := style{base: noBase}
	if len(std) < 10 || u16(std, 2)&0xF != paragraphStyle {
		return s
	}
	s.base = u16(std, 2) >> 4
	at := fixed + 2 + 2*u16(std, fixed) + 2
	if upx, ok := cut(std, at+2, u16(std, at)); ok && len(upx) >= 2 {
		s.prl = upx[2:]
		at += 2 + len(upx) + len(upx)%2
		s.chars, _ = cut(std, at+2, u16(std, at))
	}
	sti := u16(std, 0) & 0xFFF
	s.heading = sti >= 1 && sti <= 9
	return s
}

// inherit puts what the style is based on under its own properties.
func inherit(styles []style, i, depth int) {
	const deepest = 64 // styles based on one another in a ring
	s := &styles[i]
	if s.done || depth > deepest {
		return
	}
	if s.base < len(styles) && s.base != i {
		inherit(styles, s.base, depth+1)
		s.numbering, s.bold = styles[s.base].numbering, styles[s.base].bold
		s.heading = s.heading || styles[s.base].heading
	}
	for op, v := range sprms(s.chars) {
		if op == sprmCFBold {
			s.bold = toggled(v[0], s.bold)
		}
	}
	for op, v := range sprms(s.prl) {
		s.numbering.apply(op, v)
		if op == sprmPOutLvl {
			s.heading = v[0] < 9
		}
	}
	s.done = true
}
