// Package out has the forms that answers are written in: what each is called,
// which suffixes of files tell it, and how records are put together in it. It
// alone knows the names of formats; a command asks for the shape it has to
// fill. A format is a file of this package and a line of the list below.
package out

import (
	"bufio"
	"bytes"
	"path/filepath"
	"slices"
	"strings"
)

// A Shape is what of a [Record] a format shows.
type Shape int

const (
	Tables Shape = iota // for people: head and tables
	Rows                // a row of words an item, under one header
	Values              // objects with everything
	Bytes               // a body that the command makes itself
)

// A Format is a form of output. Formats are compared by their pointers.
type Format struct {
	Name     string
	Suffixes []string // of files, in lower case, with their dot
	Shape    Shape
	Screen   bool // may be shown on a terminal

	encoding encoding
}

// The formats, in the order that help lists them.
var (
	Table    = &Format{Name: "table", Suffixes: []string{".txt"}, Shape: Tables, Screen: true, encoding: tables{}}
	JSON     = &Format{Name: "json", Suffixes: []string{".json"}, Shape: Values, Screen: true, encoding: object{}}
	JSONL    = &Format{Name: "jsonl", Suffixes: []string{".jsonl", ".ndjson"}, Shape: Values, Screen: true, encoding: lines{}}
	CSV      = &Format{Name: "csv", Suffixes: []string{".csv"}, Shape: Rows, Screen: true, encoding: commas{}}
	Markdown = &Format{Name: "md", Suffixes: []string{".md"}, Shape: Tables, Screen: true, encoding: markdown{}}
	OPML     = &Format{Name: "opml", Suffixes: []string{".opml"}, Shape: Bytes, Screen: true, encoding: raw{}}
	XLSX     = &Format{Name: "xlsx", Suffixes: []string{".xlsx"}, Shape: Bytes, encoding: raw{}}
	Parquet  = &Format{Name: "parquet", Suffixes: []string{".parquet"}, Shape: Bytes, encoding: raw{}}
	SQLite   = &Format{Name: "sqlite", Suffixes: []string{".sqlite", ".sqlite3", ".db"}, Shape: Bytes, encoding: raw{}}
	Stata    = &Format{Name: "dta", Suffixes: []string{".dta"}, Shape: Bytes, encoding: raw{}}

	// Text is what a command prints as it is; no flag names it.
	Text = &Format{Name: "text", Shape: Bytes, Screen: true, encoding: raw{}}
)

// A Set is the formats that a command has, the first being its own.
type Set []*Format

var (
	// Whole are those of one answer that is no list.
	Whole = Set{Table, JSON, Markdown}
	// Outlines are Plain with the form that outliners exchange.
	Outlines = Set{Table, Markdown, OPML, JSON, JSONL, CSV}
	// Plain are the formats of nearly every command.
	Plain = Set{Table, JSON, JSONL, CSV, Markdown}
	// Sheets are Plain with workbooks.
	Sheets = append(slices.Clone(Plain), XLSX)
	// Data are those of tables that other programs go on with.
	Data = append(slices.Clone(Sheets), Parquet, SQLite)
	// Panels are Data with Stata's.
	Panels = append(slices.Clone(Data), Stata)
)

// Names are what the flag --format takes.
func (s Set) Names() []string {
	names := make([]string, len(s))
	for i, f := range s {
		names[i] = f.Name
	}
	return names
}

// Named is the format of that name, nil where s has none.
func (s Set) Named(name string) *Format {
	return s.first(func(f *Format) bool { return f.Name == name })
}

// Of is the format that the suffix of path tells, nil where s has none.
func (s Set) Of(path string) *Format {
	ext := strings.ToLower(filepath.Ext(path))
	return s.first(func(f *Format) bool { return slices.Contains(f.Suffixes, ext) })
}

func (s Set) first(is func(*Format) bool) *Format {
	if i := slices.IndexFunc(s, is); i >= 0 {
		return s[i]
	}
	return nil
}

// an encoding puts records together in one format. All but encode, which may
// be called from several goroutines, are called in turn.
type encoding interface {
	begin(w *bufio.Writer, o *Options) error             // before the first record
	encode(b *bytes.Buffer, r *Record, o *Options) error // a record by itself
	between(w *bufio.Writer, o *Options)                 // what parts two records
	end(w *bufio.Writer, n int, o *Options)              // behind the last of n
}

// raw writes records as their commands made them.
type raw struct{}

func (raw) begin(*bufio.Writer, *Options) error           { return nil }
func (raw) encode(*bytes.Buffer, *Record, *Options) error { return nil }
func (raw) between(*bufio.Writer, *Options)               {}
func (raw) end(*bufio.Writer, int, *Options)              {}
