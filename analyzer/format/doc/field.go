package doc

import "strings"

// The characters that bound a field: begin, instruction, separator, result,
// end.
const (
	fieldBegin = 0x13
	fieldSep   = 0x14
	fieldEnd   = 0x15
)

// dropFields leaves of each field its result, and nothing of a table of
// contents; it returns how many of those there were.
func dropFields(chars []char) (contents int) {
	closed := closedFields(chars)
	type field struct {
		instruction strings.Builder
		dropping    bool
	}
	var open []*field
	dropping := 0
	for i := range chars {
		c := &chars[i]
		switch c.r {
		case fieldBegin:
			if closed[i] {
				open = append(open, &field{dropping: true})
				dropping++
			}
			c.r = gone
		case fieldSep:
			c.r = gone
			if len(open) == 0 {
				break
			}
			f := open[len(open)-1]
			if !f.dropping {
				break
			}
			if name := strings.Fields(f.instruction.String()); len(name) > 0 && strings.EqualFold(name[0], "TOC") {
				contents++
				break
			}
			f.dropping = false
			dropping--
		case fieldEnd:
			c.r = gone
			if !closed[i] {
				break
			}
			if open[len(open)-1].dropping {
				dropping--
			}
			open = open[:len(open)-1]
		default:
			if dropping == 0 {
				break
			}
			if f := open[len(open)-1]; f.dropping && c.r != gone && f.instruction.Len() < 16 {
				f.instruction.WriteRune(c.r)
			}
			c.r = gone
		}
	}
	return contents
}

// closedFields tells the marks that begin a field that has an end, and those
// ends: a field without one would swallow the rest of the text.
func closedFields(chars []char) []bool {
	const deepest = 100 // of fields in fields
	closed := make([]bool, len(chars))
	var begun []int
	for i, c := range chars {
		switch {
		case c.r == fieldBegin:
			begun = append(begun, i)
		case c.r == fieldEnd && len(begun) > 0:
			last := len(begun) - 1
			if last < deepest {
				closed[begun[last]], closed[i] = true, true
			}
			begun = begun[:last]
		}
	}
	return closed
}
