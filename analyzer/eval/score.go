package eval

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
)

// A Score is a share between 0 and 1 with the interval that 95 of 100 samples
// of as many reports would give it.
type Score struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
}

// A Result is how well figures were read.
type Result struct {
	// By and Group name what the result is restricted to (level: province);
	// both are empty for all.
	By       string `json:"by,omitempty"`
	Group    string `json:"group,omitempty"`
	Passages int    `json:"passages"`
	Reports  int    `json:"reports"`
	Figures  int    `json:"figures"` // labels
	// Scores are precision, recall and f1 of finding the figures; of those
	// found, the share with each of [Fields] right (acc_value …); and precision,
	// recall and f1 of figures with every field right (full_…).
	Scores []Score `json:"scores"`
}

// Score returns the score of that name, 0 where there is none.
func (r Result) Score(name string) float64 {
	for _, s := range r.Scores {
		if s.Name == name {
			return s.Value
		}
	}
	return 0
}

// A Disagreement is a label that was missed or read otherwise, or a figure that
// no label asks for.
type Disagreement struct {
	Passage string   `json:"passage"`
	File    string   `json:"file"`
	What    string   `json:"what"` // missed, differs, extra
	At      int      `json:"at"`   // in characters
	Fields  []string `json:"fields,omitempty"`
	Label   *Label   `json:"label,omitempty"`
	Guess   *Guess   `json:"guess,omitempty"`
}

// tally counts what was found and what was right.
type tally struct {
	found, extra, missed, full int
	right                      [7]int
}

func (t *tally) add(o tally) {
	t.found, t.extra, t.missed, t.full = t.found+o.found, t.extra+o.extra, t.missed+o.missed, t.full+o.full
	for i := range t.right {
		t.right[i] += o.right[i]
	}
}

// scores are the scores of t by the names of [Result].Scores.
func (t *tally) scores() []Score {
	out := make([]Score, 0, 13)
	add := func(name string, v float64) { out = append(out, Score{Name: name, Value: v}) }
	shares := func(prefix string, hit, extra, missed int) {
		p, r := share(hit, hit+extra), share(hit, hit+missed)
		f := 0.0
		if p+r > 0 {
			f = 2 * p * r / (p + r)
		}
		add(prefix+"precision", p)
		add(prefix+"recall", r)
		add(prefix+"f1", f)
	}
	shares("", t.found, t.extra, t.missed)
	for i, f := range Fields {
		add("acc_"+f, share(t.right[i], t.found))
	}
	shares("full_", t.full, t.found+t.extra-t.full, t.found+t.missed-t.full)
	return out
}

