package segment

import "strings"

// A Table is a table that stands in the text: rows of Markdown, tags of HTML,
// cells parted by tabs (so the readers of Word, PDF and web pages write them),
// or columns aligned by spaces. Its lines are no sentences and no headings.
type Table struct {
	// Span reaches from the caption's unit, where one is written above the
	// table, or from its first row, to the end of its last.
	Span Span `json:"span"`
	// Caption is the lines above that name the table and its unit, parted by
	// line breaks: 表1 主要指标完成情况 and （单位：亿元）. It may be empty.
	Caption string `json:"caption"`
	Section int    `json:"section"` // ID of the innermost section, -1 before the first
	// Page is the page that the table begins on, 0 where the format has none.
	Page int `json:"page,omitempty"`
	Rows int `json:"rows"`
	Cols int `json:"cols"`
	// Cells are the cells that hold something, row by row. A cell merged with
	// others stands at its first row and column.
	Cells []Cell `json:"cells"`
}

// A Cell is one cell of a [Table].
type Cell struct {
	Row int `json:"row"` // from 0
	Col int `json:"col"`
	// RowSpan and ColSpan say over how many rows and columns it reaches, where
	// the text says so (HTML): elsewhere the cells it was merged with are empty.
	RowSpan int    `json:"row_span,omitempty"`
	ColSpan int    `json:"col_span,omitempty"`
	Text    string `json:"text"`
	Span    Span   `json:"span"`
}

// How the cells of a row are parted.
const (
	notRow   = iota
	byBars   // Markdown
	byTabs   // what the readers of formats write
	byGaps   // two columns of white space or more
	byBlanks // single blanks
)

// A gridRow is a line taken apart.
type gridRow struct {
	line  int
	by    int
	cells []Span
}

// tables finds the tables behind the head of the text and takes their lines
// out of the body.
func (c *cutter) tables(first int) {
	c.tableOf, c.rowLike = nil, nil
	if strings.Contains(c.t.Raw, "<t") {
		c.tagTables(first)
	}
	var run []gridRow
	for i := first; i < len(c.t.Lines); i++ {
		line := &c.t.Lines[i]
		if line.Empty() {
			if len(run) == 0 || run[len(run)-1].by == byBars || i > 0 && c.t.Lines[i-1].Empty() {
				run = c.closeRun(run)
			}
			continue
		}
		var row gridRow
		if c.kinds[i] == lineBody || c.kinds[i] == lineTable && c.tableAt(i) == 0 {
			row = c.rowAt(i)
		}
		if row.by == notRow || len(run) > 0 && row.by != run[0].by {
			run = c.closeRun(run)
		}
		if row.by != notRow {
			run = append(run, row)
		}
	}
	c.closeRun(run)
}

// rawLine returns where line i begins and ends in Raw, its indentation
// included and its break not.
func (c *cutter) rawLine(i int) (lo, hi int) {
	if i > 0 {
		lo = c.t.Offset(int(c.t.Lines[i-1].Hi))
		for lo < len(c.t.Raw) && lo < c.t.Offset(int(c.t.Lines[i].Lo)) && (c.t.Raw[lo] == '\n' || c.t.Raw[lo] == '\r') {
			lo++
		}
	}
	hi = c.t.Offset(int(c.t.Lines[i].Hi))
	for hi > lo && (c.t.Raw[hi-1] == '\r' || c.t.Raw[hi-1] == '\n') {
		hi--
	}
	return lo, hi
}

