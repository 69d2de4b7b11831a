package cli

import (
	"sync/atomic"
	"time"

	"github.com/govreport/govreport/analyzer/archive"
	"github.com/govreport/govreport/internal/batch"
	"github.com/schollz/progressbar/v3"
)

// shownFailures is how many failures are shown as they come; all are in the
// file of errors.
const shownFailures = 50

// plainEvery is how often a line tells how far a batch has come where there is
// no terminal.
const plainEvery = 30 * time.Second

// A batchProgress shows how far a batch has come: a bar with rate and time left
// on a terminal, else a line from time to time. How many files there are is
// counted beside the work.
type batchProgress struct {
	a        *app
	bar      *progressbar.ProgressBar // nil where there is no terminal
	total    atomic.Int64             // 0 while it is being counted
	stop     atomic.Bool
	last     time.Time
	failures int
}

func (a *app) batchProgress(inputs []string, o archive.Options) *batchProgress {
	p := &batchProgress{a: a, last: time.Now()}
	if isTerminal(a.stderr) {
		p.bar = progressbar.NewOptions64(-1,
			progressbar.OptionSetWriter(a.stderr), progressbar.OptionSetDescription(a.say("batch-bar")),
			progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetItsString(a.say("batch-its")),
			progressbar.OptionSetPredictTime(true), progressbar.OptionSetWidth(30), progressbar.OptionThrottle(100*time.Millisecond),
			progressbar.OptionClearOnFinish(), progressbar.OptionSetRenderBlankState(true))
	}
	go func() {
		n := int64(0)
		for range archive.Files(inputs, o) {
			if n++; p.stop.Load() {
				return
			}
		}
		p.total.Store(n)
	}()
	return p
}

// step is told of every file.
func (p *batchProgress) step(path string, err error, sum *batch.Summary) {
	if err != nil {
		if p.failures++; p.failures <= shownFailures {
			if p.bar != nil {
				_ = p.bar.Clear()
			}
			_, message := p.a.explainError(err)
			p.a.warn(message)
			if p.failures == shownFailures {
				p.a.warn(p.a.say("batch-more-failures"))
			}
		}
	}
	total := p.total.Load()
	if p.bar != nil {
		if total > 0 && p.bar.GetMax64() != total {
			p.bar.ChangeMax64(total)
		}
		_ = p.bar.Set(sum.Files)
		return
	}
	if time.Since(p.last) >= plainEvery {
		p.last = time.Now()
		if total > 0 {
			p.a.warn(p.a.say("batch-line", sum.Files, total, 100*float64(sum.Files)/float64(total), sum.Failed))
		} else {
			p.a.warn(p.a.say("batch-line-open", sum.Files, sum.Failed))
		}
	}
}

func (p *batchProgress) close() {
	p.stop.Store(true)
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}
