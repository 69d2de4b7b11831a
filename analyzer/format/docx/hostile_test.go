package docx

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/analyzer/format"
)

func TestDetect(t *testing.T) {
	word := doc("<w:p>" + run("文") + "</w:p>")
	moved := doc("<w:p>" + run("文") + "</w:p>")
	moved["_rels/.rels"] = strings.Replace(moved["_rels/.rels"], "word/document.xml", "/Word/document2.xml", 1)
	moved["word/document2.xml"] = moved["word/document.xml"]
	delete(moved, "word/document.xml")
	book := doc("")
	book["_rels/.rels"] = strings.Replace(book["_rels/.rels"], "word/document.xml", "xl/workbook.xml", 1)
	book["xl/workbook.xml"] = "<workbook/>"
	delete(book, "word/document.xml")
	whole := word.pack(t)
	for _, c := range []struct {
		b    []byte
		want bool
		why  string
	}{
		{whole, true, "a document"},
		{moved.pack(t), true, "the document part has another name"},
		{book.pack(t), false, "a workbook"},
		{parts{"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}.pack(t), false, "another packed format"},
		{whole[:len(whole)-30], true, "cut short it is still one, if a broken one"},
		{[]byte("PK\x03\x04"), false, "only the mark of a zip"},
		{[]byte("政府工作报告"), false, "text"},
		{nil, false, "nothing"},
	} {
		require.Equal(t, c.want, detect(c.b), c.why)
	}
	require.Equal(t, "文\n", moved.read(t).Text)
}

// The strict form, other prefixes, UTF-16 and parts named in other cases hold
// the same text.
func TestForms(t *testing.T) {
	base := doc(item(1, 0, "文")).numbering(outline + num(1, 0))
	change := func(f func(string) string) parts {
		p := parts{}
		for name, s := range base {
			p[name] = f(s)
		}
		return p
	}
	for _, c := range []struct {
		p   parts
		why string
	}{
		{base, "as written by Word"},
		{change(func(s string) string {
			s = strings.ReplaceAll(s, transitional, strict)
			return strings.ReplaceAll(s, relationships, "http://purl.oclc.org/ooxml/officeDocument/relationships")
		}), "strict"},
		{change(func(s string) string { return strings.NewReplacer("w:", "ns0:", ":w=", ":ns0=").Replace(s) }), "another prefix"},
		{change(func(s string) string {
			return strings.NewReplacer("<w:", "<", "</w:", "</", "xmlns:w=", "xmlns=").Replace(s)
		}), "no prefix"},
		{change(utf16Text), "UTF-16"},
		{func() parts {
			p := parts{}
			for name, s := range base {
				p[strings.ToUpper(strings.ReplaceAll(name, "/", `\`))] = s
			}
			return p
		}(), "names of parts in capitals, with backslashes"},
	} {
		require.Equal(t, "一、文\n", c.p.read(t).Text, c.why)
	}
}

func utf16Text(s string) string {
	s = strings.Replace(s, `encoding="UTF-8"`, `encoding="UTF-16"`, 1)
	b := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return string(b)
}

func TestErrors(t *testing.T) {
	with := func(document string) parts {
		p := doc("")
		p["word/document.xml"] = document
		return p
	}
	const root = "<w:document" + namespaces + "><w:body>"
	whole := doc(strings.Repeat("<w:p>"+run("全市生产总值稳步增长")+"</w:p>", 200)).pack(t)
	locked := bytes.Clone(whole)
	for i := 0; i+4 < len(locked); i++ { // the flag "encrypted" of each part
		switch {
		case bytes.HasPrefix(locked[i:], []byte("PK\x03\x04")):
			locked[i+6] |= 1
		case bytes.HasPrefix(locked[i:], []byte("PK\x01\x02")):
			locked[i+8] |= 1
		}
	}
	damaged := bytes.Clone(whole)
	at := bytes.Index(damaged, []byte("word/document.xml"))
	for i := range 40 {
		damaged[at+60+i] ^= 0x55
	}
	deep := root + strings.Repeat("<w:sdt>", 1000)
	for _, c := range []struct {
		b    []byte
		o    format.Options
		code string
		why  string
	}{
		{doc("<w:p/>").pack(t), format.Options{}, format.NoText, "nothing written"},
		{doc("<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>").pack(t), format.Options{}, format.Scanned, "only pictures"},
		{whole[:len(whole)/2], format.Options{}, format.Corrupt, "cut short"},
		{damaged, format.Options{}, format.Corrupt, "damaged inside"},
		{locked, format.Options{}, format.Encrypted, "parts with a password"},
		{with(root + "<w:p>").pack(t), format.Options{}, format.Corrupt, "the markup ends early"},
		{with(root + "</w:p></w:body></w:document>").pack(t), format.Options{}, format.Corrupt, "elements that do not nest"},
		{with(root + "<w:p>&x;</w:p></w:body></w:document>").pack(t), format.Options{}, format.Corrupt, "an unknown entity"},
		{with(`<!DOCTYPE a [<!ENTITY x "y">]>` + root + "<w:p/></w:body></w:document>").pack(t), format.Options{}, format.Corrupt, "a document type"},
		{with("").pack(t), format.Options{}, format.Corrupt, "an empty part"},
		{with(deep).pack(t), format.Options{}, format.TooLarge, "nested too deep"},
		{whole, format.Options{MaxText: 1000}, format.TooLarge, "unpacked too large"},
		{whole, format.Options{MaxEntries: 2}, format.TooLarge, "too many parts"},
		{parts{"a": "b"}.pack(t), format.Options{}, format.Corrupt, "no document"},
	} {
		_, err := read(context.Background(), c.b, c.o)
		var e *format.Error
		require.ErrorAs(t, err, &e, c.why)
		require.Equal(t, c.code, e.Code, "%s: %v", c.why, err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := read(ctx, whole, format.Options{})
	require.ErrorIs(t, err, context.Canceled)
}

func FuzzRead(f *testing.F) {
	whole := doc(item(1, 0, "甲") + item(1, 1, "乙") +
		`<w:tbl><w:tr><w:tc><w:p>` + run("格") + `</w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:lastRenderedPageBreak/><w:t>末</w:t></w:r></w:p>`).
		numbering(outline + num(1, 0)).styles(define("paragraph", "a", "")).pack(f)
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Add(whole[:len(whole)-10])
	f.Fuzz(func(t *testing.T, b []byte) {
		detect(b)
		d, err := read(context.Background(), b, format.Options{MaxText: 1 << 20, MaxDepth: 64})
		check(t, d, err)
	})
}

// FuzzMarkup puts the input into a body, where a change of it gets further
// than one of the packed file.
func FuzzMarkup(f *testing.F) {
	for _, s := range []string{
		item(1, 0, "甲") + item(2, 1, "乙") + item(1, 8, ""),
		`<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>目</w:t></w:r></w:p>`,
		`<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:lastRenderedPageBreak/></w:r></w:p></w:tc><w:tc><w:tbl><w:tr/></w:tbl></w:tc></w:tr></w:tbl>`,
		`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>`,
		`<w:tc><w:p/></w:tc><w:txbxContent><w:p/></w:txbxContent><w:r><w:t>x</w:t></w:r><w:pPr/><w:rPr/><w:trPr/><w:tcPr/><w:sdtPr/>`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p := doc(s).numbering(outline + num(1, 0) + num(2, 0, startOverride(1, 3)))
		d, err := read(context.Background(), p.pack(t), format.Options{MaxDepth: 64})
		check(t, d, err)
	})
}

// check holds for whatever was read.
func check(t *testing.T, d *format.Document, err error) {
	if err != nil {
		var e *format.Error
		require.ErrorAs(t, err, &e)
		return
	}
	at := 0
	for _, s := range d.Pages {
		require.Equal(t, at, s.Start)
		require.LessOrEqual(t, s.Start, s.End)
		at = s.End
	}
	if d.Pages != nil {
		require.Equal(t, len(d.Text), at)
	}
	for _, n := range d.Diagnostics {
		require.LessOrEqual(t, n.Span.End, len(d.Text))
	}
	require.NotContains(t, d.Text, "\f")
}
