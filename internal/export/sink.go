// Package export writes the results of a batch of reports to files: JSON
// lines, a folder of JSON, CSV, workbooks, Parquet and SQLite. What is written
// appears under its name only when all of it has been written.
package export

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/govreport/govreport/internal/tabular"
)

// An Item is what became of one file, in the forms that sinks take.
type Item struct {
	Number int64  // of the file in the batch, from 1
	Rel    string // its place in a folder of results, with slashes
	Line   []byte // the report as one line of JSON, with its line end
	Rows   tabular.Rows
}

// Needs are the forms of an [Item] that a sink takes.
type Needs struct{ Line, Rows bool }

// A Sink is an output of a batch. Encode may be called by several goroutines
// at once; the others by one, with the encoded items in order.
type Sink interface {
	Needs() Needs
	// Encode does the part of the work that needs no order.
	Encode(*Item) (any, error)
	// Write writes what Encode made of it.
	Write(it *Item, encoded any) error
	// Finish makes the output whole and gives it its name.
	Finish() error
	// Discard leaves nothing behind.
	Discard()
}

// A Kind is a form of output.
type Kind struct {
	Name     string
	Suffixes []string
	create   func(path string, o Options) (Sink, error)
	files    func(path string) []string // the files it writes, if more than path
}

// Options say how to write.
type Options struct {
	BOM bool // CSV begins with a byte order mark, for Excel
}

// Kinds are the forms of output there are. One whose name has none of the
// suffixes is a folder.
var Kinds = []Kind{
	{"jsonl", []string{".jsonl", ".ndjson"}, newJSONL, nil},
	{"csv", []string{".csv"}, newCSV, tableFiles},
	{"xlsx", []string{".xlsx"}, newXLSX, nil},
	{"parquet", []string{".parquet"}, newParquet, tableFiles},
	{"sqlite", []string{".sqlite", ".sqlite3", ".db"}, newSQLite, nil},
	{"folder", []string{"", "/"}, newFolder, nil},
}

// A SuffixError is the name of an output that does not tell its form.
type SuffixError struct{ Path string }

func (e *SuffixError) Error() string {
	return fmt.Sprintf("the name %s does not tell a format", e.Path)
}

// KindOf tells the form of an output by its name.
func KindOf(path string) (Kind, error) {
	ext := strings.ToLower(filepath.Ext(path))
	if st, err := os.Stat(path); err == nil && st.IsDir() || strings.HasSuffix(path, "/") {
		ext = ""
	}
	for _, k := range Kinds {
		if slices.Contains(k.Suffixes, ext) {
			return k, nil
		}
	}
	return Kind{}, &SuffixError{path}
}

// Create makes the sink for an output of kind k at path.
func (k Kind) Create(path string, o Options) (Sink, error) { return k.create(filepath.Clean(path), o) }

// Files are the paths that an output of kind k at path takes.
func (k Kind) Files(path string) []string {
	path = filepath.Clean(path)
	if k.files == nil {
		return []string{path}
	}
	return k.files(path)
}

// tableFiles are the files of an output that has one for each table:
// out.figures.csv, out.reports.csv ….
func tableFiles(path string) []string {
	ext := filepath.Ext(path)
	stem := strings.TrimSuffix(path, ext)
	files := make([]string, len(tabular.Tables))
	for i, t := range tabular.Tables {
		files[i] = stem + "." + t.Name + ext
	}
	return files
}

// partial is where a file is written before it gets its name. It is always the
// same, so that what a killed run left behind is written over.
func partial(path string) string {
	return filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".partial")
}

// createPartial creates the file that is to become path.
func createPartial(path string) (*os.File, error) {
	return os.OpenFile(partial(path), os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o644)
}

// release gives finished files their names, closing them first.
func release(files []*os.File, paths []string) error {
	var err error
	for _, f := range files {
		if e := f.Close(); err == nil {
			err = e
		}
	}
	for i := 0; i < len(paths) && err == nil; i++ {
		err = os.Rename(partial(paths[i]), paths[i])
	}
	return err
}

// drop removes files that are not to be kept.
func drop(files []*os.File, paths []string) {
	for _, f := range files {
		f.Close()
	}
	for _, p := range paths {
		if err := os.Remove(partial(p)); err != nil && !errors.Is(err, os.ErrNotExist) {
			continue // it will be written over
		}
	}
}
