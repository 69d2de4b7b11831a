// Command learn counts the weights of segment/internal/breaks over reports
// whose line breaks are known.
//
//	go run ./segment/internal/breaks/learn FOLDER... > segment/internal/breaks/weights.tsv
//
// Of every report the headings of parts with a line of their own, and those that
// run on into their text, teach where titles end (among all places of the title
// and the text behind it the right one must weigh most); the sentences inside
// and at the head of paragraphs teach where paragraphs begin. With -hold 2 every
// second report is kept back, and what is right of it is printed instead.
package main

import (
	"bufio"
	"cmp"
	"flag"
	"fmt"
	"io/fs"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/govreport/govreport/segment"
	"github.com/govreport/govreport/segment/internal/breaks"
)

// A choice is one heading: what is seen at each place that its title may end
// at, and which is right (-1 for none: a full stop ends it).
type choice struct {
	none   []int32
	places [][]int32
	right  int
}

// A place is one sentence: what is seen before it, and whether it begins a
// paragraph.
type place struct {
	seen []int32
	yes  bool
}

type learner struct {
	ids    map[breaks.Key]int32
	keys   []breaks.Key
	count  []int32
	w, sum []float64 // weights and the sums of squared steps (Adagrad)
}

func (l *learner) id(k breaks.Key) int32 {
	i, ok := l.ids[k]
	if !ok {
		i = int32(len(l.keys))
		l.ids[k] = i
		l.keys = append(l.keys, k)
		l.count = append(l.count, 0)
	}
	l.count[i]++
	return i
}

func main() {
	hold := flag.Int("hold", 0, "keep every n-th report back and print what is right of it")
	list := flag.String("list", "", "with -hold: write the names of the reports that were kept back to this file")
	seed := flag.Uint64("seed", 1, "of the order in which examples are looked at")
	flag.Parse()
	if flag.NArg() == 0 {
		fmt.Fprintln(os.Stderr, "usage: learn [-hold N] FOLDER...")
		os.Exit(2)
	}
	l := &learner{ids: map[breaks.Key]int32{}}
	var choices, keptChoices []choice
	var places, keptPlaces []place
	var kept []string
	for i, name := range files(flag.Args()) {
		raw, err := os.ReadFile(name)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		c, p := l.read(string(raw))
		if *hold > 0 && i%*hold == 0 {
			keptChoices, keptPlaces = append(keptChoices, c...), append(keptPlaces, p...)
			kept = append(kept, name)
			continue
		}
		choices, places = append(choices, c...), append(places, p...)
	}
	l.w, l.sum = make([]float64, len(l.keys)), make([]float64, len(l.keys))
	rnd := rand.New(rand.NewPCG(*seed, 0))
	for range 8 {
		rnd.Shuffle(len(choices), func(i, j int) { choices[i], choices[j] = choices[j], choices[i] })
		rnd.Shuffle(len(places), func(i, j int) { places[i], places[j] = places[j], places[i] })
		for _, c := range choices {
			l.choose(c)
		}
		for _, p := range places {
			l.decide(p)
		}
	}
	l.prune()
	fmt.Fprintln(os.Stderr, len(choices), "headings", len(places), "sentences", len(keptChoices), len(keptPlaces), "kept back")
	if *hold > 0 {
		l.report(keptChoices, keptPlaces)
	}
	if *list != "" {
		_ = os.WriteFile(*list, []byte(strings.Join(kept, "\n")+"\n"), 0o644)
	}
	l.write()
}

func files(dirs []string) (names []string) {
	for _, d := range dirs {
		_ = filepath.WalkDir(d, func(path string, e fs.DirEntry, err error) error {
			if err == nil && !e.IsDir() && (strings.HasSuffix(path, ".md") || strings.HasSuffix(path, ".txt")) {
				names = append(names, path)
			}
			return nil
		})
	}
	slices.Sort(names)
	return names
}

const longest = 60 // a title

