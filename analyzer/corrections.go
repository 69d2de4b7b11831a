package analyzer

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
)

// A Correction changes one field of one figure of a file, which its SHA-256
// names, so that it holds for no other.
type Correction struct {
	SHA256   string       // of the file, in hexadecimal
	Span     segment.Span // of the figure
	Field    string       // value, value_max, unit, bound, measure, kind, period, basis, indicator_id, drop
	Old, New string       // Old is what the field must hold; empty for whatever it holds
	Who, Why string
}

// Corrections are corrections by hand, by file. A nil *Corrections has none.
type Corrections struct {
	list map[string][]Correction
}

var correctionColumns = []string{"sha256", "span", "field", "old", "new", "who", "why"}

// ReadCorrections reads a CSV with the columns sha256, span (start-end, in
// bytes of the text), field, old, new, who and why. The name stands in errors,
// which tell the line.
func ReadCorrections(r io.Reader, name string) (*Corrections, error) {
	in := csv.NewReader(r)
	in.FieldsPerRecord = -1
	head, err := in.Read()
	if err != nil {
		return nil, fmt.Errorf("%s:1: %w", name, err)
	}
	head[0] = strings.TrimPrefix(head[0], "\ufeff")
	at := map[string]int{}
	for i, h := range head {
		at[strings.TrimSpace(h)] = i
	}
	for _, c := range correctionColumns {
		if _, ok := at[c]; !ok {
			return nil, fmt.Errorf("%s:1: no column %s; the columns are %s", name, c, strings.Join(correctionColumns, ","))
		}
	}
	out := &Corrections{list: map[string][]Correction{}}
	for {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		line, _ := in.FieldPos(0)
		get := func(c string) string {
			if at[c] < len(row) {
				return strings.TrimSpace(row[at[c]])
			}
			return ""
		}
		c := Correction{SHA256: strings.ToLower(get("sha256")), Field: get("field"), Old: get("old"), New: get("new"), Who: get("who"), Why: get("why")}
		if _, err := fmt.Sscanf(get("span"), "%d-%d", &c.Span.Start, &c.Span.End); err != nil {
			return nil, fmt.Errorf("%s:%d: span %q is not start-end", name, line, get("span"))
		}
		var probe extract.Figure
		if _, err := c.set(&probe); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, line, err)
		}
		if c.Who == "" || c.Why == "" {
			return nil, fmt.Errorf("%s:%d: a correction says who made it and why", name, line)
		}
		out.list[c.SHA256] = append(out.list[c.SHA256], c)
	}
}

// Len is how many corrections there are.
func (c *Corrections) Len() int {
	n := 0
	if c != nil {
		for _, l := range c.list {
			n += len(l)
		}
	}
	return n
}

// Apply returns r with the corrections of its file made, and the spans of the
// figures that were changed. Where there are none it is r itself. A correction
// whose figure is not there, or does not hold its old value, is said in the
// report's diagnostics.
func (c *Corrections) Apply(r *Report) (*Report, map[segment.Span]bool) {
	if c == nil || len(c.list[r.Source.SHA256]) == 0 {
		return r, nil
	}
	n := *r
	n.Figures = slices.Clone(r.Figures)
	done := map[segment.Span]bool{}
	for _, x := range c.list[r.Source.SHA256] {
		hit := false
		for i := range n.Figures {
			f := &n.Figures[i]
			if f.Span != x.Span {
				continue
			}
			g := *f
			old, err := x.set(&g)
			if err == nil && (x.Old == "" || sameCell(x.Old, old)) {
				n.Figures[i], hit = g, true
				done[x.Span] = true
			}
		}
		if !hit {
			n.Diagnostics = append(slices.Clip(n.Diagnostics), segment.Diagnostic{
				Code: "correction-not-made", Message: fmt.Sprintf("更正未能套用：%d-%d %s %s→%s", x.Span.Start, x.Span.End, x.Field, x.Old, x.New), Span: x.Span,
			})
		}
	}
	return &n, done
}

// sameCell compares values as numbers where they are numbers.
func sameCell(a, b string) bool {
	if x, err := strconv.ParseFloat(a, 64); err == nil {
		if y, err := strconv.ParseFloat(b, 64); err == nil {
			return x == y
		}
	}
	return a == b
}

// set makes the correction on f and returns what the field held.
func (c *Correction) set(f *extract.Figure) (old string, err error) {
	number := func(n *extract.Number) (string, error) {
		old := n.String()
		if c.New == "" {
			*n = extract.Number{}
			return old, nil
		}
		d, err := decimal.Parse(c.New)
		if err != nil {
			return "", fmt.Errorf("%s: %q is no number", c.Field, c.New)
		}
		*n = extract.Num(d)
		return old, nil
	}
	word := func(s *string) (string, error) {
		old := *s
		*s = c.New
		return old, nil
	}
	switch c.Field {
	case "value":
		return number(&f.Value)
	case "value_max":
		return number(&f.ValueMax)
	case "unit":
		return word(&f.Unit)
	case "bound":
		return word(&f.Bound)
	case "measure":
		return word(&f.Measure)
	case "kind":
		return word(&f.Kind)
	case "period":
		return word(&f.Period)
	case "indicator":
		return word(&f.Indicator)
	case "indicator_id":
		return word(&f.IndicatorID)
	case "drop": // the figure is none
		old := f.Kind
		f.Kind = extract.Other
		return old, nil
	}
	return "", fmt.Errorf("no field %q; the fields are value, value_max, unit, bound, measure, kind, period, indicator, indicator_id, drop", c.Field)
}
