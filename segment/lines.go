package segment

// lineKind says what part a line plays before headings are looked for.
type lineKind uint8

const (
	lineBlank lineKind = iota
	lineHead           // front matter, title, date, speaker, salutation
	lineSkip           // comments, tables of contents, rules: no sentences
	lineTable
	lineBody
	lineEnd  // signature, date of issue, list of attachments
	lineNote // glossary and notes at the end
)

// A cutter holds what the stages of Cut share.
type cutter struct {
	t      *Text
	r      []rune
	kinds  []lineKind // by line
	paras  []int32    // paragraph number by line
	dense  int        // index of the line that holds a whole report, or -1
	wrap   int        // runes a line at which the text was wrapped, or 0
	cands  []cand
	nodes  []node
	breaks []int // rune indices at which attachments start
	notes  []int // rune indices at which notes start
	// by line: the table it belongs to, from 1, and whether it looks like a row
	// of one that cannot be read; nil where no line does
	tableOf []int32
	rowLike []bool
	// how many lines are months and nothing else; counted when first asked for
	monthLines func() int
	l          *Layout
}

// classify sets c.kinds, c.paras, c.dense and the head of the layout, and
// returns the first line of the body.
func (c *cutter) classify() int {
	c.kinds = make([]lineKind, len(c.t.Lines))
	c.paras = make([]int32, len(c.t.Lines))
	c.dense = -1
	first := c.head()
	notes := false
	for i := first; i < len(c.t.Lines); i++ {
		line := c.t.Lines[i]
		switch {
		case line.Empty():
			continue
		case notes && !(isAttachment(c.r[line.Lo:line.Hi]) && !isNotesTitle(c.r[line.Lo:line.Hi])):
			c.kinds[i] = lineNote
		case c.isNotes(i):
			notes = true
			c.notes = append(c.notes, int(line.Lo))
			c.kinds[i] = lineNote
		case c.isTable(line):
			c.kinds[i] = lineTable
		case isImage(c.r[line.Lo:line.Hi]) || c.isRule(line):
			c.kinds[i] = lineSkip
		default:
			notes = false
			c.kinds[i] = lineBody
			if n := int(line.Hi - line.Lo); n > 800 && 2*n > len(c.r) {
				c.dense = i
			}
		}
	}
	c.contents(first)
	c.tables(first)
	c.wrap = c.wrapWidth(first)
	c.number(first)
	return first
}

// number gives every line the number of its paragraph: lines of a paragraph
// that was broken in mid-sentence share it.
func (c *cutter) number(first int) {
	p, last := int32(-1), -1
	for i, line := range c.t.Lines {
		if line.Empty() {
			c.paras[i] = p
			continue
		}
		if last < 0 || i < first || c.kinds[i] != lineBody || c.kinds[last] != lineBody || !c.broken(last, i) {
			p++
		}
		c.paras[i], last = p, i
	}
}

// wrapWidth returns the length that lines have in a text that was wrapped at
// a fixed width, with or without an indentation of two; 0 in other texts.
func (c *cutter) wrapWidth(first int) int {
	var count [64]int
	lines := 0
	for i := first; i < len(c.t.Lines); i++ {
		if n := int(c.t.Lines[i].Hi - c.t.Lines[i].Lo); c.kinds[i] == lineBody {
			lines++
			if n >= 20 && n < len(count) {
				count[n]++
			}
		}
	}
	for n := len(count) - 1; n >= 22; n-- {
		if near := count[n] + count[n-1] + count[n-2]; count[n] > 0 && near >= 20 && 2*near > lines {
			return n
		}
	}
	return 0
}

// broken reports whether line j goes on with a sentence that line i left
// unfinished.
func (c *cutter) broken(i, j int) bool {
	a, b := c.t.Lines[i], c.t.Lines[j]
	if b.Level > 0 || a.Level > 0 || b.BoldHi > b.Lo || a.Bold() {
		return false
	}
	if j != i+1 && b.Indent > 0 {
		return false
	}
	if _, ok := parseLabel(c.r, int(b.Lo), int(b.Hi)); ok || isAttachment(c.r[b.Lo:b.Hi]) {
		return false
	}
	switch last := c.r[a.Hi-1]; {
	case last == ',' || last == '、':
		return true
	case c.wrap > 0 && int(a.Hi-a.Lo) >= c.wrap-3 && !isClosing(last) && last != ':' && b.Indent <= a.Indent:
		return true
	case isClosing(last) || last == ':' || last == '—' || isDigit(last):
		return false // a digit ends a row of figures
	}
	if b.Indent > a.Indent {
		return false
	}
	if a.Hi-a.Lo > 40 {
		return true
	}
	for k := a.Lo; k < a.Hi; k++ {
		if isStop(c.r[k]) {
			return true
		}
	}
	return false
}

// isTable reports whether the line is a row of a Markdown or HTML table.
func (c *cutter) isTable(line Line) bool {
	r := c.r[line.Lo:line.Hi]
	if r[0] == '|' {
		return true
	}
	bars := 0
	for i, x := range r {
		if x == '|' {
			if bars++; bars > 2 && bars*150 > len(r) {
				return true // but no report that runs into a table
			}
		}
		if x == '<' && (hasPrefix(r[i:], "<br>") || hasPrefix(r[i:], "<td") || hasPrefix(r[i:], "<tr")) {
			return true
		}
	}
	return false
}

// isImage reports whether the line is a comment or a picture, whose caption
// is no text of the report, and nothing else.
func isImage(r []rune) bool {
	switch {
	case hasPrefix(r, "<!-"):
		for i := range r {
			if hasPrefix(r[i:], "->") {
				return len(r)-i <= 4
			}
		}
		return true
	case hasPrefix(r, "![") || hasPrefix(r, "*!["):
		return len(r) < 800
	}
	return false
}

