package main

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/analyzer/archive"
	_ "github.com/govreport/govreport/analyzer/format/all" // all that batch reads
	"github.com/govreport/govreport/internal/guard"
	"github.com/govreport/govreport/internal/reader"
	"github.com/govreport/govreport/internal/tabular"
)

// namespace is where the metrics are found.
const namespace = "govreport"

var (
	reports      = beam.NewCounter(namespace, "reports")  // files that were read
	failures     = beam.NewCounter(namespace, "failures") // files that were not
	figures      = beam.NewCounter(namespace, "figures")
	size         = beam.NewDistribution(namespace, "bytes")        // of a file
	milliseconds = beam.NewDistribution(namespace, "milliseconds") // that a file took
)

// readFn reads the file at a path, or all reports of a zip file, and emits the
// packed rows of each under its shard. Whatever is wrong with a file becomes a
// row: an error would have Beam read the whole bundle again, and again, and
// then give up the job.
type readFn struct {
	Shards   int
	Encoding string
	Timeout  time.Duration

	stores stores
}

func (f *readFn) Teardown() { f.stores.close() }

func (f *readFn) ProcessElement(ctx context.Context, path string, _ func(*int64) bool, emit func(int64, []byte)) {
	report := func(name string, load func() ([]byte, error)) {
		start := time.Now()
		rows, n, err := f.rows(ctx, name, load)
		if err != nil {
			rows = tabular.Failure(name, codeOf(err), err.Error())
			failures.Inc(ctx, 1)
		} else {
			reports.Inc(ctx, 1)
			figures.Inc(ctx, int64(len(rows[tabular.Figures])))
		}
		if n > 0 {
			size.Update(ctx, int64(n))
		}
		milliseconds.Update(ctx, time.Since(start).Milliseconds())
		emit(shardOf(name, f.Shards), pack(name, rows))
	}
	// The walk through a zip file reads what a stranger has written, too.
	_, err := guard.Within(ctx, 0, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, f.files(ctx, path, report)
	})
	if err != nil {
		report(path, func() ([]byte, error) { return nil, unreadable(path, err) })
	}
}

// rows reads one report. n is the size of the file, as far as it is known.
func (f *readFn) rows(ctx context.Context, name string, load func() ([]byte, error)) (rows tabular.Rows, n int, err error) {
	rows, err = guard.Within(ctx, 0, func(ctx context.Context) (none tabular.Rows, err error) {
		b, err := load()
		if err != nil {
			return none, err
		}
		n = len(b)
		r, err := analyzer.ReadBytes(ctx, b, name, analyzer.Options{Encoding: f.Encoding, Timeout: f.Timeout})
		if err != nil {
			return none, err
		}
		return tabular.Of(r), nil
	})
	return rows, n, err
}

// files calls visit for the file at path, or for each one in a zip file.
func (f *readFn) files(ctx context.Context, path string, visit func(name string, load func() ([]byte, error))) error {
	if !remote(path) {
		for e := range archive.Files([]string{path}, archive.Options{}) {
			visit(e.Path, e.Bytes)
		}
		return nil
	}
	if !isZip(path) {
		visit(path, func() (b []byte, err error) {
			err = f.open(ctx, path, func(r io.Reader) error {
				b, err = reader.LoadFrom(r, path, analyzer.Options{}.Limits)
				return err
			})
			return b, err
		})
		return nil
	}
	local, err := f.download(ctx, path)
	if err != nil {
		return err
	}
	defer os.Remove(local)
	for e := range archive.Files([]string{local}, archive.Options{}) {
		name := path + strings.TrimPrefix(e.Path, local)
		visit(name, func() ([]byte, error) {
			b, err := e.Bytes()
			if e := (*reader.Error)(nil); errors.As(err, &e) {
				e.Name = name // not that of the copy
			}
			return b, err
		})
	}
	return nil
}

// tries is how often a file of a store is opened. A store with millions of
// files is now and then too busy for one.
const tries = 3

// open lets use read the file at path.
func (f *readFn) open(ctx context.Context, path string, use func(io.Reader) error) error {
	fs, err := f.stores.of(ctx, path)
	if err != nil {
		return unreadable(path, err)
	}
	for try := 1; ; try++ {
		r, err := fs.OpenRead(ctx, path)
		if err == nil {
			err = use(r)
			r.Close()
		}
		if err == nil {
			return nil
		}
		err = unreadable(path, err)
		if codeOf(err) != reader.Unreadable || try == tries || ctx.Err() != nil {
			return err
		}
		select {
		case <-ctx.Done():
		case <-time.After(time.Duration(try) * time.Second):
		}
	}
}

// download copies a file of a store to a local one with the same suffix.
func (f *readFn) download(ctx context.Context, path string) (local string, err error) {
	tmp, err := os.CreateTemp("", "govreport-*.zip")
	if err != nil {
		return "", err
	}
	err = f.open(ctx, path, func(r io.Reader) error {
		if _, err := tmp.Seek(0, io.SeekStart); err != nil {
			return err
		}
		if err := tmp.Truncate(0); err != nil {
			return err
		}
		_, err := io.Copy(tmp, r)
		return err
	})
	if e := tmp.Close(); err == nil {
		err = e
	}
	if err != nil {
		os.Remove(tmp.Name())
		return "", err
	}
	return tmp.Name(), nil
}

// unreadable is what err says of the file at path, in the words of package
// reader.
func unreadable(path string, err error) error {
	var e *reader.Error
	switch {
	case errors.As(err, &e):
		return err
	case errors.Is(err, os.ErrNotExist):
		return &reader.Error{Name: path, Code: reader.NotFound, Err: err}
	case errors.Is(err, os.ErrPermission):
		return &reader.Error{Name: path, Code: reader.Permission, Err: err}
	}
	return &reader.Error{Name: path, Code: reader.Unreadable, Err: err}
}

// codeOf is the code of what is wrong with a file.
func codeOf(err error) string {
	var e *reader.Error
	if errors.As(err, &e) {
		return e.Code
	}
	return reader.Unreadable
}
