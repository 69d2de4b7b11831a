package segment

// Outline returns the sections of a report's text in document order; Parent
// makes them a tree. It is the short form of Cut(NewText(text)).Sections.
func Outline(text string) []Section { return Cut(NewText(text)).Sections }

// Sentences returns the spans of the sentences of a text in order. A heading
// is a sentence of its own; closing quotation marks and brackets stay with
// the sentence they close. Front matter is left out.
func Sentences(text string) []Span {
	l := Cut(NewText(text))
	spans := make([]Span, len(l.Sentences))
	for i, s := range l.Sentences {
		spans[i] = l.Text.Span(int(s.Lo), int(s.Hi))
	}
	return spans
}
