package ocr

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"

	"golang.org/x/net/html/charset"

	"github.com/govreport/govreport/analyzer/format"
)

// perInch are how many of an ALTO file's units make an inch.
var perInch = map[string]float64{"mm10": 254, "inch1200": 1200}

// parseALTO reads the pages, lines and strings of ALTO.
func parseALTO(ctx context.Context, b []byte, o format.Options) ([]page, error) {
	var pages []page
	dpi := 0.0
	d := xml.NewDecoder(bytes.NewReader(b))
	d.CharsetReader = charset.NewReaderLabel
	unit := false
	for n := 0; ; n++ {
		if n%4096 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		tok, err := d.Token()
		switch {
		case errors.Is(err, io.EOF):
			return pages, nil
		case err != nil:
			return nil, &format.Error{Code: format.Corrupt, Detail: "alto", Err: err}
		}
		if text, ok := tok.(xml.CharData); ok && unit {
			dpi = perInch[string(bytes.TrimSpace(text))]
		}
		e, ok := tok.(xml.StartElement)
		if !ok {
			unit = false
			continue
		}
		unit = e.Name.Local == "MeasurementUnit"
		x, y := number(e, "HPOS"), number(e, "VPOS")
		w, h := number(e, "WIDTH"), number(e, "HEIGHT")
		switch e.Name.Local {
		case "Page":
			if len(pages) >= o.MaxEntries {
				return nil, &format.Error{Code: format.TooLarge, Detail: fmt.Sprintf("%d pages", len(pages))}
			}
			pages = append(pages, page{width: w, height: h, dpi: dpi})
		case "TextLine":
			if len(pages) > 0 {
				p := &pages[len(pages)-1]
				p.lines = append(p.lines, line{x0: x, y0: y, x1: x + w, y1: y + h})
			}
		case "String":
			if len(pages) == 0 || len(pages[len(pages)-1].lines) == 0 {
				continue
			}
			p := &pages[len(pages)-1]
			s := word{text: value(e, "CONTENT"), x0: x, x1: x + w, conf: -1}
			if wc := value(e, "WC"); wc != "" {
				s.conf = 100 * number(e, "WC")
			}
			l := &p.lines[len(p.lines)-1]
			if l.y1 <= l.y0 { // a line without a box is as high as its words
				l.y0, l.y1 = y, y+h
			}
			l.words = append(l.words, s)
		}
	}
}

func value(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func number(e xml.StartElement, name string) float64 {
	n, _ := strconv.ParseFloat(value(e, name), 64)
	return n
}
