// Package ordered works on many things at once and hands over the results in
// the order of the things.
package ordered

import (
	"context"
	"iter"
	"runtime"
	"sync"
)

// Run calls work with each of in, on jobs goroutines (0 for a processor each),
// and done with the results, one after the other and in the order of in. Only
// a few things and results are held at any time, however many there are.
//
// It stops at the first error of done and returns it. When ctx is done it takes
// no more of in, hands over what has been worked on, and returns ctx's error.
func Run[In, Out any](ctx context.Context, jobs int, in iter.Seq[In], work func(In) Out, done func(In, Out) error) error {
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	type task struct {
		in  In
		out chan Out
	}
	tasks := make(chan task)
	queue := make(chan task, 2*jobs) // in order, some results still to come
	stop, halt := context.WithCancel(ctx)
	defer halt()
	var running sync.WaitGroup
	for range jobs {
		running.Go(func() {
			for t := range tasks {
				t.out <- work(t.in)
			}
		})
	}
	running.Go(func() {
		defer close(queue)
		defer close(tasks)
		for x := range in {
			if stop.Err() != nil {
				return
			}
			t := task{x, make(chan Out, 1)}
			select {
			case queue <- t:
				tasks <- t // a worker takes it sooner or later
			case <-stop.Done():
				return
			}
		}
	})
	var err error
	for t := range queue {
		out := <-t.out
		if err == nil {
			if err = done(t.in, out); err != nil {
				halt()
			}
		}
	}
	running.Wait()
	if err == nil {
		err = ctx.Err()
	}
	return err
}
