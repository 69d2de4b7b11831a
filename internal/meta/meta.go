// Package meta reads what a report says of itself: title, date, speaker,
// issuer, region and the year it plans for.
//
// Only the head of the text (front matter, title, date and venue, speaker,
// salutation and the sentence after it) and its tail (signature, imprint) are
// read. The file's path is consulted where the text is silent, and where the
// two disagree the text wins and a [segment.Diagnostic] says so.
package meta

import (
	"cmp"

	"github.com/govreport/govreport/internal/place"
	"github.com/govreport/govreport/segment"
)

// What the Date of a [Meta] is the date of.
const (
	Speech    = "speech"    // the report was given to an assembly
	Signature = "signature" // the document was signed or printed
	Posting   = "posting"   // the text was put on a web page
)

// A Meta is what a report says of itself. Fields are empty where it does not
// say.
type Meta struct {
	Title    string // the report's own title, its lines joined by a space
	Subtitle string // the line under the title that starts with a dash
	Date     string // YYYY-MM-DD, YYYY-MM or YYYY
	DateKind string // Speech, Signature, Posting
	// Year is the year the report is given in and plans for. A report given
	// in December to plan the next year has that next year.
	Year            int
	Speaker, Issuer string
	Region          string // full official name: 全国, 山东省, 长沙市
	RegionCode      string // GB/T 2260; empty for 全国, which has none
	RegionLevel     string // Nation, Province, Prefecture, County
	DocType         string // GovernmentReport and the like; OtherDocument where nothing tells
	// YearEvidence lists what speaks for a year, the strongest first.
	YearEvidence []Vote
	Diagnostics  []segment.Diagnostic
}

// Beside is what is known of a report beside its text, which is only consulted
// where the text is silent: the file's path, and what the file says of itself
// (the metas of a web page, the properties of a document).
type Beside struct {
	Path                string
	Title, Date, Source string // each may be empty; Source is who published it

	// What the user says, which goes before everything: 0 and empty where the
	// user says nothing. Region is a territory's full or short name.
	Year   int
	Region string
}

// Read finds the metadata of t.
func Read(t *segment.Text, beside Beside) Meta {
	h := readHead(t)
	h.readTail()
	f := readName(beside.Path)

	var m Meta
	if m.Title, m.Subtitle = h.title(); m.Title == "" && isTitle(beside.Title) {
		m.Title = beside.Title
	}
	date := h.date(m.Title)
	if date.year == 0 {
		if d, ok := firstDay([]rune(beside.Date)); ok {
			d.lo, d.hi, d.kind = 0, 0, Posting
			date = d
		}
	}
	if h.isLate(m.Title, date) {
		date = day{}
	}
	m.Date, m.DateKind = date.String(), date.kind
	m.Speaker = h.speaker()
	c, slips := h.region()
	pl := c.place
	m.Diagnostics = slips
	given := placeNamed(beside.Region)
	if given != nil {
		pl = given
	}
	m.DocType = h.docType(m.Title, m.Subtitle)
	m.Issuer = h.issuer(m.Title, m.DocType, pl)
	if pl == nil {
		pl = place.In([]rune(m.Issuer))
	}
	if pl == nil {
		pl = place.In([]rune(beside.Source))
	}
	if given == nil {
		m.Diagnostics = f.checkRegion(t, pl, c.at, m.Diagnostics)
	}
	if pl == nil {
		pl = f.place
	}
	if pl != nil {
		m.Region, m.RegionCode, m.RegionLevel = pl.Name, pl.Code, pl.Level
		if m.Issuer == "" {
			m.Issuer = cmp.Or(bodyOf(m.DocType, pl), governmentOf(pl, m.Title))
		}
	}
	votes := h.votes(m.Title, date, f)
	for _, v := range votes {
		m.YearEvidence = append(m.YearEvidence, v.Vote)
	}
	m.Year = h.year(m.Title, date, votes)
	m.Diagnostics = f.checkYear(h, m, date, m.Diagnostics)
	m.Diagnostics = h.conflict(m, votes, m.Diagnostics)
	if beside.Year != 0 {
		m.Year = beside.Year
		m.YearEvidence = append([]Vote{{From: FromGiven, Year: beside.Year}}, m.YearEvidence...)
	}
	return m
}