// read returns the examples of one report.
func (l *learner) read(raw string) (cs []choice, ps []place) {
	t := segment.NewText(raw)
	lay := segment.Cut(t)
	if len(lay.Sections) < 4 {
		return nil, nil
	}
	rune0 := map[int]int{} // rune by byte offset
	for i := range t.Runes {
		rune0[t.Offset(i)] = i
	}
	last := map[[2]int]int{}
	for _, s := range lay.Sections {
		if s.Title == "" || !slices.Contains(families, s.Family) || s.Label == "" && s.Inline {
			continue
		}
		lo, ok := rune0[s.Heading.Start+len(s.Label)]
		if !ok {
			continue
		}
		end := lo
		for end < len(t.Runes) && t.Offset(end) < s.Heading.End {
			end++
		}
		key := [2]int{s.Parent, slices.Index(families, s.Family)}
		prev := last[key]
		if s.Label == "" {
			prev = breaks.Bare
		}
		var text []rune
		right := -1
		switch {
		case !s.Inline: // 一、2019年工作回顾⏎过去一年，…
			text = slices.Clone(t.Runes[lo:end])
			right = end - lo
			last[key] = right
			for k := end; k < len(t.Runes) && len(text) < right+60; k++ {
				if t.Runes[k] != '\n' {
					text = append(text, t.Runes[k])
				}
			}
			if right+8 > len(text) || right > longest || strings.ContainsRune("。!?;:", t.Runes[end-1]) {
				continue
			}
			if x := text[right]; x == '(' || x == '第' || x == '一' { // a label follows: its own rule
				continue
			}
		default:
			text = t.Runes[lo:min(len(t.Runes), lo+longest+30)]
		}
		if c := l.choice(text, right, prev); (right < 0 || c.right >= 0) && len(c.places) > 0 {
			cs = append(cs, c)
		}
	}
	ps, bare := l.paragraphs(lay)
	return append(cs, bare...), ps
}

// The families of labels that titles are learned of; the first is none.
var families = []string{"", "一、", "（一）", "第一章", "1.", "——"}

// choice lists the places that the title at the head of text may end at.
func (l *learner) choice(text []rune, right, prev int) choice {
	c := choice{right: -1}
	breaks.RunIn(text, 0, len(text), prev, func(key breaks.Key) { c.none = append(c.none, l.id(key)) })
	for k := 3; k < min(longest, len(text)-1); k++ {
		if isStop(text[k]) {
			break
		}
		if k == right {
			c.right = len(c.places)
		}
		var seen []int32
		breaks.Title(text, 0, k, len(text), prev, func(key breaks.Key) { seen = append(seen, l.id(key)) })
		c.places = append(c.places, seen)
	}
	return c
}

// paragraphs returns the sentences of a report's body as examples, and every
// tenth as one that is no title.
func (l *learner) paragraphs(lay *segment.Layout) (ps []place, bare []choice) {
	t := lay.Text
	var r []rune
	starts := map[int]bool{}
	heading := map[int]bool{}
	para := int32(-1)
	after := false
	for _, s := range lay.Sentences {
		if int(s.Lo) < lay.Head {
			continue
		}
		if s.Paragraph != para {
			para = s.Paragraph
			starts[len(r)] = true
			heading[len(r)] = s.Heading || after
		}
		after = s.Heading
		for _, x := range t.Runes[s.Lo:s.Hi] {
			if x != '\n' {
				r = append(r, x)
			}
		}
	}
	lo := 0
	for k := 1; k < len(r); k++ {
		if starts[k] && heading[k] {
			lo = k
			continue
		}
		if end := r[k-1]; !isFull(end) && !((end == '”' || end == ')') && k > 1 && isFull(r[k-2])) {
			continue
		}
		var seen []int32
		breaks.Paragraph(r, lo, k, len(r), func(key breaks.Key) { seen = append(seen, l.id(key)) })
		ps = append(ps, place{seen, starts[k]})
		if len(ps)%10 == 0 && isHan(r[k]) {
			if c := l.choice(r[k:min(len(r), k+longest+30)], -1, breaks.Bare); len(c.places) > 0 {
				bare = append(bare, c)
			}
		}
		if starts[k] {
			lo = k
		}
	}
	return ps, bare
}

func isFull(x rune) bool { return x == '。' || x == '!' || x == '?' }

func isHan(x rune) bool { return x >= 0x4e00 && x <= 0x9fff }

func isStop(x rune) bool { return strings.ContainsRune("。!?;\n", x) }

func (l *learner) weigh(seen []int32) (s float64) {
	for _, i := range seen {
		s += l.w[i]
	}
	return s
}

const (
	rate  = 0.3
	decay = 1e-5
)

func (l *learner) step(seen []int32, g float64) {
	for _, i := range seen {
		d := g - decay*l.w[i]
		l.sum[i] += d * d
		l.w[i] += rate * d / math.Sqrt(l.sum[i]+1)
	}
}

