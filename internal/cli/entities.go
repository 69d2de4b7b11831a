package cli

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/render"
	"github.com/govreport/govreport/internal/table"
	"github.com/spf13/cobra"
)

// entities is what a line of text holds.
type entities struct {
	Numbers    []extract.Numeral  `json:"numbers"`
	Quantities []extract.Quantity `json:"quantities"`
	Dates      []extract.Date     `json:"dates"`
}

// readEntities reads text; ref is the day that relative dates count from.
func readEntities(text, ref string) entities {
	return entities{extract.Numerals(text), extract.Quantities(text), extract.Dates(text, ref)}
}

func (a *app) entitiesCommand() *cobra.Command {
	c := &cobra.Command{
		Use: "entities", Short: a.say("s.entities"), Args: a.noArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.runEntities() },
	}
	f := c.Flags()
	a.formatFlag(c, entityFormats, a.say("f.format"))
	f.StringVarP(&a.opts.output, "output", "o", "", a.say("f.output"))
	return c
}

// entityFormats are a table of all lines, and an answer to each as it comes.
var entityFormats = out.Set{out.Table, out.JSONL}

// runEntities answers each line of standard input with a line (jsonl) or some
// rows (table). A line may be JSON, {"text":…,"ref":…}, or plain text.
func (a *app) runEntities() error {
	if isTerminal(a.stdin) {
		return &usageError{message: a.say("no-input")}
	}
	format, err := a.formatOf(entityFormats)
	if err != nil {
		return err
	}
	s, err := a.open(format, false, nil)
	if err != nil {
		return err
	}
	in := bufio.NewReaderSize(a.stdin, 64<<10)
	var rows [][]string
	for n := 1; ; n++ {
		text, readErr := in.ReadString('\n')
		if text == "" && readErr != nil {
			if !errors.Is(readErr, io.EOF) {
				return errors.Join(readErr, s.End(false))
			}
			break
		}
		text = strings.TrimRight(text, "\r\n")
		if n == 1 {
			text = strings.TrimPrefix(text, "\ufeff")
		}
		text, ref, err := entityLine(text)
		var value any
		if err != nil {
			a.failed = true
			m := a.say("bad-json-line", n, err)
			a.warn(m)
			value = map[string]string{"error": m}
		} else {
			e := readEntities(text, ref)
			value = e
			if format == out.Table {
				rows = append(rows, a.entityRows(n, e)...)
				continue
			}
		}
		b, err := s.Encode(out.Record{Value: value})
		if err == nil && format == out.JSONL {
			err = s.Put(b)
		}
		if err != nil {
			return errors.Join(err, s.End(false))
		}
	}
	if format == out.Table {
		b, err := s.Encode(out.Record{Tables: []table.Table{{
			Title: a.say("entities", len(rows)),
			Columns: []table.Column{
				{Head: a.say("line"), Right: true}, {Head: a.say("type")}, {Head: a.say("words.in"), Min: 10, Max: 40}, {Head: a.say("value"), Min: 10, Max: 30, Right: true},
			},
			Rows: rows,
		}}})
		if err == nil {
			err = s.Put(b)
		}
		if err != nil {
			return errors.Join(err, s.End(false))
		}
	}
	return s.End(true)
}

// entityLine takes a line of input apart.
func entityLine(line string) (text, ref string, err error) {
	if !strings.HasPrefix(strings.TrimLeft(line, " \t"), "{") {
		return line, "", nil
	}
	var in struct {
		Text string  `json:"text"`
		Ref  *string `json:"ref"`
	}
	if err := json.Unmarshal([]byte(line), &in); err != nil {
		return "", "", err
	}
	if in.Ref != nil {
		ref = *in.Ref
	}
	return in.Text, ref, nil
}

func (a *app) entityRows(line int, e entities) (rows [][]string) {
	n := strconv.Itoa(line)
	for _, x := range e.Numbers {
		unit := ""
		if x.Kind == "percent" {
			unit = "%"
		}
		v := render.Value(extract.Figure{Value: x.Value, ValueMax: x.ValueMax, Ratio: x.Ratio, Bound: x.Bound, Text: x.Text, Unit: unit}, a.lang)
		rows = append(rows, []string{n, a.say("number"), x.Text, v})
	}
	for _, x := range e.Quantities {
		v := render.Value(extract.Figure{Value: x.Value, ValueMax: x.ValueMax, Ratio: x.Ratio, Bound: x.Bound, Text: x.Text, Unit: x.Unit}, a.lang)
		rows = append(rows, []string{n, a.say("quantity"), x.Text, v})
	}
	for _, x := range e.Dates {
		rows = append(rows, []string{n, a.say("date"), x.Text, x.Value})
	}
	return rows
}
