package export

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"

	"github.com/govreport/govreport/internal/outfile"
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

// An ItemError says that the output of one file could not be written, under
// its name at least. It is no reason to give up the others.
type ItemError struct {
	Path string
	Err  error
}

func (e *ItemError) Error() string { return fmt.Sprintf("writing %s: %v", e.Path, e.Err) }
func (e *ItemError) Unwrap() error { return e.Err }

// Encode writes the file: the files of a folder need no order.
func (s *folder) Encode(it *Item) (any, error) {
	if it.Place == "" {
		return nil, nil
	}
	path := filepath.Join(s.path, filepath.FromSlash(it.Place))
	err := s.write(path, it.Line)
	if errors.Is(err, syscall.ENAMETOOLONG) || errors.Is(err, syscall.ENOTDIR) || errors.Is(err, syscall.EISDIR) || errors.Is(err, syscall.EINVAL) || errors.Is(err, os.ErrExist) {
		return nil, &ItemError{path, err}
	}
	return nil, err
}

func (s *folder) write(path string, line []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	f, err := outfile.Renew(path)
	if err != nil {
		return err
	}
	defer f.Discard()
	if _, err := f.Write(line); err != nil {
		return err
	}
	return f.Rename()
}

func (s *folder) Write(*Item, any) error { return nil }
func (s *folder) Finish() error          { return nil }
func (s *folder) Discard()               {}
