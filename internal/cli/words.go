package cli

import (
	"errors"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/analyzer/lexis"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/table"
	"github.com/govreport/govreport/segment"
	"github.com/govreport/govreport/segment/word"
	"github.com/spf13/cobra"
)

// A wordCount is a word and how often it occurs.
type wordCount struct {
	Text  string `json:"text"`
	POS   string `json:"pos"`
	Count int    `json:"count"`
	Files int    `json:"-"` // reports it occurs in
}

type wordsFlags struct {
	engineFlags
	tokens bool
	top    int
	stop   []string // files of further stop words
	formal bool     // leave officialese out
	pos    []string
	min    int
	ngram  int
	part   string
}

func (a *app) wordsCommand() *cobra.Command {
	f := wordsFlags{part: lexis.All}
	c := &cobra.Command{
		Use: "words " + a.say("inputs"), Short: a.say("s.words"),
		RunE: func(c *cobra.Command, args []string) error { return a.runWords(args, f) },
	}
	a.outputFlags(c, out.Plain)
	a.engineFlags(c, &f.engineFlags)
	flags := c.Flags()
	flags.BoolVar(&f.tokens, "tokens", false, a.say("f.tokens"))
	flags.IntVar(&f.top, "top", 50, a.say("f.top"))
	flags.StringSliceVar(&f.stop, "stop", nil, a.say("f.stop"))
	flags.BoolVar(&f.formal, "no-officialese", false, a.say("f.no-officialese"))
	flags.StringSliceVar(&f.pos, "pos", nil, a.say("f.pos"))
	flags.IntVar(&f.min, "min-length", 2, a.say("f.min-length"))
	flags.IntVar(&f.ngram, "ngram", 1, a.say("f.ngram"))
	a.partFlag(c, &f.part)
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
	format, err := a.formatOf(out.Plain)
	if err != nil {
		return err
	}
	perFile := format.Shape == out.Values
	if f.tokens && !perFile {
		return &usageError{message: a.say("no-words-csv")}
	}
	if f.ngram < 1 || f.ngram > 5 {
		return &usageError{message: a.say("bad-ngram", f.ngram)}
	}
	seg, err := a.engine(f.engineFlags)
	if err != nil {
		return err
	}
	count, err := a.wordCounter(f)
	if err != nil {
		return err
	}
	s, err := a.open(format, several, []string{"word", "pos", "count", "files"})
	if err != nil {
		return err
	}
	if perFile {
		_, err := a.each(in, s, func(r *analyzer.Report) (rec out.Record, found int, notes []string) {
			t := lexis.Read(r, seg)
			if f.tokens {
				words := make([]segment.Word, 0, len(t.Tokens))
				for _, w := range t.Tokens {
					if f.part == lexis.All || t.In(w.Sentence, f.part) {
						words = append(words, w.Word)
					}
				}
				rec.Value = struct {
					Source analyzer.Source `json:"source"`
					Tokens []segment.Word  `json:"tokens"`
				}{r.Source, words}
				return rec, len(words), nil
			}
			counts := top(count(t), f.top)
			rec.Value = struct {
				Source analyzer.Source `json:"source"`
				Words  []wordCount     `json:"words"`
			}{r.Source, counts}
			return rec, len(counts), nil
		})
		return err
	}
	all := map[string]*wordCount{}
	err = gather(a, in, func(r *analyzer.Report) map[string]*wordCount { return count(lexis.Read(r, seg)) }, func(counts map[string]*wordCount) {
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
		return errors.Join(err, s.End(false))
	}
	counts := top(all, f.top)
	rec := out.Record{Tables: []table.Table{a.wordsTable(counts, several)}}
	for _, c := range counts {
		rec.Rows = append(rec.Rows, []string{c.Text, c.POS, strconv.Itoa(c.Count), strconv.Itoa(c.Files)})
	}
	return s.Whole(rec)
}

// wordCounter is a function that counts the words, or runs of words, that f
// lets through. Forms that differ in width or case count as one, under the
// form that comes first.
func (a *app) wordCounter(f wordsFlags) (func(*lexis.Text) map[string]*wordCount, error) {
	stop := map[string]bool{}
	add := func(list []string) {
		for _, w := range list {
			stop[word.Key(w)] = true
		}
	}
	add(segment.StopWords())
	if f.formal {
		add(word.Officialese())
	}
	for _, path := range f.stop {
		b, err := os.ReadFile(path)
		if err != nil {
			return nil, &usageError{message: a.say("cannot-read", path, cause(err)), quiet: true}
		}
		add(strings.Fields(strings.TrimPrefix(string(b), "\ufeff")))
	}
	ok := func(w segment.Word) bool {
		return !stop[word.Key(w.Text)] && hasSubject(w) && utf8.RuneCountInString(w.Text) >= f.min &&
			(len(f.pos) == 0 || slices.ContainsFunc(f.pos, func(p string) bool { return strings.HasPrefix(w.POS, p) }))
	}
	return func(t *lexis.Text) map[string]*wordCount {
		counts := map[string]*wordCount{}
		run := make([]segment.Word, 0, f.ngram)
		last := -1
		for _, w := range t.Tokens {
			if !t.In(w.Sentence, f.part) {
				continue
			}
			if w.Sentence != last || !ok(w.Word) {
				run, last = run[:0], w.Sentence
			}
			if !ok(w.Word) {
				continue
			}
			if len(run) == f.ngram {
				run = append(run[:0], run[1:]...)
			}
			if run = append(run, w.Word); len(run) < f.ngram {
				continue
			}
			text, pos := "", make([]string, len(run))
			for i, w := range run {
				text += w.Text
				pos[i] = w.POS
			}
			key := word.Key(text)
			if c := counts[key]; c != nil {
				c.Count++
			} else {
				counts[key] = &wordCount{Text: strings.Clone(text), POS: strings.Join(pos, "+"), Count: 1, Files: 1}
			}
		}
		return counts
	}, nil
}

// hasSubject leaves out numbers, dates, punctuation and what has no letters.
func hasSubject(w segment.Word) bool {
	if strings.HasPrefix(w.POS, "m") || strings.HasPrefix(w.POS, "t") || strings.HasPrefix(w.POS, "w") {
		return false
	}
	return strings.ContainsFunc(w.Text, unicode.IsLetter)
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
