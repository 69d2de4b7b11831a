// Command govreport-beam reads government work reports on many machines at
// once: a pipeline of Apache Beam that turns folders of them into sharded
// Parquet, with the columns of `govreport batch -o out.parquet`.
//
//	govreport-beam --input reports --output out --shards 4
//	govreport-beam --input gs://bucket/reports --output gs://bucket/out --shards 200 \
//		--runner dataflow --project P --region R --staging_location gs://bucket/staging
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/govreport/govreport/internal/charset"
)

// repeated is a flag that may be given several times, or once with commas.
type repeated []string

func (l *repeated) String() string { return strings.Join(*l, ",") }

func (l *repeated) Set(s string) error {
	for part := range strings.SplitSeq(s, ",") {
		if part = strings.TrimSpace(part); part != "" {
			*l = append(*l, part)
		}
	}
	return nil
}

// addFlags adds the flags of the pipeline; those of the runners are Beam's.
func addFlags(f *flag.FlagSet, c *Config) {
	f.Var((*repeated)(&c.Inputs), "input", "files, folders or patterns to read, local or gs://; several with commas, or by giving the flag again")
	f.StringVar(&c.Output, "output", "", "folder to write to, local or gs://")
	f.IntVar(&c.Shards, "shards", 1, "files to write for each table")
	f.StringVar(&c.Encoding, "encoding", "", "encoding of texts and HTML; found by content where empty")
	f.DurationVar(&c.Timeout, "timeout", 2*time.Minute, "time that one report may take; 0 for any")
	f.BoolVar(&c.Force, "force", false, "replace the output of an earlier run")
}

// A usageError says what is wrong with the command line.
type usageError struct{ error }

func usage(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

func main() {
	var c Config
	addFlags(flag.CommandLine, &c)
	flag.Parse()
	// A worker never comes back from Init; the flags are its launcher's.
	beam.Init()
	err := run(context.Background(), c, os.Stderr)
	if err == nil {
		return
	}
	fmt.Fprintln(os.Stderr, "govreport-beam:", err)
	if errors.As(err, new(usageError)) {
		os.Exit(2)
	}
	os.Exit(1)
}

func run(ctx context.Context, c Config, out io.Writer) error {
	c, err := c.ready(ctx)
	if err != nil {
		return err
	}
	p, s := beam.NewPipelineWithRoot()
	Build(s, c)
	res, err := beamx.RunWithMetrics(ctx, p)
	if err != nil {
		return err
	}
	// A job that nobody waits for, or a dry run, has no metrics yet.
	if res != nil && !*jobopts.Async {
		summarize(out, res.Metrics())
	}
	return nil
}

// ready checks a configuration and fills in what a run needs, before any work
// is done.
func (c Config) ready(ctx context.Context) (Config, error) {
	switch {
	case flag.NArg() > 0:
		return c, usage("%q is not a flag; name what to read with --input", flag.Arg(0))
	case len(c.Inputs) == 0:
		return c, usage("--input is missing")
	case c.Output == "":
		return c, usage("--output is missing")
	case c.Shards < 1 || c.Shards > maxShards:
		return c, usage("--shards must be from 1 to %d", maxShards)
	case c.Timeout < 0:
		return c, usage("--timeout must not be negative")
	}
	if _, err := charset.Lookup(c.Encoding); err != nil {
		return c, usage("--encoding: %w", err)
	}
	for i, p := range c.Inputs {
		c.Inputs[i] = plainPath(p)
		if err := knownScheme(p); err != nil {
			return c, usageError{err}
		}
	}
	c.Output = plainPath(c.Output)
	if err := knownScheme(c.Output); err != nil {
		return c, usageError{err}
	}
	if !c.Force {
		old, err := earlier(ctx, c.Output)
		if err != nil {
			return c, err
		}
		if len(old) > 0 {
			return c, usage("%s exists; --force replaces it", old[0])
		}
	}
	c.Run = strconv.FormatInt(time.Now().UnixNano(), 36)
	return c, nil
}

// summarize prints the metrics of a run. Not every runner keeps them.
func summarize(out io.Writer, r metrics.Results) {
	own := r.Query(func(s metrics.SingleResult) bool { return s.Namespace() == namespace })
	var lines []string
	for _, c := range own.Counters() {
		lines = append(lines, fmt.Sprintf("%-12s %d", c.Name(), c.Result()))
	}
	for _, d := range own.Distributions() {
		v := d.Result()
		lines = append(lines, fmt.Sprintf("%-12s %d in all, from %d to %d", d.Name(), v.Sum, v.Min, v.Max))
	}
	slices.Sort(lines)
	fmt.Fprintln(out, strings.Join(lines, "\n"))
}
