package cli

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/analyzer/lexis"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/tabular"
	"github.com/spf13/cobra"
)

// kwicCommand shows a word among its neighbours.
func (a *app) kwicCommand() *cobra.Command {
	var part, sort string
	width := 20
	c := &cobra.Command{
		Use: "kwic " + a.say("l.term") + " " + a.say("inputs"), Short: a.say("s.kwic"),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usageError{message: a.say("no-term")}
			}
			return a.runKWIC(args[0], args[1:], part, sort, width)
		},
	}
	a.outputFlags(c, out.Data)
	a.partFlag(c, &part)
	c.Flags().Var(&choice{value: &sort, of: []string{"left", "right"}}, "sort", a.say("f.sort"))
	c.Flags().IntVar(&width, "width", 20, a.say("f.context"))
	return c
}

// termDict makes a dictionary of words given on the command line, parted by
// commas.
func termDict(name string, words []string) *lexis.Dict {
	d, err := lexis.ReadDict(strings.NewReader(strings.Join(words, "\n")), name)
	if err != nil {
		return nil
	}
	d.Name = name
	return d
}

func (a *app) runKWIC(term string, args []string, part, sort string, width int) error {
	if err := a.checkEncoding(); err != nil {
		return err
	}
	d := termDict(term, strings.Split(term, ","))
	if d == nil || width < 0 {
		return &usageError{message: a.say("no-term")}
	}
	in, _, err := a.inputs(args)
	if err != nil {
		return err
	}
	format, err := a.formatOf(out.Data)
	if err != nil {
		return err
	}
	counter := lexis.NewCounter(d)
	var lines []lexis.Line
	err = gather(a, in, func(r *analyzer.Report) []lexis.Line { return counter.KWIC(lexis.Read(r, nil), part, width) },
		func(more []lexis.Line) { lines = append(lines, more...) })
	if err != nil {
		return err
	}
	switch sort {
	case "right":
		slices.SortStableFunc(lines, func(x, y lexis.Line) int { return cmp.Compare(x.Right, y.Right) })
	case "left":
		slices.SortStableFunc(lines, func(x, y lexis.Line) int { return cmp.Compare(backwards(x.Left), backwards(y.Left)) })
	}
	t := resultTable{title: a.say("l.kwic", len(lines)), show: []int{0, 1, 2, 4, 5, 6}}
	t.Table = tabular.Table{Name: "kwic", Columns: []tabular.Column{
		{Name: "region"}, {Name: "year", Kind: tabular.Integer}, {Name: "role"}, {Name: "section"}, {Name: "left"}, {Name: "word"}, {Name: "right"},
		{Name: "path"}, {Name: "start", Kind: tabular.Integer}, {Name: "end", Kind: tabular.Integer},
	}}
	for _, l := range lines {
		t.rows = append(t.rows, []string{l.Region, yearCell(l.Year), l.Role, l.Section, l.Left, l.Word, l.Right, l.Path, strconv.Itoa(l.Span.Start), strconv.Itoa(l.Span.End)})
		t.values = append(t.values, l)
	}
	if len(lines) == 0 {
		a.warn(a.say("no-hits", term))
	}
	return a.writeTable(format, t)
}

func backwards(s string) string {
	r := []rune(s)
	slices.Reverse(r)
	return string(r)
}
