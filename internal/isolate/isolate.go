// Package isolate runs the readers of foreign formats in child processes, as
// only a process can be ended from outside: a page of a PDF file that is drawn
// ten thousand times holds up its thread, the garbage collector that waits for
// the thread, and with it the whole program.
//
// The child is the same program, started with one argument that only this
// package knows. It is kept for the next file, and killed where a file takes
// too long or too much memory.
package isolate

import (
	"context"
	"encoding/gob"
	"errors"
	"io"
	"os"
	"sync/atomic"

	"github.com/govreport/govreport/analyzer/format"
)

// argument is what the program is started with to be a child.
const argument = "read-for-parent"

// IsChild reports whether the command line args, without the program's name,
// are those of a child, which is to [Serve] and do nothing else.
func IsChild(args []string) bool { return len(args) == 1 && args[0] == argument }

// DefaultMemory is what a child may take where nothing else is said, in bytes.
// A report of 8 MB, all of it dense tables, takes a fifth of that.
const DefaultMemory = 2 << 30

// A request is one file to read.
type request struct {
	Format  string
	Options format.Options
	Bytes   []byte
}

// A response is what became of it.
type response struct {
	Document format.Document
	Failed   bool
	Known    bool   // the failure is a *format.Error
	Code     string // its parts
	Detail   string
	Cause    string // and what lies beneath, in words
}

// Serve reads the files that the parent sends on in, and answers each on out,
// until the parent ends.
func Serve(in io.Reader, out io.Writer) error {
	dec, enc := gob.NewDecoder(in), gob.NewEncoder(out)
	for {
		var q request
		switch err := dec.Decode(&q); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		if err := enc.Encode(answer(q)); err != nil {
			return err
		}
	}
}

// answer reads one file. A panic ends the child, which is no harm to the
// parent, but costs it the next start.
func answer(q request) response {
	for _, f := range format.Registered() {
		if f.Name != q.Format {
			continue
		}
		d, err := f.Read(context.Background(), q.Bytes, q.Options)
		if err != nil {
			return failure(err)
		}
		return response{Document: *d}
	}
	return failure(&format.Error{Code: format.NoReader, Detail: q.Format})
}

func failure(err error) response {
	r := response{Failed: true, Cause: err.Error()}
	var e *format.Error
	if errors.As(err, &e) {
		r.Known, r.Code, r.Detail, r.Cause = true, e.Code, e.Detail, ""
		if e.Err != nil {
			r.Cause = e.Err.Error()
		}
	}
	return r
}

// error turns a response back into the error that it is.
func (r *response) error() error {
	switch {
	case !r.Failed:
		return nil
	case !r.Known:
		return errors.New(r.Cause)
	case r.Cause == "":
		return &format.Error{Code: r.Code, Detail: r.Detail}
	}
	return &format.Error{Code: r.Code, Detail: r.Detail, Err: errors.New(r.Cause)}
}

// Limit sets how much memory a child may take, in bytes; 0 for no limit.
func Limit(memory int64) { limit.Store(memory) }

var limit atomic.Int64

// Readers lets every registered format but those of text be read in children,
// each of which may take at most memory bytes. It is for programs whose main
// function asks [IsChild] first; calling it twice changes nothing.
func Readers(memory int64) {
	Limit(memory)
	exe, err := os.Executable()
	if err != nil {
		return // they go on being read in this process
	}
	once.Do(func() {
		for _, f := range format.Registered() {
			if f.IsText {
				continue
			}
			here, p := f.Read, &pool{exe: exe, format: f.Name}
			f.Read = func(ctx context.Context, b []byte, o format.Options) (*format.Document, error) {
				d, err := p.read(ctx, b, o)
				if errors.Is(err, errNoChild) {
					return here(ctx, b, o)
				}
				return d, err
			}
			format.Register(f)
		}
	})
}
