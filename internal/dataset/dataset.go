// Package dataset writes tables that are to be published: with labels in two
// languages, coded values, reasons for what is missing, and a head that says
// how they were made. The same tables give the same bytes.
package dataset

import "github.com/govreport/govreport/internal/tabular"

// A Label is words in Chinese and in English.
type Label struct{ Chinese, English string }

// In is the label in a language.
func (l Label) In(english bool) string {
	if english {
		return l.English
	}
	return l.Chinese
}

// A Code is a value of a column of few, with what it means.
type Code struct {
	Value string
	Label Label
}

// A Column is a variable.
type Column struct {
	Name  string
	Kind  tabular.Kind
	Label Label
	Unit  string
	Codes []Code // of a column of few values
}

// A Table is a list of rows; a cell is text. In a column of numbers it holds a
// number, nothing, or a missing value: see [Missing].
type Table struct {
	Name    string
	Label   Label
	Columns []Column
	Rows    [][]string
}

// Why a number is missing, as Stata's extended missing values.
const (
	NoReport  = ".a" // no report of the year
	NoTarget  = ".b" // the report states none
	NoNumber  = ".c" // a target without a number
	NotRead   = ".d" // the report was not read, or the program did not find it
	NotUsable = ".e" // stated in another form or for other years
)

// MissingCodes are what the missing values mean.
var MissingCodes = []Code{
	{NoReport, Label{"没有这一年的报告", "no report of the year"}},
	{NoTarget, Label{"报告没有提出", "the report states none"}},
	{NoNumber, Label{"有目标但没有数字", "a target without a number"}},
	{NotRead, Label{"读不了，或程序没有找到", "not read, or not found by the program"}},
	{NotUsable, Label{"只有别的年份或别的口径", "stated for other years or in another form only"}},
}

// Missing reports whether a cell of a number holds a missing value.
func Missing(cell string) bool {
	return len(cell) == 2 && cell[0] == '.' && cell[1] >= 'a' && cell[1] <= 'z'
}

// Plain is a cell as files write it that know no kinds of missing values.
func Plain(k tabular.Kind, cell string) string {
	if k != tabular.Text && Missing(cell) {
		return ""
	}
	return cell
}

// A Head says how a dataset was made.
type Head struct {
	Title     Label
	Program   string // govreport 1.0.0
	Version   string // 1.0.0
	Catalogue string // version of the catalogue of indicators
	Families  string
	Rules     string
	Command   string   // the command line
	Notes     []string // in both languages, what a reader is to know
	Indicated []Code   // the indicators: id, names
}

// Lines are the head as lines of key and value, for files that keep such.
func (h *Head) Lines() [][2]string {
	return [][2]string{
		{"program", h.Program}, {"catalogue", h.Catalogue}, {"families", h.Families}, {"rules", h.Rules}, {"command", h.Command},
	}
}
