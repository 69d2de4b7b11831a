//go:build cgo

package jieba

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/govreport/govreport/segment"
	"github.com/govreport/govreport/segment/word"
	"github.com/yanyiwu/gojieba"
)

// A Segmenter cuts words with gojieba.
type Segmenter struct{ jieba *gojieba.Jieba }

// The files that make up gojieba's dictionaries.
var files = []string{"jieba.dict.utf8", "hmm_model.utf8", "user.dict.utf8", "idf.utf8", "stop_words.utf8"}

// wholeFreq is the frequency that keeps a listed word whole: a hundredth of all.
const wholeFreq = 600_000

// New loads the dictionaries in the folder dir, or gojieba's own where dir is
// empty, and adds the set phrases of [segment.Terms]. Loading takes about a
// second and some hundred megabytes; share the result, and close it when done.
func New(dir string) (*Segmenter, error) {
	terms := &word.List{}
	for _, t := range segment.Terms() {
		terms.Words = append(terms.Words, word.Word{Text: t, Weight: 500, POS: "n"})
	}
	return NewWith(dir, terms)
}

// NewWith is [New] with lists of words of the caller's choice, such as
// [word.Lexicon], in the place of the set phrases.
func NewWith(dir string, lists ...*word.List) (s *Segmenter, err error) {
	if dir == "" {
		dir = gojieba.DICT_DIR
	}
	paths := make([]string, len(files))
	for i, f := range files {
		paths[i] = filepath.Join(dir, f)
		if _, err := os.Stat(paths[i]); err != nil {
			return nil, fmt.Errorf("jieba: dictionary %s is missing; name the folder with gojieba's dict files: %w", paths[i], err)
		}
	}
	defer func() {
		if p := recover(); p != nil {
			s, err = nil, fmt.Errorf("jieba: %v", p)
		}
	}()
	s = &Segmenter{gojieba.NewJieba(paths...)}
	for _, l := range lists {
		for _, w := range l.Words {
			freq := int(w.Weight)
			if freq <= 0 {
				freq = wholeFreq
			}
			s.jieba.AddWordEx(w.Text, freq, w.POS)
		}
	}
	return s, nil
}

// Close frees the dictionaries, which Go's garbage collector does not see. The
// Segmenter must not be used afterwards.
func (s *Segmenter) Close() { s.jieba.Free() }

// Words implements [segment.Segmenter].
func (s *Segmenter) Words(text string) []segment.Word {
	words := make([]segment.Word, 0, len(text)/5)
	// The library's strings end at a NUL byte, and it drops what is not UTF-8:
	// such bytes go in as blanks of the same length.
	clean := strings.Map(func(r rune) rune {
		if r == 0 {
			return ' '
		}
		return r
	}, blankInvalid(text))
	at := 0
	for _, tag := range s.jieba.Tag(clean) {
		cut := strings.LastIndexByte(tag, '/')
		if cut <= 0 {
			continue
		}
		i := strings.Index(clean[at:], tag[:cut])
		if i < 0 {
			continue
		}
		span := segment.Span{Start: at + i, End: at + i + cut}
		at = span.End
		if w := span.Of(text); strings.TrimFunc(w, isSpace) != "" {
			words = append(words, segment.Word{Text: w, POS: tag[cut+1:], Span: span})
		}
	}
	return segment.JoinNumbers(text, words)
}

func isSpace(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' }

// blankInvalid replaces each byte of s that is not UTF-8 by a blank.
func blankInvalid(s string) string {
	for i, r := range s {
		if r == unicode.ReplacementChar && !strings.HasPrefix(s[i:], "\ufffd") {
			b := []byte(s)
			for j, r := range s {
				if r == unicode.ReplacementChar && !strings.HasPrefix(s[j:], "\ufffd") {
					b[j] = ' '
				}
			}
			return string(b)
		}
	}
	return s
}

// Count returns how many tokens gojieba cuts text into, punctuation and white
// space included: the length of what jieba's cut returns.
func (s *Segmenter) Count(text string) int { return len(s.jieba.Cut(text, true)) }
