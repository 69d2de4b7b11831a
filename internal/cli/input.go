package cli

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/internal/reader"
	"golang.org/x/term"
)

// An input is one report to read, or a problem in its place.
type input struct {
	path string // as given; "-" is standard input
	err  error
}

// inputs turns the arguments of a command into the files to read, in order.
// Folders are searched for reports, by name. Several says whether the user
// asked for more than one report.
func (a *app) inputs(args []string) (in []input, several bool, err error) {
	if len(args) == 0 {
		if isTerminal(a.stdin) {
			return nil, false, &usageError{message: a.say("no-input")}
		}
		args = []string{"-"}
	}
	several = len(args) > 1
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
		if st, err := os.Stat(arg); err != nil || !st.IsDir() {
			in = append(in, input{path: arg})
			continue
		}
		several = true
		files := folder(arg)
		if len(files) == 0 {
			files = []input{{path: arg, err: &reader.Error{Name: arg, Code: "no-reports"}}}
		}
		in = append(in, files...)
	}
	return in, several, nil
}

// folder lists the reports under dir, sorted by path. Hidden files and
// folders are left out.
func folder(dir string) []input {
	var in []input
	_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		hidden := strings.HasPrefix(d.Name(), ".") && path != dir
		switch {
		case err != nil:
			in = append(in, input{path, &reader.Error{Name: path, Code: reader.Unreadable, Err: err}})
		case d.IsDir() && hidden:
			return fs.SkipDir
		case !d.IsDir() && !hidden && format.Known(path):
			in = append(in, input{path: path})
		}
		return nil
	})
	slices.SortStableFunc(in, func(x, y input) int { return strings.Compare(x.path, y.path) })
	return in
}

// isTerminal reports whether a stream is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
