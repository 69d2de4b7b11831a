package cli

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/render"
	"github.com/govreport/govreport/internal/table"
	"github.com/spf13/cobra"
)

// indicatorColumns are those of the file that --indicators reads, so that what
// is written as CSV can be edited and read again once its commas are tabs.
var indicatorColumns = []string{"id", "name", "unit", "measure", "better", "topic", "synonyms"}

// loadIndicators adds the indicators of the file at path to the catalogue.
func (a *app) loadIndicators(path string) error {
	if path == "" {
		return nil
	}
	text, err := os.ReadFile(path)
	if err != nil {
		code := "unreadable"
		switch {
		case errors.Is(err, os.ErrNotExist):
			code = "not-found"
		case errors.Is(err, os.ErrPermission):
			code = "permission"
		}
		if code == "unreadable" {
			return &usageError{message: a.say(code, path, cause(err)), quiet: true}
		}
		return &usageError{message: a.say(code, path), quiet: true}
	}
	a.indicatorsText = text
	list, err := extract.ReadIndicators(bytes.NewReader(text), path)
	var e *extract.IndicatorError
	switch {
	case errors.As(err, &e):
		m := a.say("i." + e.Code)
		if strings.Contains(m, "%") {
			m = a.say("i."+e.Code, e.Detail)
		}
		return &usageError{message: path + ":" + strconv.Itoa(e.Line) + ": " + m, quiet: true}
	case err != nil:
		return &usageError{message: a.say("unreadable", path, cause(err)), quiet: true}
	}
	a.catalogue = extract.BuiltIn().With(list...)
	return nil
}

func (a *app) indicatorsCommand() *cobra.Command {
	var topics []string
	list := func(*cobra.Command, []string) error { return a.listIndicators(topics) }
	c := &cobra.Command{
		Use: "indicators", Short: a.say("s.indicators"),
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			return &usageError{message: a.say("unknown-command", c.CommandPath()+" "+args[0]) +
				a.say("did-you-mean", c.CommandPath()+" show "+args[0])}
		},
		RunE: func(c *cobra.Command, _ []string) error {
			c.SetOut(a.stderr)
			_ = c.Help()
			return &usageError{message: a.say("no-subcommand", c.CommandPath()), quiet: true}
		},
	}
	l := &cobra.Command{Use: "list", Short: a.say("s.list"), Args: a.noArgs, RunE: list}
	show := &cobra.Command{
		Use: "show " + a.say("indicator-name"), Short: a.say("s.show"),
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usageError{message: a.say("no-indicator-name", c.CommandPath())}
			}
			return nil
		},
		RunE:              func(_ *cobra.Command, args []string) error { return a.showIndicators(args) },
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	for _, sub := range []*cobra.Command{l, show} {
		f := sub.Flags()
		a.formatFlag(sub, out.Plain, a.say("f.format"))
		f.StringVarP(&a.opts.output, "output", "o", "", a.say("f.output"))
		f.BoolVar(&a.opts.bom, "bom", false, a.say("f.bom"))
		c.AddCommand(sub)
	}
	l.Flags().StringSliceVar(&topics, "topic", nil, a.say("f.topic"))
	_ = l.RegisterFlagCompletionFunc("topic", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return a.topics(), cobra.ShellCompDirectiveNoFileComp
	})
	return c
}

// topics are the topics of the catalogue in its order.
func (a *app) topics() []string {
	var out []string
	for _, in := range a.catalogue.All() {
		if !slices.Contains(out, in.Topic) {
			out = append(out, in.Topic)
		}
	}
	return out
}

