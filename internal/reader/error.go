package reader

import (
	"fmt"
	"strings"
	"time"

	"github.com/govreport/govreport/analyzer/format"
)

// What can be wrong with a file, beside what package format lists.
const (
	NotFound        = "not-found"
	Permission      = "permission"
	Directory       = "directory"
	Unreadable      = "unreadable"
	Empty           = "empty"
	Binary          = "binary"
	UnknownEncoding = "unknown-encoding"
	WrongEncoding   = "wrong-encoding"
	UnsafePath      = "unsafe-path"    // in a zip file, leading out of it
	NoReports       = "no-reports"     // a folder or zip file without any
	FirmEncrypted   = "firm-encrypted" // by a firm's own software
	NotAFile        = "not-a-file"     // a pipe, socket or device in a folder
)

// An Error says which file could not be read, what was wrong with it, and
// what to do.
type Error struct {
	Name   string // file
	Code   string // one of the constants above or of package format
	Detail string // the kind of file, the limit, or the encoding asked for
	Guess  string // WrongEncoding: the encoding the content looks like
	Bad    int    // WrongEncoding: characters that could not be decoded
	Err    error
}

// TimedOut is the error of a file that took longer than d.
func TimedOut(name string, d time.Duration) *Error {
	return &Error{Name: name, Code: format.TimedOut, Detail: d.String()}
}

// What is the detail, with what lies beneath.
func (e *Error) What() string {
	if e.Err == nil {
		return e.Detail
	}
	return fmt.Sprintf("%s: %v", e.Detail, e.Err)
}

func (e *Error) Unwrap() error { return e.Err }

// As lets a program outside ask for the code, by [format.Error].
func (e *Error) As(target any) bool {
	t, ok := target.(**format.Error)
	if ok {
		*t = &format.Error{Code: e.Code, Detail: e.Detail, Err: e.Err}
	}
	return ok
}

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
	case format.NoText:
		return fmt.Sprintf("%s: the file holds no text; save the report itself as .txt", name)
	case format.Scanned:
		return fmt.Sprintf("%s: the pages are pictures without text; run them through text recognition (OCR) first", name)
	case format.Encrypted:
		return fmt.Sprintf("%s: the file is protected by a password; save it without one", name)
	case FirmEncrypted:
		return fmt.Sprintf("%s: the file is encrypted by a firm's document security software; let it be decrypted where it was made, or save it there as .txt", name)
	case format.Corrupt:
		return fmt.Sprintf("%s: the file is damaged (%s); save or download it again", name, e.What())
	case format.TooLarge:
		return fmt.Sprintf("%s: the file is too large (%s); raise the limit if it can be trusted", name, e.What())
	case format.TimedOut:
		return fmt.Sprintf("%s: reading took longer than %s", name, e.Detail)
	case format.Unsupported:
		return fmt.Sprintf("%s: %s cannot be read; save it as .docx or .txt", name, e.What())
	case format.OCRFailed:
		return fmt.Sprintf("%s: recognising its text failed (%s); check the command", name, e.What())
	case format.NoReader:
		return fmt.Sprintf("%s: %s files are read where the program imports analyzer/format/%s", name, e.Detail, strings.ToLower(e.Detail))
	case Binary:
		if e.Detail != "" {
			return fmt.Sprintf("%s: %s files are not supported; save the report as .txt first", name, e.Detail)
		}
		return fmt.Sprintf("%s: not a text file; give the report as .txt, .md or .html", name)
	case NoReports:
		return fmt.Sprintf("%s: there are no reports in it", name)
	case NotAFile:
		return fmt.Sprintf("%s: a pipe, socket or device; name it itself to read it", name)
	case UnsafePath:
		return fmt.Sprintf("%s: the path leads out of the zip file; not read", name)
	case UnknownEncoding:
		return fmt.Sprintf("%s: %v", name, e.Err)
	case WrongEncoding:
		return fmt.Sprintf("%s: %d characters do not decode as %s; it looks like %s: name that encoding or none", name, e.Bad, e.Detail, e.Guess)
	}
	return fmt.Sprintf("%s: %v", name, e.Err)
}
