package cli

import (
	"bufio"
	"os"
	"strconv"

	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/outfile"
	"github.com/govreport/govreport/internal/table"
	"golang.org/x/term"
)

// formatOf decides the format: the flag, else the suffix of the output file,
// else the first that the command has. What is not for the screen needs a file.
func (a *app) formatOf(has out.Set) (*out.Format, error) {
	path := a.opts.output
	if a.opts.format != "" {
		f := has.Named(a.opts.format)
		switch {
		case f == nil:
			return nil, &usageError{message: a.say("flag-choices", "--format", a.opts.format, joinComma(has.Names()))}
		case f.Screen || path != "" && (path != "-" || !isTerminal(a.stdout)):
			return f, nil
		case f == out.XLSX:
			return nil, &usageError{message: a.say("xlsx-needs-file")}
		}
		return nil, &usageError{message: a.say("binary-needs-file", f.Name)}
	}
	if path == "" || path == "-" {
		return has[0], nil
	}
	if f := has.Of(path); f != nil {
		return f, nil
	}
	if out.Sheets.Of(path) == out.XLSX {
		return nil, &usageError{message: a.say("no-xlsx")}
	}
	return nil, &usageError{message: a.say("out-suffix", path)}
}

// open makes the stream for a format. An output file appears under its name
// only when all of it has been written.
func (a *app) open(format *out.Format, array bool, header []string) (*out.Stream, error) {
	o := out.Options{Array: array, Header: header, BOM: a.opts.bom, Style: table.Style{Width: a.width()}}
	path := a.opts.output
	if path == "" || path == "-" {
		o.Style.Bold = isTerminal(a.stdout) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
		return out.NewStream(format, bufio.NewWriterSize(a.stdout, 64<<10), o, func(bool) error { return nil }), nil
	}
	cannot := func(err error) error {
		return &usageError{message: a.say("cannot-write", path, cause(err)), quiet: true}
	}
	if st, err := os.Stat(path); err == nil && !st.Mode().IsRegular() { // a device or pipe
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return nil, cannot(err)
		}
		return out.NewStream(format, bufio.NewWriter(f), o, func(bool) error { return f.Close() }), nil
	}
	if err := a.mayWrite(path); err != nil {
		return nil, err
	}
	f, err := outfile.Create(path)
	if err != nil {
		return nil, cannot(err)
	}
	return out.NewStream(format, bufio.NewWriterSize(f, 64<<10), o, func(ok bool) error {
		defer f.Discard()
		if !ok {
			return nil
		}
		if err := f.Commit(); err != nil {
			return cannot(err)
		}
		return nil
	}), nil
}

// write writes records that make up one answer: objects of their own in json
// and jsonl, one run of rows in csv; tables stand in the first record.
func (a *app) write(format *out.Format, header []string, recs []out.Record) error {
	s, err := a.open(format, true, header)
	if err != nil {
		return err
	}
	return s.Whole(recs...)
}

// writeBody writes b, which is in the format already, where err is nil.
func (a *app) writeBody(format *out.Format, b []byte, err error) error {
	if err != nil {
		return err
	}
	return a.write(format, nil, []out.Record{{Body: string(b)}})
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
