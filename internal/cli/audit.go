package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/govreport/govreport/internal/audit"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/table"
	"github.com/spf13/cobra"
)

// auditCommand draws cells of a panel to be checked by eye, and says what the
// checks come to.
func (a *app) auditCommand() *cobra.Command {
	var (
		n    int
		by   []string
		seed uint64
	)
	c := &cobra.Command{
		Use: "audit " + a.say("audit.use"), Short: a.say("s.audit"), Long: a.say("l.audit"),
		Args: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return &usageError{message: a.say("audit.one")}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return a.runAudit(args[0], n, by, seed) },
	}
	f := c.Flags()
	f.IntVarP(&n, "number", "n", 200, a.say("f.auditn"))
	f.StringSliceVar(&by, "by", []string{"level", "decade"}, a.say("f.auditby", strings.Join(audit.Strata, ", ")))
	f.Uint64Var(&seed, "seed", 1, a.say("f.seed"))
	f.StringVarP(&a.opts.output, "output", "o", "", a.say("f.auditout"))
	f.BoolVar(&a.opts.force, "force", false, a.say("f.force"))
	c.AddCommand(a.auditScoreCommand())
	return c
}

func (a *app) runAudit(path string, n int, by []string, seed uint64) error {
	for _, b := range by {
		if !slices.Contains(audit.Strata, b) {
			return &usageError{message: a.say("audit.by", b, strings.Join(audit.Strata, ", "))}
		}
	}
	if n < 1 {
		return &usageError{message: a.say("audit.n", n)}
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return &usageError{message: a.say("unreadable", path, cause(err)), quiet: true}
	}
	cells, err := audit.Read(bytes.NewReader(b), path)
	var format *audit.FormatError
	switch {
	case errors.As(err, &format):
		return &usageError{message: a.say("audit.format", path, format.Column), quiet: true}
	case err != nil:
		return err
	}
	picked := audit.Sample(cells, n, by, seed)
	if len(picked) < n {
		a.warn(a.say("audit.few", len(picked)))
	}
	cards := make([]audit.Card, len(picked))
	texts := map[string][]string{}
	for i, c := range picked {
		cards[i] = a.card(c, texts)
	}
	var page bytes.Buffer
	words := audit.Words{
		Lang: a.say("audit.lang"), Title: a.say("audit.title"), Help: a.say("audit.help"), Right: a.say("audit.right"), Wrong: a.say("audit.wrong"),
		Unclear: a.say("audit.unclear"), Note: a.say("audit.note"), Save: a.say("audit.save"), Done: a.say("audit.done"), Target: a.say("target"), Outcome: a.say("outcome"),
	}
	key := strconv.FormatUint(seed, 36) + "-" + strconv.Itoa(n) + "-" + strings.Join(by, ".") + "-" + strconv.Itoa(len(cells))
	if err := audit.WritePage(&page, cards, words, key); err != nil {
		return err
	}
	a.given = append(a.given, path)
	return a.write(out.Text, nil, []out.Record{{Body: page.String()}})
}

// card finds the paragraph of a cell: the line of its report's text.
func (a *app) card(c audit.Cell, texts map[string][]string) audit.Card {
	card := audit.Card{Cell: c}
	path := c.Field["path"]
	lines, known := texts[path]
	if !known {
		in, _, err := a.inputs([]string{path})
		if err == nil && len(in) == 1 {
			if r, err := a.read(context.Background(), in[0], a.reading()); err == nil {
				lines = strings.Split(r.Text, "\n")
			}
		}
		texts[path] = lines
	}
	n := c.Line()
	if n < 1 || n > len(lines) {
		card.Missing = a.say("audit.nofile")
		return card
	}
	line := lines[n-1]
	start, errStart := strconv.Atoi(c.Field["start"])
	end, errEnd := strconv.Atoi(c.Field["end"])
	for _, l := range lines[:n-1] {
		start, end = start-len(l)-1, end-len(l)-1
	}
	if errStart != nil || errEnd != nil || start < 0 || end > len(line) || start >= end {
		card.Missing = a.say("audit.moved")
		return card
	}
	card.Before, card.Here, card.After = line[:start], line[start:end], line[end:]
	return card
}

func (a *app) auditScoreCommand() *cobra.Command {
	c := &cobra.Command{
		Use: "score " + a.say("audit.scoreuse"), Short: a.say("s.auditscore"),
		Args: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return &usageError{message: a.say("audit.oneresult")}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			b, err := os.ReadFile(args[0])
			if err != nil {
				return &usageError{message: a.say("unreadable", args[0], cause(err)), quiet: true}
			}
			r, err := audit.Score(bytes.NewReader(b), args[0])
			if err != nil {
				return err
			}
			a.given = append(a.given, args[0])
			return a.showScore(r)
		},
	}
	a.outputFlags(c, out.Whole)
	return c
}

func (a *app) showScore(r *audit.Result) error {
	format, err := a.formatOf(out.Whole)
	if err != nil {
		return err
	}
	share := func(right, n int) string {
		if n == 0 {
			return ""
		}
		return fmt.Sprintf("%.1f%%", 100*float64(right)/float64(n))
	}
	t := table.Table{Title: a.say("audit.strata", r.Checked, r.Unclear, r.Open), Columns: []table.Column{
		{Head: a.say("audit.stratum"), Min: 8, Good: 20}, {Head: a.say("audit.checked"), Right: true}, {Head: a.say("audit.right"), Right: true}, {Head: a.say("audit.precision"), Right: true},
	}}
	for _, s := range r.Strata {
		t.Rows = append(t.Rows, []string{s.Name, itoa(s.Checked), itoa(s.Right), share(s.Right, s.Checked)})
	}
	wrong := table.Table{Title: a.say("audit.errors", len(r.Errors)), Columns: []table.Column{
		{Head: a.say("region"), Min: 6, Good: 10, Max: 16}, {Head: a.say("year")}, {Head: a.say("indicator"), Min: 8, Good: 16}, {Head: a.say("value"), Right: true}, {Head: a.say("quote"), Min: 10, Good: 24}, {Head: a.say("audit.note"), Min: 4, Good: 12},
	}}
	for _, e := range r.Errors {
		wrong.Rows = append(wrong.Rows, []string{e["region"], e["year"], e["indicator_id"], e["value"], e["quote"], e["note"]})
	}
	tables := []table.Table{t}
	if len(r.Errors) > 0 {
		tables = append(tables, wrong)
	}
	value := map[string]any{
		"checked": r.Checked, "right": r.Right, "wrong": r.Wrong, "unclear": r.Unclear, "open": r.Open, "reports": r.Reports,
		"precision": r.Precision, "low": r.Low, "high": r.High, "sentence_zh": r.Sentence(false), "sentence_en": r.Sentence(true),
	}
	return a.write(format, nil, []out.Record{{Head: r.Sentence(a.english()), Tables: tables, Value: value}})
}
