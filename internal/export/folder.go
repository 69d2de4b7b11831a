package export

import (
	"os"
	"path/filepath"
)

// A folder holds a file of JSON for each report, under the report's own path
// with .json at its end. Each appears when it is whole, and those of an
// interrupted batch stay.
type folder struct{ path string }

func newFolder(path string, _ Options) (Sink, error) {
	if err := os.MkdirAll(path, 0o755); err != nil {
		return nil, err
	}
	return &folder{path}, nil
}

func (s *folder) Needs() Needs { return Needs{Line: true} }

// Encode writes the file: the files of a folder need no order.
func (s *folder) Encode(it *Item) (any, error) {
	path := filepath.Join(s.path, filepath.FromSlash(it.Rel)+".json")
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, err
	}
	if err := os.WriteFile(partial(path), it.Line, 0o644); err != nil {
		return nil, err
	}
	return nil, os.Rename(partial(path), path)
}

func (s *folder) Write(*Item, any) error { return nil }
func (s *folder) Finish() error          { return nil }
func (s *folder) Discard()               {}
