package cli

import (
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/analyzer/lexis"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/tabular"
	"github.com/govreport/govreport/segment"
	"github.com/govreport/govreport/segment/word"
	"github.com/spf13/cobra"
)

type attentionFlags struct {
	engineFlags
	dicts   []string
	def     lexis.Definition
	as      string
	compare bool
	join    []string
}

// presets are definitions under the names that --as takes.
var presets = map[string]lexis.Definition{
	"substring-per-char":      {Part: lexis.All, Count: lexis.Substring, Over: lexis.OverChars},
	"each-per-char":           {Part: lexis.All, Count: lexis.Each, Over: lexis.OverChars},
	"token-share":             {Part: lexis.All, Count: lexis.Tokens, Over: lexis.OverWords},
	"token-per-token":         {Part: lexis.All, Count: lexis.Tokens, Over: lexis.OverTokens},
	"substring-per-token":     {Part: lexis.All, Count: lexis.Each, Over: lexis.OverTokens},
	"sentence-share":          {Part: lexis.All, Count: lexis.Sentences, Over: lexis.OverSentences},
	"substring-over-jieba":    {}, // of the whole file, by the length of jieba's cut
	"plan-sentence-share":     {Part: lexis.Plan, Count: lexis.Sentences, Over: lexis.OverSentences},
	"plan-substring-per-char": {Part: lexis.Plan, Count: lexis.Substring, Over: lexis.OverChars},
}

const overJieba = "substring-over-jieba"

// compared are the definitions that --compare-definitions sets side by side.
var compared = []string{"substring-per-char", "substring-per-token", "token-share", "sentence-share"}

func (a *app) attentionCommand() *cobra.Command {
	var f attentionFlags
	c := &cobra.Command{
		Use: "attention " + a.say("inputs"), Short: a.say("s.attention"),
		RunE: func(c *cobra.Command, args []string) error {
			if f.as != "" && (c.Flags().Changed("count") || c.Flags().Changed("over") || c.Flags().Changed("part")) {
				return &usageError{message: a.say("as-alone")}
			}
			return a.runAttention(args, f)
		},
	}
	a.outputFlags(c, out.Data)
	a.engineFlags(c, &f.engineFlags)
	a.partFlag(c, &f.def.Part)
	f.def.Count, f.def.Over = lexis.Substring, lexis.OverChars
	flags := c.Flags()
	flags.StringSliceVar(&f.dicts, "dict", nil, a.say("f.dict", strings.Join(lexis.Dicts(), ", ")))
	flags.Var(&choice{value: &f.def.Count, of: []string{lexis.Substring, lexis.Each, lexis.Tokens, lexis.Sentences}, def: lexis.Substring}, "count", a.say("f.count"))
	flags.Var(&choice{value: &f.def.Over, of: []string{lexis.OverTokens, lexis.OverWords, lexis.OverChars, lexis.OverSentences}, def: lexis.OverChars}, "over", a.say("f.over"))
	var names []string
	for name := range presets {
		names = append(names, name)
	}
	slices.Sort(names)
	flags.Var(&choice{value: &f.as, of: names}, "as", a.say("f.as"))
	flags.BoolVar(&f.compare, "compare-definitions", false, a.say("f.compare-definitions"))
	flags.StringSliceVar(&f.join, "join", nil, a.say("f.join"))
	_ = c.RegisterFlagCompletionFunc("as", cobra.FixedCompletions(names, cobra.ShellCompDirectiveNoFileComp))
	return c
}

// attentionRow is what one report says of one dictionary's subject.
type attentionRow struct {
	Region     string             `json:"region"`
	RegionCode string             `json:"region_code"`
	Year       int                `json:"year"`
	Path       string             `json:"path"`
	Definition string             `json:"definition"`
	Share      *float64           `json:"share"`
	Per10k     *float64           `json:"per_10k_chars"`
	Joined     map[string]*string `json:"joined,omitempty"`
	lexis.Hits
	others []float64 // shares by the definitions of --compare-definitions
}

