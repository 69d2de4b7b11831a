package cli

import (
	"os"

	"github.com/govreport/govreport/analyzer/archive"
	"github.com/govreport/govreport/internal/reader"
	"golang.org/x/term"
)

// An input is one report to read, or a problem in its place.
type input struct {
	path  string         // as given; "-" is standard input
	entry *archive.Entry // nil for standard input
	err   error
}

// inputs turns the arguments of a command into the files to read, in order.
// Folders and zip files are searched for reports, by name. Several says whether the user
// asked for more than one report.
func (a *app) inputs(args []string) (in []input, several bool, err error) {
	if len(args) == 0 {
		if isTerminal(a.stdin) {
			return nil, false, &usageError{message: a.say("no-input")}
		}
		args = []string{"-"}
	}
	if err := a.opts.limits.check(a); err != nil {
		return nil, false, err
	}
	several = len(args) > 1
	a.given = args
	stdin := false
	for _, arg := range args {
		if arg == "-" {
			if stdin {
				return nil, false, &usageError{message: a.say("stdin-twice")}
			}
			stdin = true
			in = append(in, input{path: arg})
			continue
		}
		n := len(in)
		for e := range archive.Files([]string{arg}, a.opts.limits.reading(a)) {
			in = append(in, input{path: e.Path, entry: e})
		}
		if len(in) == n {
			in = append(in, input{path: arg, err: &reader.Error{Name: arg, Code: "no-reports"}})
		}
		several = several || len(in) > n+1 || in[n].path != arg
	}
	return in, several, nil
}

// isTerminal reports whether a stream is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
