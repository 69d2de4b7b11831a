// Package jieba is a second word segmenter: gojieba, which wraps the C++
// library cppjieba, behind [segment.Segmenter]. It needs cgo and a C++
// compiler; built without cgo, [New] returns [ErrNoCgo].
//
// Gojieba reads its dictionaries from files. By default these are the ones in
// the module cache of the machine it was built on; elsewhere, give [New] the
// folder that holds them.
package jieba

import (
	"errors"

	"github.com/govreport/govreport/segment"
)

// ErrNoCgo says that the program was built without cgo.
var ErrNoCgo = errors.New("jieba: built without cgo; build with CGO_ENABLED=1 and a C++ compiler, or use segment.GSE")

var _ segment.Segmenter = (*Segmenter)(nil)
