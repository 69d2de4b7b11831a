package analyzer

import (
	"fmt"
	"strings"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
)

// Limits beyond which a report as a whole is doubted.
const (
	longReport  = 3000 // runes; a speech has more
	manyFigures = 40   // so many tell how kinds are shared out
	tailRunes   = 40   // a last line longer than this is running text
)

// doubtWhole says what is odd about the report as a whole: that it stops in
// mid-sentence, that it is two, or that it only looks back or only ahead, which
// a government's report never does.
func doubtWhole(r *Report, t *segment.Text) []segment.Diagnostic {
	var out []segment.Diagnostic
	note := func(code, message string, at segment.Span) {
		out = append(out, segment.Diagnostic{Code: code, Message: message, Span: at})
	}
	head := firstLine(t)
	n := len(t.Runes)
	if last, ok := lastLine(t); ok && n > longReport && last.Hi-last.Lo > tailRunes && isCut(t.Runes[last.Lo:last.Hi]) {
		note("cut-off", "文件可能不完整：在句子中间结束", t.Span(int(last.Hi)-1, int(last.Hi)))
	}
	if at := secondOpening(t); at > 0 {
		note("two-reports", "文件里可能有两份报告：这里又一次开始报告工作", t.Span(at, at+4))
	}
	if !strings.Contains(r.Title, "政府工作报告") && !strings.HasSuffix(r.Issuer, "人民政府") && r.Issuer != "国务院" {
		return out
	}
	if r.PlanStart < 0 && n > longReport {
		note("no-plan", "政府工作报告里没有找到工作部署", head)
	}
	kinds := map[string]int{}
	for i := range r.Figures {
		kinds[r.Figures[i].Kind]++
	}
	targets, outcomes := kinds[extract.Target], kinds[extract.Outcome]
	if all := targets + outcomes; all >= manyFigures && 20*max(targets, outcomes) > 19*all {
		note("one-sided-kinds", fmt.Sprintf("目标%d项、完成%d项，几乎只有一类：可能没有认出报告的两个部分", targets, outcomes), head)
	}
	return out
}

// isCut reports whether a text that ends in the line r stops in mid-sentence:
// the line holds clauses, no mark closes it, and it is no date or colophon.
func isCut(r []rune) bool {
	tail := string(r[len(r)-tailRunes:])
	return !strings.ContainsRune("。!?;:”’)]》…", r[len(r)-1]) && strings.ContainsAny(tail, ",。;、") &&
		!strings.HasSuffix(tail, "印发") && !(strings.Contains(tail, "年") && strings.Contains(tail, "日"))
}

// firstLine is the span of the first line with words.
func firstLine(t *segment.Text) segment.Span {
	for _, l := range t.Lines {
		if !l.Empty() {
			return t.Span(int(l.Lo), int(l.Hi))
		}
	}
	return segment.Span{}
}

func lastLine(t *segment.Text) (segment.Line, bool) {
	for i := len(t.Lines) - 1; i >= 0; i-- {
		if !t.Lines[i].Empty() {
			return t.Lines[i], true
		}
	}
	return segment.Line{}, false
}

// secondOpening returns where a speaker opens a second report (我代表…向大会报告
// 工作), 0 where nobody does.
func secondOpening(t *segment.Text) int {
	last, open := -1, []rune("我代表")
	for i := 0; i+60 < len(t.Runes); i++ {
		if t.Runes[i] != open[0] || t.Runes[i+1] != open[1] || t.Runes[i+2] != open[2] {
			continue
		}
		words := string(t.Runes[i : i+60])
		if !strings.Contains(words, "审议") || !strings.Contains(words, "报告") {
			continue
		}
		if last >= 0 && i-last > longReport {
			return i
		}
		last = i
	}
	return 0
}
