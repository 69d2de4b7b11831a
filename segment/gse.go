package segment

import "errors"

// ErrNoGSE says that the default segmenter is not part of the program.
var ErrNoGSE = errors.New(`segment: the program has no dictionary; import _ "github.com/govreport/govreport/segment/word"`)

var openGSE = func() (Segmenter, error) { return nil, ErrNoGSE }

// RegisterGSE is called by package segment/word, which has the dictionary, so
// that a program that asks for no words has none.
func RegisterGSE(open func() (Segmenter, error)) { openGSE = open }

// GSE returns the default segmenter, that of package segment/word, which the
// program must import: gse with a general dictionary and a lexicon of
// government language. Later calls return the same one.
func GSE() (Segmenter, error) { return openGSE() }
