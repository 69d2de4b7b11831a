package main

import (
	"context"
	"reflect"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

// Config says what to read and where to write it.
type Config struct {
	Inputs   []string
	Output   string
	Shards   int
	Encoding string
	Timeout  time.Duration
	Force    bool   // replace an earlier output
	Run      string // names the folder of unfinished files; another for each run
}

func init() {
	beam.RegisterType(reflect.TypeFor[made]())
	register.DoFn3x1[context.Context, string, func(string, int64), error](&listFn{})
	register.DoFn4x0[context.Context, string, func(*int64) bool, func(int64, []byte)](&readFn{})
	register.DoFn2x0[[]byte, func(int64, []byte)](&seedFn{})
	register.DoFn4x1[context.Context, int64, func(*[]byte) bool, func(made), error](&writeFn{})
	register.DoFn3x1[context.Context, int, func(*made) bool, error](&finishFn{})
	register.Emitter2[string, int64]()
	register.Emitter2[int64, []byte]()
	register.Emitter1[made]()
	register.Iter1[int64]()
	register.Iter1[[]byte]()
	register.Iter1[made]()
}

// Build adds the pipeline to s:
//
//	inputs ─▶ paths ─▶ by path ─▶ packed rows ─▶ by shard ─▶ files ─▶ together ─▶ names
//	          list                read           seeds join  write                finish
//
// Grouping by path spreads the paths over the workers, and keeps a file that
// two inputs name from being read twice.
func Build(s beam.Scope, c Config) {
	s = s.Scope("govreport")
	paths := beam.ParDo(s.Scope("list"), &listFn{}, beam.CreateList(s, c.Inputs))
	rows := beam.ParDo(s.Scope("read"), &readFn{Shards: c.Shards, Encoding: c.Encoding, Timeout: c.Timeout},
		beam.GroupByKey(s, paths))
	seeds := beam.ParDo(s.Scope("seed"), &seedFn{Shards: c.Shards}, beam.Impulse(s))
	files := beam.ParDo(s.Scope("write"), &writeFn{Output: c.Output, Run: c.Run, Shards: c.Shards},
		beam.GroupByKey(s, beam.Flatten(s, rows, seeds)))
	// One key brings all files together: names are given when all are whole.
	beam.ParDo0(s.Scope("finish"), &finishFn{Output: c.Output, Run: c.Run},
		beam.GroupByKey(s, beam.AddFixedKey(s, files)))
}
