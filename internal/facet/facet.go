// Package facet reads what tells two figures of one name apart: how far the
// thing counted has come (开工, 建成), whether it was added or is the whole
// (新增28.9万户, 总数133.9万户), whose grade it has (国家级), which part of the
// territory it is of. A plan and a report are compared only where these agree.
package facet

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/govreport/govreport/segment"
)

// A Stage is how far the thing counted has come.
type Stage uint8

// The stages; Build says that a thing is made, not how far.
const (
	NoStage Stage = iota
	Build
	Reserve // 储备, 入库
	Signed  // 签约, 引进
	Started // 开工
	Going   // 续建, 在建, 推进
	Done    // 建成, 投用
)

// String is the name of a stage in reasons.
func (s Stage) String() string {
	return [...]string{"", "build", "reserve", "signed", "started", "going", "done"}[s]
}

// A Flow is whether a number is of what was added or of all there is.
type Flow uint8

const (
	NoFlow  Flow = iota
	Added        // 新增, 新建
	Reaches      // 达到: mostly the whole
	Total        // 总数, 累计, 共有
)

func (f Flow) String() string { return [...]string{"", "added", "reaches", "total"}[f] }

// A Make is whether a thing is made anew or an old one mended.
type Make uint8

const (
	NoMake Make = iota
	New         // 新建
	Mend        // 改造
)

// A Phrase is the words around a number that speak of it.
type Phrase struct {
	Left   string // from the comma or the number before, as far as the number
	Right  string // from the number to the next mark
	Clause string // between two commas; lists stay whole
	Lead   string // of Clause, what stands before Left
}

// PhraseOf cuts the phrase of the number at span out of its sentence. prev is
// where the number before it ends and next where the one behind begins, 0 and
// the length of text where there is none.
func PhraseOf(text string, span, sentence segment.Span, prev, next int) Phrase {
	if span.Start < 0 || span.End > len(text) || span.Start > span.End {
		return Phrase{}
	}
	lo, hi := max(sentence.Start, 0), min(sentence.End, len(text))
	prev, next = min(prev, len(text)), min(next, len(text))
	if lo > span.Start || hi < span.End {
		lo, hi = span.Start, span.End
	}
	start := span.Start
	for start > lo {
		c, w := utf8.DecodeLastRuneInString(text[lo:start])
		if strings.ContainsRune("，。；：！？,;\n", c) {
			break
		}
		start -= w
	}
	end := span.End
	for end < hi {
		c, w := utf8.DecodeRuneInString(text[end:])
		if strings.ContainsRune("，。；：！？,;\n", c) {
			break
		}
		end += w
	}
	p := Phrase{Clause: text[start:end]}
	left := start
	if prev > start && prev <= span.Start {
		left = prev
		// Words between the number before and a joiner belong to that number:
		// 开工12个项目、续建8个.
		if i := strings.IndexAny(text[prev:span.Start], "、"); i >= 0 {
			left = prev + i + len("、")
		}
	}
	p.Lead, p.Left = text[start:left], text[left:span.Start]
	right := end
	if next > span.End && next < end {
		right = next
	}
	p.Right = text[span.End:right]
	if i := strings.IndexAny(p.Right, "、（("); i >= 0 {
		p.Right = p.Right[:i]
	}
	return p
}

// Facets are what a phrase says of its number beside its indicator.
type Facets struct {
	Stage   Stage
	Flow    Flow
	Make    Make
	Ranks   []string // 国家级, 规模以上
	Parts   []string // 高新区, 县域
	Removed bool     // what is counted goes away: 化解, 淘汰
	Each    bool     // it holds for each of several
}

// Of reads the facets of a phrase whose indicator is name.
func Of(p Phrase, name string) Facets {
	w := words()
	f := Facets{Each: has(&w.each, p.Left), Removed: has(&w.removed, p.Left) || has(&w.removed, p.Right)}
	near := p.Left
	f.Stage = stageIn(near)
	if s := stageIn(p.Right); s > Build && f.Stage <= Build || f.Stage == NoStage {
		f.Stage = max(s, f.Stage)
	}
	if f.Stage == NoStage {
		f.Stage = stageIn(name)
	}
	if f.Stage == NoStage && p.Lead != "" {
		f.Stage = stageIn(head(p.Lead))
	}
	f.Flow = flowIn(near, name)
	f.Ranks = list(name, func(r []rune) string {
		if v, n := w.rank.Longest(r); n > 0 {
			return w.ranks[v]
		}
		return ""
	})
	f.Parts = Parts(p.Left)
	f.Make = makeIn(strings.Replace(near, tailOf(name), "", 1))
	if f.Make == NoMake {
		f.Make = makeIn(p.Right)
	}
	return f
}

// head is the beginning of a clause, where the verb of a list stands.
func head(s string) string {
	r := []rune(s)
	return string(r[:min(len(r), 6)])
}

// stageIn is the stage that the verbs of s tell; the last that tells more
// than that a thing is made wins: 推进12个项目建设, 新建…建成.
func stageIn(s string) Stage {
	w, r := words(), []rune(s)
	best := NoStage
	for i := 0; i < len(r); {
		v, n := w.stage.Longest(r[i:])
		if n == 0 {
			i++
			continue
		}
		if Stage(v) > Build || best == NoStage {
			best = Stage(v)
		}
		i += n
	}
	return best
}

// makeIn is what all verbs of s agree in: 新建 or 改造, but not 新建、改造.
func makeIn(s string) Make {
	w, r := words(), []rune(s)
	best, seen := NoMake, false
	for i := 0; i < len(r); {
		v, n := w.make.Longest(r[i:])
		if n == 0 {
			i++
			continue
		}
		if seen && Make(v) != best {
			return NoMake
		}
		best, seen = Make(v), true
		i += n
	}
	return best
}

// tailOf is a name without the verbs in front of it: 棚户区改造 is whole, as it
// may be begun anew, and of 改造提升高标准农田 the fields are left.
func tailOf(name string) string {
	if i := strings.Index(name, Core(name)); i > 0 {
		return name[i:]
	}
	return name
}

func flowIn(left, name string) Flow {
	w := words()
	best := NoFlow
	for _, s := range [...]string{left, name} {
		r := []rune(s)
		for i := 0; i < len(r); {
			v, n := w.flow.Longest(r[i:])
			if n == 0 {
				i++
				continue
			}
			// 新增就业达到5万人 is added, 累计新增 is a total
			if f := Flow(v); best == NoFlow || f == Total || f == Added && best == Reaches {
				best = f
			}
			i += n
		}
	}
	if best == NoFlow && strings.HasSuffix(left, "超") {
		return Reaches // 建成平台超百个; elsewhere 超 is part of a word (超市)
	}
	return best
}

// list gathers what find sees at each place of s, sorted, each once.
func list(s string, find func([]rune) string) []string {
	var out []string
	r := []rune(s)
	for i := range r {
		if x := find(r[i:]); x != "" && !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	slices.Sort(out)
	return out
}
