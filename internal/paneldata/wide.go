package paneldata

import (
	"strconv"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/dataset"
	"github.com/govreport/govreport/internal/tabular"
)

var wideHead = []dataset.Column{
	{Name: "region", Label: label{Chinese: "地区", English: "region"}},
	{Name: "region_id", Label: label{Chinese: "地区标识（更名、升格前后不变）", English: "identity of the region through renamings"}},
	{Name: "region_code", Label: label{Chinese: "行政区划代码（GB/T 2260）", English: "code of the region, GB/T 2260"}},
	{Name: "code_in_year", Label: label{Chinese: "当年的行政区划代码（不能确定的为空）", English: "code that was valid in the year; empty where not sure"}},
	{Name: "region_level", Label: label{Chinese: "层级", English: "level of the region"}, Codes: levelCodes},
	{Name: "year", Kind: tabular.Integer, Label: label{Chinese: "年份", English: "year"}},
	{Name: "speaker", Label: label{Chinese: "报告人", English: "speaker"}},
	{Name: "new_speaker", Kind: tabular.Integer, Label: label{Chinese: "报告人与上年不同（1 是）", English: "1 where the speaker is not that of the year before"}},
	{Name: "speaker_year", Kind: tabular.Integer, Label: label{Chinese: "连续第几年作报告", English: "years in a row that the speaker reports"}},
	{Name: "path", Label: label{Chinese: "文件", English: "file"}},
}

// A variable is one column for each series.
type variable struct {
	suffix string
	kind   tabular.Kind
	label  label
	codes  []dataset.Code
	cell   func(o *analyzer.Observed) string
}

func number(n extract.Number) string { return n.String() }

// valueOf is the number of a cell, or the missing value that says why there is
// none.
func valueOf(f *extract.Figure, c *analyzer.PanelCell) string {
	if f == nil {
		return missingOf[c.Reason]
	}
	return f.Value.String()
}

