package analyzer

import (
	"strconv"
	"strings"

	"github.com/govreport/govreport/extract"
)

// aimCues are the words that a report opens its list of chief targets with.
var aimCues = []string{
	"预期目标", "主要目标", "发展目标", "奋斗目标", "调控目标", "工作目标", "目标任务是", "目标是", "目标为", "目标：", "目标:", "目标建议",
	"预期性指标", "约束性指标", "主要指标", "调控指标", "预期指标", "指标是", "指标为",
}

// headlines marks the figures of r that belong to its chief targets: those of
// the paragraph that opens with 主要预期目标是 and the like, or of the list
// under it.
func headlines(r *Report) []bool {
	marks := make([]bool, len(r.Figures))
	year := strconv.Itoa(r.Year)
	for i := 0; i < len(r.Figures); {
		lo, hi := lineAround(r.Text, r.Figures[i].Span.Start)
		j := i
		for j < len(r.Figures) && r.Figures[j].Span.Start < hi {
			j++
		}
		if cue := aimCue(r.Text[lo:hi]); cue >= 0 {
			i = markTargets(r, marks, i, lo+cue, hi, year)
			continue
		}
		i = j
	}
	return marks
}

// markTargets marks the targets from figure i on that stand behind the cue at
// from, in its paragraph or, where that only announces a list, in the lines
// after it. It returns the first figure that it has not looked at.
func markTargets(r *Report, marks []bool, i, from, end int, year string) int {
	n := 0
	for ; i < len(r.Figures) && r.Figures[i].Span.Start < end; i++ {
		if f := &r.Figures[i]; f.Span.Start > from && f.Kind == extract.Target && f.Period == year {
			marks[i] = true
			n++
		}
	}
	if n > 0 || !strings.HasSuffix(strings.TrimRight(r.Text[from:end], " \t\r\n*"), "：") {
		return i
	}
	section := -2
	for ; i < len(r.Figures); i++ {
		f := &r.Figures[i]
		if section == -2 {
			section = f.Section
		}
		if f.Section != section || f.Kind != extract.Target {
			break
		}
		marks[i] = f.Period == year
	}
	return i
}

// aimCue returns where a cue of a list of targets stands in line, or -1.
func aimCue(line string) int {
	best := -1
	for _, cue := range aimCues {
		if k := strings.Index(line, cue); k >= 0 && (best < 0 || k < best) {
			best = k
		}
	}
	return best
}

// lineAround returns the bounds of the line of text that holds offset at.
func lineAround(text string, at int) (lo, hi int) {
	lo = strings.LastIndexByte(text[:at], '\n') + 1
	if k := strings.IndexByte(text[at:], '\n'); k >= 0 {
		return lo, at + k
	}
	return lo, len(text)
}
