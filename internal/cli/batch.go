package cli

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"os/signal"
	"runtime"
	"time"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/analyzer/archive"
	"github.com/govreport/govreport/internal/batch"
	"github.com/govreport/govreport/internal/export"
	"github.com/govreport/govreport/internal/isolate"
	"github.com/govreport/govreport/internal/outfile"
	"github.com/govreport/govreport/internal/reader"
	"github.com/govreport/govreport/internal/version"
	"github.com/spf13/cobra"
)

// batchFlags are the flags of batch.
type batchFlags struct {
	outputs       []string
	resume, force bool
	bom           bool
	report        string
	limits        limitFlags
}

// limitFlags bound what one file may take.
type limitFlags struct {
	jobs        int
	timeout     time.Duration
	maxFile     int64 // MB
	maxUnpacked int64 // MB
	maxReport   int64 // MB
	maxEntries  int
	maxMemory   int64 // MB
}

// memoryPerJob is what a report at work takes, in MB, where it is a large one:
// a megabyte of text that is all figures takes some 300.
const memoryPerJob = 300

// defaultTimeout is far more than any report takes.
const defaultTimeout = 2 * time.Minute

func (l *limitFlags) add(a *app, c *cobra.Command) {
	f := c.Flags()
	f.IntVarP(&l.jobs, "jobs", "j", 0, a.say("f.jobs"))
	f.DurationVar(&l.timeout, "timeout", defaultTimeout, a.say("f.timeout"))
	f.Int64Var(&l.maxFile, "max-file", 0, a.say("f.max-file"))
	f.Int64Var(&l.maxUnpacked, "max-unpacked", 0, a.say("f.max-unpacked"))
	f.Int64Var(&l.maxReport, "max-report", 0, a.say("f.max-report"))
	f.IntVar(&l.maxEntries, "max-entries", 0, a.say("f.max-entries"))
	f.Int64Var(&l.maxMemory, "max-memory", 0, a.say("f.max-memory"))
}

// check refuses limits that mean nothing.
func (l *limitFlags) check(a *app) error {
	for name, n := range map[string]int64{
		"--jobs": int64(l.jobs), "--timeout": int64(l.timeout), "--max-file": l.maxFile, "--max-unpacked": l.maxUnpacked,
		"--max-report": l.maxReport, "--max-entries": int64(l.maxEntries), "--max-memory": l.maxMemory,
	} {
		if n < 0 || n > math.MaxInt64>>20 && name != "--timeout" {
			return &usageError{message: a.say("flag-bad-value", name, fmt.Sprint(n))}
		}
	}
	return nil
}

// reading is how reports are read under the limits.
func (l *limitFlags) reading(a *app) archive.Options {
	o := archive.Options{Options: a.reading(), Jobs: l.jobs, MaxEntries: l.maxEntries}
	if l.maxMemory > 0 {
		if o.Jobs <= 0 {
			o.Jobs = max(min(int(l.maxMemory/memoryPerJob), runtime.GOMAXPROCS(0)), 1)
		}
		isolate.Limit(l.maxMemory << 20 / int64(o.Jobs))
	}
	o.Timeout = l.timeout
	o.Limits.MaxBytes = l.maxFile << 20
	o.Limits.MaxText = l.maxUnpacked << 20
	o.Limits.MaxReport = l.maxReport << 20
	return o
}

func (a *app) batchCommand() *cobra.Command {
	var b batchFlags
	c := &cobra.Command{
		Use: "batch " + a.say("inputs.many"), Short: a.say("s.batch"), Long: a.say("l.batch"),
		RunE: func(c *cobra.Command, args []string) error { return a.runBatch(args, b) },
	}
	f := c.Flags()
	f.StringArrayVarP(&b.outputs, "output", "o", nil, a.say("f.batch.output"))
	f.BoolVar(&b.resume, "resume", false, a.say("f.resume"))
	f.BoolVar(&b.force, "force", false, a.say("f.force"))
	f.BoolVar(&b.bom, "bom", false, a.say("f.bom"))
	f.StringVar(&b.report, "report", "", a.say("f.report"))
	f.StringVar(&a.opts.encoding, "encoding", "", a.say("f.encoding"))
	a.knownFlags(c)
	b.limits.add(a, c)
	return c
}

