// Package pdf reads the text of PDF files (ISO 32000). Import it for its side
// effect, which registers the format:
//
//	import _ "github.com/govreport/govreport/analyzer/format/pdf"
//
// A PDF file says where each character stands, not what a paragraph is. The
// characters are taken from PDFium, which runs inside the program as
// WebAssembly, and put together again: into visual lines, and these into
// paragraphs by the indents, the lines that end short and the headings. Page
// numbers, running headers and footers, and text that stands askew are left
// out; a row of a table is a line with the cells separated by tabs.
//
// Pages that are pictures have no text: a file of such pages alone is refused
// as scanned, unless [format.Options.OCR] names a program that recognises them. Neither notes, fields of forms nor attached files are read.
//
// Compiling PDFium takes seconds, so what was compiled is kept in the user's
// cache folder, or in the one that GOVREPORT_CACHE names.
package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/govreport/govreport/analyzer/format"
)

func init() {
	format.Register(format.Format{Name: "pdf", Suffixes: []string{".pdf"}, Detect: detect, Read: read})
}

// detect reports whether b has the mark of a PDF file. Readers have always
// allowed for something before it.
func detect(b []byte) bool {
	return bytes.Contains(b[:min(len(b), 1024)], []byte("%PDF-"))
}

// read hands the file to a goroutine of its own: PDFium cannot be stopped
// within a page, but the caller need not wait for the end of it. The garbage
// collector does: a page that takes seconds may hold up the program that long.
// Code that can be stopped anywhere takes three times as long for every page.
func read(ctx context.Context, b []byte, o format.Options) (*format.Document, error) {
	o = o.WithDefaults()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	type result struct {
		d   *format.Document
		err error
	}
	done := make(chan result, 1)
	go func() {
		d, err := readAll(ctx, b, o)
		done <- result{d, err}
	}()
	select {
	case r := <-done:
		return r.d, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func readAll(ctx context.Context, b []byte, o format.Options) (d *format.Document, err error) {
	defer func() {
		if p := recover(); p != nil {
			d, err = nil, &format.Error{Code: format.Corrupt, Err: fmt.Errorf("%v", p)}
		}
	}()
	raw, err := extract(ctx, b, o)
	if err != nil {
		return nil, err
	}
	if err := raw.readable(); err != nil {
		var e *format.Error
		if o.OCR != "" && errors.As(err, &e) && (e.Code == format.Scanned || e.Code == format.Unsupported) {
			return recognise(ctx, b, len(raw.pages), o)
		}
		return nil, err
	}
	d = &format.Document{Title: metaTitle(raw.title)}
	d.Text, d.Pages = raw.text.Text()
	d.Bold = raw.text.Bold()
	raw.note(d)
	return d, nil
}

// readable is the error of a file of which no text can be had.
func (f *file) readable() error {
	var glyphs, nameless, pictures int
	for _, p := range f.pages {
		glyphs += p.count
		nameless += p.nameless
		pictures += p.pictures
	}
	switch {
	case glyphs == 0 && nameless == 0 && pictures > 0:
		return &format.Error{Code: format.Scanned, Detail: fmt.Sprintf("%d pages", len(f.pages))}
	case glyphs == 0 && nameless == 0 && f.broken > 0:
		return &format.Error{Code: format.Corrupt, Detail: "no page can be read", Err: errors.New(f.trouble)}
	case glyphs == 0 && nameless == 0:
		return &format.Error{Code: format.NoText}
	case nameless > glyphs/2:
		return &format.Error{Code: format.Unsupported, Detail: "the fonts do not say what characters they show"}
	}
	return nil
}
