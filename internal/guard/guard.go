// Package guard keeps what goes wrong with one file from the others: a panic
// becomes an error, and so does running for too long.
package guard

import (
	"context"
	"fmt"
	"runtime/debug"
	"time"
)

// A PanicError is a defect of the program that one file brought to light.
type PanicError struct {
	Value any
	Stack []byte
}

func (e *PanicError) Error() string { return fmt.Sprintf("internal error: %v", e.Value) }

// Within runs f with a context that ends with ctx, and after d where that is
// not 0. A panic in f is an error, and so is the end of the context: f is not
// waited for then, as nothing can stop a function that does not look at its
// context.
func Within[T any](ctx context.Context, d time.Duration, f func(context.Context) (T, error)) (T, error) {
	if d <= 0 && ctx.Done() == nil {
		return guarded(ctx, f)
	}
	if d > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, d)
		defer cancel()
	}
	type result struct {
		v   T
		err error
	}
	done := make(chan result, 1)
	go func() {
		v, err := guarded(ctx, f)
		done <- result{v, err}
	}()
	select {
	case r := <-done:
		return r.v, r.err
	case <-ctx.Done():
		var none T
		return none, ctx.Err()
	}
}

// guarded turns a panic of f into an error.
func guarded[T any](ctx context.Context, f func(context.Context) (T, error)) (v T, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &PanicError{p, debug.Stack()}
		}
	}()
	return f(ctx)
}
