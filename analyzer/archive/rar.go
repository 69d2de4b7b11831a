package archive

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"regexp"
	"strings"

	"github.com/nwaples/rardecode/v2"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/internal/reader"
)

// A rar file is read from its beginning to its end, as most of them are packed
// as one stream: its files come in its own order and are held in memory one by
// one. Its limits are those of zip files.

// maxDictionary is how many bytes back a rar file may refer; WinRAR's own
// choice is at most 128 MB, and the memory is taken at once.
const maxDictionary = 256 << 20

// laterVolume is the name of a part of a rar file that is read with the first:
// 报告.part2.rar.
var laterVolume = regexp.MustCompile(`(?i)\.part0*([2-9]|[1-9][0-9]+)\.rar$`)

// rarAt visits the files in the rar file at p, and in its further parts.
func (w *walker) rarAt(p, rel string) bool {
	if laterVolume.MatchString(p) {
		w.pass(p, PassedVolume)
		return true
	}
	st, err := os.Stat(p)
	if err != nil {
		return w.give(failed(p, rel, reader.Unreadable, "", err))
	}
	var r *rardecode.ReadCloser
	err = safely(func() (err error) {
		r, err = rardecode.OpenReader(p, rardecode.MaxDictionarySize(maxDictionary))
		return err
	})
	if err != nil {
		return w.give(rarFailed(p, rel, err))
	}
	defer r.Close()
	w.packed += st.Size()
	return w.rar(p, rel, 1, &r.Reader)
}

// rarBytes visits the files in a rar file that lies in another archive.
func (w *walker) rarBytes(m *member, b []byte) bool {
	var r *rardecode.Reader
	err := safely(func() (err error) {
		r, err = rardecode.NewReader(bytes.NewReader(b), rardecode.MaxDictionarySize(maxDictionary))
		return err
	})
	if err != nil {
		return w.give(rarFailed(m.path, m.rel, err))
	}
	return w.rar(m.path, m.rel, m.depth+1, r)
}

// rar visits the files of an open rar file. Where it is damaged, what stands
// behind is lost, and said to be.
func (w *walker) rar(p, rel string, depth int, r *rardecode.Reader) bool {
	for {
		var h *rardecode.FileHeader
		err := safely(func() (err error) { h, err = r.Next(); return err })
		switch {
		case errors.Is(err, io.EOF):
			return true
		case err != nil:
			return w.give(rarFailed(p, rel, err))
		}
		if w.entries++; w.entries > w.MaxEntries {
			return w.give(failed(p, rel, format.TooLarge, fmt.Sprintf("more than %d files in it and those before", w.MaxEntries), nil))
		}
		name := rarName(h.Name)
		at := p + "/" + name
		switch {
		case h.IsDir:
			continue
		case hidden(name):
			w.pass(at, PassedHidden)
			continue
		case h.LinkType != 0:
			w.pass(at, PassedSpecial)
			continue
		}
		size := h.UnPackedSize
		if h.UnKnownSize {
			size = -1
		}
		beyond := false
		ok := w.member(&member{name: name, path: at, rel: path.Join(rel, safeRel(name)), size: size, depth: depth, load: func() ([]byte, error) {
			if h.Encrypted {
				return nil, &reader.Error{Name: at, Code: format.Encrypted, Detail: "rar"}
			}
			limit := freeUnpacked + w.packed*int64(w.MaxRatio) - w.unpacked
			b, err := unpackRar(io.LimitReader(r, limit+1), at, h, w.Limits)
			w.unpacked += int64(len(b))
			beyond = int64(len(b)) > limit
			return b, err
		}})
		if !ok {
			return false
		}
		if beyond {
			return w.give(failed(p, rel, format.TooLarge, fmt.Sprintf("it and those before unpack to more than %d MB", (freeUnpacked+w.packed*int64(w.MaxRatio))>>20), nil))
		}
	}
}

// unpackRar returns the content of the file that r stands at.
func unpackRar(r io.Reader, name string, h *rardecode.FileHeader, o format.Options) (b []byte, err error) {
	limit := o.WithDefaults().MaxBytes
	if !h.UnKnownSize && h.UnPackedSize > limit {
		return nil, &reader.Error{Name: name, Code: format.TooLarge, Detail: fmt.Sprintf("%d MB", limit>>20)}
	}
	broken := safely(func() error { b, err = reader.LoadFrom(r, name, o); return nil })
	var e *reader.Error
	switch {
	case broken != nil:
		return nil, &reader.Error{Name: name, Code: format.Corrupt, Detail: "rar", Err: broken}
	case errors.As(err, &e) && e.Code == reader.Unreadable:
		e.Code, e.Detail = format.Corrupt, "rar"
	}
	return b, err
}

// rarFailed is the entry of a rar file that cannot be read.
func rarFailed(p, rel string, err error) *Entry {
	code := format.Corrupt
	if errors.Is(err, rardecode.ErrArchiveEncrypted) || errors.Is(err, rardecode.ErrArchivedFileEncrypted) {
		code = format.Encrypted
	}
	return failed(p, rel, code, "rar", err)
}

// rarName is the name of a file in a rar file, with slashes.
func rarName(name string) string {
	name = strings.ReplaceAll(readable(name), `\`, "/")
	if c := path.Clean(name); !strings.HasPrefix(c, "../") && !strings.HasPrefix(c, "/") {
		return c
	}
	return name
}

// safely turns a panic of the unpacker into an error of the file: it is given
// whatever people send.
func safely(f func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%v", p)
		}
	}()
	return f()
}
