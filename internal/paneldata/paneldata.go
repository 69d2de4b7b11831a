// Package paneldata turns a panel into tables to be published: long, with a
// row for each figure; wide, with a row for each region and year; and why cells
// are empty.
package paneldata

import (
	"strconv"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/dataset"
	"github.com/govreport/govreport/internal/tabular"
)

// Roles of a cell.
const (
	Target      = "target"
	OutcomePrev = "outcome_prev"
)

type label = dataset.Label

// The columns of coded values.
var (
	levelCodes = []dataset.Code{
		{Value: analyzer.LevelNation, Label: label{Chinese: "全国", English: "nation"}},
		{Value: analyzer.LevelProvince, Label: label{Chinese: "省级", English: "province"}},
		{Value: analyzer.LevelPrefecture, Label: label{Chinese: "地级", English: "prefecture"}},
		{Value: analyzer.LevelCounty, Label: label{Chinese: "县级", English: "county"}},
	}
	boundCodes = []dataset.Code{
		{Value: extract.Exact, Label: label{Chinese: "确数", English: "exact"}},
		{Value: extract.Approx, Label: label{Chinese: "左右", English: "about"}},
		{Value: extract.AtLeast, Label: label{Chinese: "以上", English: "at least"}},
		{Value: extract.AtMost, Label: label{Chinese: "以内", English: "at most"}},
		{Value: extract.Between, Label: label{Chinese: "区间", English: "range"}},
	}
	constraintCodes = []dataset.Code{
		{Value: analyzer.HardConstraint, Label: label{Chinese: "硬约束", English: "hard"}},
		{Value: analyzer.SoftConstraint, Label: label{Chinese: "软约束", English: "soft"}},
		{Value: analyzer.NoConstraint, Label: label{Chinese: "无约束词", English: "no binding word"}},
	}
	roleCodes = []dataset.Code{
		{Value: Target, Label: label{Chinese: "当年目标", English: "target of the year"}},
		{Value: OutcomePrev, Label: label{Chinese: "上年完成", English: "outcome of the year before"}},
	}
	measureCodes = []dataset.Code{
		{Value: extract.Growth, Label: label{Chinese: "增速", English: "growth"}}, {Value: extract.Level, Label: label{Chinese: "数额", English: "level"}},
		{Value: extract.Change, Label: label{Chinese: "增减", English: "change"}}, {Value: extract.Multiple, Label: label{Chinese: "倍数", English: "multiple"}},
		{Value: extract.Ratio, Label: label{Chinese: "比例", English: "ratio"}},
	}
	// ReasonCodes are the reasons for an empty cell.
	ReasonCodes = []dataset.Code{
		{Value: analyzer.NoReport, Label: label{Chinese: "没有这一年的报告", English: "no report of this year"}},
		{Value: analyzer.Unreadable, Label: label{Chinese: "文件读不了", English: "the file cannot be read"}},
		{Value: analyzer.NoYear, Label: label{Chinese: "报告没有写明年份", English: "the report does not tell its year"}},
		{Value: analyzer.NotStated, Label: label{Chinese: "报告没有提出", English: "the report does not state it"}},
		{Value: analyzer.NotFound, Label: label{Chinese: "程序没有找到", English: "not found by the program"}},
		{Value: analyzer.NoNumber, Label: label{Chinese: "有目标但没有数字", English: "a target without a number"}},
		{Value: analyzer.OtherForm, Label: label{Chinese: "只有别的年份或别的口径", English: "stated for other years or in another form only"}},
		{Value: analyzer.NotNextYet, Label: label{Chinese: "没有下一年的报告", English: "no report of the next year"}},
	}
	missingOf = map[string]string{
		analyzer.NoReport: dataset.NoReport, analyzer.NotNextYet: dataset.NoReport, analyzer.NotStated: dataset.NoTarget,
		analyzer.NoNumber: dataset.NoNumber, analyzer.Unreadable: dataset.NotRead, analyzer.NoYear: dataset.NotRead,
		analyzer.NotFound: dataset.NotRead, analyzer.OtherForm: dataset.NotUsable,
	}
)

// Reason is a reason in words.
func Reason(code string, english bool) string {
	for _, c := range ReasonCodes {
		if c.Value == code {
			return c.Label.In(english)
		}
	}
	return code
}

// Name is the name of a series in a language.
func Name(s *analyzer.PanelSeries, english bool) string {
	if english && s.Family.English != "" {
		return s.Family.English
	}
	return s.Family.Name
}

// seriesOf tells of the rows of a panel which series they are of.
func seriesOf(p *analyzer.Panel) func(row *analyzer.PanelRow) *analyzer.PanelSeries {
	at := map[string]*analyzer.PanelSeries{}
	for i := range p.Series {
		at[p.Series[i].Asked] = &p.Series[i]
	}
	return func(row *analyzer.PanelRow) *analyzer.PanelSeries { return at[row.Indicator] }
}

