// Package export writes the results of a batch of reports to files: JSON
// lines, a folder of JSON, CSV, workbooks, Parquet and SQLite. What is written
// appears under its name only when all of it has been written.
package export

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/govreport/govreport/internal/outfile"
	"github.com/govreport/govreport/internal/tabular"
)

// An Item is what became of one file, in the forms that sinks take.
type Item struct {
	Number int64  // of the file in the batch, from 1
	Place  string // of its file in a folder of results, see [Places]; empty for none
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

// commit gives finished files their names, all or, where the disk has no room,
// those before.
func commit(files ...*outfile.File) error {
	for i, f := range files {
		if err := f.Commit(); err != nil {
			discard(files[i+1:]...)
			return err
		}
	}
	return nil
}

// discard removes files that are not to be kept.
func discard(files ...*outfile.File) {
	for _, f := range files {
		f.Discard()
	}
}
