package doc

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	utf "golang.org/x/text/encoding/unicode"
)

// Of the summary's properties ([MS-OLEPS]).
const (
	propCodePage = 1
	propTitle    = 2
	typeInt16    = 2
	typeBytes    = 0x1E
	typeUTF16    = 0x1F
)

// title is the title in the document's properties; empty if it is what a
// program put there.
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
	if title = strings.Join(strings.Fields(title), " "); !isTitle(title) {
		return ""
	}
	return title
}

// decode reads text by the number of its code page.
func decode(b []byte, page int) string {
	switch page {
	case 936, 54936:
		b, _ = simplifiedchinese.GB18030.NewDecoder().Bytes(b)
	case 950:
		b, _ = traditionalchinese.Big5.NewDecoder().Bytes(b)
	case 1200:
		b, _ = utf.UTF16(utf.LittleEndian, utf.IgnoreBOM).NewDecoder().Bytes(b)
	}
	return string(b)
}

// isTitle tells a title from what programs put in its place: the name of a
// template, or nothing that is said.
func isTitle(s string) bool {
	if !utf8.ValidString(s) || strings.ContainsRune(s, utf8.RuneError) {
		return false
	}
	for _, none := range []string{"无标题", "未命名", "新建", "文档", "标题"} {
		if strings.HasPrefix(s, none) {
			return false
		}
	}
	hanzi := 0
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			hanzi++
		}
	}
	return hanzi >= 4
}
