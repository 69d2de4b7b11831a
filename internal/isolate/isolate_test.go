package isolate

import (
	"context"
	"errors"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/stretchr/testify/require"
)

// readers are formats whose files do what they say.
var readers = map[string]func(b []byte) (*format.Document, error){
	"good": func(b []byte) (*format.Document, error) { return &format.Document{Text: string(b), Title: "题"}, nil },
	"refused": func([]byte) (*format.Document, error) {
		return nil, &format.Error{Code: format.Encrypted, Detail: "甲"}
	},
	"failed": func([]byte) (*format.Document, error) { return nil, errors.New("乙") },
	"dies":   func([]byte) (*format.Document, error) { os.Exit(3); return nil, nil },
	"panics": func([]byte) (*format.Document, error) { panic("a defect") },
	"endless": func([]byte) (*format.Document, error) {
		for {
			runtime.Gosched()
		}
	},
	"greedy": func([]byte) (*format.Document, error) {
		var all [][]byte
		for {
			all = append(all, []byte(strings.Repeat("x", 1<<20)))
			if len(all) > 1<<13 {
				return nil, errors.New("nobody stopped it")
			}
		}
	},
}

func TestMain(m *testing.M) {
	for name, read := range readers {
		format.Register(format.Format{
			Name: name, Detect: func(b []byte) bool { return strings.HasPrefix(string(b), name) },
			Read: func(_ context.Context, b []byte, _ format.Options) (*format.Document, error) { return read(b) },
		})
	}
	if IsChild(os.Args[1:]) {
		if Serve(os.Stdin, os.Stdout) != nil {
			os.Exit(1)
		}
		return
	}
	Readers(300 << 20)
	os.Exit(m.Run())
}

func read(t *testing.T, name string, within time.Duration) (*format.Document, error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), within)
	defer cancel()
	f, ok := format.ByContent([]byte(name + " 报告"))
	require.True(t, ok)
	return f.Read(ctx, []byte(name+" 报告"), format.Options{}.WithDefaults())
}

func TestReaders(t *testing.T) {
	d, err := read(t, "good", time.Minute)
	require.NoError(t, err)
	require.Equal(t, &format.Document{Text: "good 报告", Title: "题"}, d)

	_, err = read(t, "refused", time.Minute)
	var known *format.Error
	require.ErrorAs(t, err, &known)
	require.Equal(t, &format.Error{Code: format.Encrypted, Detail: "甲"}, known)

	_, err = read(t, "failed", time.Minute)
	require.EqualError(t, err, "乙")
	require.False(t, errors.As(err, &known))
}

// Whatever a file does to its reader is that file's failure, and the next one
// is read.
func TestReadersThatDoNotReturn(t *testing.T) {
	for _, name := range []string{"dies", "panics"} {
		_, err := read(t, name, time.Minute)
		var known *format.Error
		require.ErrorAs(t, err, &known, name)
		require.Equal(t, format.Corrupt, known.Code)
		_, err = read(t, "good", time.Minute)
		require.NoError(t, err)
	}
	start := time.Now()
	_, err := read(t, "endless", 200*time.Millisecond)
	require.ErrorIs(t, err, context.DeadlineExceeded)
	require.Less(t, time.Since(start), 30*time.Second)
	_, err = read(t, "good", time.Minute)
	require.NoError(t, err)
}

func TestReadersThatTakeMemory(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the memory of a child is not known here")
	}
	_, err := read(t, "greedy", time.Minute)
	var known *format.Error
	require.ErrorAs(t, err, &known)
	require.Equal(t, format.TooLarge, known.Code)
	require.Contains(t, known.Detail, "300 MB")
}
