package ofd

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"unicode"
)

// A writer sets paragraphs as a word processor does and writes them as an OFD
// file.
type writer struct {
	title    string
	em       float64 // size of characters in mm
	chars    int     // to a line
	rows     int     // to a page
	folio    string  // page number, with %d
	header   string  // at the head of each page
	object   string  // what is one text object: "line", "char", "codes"
	scale    float64 // how far the objects' CTM blows up their text
	block    bool    // text in nested blocks
	absolute bool    // paths from the root
	justify  bool    // lines filled to the margin
	extra    map[string]string
	body     string // put into each page's layer
}

func newWriter() *writer {
	return &writer{em: 5.64, chars: 28, rows: 22, folio: "— %d —", object: "line", scale: 1, justify: true, extra: map[string]string{}}
}

const (
	leftMargin = 28.0
	topMargin  = 37.0
	pitch      = 10.2
)

// A setLine is a line that is set: what it says and where it begins.
type setLine struct {
	text  []rune
	x     float64
	size  float64
	extra float64 // to the width of each character
}

func advance(r rune) float64 {
	if isWide(r) {
		return 1
	}
	return 0.5
}

func width(rs []rune) (w float64) {
	for _, r := range rs {
		w += advance(r)
	}
	return w
}

// keeps reports whether a line is not broken between a and b.
func keeps(a, b rune) bool {
	word := func(r rune) bool {
		return r < 0x2000 && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(".,-+/%", r))
	}
	return strings.ContainsRune("，。、；：？！）》】〕」』”’％%…—·,.;:?!)]}℃‰", b) || strings.ContainsRune("（《【〔「『“‘([{", a) || word(a) && word(b)
}

// set breaks paragraphs into lines. One that begins with "#" is a title, in
// the middle and larger; one with "|" has no indent.
func (w *writer) set(paragraphs []string) []setLine {
	var out []setLine
	for _, p := range paragraphs {
		size, at := w.em, 2.0
		full := float64(w.chars)
		switch {
		case strings.HasPrefix(p, "#"):
			p, size, at = p[1:], w.em*1.4, 0
			full /= 1.4
		case strings.HasPrefix(p, "|"): // at the margin
			p, at = p[1:], 0
		}
		rs := []rune(p)
		for len(rs) > 0 {
			n, room := 0, full-at
			for n < len(rs) && advance(rs[n]) <= room {
				room -= advance(rs[n])
				n++
			}
			for n < len(rs) && n > 1 && keeps(rs[n-1], rs[n]) {
				n--
			}
			n = max(n, 1)
			l := setLine{text: rs[:n], x: leftMargin + at*size, size: size}
			rs = rs[n:]
			rest := full - at - width(l.text)
			switch {
			case size != w.em:
				l.x += rest / 2 * size
			case len(rs) > 0 && w.justify && len(l.text) > 1:
				l.extra = rest / float64(len(l.text)-1)
			}
			out = append(out, l)
			at = 0
		}
	}
	return out
}

