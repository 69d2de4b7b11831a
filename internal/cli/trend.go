package cli

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/analyzer/lexis"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/tabular"
	"github.com/spf13/cobra"
)

// trendCommand follows words through years or regions.
func (a *app) trendCommand() *cobra.Command {
	var part, by string
	var terms []string
	c := &cobra.Command{
		Use: "trend " + a.say("inputs"), Short: a.say("s.trend"),
		RunE: func(c *cobra.Command, args []string) error { return a.runTrend(args, terms, part, by) },
	}
	a.outputFlags(c, out.Data)
	a.partFlag(c, &part)
	by = "year"
	c.Flags().Var(&choice{value: &by, of: []string{"year", "region"}, def: "year"}, "by", a.say("f.by"))
	c.Flags().StringSliceVar(&terms, "term", nil, a.say("f.term"))
	return c
}

// trendCell is what the reports of a year or region say of a term.
type trendCell struct {
	Term    string  `json:"term"`
	Group   string  `json:"group"`
	Hits    int     `json:"hits"`
	Chars   int     `json:"chars"`
	Reports int     `json:"reports"`
	Per10k  float64 `json:"per_10k_chars"`
}

func (a *app) runTrend(args, terms []string, part, by string) error {
	if err := a.checkEncoding(); err != nil {
		return err
	}
	if len(terms) == 0 {
		return &usageError{message: a.say("no-term")}
	}
	var counters []*lexis.Counter
	for _, term := range terms {
		d := termDict(term, []string{term})
		if d == nil {
			return &usageError{message: a.say("no-term")}
		}
		counters = append(counters, lexis.NewCounter(d))
	}
	in, _, err := a.inputs(args)
	if err != nil {
		return err
	}
	format, err := a.formatOf(out.Data)
	if err != nil {
		return err
	}
	groups := make([]map[string]*trendCell, len(terms))
	for i := range groups {
		groups[i] = map[string]*trendCell{}
	}
	type counted struct {
		group string
		hits  []lexis.Hits
	}
	def := lexis.Definition{Part: part, Count: lexis.Substring, Over: lexis.OverChars}
	err = gather(a, in, func(r *analyzer.Report) counted {
		t := lexis.Read(r, nil)
		c := counted{group: r.Region}
		if by == "year" {
			c.group = yearCell(r.Year)
		}
		for _, k := range counters {
			c.hits = append(c.hits, k.Count(t, def))
		}
		return c
	}, func(c counted) {
		for i, h := range c.hits {
			cell := groups[i][c.group]
			if cell == nil {
				cell = &trendCell{Term: terms[i], Group: c.group}
				groups[i][c.group] = cell
			}
			cell.Hits += h.Hits
			cell.Chars += h.Chars
			cell.Reports++
		}
	})
	if err != nil {
		return err
	}
	t := resultTable{title: a.say("l.trend")}
	t.Table = tabular.Table{Name: "trend", Columns: []tabular.Column{
		{Name: "term"}, {Name: "group"}, {Name: "hits", Kind: tabular.Integer}, {Name: "chars", Kind: tabular.Integer},
		{Name: "reports", Kind: tabular.Integer}, {Name: "per_10k_chars", Kind: tabular.Decimal},
	}}
	for i, term := range terms {
		cells := slices.SortedFunc(maps.Values(groups[i]), func(x, y *trendCell) int { return cmp.Compare(x.Group, y.Group) })
		var rates []float64
		for _, c := range cells {
			if c.Chars > 0 {
				c.Per10k = 1e4 * float64(c.Hits) / float64(c.Chars)
			}
			rates = append(rates, c.Per10k)
			t.rows = append(t.rows, []string{c.Term, c.Group, strconv.Itoa(c.Hits), strconv.Itoa(c.Chars), strconv.Itoa(c.Reports), float(&c.Per10k, 2)})
			t.values = append(t.values, c)
		}
		if by == "year" && len(cells) > 1 {
			t.head += strings.TrimSpace(term+"  "+cells[0].Group+" "+sparkline(rates)+" "+cells[len(cells)-1].Group) + "\n"
		}
	}
	t.head = strings.TrimSpace(t.head)
	return a.writeTable(format, t)
}

// sparkline draws values as blocks, the largest full.
func sparkline(values []float64) string {
	const blocks = "▁▂▃▄▅▆▇█"
	most := slices.Max(values)
	var b strings.Builder
	for _, v := range values {
		k := 0
		if most > 0 {
			k = int(v / most * 7.999)
		}
		b.WriteRune([]rune(blocks)[k])
	}
	return b.String()
}
