package guard

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestWithin(t *testing.T) {
	background := context.Background()
	v, err := Within(background, 0, func(context.Context) (int, error) { return 3, nil })
	require.NoError(t, err)
	require.Equal(t, 3, v)
	v, err = Within(background, time.Minute, func(context.Context) (int, error) { return 4, nil })
	require.NoError(t, err)
	require.Equal(t, 4, v)

	broken := errors.New("broken")
	for _, d := range []time.Duration{0, time.Minute} {
		_, err = Within(background, d, func(context.Context) (int, error) { return 0, broken })
		require.ErrorIs(t, err, broken)
		_, err = Within(background, d, func(context.Context) (int, error) { panic("oh") })
		var p *PanicError
		require.ErrorAs(t, err, &p, "a panic is an error, on whatever goroutine")
		require.Equal(t, "oh", p.Value)
		require.Contains(t, string(p.Stack), "guard_test.go")
	}

	_, err = Within(background, time.Millisecond, func(ctx context.Context) (int, error) {
		<-ctx.Done()
		return 0, ctx.Err()
	})
	require.ErrorIs(t, err, context.DeadlineExceeded)
	never := make(chan int)
	_, err = Within(background, time.Millisecond, func(context.Context) (int, error) { return <-never, nil })
	require.ErrorIs(t, err, context.DeadlineExceeded, "one that does not look at its context is not waited for")
	close(never)
}
