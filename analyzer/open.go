package analyzer

import (
	"io"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/reader"
	"github.com/govreport/govreport/segment"
)

// Options say how to read a report. The zero value finds everything out from
// the file itself.
type Options struct {
	// Encoding is the file's encoding: utf-8, gb18030, gbk, gb2312, big5,
	// utf-16, utf-16le or utf-16be. Empty means to find it by content.
	Encoding string
	// Indicators is the catalogue that figures take their ids from; nil is
	// the built-in one.
	Indicators *extract.Catalogue
}

// Open reads the report in the file at path: plain text, Markdown or HTML in
// any of the encodings that Chinese texts come in.
//
// The error says what was wrong with the file and what to do about it. A
// missing file satisfies errors.Is(err, fs.ErrNotExist).
func Open(path string) (*Report, error) { return OpenWith(path, Options{}) }

// OpenWith is [Open] with options.
func OpenWith(path string, o Options) (*Report, error) {
	d, err := reader.File(path, o.Encoding)
	if err != nil {
		return nil, err
	}
	return fromDocument(d, path, o), nil
}

// Read reads a report from r to its end. The name stands for the file's path:
// its suffix tells the format and it becomes [Source].Path; it may be empty.
func Read(r io.Reader, name string) (*Report, error) { return ReadWith(r, name, Options{}) }

// ReadWith is [Read] with options.
func ReadWith(r io.Reader, name string, o Options) (*Report, error) {
	d, err := reader.Stream(r, name, o.Encoding)
	if err != nil {
		return nil, err
	}
	return fromDocument(d, name, o), nil
}

func fromDocument(d *reader.Document, name string, o Options) *Report {
	r := parse(d.Text, name, o)
	r.Source = Source{Path: name, Format: d.Format, Encoding: d.Encoding, Bytes: d.Bytes, SHA256: d.SHA256}
	if len(d.Diagnostics) > 0 {
		r.Diagnostics = append(append([]segment.Diagnostic{}, d.Diagnostics...), r.Diagnostics...)
	}
	return r
}
