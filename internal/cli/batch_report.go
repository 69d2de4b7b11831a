package cli

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/govreport/govreport/internal/batch"
	"github.com/govreport/govreport/internal/clean"
	"github.com/govreport/govreport/internal/export"
)

// batchReport says on standard error what a batch has come to.
func (a *app) batchReport(job *batch.Job, sum *batch.Summary, b batchFlags) error {
	line := func(key string, args ...any) { fmt.Fprintln(a.stderr, clean.Line(a.say(key, args...))) }
	seconds := max(sum.Elapsed.Seconds(), 0.001)
	line("br.files", sum.Files, a.counts(sum.Formats), sum.Elapsed.Round(10*time.Millisecond).String(), float64(sum.Files)/seconds, float64(sum.Bytes)/seconds/1e6)
	line("br.found", sum.Sections, sum.Figures, sum.Targets, sum.Outcomes, sum.Dates)
	if sum.Reused > 0 {
		line("br.reused", sum.Reused)
	}
	if sum.Failed > 0 {
		line("br.failed", sum.Failed, a.reasons(sum.Failures), job.Errors())
	}
	if len(sum.Skipped) > 0 {
		n := 0
		for _, k := range sum.Skipped {
			n += k
		}
		line("br.skipped", n, a.counts(sum.Skipped))
	}
	if len(sum.Passed) > 0 {
		words := map[string]int{}
		for reason, n := range sum.Passed {
			words[a.say("passed."+reason)] += n
		}
		line("br.passed", a.counts(words))
	}
	if sum.NoDate+sum.NoYear+sum.NoRegion+sum.NoPlan+sum.NoFigures > 0 {
		line("br.without", sum.NoDate, sum.NoYear, sum.NoRegion, sum.NoPlan, sum.NoFigures)
	}
	if sum.NotReports > 0 {
		line("br.not-reports", sum.NotReports)
	}
	if sum.Duplicates > 0 {
		line("br.duplicates", sum.Duplicates, job.Duplicates())
	}
	for _, dir := range slices.Sorted(maps.Keys(sum.Stale)) {
		line("br.stale", sum.Stale[dir], dir)
	}
	if sum.Files == 0 && sum.Complete {
		line("br.nothing")
	}
	var files []string
	for _, out := range job.Outputs {
		if k, err := export.KindOf(out); err == nil {
			files = append(files, k.Files(out)...)
		}
	}
	line("br.outputs", strings.Join(files, a.say("comma")))
	if !sum.Complete {
		line("br.interrupted", sum.Files)
	}
	if b.report == "" {
		return nil
	}
	if err := writeSummary(b.report, sum); err != nil {
		return fmt.Errorf("%s", a.say("cannot-write", b.report, cause(err)))
	}
	return nil
}

// counts writes counts by name, the largest first: docx 120、pdf 3.
func (a *app) counts(m map[string]int) string {
	names := slices.SortedFunc(maps.Keys(m), func(x, y string) int {
		return cmp.Or(cmp.Compare(m[y], m[x]), cmp.Compare(x, y))
	})
	words := make([]string, len(names))
	for i, n := range names {
		words[i] = fmt.Sprintf("%s %d", cmp.Or(n, a.say("br.no-suffix")), m[n])
	}
	return strings.Join(words, a.say("comma"))
}

// reasons is counts for the codes of failures, in words.
func (a *app) reasons(m map[string]int) string {
	words := map[string]int{}
	for code, n := range m {
		words[a.say("why."+code)] += n
	}
	return a.counts(words)
}
