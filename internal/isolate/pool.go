package isolate

import (
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync"
	"time"

	"github.com/govreport/govreport/analyzer/format"
)

var once sync.Once

// errNoChild says that no child could be started, as where the system allows
// no more processes.
var errNoChild = errors.New("no child process")

// maxFiles is how many files a child reads before another takes its place, so
// that what a reader leaves behind does not add up.
const maxFiles = 500

// watchEvery is how often the memory of a child at work is looked at.
const watchEvery = 50 * time.Millisecond

// idle are the children that wait for a file. All formats share them.
var idle struct {
	sync.Mutex
	children []*child
}

// A pool reads the files of one format.
type pool struct {
	exe    string
	format string
}

// A child is a process that reads one file at a time.
type child struct {
	cmd   *exec.Cmd
	in    io.WriteCloser
	enc   *gob.Encoder
	dec   *gob.Decoder
	files int
}

// read has b read by a child, which is killed when ctx is done.
func (p *pool) read(ctx context.Context, b []byte, o format.Options) (*format.Document, error) {
	c, err := p.take()
	if err != nil {
		return nil, errNoChild
	}
	type result struct {
		response response
		err      error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		if r.err = c.enc.Encode(request{p.format, o, b}); r.err == nil {
			r.err = c.dec.Decode(&r.response)
		}
		done <- r
	}()
	tick := time.NewTicker(watchEvery)
	defer tick.Stop()
	for {
		select {
		case r := <-done:
			if r.err != nil {
				c.kill()
				return nil, &format.Error{Code: format.Corrupt, Detail: p.format, Err: fmt.Errorf("the reader ended: %w", c.why(r.err))}
			}
			c.release()
			if err := r.response.error(); err != nil {
				return nil, err
			}
			return &r.response.Document, nil
		case <-ctx.Done():
			c.kill()
			return nil, ctx.Err()
		case <-tick.C:
			if most := limit.Load(); most > 0 && resident(c.cmd.Process.Pid) > most {
				c.kill()
				return nil, &format.Error{Code: format.TooLarge, Detail: fmt.Sprintf("%d MB of memory", most>>20)}
			}
		}
	}
}

// take returns a child that is free, or a new one.
func (p *pool) take() (*child, error) {
	idle.Lock()
	if n := len(idle.children); n > 0 {
		c := idle.children[n-1]
		idle.children = idle.children[:n-1]
		idle.Unlock()
		return c, nil
	}
	idle.Unlock()
	return start(p.exe)
}

func start(exe string) (*child, error) {
	cmd := exec.Command(exe, argument)
	cmd.Args[0] = os.Args[0] // what a program is may depend on the name it is called by
	cmd.SysProcAttr = apart()
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	return &child{cmd: cmd, in: in, enc: gob.NewEncoder(in), dec: gob.NewDecoder(out)}, nil
}

// release keeps the child for the next file.
func (c *child) release() {
	if c.files++; c.files >= maxFiles {
		c.kill()
		return
	}
	idle.Lock()
	defer idle.Unlock()
	idle.children = append(idle.children, c)
}

// kill ends the child, whatever it is doing.
func (c *child) kill() {
	_ = c.cmd.Process.Kill()
	c.in.Close()
	go func() { _ = c.cmd.Wait() }() // its end is nobody's concern
}

// why is what ended the child, if that is more than that it ended.
func (c *child) why(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("it stopped in the middle of the file")
	}
	return err
}
