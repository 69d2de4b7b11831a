package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
)

// A sheet is a page that a test draws.
type sheet struct{ bytes.Buffer }

// put sets words with their first character at x and their base line at y, in
// characters of size points.
func (s *sheet) put(x, y, size float64, words string) {
	fmt.Fprintf(s, "BT /F %g Tf %g %g Td <%s> Tj ET\n", size, x, y, hex(words))
}

// askew is put, turned by 45 degrees.
func (s *sheet) askew(x, y, size float64, words string) {
	fmt.Fprintf(s, "BT /F %g Tf .7071 .7071 -.7071 .7071 %g %g Tm <%s> Tj ET\n", size, x, y, hex(words))
}

// rule draws a straight line.
func (s *sheet) rule(x0, y0, x1, y1 float64) { fmt.Fprintf(s, "%g %g m %g %g l S\n", x0, y0, x1, y1) }

// picture fills the page with a picture.
func (s *sheet) picture() { s.WriteString("q 500 0 0 700 50 50 cm /I Do Q\n") }

// lines sets lines one under the other, the first at y. Each begins as many
// characters from the left margin as it has blanks of full width before it.
func (s *sheet) lines(y float64, lines ...string) {
	for i, l := range lines {
		words := strings.TrimLeft(l, "\u3000")
		s.put(left+16*float64(strings.Count(l[:len(l)-len(words)], "\u3000")), y-28*float64(i), 16, words)
	}
}

const (
	left = 80.0 // the left margin of sheets; a full line has 27 characters of 16 points
	top  = 700.0
)

func hex(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String()
}

// build makes a PDF file of the sheets, with no font in it: the characters are
// known by their encoding. Extra goes into the trailer.
func build(extra string, sheets ...*sheet) []byte { return assemble(extra, objects(sheets...)) }

func objects(sheets ...*sheet) []string {
	objects := []string{
		"<</Type/Catalog/Pages 2 0 R>>",
		"", // the pages, below
		"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
		"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>",
		"<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
		stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "\x80"),
	}
	var kids []string
	for _, s := range sheets {
		n := len(objects) + 1
		kids = append(kids, fmt.Sprintf("%d 0 R", n))
		objects = append(objects,
			fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>/XObject<</I 6 0 R>>>>/Contents %d 0 R>>", n+1),
			stream("", s.String()))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(kids), strings.Join(kids, " "))
	return objects
}

func stream(keys, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", keys, len(data), data)
}

// assemble numbers the objects and writes the table of where they are.
func assemble(extra string, objects []string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, p := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", p)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, extra, start)
	return b.Bytes()
}

// draw makes a sheet.
func draw(f func(s *sheet)) *sheet {
	s := &sheet{}
	f(s)
	return s
}
