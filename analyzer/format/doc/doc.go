// Package doc reads Word 97–2003 files (.doc, .dot) and the files of WPS
// Writer (.wps, .wpt) that keep the same streams, by [MS-DOC]. Import it for
// its side effect.
//
// Read are the main text with its tables, the labels that Word counts itself
// (一、（一）1.), text boxes, footnotes and endnotes. Left out are headers,
// footers, comments, tables of contents, deleted and hidden text, pictures and
// embedded objects. Word 6 and 95 files are refused.
//
// [MS-DOC]: https://learn.microsoft.com/openspecs/office_file_formats/ms-doc
package doc

import (
	"bytes"
	"context"
	"fmt"

	"github.com/govreport/govreport/analyzer/format"
)

func init() {
	format.Register(format.Format{
		Name:     "doc",
		Suffixes: []string{".doc", ".dot", ".wps", ".wpt"},
		Detect:   func(b []byte) bool { return bytes.HasPrefix(b, []byte(oleMagic)) },
		Read:     read,
	})
}

// read gathers what the streams say and leaves the writing to a writer.
func read(ctx context.Context, b []byte, o format.Options) (_ *format.Document, err error) {
	o = o.WithDefaults()
	// Offsets of a broken file are checked where they are used; this is for
	// the ones that the compound file reader, or we, have overlooked.
	defer func() {
		if p := recover(); p != nil {
			err = corrupt("%v", p)
		}
	}()
	if int64(len(b)) > o.MaxBytes {
		return nil, &format.Error{Code: format.TooLarge, Detail: fmt.Sprintf("%d bytes", len(b))}
	}
	file, err := openCompound(b, o)
	if err != nil {
		return nil, err
	}
	word, err := file.word(ctx)
	if err != nil {
		return nil, err
	}
	text, err := word.text(ctx)
	if err != nil {
		return nil, err
	}
	if text.String() == "" {
		if text.pictures > 0 {
			return nil, &format.Error{Code: format.Scanned, Detail: fmt.Sprintf("%d pictures", text.pictures)}
		}
		return nil, &format.Error{Code: format.NoText}
	}
	d := &format.Document{Text: text.String(), Bold: text.spans, Title: file.title(ctx)}
	text.report(d)
	return d, nil
}

func corrupt(detail string, args ...any) *format.Error {
	return &format.Error{Code: format.Corrupt, Detail: fmt.Sprintf(detail, args...)}
}
