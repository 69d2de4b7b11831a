package analyzer

import "github.com/govreport/govreport/extract"

// A Margin is a target beside that of a reference region, usually 全国.
type Margin struct {
	PanelRow
	Reference *extract.Figure `json:"reference"` // the reference region's target for the year
	// Above is the target less the reference, in 百分点 for rates.
	Above extract.Number `json:"above"`
}

// Against sets every row beside the target of the region named reference for
// the same year: who planned above it. Of a range the lower end counts.
func (p *Panel) Against(reference string) []Margin {
	type place struct{ year, series int }
	ref := map[place]*extract.Figure{}
	rows := p.Unique()
	for i := range rows {
		if r := &rows[i]; r.Region == reference && r.Target != nil {
			ref[place{r.Year, r.series}] = r.Target
		}
	}
	var out []Margin
	for _, r := range rows {
		if r.Region == reference || r.Year == 0 {
			continue
		}
		m := Margin{PanelRow: r, Reference: ref[place{r.Year, r.series}]}
		m.Above = lead(r.Target, m.Reference)
		out = append(out, m)
	}
	return out
}

// lead is a - b, absent where one of them is, or where they are not of one
// unit.
func lead(a, b *extract.Figure) extract.Number {
	if a == nil || b == nil || !a.Value.Valid || !b.Value.Valid || a.Unit != b.Unit {
		return extract.Number{}
	}
	d, err := a.Value.Sub(b.Value.Decimal)
	if err != nil {
		return extract.Number{}
	}
	return extract.Num(d.Trim(0))
}
