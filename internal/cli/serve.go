package cli

import (
	"context"
	"fmt"
	"os"
	"os/signal"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/page"
	"github.com/govreport/govreport/internal/serve"
	"github.com/spf13/cobra"
)

// serveFlags are those of the command serve.
type serveFlags struct {
	port      int
	maxUpload int64 // MB
}

// serveCommand shows a folder in the browser of this machine.
func (a *app) serveCommand() *cobra.Command {
	var f serveFlags
	c := &cobra.Command{
		Use: "serve " + a.say("sv.use"), Short: a.say("s.serve"), Long: a.say("l.serve"),
		RunE: func(_ *cobra.Command, args []string) error { return a.runServe(args, f) },
	}
	c.Flags().IntVar(&f.port, "port", 8642, a.say("f.port"))
	c.Flags().Int64Var(&f.maxUpload, "max-upload", serve.DefaultMaxUpload>>20, a.say("f.max-upload"))
	a.opts.limits.add(a, c)
	c.Flags().StringVar(&a.opts.encoding, "encoding", "", a.say("f.encoding"))
	a.knownFlags(c)
	return c
}

func (a *app) runServe(args []string, f serveFlags) error {
	if err := a.checkEncoding(); err != nil {
		return err
	}
	if err := a.opts.limits.check(a); err != nil {
		return err
	}
	switch {
	case len(args) != 1:
		return &usageError{message: a.say("sv.one", len(args))}
	case f.port < 0 || f.port > 65535:
		return &usageError{message: a.say("flag-bad-value", "--port", fmt.Sprint(f.port))}
	case f.maxUpload < 1 || f.maxUpload > 4096:
		return &usageError{message: a.say("flag-bad-value", "--max-upload", fmt.Sprint(f.maxUpload))}
	}
	if st, err := os.Stat(args[0]); err != nil || !st.IsDir() {
		return &usageError{message: a.say("sv.nofolder", args[0]), quiet: true}
	}
	ctx, stop := signal.NotifyContext(context.Background(), endings...)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	s, err := serve.New(ctx, a.serving(args[0], f))
	if err != nil {
		return err
	}
	l, err := s.Listen(f.port)
	if err != nil {
		a.warn(a.say("sv.port", f.port, cause(err)))
		a.failed = true
		return nil
	}
	fmt.Fprintln(a.stderr, a.say("sv.at", "http://"+l.Addr().String()+"/"))
	return s.Serve(ctx, l)
}

// serving is how the flags say that a folder is to be served.
func (a *app) serving(dir string, f serveFlags) serve.Options {
	o := a.opts.limits.reading(a).Options
	made := a.madeBy(false)
	return serve.Options{
		Dir: dir, Words: a.say, Problem: a.problem, MaxUpload: f.maxUpload << 20, Made: made,
		Read: func(ctx context.Context, data []byte, name string) (*analyzer.Report, error) {
			return analyzer.ReadBytes(ctx, data, name, o)
		},
		// The rules that each figure needs are left out: to know them takes
		// long, and switches rules off for all readers.
		Report: func(r *analyzer.Report) (*page.Page, error) { return a.reportPage(r, pageFlags{noRules: true}) },
		Compare: func(plan, outcome *analyzer.Report) (*page.Page, error) {
			if plan.Year > outcome.Year && outcome.Year > 0 {
				plan, outcome = outcome, plan
			}
			return a.comparePage(plan, outcome, made)
		},
	}
}
