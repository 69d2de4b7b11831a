package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/analyzer/eval"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/table"
	"github.com/spf13/cobra"
)

type evalFlags struct {
	corpus, by string
	baseline   bool
	show       int
}

// evalCommand scores figures against labels.
func (a *app) evalCommand() *cobra.Command {
	var f evalFlags
	c := &cobra.Command{
		Use: "eval GOLD [PRED]", Short: a.say("s.eval"), Long: a.say("l.eval"),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 || len(args) > 2 {
				return &usageError{message: a.say("eval-args")}
			}
			return a.runEval(args, f)
		},
	}
	a.outputFlags(c, out.Whole)
	flags := c.Flags()
	flags.StringVar(&f.corpus, "corpus", "", a.say("f.corpus"))
	flags.Var(&choice{value: &f.by, of: []string{"level", "decade", "format"}}, "by", a.say("f.eval.by"))
	flags.BoolVar(&f.baseline, "baseline", false, a.say("f.baseline"))
	flags.IntVar(&f.show, "show", 0, a.say("f.show"))
	return c
}

// evaluation is what eval prints as JSON.
type evaluation struct {
	Results       []eval.Result       `json:"results"`
	Disagreements []eval.Disagreement `json:"disagreements,omitempty"`
}

func (a *app) runEval(args []string, f evalFlags) error {
	format, err := a.formatOf(out.Whole)
	if err != nil {
		return err
	}
	var passages []eval.Passage
	if err := a.withFile(args[0], func(r io.Reader) (err error) {
		passages, err = eval.ReadLabels(r, args[0])
		return err
	}); err != nil {
		return err
	}
	read, err := a.labelledReports(passages, f)
	if err != nil {
		return err
	}
	var docs []eval.Document
	if len(args) == 1 {
		for _, d := range read {
			docs = append(docs, d.doc)
		}
	} else if err := a.withFile(args[1], func(r io.Reader) (err error) {
		docs, err = eval.ReadGuesses(r, args[1], func(path string) (string, error) {
			path = filepath.ToSlash(path)
			for file, d := range read {
				if path == file || strings.HasSuffix(path, "/"+file) {
					return d.text, nil
				}
			}
			return "", eval.ErrNotLabelled
		})
		return err
	}); err != nil {
		return err
	}
	results, dis, err := eval.Compare(passages, docs, eval.Options{By: f.by})
	if err != nil {
		return fmt.Errorf("%s: %w", args[0], err)
	}
	return a.showEval(format, evaluation{results, dis[:min(f.show, len(dis))]}, read)
}

// withFile opens path, or standard input for -, for f.
func (a *app) withFile(path string, f func(io.Reader) error) error {
	if path == "-" {
		return f(a.stdin)
	}
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	return f(file)
}

// A labelled report is what was read in a file that labels are of.
type labelled struct {
	doc  eval.Document
	text string
}

// labelledReports reads the files of passages, by their names in the labels.
func (a *app) labelledReports(passages []eval.Passage, f evalFlags) (map[string]labelled, error) {
	out := map[string]labelled{}
	var paths, files []string
	for i := range passages {
		file := filepath.ToSlash(passages[i].File)
		if _, seen := out[file]; !seen {
			out[file] = labelled{}
			files = append(files, file)
			paths = append(paths, filepath.Join(f.corpus, filepath.FromSlash(file)))
		}
	}
	in, _, err := a.inputs(paths)
	if err != nil {
		return nil, err
	}
	i := 0
	err = a.run(in, func(r *analyzer.Report) (result, error) {
		d := eval.Document{Level: r.RegionLevel, Format: r.Source.Format, Decade: eval.Decade(r.Year)}
		var err error
		if f.baseline {
			d.Guesses = eval.Baseline(r.Text)
		} else {
			d.Guesses, err = eval.Guesses(r.Figures, r.Text)
		}
		return result{value: labelled{d, strings.Clone(r.Text)}}, err
	}, func(k int, r result) error {
		if r.err == nil && k < len(files) {
			l := r.value.(labelled)
			l.doc.File = files[k]
			out[files[k]] = l
			i++
		}
		return nil
	})
	if i == 0 && err == nil {
		err = errors.New(a.say("eval-no-files"))
	}
	return out, err
}

// showEval prints scores with their intervals, and disagreements.
func (a *app) showEval(format *out.Format, e evaluation, read map[string]labelled) error {
	var tables []table.Table
	for _, r := range e.Results {
		t := table.Table{
			Title:   a.say("eval.title", r.Figures, r.Passages, r.Reports),
			Columns: []table.Column{{Head: a.say("eval.score")}, {Head: a.say("value"), Right: true}, {Head: a.say("eval.interval"), Right: true}},
		}
		if r.Group != "" {
			t.Title = a.say("by."+r.By) + " " + r.Group + a.say("colon") + t.Title
		}
		for _, s := range r.Scores {
			t.Rows = append(t.Rows, []string{a.say("eval." + s.Name), fmt.Sprintf("%.4f", s.Value), fmt.Sprintf("%.4f—%.4f", s.Low, s.High)})
		}
		tables = append(tables, t)
	}
	if len(e.Disagreements) > 0 {
		t := table.Table{
			Title: a.say("eval.disagreements", len(e.Disagreements)),
			Columns: []table.Column{{Head: a.say("eval.what")}, {Head: a.say("words.in"), Min: 16, Good: 30, Max: 50},
				{Head: a.say("eval.fields"), Min: 8, Max: 30}, {Head: a.say("eval.label"), Min: 10, Max: 30}, {Head: a.say("eval.read"), Min: 10, Max: 30}},
		}
		for _, d := range e.Disagreements {
			t.Rows = append(t.Rows, []string{a.say("eval." + d.What), around(read[filepath.ToSlash(d.File)].text, d.At), strings.Join(d.Fields, " "), labelWords(d.Label), guessWords(d.Guess)})
		}
		tables = append(tables, t)
	}
	s, err := a.open(format, false, nil)
	if err != nil {
		return err
	}
	return s.Whole(out.Record{Tables: tables, Value: e})
}

// around quotes text about its character at.
func around(text string, at int) string {
	r := []rune(text)
	lo, hi := max(0, min(at, len(r))-14), min(len(r), at+12)
	return strings.Join(strings.Fields(string(r[lo:hi])), " ")
}

func labelWords(l *eval.Label) string {
	if l == nil {
		return ""
	}
	return fmt.Sprint(l.Indicator, " ", l.Measure, " ", l.Value.Terms, l.Unit, " ", l.Bound, " ", l.Kind, " ", l.Period)
}

func guessWords(g *eval.Guess) string {
	if g == nil {
		return ""
	}
	return fmt.Sprint(g.Indicator, " ", g.Measure, " ", g.Value.Terms, g.Unit, " ", g.Bound, " ", g.Kind, " ", g.Period)
}
