// Package batch reads an archive of reports into files: all at once, in the
// order of the archive whatever finishes first, in memory that does not grow
// with the number of files, and so that an interrupted run can go on.
package batch

import (
	"context"
	"crypto/sha256"
	"errors"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/analyzer/archive"
	"github.com/govreport/govreport/internal/export"
	"github.com/govreport/govreport/internal/ordered"
	"github.com/govreport/govreport/internal/outfile"
	"github.com/govreport/govreport/internal/tabular"
)

// A Job says what to read and where to write it.
type Job struct {
	Inputs  []string
	Outputs []string
	Archive archive.Options
	Export  export.Options
	Force   bool // write over outputs that exist
	Resume  bool // go on where an interrupted run of the same job stopped

	// Fingerprint stands for all that results depend on beside the files: the
	// version of the program, the catalogue, the limits.
	Fingerprint string
	// Explain says what is wrong with a file: a code and words for the user.
	Explain func(error) (code, message string)
	// Progress, if not nil, is told of every file, in order, with what has come
	// together so far. The error is that of the file.
	Progress func(path string, err error, sum *Summary)
}

// What can be wrong with a job before it begins.
var (
	ErrExists     = errors.New("the output exists")
	ErrUnfinished = errors.New("an earlier run was interrupted")
	ErrTwice      = errors.New("the output is named twice, or is a file that the run writes beside it")
	ErrInput      = errors.New("the output is one of the inputs")
	ErrOther      = errOther
)

// A PathError says of which output or input something is wrong.
type PathError struct {
	Path string
	Err  error
}

func (e *PathError) Error() string { return e.Path + ": " + e.Err.Error() }
func (e *PathError) Unwrap() error { return e.Err }

// Journal is the file that keeps the results of an unfinished run.
func (j *Job) Journal() string { return stem(j.Outputs[0]) + ".journal" }

// Errors is the file that lists the files that could not be read.
func (j *Job) Errors() string { return stem(j.Outputs[0]) + ".errors.jsonl" }

// Duplicates is the file that lists the reports whose text came before.
func (j *Job) Duplicates() string { return stem(j.Outputs[0]) + ".duplicates.jsonl" }

// statePath is the file of what must be known of all files before, which is
// gone when the run ends.
func (j *Job) statePath() string {
	s := stem(j.Outputs[0])
	return filepath.Join(filepath.Dir(s), "."+filepath.Base(s)+".govreport-state")
}

// stem is a path without its suffix.
func stem(p string) string {
	p = filepath.Clean(p)
	return strings.TrimSuffix(p, filepath.Ext(p))
}

// A run is a job under way.
type run struct {
	*Job
	need     export.Needs
	sinks    []export.Sink
	journal  *journal
	state    *state
	sum      *Summary
	resumed  bool // the journal holds results of an earlier run
	folder   bool // one of the outputs is a folder
	places   export.Places
	occupied []bool // by output: it is a folder that held something before
	held     []*outfile.Holder
	side     [2]*export.Lines
}

// Run does the job. When ctx is done it writes what has been read so far,
// keeps the journal and returns ctx's error with the summary.
func (j *Job) Run(ctx context.Context) (*Summary, error) {
	r := &run{Job: j, sum: newSummary()}
	if r.Archive.Jobs <= 0 {
		r.Archive.Jobs = runtime.GOMAXPROCS(0)
	}
	start := time.Now()
	defer r.letGo()
	if err := r.open(); err != nil {
		r.discard()
		if r.journal != nil && !r.resumed {
			_ = os.Remove(r.Journal()) // it holds nothing yet
		}
		return nil, err
	}
	err := ordered.Run(ctx, j.Archive.Jobs, r.entries(), func(e numbered) done { return r.work(ctx, e) }, r.take)
	interrupted := err != nil && ctx.Err() != nil && (errors.Is(err, ctx.Err()) || errors.Is(err, errGivenUp))
	if interrupted {
		err = ctx.Err()
	}
	if err != nil && !interrupted {
		r.discard()
		return nil, err
	}
	r.sum.Complete, r.sum.Elapsed = !interrupted, time.Since(start)
	if e := r.finish(); e != nil {
		return nil, e
	}
	return r.sum, err
}

// A numbered entry knows its place in the batch.
type numbered struct {
	*archive.Entry
	number int64
	place  string // of its file in a folder of results
}

func (r *run) entries() iter.Seq[numbered] {
	o := r.Archive
	o.Skipped, o.Passed = r.sum.skip, r.sum.pass // the walk is one goroutine; the counts are read when it has ended
	return func(yield func(numbered) bool) {
		n := int64(0)
		for e := range archive.Files(r.Inputs, o) {
			n++
			x := numbered{Entry: e, number: n}
			if r.folder {
				x.place = r.places.Of(e.Rel)
			}
			if !yield(x) {
				return
			}
		}
	}
}

// done is what has become of an entry.
type done struct {
	item    *export.Item
	encoded []any // what each sink made of the item
	record  []byte
	hash    uint64
	reused  bool
	err     error // of the file
	fatal   error // of an output, which ends the run
}

