//go:build !cgo

package jieba

import (
	"github.com/govreport/govreport/segment"
	"github.com/govreport/govreport/segment/word"
)

// A Segmenter cuts words with gojieba.
type Segmenter struct{}

// New returns [ErrNoCgo].
func New(dir string) (*Segmenter, error) { return nil, ErrNoCgo }

// NewWith returns [ErrNoCgo].
func NewWith(dir string, lists ...*word.List) (*Segmenter, error) { return nil, ErrNoCgo }

// Count is never called, as New makes no Segmenter.
func (s *Segmenter) Count(text string) int { return 0 }

// Close does nothing.
func (s *Segmenter) Close() {}

// Words is never called, as New makes no Segmenter.
func (s *Segmenter) Words(text string) []segment.Word { return nil }
