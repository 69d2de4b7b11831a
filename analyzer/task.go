package analyzer

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
)

// A Task is something that a plan says will be there at the end, without a
// number: a regulation issued, a body founded, works begun or ended.
type Task struct {
	Verb     string       `json:"verb"`   // 出台, 开工建设; 推进…建设 is 推进
	Object   string       `json:"object"` // what is to come: 长江大桥二期
	Text     string       `json:"text"`   // the clause
	Span     segment.Span `json:"span"`   // of the clause
	Sentence segment.Span `json:"sentence"`
	Section  int          `json:"section"` // ID of the innermost section, -1 before the first

	kind string // of data/tasks.txt
}

// Tasks lists the tasks without numbers of the plan of a report, in the order
// of the text, each object once.
//
// It takes what can be looked for later and leaves the rest: a clause counts
// that opens with a verb such as 出台, 成立, 开工建设, 建成 or 推进…建设, or closes
// with one such as 通车, and whose object is a title in 《》 or a name that ends
// in a word such as 条例, 中心, 铁路 and has words of its own before it.
// 完成各项任务 and 推进重点工程建设 are no tasks here, nor is what has a number:
// that is a figure. The list is not everything that a plan promises.
func Tasks(plan *Report) []Task {
	w := taskLexicon()
	var out []Task
	seen := map[string]bool{}
	for _, c := range clauses(plan, segment.RolePlan) {
		for _, t := range w.tasks(plan, c) {
			if !seen[t.Object] {
				seen[t.Object] = true
				out = append(out, t)
			}
		}
	}
	return out
}

// A part is a clause of a report: what stands between two commas.
type part struct {
	text     *segment.Text
	lo, hi   int // runes
	sentence segment.Span
	section  int
}

func (c part) runes() []rune      { return c.text.Runes[c.lo:c.hi] }
func (c part) string() string     { return c.text.String(c.lo, c.hi) }
func (c part) span() segment.Span { return c.text.Span(c.lo, c.hi) }

// clauses cuts the plan or the review of a report into clauses. Commas inside
// quotation marks do not cut.
func clauses(r *Report, role string) []part {
	t := r.View()
	l := segment.Cut(t)
	var out []part
	for _, s := range l.Sentences {
		own := ""
		if s.Section >= 0 && int(s.Section) < len(l.Sections) {
			own = l.Sections[s.Section].Role
		}
		planned := own == segment.RolePlan || int(s.Lo) >= l.PlanStart && own != segment.RoleReview
		if s.Heading || planned != (role == segment.RolePlan) || int(s.Lo) < l.Head {
			continue
		}
		at := t.Span(int(s.Lo), int(s.Hi))
		depth, lo := 0, int(s.Lo)
		for i := lo; i <= int(s.Hi); i++ {
			c := '，'
			if i < int(s.Hi) {
				c = t.Runes[i]
			}
			switch c {
			case '“', '《', '(', '（':
				depth++
			case '”', '》', ')', '）':
				depth--
			case '，', ',', '；', ';', '。', '：', ':', '！', '!', '\n', '—':
				if depth > 0 && i < int(s.Hi) {
					break
				}
				if i > lo {
					out = append(out, part{t, lo, i, at, int(s.Section)})
				}
				lo, depth = i+1, 0
			}
		}
	}
	return out
}

// tasks reads the tasks of one clause.
func (w *taskWords) tasks(r *Report, c part) []Task {
	if len(c.runes()) < 6 || containsAny(outside(c.string()), w.not) {
		return nil
	}
	verb, lo, hi := w.verbBefore(r, c)
	if verb == nil {
		if verb, lo, hi = w.verbAfter(r, c); verb == nil {
			return nil
		}
	}
	object := c.text.String(lo, hi)
	if verb.kind == "build" && !strings.HasSuffix(object, "建设") {
		return nil
	}
	span := c.text.Span(lo, hi)
	for _, f := range r.Figures {
		if f.Span.Start < span.End && span.Start < f.Span.End {
			return nil
		}
	}
	var out []Task
	for _, o := range w.objects(verb.kind, object) {
		out = append(out, Task{
			Verb: verb.word, Object: o, Text: c.span().Of(r.Text), Span: c.span(), Sentence: c.sentence, Section: c.section, kind: verb.kind,
		})
	}
	return out
}

