package cli

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/ordered"
	"github.com/govreport/govreport/internal/reader"
	"github.com/spf13/cobra"
)

// workerCommand is the filter: a task a line in, a result a line out.
func (a *app) workerCommand() *cobra.Command {
	var limits limitFlags
	c := &cobra.Command{
		Use: "worker", Short: a.say("s.worker"), Long: a.say("l.worker"), Args: a.noArgs,
		RunE: func(*cobra.Command, []string) error {
			if err := a.checkEncoding(); err != nil {
				return err
			}
			if err := limits.check(a); err != nil {
				return err
			}
			return a.runWorker(limits)
		},
	}
	c.Flags().StringVar(&a.opts.encoding, "encoding", "", a.say("f.encoding"))
	limits.add(a, c)
	return c
}

// badTask is the code of a line that is no task.
const badTask = "bad-task"

// A task is one line of a worker's input.
type task struct {
	ID       json.RawMessage `json:"id"`
	Path     string          `json:"path"`     // a file to read; with text or bytes, the name they are known by
	Text     *string         `json:"text"`     // or the text itself
	Bytes    *[]byte         `json:"bytes"`    // or a file's bytes, in base64
	Encoding string          `json:"encoding"` // of path or bytes

	key    []byte // before a tab: what Hadoop streaming sorts by
	keyed  bool
	broken error // why the line is no task
}

func (a *app) runWorker(limits limitFlags) error {
	streaming()
	o := limits.reading(a)
	// A task with its bytes in base64 is a third longer than the file.
	longest := 2*o.Limits.WithDefaults().MaxBytes + 1<<20
	var broken error
	err := ordered.Run(context.Background(), o.Jobs, lines(a.stdin, longest, &broken), func(l line) []byte {
		t := parseTask(l)
		return a.answer(t, o.Options)
	}, func(_ line, out []byte) error {
		_, err := a.stdout.Write(out)
		return err
	})
	return errors.Join(err, broken)
}

// A line is one line of input, without its end.
type line struct {
	text    []byte
	tooLong bool // the rest of it was passed over
}

// lines yields the lines of r; what is beyond the longest is passed over. An
// error of reading ends them.
func lines(r io.Reader, longest int64, failed *error) iter.Seq[line] {
	return func(yield func(line) bool) {
		in := bufio.NewReaderSize(r, 64<<10)
		var l line
		for {
			part, err := in.ReadSlice('\n')
			if int64(len(l.text)+len(part)) > longest {
				l.tooLong, l.text = true, l.text[:0]
			}
			if !l.tooLong {
				l.text = append(l.text, part...)
			}
			if errors.Is(err, bufio.ErrBufferFull) {
				continue
			}
			if err == nil || len(l.text) > 0 || l.tooLong {
				l.text = bytes.TrimRight(l.text, "\r\n")
				if !yield(l) {
					return
				}
			}
			if err != nil {
				if !errors.Is(err, io.EOF) {
					*failed = err
				}
				return
			}
			l = line{}
		}
	}
}

// parseTask reads a line: a JSON object, or a bare path, either behind a key
// and a tab.
func parseTask(l line) (t task) {
	text := l.text
	if l.tooLong {
		t.broken = errors.New("the line is too long")
		return t
	}
	if i := bytes.IndexByte(text, '\t'); i >= 0 && !bytes.HasPrefix(bytes.TrimSpace(text), []byte("{")) {
		t.key, t.keyed, text = text[:i], true, text[i+1:]
	}
	text = bytes.TrimSpace(text)
	switch {
	case len(text) == 0:
		t.broken = errors.New("the line is empty")
		return t
	case text[0] != '{':
		t.Path = string(text)
		return t
	}
	var typ *json.UnmarshalTypeError
	if err := json.Unmarshal(text, &t); errors.As(err, &typ) {
		t.broken = fmt.Errorf("%q is a %s", typ.Field, typ.Value)
	} else if err != nil {
		t.broken = err
	} else if t.Path == "" && t.Text == nil && t.Bytes == nil {
		t.broken = errors.New(`none of "path", "text" and "bytes" is given`)
	}
	return t
}

// answer is the line of output for a task. Whatever happens there is one.
func (a *app) answer(t task, o analyzer.Options) []byte {
	r, err := a.do(t, o)
	var b bytes.Buffer
	if t.keyed {
		b.Write(t.key)
		b.WriteByte('\t')
	}
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err == nil {
		// The encoder writes nothing where it fails.
		if err = enc.Encode(struct {
			ID json.RawMessage `json:"id,omitempty"`
			*analyzer.Report
		}{t.ID, r}); err == nil {
			return b.Bytes()
		}
	}
	code, message := a.explainError(err)
	if t.broken != nil {
		code, message = badTask, a.say(badTask, t.broken)
	}
	type source struct {
		Path string `json:"path"`
	}
	_ = enc.Encode(struct {
		ID     json.RawMessage `json:"id,omitempty"`
		Source source          `json:"source"`
		Code   string          `json:"code"`
		Error  string          `json:"error"`
	}{t.ID, source{t.Path}, code, message})
	return b.Bytes()
}

// do reads the report of a task.
func (a *app) do(t task, o analyzer.Options) (r *analyzer.Report, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &reader.Error{Name: t.Path, Code: reader.Unreadable, Err: fmt.Errorf("internal error: %v", p)}
		}
	}()
	if t.Encoding != "" {
		o.Encoding = t.Encoding
	}
	switch {
	case t.broken != nil:
		return nil, t.broken
	case t.Text != nil:
		o.Encoding = "utf-8"
		return analyzer.ReadBytes(context.Background(), []byte(*t.Text), t.Path, o)
	case t.Bytes != nil:
		return analyzer.ReadBytes(context.Background(), *t.Bytes, t.Path, o)
	}
	return analyzer.OpenWith(t.Path, o)
}
