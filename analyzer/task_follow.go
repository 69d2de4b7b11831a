package analyzer

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/govreport/govreport/segment"
)

// What the next report has of a task. None is a verdict.
const (
	TaskLikely    = "likely"    // 很可能完成: a passage names it and has a verb of completion
	TaskMentioned = "mentioned" // 提到: a passage names it
	TaskNotFound  = "not-found" // 没有找到: passages have some of its words; see Near
	TaskAbsent    = "absent"    // 未提及: no passage has words of its own
)

// A TaskResult is a task of a plan and the passage of the later report that
// comes closest to it.
type TaskResult struct {
	Task    Task         `json:"task"`
	Status  string       `json:"status"`         // likely, mentioned, not-found, absent
	Score   float64      `json:"score"`          // share of the object's key characters that the passage has, the rare ones counting more; 0 where absent
	Passage string       `json:"passage"`        // empty where absent
	Span    segment.Span `json:"span"`           // of the passage in the later report
	Verb    string       `json:"verb,omitempty"` // the verb of completion
	Near    []Passage    `json:"near,omitempty"` // where not found, the closest passages
}

// taskClose is the score from which a passage is shown.
const taskClose = 0.62

// taskNear is the score from which a passage may speak of a task.
const taskNear = 0.3

// FollowUp looks for each of the [Tasks] of plan in the review part of a later
// report and gives the best passage. It compares characters, not meanings: a
// project may be finished under another name, and a passage may speak of a
// part of it. What it finds is a place to read, never a verdict; that a task
// is not found does not mean that it was not done.
//
// A report that is nil gives nothing.
func FollowUp(plan, outcome *Report) []TaskResult {
	if plan == nil || outcome == nil {
		return nil
	}
	tasks := Tasks(plan)
	if len(tasks) == 0 {
		return nil
	}
	w := taskLexicon()
	said := clauses(outcome, segment.RoleReview)
	texts := make([]string, len(said))
	by := map[pair][]int32{} // the clauses that have a pair
	count := map[pair]int{}
	for i, c := range said {
		texts[i] = c.string()
		for _, p := range order(texts[i]) {
			by[p] = append(by[p], int32(i))
			count[p]++
		}
	}
	all := len(said)
	for _, c := range clauses(plan, segment.RolePlan) {
		all++
		for p := range pairs(c.string()) {
			count[p]++
		}
	}
	silent := len(CheckPair(plan, outcome)) == 0 // only the next report can be said to be
	lines := lineStarts(outcome.Text)
	weight := func(p pair) float64 { return math.Log(float64(1+all) / float64(1+count[p])) }
	out := make([]TaskResult, len(tasks))
	for i, t := range tasks {
		res := TaskResult{Task: t, Status: TaskAbsent}
		want := pairs(t.Object)
		total, score := 0.0, map[int32]float64{}
		for _, p := range order(t.Object) {
			total += weight(p)
			for _, j := range by[p] {
				score[j] += weight(p)
			}
		}
		var near []int32
		for j := range score {
			if score[j] /= total; score[j] >= taskNear {
				near = append(near, j)
			}
		}
		slices.Sort(near)
		for _, j := range near {
			c := said[j]
			if score[j] < taskClose || !sameNumbers(t.Object, texts[j]) {
				continue
			}
			verb := w.doneVerb(t.kind, want, texts[j])
			if score[j] > res.Score || score[j] == res.Score && verb != "" && res.Verb == "" {
				res.Score, res.Verb, res.Passage, res.Span = score[j], verb, c.span().Of(outcome.Text), c.span()
				if res.Status = TaskMentioned; verb != "" {
					res.Status = TaskLikely
				}
			}
		}
		if res.Status == TaskAbsent && (len(near) > 0 || !silent) {
			res.Status = TaskNotFound
			slices.SortStableFunc(near, func(a, b int32) int { return cmp.Compare(score[b], score[a]) })
			for _, j := range near[:min(len(near), 2)] {
				span := said[j].span()
				res.Near = append(res.Near, Passage{flatten(span.Of(outcome.Text)), span, lineAt(lines, span.Start)})
			}
		}
		res.Score = math.Round(res.Score*100) / 100
		out[i] = res
	}
	return out
}

// A pair is two characters that stand together.
type pair [2]rune

// order lists the pairs of s in order, each once; pairs is the set of them.
func order(s string) []pair {
	var out []pair
	seen := map[pair]bool{}
	var last rune
	for _, c := range s {
		if !isKey(c) {
			if c != '“' && c != '”' {
				last = 0
			}
			continue
		}
		if p := (pair{last, c}); last != 0 && !seen[p] {
			seen[p] = true
			out = append(out, p)
		}
		last = c
	}
	return out
}

func pairs(s string) map[pair]bool {
	set := map[pair]bool{}
	for _, p := range order(s) {
		set[p] = true
	}
	return set
}

func isKey(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// sameNumbers reports whether text has every number that name has before its
// 号 or 期: line 4 is not line 5, and the second stage not the first.
func sameNumbers(name, text string) bool {
	r := []rune(name)
	for i := 0; i < len(r); i++ {
		lo := i
		for i < len(r) && (r[i] >= '0' && r[i] <= '9' || strings.ContainsRune("一二三四五六七八九十", r[i])) {
			i++
		}
		if i == lo || i == len(r) || !strings.ContainsRune("号期届环", r[i]) {
			continue
		}
		at := strings.Index(text, string(r[lo:i+1]))
		if at < 0 {
			return false
		}
	}
	return true
}

// doneVerb finds the verb by which a passage says the task done: in the item
// of its list that has the object, or else in the clause, where all its verbs
// speak of completion.
func (w *taskWords) doneVerb(kind string, want map[pair]bool, text string) string {
	if containsAny(text, w.not) || containsAny(text, []string{"即将", "有望", "将于", "正在", "争取"}) {
		return ""
	}
	items := split(text)
	best, most := "", 0
	for _, it := range items {
		n := 0
		for _, p := range order(it) {
			if want[p] {
				n++
			}
		}
		if n > most {
			best, most = it, n
		}
	}
	if v := w.verbIn(kind, best); v != "" {
		return v
	}
	if containsAny(best, underWay) || containsAny(text, underWay) {
		return ""
	}
	return w.verbIn(kind, text)
}

// underWay are the words by which works of a list go on while others end.
var underWay = []string{"加快", "推进", "进展", "开工", "启动", "动工", "筹备", "续建"}

// verbIn is the first verb of completion in s.
func (w *taskWords) verbIn(kind, s string) string {
	bare, best, at := outside(s), "", -1
	for _, v := range w.done[kind] {
		if i := strings.Index(bare, v); i >= 0 && (at < 0 || i < at || i == at && len(v) > len(best)) {
			best, at = v, i
		}
	}
	return best
}
