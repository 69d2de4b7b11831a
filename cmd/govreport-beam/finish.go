package main

import (
	"context"
	"fmt"
	"path"
	"regexp"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"golang.org/x/sync/errgroup"

	"github.com/govreport/govreport/internal/tabular"
)

// success is an empty file that is there when all others are.
const success = "_SUCCESS"

// renames is how many files get their names at once: a store copies them.
const renames = 16

// finishFn gives the files their names when all are whole. It may be run
// again after it has failed half-way.
type finishFn struct{ Output, Run string }

func (f *finishFn) ProcessElement(ctx context.Context, _ int, files func(*made) bool) error {
	fs, err := filesystem.New(ctx, f.Output)
	if err != nil {
		return err
	}
	defer fs.Close()
	var all []made
	for m := (made{}); files(&m); {
		all = append(all, m)
	}
	if err := remove(ctx, fs, join(f.Output, success)); err != nil {
		return err
	}
	g, gctx := errgroup.WithContext(ctx)
	g.SetLimit(renames)
	for _, m := range all {
		g.Go(func() error { return release(gctx, fs, m) })
	}
	if err := g.Wait(); err != nil {
		return err
	}
	if err := f.clean(ctx, fs, all); err != nil {
		return err
	}
	return filesystem.Write(ctx, fs, join(f.Output, success), nil)
}

// release gives a file its name, if an earlier try has not.
func release(ctx context.Context, fs filesystem.Interface, m made) error {
	if _, err := fs.Size(ctx, m.Temp); err != nil {
		if n, e := fs.Size(ctx, m.Final); e == nil && n == m.Size {
			return nil
		}
		return fmt.Errorf("%s: %w", m.Temp, err)
	}
	return filesystem.Rename(ctx, fs, m.Temp, m.Final)
}

// clean removes what an earlier run left under names that this one does not
// use, and what tries that failed have left.
func (f *finishFn) clean(ctx context.Context, fs filesystem.Interface, all []made) error {
	old, err := earlier(ctx, f.Output)
	if err != nil {
		return err
	}
	names := map[string]bool{}
	for _, m := range all {
		names[path.Base(m.Final)] = true
	}
	for _, p := range old {
		if names[path.Base(p)] {
			continue
		}
		if err := remove(ctx, fs, p); err != nil {
			return err
		}
	}
	// A folder that stays does no harm.
	temp := tempFolder(f.Output, f.Run)
	left, _ := fs.List(ctx, join(literal(temp), "*"))
	for _, p := range left {
		_ = remove(ctx, fs, p)
	}
	if r, ok := fs.(filesystem.Remover); ok && !remote(temp) {
		_ = r.Remove(ctx, temp)
	}
	return nil
}

// remove removes a file if it is there.
func remove(ctx context.Context, fs filesystem.Interface, p string) error {
	if _, err := fs.Size(ctx, p); err != nil {
		return nil
	}
	r, ok := fs.(filesystem.Remover)
	if !ok {
		return fmt.Errorf("%s: the store cannot remove files", p)
	}
	return r.Remove(ctx, p)
}

var shardPattern = regexp.MustCompile(`-\d{5,}-of-\d{5,}\.parquet$`)

// earlier lists the files in the folder output that have the names of shards.
func earlier(ctx context.Context, output string) ([]string, error) {
	fs, err := filesystem.New(ctx, output)
	if err != nil {
		return nil, err
	}
	defer fs.Close()
	var found []string
	for _, t := range tabular.Tables {
		paths, err := fs.List(ctx, join(literal(output), t.Name+"-*-of-*.parquet"))
		if err != nil {
			return nil, err
		}
		for _, p := range paths {
			if shardPattern.MatchString(p) {
				found = append(found, p)
			}
		}
	}
	return found, nil
}