var variables = []variable{
	{"target", tabular.Decimal, label{Chinese: "目标", English: "target"}, nil, func(o *analyzer.Observed) string { return valueOf(o.Row.Target, &o.Row.TargetCell) }},
	{"target_max", tabular.Decimal, label{Chinese: "目标上限", English: "upper end of the target"}, nil, func(o *analyzer.Observed) string {
		if o.Row.Target == nil {
			return ""
		}
		return o.Row.Target.ValueMax.String()
	}},
	{"bound", tabular.Text, label{Chinese: "目标的界限", English: "bound of the target"}, boundCodes, func(o *analyzer.Observed) string {
		if o.Row.Target == nil {
			return ""
		}
		return o.Row.Target.Bound
	}},
	{"force", tabular.Text, label{Chinese: "目标的语气词", English: "word of force of the target"}, nil, func(o *analyzer.Observed) string {
		if o.Row.Target == nil {
			return ""
		}
		return o.Row.Target.Force
	}},
	{"constraint", tabular.Text, label{Chinese: "目标约束", English: "how binding the target is worded"}, constraintCodes, func(o *analyzer.Observed) string { return o.Row.TargetCell.Constraint }},
	{"outcome", tabular.Decimal, label{Chinese: "当年完成（据下一年报告）", English: "outcome of the year, from the next year's report"}, nil, func(o *analyzer.Observed) string {
		return valueOf(o.Outcome, o.OutcomeCell)
	}},
	{"outcome_prev", tabular.Decimal, label{Chinese: "上年完成（据本年报告）", English: "outcome of the year before, from this report"}, nil, func(o *analyzer.Observed) string {
		return valueOf(o.Row.OutcomePrev, &o.Row.OutcomeCell)
	}},
	{"gap", tabular.Decimal, label{Chinese: "完成减目标", English: "outcome less target"}, nil, func(o *analyzer.Observed) string { return number(o.Gap) }},
	{"fulfilled", tabular.Integer, label{Chinese: "达到目标（1 是 0 否）", English: "1 where the outcome meets the target, 0 where not"}, nil, func(o *analyzer.Observed) string { return number(o.Fulfilled) }},
	{"overfulfilment", tabular.Decimal, label{Chinese: "超额完成", English: "how much better than the target"}, nil, func(o *analyzer.Observed) string { return number(o.Overfulfilment) }},
	{"nation_target", tabular.Decimal, label{Chinese: "全国目标", English: "target of the nation"}, nil, func(o *analyzer.Observed) string { return number(o.NationTarget) }},
	{"parent_target", tabular.Decimal, label{Chinese: "上一级目标", English: "target of the unit above"}, nil, func(o *analyzer.Observed) string { return number(o.ParentTarget) }},
	{"gap_nation", tabular.Decimal, label{Chinese: "目标减全国目标", English: "target less the nation's"}, nil, func(o *analyzer.Observed) string { return number(o.GapNation) }},
	{"gap_parent", tabular.Decimal, label{Chinese: "目标减上一级目标", English: "target less that of the unit above"}, nil, func(o *analyzer.Observed) string { return number(o.GapParent) }},
	{"target_change", tabular.Decimal, label{Chinese: "目标比上年", English: "target less that of the year before"}, nil, func(o *analyzer.Observed) string { return number(o.TargetChange) }},
	{"same_as_last_year", tabular.Integer, label{Chinese: "与上年目标相同（1 是）", English: "1 where the target is that of the year before"}, nil, func(o *analyzer.Observed) string {
		return number(o.SameAsLastYear)
	}},
	{"five_year_plan_rate", tabular.Decimal, label{Chinese: "报告所说的五年规划年均目标", English: "yearly rate of the five-year plan that the report names"}, nil, func(o *analyzer.Observed) string {
		return number(o.FiveYearRate)
	}},
	{"outcome_average", tabular.Decimal, label{Chinese: "至上年的多年平均", English: "average of the years up to the one before"}, nil, func(o *analyzer.Observed) string { return number(o.OutcomeAverage) }},
	{"outcome_total", tabular.Decimal, label{Chinese: "至上年的多年累计", English: "total of the years up to the one before"}, nil, func(o *analyzer.Observed) string { return number(o.OutcomeTotal) }},
	{"outcome_since", tabular.Decimal, label{Chinese: "与某一基期相比", English: "change since a named base"}, nil, func(o *analyzer.Observed) string { return number(o.OutcomeSince) }},
	{"outcome_since_base", tabular.Text, label{Chinese: "基期", English: "the base of the change since"}, nil, func(o *analyzer.Observed) string { return o.OutcomeSinceRef }},
	{"member", tabular.Text, label{Chinese: "目标是指标族的哪一成员", English: "member of the family that the target is"}, nil, func(o *analyzer.Observed) string { return o.Row.TargetCell.Member }},
	{"flags", tabular.Text, label{Chinese: "目标的复核标记", English: "flags of the target"}, nil, func(o *analyzer.Observed) string { return joined(o.Row.TargetCell.Flags) }},
	{"target_reason", tabular.Text, label{Chinese: "没有目标的原因", English: "why there is no target"}, ReasonCodes, func(o *analyzer.Observed) string { return o.Row.TargetCell.Reason }},
	{"outcome_reason", tabular.Text, label{Chinese: "没有完成数的原因", English: "why there is no outcome"}, ReasonCodes, func(o *analyzer.Observed) string { return o.OutcomeCell.Reason }},
}

func joined(flags []string) string {
	out := ""
	for i, f := range flags {
		if i > 0 {
			out += " "
		}
		out += f
	}
	return out
}

