package export

import (
	"bufio"

	"github.com/govreport/govreport/internal/outfile"
)

// jsonl writes a line of JSON for each file, with an error in the place of a
// report that could not be read.
type jsonl struct {
	f *outfile.File
	w *bufio.Writer
}

func newJSONL(path string, _ Options) (Sink, error) {
	f, err := outfile.Create(path)
	if err != nil {
		return nil, err
	}
	return &jsonl{f, bufio.NewWriterSize(f, 256<<10)}, nil
}

func (s *jsonl) Needs() Needs                 { return Needs{Line: true} }
func (s *jsonl) Encode(it *Item) (any, error) { return nil, nil }

func (s *jsonl) Write(it *Item, _ any) error {
	_, err := s.w.Write(it.Line)
	return err
}

func (s *jsonl) Finish() error {
	if err := s.w.Flush(); err != nil {
		return err
	}
	return commit(s.f)
}

func (s *jsonl) Discard() { discard(s.f) }
