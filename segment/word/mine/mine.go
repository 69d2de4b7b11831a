// Package mine finds the set phrases of a body of texts: runs of words that a
// dictionary cuts and that occur together more often than their parts would by
// chance, with many different neighbours. 新能源 and 汽车 make 新能源汽车; 的发展 and
// 进一步加强 are no phrases, as what they begin or end with says nothing.
//
//	m := mine.New(mine.Options{})
//	for _, text := range texts {
//		m.Add(mine.Words(segment.Cut(segment.NewText(text)), word.Plain()))
//	}
//	for _, p := range m.Phrases() {
//		fmt.Println(p.Text, p.Count)
//	}
//
// Three measures decide (see [Phrase]): how often, cohesion, and boundary
// entropy. What they let through should be read by somebody who knows the field.
package mine

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/govreport/govreport/segment"
	"github.com/govreport/govreport/segment/word"
)

// Options say what is a phrase. The zero value is a good start for a thousand
// texts.
type Options struct {
	MinCount    int     // occurrences; 0 for 30
	MinTexts    int     // texts it occurs in; 0 for 10
	MaxWords    int     // words that it is made of; 0 for 4
	MaxChars    int     // 0 for 10
	MinCohesion float64 // in bits; 0 for 3
	MinEntropy  float64 // in bits, on the poorer side; 0 for 1.5
}

func (o Options) withDefaults() Options {
	def := func(v *int, to int) {
		if *v <= 0 {
			*v = to
		}
	}
	def(&o.MinCount, 30)
	def(&o.MinTexts, 10)
	def(&o.MaxWords, 4)
	def(&o.MaxChars, 10)
	if o.MinCohesion == 0 {
		o.MinCohesion = 3
	}
	if o.MinEntropy == 0 {
		o.MinEntropy = 1.5
	}
	return o
}

// A Phrase is a run of words that belong together.
type Phrase struct {
	Text  string   `json:"text"`
	Words []string `json:"words"` // that the dictionary cuts it into
	Count int      `json:"count"`
	Texts int      `json:"texts"` // that it occurs in
	// Cohesion is by how many bits the phrase is more frequent than the
	// likeliest two parts of it would be together by chance (pointwise mutual
	// information, the least over all places to cut).
	Cohesion float64 `json:"cohesion"`
	// Entropy is that of the words before it or behind it, in bits, the lesser
	// of both: low where the phrase is a piece of a longer one.
	Entropy float64 `json:"entropy"`
}

// A Miner collects the words of texts.
type Miner struct {
	o     Options
	ids   map[string]int32
	words []string
	edge  []bool  // by word: a phrase may not begin or end with it
	text  []int32 // all words in order; stop between sentences and at punctuation
	ends  []int   // of each text in text
}

const stop = -1

// New makes a miner.
func New(o Options) *Miner {
	// Word 0 is none, so that a shorter run is never a longer one.
	return &Miner{o: o.withDefaults(), ids: map[string]int32{}, words: []string{""}, edge: []bool{true}}
}

// Words returns the words of a report as [Miner.Add] takes them, with an empty
// one where no phrase can go on. Several goroutines may call it at once.
func Words(l *segment.Layout, engine segment.Segmenter) []string {
	tokens := word.Cut(l, engine, nil)
	out := make([]string, 0, len(tokens)+len(tokens)/4)
	last := -1
	for _, t := range tokens {
		if t.Sentence != last {
			out, last = append(out, ""), t.Sentence
		}
		if key := word.Key(t.Text); isHan(key) {
			out = append(out, strings.Clone(key))
		} else {
			out = append(out, "")
		}
	}
	return append(out, "")
}

func isHan(s string) bool {
	for _, r := range s {
		if !unicode.Is(unicode.Han, r) {
			return false
		}
	}
	return s != ""
}

// Add adds the words of a text.
func (m *Miner) Add(words []string) {
	for _, w := range words {
		if w == "" {
			if n := len(m.text); n > 0 && m.text[n-1] != stop {
				m.text = append(m.text, stop)
			}
			continue
		}
		id, ok := m.ids[w]
		if !ok {
			id = int32(len(m.words))
			m.ids[w] = id
			m.words, m.edge = append(m.words, w), append(m.edge, empty(w))
		}
		m.text = append(m.text, id)
	}
	m.ends = append(m.ends, len(m.text))
}

// notEdge are characters that no phrase is worth having that begins or ends
// with them as a word of its own.
const notEdge = "的地得了着过和与及或并而但因为所以把被由从向往在于自以将按经对就也都还又再才更最很较不没未无非等中上下内外前后里间是有要能会可使让我你他她它这那各每某本该此其之年月日时个项次名家户件一二三四五六七八九十百千万亿两多余近约达第全好省市县区镇乡村州盟旗"

var stops = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range segment.StopWords() {
		set[w] = true
	}
	// 重点实验室, 基本养老保险, 新材料, 大数据: said of everything, and parts of names.
	for _, w := range []string{"重点", "基本", "新", "大", "全面", "创新"} {
		delete(set, w)
	}
	return set
}()

