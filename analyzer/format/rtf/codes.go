package rtf

import (
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"unicode/utf8"
)

// codes knows how bytes stand for characters: by the charset of the font, else
// by the code page of the file.
type codes struct {
	page     int         // of the file; 0 if it does not say
	fonts    map[int]int // code pages by font
	standard int         // the font that holds where none is named
	defining int         // the font that the table is at
	chinese  bool        // there is a font of simplified Chinese
	pending  []byte
}

// pageOf is the code page of a font's charset, 0 where it has none of its own.
func pageOf(charset int) int {
	switch charset {
	case 128:
		return 932
	case 129:
		return 949
	case 134:
		return 936
	case 136:
		return 950
	}
	return 0
}

// decode gives the pending bytes as text. Fonts of letters alone are named
// before Chinese, too: what reads as GBK in a file with Chinese fonts is that.
func (c *codes) decode(font int) string {
	b := c.pending
	c.pending = c.pending[:0]
	if isASCII(b) {
		return string(b)
	}
	page := c.fonts[font]
	if page == 0 {
		page = c.page
	}
	var e encoding.Encoding = charmap.Windows1252
	switch page {
	case 936, 54936:
		e = simplifiedchinese.GB18030
	case 950:
		e = traditionalchinese.Big5
	case 932:
		e = japanese.ShiftJIS
	case 949:
		e = korean.EUCKR
	case 65001:
		if utf8.Valid(b) {
			return string(b)
		}
	default:
		if c.chinese {
			if s, err := simplifiedchinese.GBK.NewDecoder().Bytes(b); err == nil && !strings.ContainsRune(string(s), utf8.RuneError) {
				return string(s)
			}
		}
	}
	s, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return strings.ToValidUTF8(string(b), "\ufffd")
	}
	return string(s)
}

func isASCII(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
