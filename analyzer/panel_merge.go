package analyzer

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"github.com/govreport/govreport/extract"
)

// An origin is the report that rows come from.
type origin struct {
	path, sha256 string
	office       string   // who reports, where it is no government: a bureau of the same city is no copy of it
	named        bool     // the name of its file tells the year
	sketch       []uint64 // of its text, sorted; see sketchOf
}

type regionYear struct {
	region, office string
	year           int
}

// A group is the reports of one region and year. The first stands for them.
type group struct {
	reports []*origin
	rows    map[*origin][]int // indexes of Panel.Rows
	copies  map[*origin]bool
}

func newOrigin(r *Report) *origin {
	return &origin{office: officeOf(r), path: r.Source.Path, sha256: r.Source.SHA256, named: r.Year > 0 && nameYear(r.Source.Path) == r.Year, sketch: sketchOf(r.Text)}
}

// officeOf is who reports, empty for the government of a region.
func officeOf(r *Report) string {
	if r.Issuer == "" || strings.HasSuffix(r.Issuer, "政府") || r.Issuer == "国务院" {
		return ""
	}
	return r.Issuer
}

// nameYear is the year that the name of a file tells, 0 where it tells none or
// several.
func nameYear(path string) int {
	name := filepath.Base(path)
	year := 0
	for i := 0; i+4 <= len(name); i++ {
		if i > 0 && isDigit(name[i-1]) || i+4 < len(name) && isDigit(name[i+4]) {
			continue
		}
		if y := yearAt(name[i:]); y > 1948 && y < 2100 {
			if year != 0 && year != y {
				return 0
			}
			year = y
		}
	}
	return year
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// shingle is how many characters a piece of text has by which two are
// compared, and sampling the share of them that is kept.
const (
	shingle  = 12
	sampling = 64
)

// sketchOf keeps one in sampling of the hashes of all pieces of a text, by
// which two texts can be told to be alike without holding them. Only
// Chinese characters count.
func sketchOf(text string) []uint64 {
	const base = 1_000_003
	var (
		window [shingle]uint64
		out    []uint64
		h      uint64
		n      int
		drop   = uint64(1)
	)
	for range shingle {
		drop *= base
	}
	for _, c := range text {
		if c < 0x4e00 || c > 0x9fff { // what is no Chinese character
			continue
		}
		x := uint64(c)
		h = h*base + x - drop*window[n%shingle]
		window[n%shingle] = x
		if n++; n < shingle {
			continue
		}
		if m := mix(h); m%sampling == 0 {
			out = append(out, m)
		}
	}
	if len(out) == 0 && n > 0 {
		out = []uint64{mix(h)}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// mix spreads the bits of a hash (the finalizer of MurmurHash3).
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// alike reports whether two texts share nine tenths of the shorter one.
func alike(a, b *origin) bool {
	if a.sha256 != "" && a.sha256 == b.sha256 {
		return true
	}
	shared, i, j := 0, 0, 0
	for i < len(a.sketch) && j < len(b.sketch) {
		switch {
		case a.sketch[i] == b.sketch[j]:
			shared, i, j = shared+1, i+1, j+1
		case a.sketch[i] < b.sketch[j]:
			i++
		default:
			j++
		}
	}
	short, long := min(len(a.sketch), len(b.sketch)), max(len(a.sketch), len(b.sketch))
	return shared > 0 && shared*10 >= short*9 && shared*10 >= long*7
}

// Add adds rows. Where there is a report of the region and year already, the
// texts are compared: a copy adds nothing, and another report (of five years
// beside that of one, or a revised one) fills what the first leaves empty. The
// report whose file is named after the year stands first. It takes the same
// time for every row.
func (p *Panel) Add(rows ...PanelRow) {
	for _, row := range rows {
		if row.Region == "" || row.Year == 0 {
			p.Rows = append(p.Rows, row)
			continue
		}
		if p.groups == nil {
			p.groups = map[regionYear]*group{}
		}
		if row.from == nil {
			row.from = &origin{path: row.Path, sha256: row.SHA256, named: nameYear(row.Path) == row.Year}
		}
		k := regionYear{row.Region, row.from.office, row.Year}
		g := p.groups[k]
		if g == nil {
			g = &group{rows: map[*origin][]int{}, copies: map[*origin]bool{}}
			p.groups[k] = g
		}
		if _, known := g.rows[row.from]; !known {
			p.join(g, row.from)
		}
		if first := g.reports[0]; first != row.from {
			row.DuplicateOf, row.Copy = first.path, g.copies[row.from]
		}
		g.rows[row.from] = append(g.rows[row.from], len(p.Rows))
		p.Rows = append(p.Rows, row)
	}
}

// join puts a report into a group: at its head where its file is named after
// the year and that of the first is not.
func (p *Panel) join(g *group, o *origin) {
	if len(g.reports) > 0 {
		g.copies[o] = slices.ContainsFunc(g.reports, func(x *origin) bool { return alike(x, o) })
	}
	if len(g.reports) == 0 || !o.named || g.reports[0].named {
		g.reports = append(g.reports, o)
		return
	}
	old := g.reports[0]
	g.copies[old], g.copies[o] = g.copies[o], false
	g.reports = slices.Insert(g.reports, 0, o)
	for _, x := range g.reports[1:] {
		for _, i := range g.rows[x] {
			p.Rows[i].DuplicateOf, p.Rows[i].Copy = o.path, g.copies[x]
		}
	}
}

// merged is the row of a series, with what other reports of its region and
// year that are no copies of it add to it.
func (p *Panel) merged(i int) PanelRow {
	row := p.Rows[i]
	if row.from == nil {
		return row
	}
	g := p.groups[regionYear{row.Region, row.from.office, row.Year}]
	if g == nil || len(g.reports) < 2 {
		return row
	}
	for _, o := range g.reports[1:] {
		if g.copies[o] {
			continue
		}
		for _, j := range g.rows[o] {
			other := &p.Rows[j]
			if other.series != row.series {
				continue
			}
			fillCell(&row.Target, &row.TargetCell, &row.TargetQuote, other.Target, &other.TargetCell, other)
			fillCell(&row.OutcomePrev, &row.OutcomeCell, &row.OutcomeQuote, other.OutcomePrev, &other.OutcomeCell, other)
			for _, m := range other.More {
				if !slices.ContainsFunc(row.More, func(x PanelMore) bool {
					return x.Kind == m.Kind && x.Basis == m.Basis && x.Figure.Period == m.Figure.Period
				}) {
					row.More = append(slices.Clip(row.More), m)
				}
			}
		}
	}
	row.Reason = cmp.Or(row.TargetCell.Reason, row.OutcomeCell.Reason)
	row.Member = cmp.Or(row.TargetCell.Member, row.OutcomeCell.Member)
	return row
}

// fillCell fills an empty cell from another report, or notes that the other
// says something else.
func fillCell(f **extract.Figure, c *PanelCell, quote *string, g *extract.Figure, d *PanelCell, from *PanelRow) {
	switch {
	case g == nil:
	case *f == nil:
		*f, *quote = g, d.Quote
		*c = *d
		c.Path = from.Path
		c.Flags = append(slices.Clone(d.Flags), FlagFilled)
	case !(*f).Value.Equal(g.Value) || !(*f).ValueMax.Equal(g.ValueMax):
		c.Conflicts = append(slices.Clip(c.Conflicts), PanelConflict{from.Path, g.Value, d.Quote})
		if !slices.Contains(c.Flags, FlagConflict) {
			c.Flags = append(slices.Clip(c.Flags), FlagConflict)
		}
	}
}

// Unique returns a row for each region, year and series, by region and year.
// Cells that the report leaves empty are filled from others of the region and
// year, and cells that differ from their neighbours are flagged.
func (p *Panel) Unique() []PanelRow {
	var rows []PanelRow
	for i := range p.Rows {
		if p.Rows[i].DuplicateOf == "" {
			rows = append(rows, p.merged(i))
		}
	}
	slices.SortStableFunc(rows, func(a, b PanelRow) int {
		if a.Region != b.Region {
			if c := strings.Compare(a.RegionCode, b.RegionCode); c != 0 {
				return c
			}
			return strings.Compare(a.Region, b.Region)
		}
		return cmp.Or(a.Year-b.Year, strings.Compare(a.office(), b.office()), strings.Compare(a.Path, b.Path), a.series-b.series)
	})
	p.flagOutliers(rows)
	return rows
}

// office is that of the row's report.
func (r *PanelRow) office() string {
	if r.from == nil {
		return ""
	}
	return r.from.office
}

// Complete is Unique with a row for each year between the first and the last
// report of a region for which there is none, without figures.
func (p *Panel) Complete() []PanelRow {
	var out []PanelRow
	for _, r := range p.Unique() {
		if n := len(out); n > 0 && out[n-1].Region == r.Region && r.Region != "" && out[n-1].Year > 0 {
			last := out[n-1]
			for y := last.Year + 1; y < r.Year; y++ {
				for s := range p.Series {
					out = append(out, PanelRow{
						Region: r.Region, RegionCode: r.RegionCode, RegionLevel: r.RegionLevel, Year: y,
						Indicator: p.Series[s].Asked, series: s, Reason: NoReport,
						TargetCell: PanelCell{Reason: NoReport}, OutcomeCell: PanelCell{Reason: NoReport},
					})
				}
			}
		}
		out = append(out, r)
	}
	return out
}
