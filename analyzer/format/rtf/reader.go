package rtf

import (
	"context"
	"fmt"
	"strings"

	"github.com/govreport/govreport/analyzer/format"
)

// A destination is what the text of a group is for.
type destination uint8

const (
	body destination = iota
	nowhere
	fonts
	title
	instruction // of a field
)

// A state is what holds until its group ends.
type state struct {
	to                    destination
	starred               bool // \* was read: the next word may name what is not known
	font                  int
	uc                    int // characters that stand for one of \u
	bold, hidden, heading bool
	table                 bool // the paragraph stands in a table
	asian, asianBold      bool // the font of Asian text holds, which has a bold of its own (\ab)
	opened                kind // what ends with the group
}

// A kind is what a group holds as a whole.
type kind uint8

const (
	plain kind = iota
	note
	box
	field
	label // of a paragraph in a list, as it was counted
)

// A reader puts the text of a file together.
type reader struct {
	o     format.Options
	state state
	stack []state
	codes codes
	flow  *flow
	outer []*flow // around the note or text box being read
	main  flow
	notes [][]line
	title strings.Builder

	skip     int // characters after \u that are left out
	high     rune
	fields   []string // the instructions of the open fields
	inTOC    int
	contents int
	pictures int
	objects  int
	open     int // groups that have not ended
	size     int64
}

func newReader(o format.Options) *reader {
	r := &reader{o: o}
	r.flow = &r.main
	r.state.uc = 1
	r.codes.fonts = map[int]int{}
	return r
}

// run reads the file to its end, or to that of its outermost group.
func (r *reader) run(ctx context.Context, b []byte) error {
	s := scanner{b: b}
	for n := 0; ; n++ {
		if n%4096 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		t := s.next()
		switch t.kind {
		case endOfFile:
			r.end()
			r.open = len(r.stack)
			return nil
		case groupBegin:
			r.flush()
			r.skip = 0
			if len(r.stack) >= r.o.MaxDepth {
				return &format.Error{Code: format.TooLarge, Detail: fmt.Sprintf("groups nested more than %d deep", r.o.MaxDepth)}
			}
			r.stack = append(r.stack, r.state)
			r.state.opened, r.state.starred = plain, false
		case groupEnd:
			r.flush()
			r.skip = 0
			r.close()
			if len(r.stack) == 0 {
				r.end()
				return nil
			}
		case word:
			r.flush()
			if r.skip > 0 && t.name != "u" {
				r.skip--
				continue
			}
			r.word(t, &s)
		case char:
			if r.skip > 0 {
				r.skip--
				continue
			}
			if r.size++; r.size > r.o.MaxText {
				return &format.Error{Code: format.TooLarge, Detail: "text"}
			}
			if r.wanted() {
				r.codes.pending = append(r.codes.pending, t.c)
			}
		}
	}
}

// wanted reports whether characters that come now are kept.
func (r *reader) wanted() bool {
	switch r.state.to {
	case nowhere:
		return false
	case body:
		return !r.state.hidden && r.inTOC == 0
	}
	return true
}

// close ends a group.
func (r *reader) close() {
	if len(r.stack) == 0 {
		return
	}
	was := r.state
	r.state = r.stack[len(r.stack)-1]
	r.stack = r.stack[:len(r.stack)-1]
	switch was.opened {
	case note, box:
		inner := r.flow
		inner.finish()
		r.flow = r.outer[len(r.outer)-1]
		r.outer = r.outer[:len(r.outer)-1]
		switch {
		case len(inner.lines) == 0 || r.inTOC > 0:
		case was.opened == note:
			r.notes = append(r.notes, inner.lines)
		default:
			r.flow.boxes = append(r.flow.boxes, inner.lines...)
		}
	case label:
		r.flow.endLabel()
	case field:
		if n := len(r.fields); n > 0 {
			if isTOC(r.fields[n-1]) {
				r.inTOC--
			}
			r.fields = r.fields[:n-1]
		}
	}
	if was.to == fonts {
		r.codes.defining = 0
	}
}

func isTOC(code string) bool {
	f := strings.Fields(code)
	return len(f) > 0 && strings.EqualFold(f[0], "TOC")
}

// end finishes what is open.
func (r *reader) end() {
	r.flush()
	for n := len(r.stack); n > 1; n-- {
		if r.state.opened == note || r.state.opened == box {
			r.close()
			continue
		}
		r.state = r.stack[n-1]
		r.stack = r.stack[:n-1]
	}
	r.flow.finish()
}

// enter begins a note or a text box, which ends with the group.
func (r *reader) enter(k kind) {
	if r.state.opened != plain {
		return
	}
	r.outer = append(r.outer, r.flow)
	r.flow = &flow{}
	r.state = state{uc: r.state.uc, font: r.state.font, opened: k}
}

// flush decodes the characters that have been read.
func (r *reader) flush() {
	if len(r.codes.pending) > 0 {
		r.put(r.codes.decode(r.state.font))
	}
}

// put adds text where it belongs.
func (r *reader) put(s string) {
	switch r.state.to {
	case body:
		if r.wanted() {
			r.flow.write(s, r.state.bold || r.state.asian && r.state.asianBold)
		}
	case title:
		r.title.WriteString(s)
	case instruction:
		if n := len(r.fields); n > 0 && len(r.fields[n-1]) < 1000 {
			r.fields[n-1] += s
		}
	}
}

// unicode adds a character that is written as its number, in two halves where
// it is beyond the first plane.
func (r *reader) unicode(n int) {
	c := rune(n)
	if n < 0 {
		c += 1 << 16
	}
	high := r.high
	r.high = 0
	switch {
	case c >= 0xD800 && c < 0xDC00:
		r.high = c
		return
	case c >= 0xDC00 && c < 0xE000:
		if high == 0 {
			return
		}
		c = (high-0xD800)<<10 + (c - 0xDC00) + 0x10000
	}
	if c < ' ' || c >= 0xE000 && c < 0xF900 { // a symbol font's
		return
	}
	if r.size++; r.size <= r.o.MaxText {
		r.put(string(c))
	}
}
