package archive

import (
	"bytes"
	"fmt"
	"path"
	"path/filepath"
	"strings"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/internal/reader"
)

// A member is a file in a zip or rar file.
type member struct {
	name  string // in the archive
	path  string // as told to the user
	rel   string
	size  int64
	depth int // of the archive it is in: 1 for one that is in no other
	load  func() ([]byte, error)
	// hold keeps the archive open until what it returns is called; nil where the
	// content must be read before the next member's.
	hold func() func()
}

// member visits a file in an archive.
func (w *walker) member(m *member) bool {
	switch {
	case lockFile(path.Base(m.name)):
		w.pass(m.path, PassedLock)
	case safeRel(m.name) != m.name:
		return w.give(failed(m.path, m.rel, reader.UnsafePath, "", nil))
	case isArchive(m.name):
		return w.nested(m)
	case !w.known(m.name):
		w.skip(m.path)
	case m.hold == nil:
		b, err := m.load()
		return w.give(&Entry{Path: m.path, Rel: m.rel, Size: m.size, err: err, load: func() ([]byte, error) { return b, nil }})
	default:
		done := m.hold()
		return w.give(&Entry{Path: m.path, Rel: m.rel, Size: m.size, load: func() ([]byte, error) {
			defer done()
			return m.load()
		}})
	}
	return true
}

// nested visits an archive in an archive, which is unpacked in memory.
func (w *walker) nested(m *member) bool {
	if m.depth >= w.MaxNested {
		return w.give(failed(m.path, m.rel, format.TooLarge, fmt.Sprintf("archives nested more than %d deep", w.MaxNested), nil))
	}
	b, err := m.load()
	if err != nil {
		return w.give(&Entry{Path: m.path, Rel: m.rel, Size: -1, err: err})
	}
	if isRar(m.name) {
		return w.rarBytes(m, b)
	}
	return w.zip(&packed{name: m.path, rel: m.rel, depth: m.depth + 1, close: func() {}}, bytes.NewReader(b), int64(len(b)))
}

func isZip(name string) bool { return strings.EqualFold(filepath.Ext(name), ".zip") }

func isRar(name string) bool { return strings.EqualFold(filepath.Ext(name), ".rar") }

func isArchive(name string) bool { return isZip(name) || isRar(name) }
