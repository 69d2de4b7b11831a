package cli

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/govreport/govreport/internal/outfile"
	"github.com/govreport/govreport/internal/table"
	"github.com/govreport/govreport/internal/tabular"
	"golang.org/x/term"
)

// A record is what a command has to show of one report (or of all of them),
// in each of the forms it may be shown in.
type record struct {
	head   string        // lines above the tables
	tables []table.Table // for table and md
	rows   [][]string    // for csv
	value  any           // for json and jsonl
	body   string        // instead of all these: already in the format
}

// A sink writes records in the format asked for.
type sink struct {
	format string
	array  bool // json: several reports go into one array
	header []string
	bom    bool
	before string // written before the first record
	after  string // and after the last
	tight  bool   // no blank line between records
	style  table.Style
	w      *bufio.Writer
	n      int // records written
	close  func(ok bool) error
}

// formatOf decides the format: the flag, else the suffix of the output file,
// else the command's own. More are formats that only some commands have.
func (a *app) formatOf(def string, more ...string) (string, error) {
	if a.opts.format != "" {
		if slices.Contains(binaryFormats, a.opts.format) && a.opts.format != "xlsx" && (a.opts.output == "" || a.opts.output == "-" && isTerminal(a.stdout)) {
			return "", &usageError{message: a.say("binary-needs-file", a.opts.format)}
		}
		if a.opts.format == "xlsx" && (a.opts.output == "" || a.opts.output == "-" && isTerminal(a.stdout)) {
			return "", &usageError{message: a.say("xlsx-needs-file")}
		}
		return a.opts.format, nil
	}
	if a.opts.output == "" || a.opts.output == "-" {
		return def, nil
	}
	switch strings.ToLower(filepath.Ext(a.opts.output)) {
	case ".txt":
		return "table", nil
	case ".json":
		return "json", nil
	case ".jsonl", ".ndjson":
		return "jsonl", nil
	case ".csv":
		return "csv", nil
	case ".md":
		return "md", nil
	case ".xlsx":
		if slices.Contains(more, "xlsx") {
			return "xlsx", nil
		}
		return "", &usageError{message: a.say("no-xlsx")}
	case ".parquet", ".dta", ".sqlite", ".sqlite3", ".db":
		if f := dataFormat(a.opts.output); slices.Contains(more, f) {
			return f, nil
		}
	}
	return "", &usageError{message: a.say("out-suffix", a.opts.output)}
}

// open makes the sink for a format. An output file appears under its name
// only when all of it has been written.
func (a *app) open(format string, array bool, header []string) (*sink, error) {
	s := &sink{format: format, array: array, header: header, bom: a.opts.bom, close: func(bool) error { return nil }}
	path := a.opts.output
	if path == "" || path == "-" {
		s.w = bufio.NewWriterSize(a.stdout, 64<<10)
		s.style = table.Style{Width: a.width(), Bold: isTerminal(a.stdout) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"}
		return s, nil
	}
	cannot := func(err error) error {
		return &usageError{message: a.say("cannot-write", path, cause(err)), quiet: true}
	}
	if st, err := os.Stat(path); err == nil && !st.Mode().IsRegular() { // a device or pipe
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return nil, cannot(err)
		}
		s.w, s.close = bufio.NewWriter(f), func(bool) error { return f.Close() }
		s.style = table.Style{Width: a.width()}
		return s, nil
	}
	if err := a.mayWrite(path); err != nil {
		return nil, err
	}
	f, err := outfile.Create(path)
	if err != nil {
		return nil, cannot(err)
	}
	s.w, s.style = bufio.NewWriterSize(f, 64<<10), table.Style{Width: a.width()}
	s.close = func(ok bool) error {
		defer f.Discard()
		if !ok {
			return nil
		}
		if err := f.Commit(); err != nil {
			return cannot(err)
		}
		return nil
	}
	return s, nil
}

