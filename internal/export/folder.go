package export

import (
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A folder holds a file of JSON for each report, under the report's own path
// with .json at its end. Each appears when it is whole, and those of an
// interrupted batch stay.
type folder struct{ path string }

func newFolder(path string, _ Options) (Sink, error) {
	if err := os.MkdirAll(path, 0o755); err != nil {
		return nil, err
	}
	return &folder{path}, nil
}

func (s *folder) Needs() Needs { return Needs{Line: true} }

// Encode writes the file: the files of a folder need no order.
func (s *folder) Encode(it *Item) (any, error) {
	path := filepath.Join(s.path, filepath.FromSlash(shorten(it.Rel))+".json")
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, err
	}
	// Two files may share a name: what they are written to first must differ.
	tmp := filepath.Join(filepath.Dir(path), "."+strconv.FormatInt(it.Number, 10)+".partial")
	if err := os.WriteFile(tmp, it.Line, 0o644); err != nil {
		return nil, err
	}
	return nil, os.Rename(tmp, path)
}

// maxName is how long a part of a path may be in a folder of results, in
// bytes, which leaves room for .json.
const maxName = 200

// shorten gives the parts of a path that file systems do not take, too long or
// with characters that are none, a name that they do, made unique by a hash.
func shorten(rel string) string {
	parts := strings.Split(rel, "/")
	for i, p := range parts {
		clean := strings.Map(func(r rune) rune {
			if r < ' ' || r == 0x7f {
				return '_'
			}
			return r
		}, p)
		if len(clean) <= maxName && clean == p {
			continue
		}
		for len(clean) > maxName {
			_, w := utf8.DecodeLastRuneInString(clean)
			clean = clean[:len(clean)-w]
		}
		h := fnv.New32a()
		_, _ = h.Write([]byte(p))
		parts[i] = fmt.Sprintf("%s~%08x", clean, h.Sum32())
	}
	return strings.Join(parts, "/")
}

func (s *folder) Write(*Item, any) error { return nil }
func (s *folder) Finish() error          { return nil }
func (s *folder) Discard()               {}
