package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// plainPath takes the scheme off a local path, which Beam knows without only.
func plainPath(p string) string { return strings.TrimPrefix(p, "file://") }

// remote reports whether a path is of a store that a scheme names.
func remote(p string) bool { return strings.Index(p, "://") > 0 }

// knownScheme tells whether Beam can reach a path, which it says by a panic.
func knownScheme(p string) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	filesystem.ValidateScheme(plainPath(p))
	return nil
}

// join is the path of name in a folder. Package path would make one slash of
// the two behind a scheme.
func join(dir, name string) string { return strings.TrimRight(dir, "/") + "/" + name }

// hasPattern reports whether a path may be a pattern.
func hasPattern(p string) bool { return strings.ContainsAny(p, "*?[") }

// literal is the pattern that matches p only. The stores know no way to write
// one.
func literal(p string) string {
	if remote(p) {
		return p
	}
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(p)
}

// stores keeps one client for each scheme: a new one for each of a million
// files would sign in a million times.
type stores map[string]filesystem.Interface

func (s *stores) of(ctx context.Context, p string) (filesystem.Interface, error) {
	scheme, _, _ := strings.Cut(p, "://")
	if fs, ok := (*s)[scheme]; ok {
		return fs, nil
	}
	// The client outlives the file that it is made for.
	fs, err := filesystem.New(context.WithoutCancel(ctx), p)
	if err != nil {
		return nil, err
	}
	if *s == nil {
		*s = stores{}
	}
	(*s)[scheme] = fs
	return fs, nil
}

func (s *stores) close() {
	for _, fs := range *s {
		_ = fs.Close()
	}
	*s = nil
}
