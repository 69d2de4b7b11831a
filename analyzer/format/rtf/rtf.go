// Package rtf reads Rich Text Format (Word's RTF 1.9.1), which offices also
// pass on under the name .doc. Import it for its side effect:
//
//	import _ "github.com/govreport/govreport/analyzer/format/rtf"
//
// Read are the text with its tables and the labels of its lists, as the program
// that wrote the file counted them, text boxes, footnotes and endnotes. Left out
// are headers, footers, comments, tables of contents, deleted and hidden text,
// pictures and embedded objects. Chinese is read in code pages (\ansicpg936, the
// charset of a font) and as \u.
package rtf

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/analyzer/format/internal/wordtext"
)

func init() {
	format.Register(format.Format{Name: "rtf", Suffixes: []string{".rtf"}, Detect: detect, Read: read})
}

func detect(b []byte) bool {
	b = bytes.TrimPrefix(b[:min(len(b), 256)], []byte("\ufeff"))
	return bytes.HasPrefix(bytes.TrimLeft(b, " \t\r\n"), []byte(`{\rtf`))
}

func read(ctx context.Context, b []byte, o format.Options) (*format.Document, error) {
	o = o.WithDefaults()
	if int64(len(b)) > o.MaxText {
		return nil, &format.Error{Code: format.TooLarge, Detail: fmt.Sprintf("%d MB", o.MaxText>>20)}
	}
	r := newReader(o)
	if err := r.run(ctx, b); err != nil {
		return nil, err
	}
	d := r.document()
	if strings.TrimSpace(d.Text) == "" {
		if r.pictures > 0 {
			return nil, &format.Error{Code: format.Scanned, Detail: fmt.Sprintf("%d pictures", r.pictures)}
		}
		return nil, &format.Error{Code: format.NoText}
	}
	d.Title = wordtext.Title(r.title.String())
	if r.contents > 0 {
		d.Note("toc-skipped", "目录未读入正文", 0, 0)
	}
	if r.pictures > 0 {
		d.Note("pictures-skipped", fmt.Sprintf("图片未读入（共 %d 幅）", r.pictures), 0, 0)
	}
	if r.objects > 0 {
		d.Note("objects-skipped", fmt.Sprintf("嵌入的图表或对象未读入（共 %d 个）", r.objects), 0, 0)
	}
	if r.open > 0 {
		d.Note("cut-short", "文件不完整，末尾可能缺失", len(d.Text), len(d.Text))
	}
	return d, nil
}
