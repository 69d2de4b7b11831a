package docx

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"strings"

	"golang.org/x/text/encoding/unicode"

	"github.com/govreport/govreport/analyzer/format"
)

// Word also saves a document as one file of XML, which offices pass on under
// the name .doc: the parts of a .docx one after the other (flat OPC, ISO/IEC
// 29500-2 has the parts), and the form of 2003, WordprocessingML 1.
const (
	flatSpace = "http://schemas.microsoft.com/office/2006/xmlPackage"
	oldSpace  = "http://schemas.microsoft.com/office/word/2003/wordml"
)

// isFlat reports whether b begins as a document in one file of XML does.
func isFlat(b []byte) bool {
	head := plainXML(b[:min(len(b), 4096)])
	return bytes.HasPrefix(bytes.TrimLeft(head, "\ufeff \t\r\n"), []byte("<")) &&
		(bytes.Contains(head, []byte(flatSpace)) || bytes.Contains(head, []byte(oldSpace)))
}

// plainXML is XML in UTF-8.
func plainXML(b []byte) []byte {
	if bytes.HasPrefix(b, []byte("\xff\xfe")) || bytes.HasPrefix(b, []byte("\xfe\xff")) {
		b, _ = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(b)
	}
	return bytes.TrimPrefix(b, []byte("\ufeff"))
}

// flatParts are the elements of the form of 2003 that a package has parts for.
var flatParts = map[string]string{
	"body": "word/document.xml", "styles": "word/styles.xml", "lists": "word/numbering.xml",
	"DocumentProperties": "docprops/core.xml",
}

// openFlat finds the parts in a document that is one file of XML.
func openFlat(ctx context.Context, b []byte, o format.Options) (*pack, error) {
	p := &pack{ctx: ctx, o: o, left: o.MaxText, parts: map[string]part{}, flat: true}
	f := flatFile{pack: p, text: plainXML(b)}
	f.dec = xml.NewDecoder(budget{p, bytes.NewReader(f.text)})
	f.dec.CharsetReader = func(label string, r io.Reader) (io.Reader, error) {
		if strings.EqualFold(label, "utf-16") {
			return r, nil
		}
		return nil, fmt.Errorf("encoding %q", label)
	}
	if err := f.read(); err != nil {
		return nil, p.fault("xml", err)
	}
	return p, p.findMain()
}

// A flatFile is a document in one file of XML while its parts are looked for.
type flatFile struct {
	*pack
	text  []byte
	dec   *xml.Decoder
	outer []map[string]string // what each open element declares, by prefix
}

// read goes over the elements outside the parts.
func (f *flatFile) read() error {
	name := ""
	for {
		from := f.dec.InputOffset()
		t, err := f.dec.RawToken()
		if errors.Is(err, io.EOF) && len(f.outer) == 0 {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.Directive:
			return &format.Error{Code: format.Corrupt, Detail: "document type declaration"}
		case xml.EndElement:
			if len(f.outer) == 0 {
				return errors.New("unmatched </" + t.Name.Local + ">")
			}
			f.outer = f.outer[:len(f.outer)-1]
		case xml.StartElement:
			e := element{name: t.Name.Local, attrs: t.Attr}
			depth := len(f.outer)
			if e.name == "part" && depth == 1 {
				name = partName(e.get("name"))
			}
			switch {
			case e.name == "xmlData" && depth == 2:
				from, err = f.dec.InputOffset(), f.skip()
				f.keep(name, t, from, f.contentEnd())
			case depth == 1 && flatParts[e.name] != "":
				err = f.skip()
				f.keep(flatParts[e.name], t, from, f.dec.InputOffset())
			case depth == 0, e.name == "part" && depth == 1:
				f.outer = append(f.outer, declared(t))
			default:
				err = f.skip()
			}
			if err != nil {
				return err
			}
		}
	}
}

// skip leaves the element just entered. What it reads is read once more as a
// part, which checks it.
func (f *flatFile) skip() error {
	for depth := 1; depth > 0; {
		t, err := f.dec.RawToken()
		if err != nil {
			return err
		}
		switch t.(type) {
		case xml.StartElement:
			if depth++; depth > f.o.MaxDepth {
				return &format.Error{Code: format.TooLarge, Detail: "elements nested too deep"}
			}
		case xml.EndElement:
			depth--
		}
	}
	return nil
}

// contentEnd is where the content of the element just left ends.
func (f *flatFile) contentEnd() int64 {
	end := f.dec.InputOffset()
	return int64(max(bytes.LastIndexByte(f.text[:end], '<'), 0))
}

// keep makes a part of the text from one offset to another.
func (f *flatFile) keep(name string, t xml.StartElement, from, to int64) {
	if f.parts[name] != nil || from >= to || len(f.parts) >= f.o.MaxEntries {
		return
	}
	bound := map[string]space{}
	for _, m := range append(f.outer, declared(t)) {
		for prefix, uri := range m {
			bound[prefix] = spaces[strings.TrimSpace(uri)]
		}
	}
	f.parts[name] = flatPart{f.text[from:to], bound}
}

// declared are the namespaces that an element declares, by prefix.
func declared(t xml.StartElement) map[string]string {
	m := map[string]string{}
	for _, a := range t.Attr {
		switch {
		case a.Name.Space == "xmlns":
			m[a.Name.Local] = a.Value
		case a.Name.Space == "" && a.Name.Local == "xmlns":
			m[""] = a.Value
		}
	}
	return m
}

// A flatPart is the text of a part, and what the prefixes in it stand for
// outside.
type flatPart struct {
	text  []byte
	bound map[string]space
}

func (f flatPart) Open() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(f.text)), nil }

func (f flatPart) spaces() map[string]space { return maps.Clone(f.bound) }
