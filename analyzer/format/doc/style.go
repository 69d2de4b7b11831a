package doc

// A style is what is used here of a style of paragraphs.
type style struct {
	numbering
	prl  []byte
	base int
	done bool // the base's properties are in
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
	}
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
		s.numbering = styles[s.base].numbering
	}
	for op, v := range sprms(s.prl) {
		s.numbering.apply(op, v)
	}
	s.done = true
}
