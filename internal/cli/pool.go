package cli

import (
	"runtime"
	"sync"
)

// ordered calls work for 0 … n-1 on all processors and emit with the results
// in order. Only a few results wait at any time, however large n is. It stops
// at the first error of emit.
func ordered[T any](n int, work func(i int) T, emit func(i int, t T) error) error {
	workers := min(runtime.GOMAXPROCS(0), n)
	if workers <= 1 {
		for i := range n {
			if err := emit(i, work(i)); err != nil {
				return err
			}
		}
		return nil
	}
	type job struct {
		i   int
		out chan T
	}
	jobs := make(chan job)
	queue := make(chan chan T, 2*workers) // results in order, some still to come
	stop := make(chan struct{})
	var running sync.WaitGroup
	for range workers {
		running.Go(func() {
			for j := range jobs {
				j.out <- work(j.i)
			}
		})
	}
	running.Go(func() {
		defer close(queue)
		defer close(jobs)
		for i := range n {
			out := make(chan T, 1)
			select {
			case queue <- out:
			case <-stop:
				return
			}
			jobs <- job{i, out}
		}
	})
	var err error
	i := 0
	for out := range queue {
		t := <-out
		if err == nil {
			if err = emit(i, t); err != nil {
				close(stop)
			}
		}
		i++
	}
	running.Wait()
	return err
}
