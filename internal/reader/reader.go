// Package reader turns the bytes of a report into its text: it decodes them,
// tells the format, and extracts the text of formats that have markup.
package reader

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/govreport/govreport/internal/charset"
	"github.com/govreport/govreport/segment"
)

// A Document is a file's text and how it was read.
type Document struct {
	Text        string
	Format      string // text, markdown, html
	Encoding    string // canonical name, see package charset
	Bytes       int    // size of the file
	SHA256      string // of the file's bytes, in hexadecimal
	Diagnostics []segment.Diagnostic
}

// Extensions are the file names' endings that a folder is searched for.
var Extensions = []string{".txt", ".md", ".markdown", ".html", ".htm"}

// Known reports whether a file of that name is read when its folder is.
func Known(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	for _, e := range Extensions {
		if ext == e {
			return true
		}
	}
	return false
}

// File reads the file at path. An empty encoding means to find it by content.
func File(path, encoding string) (*Document, error) {
	if st, err := os.Stat(path); err == nil && st.IsDir() {
		return nil, &Error{Name: path, Code: Directory}
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, ioError(path, err)
	}
	return Bytes(b, path, encoding)
}

// Stream reads r to its end; name is a file name for messages and the format.
func Stream(r io.Reader, name, encoding string) (*Document, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, ioError(name, err)
	}
	return Bytes(b, name, encoding)
}

func ioError(name string, err error) error {
	e := &Error{Name: name, Code: Unreadable, Err: err}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.Code = NotFound
	case errors.Is(err, fs.ErrPermission):
		e.Code = Permission
	}
	return e
}

// Bytes reads a document from the bytes of a file called name.
func Bytes(b []byte, name, encoding string) (*Document, error) {
	if len(bytes.TrimSpace(b)) == 0 {
		return nil, &Error{Name: name, Code: Empty}
	}
	if kind := magic(b); kind != "" {
		return nil, &Error{Name: name, Code: Binary, Detail: kind}
	}
	dec, err := charset.Decode(b, encoding)
	if err != nil {
		return nil, &Error{Name: name, Code: UnknownEncoding, Detail: encoding, Err: err}
	}
	doubt := ""
	if encoding != "" {
		doubt = charset.Doubt(b, dec)
	}
	runes, controls := survey(dec.Text)
	switch {
	case strings.TrimFunc(dec.Text, unicode.IsSpace) == "":
		return nil, &Error{Name: name, Code: Empty}
	case doubt != "" && dec.Bad*20 > runes:
		return nil, &Error{Name: name, Code: WrongEncoding, Detail: dec.Encoding, Guess: doubt, Bad: dec.Bad}
	case (dec.Bad+controls)*10 > runes:
		return nil, &Error{Name: name, Code: Binary}
	}
	sum := sha256.Sum256(b)
	d := &Document{
		Text: dec.Text, Format: format(name, dec.Text), Encoding: dec.Encoding,
		Bytes: len(b), SHA256: hex.EncodeToString(sum[:]),
	}
	if dec.Bad > 0 {
		d.note("undecodable", fmt.Sprintf("有%d个字符无法按%s解码，以�代替", dec.Bad, dec.Encoding), dec.FirstBad)
	}
	switch {
	case doubt != "":
		d.note("encoding-doubt", fmt.Sprintf("按%s解码，但内容更像%s", dec.Encoding, doubt), 0)
	case encoding == "" && dec.Confidence < 0.6:
		d.note("encoding-guess", fmt.Sprintf("编码是推测的：%s", dec.Encoding), 0)
	}
	if d.Format == "html" {
		d.Text = htmlText(dec.Text)
		if strings.TrimSpace(d.Text) == "" {
			return nil, &Error{Name: name, Code: NoText}
		}
		for i := range d.Diagnostics { // offsets were into the page's source
			d.Diagnostics[i].Span = segment.Span{}
		}
	}
	return d, nil
}

func (d *Document) note(code, message string, at int) {
	end := at
	if strings.HasPrefix(d.Text[at:], "\ufffd") {
		end += len("\ufffd")
	}
	d.Diagnostics = append(d.Diagnostics, segment.Diagnostic{Code: code, Message: message, Span: segment.Span{Start: at, End: end}})
}

// format tells the format of a text from its file name, and where that says
// nothing from how it starts.
func format(name, text string) string {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown":
		return "markdown"
	case ".html", ".htm":
		return "html"
	case ".txt":
		return "text"
	}
	head := strings.ToLower(strings.TrimSpace(text[:min(len(text), 512)]))
	for _, p := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if strings.HasPrefix(head, p) {
			return "html"
		}
	}
	return "text"
}

// magic names the kind of a file that is not a text, by its first bytes.
func magic(b []byte) string {
	for _, m := range []struct{ prefix, kind string }{
		{"%PDF-", "PDF"},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC"},
		{"{\\rtf", "RTF"},
		{"\x1f\x8b", "gzip"},
		{"7z\xbc\xaf\x27\x1c", "7z"},
		{"Rar!\x1a", "RAR"},
		{"\x89PNG", "PNG"},
		{"\xff\xd8\xff", "JPEG"},
		{"GIF8", "GIF"},
		{"\x7fELF", "ELF"},
	} {
		if bytes.HasPrefix(b, []byte(m.prefix)) {
			return m.kind
		}
	}
	if bytes.HasPrefix(b, []byte("PK\x03\x04")) {
		switch head := b[:min(len(b), 4096)]; {
		case bytes.Contains(head, []byte("word/")), bytes.Contains(head, []byte("[Content_Types].xml")):
			return "DOCX"
		case bytes.Contains(head, []byte("OFD.xml")):
			return "OFD"
		}
		return "ZIP"
	}
	return ""
}

// survey counts the runes of s and the control characters among them.
func survey(s string) (runes, controls int) {
	for _, r := range s {
		runes++
		if r < ' ' && r != '\n' && r != '\r' && r != '\t' && r != '\f' && r != '\v' || r == 0x7f {
			controls++
		}
	}
	return runes, controls
}
