package layout

// joints counts the lines that are long, and those of them that a paragraph ends
// with in the middle of a sentence though the next line goes on below them.
type joints struct{ long, cut int }

// note looks at a line, the one before it, and whether a paragraph begins.
func (j *joints) note(a, b *line, widest float64, opens bool) {
	if a == nil || a.cells != nil || b.cells != nil || a.page != b.page ||
		a.X1-a.X0 < 0.6*widest || a.X1-a.X0 < 12*a.em {
		return
	}
	j.long++
	if opens && !endsSentence(a.last) && b.X0 < a.X0+0.5*a.em && b.em > 0.88*a.em && b.em < 1.12*a.em && !label.MatchString(b.text) {
		j.cut++
	}
}

// widest is the width of a page's longest line.
func widest(lines []line) float64 {
	w := 0.0
	for i := range lines {
		if lines[i].cells == nil {
			w = max(w, lines[i].X1-lines[i].X0)
		}
	}
	return w
}

// NotJoined is how many long lines there are in all, and how many of them were
// left cut in the middle of a sentence, where that is more than a fifth of them:
// the page is set in a way that was not understood. Otherwise both are 0.
func (f *File) NotJoined() (cut, long int) {
	if f.joints.long < 10 || 5*f.joints.cut <= f.joints.long {
		return 0, 0
	}
	return f.joints.cut, f.joints.long
}