var longColumns = []dataset.Column{
	{Name: "region", Label: label{Chinese: "地区", English: "region"}},
	{Name: "region_code", Label: label{Chinese: "行政区划代码（GB/T 2260）", English: "code of the region, GB/T 2260"}},
	{Name: "region_level", Label: label{Chinese: "层级", English: "level of the region"}, Codes: levelCodes},
	{Name: "year", Kind: tabular.Integer, Label: label{Chinese: "报告年份", English: "year of the report"}},
	{Name: "indicator", Label: label{Chinese: "指标", English: "indicator"}},
	{Name: "indicator_id", Label: label{Chinese: "指标代号", English: "id of the indicator"}},
	{Name: "member", Label: label{Chinese: "指标族成员", English: "member of the family that the cell is"}},
	{Name: "name_as_written", Label: label{Chinese: "原文中的名称", English: "name as written"}},
	{Name: "role", Label: label{Chinese: "目标或上年完成", English: "target, or outcome of the year before"}, Codes: roleCodes},
	{Name: "period", Label: label{Chinese: "数值所属年份", English: "year that the value is of"}},
	{Name: "value", Kind: tabular.Decimal, Label: label{Chinese: "数值", English: "value"}},
	{Name: "value_max", Kind: tabular.Decimal, Label: label{Chinese: "区间上限", English: "upper end of a range"}},
	{Name: "unit", Label: label{Chinese: "单位", English: "unit"}},
	{Name: "bound", Label: label{Chinese: "界限", English: "bound"}, Codes: boundCodes},
	{Name: "force", Label: label{Chinese: "语气词", English: "word of force, as written"}},
	{Name: "constraint", Label: label{Chinese: "目标约束", English: "how binding the target is worded"}, Codes: constraintCodes},
	{Name: "basis", Label: label{Chinese: "时间口径", English: "what time the value is of"}},
	{Name: "base", Label: label{Chinese: "基期", English: "period compared with"}},
	{Name: "measure", Label: label{Chinese: "口径", English: "measure"}, Codes: measureCodes},
	{Name: "converted", Label: label{Chinese: "换算", English: "how the value came to its form"}},
	{Name: "confidence", Kind: tabular.Decimal, Label: label{Chinese: "把握", English: "confidence of the reading"}},
	{Name: "doubts", Label: label{Chinese: "疑点", English: "doubts of the reading"}},
	{Name: "flags", Label: label{Chinese: "复核标记", English: "flags for review"}},
	{Name: "quote", Label: label{Chinese: "原文", English: "quote"}},
	{Name: "path", Label: label{Chinese: "文件", English: "file"}},
	{Name: "line", Kind: tabular.Integer, Label: label{Chinese: "行", English: "line"}},
	{Name: "page", Kind: tabular.Integer, Label: label{Chinese: "页", English: "page"}},
	{Name: "start", Kind: tabular.Integer, Label: label{Chinese: "起点（字节）", English: "start in the text, bytes"}},
	{Name: "end", Kind: tabular.Integer, Label: label{Chinese: "终点（字节）", English: "end in the text, bytes"}},
	{Name: "sha256", Label: label{Chinese: "文件的 SHA-256", English: "SHA-256 of the file"}},
	{Name: "reason", Label: label{Chinese: "空缺原因", English: "why there is no value"}, Codes: ReasonCodes},
	{Name: "near", Label: label{Chinese: "最接近的话", English: "closest words"}},
	{Name: "near_line", Kind: tabular.Integer, Label: label{Chinese: "最接近的话所在行", English: "line of the closest words"}},
	{Name: "conflict", Label: label{Chinese: "同年其他报告的说法", English: "what another report of the year says"}},
}

// Long has a row for each target and each outcome of a report, filled or not.
func Long(p *analyzer.Panel, english bool) *dataset.Table {
	t := &dataset.Table{Name: "panel", Label: label{Chinese: "长表：一项指标的一个目标或完成数一行", English: "long: a row for each target and outcome"}, Columns: longColumns}
	of := seriesOf(p)
	rows := p.Complete()
	for i := range rows {
		r := &rows[i]
		s := of(r)
		t.Rows = append(t.Rows,
			longRow(r, s, Target, r.Year, r.Target, &r.TargetCell, english),
			longRow(r, s, OutcomePrev, r.Year-1, r.OutcomePrev, &r.OutcomeCell, english))
	}
	return t
}

func longRow(r *analyzer.PanelRow, s *analyzer.PanelSeries, role string, period int, f *extract.Figure, c *analyzer.PanelCell, english bool) []string {
	path := r.Path
	if c.Path != "" {
		path = c.Path
	}
	row := make([]string, 0, len(longColumns))
	row = append(row, r.Region, r.RegionCode, r.RegionLevel, positive(r.Year), Name(s, english), r.Indicator)
	when := ""
	if r.Year > 0 {
		when = strconv.Itoa(period)
	}
	near, nearLine := "", ""
	if len(c.Near) > 0 {
		near, nearLine = c.Near[0].Text, positive(c.Near[0].Line)
	}
	if f == nil {
		gap := missingOf[c.Reason]
		row = append(row, "", "", role, when, gap, "", "", "", "", "", "", "", s.Measure, "", "", "", "", "", path, "", "", "", "", r.SHA256, c.Reason, near, nearLine, "")
		if r.Error != "" {
			row[len(row)-3] = r.Error
		}
		return row
	}
	var said []string
	for _, x := range c.Conflicts {
		said = append(said, x.Path+"："+x.Quote)
	}
	return append(row, c.Member, f.Indicator, role, when, f.Value.String(), f.ValueMax.String(), f.Unit, f.Bound, f.Force, c.Constraint, f.Basis, f.Base,
		f.Measure, c.Converted, f.Confidence.String(), f.Doubts.String(), strings.Join(c.Flags, " "), c.Quote, path, positive(c.Line), positive(c.Page),
		strconv.Itoa(f.Span.Start), strconv.Itoa(f.Span.End), r.SHA256, "", "", "", strings.Join(said, "；"))
}

func positive(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
