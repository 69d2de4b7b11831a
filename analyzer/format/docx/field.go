package docx

import (
	"bytes"
	"strings"

	"github.com/govreport/govreport/analyzer/format/internal/listnum"
)

// maxCode bounds how much of a field's code is kept; its first word decides.
const maxCode = 4096

// A field is a code, which is not text, and its result, which is.
type field struct {
	code   []byte
	inCode bool // no result has begun
	toc    bool // its result is a table of contents
}

// A toc is what is known of the table of contents that was left out.
type toc struct {
	lines int
	found bool
	at    int // the bytes of the body in front of it
}

// beginTOC notes where the table of contents stands. Its heading goes with it.
func (r *reader) beginTOC() {
	if r.toc.found {
		return
	}
	r.toc.found = true
	f := r.flow
	body := bytes.TrimRight(f.text, "\n \t\f\v\u3000")
	heading := bytes.LastIndexByte(body, '\n') + 1
	switch string(bytes.Join(bytes.Fields(body[heading:]), nil)) {
	case "目录", "目次":
		cut := f.text[heading:]
		f.text = f.text[:heading]
		f.addBreaks(cut)
	}
	r.toc.at = len(r.body.text)
}

func (r *reader) fieldChar(kind string) {
	switch kind {
	case "begin":
		if len(r.fields) < r.pkg.o.MaxDepth {
			r.fields = append(r.fields, field{inCode: true})
		}
	case "separate":
		if n := len(r.fields); n > 0 {
			f := &r.fields[n-1]
			f.inCode = false
			if !r.keepTOC && isTOC(string(f.code)) {
				f.toc = true
				r.beginTOC()
			}
		}
	case "end":
		if n := len(r.fields); n > 0 {
			f := r.fields[n-1]
			r.fields = r.fields[:n-1]
			if f.inCode {
				r.put(codeText(string(f.code)))
			}
		}
	}
}

func (r *reader) fieldCode() error {
	n := len(r.fields)
	if n == 0 || !r.fields[n-1].inCode || len(r.fields[n-1].code) > maxCode {
		return r.c.skip()
	}
	var err error
	r.fields[n-1].code, err = r.c.text(r.fields[n-1].code)
	return err
}

// simpleField reads a field whose code is an attribute.
func (r *reader) simpleField(e element) error {
	n := len(r.fields)
	f := field{toc: !r.keepTOC && isTOC(e.get("instr"))}
	if f.toc {
		r.beginTOC()
	}
	r.fields = append(r.fields, f)
	err := r.walk()
	r.fields = r.fields[:min(n, len(r.fields))]
	return err
}

func isTOC(code string) bool {
	words := strings.Fields(code)
	return len(words) > 0 && strings.EqualFold(words[0], "TOC")
}

func (r *reader) inCode() bool {
	for i := range r.fields {
		if r.fields[i].inCode {
			return true
		}
	}
	return false
}

func (r *reader) inTOCField() bool {
	for i := range r.fields {
		if r.fields[i].toc {
			return true
		}
	}
	return false
}

func (r *reader) dropsTOC() bool { return r.inTOC > 0 || r.inTOCField() }

// endCodes ends the codes that are still open where their paragraph ends: a
// code that runs on has most likely lost its end, and must not take the text
// behind it along.
func (r *reader) endCodes() {
	for i := range r.fields {
		f := &r.fields[i]
		if f.inCode && !isTOC(string(f.code)) {
			f.inCode = false
		}
	}
}

// codeText returns the text that a field without a result shows: characters
// laid over one another by EQ \o, of which the last is the one to read.
func codeText(code string) string {
	words := strings.Fields(code)
	if len(words) == 0 || !strings.EqualFold(words[0], "EQ") {
		return ""
	}
	i := strings.Index(strings.ToLower(code), `\o`)
	if i < 0 {
		return ""
	}
	open, end := strings.IndexByte(code[i:], '('), strings.LastIndexByte(code, ')')
	if open < 0 || end < i+open {
		return ""
	}
	args := code[i+open+1 : end]
	cut := strings.LastIndexAny(args, ",，;")
	if cut < 0 {
		return ""
	}
	under, over := args[:cut], strings.TrimSpace(args[cut+1:])
	if strings.ContainsAny(under, "○◯〇") {
		if n := number(over, -1); n >= 0 {
			return listnum.Named("decimalEnclosedCircle").Write(n)
		}
	}
	if strings.ContainsAny(over, `\()`) {
		return ""
	}
	return over
}
