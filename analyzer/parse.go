package analyzer

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/meta"
	"github.com/govreport/govreport/internal/place"
	"github.com/govreport/govreport/segment"
)

// Parse reads a report from its decoded text.
func Parse(text string) *Report { return ParseWith(text, Options{}) }

// ParseWith is [Parse] with options; the encoding does not matter to it.
func ParseWith(text string, o Options) *Report {
	r, _ := parse(context.Background(), text, nil, meta.Beside{}, o) // is never done
	return r
}

// ParseContext is [ParseWith] that gives up when ctx is done: the report is nil
// then, and the error that of ctx. It looks at ctx between the outline, the
// head and the figures of a text, and there before each sentence.
func ParseContext(ctx context.Context, text string, o Options) (*Report, error) {
	return parse(ctx, text, nil, meta.Beside{}, o)
}

// Reread reads the text of r again with other options, such as another year or
// catalogue, without its file. Encoding and Timeout of o do not matter. What
// only the file could tell (format, pages) is taken over from r.
func (r *Report) Reread(o Options) *Report {
	n, _ := parse(context.Background(), r.Text, r.Bold, r.Source.beside(), o) // is never done
	n.Source, n.Pages = r.Source, r.Pages
	n.pageTables()
	return n
}

// pageTables notes on which page each table begins.
func (r *Report) pageTables() {
	for i := range r.Tables {
		r.Tables[i].Page = r.Page(r.Tables[i].Span.Start)
	}
}

// parse is the whole pipeline; what is known beside the text helps only where
// the text does not say it.
func parse(ctx context.Context, text string, bold []segment.Span, beside meta.Beside, o Options) (*Report, error) {
	l, m, set, err := outline(ctx, text, bold, beside, o)
	if err != nil {
		return nil, err
	}
	t := l.Text
	rd, err := extract.ReadContext(ctx, l, set)
	if err != nil {
		return nil, err
	}
	r := &Report{
		Schema: Schema, Text: text, Bold: bold, Indicators: o.Indicators,
		Title: m.Title, Date: m.Date, Year: m.Year, Region: m.Region, Issuer: m.Issuer, Speaker: m.Speaker,
		Sections: l.Sections, Figures: rd.Figures, Dates: rd.Dates,
		Diagnostics: slices.Concat(l.Diagnostics, m.Diagnostics, rd.Diagnostics),
		Subtitle:    m.Subtitle, DateKind: m.DateKind, RegionCode: m.RegionCode, RegionLevel: m.RegionLevel,
		DocType: m.DocType, YearEvidence: m.YearEvidence,
		PlanStart: -1, Tables: l.Tables,
	}
	if l.PlanStart < len(t.Runes) {
		r.PlanStart = t.Offset(l.PlanStart)
	}
	r.Diagnostics = append(r.Diagnostics, doubtWhole(r, t)...)
	r.Source = Source{Path: beside.Path, Format: "text", Encoding: "utf-8", Bytes: len(text)}
	if r.Sections == nil {
		r.Sections = []segment.Section{}
	}
	if r.Figures == nil {
		r.Figures = []extract.Figure{}
	}
	if r.Dates == nil {
		r.Dates = []extract.Date{}
	}
	r.Diagnostics = append(r.Diagnostics, notReport(r)...)
	return r, nil
}

// outline reads what figures are read by: the parts of the text, what the
// report says of itself, and what that means for its figures.
func outline(ctx context.Context, text string, bold []segment.Span, beside meta.Beside, o Options) (*segment.Layout, meta.Meta, extract.Setting, error) {
	if err := ctx.Err(); err != nil {
		return nil, meta.Meta{}, extract.Setting{}, err
	}
	t := segment.NewTextBold(text, bold)
	if err := ctx.Err(); err != nil {
		return nil, meta.Meta{}, extract.Setting{}, err
	}
	l := segment.Cut(t)
	if err := ctx.Err(); err != nil {
		return nil, meta.Meta{}, extract.Setting{}, err
	}
	known := o.Overrides.of(beside.Path)
	beside.Year, beside.Region = cmp.Or(known.year, o.Year), cmp.Or(known.region, o.Region)
	m := meta.Read(t, beside)
	set := extract.Setting{Ref: m.Date, Year: m.Year, Review: reviewYear(l, m), Indicators: o.Indicators}
	if set.Review == m.Year && m.Year > 0 && strings.Contains(m.Title, strconv.Itoa(m.Year+1)+"年") {
		set.Year = m.Year + 1 // 2019年工作总结及2020年工作打算, written in 2019
	}
	if set.Ref == "" && m.Year > 0 {
		set.Ref = strconv.Itoa(m.Year)
	}
	if m.Region != "" {
		set.Region = append([]string{m.Region}, place.ShortNames(m.Region)...)
		if strings.HasSuffix(m.Region, "自治区") {
			set.Region = append(set.Region, "自治区")
		}
	}
	return l, m, set, nil
}

// Explain says how figure n of r was read, counted from 0 in the order of
// r.Figures. It reads the text once more. The error says that there are not as
// many figures.
func (r *Report) Explain(n int) (extract.Explanation, error) {
	l, _, set, _ := outline(context.Background(), r.Text, r.Bold, r.Source.beside(), Options{Indicators: r.Indicators, Year: r.Year, Region: r.Region})
	e, ok := extract.Explain(l, set, n)
	if !ok {
		return e, fmt.Errorf("no figure %d: the report has %d", n, len(r.Figures))
	}
	return e, nil
}

// ExplainAll says how each figure of r was read, in the order of r.Figures. It
// reads the text once more.
func (r *Report) ExplainAll() []extract.Explanation {
	l, _, set, _ := outline(context.Background(), r.Text, r.Bold, r.Source.beside(), Options{Indicators: r.Indicators, Year: r.Year, Region: r.Region})
	return extract.ExplainAll(l, set)
}