func (w *writer) write(paragraphs ...string) []byte {
	lines := w.set(paragraphs)
	parts := map[string]string{
		"OFD.xml": head + `<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID><ofd:Title>` + w.title + `</ofd:Title></ofd:DocInfo><ofd:DocRoot>` + w.path("", "Doc_0/Document.xml") + `</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
	}
	var refs strings.Builder
	for i := 0; i == 0 || i*w.rows < len(lines); i++ {
		part := fmt.Sprintf("Pages/Page_%d/Content.xml", i)
		fmt.Fprintf(&refs, `<ofd:Page ID="%d" BaseLoc="%s"/>`, i+10, w.path("Doc_0/", part))
		parts["Doc_0/"+part] = w.page(i, lines[i*w.rows:min(len(lines), (i+1)*w.rows)])
	}
	parts["Doc_0/Document.xml"] = head + `<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="5" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>` + refs.String() + `</ofd:Pages></ofd:Document>`
	parts["Doc_0/Tpls/Tpl_0/Content.xml"] = head + `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer>` + object(10, 10, w.em, 1, code(0, 5, w.em, []rune("样张"))) + `</ofd:Layer></ofd:Content></ofd:Page>`
	for name, text := range w.extra {
		parts[name] = text
	}
	return archive(parts)
}

func (w *writer) path(folder, name string) string {
	if w.absolute {
		return "/" + folder + name
	}
	return name
}

const head = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

func (w *writer) page(n int, lines []setLine) string {
	var b strings.Builder
	b.WriteString(head + `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Template TemplateID="5"/><ofd:Content><ofd:Layer ID="2" Type="Body">` + "\n")
	if w.block {
		b.WriteString(`<ofd:PageBlock ID="3"><ofd:PageBlock ID="4">`)
	}
	if w.header != "" {
		b.WriteString(w.line(setLine{text: []rune(w.header), x: 80, size: 3.5}, 15))
	}
	for i, l := range lines {
		b.WriteString(w.line(l, topMargin+pitch*float64(i)))
	}
	if w.folio != "" {
		b.WriteString(w.line(setLine{text: []rune(fmt.Sprintf(w.folio, n+1)), x: 100, size: w.em}, 275))
	}
	if w.block {
		b.WriteString(`</ofd:PageBlock></ofd:PageBlock>`)
	}
	b.WriteString(w.body + `</ofd:Layer></ofd:Content></ofd:Page>`)
	return b.String()
}

// line writes a line whose characters stand on y.
func (w *writer) line(l setLine, y float64) string {
	var b strings.Builder
	top := y - l.size
	switch w.object {
	case "char":
		x := l.x
		for _, r := range l.text {
			if !unicode.IsSpace(r) {
				b.WriteString(object(x, top, l.size, w.scale, code(0, l.size/w.scale, 0, []rune{r})))
			}
			x += (advance(r) + l.extra) * l.size
		}
	case "codes":
		var codes strings.Builder
		x := 0.0
		for from := 0; from < len(l.text); from += 5 {
			part := l.text[from:min(from+5, len(l.text))]
			codes.WriteString(code(x/w.scale, l.size/w.scale, (1+l.extra)*l.size/w.scale, part))
			x += (width(part) + l.extra*float64(len(part))) * l.size
		}
		b.WriteString(object(l.x, top, l.size, w.scale, codes.String()))
	default:
		b.WriteString(object(l.x, top, l.size, w.scale, spacedCode(l, w.scale)))
	}
	return b.String()
}

func object(x, y, size, scale float64, codes string) string {
	ctm := ""
	if scale != 1 {
		ctm = fmt.Sprintf(` CTM="%.4f 0 0 %.4f 0 0"`, scale, scale)
	}
	return fmt.Sprintf(`<ofd:TextObject ID="9" Boundary="%.4f %.4f 200 %.4f" Font="3" Size="%.4f"%s><ofd:FillColor Value="0 0 0"/>%s</ofd:TextObject>`+"\n", x, y, size*1.3, size/scale, ctm, codes)
}

// code writes a run with one step for all its wide characters.
func code(x, y, step float64, rs []rune) string {
	var steps strings.Builder
	for i := 0; i+1 < len(rs); i++ {
		fmt.Fprintf(&steps, "%.4f ", step*advance(rs[i]))
	}
	return fmt.Sprintf(`<ofd:TextCode X="%.4f" Y="%.4f" DeltaX="%s">%s</ofd:TextCode>`, x, y, strings.TrimSpace(steps.String()), escape(string(rs)))
}

// spacedCode writes a line as one run, with steps that are the same grouped.
func spacedCode(l setLine, scale float64) string {
	var steps strings.Builder
	for i := 0; i+1 < len(l.text); {
		n := 1
		for i+n+1 < len(l.text) && advance(l.text[i+n]) == advance(l.text[i]) {
			n++
		}
		step := (advance(l.text[i]) + l.extra) * l.size / scale
		if n > 2 {
			fmt.Fprintf(&steps, "g %d %.4f ", n, step)
		} else {
			steps.WriteString(strings.Repeat(fmt.Sprintf("%.4f ", step), n))
		}
		i += n
	}
	return fmt.Sprintf(`<ofd:TextCode X="0" Y="%.4f" DeltaX="%s">%s</ofd:TextCode>`, l.size/scale, strings.TrimSpace(steps.String()), escape(string(l.text)))
}

func escape(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s))
	return b.String()
}

func archive(parts map[string]string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		f, _ := z.Create(name)
		f.Write([]byte(text))
	}
	z.Close()
	return b.Bytes()
}
