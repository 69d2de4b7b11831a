package segment

// A Span is a half-open range of byte offsets into a report's decoded UTF-8
// text: text[s.Start:s.End] is the quote. Offsets are never into a normalised
// copy; the text of a report is decoded once and not rewritten.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Of returns the words of text that s covers. It panics if s does not lie
// inside text.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Len is the length of s in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether o lies inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }
