package reader

import "fmt"

// What can be wrong with a file.
const (
	NotFound        = "not-found"
	Permission      = "permission"
	Directory       = "directory"
	Unreadable      = "unreadable"
	Empty           = "empty"
	Binary          = "binary"
	NoText          = "no-text"
	UnknownEncoding = "unknown-encoding"
	WrongEncoding   = "wrong-encoding"
)

// An Error says which file could not be read, what was wrong with it, and
// what to do.
type Error struct {
	Name   string // file
	Code   string // one of the constants above
	Detail string // Binary: the kind of file, if known; encodings: the one asked for
	Guess  string // WrongEncoding: the encoding the content looks like
	Bad    int    // WrongEncoding: characters that could not be decoded
	Err    error
}

func (e *Error) Unwrap() error { return e.Err }

func (e *Error) Error() string {
	name := e.Name
	if name == "" {
		name = "input"
	}
	switch e.Code {
	case NotFound:
		return fmt.Sprintf("%s: no such file; check the path", name)
	case Permission:
		return fmt.Sprintf("%s: no permission to read it", name)
	case Directory:
		return fmt.Sprintf("%s: is a folder; name a file in it", name)
	case Empty:
		return fmt.Sprintf("%s: the file is empty", name)
	case NoText:
		return fmt.Sprintf("%s: the page holds no text; save the report itself as .txt", name)
	case Binary:
		if e.Detail != "" {
			return fmt.Sprintf("%s: %s files are not supported; save the report as .txt first", name, e.Detail)
		}
		return fmt.Sprintf("%s: not a text file; give the report as .txt, .md or .html", name)
	case UnknownEncoding:
		return fmt.Sprintf("%s: %v", name, e.Err)
	case WrongEncoding:
		return fmt.Sprintf("%s: %d characters do not decode as %s; it looks like %s: name that encoding or none", name, e.Bad, e.Detail, e.Guess)
	}
	return fmt.Sprintf("%s: %v", name, e.Err)
}
