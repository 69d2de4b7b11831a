// Package docx reads Word's .docx (Office Open XML, ISO/IEC 29500, in its
// transitional and its strict form), and .docm and the newer .wps, which are
// the same inside. The same document as one file of XML, which goes by the name
// .doc or .xml, is read too: flat OPC, and the form of 2003. Import it for its side effect:
//
//	import _ "github.com/govreport/govreport/analyzer/format/docx"
//
// The text is that of the document's body as Word shows it with all changes
// accepted: the automatic numbers of lists and headings are computed and
// written out, inserted text is kept, deleted and hidden text is not. A row of
// a table is a line, the text of a text box stands behind the paragraph it is
// anchored in, and footnotes and endnotes stand at the end.
//
// Headers and footers, comments and the table of contents are left out, and so
// are pictures and embedded objects. A password makes a .docx an OLE file,
// which is no matter of this package.
package docx

import (
	"bytes"
	"context"
	"strings"

	"github.com/govreport/govreport/analyzer/format"
)

func init() {
	format.Register(format.Format{
		Name:     "docx",
		Suffixes: []string{".docx", ".docm"},
		Detect:   detect,
		Read:     read,
	})
}

// detect reports whether b is a packed Word document. One that is cut short
// has lost the list of its parts; the names in front of them still tell.
func detect(b []byte) bool {
	if isFlat(b) {
		return true
	}
	if !bytes.HasPrefix(b, []byte("PK\x03\x04")) {
		return false
	}
	o := format.Options{MaxText: 1 << 20, MaxEntries: format.DefaultMaxEntries}.WithDefaults()
	p, err := openPackage(context.Background(), b, o)
	if err != nil {
		return bytes.Contains(b, []byte("[Content_Types].xml")) &&
			(bytes.Contains(b, []byte("word/document")) || bytes.Contains(b, []byte("word/styles.xml")))
	}
	return p.isWord()
}

func read(ctx context.Context, b []byte, o format.Options) (*format.Document, error) {
	p, err := open(ctx, b, o.WithDefaults())
	if err != nil {
		return nil, err
	}
	if !p.isWord() {
		return nil, &format.Error{Code: format.Corrupt, Detail: "no document part"}
	}
	r := &reader{pkg: p}
	if r.styles, err = readStyles(p); err != nil {
		return nil, err
	}
	if r.lists, err = readLists(p, r.styles); err != nil {
		return nil, err
	}
	if err := r.readBody(); err != nil {
		return nil, err
	}
	notes, err := r.readNotes()
	if err != nil {
		return nil, err
	}
	d := r.document(notes)
	if strings.TrimSpace(d.Text) == "" {
		if r.pictures > 0 {
			return nil, &format.Error{Code: format.Scanned}
		}
		return nil, &format.Error{Code: format.NoText}
	}
	d.Title, err = readTitle(p)
	return d, err
}
