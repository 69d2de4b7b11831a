package audit

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
)

// Columns of the file that the page saves.
var Columns = []string{"id", "stratum", "path", "line", "region", "year", "indicator_id", "role", "value", "value_max", "unit", "bound", "verdict", "note", "quote"}

// A Result is what checks come to.
type Result struct {
	Checked, Right, Wrong int
	Unclear               int // marked e: neither right nor wrong; left out
	Open                  int // not checked
	Reports               int // that the checked cells come from

	Precision float64
	Low, High float64 // 95 % interval, clustered by report
	Strata    []Stratum
	Errors    []map[string]string // the rows that are wrong
}

// A Stratum is the result of one group.
type Stratum struct {
	Name           string
	Checked, Right int
}

// Score reads a file of checks: verdict y is right, n wrong, e unclear.
func Score(r io.Reader, name string) (*Result, error) {
	in := csv.NewReader(r)
	in.FieldsPerRecord = -1
	head, err := in.Read()
	if err != nil {
		return nil, fmt.Errorf("%s:1: %w", name, err)
	}
	head[0] = strings.TrimPrefix(head[0], "\ufeff")
	for _, c := range []string{"path", "verdict"} {
		if !slices.Contains(head, c) {
			return nil, fmt.Errorf("%s:1: no column %s: not a file of checks", name, c)
		}
	}
	res := &Result{}
	type cluster struct{ n, right float64 }
	clusters := map[string]*cluster{}
	strata := map[string]*Stratum{}
	for {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		f := map[string]string{}
		for i, h := range head {
			if i < len(row) {
				f[h] = row[i]
			}
		}
		right := 0.0
		switch v := strings.ToLower(strings.TrimSpace(f["verdict"])); v {
		case "y":
			right = 1
			res.Right++
		case "n":
			res.Wrong++
			res.Errors = append(res.Errors, f)
		case "e":
			res.Unclear++
			continue
		case "":
			res.Open++
			continue
		default:
			line, _ := in.FieldPos(0)
			return nil, fmt.Errorf("%s:%d: verdict %q is none of y, n, e", name, line, v)
		}
		res.Checked++
		c := clusters[f["path"]]
		if c == nil {
			c = &cluster{}
			clusters[f["path"]] = c
		}
		c.n++
		c.right += right
		s := strata[f["stratum"]]
		if s == nil {
			s = &Stratum{Name: f["stratum"]}
			strata[f["stratum"]] = s
		}
		s.Checked++
		s.Right += int(right)
	}
	for _, s := range strata {
		res.Strata = append(res.Strata, *s)
	}
	slices.SortFunc(res.Strata, func(a, b Stratum) int { return strings.Compare(a.Name, b.Name) })
	res.Reports = len(clusters)
	if res.Checked == 0 {
		return res, nil
	}
	n := float64(res.Checked)
	p := float64(res.Right) / n
	res.Precision = p
	// The variance of a ratio over clusters (Cochran 1977, 3.12) against that
	// of as many independent cells is the design effect, by which Wilson's
	// interval is widened; it never makes it narrower.
	k := float64(len(clusters))
	effect := 1.0
	if plain := p * (1 - p) / n; plain > 0 && k > 1 {
		sum := 0.0
		for _, c := range clusters {
			d := c.right - p*c.n
			sum += d * d
		}
		effect = math.Max(1, k/(k-1)*sum/(n*n)/plain)
	}
	res.Low, res.High = wilson(p, n/effect)
	return res, nil
}

// wilson is the 95 % interval of a share p of n (Wilson 1927).
func wilson(p, n float64) (low, high float64) {
	const z = 1.959963984540054
	mid := p + z*z/(2*n)
	half := z * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	d := 1 + z*z/n
	return math.Max(0, (mid-half)/d), math.Min(1, (mid+half)/d)
}

// Sentence is what a paper's section on data may say.
func (r *Result) Sentence(english bool) string {
	if r.Checked == 0 {
		if english {
			return "No cell was checked."
		}
		return "还没有核对任何一格。"
	}
	if english {
		return fmt.Sprintf("Of %d filled cells drawn at random from %d reports, stratified, and checked by eye against the text, %.1f %% are right (95 %% confidence interval %.1f–%.1f %%, clustered by report).",
			r.Checked, r.Reports, 100*r.Precision, 100*r.Low, 100*r.High)
	}
	return fmt.Sprintf("从面板中分层随机抽取 %d 格（来自 %d 份报告），逐一与原文核对，准确率为 %.1f%%（95%% 置信区间 %.1f%%—%.1f%%，按报告聚类）。",
		r.Checked, r.Reports, 100*r.Precision, 100*r.Low, 100*r.High)
}
