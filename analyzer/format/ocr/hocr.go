package ocr

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/govreport/govreport/analyzer/format"
)

// lineClasses are the elements of hOCR that hold one line of text.
var lineClasses = []string{"ocr_line", "ocr_header", "ocr_textfloat", "ocr_caption"}

// parseHOCR reads the pages, lines and words of hOCR. Boxes stand in the title
// of an element: bbox 10 20 300 40; x_wconf 93.
func parseHOCR(ctx context.Context, b []byte, o format.Options) ([]page, error) {
	var pages []page
	var text strings.Builder
	var w word
	depth, inWord := 0, 0 // elements that are open, and at which of them the word began
	z := html.NewTokenizer(bytes.NewReader(b))
	z.SetMaxBuf(1 << 20)
	closeWord := func() {
		if w.text = strings.TrimSpace(text.String()); w.text != "" {
			p := &pages[len(pages)-1]
			l := &p.lines[len(p.lines)-1]
			l.words = append(l.words, w)
		}
		text.Reset()
		inWord = 0
	}
	for n := 0; ; n++ {
		if n%4096 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			if err := z.Err(); !errors.Is(err, io.EOF) {
				return nil, &format.Error{Code: format.Corrupt, Detail: "hocr", Err: err}
			}
			return pages, nil
		case html.TextToken:
			if inWord > 0 {
				text.Write(z.Text())
			}
		case html.EndTagToken:
			if inWord > 0 && depth == inWord {
				closeWord()
			}
			depth = max(0, depth-1)
		case html.StartTagToken:
			depth++
			tok := z.Token()
			if slices.Contains([]string{"meta", "link", "br", "img", "hr", "input"}, tok.Data) {
				depth--
				continue
			}
			class, title := attribute(tok, "class"), attribute(tok, "title")
			box, ok := bbox(title)
			switch {
			case class == "ocr_page":
				if len(pages) >= o.MaxEntries {
					return nil, &format.Error{Code: format.TooLarge, Detail: fmt.Sprintf("%d pages", len(pages))}
				}
				p := page{width: box[2] - box[0], height: box[3] - box[1]}
				if res := numbers(title, "scan_res"); len(res) > 1 && res[1] >= 50 {
					p.dpi = res[1]
				}
				pages = append(pages, p)
			case len(pages) == 0 || !ok:
			case slices.Contains(lineClasses, class):
				p := &pages[len(pages)-1]
				p.lines = append(p.lines, line{x0: box[0], y0: box[1], x1: box[2], y1: box[3]})
			case class == "ocrx_word" || class == "ocr_word":
				if p := &pages[len(pages)-1]; len(p.lines) == 0 {
					continue
				}
				if inWord > 0 {
					closeWord() // an element that was left open
				}
				w = word{x0: box[0], x1: box[2], conf: -1}
				if c := numbers(title, "x_wconf"); len(c) > 0 {
					w.conf = c[0]
				}
				inWord = depth
			}
		}
	}
}

func attribute(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// bbox reads the box of an element: left, top, right, bottom.
func bbox(title string) (box [4]float64, ok bool) {
	n := numbers(title, "bbox")
	return box, len(n) >= 4 && copy(box[:], n) == 4
}

// numbers reads the numbers behind a name in the title of an element.
func numbers(title, name string) (out []float64) {
	for part := range strings.SplitSeq(title, ";") {
		words := strings.Fields(part)
		if len(words) == 0 || words[0] != name {
			continue
		}
		for _, s := range words[1:] {
			if n, err := strconv.ParseFloat(s, 64); err == nil {
				out = append(out, n)
			}
		}
		return out
	}
	return nil
}
