// Package reader turns the bytes of a file into the text of a report: it finds
// the format among those registered, decodes what is text, and says in a way
// that can be told apart what is wrong with a file.
package reader

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/internal/charset"
	"github.com/govreport/govreport/internal/guard"
)

// A Document is a file's text and how it was read.
type Document struct {
	format.Document
	Format   string // text, markdown, or the name of a registered format
	Encoding string // canonical name, see package charset
	Bytes    int    // size of the file
	SHA256   string // of the file's bytes, in hexadecimal
}

// Options say how to read a file.
type Options struct {
	Encoding string // of text; empty means to find it by content
	Limits   format.Options
}

// Load returns the bytes of the file at path, if they are not too many.
func Load(path string, o format.Options) ([]byte, error) {
	st, err := os.Stat(path)
	switch {
	case err == nil && st.IsDir():
		return nil, &Error{Name: path, Code: Directory}
	case err == nil && st.Size() > o.WithDefaults().MaxBytes:
		return nil, tooLarge(path, o)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, ioError(path, err)
	}
	defer f.Close()
	size := int64(0)
	if st != nil {
		size = st.Size()
	}
	return load(f, path, size, o)
}

// LoadFrom returns what r holds, if it is not too much; name is for messages.
func LoadFrom(r io.Reader, name string, o format.Options) ([]byte, error) {
	return load(r, name, 0, o)
}

// Within loads a file, which may take at most d, or any time where d is 0. It
// does not wait for a load that is given up.
func Within(ctx context.Context, d time.Duration, name string, load func() ([]byte, error)) ([]byte, error) {
	b, err := guard.Within(ctx, d, func(context.Context) ([]byte, error) { return load() })
	if errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil {
		return nil, TimedOut(name, d)
	}
	return b, err
}

// load reads r to its end, but no more than a file may hold: what a pipe or a
// device holds cannot be known before.
func load(r io.Reader, name string, size int64, o format.Options) ([]byte, error) {
	limit := o.WithDefaults().MaxBytes
	var b bytes.Buffer
	b.Grow(int(min(size, limit)) + bytes.MinRead)
	if _, err := b.ReadFrom(io.LimitReader(r, limit+1)); err != nil {
		return nil, ioError(name, err)
	}
	if int64(b.Len()) > limit {
		return nil, tooLarge(name, o)
	}
	return b.Bytes(), nil
}

func tooLarge(name string, o format.Options) error {
	return &Error{Name: name, Code: format.TooLarge, Detail: fmt.Sprintf("%d MB", o.WithDefaults().MaxBytes>>20)}
}

// tooLong refuses a text whose analysis, which takes some fifty times its
// size, would need too much memory.
func tooLong(name string, limit int64) error {
	return &Error{Name: name, Code: format.TooLarge, Detail: fmt.Sprintf("%d MB of text", limit>>20)}
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
func Bytes(ctx context.Context, b []byte, name string, o Options) (*Document, error) {
	if len(bytes.TrimSpace(b)) == 0 {
		return nil, &Error{Name: name, Code: Empty}
	}
	d, err := document(ctx, b, name, o)
	if err != nil {
		return nil, err
	}
	if limit := o.Limits.WithDefaults().MaxReport; int64(len(d.Text)) > limit {
		return nil, tooLong(name, limit)
	}
	sum := sha256.Sum256(b)
	d.Bytes, d.SHA256 = len(b), hex.EncodeToString(sum[:])
	return d, nil
}

func document(ctx context.Context, b []byte, name string, o Options) (*Document, error) {
	if f, ok := format.ByContent(b); ok {
		d, err := read(ctx, f, b, name, o)
		if err != nil {
			return nil, err
		}
		return &Document{Document: *d, Format: f.Name, Encoding: charset.UTF8}, nil
	}
	if kind := magic(b); kind != "" {
		code := Binary
		if slices.Contains(withReader, kind) {
			code = format.NoReader
		}
		if kind == drm {
			code = FirmEncrypted
		}
		return nil, &Error{Name: name, Code: code, Detail: kind}
	}
	// Markup and other encodings may take some room, but not any.
	if limit := o.Limits.WithDefaults().MaxReport; int64(len(b)) > 4*limit {
		return nil, tooLong(name, limit)
	}
	d, err := decode(b, name, o.Encoding)
	if err != nil {
		return nil, err
	}
	f, ok := format.ByText(name, d.Text)
	switch {
	case ok:
		inner, err := read(ctx, f, []byte(d.Text), name, o)
		if err != nil {
			return nil, err
		}
		for _, n := range d.Diagnostics { // offsets are into the page's source
			inner.Note(n.Code, n.Message, 0, 0)
		}
		d.Document, d.Format = *inner, f.Name
	case slices.Contains(webSuffixes, strings.ToLower(filepath.Ext(name))):
		return nil, &Error{Name: name, Code: format.NoReader, Detail: "HTML"}
	}
	return d, nil
}

// Formats that a package reads which this program may not have imported.
var (
	withReader  = []string{"PDF", "DOC", "DOCX", "OFD", "RTF", "MHT"}
	webSuffixes = []string{".html", ".htm"}
)

// read runs a format's reader.
func read(ctx context.Context, f format.Format, b []byte, name string, o Options) (*format.Document, error) {
	d, err := f.Read(ctx, b, o.Limits.WithDefaults())
	if err != nil {
		return nil, named(name, f.Name, err)
	}
	if strings.TrimFunc(d.Text, unicode.IsSpace) == "" {
		return nil, &Error{Name: name, Code: format.NoText, Detail: f.Name}
	}
	return d, nil
}

// named says which file an error of a format's reader is about.
func named(name, kind string, err error) error {
	var e *format.Error
	switch {
	case errors.As(err, &e):
		if e.Detail == "" {
			return &Error{Name: name, Code: e.Code, Detail: kind, Err: e.Err}
		}
		return &Error{Name: name, Code: e.Code, Detail: e.Detail, Err: e.Err}
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return err
	}
	return &Error{Name: name, Code: Unreadable, Err: err}
}

// decode turns the bytes of a text into UTF-8.
func decode(b []byte, name, encoding string) (*Document, error) {
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
	d := &Document{Format: plainFormat(name), Encoding: dec.Encoding}
	d.Text = dec.Text
	if dec.Bad > 0 {
		d.note("undecodable", fmt.Sprintf("有%d个字符无法按%s解码，以�代替", dec.Bad, dec.Encoding), dec.FirstBad)
	}
	switch {
	case doubt != "":
		d.note("encoding-doubt", fmt.Sprintf("按%s解码，但内容更像%s", dec.Encoding, doubt), 0)
	case encoding == "" && dec.Confidence < 0.6:
		d.note("encoding-guess", fmt.Sprintf("编码是推测的：%s", dec.Encoding), 0)
	}
	return d, nil
}

func (d *Document) note(code, message string, at int) {
	end := at
	if strings.HasPrefix(d.Text[at:], "\ufffd") {
		end += len("\ufffd")
	}
	d.Note(code, message, at, end)
}

// plainFormat tells Markdown from other text by the file's name.
func plainFormat(name string) string {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown":
		return "markdown"
	}
	return "text"
}
