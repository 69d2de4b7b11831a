package doc

import (
	"context"
	"strings"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/govreport/govreport/analyzer/format/internal/wordtext"
)

// Of the summary's properties ([MS-OLEPS]).
const (
	propCodePage = 1
	propTitle    = 2
	typeInt16    = 2
	typeBytes    = 0x1E
	typeUTF16    = 0x1F
)

// title is the title in the document's properties.
func (c *compound) title(ctx context.Context) string {
	b, err := c.stream(ctx, "SummaryInformation")
	if err != nil {
		return ""
	}
	set := b[min(u32(b, 44), len(b)):]
	page, title := 0, ""
	for i := range min(u32(set, 4), 64) {
		off := u32(set, 12+8*i)
		switch typ, v := u32(set, off), set[min(off+4, len(set)):]; u32(set, 8+8*i) {
		case propCodePage:
			if typ == typeInt16 {
				page = u16(v, 0)
			}
		case propTitle:
			n := u32(v, 0)
			if typ == typeUTF16 {
				n, page = 2*n, 1200
			} else if typ != typeBytes {
				continue
			}
			s, _ := cut(v, 4, n)
			title = decode(s, page)
		}
	}
	title, _, _ = strings.Cut(title, "\x00")
	return wordtext.Title(title)
}

// decode reads text by the number of its code page.
func decode(b []byte, page int) string {
	switch page {
	case 936, 54936:
		b, _ = simplifiedchinese.GB18030.NewDecoder().Bytes(b)
	case 950:
		b, _ = traditionalchinese.Big5.NewDecoder().Bytes(b)
	case 1200:
		b, _ = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewDecoder().Bytes(b)
	}
	return string(b)
}
