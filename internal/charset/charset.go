// Package charset turns the bytes of a Chinese text into UTF-8. It finds the
// encoding by content, which is right for texts of a few characters too, or
// takes the one it is told.
package charset

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// Canonical names of the encodings.
const (
	UTF8    = "utf-8"
	GB18030 = "gb18030"
	Big5    = "big5"
	UTF16LE = "utf-16le"
	UTF16BE = "utf-16be"
)

// Names lists what a user may ask for, in the order shown to them.
var Names = []string{UTF8, GB18030, "gbk", "gb2312", Big5, "utf-16", UTF16LE, UTF16BE}

// A Decoded is a text and how it was decoded.
type Decoded struct {
	Text       string  // valid UTF-8, without the byte order mark
	Encoding   string  // canonical name
	Confidence float64 // 0 to 1; 1 where a mark or the bytes themselves leave no doubt
	Bad        int     // characters that could not be decoded, U+FFFD in Text
	FirstBad   int     // byte offset in Text of the first of them, -1 if none
}

// UnknownError is an encoding name that is none of [Names].
type UnknownError struct{ Name string }

func (e *UnknownError) Error() string {
	return fmt.Sprintf("unknown encoding %q; known: %s", e.Name, strings.Join(Names, ", "))
}

// Lookup returns the canonical name of an encoding, "" for "" and "auto". The
// names gb2312 and gbk mean their superset gb18030, as the files that carry
// them rarely keep to the smaller set; utf-16 without a byte order is
// returned as "utf-16".
func Lookup(name string) (string, error) {
	switch k := strings.NewReplacer("-", "", "_", "", " ", "").Replace(strings.ToLower(name)); k {
	case "", "auto":
		return "", nil
	case "utf8", "utf8sig", "utf8bom":
		return UTF8, nil
	case "gb18030", "gbk", "gb2312", "cp936", "euccn", "gb":
		return GB18030, nil
	case "big5", "cp950", "big5hkscs":
		return Big5, nil
	case "utf16", "unicode":
		return "utf-16", nil
	case "utf16le", "ucs2le":
		return UTF16LE, nil
	case "utf16be", "ucs2be":
		return UTF16BE, nil
	}
	return "", &UnknownError{name}
}

// Decode decodes b. An empty name means to find the encoding by content.
func Decode(b []byte, name string) (Decoded, error) {
	want, err := Lookup(name)
	if err != nil {
		return Decoded{}, err
	}
	mark, rest := cutMark(b)
	switch {
	case want == "" && mark != "":
		return decode(rest, mark, 1), nil
	case want == "":
		g := guess(b)
		return decode(b, g.name, g.confidence), nil
	case want == "utf-16" && (mark == UTF16LE || mark == UTF16BE):
		want = mark
	case want == "utf-16":
		want = byteOrder(b)
	}
	if mark == want {
		b = rest
	}
	return decode(b, want, 1), nil
}

// cutMark splits off a byte order mark and names the encoding it stands for.
func cutMark(b []byte) (name string, rest []byte) {
	switch {
	case len(b) >= 3 && b[0] == 0xef && b[1] == 0xbb && b[2] == 0xbf:
		return UTF8, b[3:]
	case len(b) >= 2 && b[0] == 0xff && b[1] == 0xfe:
		return UTF16LE, b[2:]
	case len(b) >= 2 && b[0] == 0xfe && b[1] == 0xff:
		return UTF16BE, b[2:]
	case len(b) >= 4 && b[0] == 0x84 && b[1] == 0x31 && b[2] == 0x95 && b[3] == 0x33:
		return GB18030, b[4:]
	}
	return "", b
}

// decode decodes b, from which the byte order mark has been cut, as the
// encoding with the canonical name.
func decode(b []byte, name string, confidence float64) Decoded {
	d := Decoded{Encoding: name, Confidence: confidence, FirstBad: -1}
	if name == UTF8 {
		d.Text, d.Bad, d.FirstBad = decodeUTF8(b)
		return d
	}
	out, err := codec(name).NewDecoder().Bytes(b)
	if err != nil { // the decoders replace what they cannot read, so this does not happen
		out = []byte(strings.ToValidUTF8(string(out), "\ufffd"))
	}
	d.Text = string(out)
	d.Bad = strings.Count(d.Text, "\ufffd")
	d.FirstBad = strings.Index(d.Text, "\ufffd")
	return d
}

func codec(name string) encoding.Encoding {
	switch name {
	case Big5:
		return traditionalchinese.Big5
	case UTF16LE:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case UTF16BE:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return simplifiedchinese.GB18030
}

// decodeUTF8 replaces each byte of b that is not UTF-8 by U+FFFD; a U+FFFD
// that is already there does not count as bad.
func decodeUTF8(b []byte) (text string, bad, firstBad int) {
	if utf8.Valid(b) {
		return string(b), 0, -1
	}
	var s strings.Builder
	s.Grow(len(b) + 16)
	firstBad = -1
	for i := 0; i < len(b); {
		r, w := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && w == 1 {
			if bad++; firstBad < 0 {
				firstBad = s.Len()
			}
			s.WriteRune(utf8.RuneError)
			for i++; i < len(b) && b[i]&0xc0 == 0x80; i++ { // the rest of the broken character
			}
			continue
		}
		s.Write(b[i : i+w])
		i += w
	}
	return s.String(), bad, firstBad
}