// mayWrite refuses to write over a file of the user's, unless --force says so,
// and over an input even then. Every command asks it before it writes a file.
func (a *app) mayWrite(path string) error {
	for _, in := range a.given {
		if outfile.Same(in, path) {
			return &usageError{message: a.say("batch-input", path), quiet: true}
		}
	}
	if _, err := os.Lstat(path); err == nil && !a.opts.force {
		return &usageError{message: a.say("batch-exists", path), quiet: true}
	}
	return nil
}

// width is the number of columns a table may take: $COLUMNS, else the
// terminal's, else 100.
func (a *app) width() int {
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 20 {
		return n
	}
	if f, ok := a.stdout.(*os.File); ok {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 20 {
			return w
		}
	}
	return 100
}

// encode turns a record into the bytes to write for it. It is called from
// several goroutines.
func (s *sink) encode(r record) ([]byte, error) {
	if r.body != "" {
		return []byte(r.body), nil
	}
	var b bytes.Buffer
	switch s.format {
	case "jsonl", "json":
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		if s.format == "json" {
			prefix := ""
			if s.array {
				prefix = "  "
			}
			enc.SetIndent(prefix, "  ")
			b.WriteString(prefix)
		}
		if err := enc.Encode(r.value); err != nil {
			return nil, err
		}
	case "csv":
		w := csv.NewWriter(&b)
		for _, row := range r.rows {
			for i, cell := range row {
				row[i] = tabular.Guard(cell)
			}
			if err := w.Write(row); err != nil {
				return nil, err
			}
		}
		if w.Flush(); w.Error() != nil {
			return nil, w.Error()
		}
	case "md":
		if r.head != "" {
			b.WriteString("# " + strings.Replace(r.head, "\n", "\n\n", 1) + "\n\n")
		}
		for _, t := range r.tables {
			if err := table.Markdown(&b, t); err != nil {
				return nil, err
			}
		}
	default:
		if r.head != "" {
			b.WriteString(strings.Join(table.Wrap(r.head, s.style.Width), "\n") + "\n\n")
		}
		for i, t := range r.tables {
			if i > 0 {
				b.WriteString("\n")
			}
			if err := table.Write(&b, t, s.style); err != nil {
				return nil, err
			}
		}
	}
	return b.Bytes(), nil
}

// begin writes what stands before the first record.
func (s *sink) begin() error {
	if s.format == "csv" {
		if s.bom {
			s.w.WriteString("\ufeff")
		}
		w := csv.NewWriter(s.w)
		if err := w.Write(s.header); err != nil {
			return err
		}
		w.Flush()
	}
	if s.format == "json" && s.array {
		s.w.WriteString("[\n")
	}
	s.w.WriteString(s.before)
	return nil
}

// put writes one encoded record.
func (s *sink) put(b []byte) error {
	switch {
	case len(b) == 0:
		return nil
	case s.n == 0:
	case s.format == "table" && !s.tight:
		s.w.WriteString("\n")
	case s.format == "json" && s.array:
		s.w.WriteString(",\n")
	}
	s.n++
	if s.format == "json" && s.array {
		b = bytes.TrimRight(b, "\n")
	}
	if _, err := s.w.Write(b); err != nil {
		return err
	}
	return s.w.Flush()
}

// end writes what stands after the last record and closes the file. Where
// the run did not get through, ok is false and a file is not kept.
func (s *sink) end(ok bool) error {
	if s.format == "json" && s.array {
		if s.n > 0 {
			s.w.WriteString("\n")
		}
		s.w.WriteString("]\n")
	}
	s.w.WriteString(s.after)
	err := s.w.Flush()
	if e := s.close(ok && err == nil); err == nil {
		err = e
	}
	return err
}

// whole writes a single record and closes the sink.
func (s *sink) whole(r record) error {
	b, err := s.encode(r)
	if err == nil {
		err = s.begin()
	}
	if err == nil {
		err = s.put(b)
	}
	return errors.Join(err, s.end(err == nil))
}

// cause is the innermost part of an error of the os package.
func cause(err error) error {
	for {
		u, ok := err.(interface{ Unwrap() error })
		if !ok || u.Unwrap() == nil {
			return err
		}
		err = u.Unwrap()
	}
}