// isRule reports whether the line has no word in it: a rule, or the number of
// a page (-1-).
func (c *cutter) isRule(line Line) bool {
	r := c.r[line.Lo:line.Hi]
	for _, x := range r {
		if isHan(x) || isCircled(x) || isWord(x) && (!isDigit(x) || r[0] != '-' && r[0] != '—') {
			return false
		}
	}
	return true
}

// isNotes reports whether line i opens the notes at the end of a report: a
// line like 名词解释, or the first of a list of definitions.
func (c *cutter) isNotes(i int) bool {
	line := c.t.Lines[i]
	if int(line.Lo)*2 < len(c.r) {
		return false
	}
	return isNotesTitle(c.r[line.Lo:line.Hi]) || int(line.Lo)*5 > len(c.r)*3 && c.isFirstDefinition(line)
}

func isNotesTitle(r []rune) bool {
	r = trimBrackets(r)
	if n := len(r); n > 0 && r[n-1] == ':' {
		r = r[:n-1]
	}
	if len(r) > 30 || len(r) < 1 {
		return false
	}
	switch string(r) {
	case "注", "附注", "备注", "尾注", "注解":
		return true
	}
	if hasSuffix(r, "报告》附注") {
		return true
	}
	if hasSuffix(r, "注释") || hasSuffix(r, "释义") {
		return true
	}
	about := contains(r, "名词") || contains(r, "术语") || contains(r, "用语") || contains(r, "词语") || contains(r, "词汇") || contains(r, "有关情况")
	return about && (contains(r, "解释") || contains(r, "说明") || contains(r, "解读") || contains(r, "解析") || contains(r, "注解"))
}

// isFirstDefinition reports whether the line is number 1 of a glossary:
// 1.“四个不摘”：指….
func (c *cutter) isFirstDefinition(line Line) bool {
	lb, ok := parseLabel(c.r, int(line.Lo), int(line.Hi))
	if !ok || lb.num != 1 || lb.fam != famArabic && lb.fam != famCircle && lb.fam != famArabicParen {
		return false
	}
	for k := lb.hi; k < lb.hi+30 && k+1 < int(line.Hi); k++ {
		if isStop(c.r[k]) {
			return false
		}
		if c.r[k] == ':' {
			rest := c.r[k+1 : line.Hi]
			return hasPrefix(rest, "指") || hasPrefix(rest, "是指") || hasPrefix(rest, "即") || hasPrefix(rest, "主要指")
		}
	}
	return false
}

// contents marks a table of contents: a line 目录 and the headings under it,
// up to where the first of them comes again.
func (c *cutter) contents(first int) {
	for i := first; i < len(c.t.Lines); i++ {
		line := c.t.Lines[i]
		if c.kinds[i] != lineBody || !isContents(c.r[line.Lo:line.Hi]) {
			continue
		}
		from := i + 1
		for from < len(c.t.Lines) && c.t.Lines[from].Empty() {
			from++
		}
		if from >= len(c.t.Lines) {
			return
		}
		for j := from + 1; j < len(c.t.Lines); j++ {
			l := c.t.Lines[j]
			if l.Hi-l.Lo > 80 {
				break
			}
			if !l.Empty() && samePrefix(c.r[l.Lo:l.Hi], c.r[c.t.Lines[from].Lo:c.t.Lines[from].Hi]) {
				for k := i; k < j; k++ {
					if c.kinds[k] == lineBody {
						c.kinds[k] = lineSkip
					}
				}
				return
			}
		}
		c.kinds[i] = lineSkip
		return
	}
}

func isContents(r []rune) bool {
	r = trimBrackets(r)
	return len(r) == 2 && hasPrefix(r, "目录")
}

// prefixLength is how many characters [samePrefix] compares at most.
const prefixLength = 12

// samePrefix reports whether a and b agree in all their first runes, up to
// twelve of them.
func samePrefix(a, b []rune) bool {
	n := min(len(a), len(b), prefixLength)
	if n < 3 {
		return false
	}
	for i := range n {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func hasPrefix(r []rune, s string) bool {
	i := 0
	for _, x := range s {
		if i >= len(r) || r[i] != x {
			return false
		}
		i++
	}
	return true
}

func hasSuffix(r []rune, s string) bool {
	n := 0
	for range s {
		n++
	}
	return n <= len(r) && hasPrefix(r[len(r)-n:], s)
}

// contains reports whether s occurs in r.
func contains(r []rune, s string) bool {
	for i := range r {
		if hasPrefix(r[i:], s) {
			return true
		}
	}
	return false
}

// trimBrackets takes brackets and quotation marks off both ends of r.
func trimBrackets(r []rune) []rune {
	for len(r) > 0 && isBracket(r[0]) {
		r = r[1:]
	}
	for len(r) > 0 && isBracket(r[len(r)-1]) {
		r = r[:len(r)-1]
	}
	return r
}

func isBracket(c rune) bool {
	switch c {
	case '(', ')', '[', ']', '《', '》', '“', '”', '<', '>', '*':
		return true
	}
	return false
}

func isHan(c rune) bool {
	return c >= 0x4e00 && c <= 0x9fff || c >= 0x3400 && c <= 0x4dbf || c == '〇'
}

func isCircled(c rune) bool {
	return c >= '①' && c <= '⒛' || c >= '㈠' && c <= '㈩' || c >= '❶' && c <= '❿'
}

// isStop reports whether c always ends a sentence.
func isStop(c rune) bool {
	switch c {
	case '。', '!', '?', ';', '｡':
		return true
	}
	return false
}

// isClosing reports whether a line that ends in c ends a sentence.
func isClosing(c rune) bool { return isStop(c) || c == '”' || c == '…' }
