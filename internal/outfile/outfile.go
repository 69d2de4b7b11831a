// Package outfile writes files that appear under their names only when all of
// them has been written, and never lose what was there before.
package outfile

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A File is being written. Until [File.Commit] it has another name beside the
// one it is to have.
type File struct {
	*os.File
	path string
}

// suffix ends the names of files that are being written.
const suffix = ".partial"

// Create begins the file that is to be at path. It is new, never one that was
// there, nor one that a link leads to, and may be read by whom the user's umask
// says.
func Create(path string) (*File, error) {
	dir, base := split(path)
	for try := 0; ; try++ {
		name := dir + "." + base + "." + strconv.FormatUint(uint64(rand.Uint32()), 36) + suffix
		f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
		if err == nil {
			return &File{f, path}, nil
		}
		if !errors.Is(err, os.ErrExist) || try > 100 {
			return nil, err
		}
	}
}

// Renew is [Create] for one file of many in a folder that is held: the name
// until it is whole is always the same, so that what a killed run has left goes
// without a search.
func Renew(path string) (*File, error) {
	dir, base := split(path)
	name := dir + "." + base + suffix
	if err := os.Remove(name); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return nil, err
	}
	return &File{f, path}, nil
}

// longBase is how much of a file's name the name before it may hold, in bytes:
// file systems take 255.
const longBase = 200

// split is filepath.Split, but cuts a long name short.
func split(path string) (dir, base string) {
	dir, base = filepath.Split(path)
	for len(base) > longBase {
		_, w := utf8.DecodeLastRuneInString(base)
		base = base[:len(base)-w]
	}
	return dir, base
}

// Path is where the file is to be.
func (f *File) Path() string { return f.path }

// Close closes the file without giving it its name, for another to write it.
func (f *File) Close() error {
	if err := f.File.Close(); err != nil && !errors.Is(err, os.ErrClosed) {
		return err
	}
	return nil
}

// Rename gives the file its name at once, before the disk has all of it, as
// for one of thousands that can be made again.
func (f *File) Rename() error {
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), f.path)
}

// Commit puts the file on the disk and gives it its name, in the place of what
// was there.
func (f *File) Commit() error {
	err := f.save()
	if err == nil {
		err = os.Rename(f.Name(), f.path)
	}
	if err != nil {
		_ = os.Remove(f.Name())
		return err
	}
	syncFolder(filepath.Dir(f.path))
	return nil
}

// save waits until the disk has all of the file, and closes it.
func (f *File) save() error {
	err := f.Sync()
	if errors.Is(err, os.ErrClosed) { // another has written it
		var again *os.File
		if again, err = os.OpenFile(f.Name(), os.O_RDWR, 0); err != nil {
			return err
		}
		defer again.Close()
		return again.Sync()
	}
	return errors.Join(err, f.Close())
}

// Discard leaves nothing behind. After [File.Commit] it does nothing.
func (f *File) Discard() {
	if f == nil {
		return
	}
	_ = f.Close()
	_ = os.Remove(f.Name())
}

// Sweep removes what killed runs have left beside path. Nobody else may be
// writing it: see [Hold].
func Sweep(path string) {
	dir, base := split(path)
	names, err := filepath.Glob(escape(dir+"."+base) + ".*" + suffix)
	if err != nil {
		return
	}
	for _, n := range names {
		_ = os.RemoveAll(n)
	}
}

// Folder makes a folder beside path for what is needed to write it. It is the
// caller's to remove; [Sweep] does where the caller was killed.
func Folder(path string) (string, error) {
	dir, base := split(path)
	if dir == "" {
		dir = "."
	}
	return os.MkdirTemp(dir, "."+strings.ReplaceAll(base, "*", "_")+".*"+suffix)
}

// escape makes a path a pattern that means itself.
func escape(path string) string {
	var b []byte
	for i := range len(path) {
		switch c := path[i]; c {
		case '*', '?', '[', '\\':
			if os.PathSeparator != '\\' {
				b = append(b, '\\')
			} else if c != '\\' {
				b = append(b, '[', c, ']')
				continue
			}
		}
		b = append(b, path[i])
	}
	return string(b)
}

// syncFolder puts a new name on the disk, where the system does so.
func syncFolder(dir string) {
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		d.Close()
	}
}

// Same reports whether two paths lead to one file.
func Same(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}