func share(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// Options of [Compare]. The zero value is good.
type Options struct {
	Resamples int // 0 means 2000
	// By groups the results by "level", "decade" or "format" of the documents as
	// well.
	By string
}

// Compare scores docs against the labels of passages. The first result is that
// of all passages; results of groups follow. The resampling is seeded, so that
// the same input gives the same intervals.
func Compare(passages []Passage, docs []Document, o Options) ([]Result, []Disagreement, error) {
	if len(passages) == 0 {
		return nil, nil, fmt.Errorf("no labels")
	}
	n := o.Resamples
	if n == 0 {
		n = 2000
	}
	var all []Disagreement
	groups := map[string]*sample{"": {}}
	for i := range passages {
		p := &passages[i]
		d := find(docs, p.File)
		var guesses []Guess
		name := ""
		if d != nil {
			guesses, name = d.Guesses, d.group(o.By)
		}
		t, dis := match(p, guesses)
		all = append(all, dis...)
		groups[""].add(p.File, t)
		if o.By != "" {
			if name == "" {
				name = "?"
			}
			if groups[name] == nil {
				groups[name] = &sample{}
			}
			groups[name].add(p.File, t)
		}
	}
	names := make([]string, 0, len(groups))
	for k := range groups {
		names = append(names, k)
	}
	slices.Sort(names)
	var out []Result
	for _, k := range names {
		r := groups[k].result(n)
		if k != "" {
			r.By, r.Group = o.By, k
		}
		out = append(out, r)
	}
	return out, all, nil
}

func (d *Document) group(by string) string {
	switch by {
	case "level":
		return d.Level
	case "decade":
		return d.Decade
	case "format":
		return d.Format
	}
	return ""
}

// match holds the guesses within p against its labels.
func match(p *Passage, guesses []Guess) (t tally, out []Disagreement) {
	lo, hi := p.Offset, p.Offset+p.Length
	var in []*Guess
	for i := range guesses {
		if g := &guesses[i]; lo <= g.Lo && g.Lo < hi {
			in = append(in, g)
		}
	}
	used := make([]bool, len(in))
	for i := range p.Labels {
		l := &p.Labels[i]
		best, dist := -1, 0
		for k, g := range in {
			d := g.Lo - l.At
			if d < 0 {
				d = -d
			}
			if !used[k] && (d <= 2 || g.Lo <= l.At && l.At < g.Hi) && (best < 0 || d < dist) {
				best, dist = k, d
			}
		}
		if best < 0 {
			t.missed++
			out = append(out, Disagreement{Passage: p.ID, File: p.File, What: "missed", At: l.At, Label: l})
			continue
		}
		used[best] = true
		t.found++
		ok := agree(in[best], l)
		var bad []string
		for k, right := range ok {
			if right {
				t.right[k]++
			} else {
				bad = append(bad, Fields[k])
			}
		}
		if len(bad) == 0 {
			t.full++
			continue
		}
		out = append(out, Disagreement{Passage: p.ID, File: p.File, What: "differs", At: l.At, Fields: bad, Label: l, Guess: in[best]})
	}
	for k, g := range in {
		if used[k] || skipped(p, g) || slices.ContainsFunc(in, func(o *Guess) bool { return o.Lo == g.Lo && used[slices.Index(in, o)] }) {
			continue
		}
		t.extra++
		out = append(out, Disagreement{Passage: p.ID, File: p.File, What: "extra", At: g.Lo, Guess: g})
	}
	return t, out
}

func skipped(p *Passage, g *Guess) bool {
	for _, s := range p.Skip {
		if s[0] <= g.Lo && g.Lo < s[1] || g.Lo <= s[0] && s[0] < g.Hi {
			return true
		}
	}
	return false
}

// A sample is what was counted in each report.
type sample struct {
	passages int
	files    []string
	tallies  []tally
}

func (s *sample) add(file string, t tally) {
	s.passages++
	i := slices.Index(s.files, file)
	if i < 0 {
		i = len(s.files)
		s.files = append(s.files, file)
		s.tallies = append(s.tallies, tally{})
	}
	s.tallies[i].add(t)
}

// result scores the sample; intervals come from n samples of as many reports,
// drawn from it with replacement.
func (s *sample) result(n int) Result {
	var total tally
	for _, t := range s.tallies {
		total.add(t)
	}
	r := Result{Passages: s.passages, Reports: len(s.files), Figures: total.found + total.missed, Scores: total.scores()}
	draws := make([][]float64, len(r.Scores))
	rnd := rand.New(rand.NewPCG(1, 2))
	for range n {
		var t tally
		for range s.tallies {
			t.add(s.tallies[rnd.IntN(len(s.tallies))])
		}
		for i, x := range t.scores() {
			draws[i] = append(draws[i], x.Value)
		}
	}
	for i := range r.Scores {
		x := &r.Scores[i]
		slices.Sort(draws[i])
		x.Low, x.High = round(quantile(draws[i], 0.025)), round(quantile(draws[i], 0.975))
		x.Value = round(x.Value)
	}
	return r
}

// quantile is the q-th of sorted draws.
func quantile(sorted []float64, q float64) float64 {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[min(int(q*float64(len(sorted))), len(sorted)-1)]
}

// round keeps four decimals.
func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }
