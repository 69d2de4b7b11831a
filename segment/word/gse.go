package word

import (
	"math"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"github.com/go-ego/gse"

	"github.com/govreport/govreport/segment"
	"github.com/govreport/govreport/segment/word/dict"
)

func init() {
	segment.RegisterGSE(func() (segment.Segmenter, error) { return GSE(), nil })
}

// GSE returns the default engine: gse on the general dictionary, to which the
// lexicon of government language ([Lexicon]) is added. Its first words take
// some hundredths of a second, as gse is given the words that occur in the
// text only; once several texts have been cut it has them all.
//
// It sets the global variable gse.ToLower to false, without which offsets
// would not belong to the text.
var GSE = sync.OnceValue(func() segment.Segmenter { return NewGSE(Lexicon()) })

// Plain returns gse on the general dictionary alone: it cuts 新能源汽车 in two.
var Plain = sync.OnceValue(func() segment.Segmenter { return NewGSE() })

// keepCase sets gse's global variable once: engines may be made by several
// goroutines at the same time.
var keepCase = sync.OnceFunc(func() { gse.ToLower = false })

// NewGSE returns gse on the general dictionary and lists, of which the first
// that has a word decides on it.
func NewGSE(lists ...*List) segment.Segmenter {
	keepCase()
	base := dict.General()
	e := &engine{total: base.Total()}
	var entries []dict.Entry
	for _, l := range lists {
		for _, w := range l.Words {
			entries = append(entries, dict.Entry{Word: w.Text, Weight: e.weight(w), POS: w.POS})
		}
	}
	e.layers = []*dict.Dict{dict.New(entries), base}
	e.now.Store(&snapshot{cut: func([]byte) []gse.Segment { return nil }, have: e.none()})
	return e
}

// An engine is gse on a dictionary that grows with the texts.
//
// gse weighs a word by its share of all words, so a dictionary of which only
// the words that occur in a text are loaded cuts that text as the whole one
// does, if the sum of all weights is the same. A word that no text holds makes
// up for what is missing of it.
type engine struct {
	layers []*dict.Dict // the first that has a word decides
	total  float64      // the sum of all weights
	mu     sync.Mutex   // for making the next snapshot
	now    atomic.Pointer[snapshot]
	grown  int
}

// A snapshot is gse with the words that it has been given so far.
type snapshot struct {
	// cut is a function, not the gse.Segmenter: what an interface leads to keeps
	// all its methods in the program, and those of gse keep its dictionaries.
	cut   func([]byte) []gse.Segment
	have  [][]uint64 // by layer, a bit a word
	count int
	whole bool
}

// From so many words or texts on, gse gets the whole dictionary: an archive
// has most of it, and making a snapshot takes as long as its words are many.
const (
	manyWords = 40_000
	manyTexts = 8
)

// filler is a word that no text holds.
const filler = "\U000F0000\U000F0001"

func (e *engine) none() [][]uint64 {
	have := make([][]uint64, len(e.layers))
	for i, d := range e.layers {
		have[i] = make([]uint64, d.Len()/64+1)
	}
	return have
}

// weight is the weight that keeps a listed word whole: words of a general
// dictionary cost gse 10 to 20 each, a listed one less than half of that, and
// less the longer it is, so that a longer one wins over two.
func (e *engine) weight(w Word) float64 {
	if w.Weight > 0 {
		return w.Weight
	}
	cost := max(2, 7-0.5*float64(utf8.RuneCountInString(w.Text)))
	return e.total / math.Exp2(cost)
}

// Words implements [segment.Segmenter].
func (e *engine) Words(text string) []segment.Word {
	e.Prepare(text)
	cut := e.now.Load().cut
	words := make([]segment.Word, 0, len(text)/5)
	for start := 0; start < len(text); {
		// No word crosses the end of a sentence; short pieces keep the
		// segmenter's sums exact and its memory small.
		end := len(text)
		if i := strings.IndexAny(text[start:], "\n。；！？"); i >= 0 {
			end = start + i + 1
			for end < len(text) && text[end]&0xc0 == 0x80 {
				end++
			}
		}
		for _, s := range cut([]byte(text[start:end])) {
			span := segment.Span{Start: start + s.Start(), End: start + s.End()}
			if w := span.Of(text); !isSpace(w) {
				words = append(words, segment.Word{Text: w, POS: s.Token().Pos(), Span: span})
			}
		}
		start = end
	}
	return segment.JoinNumbers(text, words)
}

// Prepare gives gse the words that occur in text. Words does so itself; where
// a text is cut piece by piece it saves time to prepare all of it.
func (e *engine) Prepare(text string) {
	if s := e.now.Load(); s.whole || !e.missing(text, s, nil) {
		return
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	s := e.now.Load()
	if s.whole {
		return
	}
	next := &snapshot{have: e.none()}
	for i := range next.have {
		copy(next.have[i], s.have[i])
	}
	if !e.missing(text, s, next.have) {
		return // another goroutine has added them
	}
	if e.grown++; e.grown > manyTexts || s.count > manyWords {
		next.whole = true
		for i, d := range e.layers {
			for id := range d.Len() {
				next.have[i][id/64] |= 1 << (id % 64)
			}
		}
	}
	e.load(next)
	e.now.Store(next)
}

// missing reports whether text has words that s lacks, and notes them in more,
// if that is not nil.
func (e *engine) missing(text string, s *snapshot, more [][]uint64) (any bool) {
	units := make([]uint16, 0, len(text)/3+16)
	for _, r := range text {
		units = append(units, uint16(min(r, 0xffff)))
	}
	for layer, d := range e.layers {
		have := s.have[layer]
		note := func(id, _ int) {
			if have[id/64]&(1<<(id%64)) == 0 {
				any = true
				if more != nil {
					more[layer][id/64] |= 1 << (id % 64)
				}
			}
		}
		for i := range units {
			d.Prefixes(units[i:], note)
			if any && more == nil {
				return true
			}
		}
	}
	return any
}

// load makes the gse of s from the words that s shall have.
func (e *engine) load(s *snapshot) {
	seg := &gse.Segmenter{SkipLog: true, NotLoadHMM: true, Dict: gse.NewDict()}
	seg.Init()
	rest := e.total
	for layer, d := range e.layers {
		for block, bits := range s.have[layer] {
			for id := block * 64; bits != 0; id, bits = id+1, bits>>1 {
				if bits&1 == 0 {
					continue
				}
				w := d.Entry(id)
				if before := seg.Dict.NumTokens(); seg.AddToken(w.Word, w.Weight, w.POS) == nil && seg.Dict.NumTokens() > before {
					rest -= w.Weight
				}
				s.count++
			}
		}
	}
	// The rest is below zero where listed words outweigh what is missing. The
	// filler's own share is then no number, which nothing asks for.
	_ = seg.AddToken(filler, rest, "x")
	seg.CalcToken()
	s.cut = seg.Segment
}
