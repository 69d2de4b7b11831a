package docx

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/analyzer/format"
)

// flat is the package as one file of XML.
func (p parts) flat() []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="` + flatSpace + `">`)
	names := make([]string, 0, len(p))
	for name := range p {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if name == "[Content_Types].xml" {
			continue
		}
		_, content, ok := strings.Cut(p[name], "?>")
		if !ok {
			content = p[name]
		}
		fmt.Fprintf(&b, `<pkg:part pkg:name="/%s"><pkg:xmlData>%s</pkg:xmlData></pkg:part>`, name, content)
	}
	b.WriteString(`<pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>AAAA</pkg:binaryData></pkg:part></pkg:package>`)
	return []byte(b.String())
}

// A package in one file says what the packed one does.
func TestFlat(t *testing.T) {
	p := doc(item(1, 0, "回顾")+item(1, 0, "安排")+"<w:p><w:r><w:t>增长5%</w:t></w:r></w:p>").
		numbering(abstractNum(0, lvl(0, "chineseCountingThousand", "%1、", ""))+num(1, 0)).
		with("docProps/core.xml", "core", "<w:title>二〇二四年政府工作报告</w:title>")
	want := p.read(t)
	require.Contains(t, want.Text, "二、安排")
	b := p.flat()
	require.True(t, detect(b))
	d, err := read(context.Background(), b, format.Options{})
	require.NoError(t, err)
	require.Equal(t, want, d)
}

const old = `<w:wordDocument xmlns:w="` + oldSpace + `" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:o="urn:schemas-microsoft-com:office:office">`

func TestOldXML(t *testing.T) {
	file := `<?xml version="1.0"?>` + old + `<o:DocumentProperties><o:Title>二〇二四年政府工作报告</o:Title></o:DocumentProperties>` +
		`<w:lists><w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="39"/><w:lvlText w:val="%1、"/></w:lvl></w:listDef><w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists>` +
		`<w:styles><w:style w:type="paragraph" w:styleId="1"><w:pPr><w:listPr><w:ilfo w:val="1"/></w:listPr></w:pPr></w:style></w:styles>` +
		`<w:docPr><w:view w:val="print"/></w:docPr><w:body><wx:sect><w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>回顾</w:t></w:r></w:p>` +
		`<w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="二、"/></w:listPr></w:pPr><w:r><w:t>安排</w:t></w:r></w:p>` +
		`<w:p><w:r><w:t>增长</w:t></w:r><aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>4%</w:delText></w:r></aml:content></aml:annotation>` +
		`<aml:annotation w:type="Word.Insertion"><aml:content><w:r><w:t>5%</w:t></w:r></aml:content></aml:annotation>` +
		`<w:r><w:footnote><w:p><w:r><w:t>注一</w:t></w:r></w:p></w:footnote></w:r><w:r><w:t>。</w:t></w:r></w:p>` +
		`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>` +
		`<w:sectPr><w:hdr><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr></w:sectPr></wx:sect></w:body></w:wordDocument>`
	require.True(t, detect([]byte(file)))
	d, err := read(context.Background(), []byte(file), format.Options{})
	require.NoError(t, err)
	require.Equal(t, lines("一、回顾", "二、安排", "增长5%。", "甲\t1", "注释：", "[1] 注一"), d.Text)
	require.Equal(t, "二〇二四年政府工作报告", d.Title)
}

func TestFlatHostile(t *testing.T) {
	for _, c := range []struct{ why, file, code string }{
		{"cut short", old + "<w:body><w:p>", format.Corrupt},
		{"elements in elements", old + "<w:body>" + strings.Repeat("<w:p>", 100_000), format.TooLarge},
		{"a document type", "<!DOCTYPE a>" + old + "</w:wordDocument>", format.Corrupt},
		{"no document", old + "</w:wordDocument>", format.Corrupt},
		{"another encoding", `<?xml version="1.0" encoding="big5"?>` + old + "<w:body/></w:wordDocument>", format.Corrupt},
	} {
		_, err := read(context.Background(), []byte(c.file), format.Options{})
		var e *format.Error
		require.ErrorAs(t, err, &e, c.why)
		require.Equal(t, c.code, e.Code, c.why)
	}
}

func FuzzFlat(f *testing.F) {
	f.Add(doc(item(1, 0, "回顾")).flat())
	f.Add([]byte(old + `<w:body><w:p><w:r><w:footnote><w:p/></w:footnote></w:r></w:p></w:body></w:wordDocument>`))
	f.Fuzz(func(t *testing.T, b []byte) { _, _ = read(context.Background(), b, format.Options{}) })
}
