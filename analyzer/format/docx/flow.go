package docx

import (
	"bytes"
	"iter"
)

// Marks of page ends inside the text being gathered. XML cannot hold these
// characters, so that they are nobody else's.
const (
	renderedBreak = '\f' // where a page ended when Word last laid the document out
	explicitBreak = '\v' // where the author ended one

	// boldEnd is where the bold text ends that a line begins with.
	boldEnd = '\x01'

	breakMarks = "\f\v\x01"
)

// A flow is text in lines, each with its line end.
type flow struct {
	text  []byte
	carry *paragraph // its mark is deleted or hidden: the next one joins it
	table bool       // there is a table in it
}

// add adds a line. Its label stands behind the page ends that come first.
func (f *flow) add(label string, line []byte) {
	rest := bytes.TrimLeft(line, breakMarks)
	f.text = append(f.text, line[:len(line)-len(rest)]...)
	if n := len(label); n > 0 && label[n-1] == ' ' && (len(rest) == 0 || rest[0] == ' ' || rest[0] == '\t') {
		label = label[:n-1]
	}
	f.text = append(f.text, label...)
	f.text = append(f.text, rest...)
	f.text = append(f.text, '\n')
}

// addBreaks keeps the page ends of a text that is left out.
func (f *flow) addBreaks(text []byte) {
	for _, c := range text {
		if c == renderedBreak || c == explicitBreak {
			f.text = append(f.text, c)
		}
	}
}

// addSeen adds a line if there is something to see in it.
func (f *flow) addSeen(line []byte) {
	if blank(line) {
		f.addBreaks(line)
	} else {
		f.add("", line)
	}
}

// lines are the flow's lines without their ends.
func (f *flow) lines() iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for l := range bytes.Lines(f.text) {
			if !yield(bytes.TrimSuffix(l, []byte("\n"))) {
				return
			}
		}
	}
}

// blank reports whether there is nothing to see in a text.
func blank(b []byte) bool { return len(bytes.TrimSpace(b)) == 0 }

// countBreaks returns how many page ends are marked in a text.
func countBreaks(b []byte) int {
	return bytes.Count(b, []byte{renderedBreak}) + bytes.Count(b, []byte{explicitBreak}) + bytes.Count(b, []byte{boldEnd})
}

// dropBreaks takes the marks of page ends out of a text.
func dropBreaks(b []byte) []byte {
	return bytes.Map(func(r rune) rune {
		if r == renderedBreak || r == explicitBreak || r == boldEnd {
			return -1
		}
		return r
	}, b)
}
