package batch

import (
	"context"
	"encoding/hex"
	"errors"
	"time"
)

// grace is how long the files that a run has begun may go on when it is
// interrupted, so that they are not begun for nothing.
const grace = 500 * time.Millisecond

// errGivenUp ends a run in which a file was not finished within its grace.
var errGivenUp = errors.New("a file was given up")

// graced is ctx, but ends some time after it.
func graced(ctx context.Context) (context.Context, context.CancelFunc) {
	inner, cancel := context.WithCancel(context.WithoutCancel(ctx))
	stop := context.AfterFunc(ctx, func() { time.AfterFunc(grace, cancel) })
	return inner, func() { stop(); cancel() }
}

// digestOf is the digest written in hexadecimal.
func digestOf(s string) (d digest) {
	_, _ = hex.Decode(d[:], []byte(s))
	return d
}