func (a *app) runAttention(args []string, f attentionFlags) error {
	if err := a.checkEncoding(); err != nil {
		return err
	}
	def := f.def
	if f.as != "" {
		def = presets[f.as]
	}
	counters, lists, err := a.counters(f.dicts)
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
	var panels []*analyzer.Panel
	for _, id := range f.join {
		p, err := analyzer.NewPanel(analyzer.PanelQuery{Indicator: id, Catalogue: a.catalogue})
		if err != nil {
			return &usageError{message: a.say("no-measure", id)}
		}
		panels = append(panels, p)
	}
	var seg segment.Segmenter
	var length func(string) int
	switch {
	case f.as == overJieba:
		s, err := a.engine(engineFlags{name: "jieba", short: true})
		if err != nil {
			return err
		}
		length = s.(interface{ Count(string) int }).Count
	case def.NeedsTokens() || f.compare:
		if seg, err = a.engine(f.engineFlags, lists...); err != nil {
			return err
		}
	}
	var rows []attentionRow
	err = gather(a, in, func(r *analyzer.Report) []attentionRow {
		t := lexis.Read(r, seg)
		var out []attentionRow
		for i, c := range counters {
			row := attentionRow{Region: r.Region, RegionCode: r.RegionCode, Year: r.Year, Path: r.Source.Path, Definition: definitionName(f.as, def)}
			if length != nil {
				row.Hits = c.Raw(t, length(r.Text))
			} else {
				row.Hits = c.Count(t, def)
			}
			if v, ok := row.Hits.Share(); ok {
				row.Share = &v
			}
			if v, ok := row.PerTenThousand(); ok {
				row.Per10k = &v
			}
			for k, p := range panels {
				if row.Joined == nil {
					row.Joined = map[string]*string{}
				}
				cell := p.Row(r)
				row.Joined[f.join[k]+"_target"], row.Joined[f.join[k]+"_outcome_prev"] = value(cell.Target), value(cell.OutcomePrev)
			}
			if f.compare {
				for _, name := range compared {
					v, ok := counters[i].Count(t, presets[name]).Share()
					if !ok {
						v = math.NaN()
					}
					row.others = append(row.others, v)
				}
			}
			out = append(out, row)
		}
		return out
	}, func(more []attentionRow) { rows = append(rows, more...) })
	if err != nil {
		return err
	}
	if f.compare {
		return a.writeTable(format, a.definitionsTable(rows))
	}
	t := a.attentionTable(rows, f.join)
	t.head = a.methods(f.as, def, f)
	if format != out.Table && format != out.Markdown && format != out.XLSX {
		fmt.Fprintln(a.stderr, t.head)
	}
	return a.writeTable(format, t)
}

func definitionName(as string, d lexis.Definition) string {
	if as != "" {
		return as
	}
	return d.Count + "/" + d.Over + "/" + d.Part
}

func value(f *extract.Figure) *string {
	if f == nil || !f.Value.Valid {
		return nil
	}
	s := f.Value.String()
	return &s
}

// counters opens the dictionaries and makes their counters and the lists that
// keep their words whole.
func (a *app) counters(paths []string) (counters []*lexis.Counter, lists []*word.List, err error) {
	if len(paths) == 0 {
		return nil, nil, &usageError{message: a.say("no-dict", strings.Join(lexis.Dicts(), ", "))}
	}
	for _, path := range paths {
		d, err := lexis.OpenDict(path)
		if os.IsNotExist(err) {
			return nil, nil, &usageError{message: a.say("unknown-dict", path, strings.Join(lexis.Dicts(), ", ")), quiet: true}
		} else if err != nil {
			return nil, nil, &usageError{message: err.Error(), quiet: true}
		}
		counters, lists = append(counters, lexis.NewCounter(d)), append(lists, d.List())
	}
	return counters, lists, nil
}

