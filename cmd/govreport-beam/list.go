package main

import (
	"context"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"github.com/govreport/govreport/analyzer/format"
)

// listFn finds the files of an input. An error is of the store, not of a file:
// Beam tries again then, as a folder left out would be worse.
type listFn struct{}

func (f *listFn) ProcessElement(ctx context.Context, input string, emit func(string, int64)) error {
	return list(ctx, input, func(p string) { emit(p, 0) })
}

// list yields the paths of the files that an input names: itself, those of a
// folder or those that match a pattern. A file named itself is always read,
// the others if they are of a known format, and none that are hidden. What
// there is not is yielded too: reading it says so.
func list(ctx context.Context, input string, yield func(string)) error {
	if remote(input) {
		return listRemote(ctx, input, yield)
	}
	st, err := os.Stat(input)
	switch {
	case err == nil && st.IsDir():
		listFolder(input, yield)
		return nil
	case err == nil || !hasPattern(input):
		yield(input)
		return nil
	}
	matches, err := filepath.Glob(input)
	if err != nil || len(matches) == 0 {
		yield(input)
	}
	for _, p := range matches {
		st, err := os.Stat(p)
		switch {
		case hidden(filepath.Base(p)):
		case err == nil && st.IsDir():
			listFolder(p, yield)
		case readable(p):
			yield(p)
		}
	}
	return nil
}

// listFolder yields what package archive would read in a folder. It does not
// look into zip files, which one worker reads as a whole.
func listFolder(dir string, yield func(string)) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		yield(dir)
	}
	for _, e := range entries {
		p := filepath.Join(dir, e.Name())
		kind := e.Type()
		if kind&os.ModeSymlink != 0 { // links to files are followed
			kind = 0
			if st, err := os.Stat(p); err == nil {
				if kind = st.Mode().Type(); kind.IsDir() {
					continue
				}
			}
		}
		switch {
		case hidden(e.Name()):
		case kind.IsDir():
			listFolder(p, yield)
		case kind.IsRegular() && readable(p):
			yield(p)
		}
	}
}

// listRemote is list for a store. There are no folders in one: a path that is
// no object is taken for the beginning of some.
func listRemote(ctx context.Context, input string, yield func(string)) error {
	fs, err := filesystem.New(ctx, input)
	if err != nil {
		return err
	}
	defer fs.Close()
	pattern := input
	if !hasPattern(input) {
		if !strings.HasSuffix(input, "/") {
			if _, err := fs.Size(ctx, input); err == nil {
				yield(input)
				return nil
			}
		}
		pattern = join(input, "**")
	}
	paths, err := fs.List(ctx, pattern)
	if err != nil {
		return err
	}
	if len(paths) == 0 {
		yield(input)
	}
	// What the user has written himself may be hidden.
	written := strings.LastIndexByte(pattern[:strings.IndexAny(pattern, "*?[")], '/') + 1
	for _, p := range paths {
		if readable(p) && !hidden(p[min(written, len(p)):]) {
			yield(p)
		}
	}
	return nil
}

// readable reports whether something reads files of that name.
func readable(p string) bool { return isZip(p) || format.Known(p) }

func isZip(p string) bool { return strings.EqualFold(path.Ext(p), ".zip") }

// hidden reports whether a part of a path begins with a dot.
func hidden(p string) bool { return strings.HasPrefix(p, ".") || strings.Contains(p, "/.") }