// Wide has a row for each region and year, with the same variables for each
// series: gdp_target, gdp_outcome ….
func Wide(p *analyzer.Panel) *dataset.Table {
	t := &dataset.Table{Name: "panel_wide", Label: label{Chinese: "宽表：一地一年一行", English: "wide: a row for each region and year"}}
	t.Columns = append(t.Columns, wideHead...)
	for i := range p.Series {
		s := &p.Series[i]
		prefix := Prefix(s.Asked)
		for _, v := range variables {
			c := dataset.Column{Name: prefix + "_" + v.suffix, Kind: v.kind, Codes: v.codes, Label: label{
				Chinese: s.Family.Name + "：" + v.label.Chinese, English: Name(s, true) + ": " + v.label.English,
			}}
			if v.kind == tabular.Decimal {
				c.Unit = unitOf(s)
			}
			t.Columns = append(t.Columns, c)
		}
	}
	obs := p.Observations()
	for i := range obs {
		o := &obs[i]
		row := make([]string, 0, len(t.Columns))
		newSpeaker := ""
		if o.SpeakerKnown {
			newSpeaker = "0"
			if o.NewSpeaker {
				newSpeaker = "1"
			}
		}
		row = append(row, o.Region, o.RegionID, o.RegionCode, o.CodeInYear, o.RegionLevel, positive(o.Year), o.Speaker, newSpeaker, positive(o.SpeakerYear), o.Path)
		for s := range o.Cells {
			for _, v := range variables {
				row = append(row, v.cell(&o.Cells[s]))
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// unitOf is the unit of a series' cells.
func unitOf(s *analyzer.PanelSeries) string {
	if s.Measure == extract.Growth {
		return "%"
	}
	return s.Family.Unit
}

// Prefix is what the variables of a series begin with: its id, or, for an
// indicator asked for by a name that the catalogue does not know, a number.
func Prefix(asked string) string {
	for _, c := range []byte(asked) {
		if c != '_' && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			h := uint32(2166136261)
			for _, b := range []byte(asked) {
				h = (h ^ uint32(b)) * 16777619
			}
			return "x" + strconv.FormatUint(uint64(h), 36)
		}
	}
	return asked
}

var reasonColumns = []dataset.Column{
	{Name: "region", Label: label{Chinese: "地区", English: "region"}},
	{Name: "year", Kind: tabular.Integer, Label: label{Chinese: "报告年份", English: "year of the report"}},
	{Name: "indicator", Label: label{Chinese: "指标", English: "indicator"}},
	{Name: "role", Label: label{Chinese: "目标或上年完成", English: "target, or outcome of the year before"}, Codes: roleCodes},
	{Name: "reason", Label: label{Chinese: "空缺原因", English: "why there is no value"}, Codes: ReasonCodes},
	{Name: "words", Label: label{Chinese: "说明", English: "in words"}},
	{Name: "near", Label: label{Chinese: "最接近的话", English: "closest words"}},
	{Name: "near_line", Kind: tabular.Integer, Label: label{Chinese: "行", English: "line"}},
	{Name: "path", Label: label{Chinese: "文件", English: "file"}},
}

// Reasons has a row for each empty cell.
func Reasons(p *analyzer.Panel, english bool) *dataset.Table {
	t := &dataset.Table{Name: "reasons", Label: label{Chinese: "空缺原因：一个空格一行", English: "reasons: a row for each empty cell"}, Columns: reasonColumns}
	of := seriesOf(p)
	rows := p.Complete()
	for i := range rows {
		r := &rows[i]
		add := func(role string, f *extract.Figure, c *analyzer.PanelCell) {
			if f != nil {
				return
			}
			near, line := r.Error, ""
			if len(c.Near) > 0 {
				near, line = c.Near[0].Text, positive(c.Near[0].Line)
			}
			t.Rows = append(t.Rows, []string{r.Region, positive(r.Year), Name(of(r), english), role, c.Reason, Reason(c.Reason, english), near, line, r.Path})
		}
		add(Target, r.Target, &r.TargetCell)
		add(OutcomePrev, r.OutcomePrev, &r.OutcomeCell)
	}
	return t
}
