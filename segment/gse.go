package segment

import (
	"strings"
	"sync"

	"github.com/go-ego/gse"
)

// defaultGSE is loaded once, when the first words are asked for: the
// dictionary takes a moment and some hundred megabytes, which reading an
// outline or figures must not wait for.
var defaultGSE struct {
	once sync.Once
	seg  gse.Segmenter
	err  error
}

type gseSegmenter struct{ seg *gse.Segmenter }

// GSE returns the default segmenter: gse with its own dictionary of
// simplified Chinese and the set phrases of [Terms]. The first call loads the
// dictionary; later calls return the same segmenter.
//
// It sets the global variable gse.ToLower to false, without which offsets
// would not belong to the text.
func GSE() (Segmenter, error) {
	d := &defaultGSE
	d.once.Do(func() {
		gse.ToLower = false
		d.seg.SkipLog, d.seg.NotLoadHMM = true, true
		d.seg.Dict = gse.NewDict()
		d.seg.Init()
		for _, term := range Terms() { // before the dictionary, which weighs all words at its end
			if d.err = d.seg.AddToken(term, 500, "n"); d.err != nil {
				return
			}
		}
		d.err = d.seg.LoadDictEmbed("zh_s")
	})
	if d.err != nil {
		return nil, d.err
	}
	return &gseSegmenter{&d.seg}, nil
}

// Words implements [Segmenter].
func (g *gseSegmenter) Words(text string) []Word {
	words := make([]Word, 0, len(text)/5)
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
		for _, s := range g.seg.Segment([]byte(text[start:end])) {
			span := Span{start + s.Start(), start + s.End()}
			if w := span.Of(text); !isSpace(w) {
				words = append(words, Word{Text: w, POS: s.Token().Pos(), Span: span})
			}
		}
		start = end
	}
	return JoinNumbers(text, words)
}
