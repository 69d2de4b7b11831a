package archive

import (
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/internal/reader"
)

// Files yields the files in paths that hold reports, in the order of paths,
// those of a folder or zip file by name. A file named itself is always
// yielded, one in a folder if its suffix is known. Hidden files and folders
// are left out, symbolic links to folders not followed. What cannot be reached
// is yielded as an entry that says why when it is read, and so is a folder or
// zip file that holds no reports.
func Files(paths []string, o Options) iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		w := walker{Options: o.withDefaults(), yield: yield}
		for _, p := range paths {
			// With several, each keeps its path, so that no two results share
			// a place.
			rel := ""
			if len(paths) > 1 {
				rel = safeRel(p)
			}
			n := w.yielded
			if !w.named(p, rel) {
				return
			}
			if w.yielded == n && !w.give(failed(p, safeRel(filepath.Base(p)), reader.NoReports, "", nil)) {
				return // nothing of what was asked for vanishes
			}
		}
	}
}

// A walker goes through paths. Its methods return false when no more is
// wanted.
type walker struct {
	Options
	yield   func(*Entry) bool
	yielded int
	zips
}

// zips are what all zip files of a run come to, in files and bytes.
type zips struct {
	entries          int
	packed, unpacked int64
}

// give yields an entry.
func (w *walker) give(e *Entry) bool {
	w.yielded++
	return w.yield(e)
}

// named visits a path that the user has named.
func (w *walker) named(p, rel string) bool {
	st, err := os.Stat(p)
	if rel == "" && (err != nil || !st.IsDir() && !isArchive(p)) {
		rel = safeRel(filepath.Base(p))
	}
	switch {
	case err != nil:
		_, err := reader.Load(p, w.Limits)
		return w.give(&Entry{Path: p, Rel: rel, Size: -1, err: err})
	case st.IsDir():
		return w.folder(p, rel)
	case isZip(p):
		return w.zipAt(p, rel)
	case isRar(p):
		return w.rarAt(p, rel)
	}
	return w.file(p, rel, st.Size())
}

// folder visits what a folder holds. Only the names of one folder are held at
// a time.
func (w *walker) folder(dir, rel string) bool {
	names, err := readNames(dir)
	if err != nil {
		return w.give(failed(dir, rel, reader.Unreadable, "", err))
	}
	for _, n := range names {
		p, r := filepath.Join(dir, n), path.Join(rel, n)
		if strings.HasPrefix(n, ".") {
			w.pass(p, PassedHidden)
			continue
		}
		st, err := os.Lstat(p)
		if err == nil && st.Mode()&fs.ModeSymlink != 0 {
			if st, err = os.Stat(p); err == nil && st.IsDir() {
				w.pass(p, PassedFolderLink)
				continue
			}
		}
		ok := true
		switch {
		case lockFile(n):
			w.pass(p, PassedLock)
		case errors.Is(err, fs.ErrNotExist): // gone since, or a link to nothing
			if w.known(n) || isArchive(n) {
				ok = w.give(failed(p, r, reader.NotFound, "", err))
			} else {
				w.pass(p, PassedDangling)
			}
		case err != nil:
			ok = w.give(failed(p, r, reader.Unreadable, "", err))
		case st.IsDir():
			ok = w.folder(p, r)
		case !st.Mode().IsRegular(): // a pipe, socket or device
			if w.known(n) || isArchive(n) {
				ok = w.give(failed(p, r, reader.NotAFile, "", nil))
			} else {
				w.pass(p, PassedSpecial)
			}
		case isZip(n):
			ok = w.zipAt(p, r)
		case isRar(n):
			ok = w.rarAt(p, r)
		case isOwnWorkbook(p):
			w.pass(p, PassedOwn)
		case w.known(n):
			ok = w.file(p, r, st.Size())
		default:
			w.skip(p)
		}
		if !ok {
			return false
		}
	}
	return true
}

func (w *walker) file(p, rel string, size int64) bool {
	limits := w.Limits
	return w.give(&Entry{Path: readable(p), Rel: readable(rel), Size: size, load: func() ([]byte, error) { return reader.Load(p, limits) }})
}

func (w *walker) skip(p string) {
	if w.Skipped != nil {
		w.Skipped(p)
	}
}

func (w *walker) pass(p, reason string) {
	if w.Passed != nil {
		w.Passed(p, reason)
	}
}

// lockFile reports whether a name is that of the file that Word and WPS leave
// beside one that is open: ~$工作报告.docx. There is no report in it.
func lockFile(name string) bool { return strings.HasPrefix(name, "~$") }

// known reports whether a file of that name is read.
func (w *walker) known(name string) bool {
	return format.Known(name) || w.Limits.OCR != "" && slices.Contains(format.Pictures, strings.ToLower(path.Ext(name)))
}

// readNames lists the names in a folder in order, which takes less memory
// than os.ReadDir where there are a million.
func readNames(dir string) ([]string, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	names, err := f.Readdirnames(-1)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	slices.Sort(names)
	return names, nil
}

// safeRel makes a relative path that does not lead upwards out of any.
func safeRel(p string) string {
	p = path.Clean("/" + filepath.ToSlash(p))
	return strings.TrimPrefix(p, "/")
}