// rowAt takes line i apart where it looks like the row of a table. Most lines
// of a report have neither tab nor gap, and are passed over at the speed of a
// search for a byte.
func (c *cutter) rowAt(i int) gridRow {
	line := &c.t.Lines[i]
	raw := c.t.Raw
	lo, hi := c.t.Offset(int(line.Lo)), c.t.Offset(int(line.Hi))
	if c.kinds[i] == lineTable {
		if strings.Contains(raw[lo:hi], "|") {
			return gridRow{i, byBars, barCells(raw, lo, hi)}
		}
		return gridRow{}
	}
	words := raw[lo:hi]
	if line.Level > 0 {
		return gridRow{}
	}
	if strings.IndexByte(words, '\t') >= 0 {
		from, to := c.rawLine(i)
		row := gridRow{i, byTabs, tabCells(raw, from, to)}
		if c.labelled(line, row.cells) || proseCells(raw, row.cells) || filled(row.cells) < 2 {
			return gridRow{}
		}
		return row
	}
	if hi-lo > 400 || hi-lo > 3*int(line.Hi-line.Lo)+40 && strings.Contains(words, "&") {
		return gridRow{}
	}
	if !hasBlank(words) {
		return gridRow{}
	}
	if cells := gapCells(raw, lo, hi, 2); len(cells) > 2 || len(cells) == 2 && numericCell(cells[1].Of(raw)) {
		if !proseCells(raw, cells) && !c.labelled(line, cells) {
			return gridRow{i, byGaps, cells}
		}
		return gridRow{}
	}
	if cells := gapCells(raw, lo, hi, 1); len(cells) > 2 && !proseCells(raw, cells) && !c.labelled(line, cells) {
		return gridRow{i, byBlanks, cells}
	}
	return gridRow{}
}

// hasBlank reports whether white space stands inside s.
func hasBlank(s string) bool {
	return strings.IndexByte(s, ' ') >= 0 || strings.Contains(s, "\u3000") || strings.Contains(s, "\u00a0")
}

// labelled reports whether the first gap of a line only parts a heading from
// its label: 一、⇥2023年工作回顾.
func (c *cutter) labelled(line *Line, cells []Span) bool {
	if len(cells) > 2 {
		return false
	}
	lb, ok := parseLabel(c.r, int(line.Lo), int(line.Hi))
	return ok && c.t.Index(cells[0].End) <= lb.hi
}

// proseCells reports whether one of the cells holds sentences.
func proseCells(raw string, cells []Span) bool {
	for _, s := range cells {
		w := s.Of(raw)
		if len(w) > 180 || len(w) > 24 && (strings.Contains(w, "。") || strings.Contains(w, "；")) {
			return true
		}
	}
	return false
}

func filled(cells []Span) (n int) {
	for _, s := range cells {
		if s.Len() > 0 {
			n++
		}
	}
	return n
}

// closeRun makes a table of a run of rows, or says that they look like one.
func (c *cutter) closeRun(run []gridRow) []gridRow {
	if len(run) == 0 {
		return nil
	}
	ok := false
	switch run[0].by {
	case byBars:
		ok = len(run) > 1
	case byTabs:
		ok = len(run) > 1 || filled(run[0].cells) > 2
	case byGaps, byBlanks:
		ok = c.aligned(run)
	}
	if ok {
		c.addTable(run)
	} else {
		c.looksLike(run)
	}
	return run[:0]
}

// aligned reports whether rows parted by spaces are a table: three or more,
// with as many cells each, and numbers in all but the head.
func (c *cutter) aligned(run []gridRow) bool {
	if len(run) < 3 {
		return false
	}
	n := len(run[len(run)-1].cells)
	for k, row := range run {
		if len(row.cells) != n {
			return false
		}
		numbers := 0
		for _, s := range row.cells[1:] {
			if numericCell(s.Of(c.t.Raw)) {
				numbers++
			}
		}
		if k == 0 && numbers > 0 && !c.yearHead(row) {
			return false // no heads: what the numbers are only the rows can say
		}
		if k > 1 && numbers == 0 || run[0].by == byBlanks && k > 0 && numbers < max(1, n-2) {
			return false
		}
	}
	return true
}

// yearHead reports whether all numbers of a row are years: 指标 2022年 2023年.
func (c *cutter) yearHead(row gridRow) bool {
	for _, s := range row.cells[1:] {
		w := s.Of(c.t.Raw)
		if numericCell(w) && !(len(w) >= 4 && (w[:2] == "19" || w[:2] == "20") && !strings.ContainsAny(w, ".,%")) {
			return false
		}
	}
	return true
}

