package cli

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/table"
	"github.com/govreport/govreport/segment"
	"github.com/spf13/cobra"
)

// engines are the word segmenters that this program was built with.
var engines = map[string]func() (segment.Segmenter, error){"gse": segment.GSE}

// RegisterEngine adds a word segmenter for words --engine.
func RegisterEngine(name string, open func() (segment.Segmenter, error)) { engines[name] = open }

// A wordCount is a word and how often it occurs.
type wordCount struct {
	Text  string `json:"text"`
	POS   string `json:"pos"`
	Count int    `json:"count"`
	Files int    `json:"-"` // reports it occurs in
}

type wordsFlags struct {
	tokens bool
	top    int
	engine string
}

func (a *app) wordsCommand() *cobra.Command {
	f := wordsFlags{engine: "gse"}
	c := &cobra.Command{
		Use: "words " + a.say("inputs"), Short: a.say("s.words"),
		RunE: func(c *cobra.Command, args []string) error { return a.runWords(args, f) },
	}
	a.outputFlags(c, "table", "json", "jsonl", "csv", "md")
	flags := c.Flags()
	flags.BoolVar(&f.tokens, "tokens", false, a.say("f.tokens"))
	flags.IntVar(&f.top, "top", 50, a.say("f.top"))
	flags.Var(&choice{value: &f.engine, of: []string{"gse", "jieba"}, def: "gse"}, "engine", a.say("f.engine"))
	_ = c.RegisterFlagCompletionFunc("engine", cobra.FixedCompletions([]string{"gse", "jieba"}, cobra.ShellCompDirectiveNoFileComp))
	return c
}

// runWords counts the words of each report (json, jsonl) or of all of them
// together (tables), or prints every word.
func (a *app) runWords(args []string, f wordsFlags) error {
	if err := a.checkEncoding(); err != nil {
		return err
	}
	in, several, err := a.inputs(args)
	if err != nil {
		return err
	}
	format, err := a.formatOf("table")
	if err != nil {
		return err
	}
	perFile := format == "json" || format == "jsonl"
	if f.tokens && !perFile {
		return &usageError{message: a.say("no-words-csv")}
	}
	open, ok := engines[f.engine]
	if !ok {
		return &usageError{message: a.say("no-jieba"), quiet: true}
	}
	seg, err := open()
	if err != nil {
		return &usageError{message: a.say("engine-failed", f.engine, err), quiet: true}
	}
	s, err := a.open(format, several, []string{"word", "pos", "count", "files"})
	if err != nil {
		return err
	}
	stop := map[string]bool{}
	for _, w := range segment.StopWords() {
		stop[w] = true
	}
	if perFile {
		_, err := a.each(in, s, func(r *analyzer.Report) (rec record, found int, notes []string) {
			words := seg.Words(r.Text)
			if f.tokens {
				rec.value = struct {
					Source analyzer.Source `json:"source"`
					Tokens []segment.Word  `json:"tokens"`
				}{r.Source, words}
				return rec, len(words), nil
			}
			counts := top(countWords(words, stop), f.top)
			rec.value = struct {
				Source analyzer.Source `json:"source"`
				Words  []wordCount     `json:"words"`
			}{r.Source, counts}
			return rec, len(counts), nil
		})
		return err
	}
	all := map[string]*wordCount{}
	err = gather(a, in, func(r *analyzer.Report) map[string]*wordCount { return countWords(seg.Words(r.Text), stop) }, func(counts map[string]*wordCount) {
		for k, c := range counts {
			if have := all[k]; have != nil {
				have.Count += c.Count
				have.Files++
			} else {
				all[k] = c
			}
		}
	})
	if err != nil {
		return errors.Join(err, s.end(false))
	}
	counts := top(all, f.top)
	rec := record{tables: []table.Table{a.wordsTable(counts, several)}}
	for _, c := range counts {
		rec.rows = append(rec.rows, []string{c.Text, c.POS, strconv.Itoa(c.Count), strconv.Itoa(c.Files)})
	}
	return s.whole(rec)
}

// countWords counts the words that say what a text is about.
func countWords(words []segment.Word, stop map[string]bool) map[string]*wordCount {
	counts := map[string]*wordCount{}
	for _, w := range words {
		if stop[w.Text] || !hasSubject(w) {
			continue
		}
		if c := counts[w.Text]; c != nil {
			c.Count++
		} else {
			counts[w.Text] = &wordCount{Text: w.Text, POS: w.POS, Count: 1, Files: 1}
		}
	}
	return counts
}

// hasSubject leaves out numbers, punctuation and single characters.
func hasSubject(w segment.Word) bool {
	if strings.HasPrefix(w.POS, "m") || strings.HasPrefix(w.POS, "t") || strings.HasPrefix(w.POS, "w") {
		return false
	}
	letters := 0
	for _, r := range w.Text {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 2
}

// top returns the n most frequent words, all where n is 0, equal ones in the
// order of their characters.
func top(counts map[string]*wordCount, n int) []wordCount {
	list := make([]wordCount, 0, len(counts))
	for _, c := range counts {
		list = append(list, *c)
	}
	slices.SortFunc(list, func(x, y wordCount) int {
		if x.Count != y.Count {
			return y.Count - x.Count
		}
		return strings.Compare(x.Text, y.Text)
	})
	if n > 0 && len(list) > n {
		list = list[:n]
	}
	return list
}

func (a *app) wordsTable(counts []wordCount, several bool) table.Table {
	t := table.Table{
		Title:   a.say("words", len(counts)),
		Columns: []table.Column{{Head: a.say("word"), Min: 12}, {Head: a.say("pos")}, {Head: a.say("count"), Right: true}},
	}
	if several {
		t.Columns = append(t.Columns, table.Column{Head: a.say("files"), Right: true})
	}
	for _, c := range counts {
		row := []string{c.Text, c.POS, strconv.Itoa(c.Count)}
		if several {
			row = append(row, strconv.Itoa(c.Files))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