func empty(w string) bool {
	return stops[w] || utf8.RuneCountInString(w) == 1 && strings.Contains(notEdge, w)
}

// gram is up to six words.
type gram [6]int32

type seen struct {
	count, texts, last int32
	left, right        map[int32]int32
}

// Phrases returns the phrases of the texts, the most frequent first.
func (m *Miner) Phrases() []Phrase {
	n := min(m.o.MaxWords, len(gram{}))
	levels := make([]map[gram]*seen, n+1)
	singles := make([]int32, len(m.words))
	total := 0
	for _, w := range m.text {
		if w != stop {
			singles[w]++
			total++
		}
	}
	for k := 2; k <= n; k++ {
		levels[k] = m.count(k, levels[k-1], singles)
	}
	var out []Phrase
	for k := 2; k <= n; k++ {
		m.neighbours(k, levels[k])
		for g, s := range levels[k] {
			if p, ok := m.phrase(g, k, s, levels, singles, float64(total)); ok {
				out = append(out, p)
			}
		}
	}
	slices.SortFunc(out, func(x, y Phrase) int {
		if x.Count != y.Count {
			return y.Count - x.Count
		}
		return strings.Compare(x.Text, y.Text)
	})
	return out
}

// count counts the runs of k words whose parts are frequent, and keeps the
// frequent ones.
func (m *Miner) count(k int, shorter map[gram]*seen, singles []int32) map[gram]*seen {
	level := map[gram]*seen{}
	least := int32(m.o.MinCount)
	text := 0
	for i := 0; i+k <= len(m.text); i++ {
		for i >= m.ends[text] {
			text++
		}
		g, ok := m.at(i, k)
		if !ok {
			continue
		}
		if k == 2 {
			ok = singles[g[0]] >= least && singles[g[1]] >= least
		} else {
			head, tail := g, gram{}
			head[k-1] = 0
			copy(tail[:], g[1:k])
			ok = shorter[head] != nil && shorter[tail] != nil
		}
		if !ok {
			continue
		}
		s := level[g]
		if s == nil {
			s = &seen{last: -1}
			level[g] = s
		}
		s.count++
		if s.last != int32(text) {
			s.last = int32(text)
			s.texts++
		}
	}
	for g, s := range level {
		if s.count < least || int(s.texts) < m.o.MinTexts {
			delete(level, g)
		}
	}
	return level
}

// at returns the run of k words at i, if no stop is in it.
func (m *Miner) at(i, k int) (g gram, ok bool) {
	for j, w := range m.text[i : i+k] {
		if w == stop {
			return g, false
		}
		g[j] = w
	}
	return g, true
}

// whole reports whether a run may be a phrase by its ends.
func (m *Miner) whole(g gram, k int) bool { return !m.edge[g[0]] && !m.edge[g[k-1]] }

func (m *Miner) neighbours(k int, level map[gram]*seen) {
	for i := 0; i+k <= len(m.text); i++ {
		g, ok := m.at(i, k)
		if !ok || !m.whole(g, k) {
			continue
		}
		s := level[g]
		if s == nil {
			continue
		}
		if s.left == nil {
			s.left, s.right = map[int32]int32{}, map[int32]int32{}
		}
		// Each end of a sentence is a neighbour of its own.
		before, behind := int32(-2-len(s.left)), int32(-2-len(s.right))
		if i > 0 && m.text[i-1] != stop {
			before = m.text[i-1]
		}
		if i+k < len(m.text) && m.text[i+k] != stop {
			behind = m.text[i+k]
		}
		s.left[before]++
		s.right[behind]++
	}
}

func (m *Miner) phrase(g gram, k int, s *seen, levels []map[gram]*seen, singles []int32, total float64) (p Phrase, ok bool) {
	if !m.whole(g, k) || s.left == nil {
		return p, false
	}
	for _, w := range g[:k] {
		p.Words = append(p.Words, m.words[w])
	}
	p.Text = strings.Join(p.Words, "")
	if utf8.RuneCountInString(p.Text) > m.o.MaxChars {
		return p, false
	}
	p.Count, p.Texts = int(s.count), int(s.texts)
	p.Entropy = min(entropy(s.left), entropy(s.right))
	share := func(from, to int) float64 {
		if to-from == 1 {
			return float64(singles[g[from]]) / total
		}
		part := gram{}
		copy(part[:], g[from:to])
		return float64(levels[to-from][part].count) / total
	}
	p.Cohesion = math.Inf(1)
	for cut := 1; cut < k; cut++ {
		p.Cohesion = min(p.Cohesion, math.Log2(share(0, k)/(share(0, cut)*share(cut, k))))
	}
	return p, p.Cohesion >= m.o.MinCohesion && p.Entropy >= m.o.MinEntropy
}

func entropy(counts map[int32]int32) float64 {
	n := 0.0
	for _, c := range counts {
		n += float64(c)
	}
	list := make([]int32, 0, len(counts)) // in order, as sums of floats depend on it
	for _, c := range counts {
		list = append(list, c)
	}
	slices.Sort(list)
	h := 0.0
	for _, c := range list {
		h -= float64(c) / n * math.Log2(float64(c)/n)
	}
	return h
}
