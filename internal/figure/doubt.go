package figure

import (
	"strings"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/numeral"
	"github.com/govreport/govreport/segment"
)

// longIndicator is the number of characters from which an indicator is
// doubted.
const longIndicator = 24

// doubt notes what speaks against figure f, member i of g, whose name stands
// in phrase name; before are the indicators of the members before it.
func (rd *reader) doubt(g *group, name phrase, i int, before []string, f *fact.Figure) {
	d := rd.nameDoubts(g, name, i, before, f.Indicator, f.IndicatorID)
	if q := g.members[i].q; q.Unit == nil && q.Ratio == nil && !g.behind && q.N.Shape == numeral.Plain && f.Unit == "" {
		d |= fact.BareNumber
	}
	if f.Measure == fact.Growth && len(f.Text) > len("99%") && f.Unit == "%" && f.Value.Valid {
		if w, _, ok := f.Value.Int64(0); ok && (w < -100 || w > 1000) {
			d |= fact.OddValue
		}
	}
	if rd.sen.Row {
		d |= fact.RowOfTable
	}
	if rd.cue == cueNone && f.Kind != fact.Other {
		d |= fact.KindByDefault
	}
	switch last := lastYear(f.Period); {
	case f.Period == "" && f.ChangeRole != "from":
		d |= fact.NoPeriod
	case last > 0 && rd.set.Year > 0 && (f.Kind == fact.Target && last < rd.set.Review || f.Kind == fact.Outcome && last > rd.set.Year):
		d |= fact.OddPeriod
	}
	f.Doubts, f.Confidence = d, d.Confidence()
	if d&fact.NoIndicator != 0 {
		rd.out.Diagnostics = append(rd.out.Diagnostics, segment.Diagnostic{
			Code: "figure-no-indicator", Message: "没有找到这个数字所说的指标", Span: f.Span,
		})
	}
	if rd.trace != nil {
		rd.trace.figure(rd, g, name, i, f)
	}
}

func (rd *reader) nameDoubts(g *group, name phrase, i int, before []string, ind, id string) (d fact.Doubts) {
	if ind == "" {
		return fact.NoIndicator
	}
	n, broken := torn(ind)
	if n > longIndicator {
		d |= fact.LongIndicator
	}
	switch {
	case name.empty() && rd.lastSen != rd.sen.Lo && rd.isLast(ind):
		d |= fact.CarriedIndicator
	case name.empty() && rd.lastSen != rd.sen.Lo, !name.empty() && !g.told && len(g.members) == 1 && n > name.hi-name.lo+2:
		d |= fact.FilledIndicator
	}
	if i > 0 && g.pred.is(lex.Each) && before[i-1] == ind {
		d |= fact.SharedIndicator
	}
	if broken {
		d |= fact.TornIndicator
	}
	if id != "" || n > 8 { // longer than any verb or generic noun
		return d
	}
	k, ok := lex.Words().Opener(ind)
	switch {
	case n == 1, ok && k&(lex.Verb|lex.Light) != 0 && k&(lex.Noun|lex.NounVerb) == 0, g.subj.bare && !g.behind && !name.empty():
		d |= fact.VerbIndicator
	case ok && k&lex.Generic != 0:
		d |= fact.GenericIndicator
	}
	return d
}

func (rd *reader) isLast(ind string) bool {
	for _, l := range rd.last {
		if l == ind {
			return true
		}
	}
	return false
}

// torn counts the characters of a name and reports whether it was cut in the
// middle of a quotation or a bracket, or starts with a particle.
func torn(ind string) (n int, yes bool) {
	quotes, brackets := 0, 0
	for i, r := range ind {
		n++
		switch r {
		case '“', '《':
			quotes++
		case '”', '》':
			quotes--
		case '(':
			brackets++
		case ')':
			brackets--
		case '了', '着', '的', '于':
			yes = yes || i == 0
		}
		yes = yes || quotes < 0 || brackets < 0
	}
	return n, yes || quotes != 0 || brackets != 0
}

// lastYear is the year that a period ends in, 0 where there is none.
func lastYear(period string) int {
	i := strings.IndexByte(period, '/') + 1
	if len(period) < i+4 {
		return 0
	}
	y := 0
	for _, c := range period[i : i+4] {
		if c < '0' || c > '9' {
			return 0
		}
		y = y*10 + int(c-'0')
	}
	return y
}