// choose takes a step of the conditional logit: the right place against the
// others and against none.
func (l *learner) choose(c choice) {
	none := math.Exp(min(l.weigh(c.none), 50))
	sum, p := none, make([]float64, len(c.places))
	for i, seen := range c.places {
		p[i] = math.Exp(min(l.weigh(seen), 50))
		sum += p[i]
	}
	g := -none / sum
	if c.right < 0 {
		g++
	}
	if math.Abs(g) > 1e-4 {
		l.step(c.none, g)
	}
	for i, seen := range c.places {
		g := -p[i] / sum
		if i == c.right {
			g++
		}
		if math.Abs(g) > 1e-4 {
			l.step(seen, g)
		}
	}
}

// decide takes a step of the logit of one sentence.
func (l *learner) decide(p place) {
	g := -1 / (1 + math.Exp(-l.weigh(p.seen)))
	if p.yes {
		g++
	}
	if math.Abs(g) > 1e-3 {
		l.step(p.seen, g)
	}
}

// prune leaves out what was seen a few times only or says little, and rounds
// the rest to tenths.
func (l *learner) prune() {
	for i := range l.w {
		l.w[i] = math.Round(l.w[i]*10) / 10
		least := 0.4
		if l.keys[i].G[2] != 0 {
			least = 0.6
		}
		if math.Abs(l.w[i]) < least && l.keys[i].G[0] != 0 || l.count[i] < 12 && l.keys[i].G[1] != 0 {
			l.w[i] = 0
		}
	}
}

// report prints how many of the examples are decided rightly.
func (l *learner) report(cs []choice, ps []place) {
	right, none, wrong := 0, 0, 0
	bare := l.ids[breaks.Key{Kind: 'u'}]
	for _, c := range cs {
		if slices.Contains(c.places[0], bare) {
			continue
		}
		best, at := l.weigh(c.none), -1
		for i, seen := range c.places {
			if s := l.weigh(seen); s > best {
				best, at = s, i
			}
		}
		switch {
		case at == c.right:
			right++
		case at < 0:
			none++
		default:
			wrong++
		}
	}
	fmt.Fprintf(os.Stderr, "titles: %d right, %d missed, %d wrong (%.4f)\n", right, none, wrong, float64(right)/float64(right+none+wrong))
	for _, least := range []float64{0, 1, 2, 3, 4} {
		tp, fp, fn := 0, 0, 0
		for _, c := range cs {
			if !slices.Contains(c.places[0], bare) {
				continue
			}
			best, at := least+l.weigh(c.none), -1
			for i, seen := range c.places {
				if s := l.weigh(seen); s > best {
					best, at = s, i
				}
			}
			switch {
			case c.right < 0 && at >= 0:
				fp++
			case c.right >= 0 && at == c.right:
				tp++
			case c.right >= 0:
				fn++
			}
		}
		fmt.Fprintf(os.Stderr, "without label over %.1f: %d right, %d not, %d wrong (tenth)\n", least, tp, fn, fp)
	}
	for _, least := range []float64{-1, -0.5, 0, 0.5, 1, 1.5, 2} {
		tp, fp, fn := 0, 0, 0
		for _, p := range ps {
			switch yes := l.weigh(p.seen) > least; {
			case yes && p.yes:
				tp++
			case yes:
				fp++
			case p.yes:
				fn++
			}
		}
		fmt.Fprintf(os.Stderr, "paragraphs over %.1f: precision %.3f recall %.3f\n", least, float64(tp)/float64(tp+fp), float64(tp)/float64(tp+fn))
	}
}

// write prints the weights, one line a kind and weight.
func (l *learner) write() {
	type row struct {
		kind byte
		n    int
	}
	by := map[row][]string{}
	for i, w := range l.w {
		if n := int(math.Round(w * 10)); n != 0 {
			s := l.keys[i].String()
			if s == "" {
				s = "-"
			}
			if strings.ContainsAny(s, " \t#") {
				continue
			}
			by[row{l.keys[i].Kind, n}] = append(by[row{l.keys[i].Kind, n}], s)
		}
	}
	rows := make([]row, 0, len(by))
	for r := range by {
		rows = append(rows, r)
	}
	slices.SortFunc(rows, func(a, b row) int { return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(b.n, a.n)) })
	w := bufio.NewWriter(os.Stdout)
	defer w.Flush()
	fmt.Fprintln(w, "# Made by segment/internal/breaks/learn: kind, weight in tenths, what is seen (see breaks.go).")
	for _, r := range rows {
		slices.Sort(by[r])
		fmt.Fprintf(w, "%c\t%d\t%s\n", r.kind, r.n, strings.Join(by[r], " "))
	}
}
