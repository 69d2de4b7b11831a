package pdf

import (
	"context"
	"embed"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"sync"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

const (
	// maxInstances bounds how many files are read at a time, each by a PDFium
	// of its own.
	maxInstances = 4
	// maxMemory is what one PDFium may take, in pages of 64 kB: 256 MB, many
	// times what a report needs. It fails in a file that wants more.
	maxMemory = 256 << 20 >> 16
	// maxFiles is how many files one PDFium reads. Its memory never shrinks.
	maxFiles = 64
)

// engine holds the PDFiums: idle are those that wait for a file, slots has a
// place for each that works. Starting one is cheap once it is compiled.
type engine struct {
	pool  pdfium.Pool
	slots chan struct{}
	mu    sync.Mutex
	idle  []*instance
}

type instance struct {
	pdfium.Pdfium
	files int
}

// start compiles PDFium at the first file, and keeps it for the program's life.
var start = sync.OnceValues(func() (*engine, error) {
	pool, err := compile(compilationCache())
	if err != nil { // as where the cache is full or not ours to write
		pool, err = compile(nil)
	}
	if err != nil {
		return nil, err
	}
	// Compiling takes some 300 MB that nothing needs afterwards.
	debug.FreeOSMemory()
	return &engine{pool: pool, slots: make(chan struct{}, min(runtime.GOMAXPROCS(0), maxInstances))}, nil
})

func compile(cache wazero.CompilationCache) (pdfium.Pool, error) {
	conf := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(maxMemory)
	if cache != nil {
		conf = conf.WithCompilationCache(cache)
	}
	files, err := fs.Sub(fonts, "fonts")
	if err != nil {
		return nil, err
	}
	return webassembly.Init(webassembly.Config{
		MaxIdle: maxInstances, MaxTotal: -1,
		RuntimeConfig: conf,
		FSConfig:      wazero.NewFSConfig().WithFSMount(files, "/"),
		Stdout:        io.Discard, Stderr: io.Discard,
	})
}

// fonts is all that PDFium sees of the machine's files: the folder in which it
// looks for the fonts that a file names and does not hold. PDFium leaves out
// what it can give no shape, as a character that is drawn alone, such as the 年
// between two numbers. So there is a font, under the name of one that it looks
// for, that has the same square for each character.
//
//go:embed fonts
var fonts embed.FS

// compilationCache is the folder of what was compiled, nil where there can be
// none.
func compilationCache() wazero.CompilationCache {
	dir := os.Getenv("GOVREPORT_CACHE")
	if dir == "" {
		base, err := os.UserCacheDir()
		if err != nil {
			return nil
		}
		dir = filepath.Join(base, "govreport", "wazero")
	}
	if !private(dir) {
		return nil
	}
	c, err := wazero.NewCompilationCacheWithDir(dir)
	if err != nil {
		return nil
	}
	return c
}

// private makes the folder where there is none, and reports whether nobody but
// the user may write there: what is compiled is run.
func private(dir string) bool {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return false
	}
	st, err := os.Stat(dir)
	return err == nil && st.IsDir() && ownedByUser(st) && (runtime.GOOS == "windows" || st.Mode().Perm()&0o022 == 0)
}

// acquire waits for a PDFium that is free.
func (e *engine) acquire(ctx context.Context) (*instance, error) {
	select {
	case e.slots <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	e.mu.Lock()
	if n := len(e.idle); n > 0 {
		in := e.idle[n-1]
		e.idle = e.idle[:n-1]
		e.mu.Unlock()
		return in, nil
	}
	e.mu.Unlock()
	p, err := e.pool.GetInstanceWithContext(ctx)
	if err != nil {
		<-e.slots
		return nil, err
	}
	return &instance{Pdfium: p}, nil
}

// release takes a PDFium back. One that failed in its file is thrown away, as
// its memory may be in any state, and so is one that has done its share.
func (e *engine) release(in *instance, failed bool) {
	defer func() { <-e.slots }()
	if in.files++; failed || in.files >= maxFiles {
		_ = in.Kill()
		return
	}
	e.mu.Lock()
	e.idle = append(e.idle, in)
	e.mu.Unlock()
}

// errTrap marks what went wrong inside PDFium, as against what PDFium says of
// a file.
var errTrap = errors.New("PDFium failed")
