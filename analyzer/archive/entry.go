package archive

import (
	"context"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/reader"
)

// An Entry is one file of an archive.
type Entry struct {
	// Path names the file as a user finds it: the path given, then the folders
	// and zip files on the way, with slashes: 报告.zip/山东/2019.docx.
	Path string
	// Rel is the path from the folder or zip file that was given, or the
	// file's name where it was given itself; where several were given, theirs
	// stand before it. It never leads upwards.
	Rel string
	// Size is that of the file unpacked, in bytes; -1 where it is not known.
	Size int64

	err  error // what stands in the way of reading it
	load func() ([]byte, error)
}

// Bytes returns the content of the file. It can be called once.
func (e *Entry) Bytes() ([]byte, error) {
	if e.err != nil {
		return nil, e.err
	}
	return e.load()
}

// Load is [Entry.Bytes], but gives up when ctx is done or the timeout of o has
// passed, as a pipe to which nobody writes has no end.
func (e *Entry) Load(ctx context.Context, o analyzer.Options) ([]byte, error) {
	return reader.Within(ctx, o.Timeout, e.Path, e.Bytes)
}

// Read reads the report in the file. It can be called once, and not after
// Bytes or Load. The timeout of o is for loading and reading together.
func (e *Entry) Read(ctx context.Context, o analyzer.Options) (*analyzer.Report, error) {
	return analyzer.ReadLoaded(ctx, e.Bytes, e.Path, o)
}

// failed is an entry in the place of files that cannot be reached.
func failed(path, rel, code, detail string, err error) *Entry {
	return &Entry{Path: path, Rel: rel, Size: -1, err: &reader.Error{Name: path, Code: code, Detail: detail, Err: err}}
}
