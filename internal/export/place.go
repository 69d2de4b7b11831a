package export

import (
	"fmt"
	"hash/fnv"
	"io/fs"
	"path/filepath"
	"runtime"
	"strings"
	"unicode/utf8"
)

// Places gives each file of a batch its place in a folder of results: its own
// path with .json at its end. No two files share one, nor is the file of one
// the folder of another: the later one, in the order of the batch, gets ~2, ~3
// … behind its name (甲.txt~2.json). The zero value is ready; it keeps some
// twenty bytes a file.
type Places struct {
	files   map[uint64]uint32 // how many files asked for the name
	folders map[uint64]struct{}
}

// Of returns the place of the next file, which lies at rel, a path with
// slashes.
func (p *Places) Of(rel string) string {
	if p.files == nil {
		p.files, p.folders = map[uint64]uint32{}, map[uint64]struct{}{}
	}
	parts := strings.Split(shorten(rel), "/")
	last := len(parts) - 1
	at := ""
	for _, part := range parts[:last] {
		name := at + part
		for n := 2; p.files[key(name)] > 0; n++ {
			name = fmt.Sprintf("%s%s~%d", at, part, n)
		}
		p.folders[key(name)] = struct{}{}
		at = name + "/"
	}
	plain := at + parts[last] + ".json"
	name := plain
	for n := max(p.files[key(plain)], 1) + 1; p.taken(name); n++ {
		name = fmt.Sprintf("%s%s~%d.json", at, parts[last], n)
		p.files[key(plain)] = n
	}
	p.files[key(name)] = max(p.files[key(name)], 1)
	return name
}

// Others counts the files of JSON below a folder of results that have none of
// the places given so far: what earlier runs have left.
func (p *Places) Others(folder string) int {
	n := 0
	_ = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".json" {
			return nil
		}
		rel, err := filepath.Rel(folder, path)
		if err == nil && p.files[key(filepath.ToSlash(rel))] == 0 {
			n++
		}
		return nil
	})
	return n
}

// taken reports whether a file or folder has the name.
func (p *Places) taken(name string) bool {
	_, folder := p.folders[key(name)]
	return folder || p.files[key(name)] > 0
}

// key stands for a name: what the file system takes for one is one.
func key(name string) uint64 {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		name = strings.ToLower(name)
	}
	h := fnv.New64a()
	_, _ = h.Write([]byte(name))
	return h.Sum64()
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
			if r < ' ' || r == 0x7f || runtime.GOOS == "windows" && strings.ContainsRune(`<>:"|?*`, r) {
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
