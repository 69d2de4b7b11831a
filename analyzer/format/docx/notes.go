package docx

import (
	"bytes"
	"strconv"
	"strings"
)

// A noteRef is where the text refers to a footnote or an endnote.
type noteRef struct {
	kind string // the name of the part: footnotes or endnotes
	id   string
}

// noteReference notes the note. Its mark is left out of the text, where it
// would break numbers, and so is one the author wrote.
func (r *reader) noteReference(e element) {
	if r.dropped() {
		return
	}
	r.notes = append(r.notes, noteRef{strings.TrimSuffix(e.name, "Reference") + "s", e.get("id")})
	if e.is("customMarkFollows") {
		r.hidden = true // until the run ends
	}
}

// is reports whether an attribute is there and on.
func (e element) is(attr string) bool {
	switch e.get(attr) {
	case "", "0", "false", "off":
		return false
	}
	return true
}

// readNotes returns the lines of the notes that the text refers to, under a
// line of their own, numbered in the order they are referred to in.
func (r *reader) readNotes() ([]string, error) {
	refs := r.notes // those inside notes are not followed
	var lines []string
	n := 0
	for _, kind := range []string{"footnotes", "endnotes"} {
		texts, err := r.readNotePart(kind, refs)
		if err != nil {
			return nil, err
		}
		for _, ref := range refs {
			text := texts[ref.id]
			if ref.kind != kind || len(text) == 0 {
				continue
			}
			delete(texts, ref.id) // a second reference adds nothing
			n++
			lines = append(lines, "["+strconv.Itoa(n)+"] "+text[0])
			lines = append(lines, text[1:]...)
		}
	}
	for _, text := range r.inline {
		n++
		lines = append(lines, "["+strconv.Itoa(n)+"] "+text[0])
		lines = append(lines, text[1:]...)
	}
	if len(lines) > 0 {
		lines = append([]string{"注释："}, lines...)
	}
	return lines, nil
}

// readNotePart returns the lines of the notes of a part that are wanted.
func (r *reader) readNotePart(kind string, refs []noteRef) (map[string][]string, error) {
	wanted := map[string]bool{}
	for _, ref := range refs {
		if ref.kind == kind {
			wanted[ref.id] = true
		}
	}
	texts := map[string][]string{}
	if len(wanted) == 0 {
		return texts, nil
	}
	err := r.readStory(r.pkg.related(kind), &flow{}, func() error {
		return r.c.each(func(e element) error {
			if !wanted[e.get("id")] {
				return nil
			}
			f := flow{}
			r.flow, r.fields = &f, nil
			err := r.walk()
			r.endFlow()
			for l := range f.lines() {
				if l = bytes.TrimSpace(dropBreaks(l)); len(l) > 0 {
					texts[e.get("id")] = append(texts[e.get("id")], string(l))
				}
			}
			return err
		})
	})
	return texts, err
}

// inlineNote reads a note that stands in the text.
func (r *reader) inlineNote() error {
	outer := *r
	f := flow{}
	r.flow, r.para, r.row, r.fields, r.counts = &f, nil, nil, nil, r.boxCounts
	err := r.walk()
	r.endFlow()
	r.flow, r.para, r.row, r.fields, r.counts, r.hidden = outer.flow, outer.para, outer.row, outer.fields, outer.counts, outer.hidden
	r.bold = outer.bold
	var lines []string
	for l := range f.lines() {
		if l = bytes.TrimSpace(dropBreaks(l)); len(l) > 0 {
			lines = append(lines, string(l))
		}
	}
	if len(lines) > 0 && !r.dropped() {
		r.inline = append(r.inline, lines)
	}
	return err
}
