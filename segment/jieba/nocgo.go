//go:build !cgo

package jieba

import "github.com/govreport/govreport/segment"

// A Segmenter cuts words with gojieba.
type Segmenter struct{}

// New returns [ErrNoCgo].
func New(dir string) (*Segmenter, error) { return nil, ErrNoCgo }

// Close does nothing.
func (s *Segmenter) Close() {}

// Words is never called, as New makes no Segmenter.
func (s *Segmenter) Words(text string) []segment.Word { return nil }
