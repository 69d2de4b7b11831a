// Package analyzer reads whole reports. [Open] is the front door: it decodes
// a file, finds its outline, and returns every figure and date in it.
//
//	r, err := analyzer.Open("报告.txt")
//	if err != nil {
//		log.Fatal(err) // says what is wrong with the file and what to do
//	}
//	for _, f := range r.Figures {
//		fmt.Println(f.Kind, f.Period, f.Indicator, f.Value, f.Unit)
//	}
//
// [Read] takes a stream and [Parse] a string. A [Report] is a plain value: it
// can be read by many goroutines at once and written to JSON as it is, which is
// the form the command govreport prints. The same bytes give the same report.
//
// Every section, figure and date has a Span, a pair of byte offsets into
// Report.Text, so that each can be checked against its words:
// f.Span.Of(r.Text). What could not be read, or looks wrong in the report
// itself, is said in Diagnostics.
package analyzer

import (
	"slices"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/meta"
	"github.com/govreport/govreport/internal/place"
	"github.com/govreport/govreport/segment"
)

// Schema names the version of the JSON form of a [Report].
const Schema = "govreport/1"

// What the date of a report is the date of.
const (
	DateSpeech    = meta.Speech    // the report was given to an assembly
	DateSignature = meta.Signature // the document was signed or printed
	DatePosting   = meta.Posting   // the text was put on a web page
)

// Levels of a report's region.
const (
	LevelNation     = place.Nation
	LevelProvince   = place.Province   // 省, 自治区, 直辖市, 特别行政区
	LevelPrefecture = place.Prefecture // 地级市, 自治州, 地区, 盟
	LevelCounty     = place.County     // 县, 市辖区, 县级市, 旗
)

// A Source says where a report came from and how it was read.
type Source struct {
	Path     string `json:"path"`
	Format   string `json:"format"`   // text, markdown, or the name of a registered format: html, docx, pdf, ofd, doc
	Encoding string `json:"encoding"` // utf-8, gb18030, big5, utf-16le, utf-16be
	Bytes    int    `json:"bytes"`    // size of the file
	SHA256   string `json:"sha256"`   // of the file's bytes, in hexadecimal

	// What the file says of itself beside its text: the metas of a web page,
	// the properties of a document. The report's own fields take from them
	// where the text is silent.
	Title     string `json:"title,omitempty"`
	Date      string `json:"date,omitempty"`
	Publisher string `json:"publisher,omitempty"`
}

// A YearVote is a year that something in or beside the text speaks for; From
// says what: title, heading, venue, date, plan, file, url, or given by the user.
type YearVote = meta.Vote

// A Report is a government work report as data. All spans are byte offsets
// into Text.
type Report struct {
	Schema      string               `json:"schema"`
	Source      Source               `json:"source"`
	Title       string               `json:"title"`
	Date        string               `json:"date"` // YYYY-MM-DD, YYYY-MM or YYYY; empty where unknown
	Year        int                  `json:"year"` // the year the report is given in and plans for, 0 where unknown
	Region      string               `json:"region"`
	Issuer      string               `json:"issuer"`
	Speaker     string               `json:"speaker"`
	Sections    []segment.Section    `json:"sections"`
	Figures     []extract.Figure     `json:"figures"`
	Dates       []extract.Date       `json:"dates"`
	Diagnostics []segment.Diagnostic `json:"diagnostics,omitempty"`

	// Subtitle is the line under the title that a dash opens, without the
	// dash.
	Subtitle string `json:"subtitle,omitempty"`
	// DateKind says what Date is the date of: DateSpeech, DateSignature or
	// DatePosting; empty where there is no date.
	DateKind string `json:"date_kind,omitempty"`
	// RegionCode is the region's code in GB/T 2260, such as 370000; empty for
	// 全国, which has none, and where the text does not tell which of several
	// counties of one name is meant.
	RegionCode string `json:"region_code,omitempty"`
	// RegionLevel is LevelNation, LevelProvince, LevelPrefecture or
	// LevelCounty; empty where the region is not known.
	RegionLevel string `json:"region_level,omitempty"`
	// DocType is the kind of document: government_report, plan_report,
	// budget_report, statistical_bulletin, five_year_plan, party_report,
	// court_report, work_summary and others (docs/heads.md lists them); other
	// where nothing tells.
	DocType string `json:"doc_type,omitempty"`
	// YearEvidence lists what speaks for a year, the strongest first.
	YearEvidence []YearVote `json:"year_evidence,omitempty"`
	// PlanStart is the offset at which the report turns from what has been
	// done to what is planned, which may be inside a section; -1 where it does
	// not.
	PlanStart int `json:"plan_start"`

	// Tables are the tables of the text with their cells. What is read of them
	// stands in Figures, with Source extract.FromTable.
	Tables []segment.Table `json:"tables,omitempty"`

	// Pages are the spans of Text that stand on each page; nil where the format
	// has no pages. See [Report.Page].
	Pages []segment.Span `json:"pages,omitempty"`

	// Bold are the spans of Text that the file sets in bold or as headings, at
	// the beginning of paragraphs; nil for plain text and Markdown, which say it
	// in their text.
	Bold []segment.Span `json:"-"`

	// Text is the decoded text, exactly as read.
	Text string `json:"-"`

	// Indicators is the catalogue that the report was read with; nil is the
	// built-in one, and can be asked like any other.
	Indicators *extract.Catalogue `json:"-"`
}

// View is the view of Text that the report was read by, with what its file sets
// in bold.
func (r *Report) View() *segment.Text { return segment.NewTextBold(r.Text, r.Bold) }

// Page returns the number, from 1, of the page on which the byte at offset of
// Text stands; 0 where the format has no pages.
func (r *Report) Page(offset int) int {
	n, _ := slices.BinarySearchFunc(r.Pages, offset, func(p segment.Span, at int) int {
		if p.End <= at {
			return -1
		}
		return 1
	})
	return min(n+1, len(r.Pages))
}

// Targets returns the main expected targets: the figures of the paragraphs
// that set them out (主要预期目标是…), for the whole territory, in the order of
// the text. They may be for the year and for a term of years; Period tells.
func (r *Report) Targets() []extract.Figure { return r.headline(extract.Target) }

// Results returns the main results: the figures of the paragraph of the
// review that states the gross product, for the whole territory.
func (r *Report) Results() []extract.Figure { return r.headline(extract.Outcome) }

func (r *Report) headline(kind string) []extract.Figure {
	var out []extract.Figure
	for _, f := range r.Figures {
		if f.Headline && f.Kind == kind && f.Scope == "" {
			out = append(out, f)
		}
	}
	return out
}
