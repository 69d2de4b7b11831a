package segment

// Cut finds the sentences and sections of t.
func Cut(t *Text) *Layout {
	l := &Layout{Text: t}
	for i, line := range t.Lines {
		if !line.Empty() {
			l.Sentences = append(l.Sentences, Sentence{Lo: line.Lo, Hi: line.Hi, Paragraph: int32(i), Section: -1})
		}
	}
	return l
}
