package archive

import (
	"archive/zip"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"slices"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/internal/reader"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// freeUnpacked is what a zip file may unpack to however small it is.
const freeUnpacked = 1 << 30

// A packed is an open zip file. It is closed when the walker and all its
// entries are done with it.
type packed struct {
	name, rel string
	zip       *zip.Reader
	depth     int // of zip files in each other, 1 for the outermost
	users     atomic.Int64
	close     func()
}

func (z *packed) done() {
	if z.users.Add(-1) == 0 {
		z.close()
	}
}

// zipAt visits the files in the zip file at p.
func (w *walker) zipAt(p, rel string) bool {
	f, err := os.Open(p)
	if err != nil {
		return w.give(failed(p, rel, reader.Unreadable, "", err))
	}
	st, err := f.Stat()
	if err != nil {
		f.Close()
		return w.give(failed(p, rel, reader.Unreadable, "", err))
	}
	return w.zip(&packed{name: p, rel: rel, depth: 1, close: func() { f.Close() }}, f, st.Size())
}

// zip visits the files in a zip file of size bytes.
func (w *walker) zip(z *packed, r io.ReaderAt, size int64) bool {
	z.users.Store(1)
	defer z.done()
	var err error
	// Paths that lead upwards are dealt with below.
	if z.zip, err = zip.NewReader(r, size); err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return w.give(failed(z.name, z.rel, format.Corrupt, "zip", err))
	}
	if why := w.excess(z, size); why != "" {
		return w.give(failed(z.name, z.rel, format.TooLarge, why, nil))
	}
	if overlap(z.zip) {
		return w.give(failed(z.name, z.rel, format.Corrupt, "files in it share bytes", nil))
	}
	type named struct {
		name string
		*zip.File
	}
	var members []named
	for _, f := range z.zip.File {
		name := entryName(f)
		switch {
		case strings.HasSuffix(name, "/"):
			continue
		case hidden(name):
			w.pass(z.name+"/"+name, PassedHidden)
			continue
		}
		members = append(members, named{name, f})
	}
	slices.SortStableFunc(members, func(a, b named) int { return strings.Compare(a.name, b.name) })
	for _, m := range members {
		p := z.name + "/" + m.name
		limits := w.Limits
		if !w.member(&member{
			name: m.name, path: p, rel: path.Join(z.rel, safeRel(m.name)), size: int64(m.UncompressedSize64), depth: z.depth,
			load: func() ([]byte, error) { return unpack(m.File, p, limits) },
			hold: func() func() { z.users.Add(1); return z.done },
		}) {
			return false
		}
	}
	return true
}

// excess says which limit a zip file is beyond, by what it says of itself;
// unpack sees to it that it does not lie. The limits are of the whole run: many
// small bombs are no better than a large one.
func (w *walker) excess(z *packed, size int64) string {
	if w.entries += len(z.zip.File); w.entries > w.MaxEntries {
		return fmt.Sprintf("%d files in it and those before, at most %d", w.entries, w.MaxEntries)
	}
	if z.depth == 1 { // what lies in another has no size of its own
		w.packed += size
	}
	limit := freeUnpacked + w.packed*int64(w.MaxRatio)
	total := w.unpacked
	for _, f := range z.zip.File {
		n := int64(f.UncompressedSize64)
		if n < 0 || total+n < total || total+n > limit {
			return fmt.Sprintf("it and those before unpack to more than %d MB", limit>>20)
		}
		total += n
	}
	w.unpacked = total
	return ""
}

// overlap reports whether files in a zip file share bytes, as they do only
// where a small file is to unpack to a large one many times over.
func overlap(z *zip.Reader) bool {
	type stretch struct{ lo, hi int64 }
	var all []stretch
	for _, f := range z.File {
		lo, err := f.DataOffset()
		if err != nil || f.CompressedSize64 == 0 {
			continue // it cannot be unpacked, or is nothing
		}
		all = append(all, stretch{lo, lo + int64(f.CompressedSize64)})
	}
	slices.SortFunc(all, func(a, b stretch) int { return cmp.Compare(a.lo, b.lo) })
	for i := 1; i < len(all); i++ {
		if all[i].lo < all[i-1].hi {
			return true
		}
	}
	return false
}

// unpack returns the content of a file in a zip file.
func unpack(f *zip.File, name string, o format.Options) ([]byte, error) {
	if f.Flags&1 != 0 {
		return nil, &reader.Error{Name: name, Code: format.Encrypted, Detail: "zip"}
	}
	limit := o.WithDefaults().MaxBytes
	if f.UncompressedSize64 > uint64(limit) {
		return nil, &reader.Error{Name: name, Code: format.TooLarge, Detail: fmt.Sprintf("%d MB", limit>>20)}
	}
	r, err := f.Open()
	if err != nil {
		return nil, &reader.Error{Name: name, Code: format.Corrupt, Detail: "zip", Err: err}
	}
	defer r.Close()
	b, err := reader.LoadFrom(r, name, o)
	var e *reader.Error
	if errors.As(err, &e) && e.Code == reader.Unreadable {
		e.Code, e.Detail = format.Corrupt, "zip"
	}
	return b, err
}

// entryName is the name of a file in a zip file, with slashes. Names that are
// not UTF-8 were written by a Chinese Windows, in GBK.
func entryName(f *zip.File) string {
	name := strings.ReplaceAll(readable(f.Name), `\`, "/")
	if c := path.Clean(name); !strings.HasSuffix(name, "/") && !strings.HasPrefix(c, "../") && !strings.HasPrefix(c, "/") {
		return c // ./a.txt, d//b.txt
	}
	return name
}

// readable is a name in UTF-8: one that is not was written in GBK.
func readable(name string) string {
	if !utf8.ValidString(name) {
		if s, err := simplifiedchinese.GB18030.NewDecoder().String(name); err == nil {
			return s
		}
	}
	return name
}

// hidden reports whether a part of a path begins with a dot, or is what macOS
// adds to zip files.
func hidden(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") && part != "." && part != ".." || part == "__MACOSX" {
			return true
		}
	}
	return false
}
