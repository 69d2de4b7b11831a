package ordered

import (
	"context"
	"errors"
	"iter"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func upTo(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func TestKeepsOrder(t *testing.T) {
	for _, jobs := range []int{0, 1, 7} {
		for _, n := range []int{0, 1, 2, 7, 100} {
			var got []int
			require.NoError(t, Run(context.Background(), jobs, upTo(n), func(i int) int { return i * i }, func(i, v int) error {
				require.Equal(t, i*i, v)
				got = append(got, i)
				return nil
			}))
			require.Len(t, got, n)
			require.IsIncreasing(t, append([]int{-1}, got...))
		}
	}
}

func TestStopsAtAnError(t *testing.T) {
	var worked atomic.Int32
	stop := errors.New("the disk is full")
	err := Run(context.Background(), 4, upTo(10000), func(i int) int { worked.Add(1); return i }, func(i, _ int) error {
		if i == 3 {
			return stop
		}
		return nil
	})
	require.ErrorIs(t, err, stop)
	require.Less(t, worked.Load(), int32(1000), "work goes on for no more than what waits")
}

// A slow one must not let the results behind it pile up.
func TestHoldsFew(t *testing.T) {
	var worked atomic.Int32
	err := Run(context.Background(), 4, upTo(1000), func(i int) int {
		if i == 0 {
			time.Sleep(50 * time.Millisecond)
		}
		return int(worked.Add(1))
	}, func(i, _ int) error {
		if i == 0 {
			require.Less(t, worked.Load(), int32(20))
		}
		return nil
	})
	require.NoError(t, err)
}

func TestHandsOverWhatIsDoneWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	var taken, done []int
	err := Run(ctx, 3, func(yield func(int) bool) {
		for i := range 1000 {
			taken = append(taken, i)
			if !yield(i) {
				return
			}
		}
	}, func(i int) int { return i }, func(i, _ int) error {
		if i == 10 {
			cancel()
		}
		done = append(done, i)
		return nil
	})
	require.ErrorIs(t, err, context.Canceled)
	require.Less(t, len(done), 50)
	require.LessOrEqual(t, len(taken)-len(done), 2, "what has been begun is finished")
}
