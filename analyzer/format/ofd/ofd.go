// Package ofd reads OFD files (开放版式文档, .ofd). Import it for its side
// effect.
//
// An OFD file says where each character stands on a page; lines and paragraphs
// are put together from that. Left out are page numbers, running headers,
// templates, annotations, signatures, seals and pictures. Encrypted files are
// refused.
//
// The standard is GB/T 33190-2016.
package ofd

import (
	"bytes"
	"context"
	"fmt"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/analyzer/format/internal/layout"
)

func init() {
	format.Register(format.Format{
		Name:     "ofd",
		Suffixes: []string{".ofd"},
		Detect:   detect,
		Read:     read,
	})
}

func detect(b []byte) bool {
	if !bytes.HasPrefix(b, []byte("PK\x03\x04")) {
		return false
	}
	p, err := openPack(b, format.Options{}.WithDefaults())
	return err == nil && p.files[entry] != nil
}

func read(ctx context.Context, b []byte, o format.Options) (*format.Document, error) {
	o = o.WithDefaults()
	if int64(len(b)) > o.MaxBytes {
		return nil, &format.Error{Code: format.TooLarge, Detail: fmt.Sprintf("%d bytes", len(b))}
	}
	p, err := openPack(b, o)
	if err != nil {
		return nil, err
	}
	if p.encrypted() {
		return nil, &format.Error{Code: format.Encrypted}
	}
	bodies, err := p.bodies()
	if err != nil {
		return nil, err
	}
	var pages []page
	var text layout.File
	for _, body := range bodies {
		refs, err := p.pages(body.root)
		if err != nil {
			return nil, err
		}
		for _, ref := range refs {
			pg, err := p.page(ctx, ref)
			if err != nil {
				return nil, err
			}
			if err := text.Add(pg.layOut()); err != nil {
				return nil, err
			}
			pg.glyphs = nil
			pages = append(pages, pg)
		}
	}
	d, err := document(pages, &text)
	if err != nil {
		return nil, err
	}
	d.Title = bodies[0].title
	return d, nil
}

// document makes the text of the pages and says what is missing of it.
func document(pages []page, text *layout.File) (*format.Document, error) {
	pictures := 0
	var fault error
	broken := 0
	for _, pg := range pages {
		pictures += pg.pictures
		if pg.fault != nil {
			broken++
			fault = pg.fault
		}
	}
	d := &format.Document{}
	d.Text, d.Pages = text.Text()
	switch {
	case d.Text != "":
	case fault != nil:
		return nil, fault
	case pictures > 0:
		return nil, &format.Error{Code: format.Scanned, Detail: fmt.Sprintf("%d pages", len(pages))}
	default:
		return nil, &format.Error{Code: format.NoText}
	}
	d.Bold = text.Bold()
	if cut, long := text.NotJoined(); cut > 0 {
		d.Note("lines-not-joined", fmt.Sprintf("版面没有读懂：%d 个长行中有 %d 行在句中断开，数字可能有缺", long, cut), 0, 0)
	}
	if pictures > 0 {
		d.Note("pictures-skipped", fmt.Sprintf("图片未读入（共 %d 幅）", pictures), 0, 0)
	}
	if broken > 0 {
		d.Note("broken-pages", fmt.Sprintf("%d页已损坏，无法读取", broken), 0, 0)
	}
	return d, nil
}

func corrupt(detail string, args ...any) *format.Error {
	return &format.Error{Code: format.Corrupt, Detail: fmt.Sprintf(detail, args...)}
}
