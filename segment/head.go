package segment

// A head has so many lines at most, the words of a page around it included.
const maxHeadLines = 32

// head finds where the body starts: it marks front matter, title lines, date
// line, speaker and salutation, sets Layout.Head and returns the index of the
// first line of the body.
func (c *cutter) head() int {
	i := c.frontMatter()
	first := i
	anchor, titles := -1, 0
	for n := 0; i < len(c.t.Lines) && n < maxHeadLines; i++ {
		line := c.t.Lines[i]
		if line.Empty() {
			continue
		}
		n++
		r := c.r[line.Lo:line.Hi]
		if isSalutation(r) {
			anchor = i
			break
		}
		if isResidue(r) {
			anchor = i
			continue
		}
		if isImage(r) {
			continue
		}
		if isContents(r) {
			break
		}
		if isDateLine(r) {
			anchor = i
			continue
		}
		if len(r) > 60 || isStop(r[len(r)-1]) {
			break
		}
		if lb, ok := parseLabel(c.r, int(line.Lo), int(line.Hi)); ok && lb.fam != famDash && lb.fam != famArabicParen {
			break
		}
		if isSpeaker(r) {
			anchor = i
			continue
		}
		if anchor < 0 && titles < 4 {
			titles++
		}
	}
	end := first
	switch {
	case anchor >= 0:
		end = c.subtitleAfter(anchor) + 1
	case titles > 0:
		end = c.titleLines(first)
	}
	for k := first; k < end; k++ {
		if line := c.t.Lines[k]; !line.Empty() {
			c.kinds[k] = lineHead
			if isImage(c.r[line.Lo:line.Hi]) {
				c.kinds[k] = lineSkip
			}
		}
	}
	c.l.Head = len(c.r)
	for k := end; k < len(c.t.Lines); k++ {
		if !c.t.Lines[k].Empty() {
			c.l.Head = int(c.t.Lines[k].Lo)
			break
		}
	}
	return end
}

// subtitleAfter returns the last line of a title that follows line i: one
// with a subtitle (创新管理共同发展 / ——2009学年工作思路), or the page's title
// said again. It returns i if there is none.
func (c *cutter) subtitleAfter(i int) int {
	last := i
	for j, n := i, 0; n < 4; n++ {
		if j = c.lineAfter(j); j < 0 {
			break
		}
		r := c.r[c.t.Lines[j].Lo:c.t.Lines[j].Hi]
		if len(r) > 50 || isStop(r[len(r)-1]) {
			break
		}
		lb, ok := parseLabel(c.r, int(c.t.Lines[j].Lo), int(c.t.Lines[j].Hi))
		if ok && lb.fam == famDash && isDocument(r) {
			return j
		}
		if ok {
			break
		}
		if c.saidBefore(j, i) || n == 0 && isResidue(c.r[c.t.Lines[i].Lo:c.t.Lines[i].Hi]) && isDocument(r) {
			last = j
		}
	}
	return last
}

// saidBefore reports whether line j repeats a line before line i.
func (c *cutter) saidBefore(j, i int) bool {
	r := c.r[c.t.Lines[j].Lo:c.t.Lines[j].Hi]
	for k := range i {
		if line := c.t.Lines[k]; !line.Empty() && samePrefix(c.r[line.Lo:line.Hi], r) {
			return true
		}
	}
	return false
}

// isDocument reports whether r ends as the title of a whole text does.
func isDocument(r []rune) bool {
	r = trimBrackets(r)
	return isGenre(r, false) || hasSuffix(r, "思路") || hasSuffix(r, "计划") || hasSuffix(r, "要点") || hasSuffix(r, "汇报")
}

// titleLines returns the line after the title of a text without date line,
// speaker or salutation: its first line, if that stands as a title does.
func (c *cutter) titleLines(first int) int {
	for i := first; i < len(c.t.Lines); i++ {
		line := c.t.Lines[i]
		if line.Empty() {
			continue
		}
		r := c.r[line.Lo:line.Hi]
		if len(r) > 60 || contains(r, "回顾") || isContents(r) || int(line.Hi) == len(c.r) {
			return i
		}
		for _, x := range r {
			if isStop(x) {
				return i
			}
		}
		return i + 1
	}
	return first
}

