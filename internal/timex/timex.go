// Package timex reads time expressions: points, intervals, durations and
// repetitions, normalised as TIMEX3 (ISO 24617-1). 2018年6月28日, 去年, 前三季度,
// “十三五”期间, 三年, 每周五下午.
//
// The words it knows stand in data/time.tsv, the grammar in the files of the
// package: a number first (number.go), a word first (word.go), what stands
// behind either (tail.go, finish.go), lengths (duration.go), and what is a time
// in short texts only (loose.go, vague.go).
package timex

import (
	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/han"
)

// Context says what relative time expressions are relative to.
type Context struct {
	// Ref is the reference date, YYYY-MM-DD, YYYY-MM or YYYY: 今天, 今年 and
	// 去年 are relative to it. It may be empty.
	Ref string
	// Year is the year under discussion: 上年, 年初, 全年, 上半年 and 6月28日
	// belong to it. Zero means the year of Ref.
	Year int
}

// How fine a time expression is.
const (
	grainNone uint8 = iota
	grainCentury
	grainDecade
	grainYear
	grainHalf
	grainSeason
	grainQuarter
	grainMonth
	grainWeek
	grainDay
	grainTime
	GrainPlan     // a five-year plan
	GrainSpan     // from a point to another
	grainDuration // a length
	grainSet      // a repetition
)

// An Expr is one time expression, in rune indices.
type Expr struct {
	Lo, Hi int32
	Type   string // DateType, DurationType, SetType
	Value  string
	Mod    string
	// First and Last are the first and the last year covered, 0 where unknown
	// or open. An interval that looks back ends in the year under review.
	First, Last int
	Grain       uint8
	Back        bool // looks back over a span: 五年来, 过去五年, “十三五”以来
	Ahead       bool // looks ahead: 今后五年, 未来三年
	Until       bool // an end state: 到2020年, 2035年前
	Since       bool // …以来
}

// A Scanner finds time expressions in sentences that are read in order.
// It is not safe for concurrent use.
type Scanner struct {
	vocab *vocab
	ref   point // reference date; y is 0 where there is none
	loose bool  // reads bare strings too: 12/1, 周一, 20240307

	review int // the year under review of the whole text, 0 where unknown

	year   int // the year under discussion in this sentence
	base   int // the same as the sentence began
	month  int // the last month named in this sentence, 0 where there is none
	recall int // length of the last span that looked back, in years

	r  []rune
	lo int // where the current expression starts
}

// New prepares a scanner for one text.
func New(c Context) *Scanner {
	d := &Scanner{vocab: words(), ref: parseRef(c.Ref), review: c.Year}
	d.Sentence(c.Year)
	return d
}

// NewShort prepares a scanner for a short text outside a report, in which bare
// forms are dates too: 12/1, 周一, 国庆节. ref is as [Context].Ref.
func NewShort(ref string) *Scanner {
	d := New(Context{Ref: ref})
	d.loose = true
	return d
}

// Sentence forgets what the sentence before said; year is the year under
// discussion, 0 for the year of the reference date.
func (d *Scanner) Sentence(year int) {
	if year == 0 {
		year = d.ref.y
	}
	d.year, d.base, d.month = year, year, 0
}

// Starts reports whether a time expression can start with r.
func (d *Scanner) Starts(r rune) bool {
	return d.mayStart(r) || d.loose && (looseStart(r) || d.vocab.holidays.Starts(r))
}

// mayStart reports whether a time expression of a report can start with r.
func (d *Scanner) mayStart(r rune) bool {
	return r < 1<<16 && d.vocab.first[r>>6]&(1<<(r&63)) != 0
}

// Scan reads the longest time expression at r[i] and returns where it ends;
// end == i where there is none. A year that the sentence names becomes the
// year under discussion for what follows in it.
func (d *Scanner) Scan(r []rune, i int) (e Expr, end int) {
	d.r, d.lo = r, i
	switch c := r[i]; {
	case han.IsDigit(c):
		if i > 0 && joinsNumber(r[i-1]) && !(d.loose && r[i-1] == '.') {
			return e, i
		}
		e, end = d.number(i)
	case c == '“' || c == '‘' || c == '’' || c == '\'' || c == '"':
		e, end = d.quoted(i)
	case c == '第':
		e, end = d.ordinal(i)
	case han.IsNumeral(c):
		if i > 0 && han.IsNumeral(r[i-1]) && (r[i-1] != '百' || c != '年') {
			return e, i
		}
		if e, end = d.plan(i, i, 0); end == i {
			if e, end = d.number(i); end == i {
				e, end = d.word(i)
			}
		}
	default:
		e, end = d.word(i)
	}
	if end == i && d.loose {
		if e, end = d.holiday(i); end == i && looseStart(r[i]) {
			e, end = d.looseWord(i)
		}
	}
	if end == i {
		return e, i
	}
	if e.Lo == 0 && e.Hi == 0 {
		e.Lo, e.Hi = int32(i), int32(end)
	}
	if e.Type == "" {
		e.Type = fact.DateType
	}
	return e, end
}

// joinsNumber reports whether digits behind r are the rest of a longer number
// or of a code.
func joinsNumber(r rune) bool {
	return han.IsDigit(r) || r == '.' || r < 0x80 && (r|0x20 >= 'a' && r|0x20 <= 'z') || r == '$' || r == '#'
}

// at returns the rune at i, 0 beyond the text.
func (d *Scanner) at(i int) rune {
	if i >= 0 && i < len(d.r) {
		return d.r[i]
	}
	return 0
}

// skip passes over a line break at i: a sentence may go on in the next line.
func (d *Scanner) skip(i int) int {
	for d.at(i) == '\n' {
		i++
	}
	return i
}

// lit returns where w ends if it stands at i, and i otherwise.
func (d *Scanner) lit(i int, w string) int {
	j := i
	for _, c := range w {
		if j = d.skip(j); d.at(j) != c {
			return i
		}
		j++
	}
	return j
}

// anyOf is lit for the first of several words.
func (d *Scanner) anyOf(i int, ws ...string) int {
	for _, w := range ws {
		if j := d.lit(i, w); j > i {
			return j
		}
	}
	return i
}

// prev returns the rune before i, line breaks passed over.
func (d *Scanner) prev(i int) rune {
	for i--; d.at(i) == '\n'; i-- {
	}
	return d.at(i)
}
