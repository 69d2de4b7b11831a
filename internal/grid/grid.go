// Package grid reads the figures of tables: the indicator from the head of the
// row, unit, year and kind from the head of the column, the caption and the
// column of units. A number of which one of these cannot be told is no figure;
// [Reading] says how many, where and why.
//
// It goes over a table three times: which rows are the head (this file), what
// each column holds (column.go, head.go), what each cell states (cell.go).
package grid

import (
	"strings"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/extract/indicator"
	"github.com/govreport/govreport/segment"
)

// A Setting is what the report and the section tell about a table.
type Setting struct {
	Year   int    // the year the report plans for, 0 where unknown
	Review int    // the year it reviews, 0 where unknown
	Around int    // the year that the headings above the table name, 0 where none
	Role   string // of the section: segment.RoleReview, segment.RolePlan or empty
	// Region lists the names of the territory that reports.
	Region     []string
	Indicators *indicator.Catalogue
}

// Why a number of a table is no figure.
const (
	NoHead      = "no-head"      // no row of heads above the numbers
	NoName      = "no-name"      // the row has no indicator
	NoUnit      = "no-unit"      // neither cell, row, column nor caption has a unit
	NoKind      = "no-kind"      // planned or reached?
	NoPeriod    = "no-period"    // no year
	NoMeasure   = "no-measure"   // the column compares in a way that is not known
	NotANumber  = "not-a-number" // words or several numbers in a cell of a column of numbers
	FormOrNames = "form"         // a form, or a list of people
	TooLarge    = "too-large"    // more places than any table for people has: merged cells without end
)

// maxPlaces is how many places, rows times columns, a table may have.
const maxPlaces = 1 << 20

// A Skip says where a table has a number that is no figure, and why.
type Skip struct {
	Why  string
	Row  int // from 0, heads included
	Span segment.Span
}

// A Reading is what a table states.
type Reading struct {
	Figures []fact.Figure
	Skipped []Skip
}

// A square is one place of the grid.
type square struct {
	text string // folded, without white space between Chinese characters
	span segment.Span
	num  bool
	dash bool // stands for no number
	over bool // a merged cell reaches over it from the left or from above
}

// A sheet is a table being read.
type sheet struct {
	t   *segment.Text
	tb  *segment.Table
	set Setting
	cat *indicator.Catalogue
	at  [][]square // by row and column
	top int        // rows of heads

	capt    meaning // what the caption says
	units   []string
	cols    []column
	regions bool // the rows are parts of the territory
	years   bool // the rows are years
	out     Reading
}

// Read reads the figures of tb, a table of t.
func Read(t *segment.Text, tb *segment.Table, set Setting) Reading {
	s := &sheet{t: t, tb: tb, set: set, cat: set.Indicators}
	if len(tb.Cells) > 0 && tb.Rows > maxPlaces/max(1, tb.Cols) {
		s.skip(TooLarge, 0, tb.Cells[0].Span)
		return s.out
	}
	s.fill()
	if s.isForm() {
		s.skipAll(FormOrNames)
		return s.out
	}
	if s.top = s.heads(); s.top == 0 || s.top == tb.Rows {
		s.skipAll(NoHead)
		return s.out
	}
	s.readCaption()
	s.columns()
	s.rows()
	return s.out
}

// fill puts the cells in their places.
func (s *sheet) fill() {
	s.at = make([][]square, s.tb.Rows)
	for i := range s.at {
		s.at[i] = make([]square, s.tb.Cols)
	}
	for i := range s.tb.Cells {
		c := &s.tb.Cells[i]
		text := c.Text
		if !strings.Contains(text, "<") && strings.IndexByte(c.Span.Of(s.t.Raw), '<') < 0 {
			text = s.t.String(s.t.Index(c.Span.Start), s.t.Index(c.Span.End))
		} else { // tags stand between the words
			t := segment.NewText(text)
			text = t.String(0, len(t.Runes))
		}
		text = strings.TrimSpace(strings.ReplaceAll(text, "**", ""))
		q := square{text: text, span: c.Span}
		q.dash = isDash(text)
		q.num = !q.dash && isNumber(text)
		for y := range max(1, c.RowSpan) {
			for x := range max(1, c.ColSpan) {
				if c.Row+y < len(s.at) && c.Col+x < s.tb.Cols {
					q.over = x+y > 0
					s.at[c.Row+y][c.Col+x] = q
				}
			}
		}
	}
}

// heads counts the rows above the first that holds a number other than a year.
func (s *sheet) heads() int {
	for i, row := range s.at {
		if i > 4 {
			return 0
		}
		words := 0
		for j := range row {
			if row[j].num && !isYear(row[j].text) && !row[j].over && (j > 0 || !isSmall(row[j].text)) {
				return i
			}
			if row[j].text != "" && !row[j].num {
				words++
			}
		}
		if i > 0 && words > 0 && row[0].num && isSmall(row[0].text) {
			return i // 1 | 改造老旧小区 | 完成30个
		}
	}
	return 0
}

// skipAll says that no number of the table is a figure.
func (s *sheet) skipAll(why string) {
	for i, row := range s.at {
		for j := range row {
			if row[j].num && !row[j].over {
				s.skip(why, i, row[j].span)
			}
		}
	}
}

func (s *sheet) skip(why string, row int, sp segment.Span) {
	s.out.Skipped = append(s.out.Skipped, Skip{why, row, sp})
}

// isForm reports whether the table is a form or a list of people: their
// numbers are dates of birth, ages and telephones.
func (s *sheet) isForm() bool {
	for _, row := range s.at {
		for j := range row {
			if formWords[strings.TrimRight(row[j].text, ":")] {
				return true
			}
		}
	}
	return false
}

var formWords = words(`姓名 性别 出生年月 出生日期 民族 籍贯 学历 政治面貌 职称 联系电话 联系方式 电话 手机 身份证号 身份证号码 邮编 邮政编码
	填表人 填报人 填表日期 填报日期 填报单位 负责人签字 参加工作时间 入党时间 统一社会信用代码 法定代表人`)

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// oneOf returns the first of the words that s contains, "" where it has none.
func oneOf(s string, list []string) string {
	for _, w := range list {
		if strings.Contains(s, w) {
			return w
		}
	}
	return ""
}