func (a *app) attentionTable(rows []attentionRow, join []string) resultTable {
	t := resultTable{title: a.say("l.attention", len(rows)), show: []int{0, 2, 4, 6, 7, 8, 9}}
	t.Table = tabular.Table{Name: "attention", Columns: []tabular.Column{
		{Name: "region"}, {Name: "region_code"}, {Name: "year", Kind: tabular.Integer}, {Name: "path"}, {Name: "dict"}, {Name: "definition"},
		{Name: "hits", Kind: tabular.Integer}, {Name: "denominator", Kind: tabular.Integer}, {Name: "share", Kind: tabular.Decimal},
		{Name: "per_10k_chars", Kind: tabular.Decimal}, {Name: "chars", Kind: tabular.Integer}, {Name: "words"}, {Name: "example_1"}, {Name: "example_2"}, {Name: "reason"},
	}}
	for _, id := range join {
		for _, end := range []string{"_target", "_outcome_prev"} {
			t.Columns = append(t.Columns, tabular.Column{Name: id + end, Kind: tabular.Decimal})
		}
	}
	for _, r := range rows {
		var words []string
		for _, w := range r.Words {
			words = append(words, w.Word+":"+strconv.Itoa(w.Count))
		}
		examples := append(slices.Clone(r.Examples), "", "")
		row := []string{r.Region, r.RegionCode, yearCell(r.Year), r.Path, r.Dict, r.Definition, strconv.Itoa(r.Hits.Hits), strconv.Itoa(r.Denominator),
			float(r.Share, 6), float(r.Per10k, 2), strconv.Itoa(r.Chars), strings.Join(words, " "), examples[0], examples[1], r.Reason}
		for _, id := range join {
			for _, end := range []string{"_target", "_outcome_prev"} {
				cell := ""
				if v := r.Joined[id+end]; v != nil {
					cell = *v
				}
				row = append(row, cell)
			}
		}
		t.rows = append(t.rows, row)
		t.values = append(t.values, r)
	}
	return t
}

func float(v *float64, digits int) string {
	if v == nil || math.IsNaN(*v) {
		return ""
	}
	return strconv.FormatFloat(*v, 'f', digits, 64)
}

// methods states in a sentence how the share was counted, for the reader of a
// paper.
func (a *app) methods(as string, d lexis.Definition, f attentionFlags) string {
	if as == overJieba {
		return a.say("l.methods.jieba")
	}
	return a.say("l.methods", a.say("l.part."+d.Part), a.say("l.count."+d.Count), a.say("l.over."+d.Over), f.name, versionLine())
}

// definitionsTable has Spearman's rank correlation of every two definitions,
// by dictionary, over the reports in which both give a share.
func (a *app) definitionsTable(rows []attentionRow) resultTable {
	t := resultTable{title: a.say("l.definitions")}
	t.Table = tabular.Table{Name: "definitions", Columns: []tabular.Column{
		{Name: "dict"}, {Name: "definition_a"}, {Name: "definition_b"}, {Name: "spearman", Kind: tabular.Decimal}, {Name: "reports", Kind: tabular.Integer},
	}}
	var dicts []string
	for _, r := range rows {
		if !slices.Contains(dicts, r.Dict) {
			dicts = append(dicts, r.Dict)
		}
	}
	for _, d := range dicts {
		for i := range compared {
			for j := range i {
				var x, y []float64
				for _, r := range rows {
					if r.Dict == d && !math.IsNaN(r.others[i]) && !math.IsNaN(r.others[j]) {
						x, y = append(x, r.others[j]), append(y, r.others[i])
					}
				}
				rho := lexis.Spearman(x, y)
				t.rows = append(t.rows, []string{d, compared[j], compared[i], float(&rho, 3), strconv.Itoa(len(x))})
				v := map[string]any{"dict": d, "definition_a": compared[j], "definition_b": compared[i], "spearman": nil, "reports": len(x)}
				if !math.IsNaN(rho) {
					v["spearman"] = math.Round(rho*1000) / 1000
				}
				t.values = append(t.values, v)
			}
		}
	}
	return t
}
