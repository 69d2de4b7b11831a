// Package archive reads many reports: files, folders of them, and zip files,
// as archives really are. It holds only a few reports at any time, so that
// there may be millions.
//
//	for r := range archive.Reports(ctx, []string{"reports", "2019.zip"}, archive.Options{}) {
//		if r.Err != nil {
//			log.Print(r.Err) // says which file, and what is wrong with it
//			continue
//		}
//		fmt.Println(r.Report.Region, r.Report.Year, len(r.Report.Figures))
//	}
//
// What files are reports is told by their suffixes: those of text and those of
// the formats that the program has registered (see package format).
package archive

import (
	"cmp"
	"context"
	"iter"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/ordered"
)

// Options say how to read an archive. The zero value is a good start.
type Options struct {
	analyzer.Options
	// Jobs is how many reports are read at once; 0 for one a processor.
	Jobs int
	// MaxNested is how deep zip files may lie in each other; 0 for
	// DefaultMaxNested.
	MaxNested int
	// MaxEntries is how many files all zip files together may hold; 0 for
	// DefaultMaxEntries. The one that holds more is not read at all.
	MaxEntries int
	// MaxRatio is how many times their size the zip files of a run may unpack
	// to, beside 1 GB that is free; 0 for DefaultMaxRatio. Text packs to a third
	// or a tenth, a zip bomb to a hundred-thousandth.
	MaxRatio int
	// Skipped, if not nil, is told the path of every file that is passed over
	// because nothing reads files of its suffix. It is called by one goroutine
	// at a time.
	Skipped func(path string)
	// Passed, if not nil, is told the path of every other thing in a folder
	// that is no report and why it was passed over: one of the Passed
	// constants. It is called by one goroutine at a time.
	Passed func(path, reason string)
}

// Why something in a folder or zip file is passed over.
const (
	PassedFolderLink = "folder-link"   // a link to a folder, which is not followed
	PassedDangling   = "dangling-link" // a link to nothing, of no suffix that is read
	PassedSpecial    = "special-file"  // a pipe, socket or device, of no suffix that is read
	PassedLock       = "lock-file"     // ~$甲.docx, which Word leaves beside an open file
	PassedHidden     = "hidden"        // a name that begins with a dot, or __MACOSX in a zip file
	PassedVolume     = "rar-volume"    // 报告.part2.rar, which is read with the first part
	PassedOwn        = "own-output"    // a workbook that govreport wrote
)

// The limits that stand where none are given.
const (
	DefaultMaxNested  = 3
	DefaultMaxEntries = 2_000_000
	DefaultMaxRatio   = 200
)

func (o Options) withDefaults() Options {
	o.MaxNested = cmp.Or(o.MaxNested, DefaultMaxNested)
	o.MaxEntries = cmp.Or(o.MaxEntries, DefaultMaxEntries)
	o.MaxRatio = cmp.Or(o.MaxRatio, DefaultMaxRatio)
	o.Limits = o.Limits.WithDefaults()
	return o
}

// A Result is what became of one file: a report, or why there is none.
type Result struct {
	Entry  *Entry
	Report *analyzer.Report
	Err    error
}

// Reports reads all reports in paths, several at once, and yields them in the
// order of [Files]. It ends early when ctx is done.
func Reports(ctx context.Context, paths []string, o Options) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		_ = ordered.Run(ctx, o.Jobs, Files(paths, o), func(e *Entry) Result {
			r, err := e.Read(ctx, o.Options)
			return Result{e, r, err}
		}, func(_ *Entry, r Result) error {
			if !yield(r) {
				return errEnough
			}
			return nil
		})
	}
}

type enough struct{}

func (enough) Error() string { return "enough" }

var errEnough error = enough{}
