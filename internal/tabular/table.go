// Package tabular is the form that reports take in tables: what columns there
// are and what stands in them. Whatever writes tables (CSV, workbooks,
// databases) takes both from here.
package tabular

// A Kind says what the cells of a column hold.
type Kind uint8

const (
	Text    Kind = iota
	Integer      // digits, or empty for none
	Decimal      // an exact decimal, or empty for none
	Boolean      // true or false
)

// A Column is one field of a table.
type Column struct {
	Name string
	Kind Kind
	// Copied says that the column repeats one of the reports' table, which a
	// database reaches by a key.
	Copied bool
}

// A Table is a list of columns under a name. In every table but that of the
// reports themselves, a row belongs to one report, whose number stands before
// it.
type Table struct {
	Name    string
	Columns []Column
}

// Names are the names of the columns.
func (t Table) Names() []string {
	names := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		names[i] = c.Name
	}
	return names
}

// The tables, by their index in [Tables] and [Rows].
const (
	Reports = iota
	Sections
	Figures
	Dates
	Diagnostics
	Panel
	count
)

// Tables are all there are.
var Tables = [count]Table{
	{"reports", reportColumns},
	{"sections", columns(head, sectionColumns)},
	{"figures", columns(head, figureColumns)},
	{"dates", columns(head, dateColumns)},
	{"diagnostics", columns(head, diagnosticColumns)},
	{"panel", columns(head, panelColumns)},
}

// Rows are the rows of one file in each of the tables, cells as text.
type Rows [count][][]string

// ReportKey is the name of the column that holds the number of a report, which
// who numbers the reports puts before each row.
const ReportKey = "report"

// DuplicateOf is the last column of the reports' table, which is filled in
// when all reports before are known.
const DuplicateOf = "duplicate_of"

var (
	head = []Column{{"path", Text, true}, {"region", Text, true}, {"year", Integer, true}}

	reportColumns = []Column{
		{Name: "path"}, {Name: "format"}, {Name: "encoding"}, {Name: "bytes", Kind: Integer}, {Name: "sha256"},
		{Name: "title"}, {Name: "subtitle"}, {Name: "date"}, {Name: "date_kind"}, {Name: "year", Kind: Integer},
		{Name: "region"}, {Name: "region_code"}, {Name: "region_level"}, {Name: "issuer"}, {Name: "speaker"},
		{Name: "plan_start", Kind: Integer}, {Name: "characters", Kind: Integer}, {Name: "pages", Kind: Integer},
		{Name: "sections", Kind: Integer}, {Name: "figures", Kind: Integer}, {Name: "targets", Kind: Integer},
		{Name: "outcomes", Kind: Integer}, {Name: "dates", Kind: Integer}, {Name: "diagnostics", Kind: Integer},
		{Name: "doc_type"}, {Name: "not_report", Kind: Boolean}, {Name: "error_code"}, {Name: "error"}, {Name: DuplicateOf, Kind: Integer},
	}
	sectionColumns = []Column{
		{Name: "id", Kind: Integer}, {Name: "parent", Kind: Integer}, {Name: "depth", Kind: Integer}, {Name: "label"},
		{Name: "family"}, {Name: "title"}, {Name: "role"}, {Name: "inline", Kind: Boolean}, {Name: "line", Kind: Integer},
		{Name: "start", Kind: Integer}, {Name: "end", Kind: Integer},
	}
	figureColumns = []Column{
		{Name: "indicator"}, {Name: "indicator_id"}, {Name: "measure"}, {Name: "value", Kind: Decimal},
		{Name: "value_max", Kind: Decimal}, {Name: "ratio"}, {Name: "unit"}, {Name: "bound"}, {Name: "force"},
		{Name: "kind"}, {Name: "period"}, {Name: "change_role"}, {Name: "text"}, {Name: "start", Kind: Integer},
		{Name: "end", Kind: Integer}, {Name: "section", Kind: Integer}, {Name: "section_title"}, {Name: "sentence"},
		{Name: "headline", Kind: Boolean}, {Name: "scope"}, {Name: "confidence", Kind: Decimal}, {Name: "doubts"},
		{Name: "number", Kind: Integer}, {Name: "section_path"}, {Name: "line", Kind: Integer}, {Name: "page", Kind: Integer},
		{Name: "basis"}, {Name: "base"}, {Name: "source"},
	}
	dateColumns = []Column{
		{Name: "text"}, {Name: "type"}, {Name: "value"}, {Name: "mod"}, {Name: "start", Kind: Integer},
		{Name: "end", Kind: Integer}, {Name: "section", Kind: Integer}, {Name: "section_title"},
	}
	diagnosticColumns = []Column{
		{Name: "code"}, {Name: "message"}, {Name: "start", Kind: Integer}, {Name: "end", Kind: Integer}, {Name: "line", Kind: Integer},
	}
)

func columns(runs ...[]Column) []Column {
	var all []Column
	for _, r := range runs {
		all = append(all, r...)
	}
	return all
}
