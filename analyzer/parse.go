package analyzer

import (
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/meta"
	"github.com/govreport/govreport/segment"
)

// Parse reads a report from its decoded text.
func Parse(text string) *Report { return parse(text, "") }

func parse(text, name string) *Report {
	t := segment.NewText(text)
	l := segment.Cut(t)
	m := meta.Read(t, name)
	r := &Report{
		Schema: Schema, Text: text,
		Title: m.Title, Date: m.Date, Year: m.Year, Region: m.Region, Issuer: m.Issuer, Speaker: m.Speaker,
		Sections: l.Sections, Diagnostics: append(l.Diagnostics, m.Diagnostics...),
		Figures: []extract.Figure{}, Dates: []extract.Date{},
	}
	r.Source = Source{Path: name, Format: "text", Encoding: "utf-8", Bytes: len(text)}
	if r.Sections == nil {
		r.Sections = []segment.Section{}
	}
	return r
}