func (a *app) listIndicators(topics []string) error {
	known := a.topics()
	for _, t := range topics {
		if !slices.Contains(known, t) {
			return &usageError{message: a.say("flag-choices", "--topic", t, strings.Join(known, ", "))}
		}
	}
	var list []extract.Indicator
	for _, in := range a.catalogue.All() {
		if len(topics) == 0 || slices.Contains(topics, in.Topic) {
			list = append(list, in)
		}
	}
	t := table.Table{
		Title: a.say("indicators", len(list)),
		Columns: []table.Column{
			{Head: "id", Min: 10, Good: 16, Max: 28}, {Head: a.say("name"), Min: 12, Good: 20, Max: 32}, {Head: a.say("unit")},
			{Head: a.say("measure")}, {Head: a.say("better")}, {Head: a.say("topic")}, {Head: a.say("synonyms"), Min: 12, Good: 20, Max: 60},
		},
	}
	for _, in := range list {
		t.Rows = append(t.Rows, []string{
			in.ID, in.Name, in.Unit, render.Measure(in.Measure, a.lang), render.Better(in.Better, a.lang), in.Topic,
			table.Shorten(strings.Join(synonyms(in, false), a.say("comma")), 60),
		})
	}
	return a.writeIndicators(list, true, []table.Table{t})
}

// showIndicators shows what the catalogue says of each name.
func (a *app) showIndicators(names []string) error {
	var (
		list   []extract.Indicator
		tables []table.Table
	)
	for _, name := range names {
		in, ok := a.catalogue.Find(name)
		if !ok {
			a.failed = true
			m := a.say("no-such-indicator", name)
			if near := a.near(name); near != "" {
				m += a.say("did-you-mean", near)
			}
			a.warn(m)
			continue
		}
		list = append(list, in)
		rows := [][]string{
			{"id", in.ID}, {a.say("name"), in.Name}, {a.say("unit"), in.Unit},
			{a.say("measure"), render.Measure(in.Measure, a.lang)}, {a.say("better"), render.Better(in.Better, a.lang)}, {a.say("topic"), in.Topic},
			{a.say("synonyms"), strings.Join(synonyms(in, false), a.say("comma"))},
		}
		if broken := synonyms(in, true); len(broken) > 0 {
			rows = append(rows, []string{a.say("breaks"), strings.Join(broken, a.say("comma"))})
		}
		tables = append(tables, table.Table{Title: in.Name, Columns: []table.Column{{Head: a.say("field")}, {Head: a.say("says"), Min: 20}}, Rows: rows})
	}
	if len(list) == 0 {
		return nil
	}
	return a.writeIndicators(list, len(names) > 1, tables)
}

// near lists up to three official names that have name in one of their
// wordings, or are part of it.
func (a *app) near(name string) string {
	var out []string
	for _, in := range a.catalogue.All() {
		hit := strings.Contains(in.ID, name)
		for _, s := range append(in.Synonyms, extract.Synonym{Name: in.Name}) {
			hit = hit || strings.Contains(s.Name, name) || len(s.Name) > 9 && strings.Contains(name, s.Name)
		}
		if hit {
			if out = append(out, in.Name); len(out) == 3 {
				break
			}
		}
	}
	return strings.Join(out, a.say("or"))
}

// synonyms are the other wordings of in: those of the same definition, or
// those of another.
func synonyms(in extract.Indicator, broken bool) []string {
	var out []string
	for _, s := range in.Synonyms {
		if s.Break == broken {
			out = append(out, s.Name)
		}
	}
	return out
}

func (a *app) writeIndicators(list []extract.Indicator, several bool, tables []table.Table) error {
	format, err := a.formatOf(out.Plain)
	if err != nil {
		return err
	}
	s, err := a.open(format, several, indicatorColumns)
	if err != nil {
		return err
	}
	if format.Shape != out.Values {
		rec := out.Record{Tables: tables}
		for _, in := range list {
			all := []string{}
			for _, x := range in.Synonyms {
				if x.Break {
					x.Name += "!"
				}
				all = append(all, x.Name)
			}
			rec.Rows = append(rec.Rows, []string{in.ID, in.Name, in.Unit, in.Measure, in.Better, in.Topic, strings.Join(all, "|")})
		}
		return s.Whole(rec)
	}
	err = s.Begin()
	for _, in := range list {
		if in.Synonyms == nil {
			in.Synonyms = []extract.Synonym{}
		}
		var b []byte
		if b, err = s.Encode(out.Record{Value: in}); err == nil {
			err = s.Put(b)
		}
		if err != nil {
			break
		}
	}
	return errors.Join(err, s.End(err == nil))
}
