// Package xlsx reads the sheets of Excel's .xlsx and .xlsm (Office Open XML,
// ISO/IEC 29500). Import it for its side effect:
//
//	import _ "github.com/govreport/govreport/analyzer/format/xlsx"
//
// Each sheet that is shown is a table: a row a line, its cells parted by tabs,
// as they are shown (12.5%, not 0.125). The name of a sheet, and a row with a
// single cell, are lines of their own: they are the table's caption. A cell of
// words that was merged with others stands in each of their places, as the head
// of all of them; a number stands once. Hidden sheets, charts and comments are
// left out.
//
// The file is opened by excelize, in memory. A workbook that govreport wrote is
// refused: a report's figures would else come back as a report.
package xlsx

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/internal/sheet"
)

func init() {
	format.Register(format.Format{
		Name:     "xlsx",
		Suffixes: []string{".xlsx", ".xlsm"},
		Detect:   detect,
		Read:     read,
	})
}

// detect reports whether b is a packed workbook.
func detect(b []byte) bool {
	return bytes.HasPrefix(b, []byte("PK\x03\x04")) && bytes.Contains(b, []byte("xl/workbook.xml"))
}

func read(ctx context.Context, b []byte, o format.Options) (*format.Document, error) {
	if err := within(b, o); err != nil {
		return nil, err
	}
	f, err := excelize.OpenReader(bytes.NewReader(b), excelize.Options{
		UnzipSizeLimit: o.MaxText, UnzipXMLSizeLimit: o.MaxText, // what is larger would go to files on disk
		ShortDatePattern: "yyyy/m/d", LongDatePattern: "yyyy年m月d日", CultureInfo: excelize.CultureNameZhCN,
	})
	if err != nil {
		return nil, &format.Error{Code: format.Corrupt, Detail: "xlsx", Err: err}
	}
	defer f.Close()
	if p, err := f.GetAppProps(); err == nil && p.Application == sheet.Application {
		return nil, &format.Error{Code: format.Unsupported, Detail: "a workbook that govreport wrote"}
	}
	d := &format.Document{}
	w := &writer{limit: int(o.MaxReport)}
	for _, name := range f.GetSheetList() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if shown, err := f.GetSheetVisible(name); err == nil && !shown {
			d.Note("hidden-sheet", "隐藏的工作表“"+name+"”没有读取", w.text.Len(), w.text.Len())
			continue
		}
		if err := w.sheet(ctx, f, name); err != nil {
			return nil, err
		}
	}
	if d.Text = w.text.String(); strings.TrimSpace(d.Text) == "" {
		return nil, &format.Error{Code: format.NoText}
	}
	if p, err := f.GetDocProps(); err == nil {
		d.Title = p.Title
	}
	return d, nil
}

// within checks what a workbook says it unpacks to, before it is unpacked.
func within(b []byte, o format.Options) error {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return &format.Error{Code: format.Corrupt, Detail: "zip", Err: err}
	}
	if len(z.File) > o.MaxEntries {
		return &format.Error{Code: format.TooLarge, Detail: fmt.Sprintf("%d parts", len(z.File))}
	}
	total := uint64(0)
	for _, f := range z.File {
		if f.Flags&1 != 0 {
			return &format.Error{Code: format.Encrypted, Detail: f.Name}
		}
		if total += f.UncompressedSize64; f.UncompressedSize64 > uint64(o.MaxText) || total > uint64(o.MaxText) {
			return &format.Error{Code: format.TooLarge, Detail: fmt.Sprintf("more than %d bytes unpacked", o.MaxText)}
		}
	}
	return nil
}
