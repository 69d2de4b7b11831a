// Package fact defines what reports state: figures, time expressions, numbers
// and quantities, with the doubts that remain and the explanation of how a
// figure was read. It is to the readers what go/ast is to go/parser.
//
// Every value has a Span, byte offsets into the decoded text of the report.
package fact

import "github.com/govreport/govreport/segment"

// What a figure says of its indicator.
const (
	Level    = "level"    // a level, stock, flow, count or share: 达到1300亿元
	Growth   = "growth"   // a relative change in % or 倍: 增长8%
	Change   = "change"   // an absolute change: 提高0.5个百分点
	Multiple = "multiple" // a multiple of a base: 是2010年的1.75倍, 翻两番
	Ratio    = "ratio"    // a proportion: 3.4:47.1:49.5
	// Completion is the share of a plan, budget or target that was fulfilled:
	// 完成年初预算的101.2%. Its indicator is what was planned.
	Completion = "completion"
)

// How much of the time a figure covers.
const (
	YearBasis    = "year"    // one year or a part of it; also where nothing is said
	AverageBasis = "average" // a year's average over several: 年均增长8%
	TotalBasis   = "total"   // a running total or a change over several years: 五年累计新增, 五年下降20.3%
	SinceBasis   = "since"   // against a named year that is not the one before: 比2010年增长75.6%
)

// Where a figure was read.
const (
	FromText  = "text"
	FromTable = "table"
)

// How exact the stated value is.
const (
	Exact   = "exact"
	Approx  = "approx" // 左右, 约, 近
	AtLeast = "ge"     // 以上, 不低于, 超过, 突破, 多
	AtMost  = "le"     // 以内, 以下, 不超过
	Between = "range"  // 5%—5.5%
)

// Whether a figure is planned or has happened.
const (
	Target  = "target"
	Outcome = "outcome"
	Other   = "other" // neither: a definition, a threshold, a standing fact
)

// A Figure is one stated quantity about one indicator.
type Figure struct {
	Indicator   string `json:"indicator"`    // the thing measured, in the words of the text
	IndicatorID string `json:"indicator_id"` // canonical id, empty where the catalogue has none
	Measure     string `json:"measure"`      // level, growth, change, multiple, ratio, completion
	// Value is the value with its magnitude applied (5.94万亿元 is
	// 5940000000000); falls are negative; absent for a ratio and for a target
	// without a number.
	Value      Number       `json:"value"`
	ValueMax   Number       `json:"value_max"`   // upper end of a range
	Ratio      []Number     `json:"ratio"`       // the terms of a ratio
	Unit       string       `json:"unit"`        // without its magnitude: 元, %, 个
	Bound      string       `json:"bound"`       // exact, approx, ge, le, range
	Force      string       `json:"force"`       // 力争, 确保, 预期 …, as written
	Kind       string       `json:"kind"`        // target, outcome, other
	Period     string       `json:"period"`      // 2019, 2016/2020, 2019-H1 …
	Basis      string       `json:"basis"`       // year, average, total, since
	Base       string       `json:"base"`        // the period compared with, 2010 of 比2010年增长; empty where none is named
	ChangeRole string       `json:"change_role"` // from, to: 由…精简到…
	Text       string       `json:"text"`
	Span       segment.Span `json:"span"`     // numeral, magnitude and unit
	Sentence   segment.Span `json:"sentence"` // the sentence it stands in
	Section    int          `json:"section"`  // ID of the innermost section, -1 before the first
	Source     string       `json:"source"`   // text, table
	// Headline marks the figures of the paragraph that sets out the main
	// expected targets, and of the one that states the main results.
	Headline bool `json:"headline"`
	// Scope holds the words that limit the figure to a part of the territory
	// or of the year, or give it another subject (高新区, 县域, 全国, 前11个月);
	// empty for the whole.
	Scope string `json:"scope"`
	// Confidence says from 0 to 1 how much speaks for the figure having been
	// read right: 1 less what its doubts take away.
	Confidence Number `json:"confidence"`
	Doubts     Doubts `json:"doubts,omitempty"`
}

// Types of a time expression (TIMEX3, ISO 24617-1).
const (
	DateType     = "DATE"
	DurationType = "DURATION"
	SetType      = "SET"
)

// A Date is one time expression, normalised as TIMEX3.
type Date struct {
	Text    string       `json:"text"`
	Type    string       `json:"type"`  // DATE, DURATION, SET
	Value   string       `json:"value"` // 2018, 2018-06-28, 2018-H1, 2016/2020, P3Y, 2018/..
	Mod     string       `json:"mod"`   // START, MID, END, APPROX or empty
	Span    segment.Span `json:"span"`
	Section int          `json:"section"`
}

// A Numeral is one number in a text, without its unit.
type Numeral struct {
	Text     string       `json:"text"`
	Span     segment.Span `json:"span"`
	Kind     string       `json:"kind"` // number, percent, fraction, ordinal, range, ratio
	Value    Number       `json:"value"`
	ValueMax Number       `json:"value_max"`
	Ratio    []Number     `json:"ratio"`
	Bound    string       `json:"bound,omitempty"`
}

// A Quantity is a number with its unit. [Quantity.In] converts it, [FindUnit]
// tells more of the unit.
type Quantity struct {
	Text      string       `json:"text"`
	Span      segment.Span `json:"span"`
	Value     Number       `json:"value"`
	ValueMax  Number       `json:"value_max"`
	Ratio     []Number     `json:"ratio,omitempty"`
	Unit      string       `json:"unit"`      // without magnitude
	Dimension string       `json:"dimension"` // currency, length, area, volume, mass, energy, count, rate, percent, …
	Bound     string       `json:"bound,omitempty"`
}
