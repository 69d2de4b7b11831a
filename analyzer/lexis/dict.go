package lexis

import (
	"bufio"
	"embed"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/govreport/govreport/segment/word"
)

// What is known of where a dictionary's words come from.
const (
	Own       = "own"       // made for this program
	Verified  = "verified"  // compared with the source itself
	Secondary = "secondary" // taken from where somebody quotes the source
)

// A Dict is a list of words that stand for a subject.
type Dict struct {
	Name    string `json:"name"`
	Source  string `json:"source,omitempty"` // where the words come from
	DOI     string `json:"doi,omitempty"`
	Page    string `json:"page,omitempty"`
	Status  string `json:"status,omitempty"` // Own, Verified, Secondary or empty
	Licence string `json:"licence,omitempty"`
	Terms   []Term `json:"terms"`
}

// A Term is a word of a [Dict].
type Term struct {
	Word string `json:"word"`
	// Not are longer phrases in which the word does not count: 政治生态 for 生态.
	Not []string `json:"not,omitempty"`
}

//go:embed data/*.txt
var builtIn embed.FS

// Dicts lists the names of the dictionaries that the program has.
func Dicts() []string {
	files, _ := builtIn.ReadDir("data")
	var names []string
	for _, f := range files {
		names = append(names, strings.TrimSuffix(f.Name(), ".txt"))
	}
	return names
}

// OpenDict reads the dictionary in the file at path, or the program's own of
// that name (see [Dicts]).
func OpenDict(path string) (*Dict, error) {
	if slices.Contains(Dicts(), path) {
		f, err := builtIn.Open("data/" + path + ".txt")
		if err != nil {
			return nil, err
		}
		defer f.Close()
		return ReadDict(f, path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return ReadDict(f, path)
}

// ReadDict reads a dictionary. A line is a word, and behind it the phrases in
// which it does not count, each with a minus sign before it. Comments begin
// with #; those before the first word may say what the dictionary is:
//
//	# name: 环境保护
//	# source: 某某（2018），某刊第2期，表1
//	# status: secondary
//	环保
//	生态 -政治生态 -金融生态
//
// Letters are folded and made small, as in the texts. The error names file and
// line.
func ReadDict(r io.Reader, name string) (*Dict, error) {
	d := &Dict{Name: strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))}
	seen := map[string]int{}
	s := bufio.NewScanner(r)
	for n := 1; s.Scan(); n++ {
		line := s.Text()
		if n == 1 {
			line = strings.TrimPrefix(line, "\ufeff")
		}
		if !utf8.ValidString(line) {
			return nil, fmt.Errorf("%s:%d: not UTF-8; save the file as UTF-8", name, n)
		}
		line, note, _ := strings.Cut(line, "#")
		if strings.TrimSpace(line) == "" {
			if err := d.head(note); err != nil && len(d.Terms) == 0 {
				return nil, fmt.Errorf("%s:%d: %w", name, n, err)
			}
			continue
		}
		var t Term
		for i, f := range strings.Fields(line) {
			not, minus := strings.CutPrefix(f, "-")
			key := word.Key(not)
			switch {
			case i == 0 && minus || i > 0 && !minus:
				return nil, fmt.Errorf("%s:%d: %q: want WORD, and -PHRASE for what does not count, one word a line", name, n, strings.TrimSpace(line))
			case i == 0:
				t.Word = key
			case !strings.Contains(key, t.Word) || key == t.Word:
				return nil, fmt.Errorf("%s:%d: %s is no longer phrase with %s in it", name, n, not, t.Word)
			default:
				t.Not = append(t.Not, key)
			}
		}
		if before := seen[t.Word]; before > 0 {
			return nil, fmt.Errorf("%s:%d: %s is in line %d already", name, n, t.Word, before)
		}
		seen[t.Word] = n
		d.Terms = append(d.Terms, t)
	}
	if err := s.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(d.Terms) == 0 {
		return nil, fmt.Errorf("%s: no words in it", name)
	}
	return d, nil
}

// head reads a comment of the form key: value.
func (d *Dict) head(note string) error {
	key, value, ok := strings.Cut(note, ":")
	if !ok {
		return nil
	}
	field := map[string]*string{"name": &d.Name, "source": &d.Source, "doi": &d.DOI, "page": &d.Page, "status": &d.Status, "licence": &d.Licence}[strings.ToLower(strings.TrimSpace(key))]
	if field == nil {
		return nil
	}
	*field = strings.TrimSpace(value)
	if field == &d.Status && !slices.Contains([]string{Own, Verified, Secondary}, d.Status) {
		return fmt.Errorf("status %s: want own, verified or secondary", d.Status)
	}
	return nil
}

// List returns the words as a user dictionary, so that an engine keeps them
// whole.
func (d *Dict) List() *word.List {
	l := &word.List{Name: d.Name}
	for _, t := range d.Terms {
		l.Words = append(l.Words, word.Word{Text: t.Word, POS: "n"})
	}
	return l
}