func (a *app) runBatch(args []string, b batchFlags) error {
	if err := a.checkEncoding(); err != nil {
		return err
	}
	if err := b.limits.check(a); err != nil {
		return err
	}
	switch {
	case len(args) == 0:
		return &usageError{message: a.say("no-input.batch")}
	case len(b.outputs) == 0:
		return &usageError{message: a.say("no-output")}
	case b.resume && b.force:
		return &usageError{message: a.say("resume-force")}
	}
	for _, out := range b.outputs {
		if _, err := export.KindOf(out); err != nil {
			return &usageError{message: a.say("batch-suffix", out)}
		}
	}
	fingerprint, err := a.fingerprint()
	if err != nil {
		return err
	}
	streaming()
	ctx, stop := signal.NotifyContext(context.Background(), endings...)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	p := a.batchProgress(args, b.limits.reading(a))
	defer p.close()
	job := &batch.Job{
		Inputs: args, Outputs: b.outputs, Archive: b.limits.reading(a), Export: export.Options{BOM: b.bom},
		Force: b.force, Resume: b.resume, Fingerprint: fingerprint, Explain: a.explainError, Progress: p.step,
	}
	sum, err := job.Run(ctx)
	p.close()
	if sum == nil {
		return a.batchProblem(err)
	}
	if err := a.batchReport(job, sum, b); err != nil {
		return err
	}
	if err != nil {
		return errInterrupted
	}
	a.failed = sum.Failed > 0
	return nil
}

// errInterrupted ends the program after Ctrl-C; what there is to say has been
// said.
var errInterrupted = errors.New("interrupted")

// batchProblem says why a batch could not run.
func (a *app) batchProblem(err error) error {
	var e *batch.PathError
	var held *outfile.HeldError
	if errors.As(err, &e) {
		switch {
		case errors.Is(err, batch.ErrExists):
			return &usageError{message: a.say("batch-exists", e.Path), quiet: true}
		case errors.As(err, &held):
			return &usageError{message: a.say("batch-held", e.Path, held.By), quiet: true}
		case errors.Is(err, batch.ErrInput):
			return &usageError{message: a.say("batch-input", e.Path), quiet: true}
		case errors.Is(err, batch.ErrTwice):
			return &usageError{message: a.say("batch-twice", e.Path), quiet: true}
		case errors.Is(err, batch.ErrUnfinished):
			return &usageError{message: a.say("batch-unfinished", e.Path), quiet: true}
		case errors.Is(err, batch.ErrOther):
			return &usageError{message: a.say("batch-other", e.Path), quiet: true}
		}
		return errors.New(a.say("cannot-write", e.Path, cause(e.Err)))
	}
	return err
}

// explainError is the code of what is wrong with a file, and words for it.
func (a *app) explainError(err error) (code, message string) {
	code = reader.Unreadable
	var one *export.ItemError
	if errors.As(err, &one) {
		return "cannot-write", a.say("cannot-write", one.Path, cause(one.Err))
	}
	var e *reader.Error
	if errors.As(err, &e) {
		code = e.Code
	}
	return code, a.problem(err)
}

// fingerprint stands for all that the report of a file depends on beside the
// file. The program stands for itself, as versions under development have no
// number. Limits and language do not count: what they decide, which files fail
// and in what words, is not kept.
func (a *app) fingerprint() (string, error) {
	h := sha256.New()
	if exe, err := os.Executable(); err == nil {
		id, err := version.Build(exe)
		if err != nil {
			return "", err
		}
		fmt.Fprintln(h, id)
	}
	h.Write(a.indicatorsText)
	if a.opts.overrides != "" {
		text, err := os.ReadFile(a.opts.overrides)
		if err != nil {
			return "", err
		}
		h.Write(text)
	}
	fmt.Fprintln(h, a.opts.encoding, a.opts.year, a.opts.ocr)
	return fmt.Sprintf("%s %x", analyzer.Schema, h.Sum(nil)), nil
}

// writeSummary writes the run report as JSON.
func writeSummary(path string, sum *batch.Summary) error {
	text, err := json.MarshalIndent(sum, "", "  ")
	if err != nil {
		return err
	}
	f, err := outfile.Create(path)
	if err != nil {
		return err
	}
	defer f.Discard()
	if _, err := f.Write(append(text, '\n')); err != nil {
		return err
	}
	return f.Commit()
}
