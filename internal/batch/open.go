package batch

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/govreport/govreport/internal/export"
	"github.com/govreport/govreport/internal/outfile"
)

// open makes everything ready, and finds out what stands in the way before any
// work is done.
func (r *run) open() error {
	taken := map[string]bool{r.Journal(): true, r.Errors(): true, r.Duplicates(): true}
	for _, out := range r.Outputs {
		k, err := export.KindOf(out)
		if err != nil {
			return err
		}
		for _, f := range k.Files(out) {
			if taken[f] {
				return &PathError{f, ErrTwice}
			}
			taken[f] = true
		}
	}
	for _, in := range r.Inputs {
		for f := range taken {
			if outfile.Same(in, f) {
				return &PathError{f, ErrInput}
			}
		}
	}
	unfinished := exists(r.Journal())
	switch {
	case unfinished && !r.Resume && !r.Force:
		if err := r.stillRuns(); err != nil {
			return err
		}
		return &PathError{r.Journal(), ErrUnfinished}
	case !unfinished && !r.Force:
		for _, out := range r.Outputs {
			k, err := export.KindOf(out)
			if err != nil {
				return err
			}
			for _, f := range k.Files(out) {
				if occupied(f) {
					return &PathError{f, ErrExists}
				}
			}
		}
		for _, f := range []string{r.Errors(), r.Duplicates()} {
			if occupied(f) {
				return &PathError{f, ErrExists}
			}
		}
	}
	for _, out := range r.Outputs {
		if err := os.MkdirAll(filepath.Dir(filepath.Clean(out)), 0o777); err != nil {
			return &PathError{out, err}
		}
	}
	if err := r.hold(taken); err != nil {
		return err
	}
	var err error
	if r.state, err = newState(r.statePath()); err != nil {
		return &PathError{r.Outputs[0], err}
	}
	if r.Resume && unfinished {
		r.resumed = true
		r.journal, err = openJournal(r.Journal(), r.fingerprint(), r.state.done)
	} else {
		r.journal, err = createJournal(r.Journal(), r.fingerprint())
	}
	if err != nil {
		return &PathError{r.Journal(), err}
	}
	for _, out := range r.Outputs {
		k, err := export.KindOf(out)
		if err != nil {
			return err
		}
		r.occupied = append(r.occupied, k.Name == "folder" && occupied(out))
		s, err := k.Create(out, r.Export)
		if err != nil {
			return &PathError{out, err}
		}
		r.sinks = append(r.sinks, s)
		r.folder = r.folder || k.Name == "folder"
		n := s.Needs()
		r.need.Line, r.need.Rows = r.need.Line || n.Line, r.need.Rows || n.Rows
	}
	for i, p := range []string{r.Errors(), r.Duplicates()} {
		r.side[i] = export.NewLines(p)
	}
	return nil
}

// fingerprint is what an interrupted run must share with the one that goes on.
// The outputs count, as the journal keeps no more than their forms need and as
// no others may be written over; where the journal lies does not.
func (r *run) fingerprint() string {
	outputs := make([]string, len(r.Outputs))
	for i, out := range r.Outputs {
		k, _ := export.KindOf(out)
		if rel, err := filepath.Rel(filepath.Dir(r.Journal()), out); err == nil {
			out = rel
		}
		outputs[i] = fmt.Sprintf("%s %q", k.Name, filepath.ToSlash(out))
	}
	return fmt.Sprintf("govreport journal 2\n%s\n%s", r.Fingerprint, strings.Join(outputs, " "))
}

// stillRuns tells a run that was ended before its end from one that goes on now:
// to resume the second, or to force it, would be wrong advice.
func (r *run) stillRuns() error {
	h, err := outfile.Hold(r.Journal())
	if err != nil {
		return &PathError{r.Journal(), err}
	}
	h.Release()
	return nil
}

// hold keeps other runs from the outputs, and removes what killed ones have
// left of them.
func (r *run) hold(files map[string]bool) error {
	for _, out := range append([]string{r.Journal()}, r.Outputs...) {
		h, err := outfile.Hold(out)
		if err != nil {
			return &PathError{out, err}
		}
		r.held = append(r.held, h)
	}
	for f := range files {
		outfile.Sweep(f)
	}
	outfile.Sweep(r.statePath())
	return nil
}

// letGo lets other runs have the outputs.
func (r *run) letGo() {
	for _, h := range r.held {
		h.Release()
	}
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// occupied reports whether there is something at path that would be lost.
func occupied(path string) bool {
	st, err := os.Stat(path)
	if err != nil {
		return false
	}
	if st.IsDir() {
		names, err := os.ReadDir(path)
		return err != nil || len(names) > 0
	}
	return st.Mode().IsRegular()
}
