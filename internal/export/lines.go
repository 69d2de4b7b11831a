package export

import (
	"bufio"
	"encoding/json"
	"errors"
	"os"

	"github.com/govreport/govreport/internal/outfile"
)

// Lines is a file of JSON lines that is there only if it has any.
type Lines struct {
	path string
	f    *outfile.File
	w    *bufio.Writer
}

// NewLines prepares the file at path; one that is there already goes when the
// new one is finished.
func NewLines(path string) *Lines { return &Lines{path: path} }

// Write adds a line.
func (l *Lines) Write(v any) error {
	if l.f == nil {
		f, err := outfile.Create(l.path)
		if err != nil {
			return err
		}
		l.f, l.w = f, bufio.NewWriter(f)
	}
	enc := json.NewEncoder(l.w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// Finish gives the file its name.
func (l *Lines) Finish() error {
	if l.f == nil {
		if err := os.Remove(l.path); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
		return nil
	}
	if err := l.w.Flush(); err != nil {
		return err
	}
	return commit(l.f)
}

// Discard leaves nothing behind.
func (l *Lines) Discard() {
	discard(l.f)
}
