package cli

import (
	"slices"
	"strconv"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/analyzer/lexis"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/tabular"
	"github.com/govreport/govreport/segment"
	"github.com/govreport/govreport/segment/word"
	"github.com/govreport/govreport/segment/word/mine"
	"github.com/spf13/cobra"
)

// lexiconCommand holds lexicon mine.
func (a *app) lexiconCommand() *cobra.Command {
	var o mine.Options
	top := 0
	c := &cobra.Command{Use: "lexicon", Short: a.say("s.lexicon"), RunE: func(c *cobra.Command, args []string) error { return c.Help() }}
	m := &cobra.Command{
		Use: "mine " + a.say("inputs"), Short: a.say("s.mine"),
		RunE: func(c *cobra.Command, args []string) error { return a.runMine(args, o, top) },
	}
	a.outputFlags(m, out.Data)
	f := m.Flags()
	f.IntVar(&o.MinCount, "min-count", 30, a.say("f.min-count"))
	f.IntVar(&o.MinTexts, "min-files", 10, a.say("f.min-files"))
	f.IntVar(&o.MaxChars, "max-chars", 10, a.say("f.max-chars"))
	f.Float64Var(&o.MinCohesion, "min-cohesion", 3, a.say("f.min-cohesion"))
	f.Float64Var(&o.MinEntropy, "min-entropy", 1.5, a.say("f.min-entropy"))
	f.IntVar(&top, "top", 0, a.say("f.top"))
	c.AddCommand(m)
	return c
}

func (a *app) runMine(args []string, o mine.Options, top int) error {
	if err := a.checkEncoding(); err != nil {
		return err
	}
	in, _, err := a.inputs(args)
	if err != nil {
		return err
	}
	format, err := a.formatOf(out.Data)
	if err != nil {
		return err
	}
	m := mine.New(o)
	err = gather(a, in, func(r *analyzer.Report) []string {
		return mine.Words(segment.Cut(r.View()), word.Plain())
	}, m.Add)
	if err != nil {
		return err
	}
	t := resultTable{}
	t.Table = tabular.Table{Name: "phrases", Columns: []tabular.Column{
		{Name: "phrase"}, {Name: "parts"}, {Name: "count", Kind: tabular.Integer}, {Name: "files", Kind: tabular.Integer},
		{Name: "cohesion", Kind: tabular.Decimal}, {Name: "entropy", Kind: tabular.Decimal},
	}}
	for i, p := range m.Phrases() {
		if top > 0 && i == top {
			break
		}
		t.rows = append(t.rows, []string{p.Text, strings.Join(p.Words, "/"), strconv.Itoa(p.Count), strconv.Itoa(p.Texts), float(&p.Cohesion, 2), float(&p.Entropy, 2)})
		t.values = append(t.values, p)
	}
	t.title = a.say("l.phrases", len(t.rows))
	return a.writeTable(format, t)
}

// dictCommand holds dict list and dict check.
func (a *app) dictCommand() *cobra.Command {
	c := &cobra.Command{Use: "dict", Short: a.say("s.dict"), RunE: func(c *cobra.Command, args []string) error { return c.Help() }}
	list := &cobra.Command{Use: "list", Short: a.say("s.dict.list"), Args: a.noArgs, RunE: func(*cobra.Command, []string) error { return a.listDicts() }}
	a.outputFlags(list, out.Data)
	check := &cobra.Command{
		Use: "check " + a.say("l.dictfile") + " " + a.say("inputs"), Short: a.say("s.dict.check"),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) < 2 {
				return &usageError{message: a.say("dict-check-args")}
			}
			return a.checkDict(args[0], args[1:])
		},
	}
	a.outputFlags(check, out.Data)
	c.AddCommand(list, check)
	return c
}

func (a *app) listDicts() error {
	format, err := a.formatOf(out.Data)
	if err != nil {
		return err
	}
	t := resultTable{title: a.say("l.dicts")}
	t.Table = tabular.Table{Name: "dicts", Columns: []tabular.Column{{Name: "dict"}, {Name: "name"}, {Name: "count", Kind: tabular.Integer}, {Name: "status"}, {Name: "source"}}}
	for _, name := range lexis.Dicts() {
		d, err := lexis.OpenDict(name)
		if err != nil {
			return err
		}
		t.rows = append(t.rows, []string{name, d.Name, strconv.Itoa(len(d.Terms)), d.Status, d.Source})
		t.values = append(t.values, d)
	}
	return a.writeTable(format, t)
}

// checkDict shows for every word how often it was found, what longer words of
// the texts it stands in, and the dictionary's other words that it overlaps:
// where 生态 is mostly 政治生态, an exclusion is wanting.
func (a *app) checkDict(path string, args []string) error {
	if err := a.checkEncoding(); err != nil {
		return err
	}
	if _, _, err := a.counters([]string{path}); err != nil {
		return err
	}
	d, err := lexis.OpenDict(path)
	if err != nil {
		return err
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
	total := make([]lexis.TermUse, len(d.Terms))
	err = gather(a, in, func(r *analyzer.Report) []lexis.TermUse { return counter.Uses(lexis.Read(r, word.GSE())) },
		func(uses []lexis.TermUse) {
			for i := range uses {
				total[i].Merge(uses[i])
			}
		})
	if err != nil {
		return err
	}
	t := resultTable{title: a.say("l.check", d.Name, len(d.Terms))}
	t.Table = tabular.Table{Name: "check", Columns: []tabular.Column{
		{Name: "word"}, {Name: "hits", Kind: tabular.Integer}, {Name: "files", Kind: tabular.Integer}, {Name: "whole", Kind: tabular.Integer},
		{Name: "inside"}, {Name: "overlaps"}, {Name: "torn", Kind: tabular.Integer},
	}}
	for i, term := range d.Terms {
		var overlaps []string
		for _, other := range d.Terms {
			if other.Word != term.Word && strings.Contains(other.Word, term.Word) {
				overlaps = append(overlaps, other.Word)
			}
		}
		u := total[i]
		inside := u.Most(5)
		var words []string
		for _, w := range inside {
			words = append(words, w.Word+":"+strconv.Itoa(w.Count))
		}
		t.rows = append(t.rows, []string{term.Word, strconv.Itoa(u.Hits), strconv.Itoa(u.Texts), strconv.Itoa(u.Whole), strings.Join(words, " "), strings.Join(overlaps, " "), strconv.Itoa(u.Torn)})
		t.values = append(t.values, map[string]any{"word": term.Word, "hits": u.Hits, "files": u.Texts, "whole": u.Whole, "inside": slices.Clip(inside), "overlaps": overlaps, "torn": u.Torn})
	}
	return a.writeTable(format, t)
}
