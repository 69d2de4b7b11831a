package analyzer

import (
	"context"
	"errors"
	"io"
	"time"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/guard"
	"github.com/govreport/govreport/internal/meta"
	"github.com/govreport/govreport/internal/reader"
	"github.com/govreport/govreport/segment"
)

// Options say how to read a report. The zero value finds everything out from
// the file itself.
type Options struct {
	// Encoding is the file's encoding: utf-8, gb18030, gbk, gb2312, big5,
	// utf-16, utf-16le or utf-16be. Empty means to find it by content. It
	// matters to text and HTML only.
	Encoding string
	// Indicators is the catalogue that figures take their ids from; nil is
	// the built-in one.
	Indicators *extract.Catalogue
	// Year is the year of the report where the user knows it: it goes before
	// all that the text says. 0 means to read it from the text.
	Year int
	// Region is the report's territory where the user knows it, by its full or
	// short name (长沙市, 长沙); a name that is not known counts for nothing.
	Region string
	// Overrides are year and region of single files, by path; they go before
	// Year and Region.
	Overrides Overrides
	// Timeout is how long one report may take; 0 for as long as it needs. One
	// that takes longer is given up, but may go on using a processor until the
	// part of its reader that it is in ends.
	Timeout time.Duration
	// Limits bound the size of a file and of what is unpacked from it; the
	// zero value is package format's defaults.
	Limits format.Options
}

// Open reads the report in the file at path: plain text or Markdown in any of
// the encodings that Chinese texts come in, and whatever formats the program
// has registered readers for (see package format).
//
// The error says what was wrong with the file and what to do about it. A
// missing file satisfies errors.Is(err, fs.ErrNotExist). A defect of a reader
// that a file brings to light is an error too, not a panic.
func Open(path string) (*Report, error) { return OpenWith(path, Options{}) }

// OpenWith is [Open] with options.
func OpenWith(path string, o Options) (*Report, error) {
	return ReadLoaded(context.Background(), func() ([]byte, error) { return reader.Load(path, o.Limits) }, path, o)
}

// ReadLoaded is [ReadBytes] of what load returns. The timeout is for loading
// and reading together: a file may be a pipe to which nobody writes. Load is
// not waited for where it is given up.
func ReadLoaded(ctx context.Context, load func() ([]byte, error), name string, o Options) (*Report, error) {
	r, err := guard.Within(ctx, o.Timeout, func(ctx context.Context) (*Report, error) {
		b, err := load()
		if err != nil {
			return nil, err
		}
		d, err := reader.Bytes(ctx, b, name, reader.Options{Encoding: o.Encoding, Limits: o.Limits})
		if err != nil {
			return nil, err
		}
		return fromDocument(ctx, d, name, o)
	})
	var defect *guard.PanicError
	switch {
	case errors.As(err, &defect):
		return nil, &reader.Error{Name: name, Code: reader.Unreadable, Err: err}
	case errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil:
		return nil, reader.TimedOut(name, o.Timeout)
	}
	return r, err
}

// Read reads a report from r to its end. The name stands for the file's path:
// its suffix tells the format and it becomes [Source].Path; it may be empty.
func Read(r io.Reader, name string) (*Report, error) { return ReadWith(r, name, Options{}) }

// ReadWith is [Read] with options.
func ReadWith(r io.Reader, name string, o Options) (*Report, error) {
	return ReadLoaded(context.Background(), func() ([]byte, error) { return reader.LoadFrom(r, name, o.Limits) }, name, o)
}

// ReadBytes reads a report from b, a whole file. The name is as in [Read]. It
// gives up when ctx is done.
func ReadBytes(ctx context.Context, b []byte, name string, o Options) (*Report, error) {
	return ReadLoaded(ctx, func() ([]byte, error) { return b, nil }, name, o)
}

func fromDocument(ctx context.Context, d *reader.Document, name string, o Options) (*Report, error) {
	src := Source{
		Path: name, Format: d.Format, Encoding: d.Encoding, Bytes: d.Bytes, SHA256: d.SHA256,
		Title: d.Title, Date: d.Date, Publisher: d.Source,
	}
	r, err := parse(ctx, d.Text, d.Bold, src.beside(), o)
	if err != nil {
		return nil, err
	}
	r.Source, r.Pages = src, d.Pages
	r.pageTables()
	if len(d.Diagnostics) > 0 {
		r.Diagnostics = append(append([]segment.Diagnostic{}, d.Diagnostics...), r.Diagnostics...)
	}
	return r, nil
}

// beside is what a report's source knows beside its text.
func (s Source) beside() meta.Beside {
	return meta.Beside{Path: s.Path, Title: s.Title, Date: s.Date, Source: s.Publisher}
}