// looksLike says that lines are written like the rows of a table that is not
// one: what is read of them is not to be relied on.
func (c *cutter) looksLike(run []gridRow) {
	from, to := -1, -1
	for _, row := range run {
		if row.by == byBars || c.kinds[row.line] != lineBody {
			continue
		}
		numbers := 0
		for _, s := range row.cells[1:] {
			if numericCell(s.Of(c.t.Raw)) {
				numbers++
			}
		}
		if numbers < 2 {
			continue
		}
		if c.rowLike == nil {
			c.rowLike = make([]bool, len(c.t.Lines))
		}
		c.rowLike[row.line] = true
		if from < 0 {
			from = row.line
		}
		to = row.line
	}
	if from >= 0 {
		c.l.Diagnostics = append(c.l.Diagnostics, Diagnostic{Code: "looks-like-table",
			Message: "像是表格的行，但分不出列：其中的数字不可靠",
			Span:    c.t.Span(int(c.t.Lines[from].Lo), int(c.t.Lines[to].Hi))})
	}
}

// addTable makes a table of rows.
func (c *cutter) addTable(run []gridRow) {
	var t Table
	for _, row := range run {
		if row.by == byBars && isBarRule(c.t.Raw, row.cells) {
			c.markTable(row.line, len(c.l.Tables)+1)
			continue
		}
		for k, s := range row.cells {
			if s.Len() > 0 {
				t.Cells = append(t.Cells, Cell{Row: t.Rows, Col: k, Text: cellText(s.Of(c.t.Raw)), Span: s})
			}
		}
		t.Rows++
		t.Cols = max(t.Cols, len(row.cells))
		c.markTable(row.line, len(c.l.Tables)+1)
	}
	c.finishTable(&t, run[0].line, run[len(run)-1].line)
}

func (c *cutter) finishTable(t *Table, from, to int) {
	from = c.caption(t, from)
	t.Span = c.t.Span(int(c.t.Lines[from].Lo), int(c.t.Lines[to].Hi))
	c.l.Tables = append(c.l.Tables, *t)
}

// markTable notes that line i belongs to table n, counted from 1.
func (c *cutter) markTable(i, n int) {
	if c.tableOf == nil {
		c.tableOf = make([]int32, len(c.t.Lines))
	}
	c.kinds[i], c.tableOf[i] = lineTable, int32(n)
}

// tableAt returns the number of the table that line i belongs to, from 1; 0
// where it belongs to none.
func (c *cutter) tableAt(i int) int32 {
	if c.tableOf == nil {
		return 0
	}
	return c.tableOf[i]
}

// caption reads what stands above a table that begins with line from: its name
// and its unit. It returns the first line that is the table's alone.
func (c *cutter) caption(t *Table, from int) int {
	var above []string
	start := from
	for i, n := from-1, 0; i >= 0 && n < 3; i-- {
		line := &c.t.Lines[i]
		if line.Empty() {
			if from-i > 4 {
				break
			}
			continue
		}
		r := c.r[line.Lo:line.Hi]
		if c.tableAt(i) > 0 || len(r) > 40 || isStop(r[len(r)-1]) {
			break
		}
		n++
		above = append([]string{c.t.String(int(line.Lo), int(line.Hi))}, above...)
		if c.kinds[i] == lineBody && (isUnitLine(r) || isTableNumber(r)) {
			c.markTable(i, len(c.l.Tables)+1)
			start = i
		}
		if !isUnitLine(r) {
			break
		}
	}
	t.Caption = strings.Join(above, "\n")
	return start
}

// isUnitLine reports whether a line above a table says its unit and no more:
// （单位：亿元）, 计量单位:万元.
func isUnitLine(r []rune) bool {
	r = trimBrackets(r)
	return len(r) < 24 && (hasPrefix(r, "单位:") || hasPrefix(r, "计量单位:") || hasPrefix(r, "金额单位:"))
}

// isTableNumber reports whether a line is the number and name of a table:
// 表1 主要指标, 附表2:.
func isTableNumber(r []rune) bool {
	if hasPrefix(r, "附") {
		r = r[1:]
	}
	return len(r) > 1 && r[0] == '表' && (isDigit(r[1]) || hanDigit(r[1]) > 0 || r[1] == ':')
}
