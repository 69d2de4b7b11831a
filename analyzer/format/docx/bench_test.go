package docx

import (
	"context"
	"strings"
	"testing"

	"github.com/govreport/govreport/analyzer/format"
)

// BenchmarkRead reads a report of the size and the markup that Word gives
// them; its speed is in bytes of the document part.
func BenchmarkRead(b *testing.B) {
	const fonts = `<w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="宋体" w:hint="eastAsia"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>`
	var body strings.Builder
	for i := range 400 {
		body.WriteString(`<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E" w:rsidP="00C12345"><w:pPr><w:pStyle w:val="a"/>`)
		if i%8 == 0 {
			body.WriteString(`<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>`)
		}
		body.WriteString(`<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>` + fonts + `</w:pPr>`)
		for range 4 {
			body.WriteString(`<w:r w:rsidRPr="00C12345">` + fonts + `<w:t>全市生产总值增长百分之六点五，完成固定资产投资一百二十亿元。</w:t></w:r>`)
		}
		body.WriteString(`</w:p>`)
	}
	p := doc(body.String()).numbering(outline + num(1, 0)).styles(define("paragraph", "a", ""))
	packed := p.pack(b)
	b.SetBytes(int64(len(p["word/document.xml"])))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := read(context.Background(), packed, format.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
