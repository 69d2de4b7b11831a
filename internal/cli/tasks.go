package cli

import (
	"strconv"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/table"
)

var taskColumns = []string{
	"region", "year", "verb", "object", "status", "score", "done_verb", "text", "start", "end", "section",
	"passage", "passage_start", "passage_end", "near",
}

// tasks are the rows of a plan's tasks without numbers.
func (a *app) tasks(plan, outcome *analyzer.Report, rows []analyzer.TaskResult) []out.Record {
	if len(rows) == 0 {
		return nil
	}
	recs := make([]out.Record, len(rows))
	count := map[string]int{}
	t := table.Table{Title: a.say("tasks", len(rows)), Columns: []table.Column{
		{Head: a.say("task.verb"), Min: 4, Good: 8, Max: 12},
		{Head: a.say("task.object"), Min: 12, Good: 20, Max: 36},
		{Head: a.say("task.status"), Min: 10},
		{Head: a.say("task.passage"), Min: 12, Good: 20},
	}}
	for i := range rows {
		x := &rows[i]
		count[x.Status]++
		recs[i].Value = x
		recs[i].Rows = [][]string{taskRow(plan, x)}
		t.Rows = append(t.Rows, []string{x.Task.Verb, x.Task.Object, a.say("t." + x.Status), a.taskWords(x)})
	}
	recs[0].Head = a.say("tasks-of", plan.Region, plan.Year) + a.say("sep") +
		a.say("tasks-sum", count[analyzer.TaskLikely], count[analyzer.TaskMentioned], count[analyzer.TaskNotFound], count[analyzer.TaskAbsent]) +
		"\n" + plan.Source.Path + " → " + outcome.Source.Path
	recs[0].Tables = []table.Table{t}
	return recs
}

// taskWords are the passage found, or else the closest ones with their lines.
func (a *app) taskWords(x *analyzer.TaskResult) string {
	if x.Passage != "" || len(x.Near) == 0 {
		return x.Passage
	}
	words := make([]string, len(x.Near))
	for i, p := range x.Near {
		words[i] = a.say("quote-at", p.Line, p.Text)
	}
	return strings.Join(words, "\n")
}

func taskRow(plan *analyzer.Report, x *analyzer.TaskResult) []string {
	row := []string{
		plan.Region, itoa(plan.Year), x.Task.Verb, x.Task.Object, x.Status, "", x.Verb, x.Task.Text,
		itoa(x.Task.Span.Start), itoa(x.Task.Span.End), itoa(x.Task.Section), x.Passage, "", "", passages(x.Near),
	}
	if x.Passage != "" {
		row[5] = strconv.FormatFloat(x.Score, 'f', -1, 64)
		row[12], row[13] = itoa(x.Span.Start), itoa(x.Span.End)
	}
	return row
}
