package pdf

import (
	"bytes"
	"context"
	"fmt"
	"image/png"

	"github.com/klippa-app/go-pdfium/requests"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/analyzer/format/ocr"
)

// What a page is drawn with for recognition: programs want 300 dots an inch of
// print; a page that would be larger than an A2 sheet is drawn smaller.
const (
	dotsPerInch = 300
	largestSide = 1700
)

// recognise has the pages of a file that are pictures read by the user's own
// program. Each is drawn as a whole, so that stamps and signatures do not matter.
func recognise(ctx context.Context, b []byte, count int, o format.Options) (*format.Document, error) {
	pictures := make([]ocr.Picture, count)
	for i := range pictures {
		pictures[i] = func() ([]byte, error) { return drawPage(ctx, b, i) }
	}
	return ocr.Recognise(ctx, o.OCR, ".png", pictures, o)
}

// drawPage is a page as a picture.
func drawPage(ctx context.Context, b []byte, index int) (picture []byte, err error) {
	e, err := start()
	if err != nil {
		return nil, fmt.Errorf("starting PDFium: %w", err)
	}
	in, err := e.acquire(ctx)
	if err != nil {
		return nil, err
	}
	failed := true
	defer func() { e.release(in, failed) }()
	opened, err := in.OpenDocument(&requests.OpenDocument{FileReader: bytes.NewReader(b), FileReaderSize: int64(len(b))})
	if err != nil {
		return nil, openError(err)
	}
	defer func() {
		if _, cerr := in.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: opened.Document}); cerr != nil && err == nil {
			err = trap(cerr)
		}
	}()
	dpi := dotsPerInch
	if size, err := in.FPDF_GetPageSizeByIndex(&requests.FPDF_GetPageSizeByIndex{Document: opened.Document, Index: index}); err == nil {
		if long := max(size.Width, size.Height); long > largestSide {
			dpi = int(dotsPerInch * largestSide / long)
		}
	}
	page, err := in.RenderPageInDPI(&requests.RenderPageInDPI{DPI: max(dpi, 1), Page: requests.Page{ByIndex: &requests.PageByIndex{Document: opened.Document, Index: index}}})
	if err != nil {
		return nil, &format.Error{Code: format.Corrupt, Detail: fmt.Sprintf("page %d", index+1), Err: err}
	}
	defer page.Cleanup()
	var out bytes.Buffer
	if err := png.Encode(&out, page.Result.RenderedImage); err != nil {
		return nil, err
	}
	failed = false
	return out.Bytes(), nil
}
