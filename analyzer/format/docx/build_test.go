package docx

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/analyzer/format"
)

const (
	transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strict       = "http://purl.oclc.org/ooxml/wordprocessingml/main"

	relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

// namespaces are what the roots of the test documents declare.
const namespaces = ` xmlns:w="` + transitional + `"` +
	` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
	` xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`

// parts are a package's parts by name.
type parts map[string]string

// doc is a package with a body.
func doc(body string) parts {
	return parts{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"_rels/.rels": `<Relationships><Relationship Id="rId1" Type="` + relationships + `/officeDocument" Target="word/document.xml"/>` +
			`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
		"word/document.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document` + namespaces + `><w:body>` + body + `<w:sectPr/></w:body></w:document>`,
	}
}

func (p parts) with(name, root, content string) parts {
	p[name] = "<w:" + root + namespaces + ">" + content + "</w:" + root + ">"
	return p
}

func (p parts) styles(s string) parts    { return p.with("word/styles.xml", "styles", s) }
func (p parts) numbering(s string) parts { return p.with("word/numbering.xml", "numbering", s) }

func (p parts) pack(t testing.TB) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	names := make([]string, 0, len(p))
	for name := range p {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = w.Write([]byte(p[name]))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

func (p parts) read(t testing.TB) *format.Document {
	b := p.pack(t)
	require.True(t, detect(b))
	d, err := read(context.Background(), b, format.Options{})
	require.NoError(t, err)
	return d
}

// lines is what a text says line by line.
func lines(s ...string) string { return strings.Join(s, "\n") + "\n" }

// para is a paragraph with properties and text.
func para(props, text string) string {
	return "<w:p><w:pPr>" + props + "</w:pPr>" + run(text) + "</w:p>"
}

func run(text string) string { return "<w:r><w:t>" + text + "</w:t></w:r>" }

// item is a paragraph of a list.
func item(num, level int, text string) string {
	return para(fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, level, num), text)
}

// styled is a paragraph of a style.
func styled(style, text string) string { return para(`<w:pStyle w:val="`+style+`"/>`, text) }

// lvl is a level of a list's definition.
func lvl(i int, format, text, more string) string {
	return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/>%s<w:lvlText w:val="%s"/></w:lvl>`, i, format, more, text)
}

func abstractNum(id int, content ...string) string {
	return fmt.Sprintf(`<w:abstractNum w:abstractNumId="%d">%s</w:abstractNum>`, id, strings.Join(content, ""))
}

func num(id, abstract int, overrides ...string) string {
	return fmt.Sprintf(`<w:num w:numId="%d"><w:abstractNumId w:val="%d"/>%s</w:num>`, id, abstract, strings.Join(overrides, ""))
}

func startOverride(level, start int) string {
	return fmt.Sprintf(`<w:lvlOverride w:ilvl="%d"><w:startOverride w:val="%d"/></w:lvlOverride>`, level, start)
}

func define(kind, id, content string) string {
	return `<w:style w:type="` + kind + `" w:styleId="` + id + `">` + content + `</w:style>`
}

func numPr(s string) string { return "<w:pPr><w:numPr>" + s + "</w:numPr></w:pPr>" }
