package format

import "fmt"

// What can be wrong with a file of a known format.
const (
	Corrupt     = "corrupt"     // it does not hold to its format
	Encrypted   = "encrypted"   // it needs a password
	NoText      = "no-text"     // it holds no text
	Scanned     = "scanned"     // its pages are pictures
	TooLarge    = "too-large"   // it is beyond one of the limits
	Unsupported = "unsupported" // a kind of the format that is not read
	TimedOut    = "timed-out"   // reading it took too long
	NoReader    = "no-reader"   // its reader is not imported
	OCRFailed   = "ocr-failed"  // the user's program for recognising text
)

// An Error says why a file could not be read. Its readers know no file name:
// who opened the file adds it.
type Error struct {
	Code   string // one of the constants above
	Detail string // the part of the file, the limit, the kind; may be empty
	Err    error  // what lies beneath; may be nil
}

func (e *Error) Error() string {
	m := e.Code
	if e.Detail != "" {
		m += ": " + e.Detail
	}
	if e.Err != nil {
		m += fmt.Sprintf(": %v", e.Err)
	}
	return m
}

func (e *Error) Unwrap() error { return e.Err }