// frontMatter marks a leading --- … --- block and returns the line after it.
func (c *cutter) frontMatter() int {
	i := 0
	for i < len(c.t.Lines) && c.t.Lines[i].Empty() {
		i++
	}
	if i == len(c.t.Lines) || !c.isFence(i) {
		return 0
	}
	for j := i + 1; j < len(c.t.Lines) && j < i+40; j++ {
		if c.isFence(j) {
			for k := i; k <= j; k++ {
				c.kinds[k] = lineSkip
			}
			return j + 1
		}
	}
	return 0
}

func (c *cutter) isFence(i int) bool {
	line := c.t.Lines[i]
	if line.Hi-line.Lo != 3 {
		return false
	}
	return string(c.r[line.Lo:line.Hi]) == "---"
}

// isSalutation reports whether the line addresses the audience: 各位代表：
// 同志们： 各市教育局：.
func isSalutation(r []rune) bool {
	n := len(r)
	last := r[n-1]
	if last == '!' && n > 16 || n > 60 {
		return false
	}
	if last != ':' && last != '!' && last != ',' {
		return n <= 8 && hasPrefix(r, "各位代表")
	}
	if last == ':' && n > 4 && (hasPrefix(r, "各") || hasPrefix(r, "尊敬的")) {
		return true
	}
	if n > 30 {
		return false
	}
	for _, w := range [...]string{"各位代表", "同志们", "各位委员", "各位同志", "各位老师", "各位领导", "同事们", "老师们", "朋友们"} {
		if contains(r, w) {
			return true
		}
	}
	return false
}

// isResidue reports whether the line is what a crawler left of a web page:
// 时间:2018-02-07来源:…, 文章来源：…点击数：, 当前位置：首页>….
func isResidue(r []rune) bool {
	for _, w := range [...]string{"时间:", "来源:", "文章来源", "当前位置", "发布时间", "发布日期", "信息来源", "作者:", "索引号", "浏览次数", "点击数"} {
		if hasPrefix(r, w) {
			return true
		}
	}
	return false
}

// isDateLine reports whether the line tells when and where the report was
// given: ——2012年1月13日在…会议上, （2014年1月21日）, 2019年3月.
func isDateLine(r []rune) bool {
	if len(r) > 90 || isStop(r[len(r)-1]) {
		return false
	}
	if (r[0] == '—' || r[0] == '-') && (hasSuffix(r, "上") || hasSuffix(r, "讲话") || hasSuffix(r, "报告")) {
		return true
	}
	year, month := -1, -1
	for i, x := range r {
		switch {
		case x == '年' && year < 0 && i > 3:
			year = i
		case x == '月' && year >= 0 && i-year <= 4:
			month = i
		}
	}
	if year < 0 || month < 0 {
		return false
	}
	at := 0
	for at < len(r) && (isBracket(r[at]) || r[at] == '—' || r[at] == '-') {
		at++
	}
	return year-at <= 4 || contains(r, "会议")
}

// isSpeaker reports whether the line names who speaks: 省长 张吾乐.
func isSpeaker(r []rune) bool {
	if len(r) > 30 || len(r) < 2 {
		return false
	}
	for _, x := range r {
		if !isHan(x) && x != '·' && !isBracket(x) && x != ':' {
			return false
		}
	}
	if len(r) <= 4 && !contains(r, "前言") && !contains(r, "引言") {
		return len(r) <= 3 // a bare name
	}
	for _, w := range [...]string{"省长", "市长", "州长", "主席", "县长", "区长", "总理", "镇长", "乡长", "盟长", "局长", "书记", "专员"} {
		if contains(r, w) {
			return true
		}
	}
	return false
}
