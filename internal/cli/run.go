package cli

import (
	"context"
	"errors"
	"fmt"
	"os/signal"
	"slices"
	"time"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/internal/batch"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/ordered"
	"github.com/govreport/govreport/internal/reader"
)

// manyFiles is how many files a run must have for its progress to be shown.
const manyFiles = 20

// A result is what became of one input.
type result struct {
	chunk []byte // encoded record
	value any    // or what is to be gathered
	err   error
	found int      // items shown, to tell an empty result
	notes []string // what the reader should know of the file
}

// each runs show over all inputs, in parallel, and writes what it returns in
// the order of the inputs. It returns the number of items shown.
func (a *app) each(in []input, s *out.Stream, show func(*analyzer.Report) (rec out.Record, found int, notes []string)) (int, error) {
	streaming()
	if err := s.Begin(); err != nil {
		return 0, errors.Join(err, s.End(false))
	}
	found := 0
	err := a.run(in, func(rep *analyzer.Report) (r result, err error) {
		var rec out.Record
		rec, r.found, r.notes = show(rep)
		r.chunk, err = s.Encode(rec)
		return r, err
	}, func(i int, r result) error {
		if r.err != nil && s.Before != "" {
			r.chunk = opmlFailure(in[i].path, r.err.Error())
		}
		if r.err != nil && s.Format.Shape == out.Values {
			var err error
			if r.chunk, err = s.Encode(out.Record{Value: batch.Failure(in[i].path, r.err.Error())}); err != nil {
				return err
			}
		}
		found += r.found
		return s.Put(r.chunk)
	})
	if e := s.End(err == nil); err == nil {
		err = e
	}
	return found, err
}

// gather runs take over all inputs, in parallel, and add with what it returns
// in the order of the inputs.
func gather[T any](a *app, in []input, take func(*analyzer.Report) T, add func(T)) error {
	return a.run(in, func(rep *analyzer.Report) (result, error) {
		return result{value: take(rep)}, nil
	}, func(_ int, r result) error {
		if r.err == nil {
			add(r.value.(T))
		}
		return nil
	})
}

// run reads all inputs and works on them in parallel; done has the results in
// order. Files that could not be read are reported and counted.
func (a *app) run(in []input, work func(*analyzer.Report) (result, error), done func(i int, r result) error) error {
	failed := 0
	p := a.progress(len(in))
	numbers := func(yield func(int) bool) {
		for i := range in {
			if !yield(i) {
				return
			}
		}
	}
	ctx, stop := signal.NotifyContext(context.Background(), endings...)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	o := a.opts.limits.reading(a)
	err := ordered.Run(ctx, o.Jobs, numbers, func(i int) (r result) {
		rep, err := a.read(ctx, in[i], o.Options)
		if err == nil {
			r, err = work(rep)
		}
		if err != nil {
			r = result{err: errors.New(a.problem(err))}
		}
		return r
	}, func(i int, r result) error {
		if ctx.Err() != nil {
			return errInterrupted // what is written would not be whole
		}
		p.step(i)
		if r.err != nil {
			failed++
			p.clear()
			a.warn(r.err.Error())
		}
		for _, n := range r.notes {
			p.clear()
			a.warn(n)
		}
		return done(i, r)
	})
	p.clear()
	if err != nil && ctx.Err() != nil {
		err = errInterrupted
	}
	if failed > 0 {
		a.failed = true
		if len(in) > 1 {
			a.warn(a.say("failed", len(in), failed))
		}
	}
	return err
}

// reading is how the flags say that reports are to be read.
func (a *app) reading() analyzer.Options {
	o := analyzer.Options{Encoding: a.opts.encoding, Indicators: a.catalogue, Year: a.opts.year, Overrides: a.known}
	o.Limits.OCR = a.opts.ocr
	return o
}

// read reads one input.
func (a *app) read(ctx context.Context, in input, o analyzer.Options) (*analyzer.Report, error) {
	switch {
	case in.err != nil:
		return nil, in.err
	case in.entry == nil:
		load := func() ([]byte, error) { return reader.LoadFrom(a.stdin, in.path, o.Limits) }
		return analyzer.ReadLoaded(ctx, load, in.path, o)
	}
	return in.entry.Read(ctx, o)
}

// readOne is read for a command that reads one thing after the other.
func (a *app) readOne(in input) (*analyzer.Report, error) {
	ctx, stop := signal.NotifyContext(context.Background(), endings...)
	defer stop()
	r, err := a.read(ctx, in, a.opts.limits.reading(a).Options)
	if err != nil && ctx.Err() != nil {
		return nil, errInterrupted
	}
	return r, err
}

// problem says in the user's language what is wrong with a file.
func (a *app) problem(err error) string {
	var e *reader.Error
	if !errors.As(err, &e) {
		return err.Error()
	}
	name := e.Name
	if name == "-" {
		name = a.say("stdin")
	}
	switch {
	case e.Code == reader.Binary && e.Detail != "":
		return a.say("binary-kind", name, e.Detail)
	case slices.Contains([]string{format.Corrupt, format.TooLarge, format.TimedOut, format.Unsupported, format.OCRFailed}, e.Code):
		return a.say(e.Code, name, e.What())
	case e.Code == reader.WrongEncoding:
		return a.say("wrong-encoding", name, e.Detail, e.Bad, e.Guess)
	case e.Code == reader.Unreadable || e.Code == reader.UnknownEncoding:
		return a.say("unreadable", name, cause(e.Err))
	}
	return a.say(e.Code, name)
}

// progress shows how far a run over many files has come, on a terminal only.
type progress struct {
	a     *app
	total int
	last  time.Time
	shown bool
}

func (a *app) progress(total int) *progress {
	if total < manyFiles || !isTerminal(a.stderr) || isTerminal(a.stdout) && a.opts.output == "" {
		total = 0
	}
	return &progress{a: a, total: total, last: time.Now()}
}

func (p *progress) step(i int) {
	if p.total == 0 || time.Since(p.last) < 200*time.Millisecond {
		return
	}
	p.last, p.shown = time.Now(), true
	fmt.Fprint(p.a.stderr, p.a.say("progress", i+1, p.total))
}

func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.a.stderr, "\r\x1b[K")
		p.shown = false
	}
}
