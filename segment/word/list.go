package word

import (
	"bufio"
	_ "embed"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/govreport/govreport/segment"
)

// A Word is an entry of a [List].
type Word struct {
	Text string
	// Weight is how often the word occurs, on the scale of jieba's
	// dictionary (的 has 318,825); 0 keeps the word whole wherever that does not
	// tear a longer one.
	Weight float64
	POS    string // part of speech in jieba's tags; n where the list does not say
}

// A List is a dictionary of a user, or one of the program's own.
type List struct {
	Name  string // of its file
	Words []Word
}

//go:embed data/lexicon.txt
var lexiconText string

// Lexicon returns the lexicon of government language: the set phrases of
// [segment.Terms], and phrases that were mined from reports by frequency,
// cohesion and boundary entropy and then read through.
var Lexicon = sync.OnceValue(func() *List {
	l, err := ReadList(strings.NewReader(lexiconText), "lexicon.txt")
	if err != nil {
		panic("word: " + err.Error()) // the embedded file is broken; a test reads it
	}
	l.Name = "lexicon"
	for _, t := range segment.Terms() {
		l.Words = append(l.Words, Word{Text: t, POS: "n"})
	}
	return l
})

//go:embed data/officialese.txt
var officialese string

// Officialese lists words of style that every report is full of and that tell
// nothing of its subject: 扎实推进, 蹄疾步稳. It is for counting words, beside
// [segment.StopWords].
func Officialese() []string {
	var words []string
	for line := range strings.Lines(officialese) {
		if !strings.HasPrefix(line, "#") {
			words = append(words, strings.Fields(line)...)
		}
	}
	return words
}

// OpenList reads the user dictionary at path.
func OpenList(path string) (*List, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return ReadList(f, path)
}

// maxWord is how many characters a listed word may have.
const maxWord = 40

// ReadList reads a user dictionary in the form of jieba's: a word a line, with
// a frequency and a part of speech behind it where wanted, parted by blanks or
// tabs.
//
//	新能源汽车
//	智慧城市 500 n
//	碳汇 n
//
// A byte order mark, blank lines and Windows' line ends do no harm; what
// stands behind # is a comment. The error names file and line.
func ReadList(r io.Reader, name string) (*List, error) {
	l := &List{Name: name}
	s := bufio.NewScanner(r)
	for n := 1; s.Scan(); n++ {
		line := s.Text()
		if n == 1 {
			line = strings.TrimPrefix(line, "\ufeff")
		}
		if !utf8.ValidString(line) {
			return nil, fmt.Errorf("%s:%d: not UTF-8; save the file as UTF-8", name, n)
		}
		line, _, _ = strings.Cut(line, "#")
		f := strings.FieldsFunc(line, unicode.IsSpace)
		if len(f) == 0 {
			continue
		}
		w := Word{Text: f[0], POS: "n"}
		rest := f[1:]
		if len(rest) > 0 {
			if weight, err := strconv.ParseFloat(rest[0], 64); err == nil {
				if !(weight > 0 && weight < 1e12) {
					return nil, fmt.Errorf("%s:%d: frequency %s of %s: must be a number above 0", name, n, rest[0], w.Text)
				}
				w.Weight, rest = weight, rest[1:]
			}
		}
		if len(rest) > 0 && isTag(rest[0]) {
			w.POS, rest = rest[0], rest[1:]
		}
		switch {
		case len(rest) > 0:
			return nil, fmt.Errorf("%s:%d: %q: want WORD [FREQUENCY] [PART OF SPEECH], one word a line", name, n, strings.TrimSpace(line))
		case utf8.RuneCountInString(w.Text) > maxWord:
			return nil, fmt.Errorf("%s:%d: the word has more than %d characters", name, n, maxWord)
		}
		l.Words = append(l.Words, w)
	}
	if err := s.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return l, nil
}

// isTag reports whether s is a part of speech: a few small letters.
func isTag(s string) bool {
	return len(s) <= 4 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == ""
}