// skip passes over what may stand before the verb: 年底前, 力争, a date.
func (w *taskWords) skip(r *Report, c part, i int) int {
	for i < c.hi {
		if _, n := w.lead.Longest(c.text.Runes[i:c.hi]); n > 0 {
			// 加快 leads, 加快推进…建设 is a verb: the longer one counts
			if _, v := w.before.Longest(c.text.Runes[i:c.hi]); v < n {
				i += n
				continue
			}
			return i
		}
		at := c.text.Offset(i)
		d := slices.IndexFunc(r.Dates, func(d extract.Date) bool { return d.Span.Start == at })
		if d < 0 {
			return i
		}
		i = max(i+1, c.text.Index(r.Dates[d].Span.End))
		for i < c.hi && strings.ContainsRune("前内底之", c.text.Runes[i]) {
			i++
		}
	}
	return i
}

// verbBefore finds a verb at the head of the clause, and its object.
func (w *taskWords) verbBefore(r *Report, c part) (*taskVerb, int, int) {
	for i := w.skip(r, c, c.lo); i < c.hi; {
		v, n := w.before.Longest(c.text.Runes[i:c.hi])
		if n == 0 {
			return nil, 0, 0
		}
		verb := &w.verbs[v]
		if j := i + n; verb.kind == "build" {
			// 推进A建成通车 has its verb at the end, 加快建成A has another
			if _, m := w.before.Longest(c.text.Runes[j:c.hi]); m > 0 {
				i = j
				continue
			}
			if verb, lo, hi := w.verbAfter(r, part{c.text, j, c.hi, c.sentence, c.section}); verb != nil {
				return verb, lo, hi
			}
		}
		lo := i + n
		if lo < c.hi && c.text.Runes[lo] == '了' {
			lo++
		}
		return verb, lo, c.hi
	}
	return nil, 0, 0
}

// verbAfter finds a verb at the end of the clause, and its object.
func (w *taskWords) verbAfter(r *Report, c part) (*taskVerb, int, int) {
	for i := max(c.lo+4, c.hi-8); i < c.hi; i++ {
		if v, n := w.after.Longest(c.text.Runes[i:c.hi]); n > 0 && i+n == c.hi {
			if lo := w.skip(r, c, c.lo); lo < i {
				return &w.verbs[v], lo, i
			}
			break
		}
	}
	return nil, 0, 0
}

// objects are the specific things that an object names, each of a list.
func (w *taskWords) objects(kind, s string) []string {
	for _, more := range []string{"等", "并", "以及"} {
		if i := strings.Index(s, more); i > 0 && strings.Contains(outside(s), more) {
			s = s[:i]
		}
	}
	list := split(s)
	var out []string
	for _, o := range list {
		o = w.trim(o)
		if a, b, ok := w.two(kind, o); ok {
			out = append(out, a, b)
		} else if w.specific(kind, o) {
			out = append(out, o)
		}
	}
	return out
}

// two cuts A和B where each alone is specific; 和 may be part of a name.
func (w *taskWords) two(kind, s string) (a, b string, ok bool) {
	for _, and := range []string{"和", "及", "与"} {
		if i := strings.Index(s, and); i > 0 {
			a, b = w.trim(s[:i]), s[i+len(and):]
			if w.specific(kind, a) && w.specific(kind, b) {
				return a, b, true
			}
		}
	}
	return "", "", false
}

// trim takes off what belongs to the verb: 长江大桥建设, 启动规划编制.
func (w *taskWords) trim(s string) string {
	if t := longestSuffix(s, w.tail); t != "" {
		return strings.TrimSuffix(s, t)
	}
	return strings.TrimSuffix(strings.TrimSuffix(s, "年内"), "年底前")
}

// split cuts a list at 、 outside quotation marks and brackets. A single
// character is no item but part of the next: 省、市、县规划 is one thing.
func split(s string) []string {
	var out []string
	depth, lo := 0, 0
	for i, c := range s {
		switch c {
		case '“', '《', '(', '（':
			depth++
		case '”', '》', ')', '）':
			depth--
		case '、':
			last := strings.Split(s[lo:i], "、")
			if depth <= 0 && utf8.RuneCountInString(last[len(last)-1]) > 1 {
				out = append(out, s[lo:i])
				lo = i + len("、")
			}
		}
	}
	return append(out, s[lo:])
}
