package segment

import (
	_ "embed"
	"strings"
	"unicode/utf8"
)

// A Word is one word of a text.
type Word struct {
	Text string `json:"text"`
	// POS is the part of speech in the tags of the segmenter's dictionary:
	// n noun, v verb, a adjective, m number, w or x punctuation and others.
	POS  string `json:"pos"`
	Span Span   `json:"span"`
}

// A Segmenter cuts a text into words. The words come in order and cover the
// text but for white space; their spans are byte offsets into it. A Segmenter
// may be used by several goroutines at once.
type Segmenter interface {
	Words(text string) []Word
}

//go:embed stopwords.txt
var stopText string

//go:embed terms.txt
var termText string

// list returns the entries of an embedded list: words separated by white
// space, lines that start with # left out.
func list(text string) []string {
	var words []string
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, "#") {
			words = append(words, strings.Fields(line)...)
		}
	}
	return words
}

// StopWords lists the words that carry no subject of their own: particles,
// conjunctions, pronouns, and verbs that every report uses of everything.
func StopWords() []string { return list(stopText) }

// Terms lists the set phrases of reports that general dictionaries lack. The
// default segmenter keeps them whole.
func Terms() []string { return list(termText) }

// JoinNumbers puts together what a dictionary takes apart: 8 . 5 % becomes one
// number, PM2 . 5 one name. It is for segmenters to finish with; ws, the words
// of text in order, is overwritten.
func JoinNumbers(text string, ws []Word) []Word {
	out := ws[:0]
	for i := 0; i < len(ws); i++ {
		w := ws[i]
		if !endsInDigit(w.Text) {
			out = append(out, w)
			continue
		}
		for i+2 < len(ws) && isPoint(ws[i+1].Text) && startsWithDigit(ws[i+2].Text) &&
			ws[i+1].Span.Start == w.Span.End && ws[i+2].Span.Start == ws[i+1].Span.End {
			w.Span.End = ws[i+2].Span.End
			i += 2
		}
		if i+1 < len(ws) && ws[i+1].Span.Start == w.Span.End && isPercent(ws[i+1].Text) {
			w.Span.End = ws[i+1].Span.End
			i++
		}
		w.Text = w.Span.Of(text)
		if w.POS == "x" || w.POS == "" || w.POS == "eng" {
			if w.POS = "m"; !startsWithDigit(w.Text) {
				w.POS = "eng"
			}
		}
		out = append(out, w)
	}
	return out
}

func endsInDigit(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return isDigit(fold(r))
}

func startsWithDigit(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isDigit(fold(r))
}

func isPoint(s string) bool   { return s == "." || s == "．" }
func isPercent(s string) bool { return s == "%" || s == "％" || s == "‰" }