// work reads one file, or finds what an earlier run made of it.
func (r *run) work(ctx context.Context, e numbered) (d done) {
	res, record, reused, err := r.result(ctx, e)
	if err == nil {
		err = r.encode(&d, e, res)
		var one *export.ItemError
		if err == nil {
			d.record, d.reused = record, reused
			return d
		}
		if !errors.As(err, &one) {
			d.fatal = err
			return d
		}
		e.place = "" // it has none, and the other outputs say so
	}
	d.err = err
	code, message := r.Explain(err)
	res = &result{rows: tabular.Failure(e.Path, code, message)}
	if res.line, d.fatal = encodeLine(Failure(e.Path, message)); d.fatal == nil {
		d.fatal = r.encode(&d, e, res)
	}
	return d
}

// encode makes of a result what each output takes.
func (r *run) encode(d *done, e numbered, res *result) error {
	d.hash, d.encoded = res.hash, d.encoded[:0]
	d.item = &export.Item{Number: e.number, Place: e.place, Line: res.line, Rows: res.rows}
	for _, s := range r.sinks {
		x, err := s.Encode(d.item)
		if err != nil {
			return err
		}
		d.encoded = append(d.encoded, x)
	}
	return nil
}

func (r *run) result(ctx context.Context, e numbered) (res *result, record []byte, reused bool, err error) {
	ctx, cancel := graced(ctx)
	defer cancel()
	load := e.Bytes
	var sum digest
	if r.resumed {
		b, err := e.Load(ctx, r.Archive.Options)
		if err != nil {
			return nil, nil, false, err
		}
		load = func() ([]byte, error) { return b, nil }
		sum = sha256.Sum256(b)
		at, size, ok, err := r.state.result(e.Path, sum)
		if err == nil && ok {
			if packed, err := r.journal.read(at, size); err == nil {
				if res, err := unpackResult(packed); err == nil {
					return res, nil, true, nil
				}
			}
		} // what the journal does not have, or not whole, is read again
	}
	rep, err := analyzer.ReadLoaded(ctx, load, e.Path, r.Archive.Options)
	if err != nil {
		return nil, nil, false, err
	}
	if res, err = newResult(rep, r.need); err != nil {
		return nil, nil, false, err
	}
	if !r.resumed {
		sum = digestOf(rep.Source.SHA256)
	}
	return res, r.journal.pack(sum, e.Path, res.pack()), false, nil
}

// take writes what has become of an entry; the entries come in order.
func (r *run) take(e numbered, d done) error {
	if d.fatal != nil {
		return d.fatal
	}
	if errors.Is(d.err, context.Canceled) {
		return errGivenUp // it has no result, so none may come after it
	}
	row := d.item.Rows[tabular.Reports][0]
	if d.err != nil {
		code := row[column["error_code"]]
		r.sum.fail(code)
		if err := r.side[0].Write(struct {
			Path  string `json:"path"`
			Code  string `json:"code"`
			Error string `json:"error"`
		}{e.Path, code, row[column["error"]]}); err != nil {
			return err
		}
	} else {
		r.sum.add(row)
	}
	if d.reused {
		r.sum.Reused++
	}
	if d.hash != 0 {
		first, path, err := r.state.first(d.hash, e.number, e.Path)
		if err != nil {
			return err
		}
		if first != 0 {
			r.sum.Duplicates++
			row[column[tabular.DuplicateOf]] = strconv.FormatInt(first, 10)
			if err := r.side[1].Write(struct {
				Path string `json:"path"`
				Of   string `json:"duplicate_of"`
			}{e.Path, path}); err != nil {
				return err
			}
		}
	}
	for i, s := range r.sinks {
		if err := s.Write(d.item, d.encoded[i]); err != nil {
			return &PathError{r.Outputs[i], err}
		}
	}
	if d.record != nil {
		if err := r.journal.append(d.record); err != nil {
			return &PathError{r.Journal(), err}
		}
	}
	if r.Progress != nil {
		r.Progress(e.Path, d.err, r.sum)
	}
	return nil
}

// finish makes the outputs whole. The journal of an interrupted run stays.
func (r *run) finish() error {
	var err error
	for i, s := range r.sinks {
		if !r.sum.Complete && r.Force {
			s.Discard() // what is to be replaced stays until all is there
			continue
		}
		if e := s.Finish(); e != nil {
			s.Discard()
			err = errors.Join(err, &PathError{r.Outputs[i], e})
		}
	}
	for i, out := range r.Outputs {
		if r.occupied[i] && r.sum.Complete {
			if n := r.places.Others(out); n > 0 {
				r.sum.Stale[out] = n
			}
		}
	}
	for _, s := range r.side {
		err = errors.Join(err, s.Finish())
	}
	err = errors.Join(err, r.state.remove())
	if r.sum.Complete && err == nil {
		return r.journal.remove()
	}
	return errors.Join(err, r.journal.keep())
}

// discard leaves nothing behind but the journal.
func (r *run) discard() {
	for _, s := range r.sinks {
		s.Discard()
	}
	for _, s := range r.side {
		if s != nil {
			s.Discard()
		}
	}
	if r.state != nil {
		_ = r.state.remove()
	}
	if r.journal != nil {
		_ = r.journal.keep()
	}
}

// Failure is what stands in JSON in the place of a report that could not be
// read.
func Failure(path, message string) any {
	type source struct {
		Path string `json:"path"`
	}
	return struct {
		Source source `json:"source"`
		Error  string `json:"error"`
	}{source{path}, message}
}
