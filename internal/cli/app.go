// Package cli is the govreport command: flags, files in, tables and data out.
// Streams are passed in, so that it runs in tests as it runs in a shell.
package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/govreport/govreport/analyzer"
	_ "github.com/govreport/govreport/analyzer/format/all"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/clean"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/render"
	"github.com/spf13/cobra"
)

// Exit codes.
const (
	exitOK     = 0
	exitFailed = 1 // some input failed
	exitUsage  = 2 // the command line is wrong

	exitInterrupted = 130 // by Ctrl-C, as shells count
)

// app is one run of the program.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	lang           render.Lang
	opts           options
	failed         bool               // some input failed
	catalogue      *extract.Catalogue // with --indicators; nil is the built-in one
	known          analyzer.Overrides // with --overrides
	indicatorsText []byte             // the content of the file of --indicators, read once
	given          []string           // the files and folders to read, as named
	args           []string           // the command line
}

// options are the flags that several commands share.
type options struct {
	format, output, encoding string
	bom, force               bool
	limits                   limitFlags
	year                     int
	overrides                string
	ocr                      string
}

// Run runs the command line args, without the program's name, and returns the
// exit code.
func Run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr, lang: langOf(args), args: args}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	cmd, err := root.ExecuteC()
	var usage *usageError
	switch {
	case errors.As(err, &usage):
		a.warn(usage.message)
		if !usage.quiet {
			a.warn(a.say("usage-see", cmd.CommandPath()))
		}
		return exitUsage
	case errors.Is(err, errInterrupted):
		return exitInterrupted
	case err != nil:
		a.warn(err.Error())
		return exitFailed
	case a.failed:
		return exitFailed
	}
	return exitOK
}

// warn writes a line of its own to standard error.
func (a *app) warn(message string) {
	fmt.Fprintf(a.stderr, "govreport: %s\n", clean.Terminal(message))
}

// A usageError is a wrong command line.
type usageError struct {
	message string
	quiet   bool // help has been shown already
}

func (e *usageError) Error() string { return e.message }

// langOf finds --lang before the flags are parsed, as help and the messages
// about wrong flags depend on it.
func langOf(args []string) render.Lang {
	for i, arg := range args {
		if arg == "--" {
			break
		}
		if arg == "--lang=en" || arg == "--lang" && i+1 < len(args) && args[i+1] == "en" {
			return render.English
		}
	}
	return render.Chinese
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use: "govreport", Short: a.say("s.root"), Version: versionLine(),
		SilenceUsage: true, SilenceErrors: true,
		SuggestionsMinimumDistance: 2,
		Args:                       cobra.ArbitraryArgs, // so that RunE sees unknown commands
		RunE:                       a.runRoot,
	}
	var lang, indicators string
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		return a.loadIndicators(indicators)
	}
	root.PersistentFlags().Var(&choice{value: &lang, of: []string{"zh", "en"}, def: "zh"}, "lang", a.say("f.lang"))
	root.PersistentFlags().StringVar(&indicators, "indicators", "", a.say("f.indicators"))
	root.Flags().BoolP("version", "v", false, a.say("s.version"))
	root.SetVersionTemplate("{{.Version}}\n")
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error { return a.flagError(c, err) })
	root.CompletionOptions.DisableDescriptions = false
	root.AddCommand(
		a.reportCommand("parse", parts{sections: true, figures: true, dates: true}),
		a.outlineCommand(),
		a.reportCommand("figures", parts{figures: true}),
		a.reportCommand("dates", parts{dates: true}),
		a.wordsCommand(),
		a.attentionCommand(),
		a.kwicCommand(),
		a.trendCommand(),
		a.newTermsCommand(),
		a.keywordsCommand(),
		a.similarCommand(),
		a.lexiconCommand(),
		a.dictCommand(),
		a.entitiesCommand(),
		a.panelCommand(),
		a.auditCommand(),
		a.evalCommand(),
		a.htmlCommand(),
		a.compareCommand(),
		a.serveCommand(),
		a.batchCommand(),
		a.workerCommand(),
		a.indicatorsCommand(),
		a.rulesCommand(),
		a.versionCommand(),
	)
	a.help(root)
	return root
}

// runRoot runs where no command is named.
func (a *app) runRoot(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		root.SetOut(a.stderr)
		_ = root.Help()
		return &usageError{message: a.say("no-input"), quiet: true}
	}
	m := a.say("unknown-command", args[0])
	if s := root.SuggestionsFor(args[0]); len(s) > 0 {
		m += a.say("did-you-mean", s[0])
	} else if _, err := os.Stat(args[0]); err == nil {
		m += a.say("did-you-mean", "govreport parse "+args[0])
	}
	return &usageError{message: m}
}

// noArgs is the Args of commands that take none.
func (a *app) noArgs(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return &usageError{message: a.say("no-args", c.CommandPath(), args[0])}
	}
	return nil
}

// outputFlags adds the flags of commands that read files and write data.
func (a *app) outputFlags(c *cobra.Command, has out.Set) {
	f := c.Flags()
	words := "f.format"
	switch {
	case slices.Contains(has, out.Stata):
		words = "f.format.data"
	case slices.Contains(has, out.XLSX):
		words = "f.format.xlsx"
	}
	a.formatFlag(c, has, a.say(words))
	f.StringVarP(&a.opts.output, "output", "o", "", a.say("f.output"))
	f.BoolVar(&a.opts.bom, "bom", false, a.say("f.bom"))
	f.BoolVar(&a.opts.force, "force", false, a.say("f.force"))
	a.opts.limits.add(a, c)
	f.StringVar(&a.opts.encoding, "encoding", "", a.say("f.encoding"))
	a.knownFlags(c)
}

// formatFlag adds --format for a command that has these formats.
func (a *app) formatFlag(c *cobra.Command, has out.Set, usage string) {
	c.Flags().VarP(&choice{value: &a.opts.format, of: has.Names()}, "format", "f", usage)
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(has.Names(), cobra.ShellCompDirectiveNoFileComp))
}

// A choice is a flag with a few values.
type choice struct {
	value *string
	of    []string
	def   string
}

func (c *choice) Set(s string) error {
	if !slices.Contains(c.of, s) {
		return errors.New(strings.Join(c.of, ", "))
	}
	*c.value = s
	return nil
}

func (c *choice) String() string { return c.def }
func (c *choice) Type() string   { return strings.Join(c.of, "|") }
