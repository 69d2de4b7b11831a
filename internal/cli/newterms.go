package cli

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/analyzer/lexis"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/tabular"
	"github.com/spf13/cobra"
)

// newTermsCommand lists the phrases that the last of the reports is the first
// to have.
func (a *app) newTermsCommand() *cobra.Command {
	var gone bool
	top := 50
	c := &cobra.Command{
		Use: "newterms " + a.say("inputs"), Short: a.say("s.newterms"),
		RunE: func(c *cobra.Command, args []string) error { return a.runNewTerms(args, gone, top) },
	}
	a.outputFlags(c, out.Data)
	c.Flags().BoolVar(&gone, "gone", false, a.say("f.gone"))
	c.Flags().IntVar(&top, "top", 50, a.say("f.top"))
	return c
}

func (a *app) runNewTerms(args []string, gone bool, top int) error {
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
	seg, err := a.engine(engineFlags{name: "gse"})
	if err != nil {
		return err
	}
	var texts []*lexis.Text
	err = gather(a, in, func(r *analyzer.Report) *lexis.Text { return lexis.Read(r, seg) }, func(t *lexis.Text) { texts = append(texts, t) })
	if err != nil {
		return err
	}
	if len(texts) < 2 {
		return &usageError{message: a.say("newterms-two")}
	}
	slices.SortStableFunc(texts, func(x, y *lexis.Text) int { return cmp.Compare(x.Report.Year, y.Report.Year) })
	last := len(texts) - 1
	text, others := texts[last], texts[:last]
	if gone { // what the one before the last said and the last does not
		text, others = texts[last-1], texts[last:]
	}
	t := resultTable{}
	t.Table = tabular.Table{Name: "newterms", Columns: []tabular.Column{{Name: "phrase"}, {Name: "count", Kind: tabular.Integer}, {Name: "sentence"}}}
	for i, n := range lexis.NewTerms(text, others) {
		if top > 0 && i == top {
			break
		}
		t.rows = append(t.rows, []string{n.Phrase, strconv.Itoa(n.Count), n.Sentence})
		t.values = append(t.values, n)
	}
	t.title = a.say("l.newterms", text.Report.Source.Path, len(t.rows))
	return a.writeTable(format, t)
}

// keywordsCommand lists what words tell a report from the others, or reports
// from those of --against.
func (a *app) keywordsCommand() *cobra.Command {
	var against []string
	var part string
	top := 20
	c := &cobra.Command{
		Use: "keywords " + a.say("inputs"), Short: a.say("s.keywords"),
		RunE: func(c *cobra.Command, args []string) error { return a.runKeywords(args, against, part, top) },
	}
	a.outputFlags(c, out.Data)
	a.partFlag(c, &part)
	c.Flags().StringSliceVar(&against, "against", nil, a.say("f.keywords-against"))
	c.Flags().IntVar(&top, "top", 20, a.say("f.top"))
	return c
}

func (a *app) runKeywords(args, against []string, part string, top int) error {
	if err := a.checkEncoding(); err != nil {
		return err
	}
	format, err := a.formatOf(out.Data)
	if err != nil {
		return err
	}
	c, paths, err := a.collection(args, part)
	if err != nil {
		return err
	}
	t := resultTable{}
	t.Table = tabular.Table{Name: "keywords", Columns: []tabular.Column{
		{Name: "path"}, {Name: "word"}, {Name: "count", Kind: tabular.Integer}, {Name: "other", Kind: tabular.Integer}, {Name: "score", Kind: tabular.Decimal},
	}}
	add := func(path string, list []lexis.Keyword) {
		for _, k := range list {
			t.rows = append(t.rows, []string{path, k.Word, strconv.Itoa(k.Count), strconv.Itoa(k.Other), float(&k.Score, 3)})
			t.values = append(t.values, struct {
				Path string `json:"path"`
				lexis.Keyword
			}{path, k})
		}
	}
	if len(against) > 0 {
		o, _, err := a.collection(against, part)
		if err != nil {
			return err
		}
		t.head = a.say("l.keyness")
		add("", lexis.Keyness(merged(c), merged(o), top))
	} else {
		t.head = a.say("l.tfidf", len(paths))
		for i, p := range paths {
			add(p, c.Keywords(i, top))
		}
	}
	t.title = a.say("l.keywords", len(t.rows))
	return a.writeTable(format, t)
}

func merged(c *lexis.Collection) lexis.Bag {
	all := lexis.Bag{}
	for _, b := range c.Bags {
		for w, n := range b {
			all[w] += n
		}
	}
	return all
}

// collection reads the bags of words of reports.
func (a *app) collection(args []string, part string) (*lexis.Collection, []string, error) {
	in, _, err := a.inputs(args)
	if err != nil {
		return nil, nil, err
	}
	seg, err := a.engine(engineFlags{name: "gse"})
	if err != nil {
		return nil, nil, err
	}
	type one struct {
		path string
		bag  lexis.Bag
	}
	var c lexis.Collection
	var paths []string
	err = gather(a, in, func(r *analyzer.Report) one { return one{r.Source.Path, lexis.Read(r, seg).Bag(part)} },
		func(o one) { c.Add(o.bag); paths = append(paths, o.path) })
	return &c, paths, err
}

// similarCommand sets every report beside that of the same region of the year
// before.
func (a *app) similarCommand() *cobra.Command {
	var part string
	c := &cobra.Command{
		Use: "similar " + a.say("inputs"), Short: a.say("s.similar"),
		RunE: func(c *cobra.Command, args []string) error { return a.runSimilar(args, part) },
	}
	a.outputFlags(c, out.Data)
	a.partFlag(c, &part)
	return c
}

func (a *app) runSimilar(args []string, part string) error {
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
	seg, err := a.engine(engineFlags{name: "gse"})
	if err != nil {
		return err
	}
	type one struct {
		region, path string
		year, n      int
		bag          lexis.Bag
	}
	var c lexis.Collection
	byRegion := map[string][]one{}
	err = gather(a, in, func(r *analyzer.Report) one {
		return one{r.Region, r.Source.Path, r.Year, 0, lexis.Read(r, seg).Bag(part)}
	}, func(o one) {
		o.n = len(c.Bags)
		c.Add(o.bag)
		if o.region != "" && o.year > 0 {
			byRegion[o.region] = append(byRegion[o.region], o)
		}
	})
	if err != nil {
		return err
	}
	t := resultTable{title: a.say("l.similar"), head: a.say("l.cosine", len(c.Bags))}
	t.Table = tabular.Table{Name: "similar", Columns: []tabular.Column{
		{Name: "region"}, {Name: "year", Kind: tabular.Integer}, {Name: "cosine", Kind: tabular.Decimal}, {Name: "path"}, {Name: "path_before"},
	}}
	for _, region := range slices.Sorted(maps.Keys(byRegion)) {
		list := byRegion[region]
		slices.SortStableFunc(list, func(x, y one) int { return cmp.Compare(x.year, y.year) })
		for i := 1; i < len(list); i++ {
			if list[i].year != list[i-1].year+1 {
				continue
			}
			v := c.Cosine(list[i].n, list[i-1].n)
			t.rows = append(t.rows, []string{region, strconv.Itoa(list[i].year), float(&v, 4), list[i].path, list[i-1].path})
			t.values = append(t.values, map[string]any{"region": region, "year": list[i].year, "cosine": v, "path": list[i].path, "path_before": list[i-1].path})
		}
	}
	return a.writeTable(format, t)
}
