package segment

// styles of a heading, from the plainest to the loudest.
const (
	stylePlain uint8 = iota
	styleLead        // opens its paragraph in bold
	styleBold        // a whole line in bold
	styleMark        // a Markdown heading; deeper levels count on from here
)

// A cand is a place that may be a heading.
type cand struct {
	label
	lo    int // first rune of the label, or of the title where there is none
	end   int // where the title ends for certain: a bold run's or the line's end
	line  int
	para  int32
	style uint8
	start bool // stands at the start of a line, or counts as if it did
	own   bool // has its line for itself
	glued bool // follows the words before it without a mark
	topic bool // a topic sentence without label on a line of its own
}

// scan lists the candidates of the body in order.
func (c *cutter) scan(first int) {
	listed := false // inside the list of attachments
	for i := first; i < len(c.t.Lines); i++ {
		if c.kinds[i] != lineBody {
			continue
		}
		line := c.t.Lines[i]
		r := c.r
		at := int(line.Lo)
		if isAttachment(r[line.Lo:line.Hi]) {
			listed = line.Hi-line.Lo <= 4 // 附件：
			c.cands = append(c.cands, cand{label: label{fam: famBreak, hi: at}, lo: at, line: i})
			continue
		}
		cd := cand{lo: at, end: int(line.Hi), line: i, para: c.paras[i], start: true, style: lineStyle(line), own: c.isOwn(line)}
		lb, ok := parseLabel(r, at, int(line.Hi))
		if !ok {
			lb, ok = c.bareNumber(line, cd.own)
		}
		if !ok && cd.own {
			lb, ok = c.decimalLabel(line)
		}
		if !ok && cd.own {
			lb, ok = c.gapNumber(line)
		}
		if listed && ok && (lb.fam == famArabic || lb.fam == famArabicParen) && cd.own {
			continue
		}
		listed = false
		switch {
		case ok && c.headsLine(lb, cd):
			cd.label = lb
			c.cands = append(c.cands, cd)
			at = lb.hi
		case !ok:
			if n := c.unlabelled(i, &cd); n > i {
				c.cands = append(c.cands, cd)
				for ; i < n-1; i++ { // a heading of several lines
					c.paras[i+1] = c.paras[i]
				}
				continue
			} else if n == i {
				c.cands = append(c.cands, cd)
			}
		}
		c.scanInline(i, at, int(line.Hi))
	}
}

func lineStyle(line Line) uint8 {
	switch {
	case line.Level > 0:
		return styleMark + line.Level
	case line.Bold():
		return styleBold
	case line.BoldHi > line.Lo:
		return styleLead
	}
	return stylePlain
}

// isOwn reports whether the line could be a heading and nothing else.
func (c *cutter) isOwn(line Line) bool {
	if line.Hi-line.Lo > 70 {
		return false
	}
	for k := line.Lo; k < line.Hi-1; k++ {
		if isStop(c.r[k]) {
			return false
		}
	}
	return true
}

// bareNumber reads a number without a mark: a heading that is nothing else
// (## 一), or one that a space sets off (一 2024年工作总结).
func (c *cutter) bareNumber(line Line, own bool) (label, bool) {
	lb := label{fam: famHan, sub: '、'}
	n, j := hanNumber(c.r, int(line.Lo), int(line.Hi))
	if n == 0 {
		lb = label{fam: famArabic, sub: '.'}
		n, j = arabicNumber(c.r, int(line.Lo), int(line.Hi))
		if j < int(line.Hi) && !isHan(c.r[j]) {
			return label{}, false
		}
	}
	if n == 0 || !own {
		return label{}, false
	}
	lb.num, lb.hi = n, j
	if j == int(line.Hi) {
		return lb, line.Level > 0 || line.Bold()
	}
	return lb, c.spaceBefore(j) && int(line.Hi)-j <= maxTitle && !isClosing(c.r[line.Hi-1]) && int(line.Hi)-j >= 4
}

// headsLine reports whether the label lb may stand at the start of the line
// of cd.
func (c *cutter) headsLine(lb label, cd cand) bool {
	r, hi := c.r, cd.end
	if cd.own && c.isRow(lb.hi, hi) {
		return false
	}
	switch lb.fam {
	case famHan:
		if lb.sub == ',' && !cd.own && cd.style == stylePlain {
			return lb.hi < hi && c.gapBefore(lb.hi)
		}
		return !listsNumbers(r, lb.hi, hi)
	case famDi:
		return !(lb.sub == '、' && listsNumbers(r, lb.hi, hi)) && !(lb.hi < hi && r[lb.hi] == '第')
	case famChapter:
		return cd.own || r[lb.hi-1] == ':' || c.gapBefore(lb.hi) || cd.style != stylePlain
	case famShi, famYao:
		return !(lb.hi < hi && hanDigit(r[lb.hi]) > 0 && hanDigit(r[lb.hi]) == lb.num)
	case famDash:
		return lb.hi < hi && hi-lb.hi > 3 && !isDateLine(r[lb.hi:min(hi, lb.hi+30)])
	case famArabic:
		return lb.hi == hi || r[lb.hi] != '%'
	}
	return true
}

// isRow reports whether the line from lo to hi is the row of a table or of
// contents: words, a gap, and a number that is no year (1、棉花 24.1).
func (c *cutter) isRow(lo, hi int) bool {
	k := hi
	for k > lo && (isDigit(c.r[k-1]) || c.r[k-1] == '.') {
		k--
	}
	if k == hi || k < lo+2 || !isHan(c.r[k-1]) || hi-k == 4 && c.r[k+1] != '.' && c.r[k+2] != '.' {
		return false
	}
	return c.spaceBefore(k)
}

// listsNumbers reports whether r[i:] goes on a list of numbers, as in
// 一、二、三产业 or 三、四线城市.
func listsNumbers(r []rune, i, hi int) bool {
	if i+1 >= hi || hanDigit(r[i]) == 0 {
		return false
	}
	switch r[i+1] {
	case '、', '产', '季', '级', '线', '类', '批', '期', '等', '和', '月', '组', '号', '中', '小':
		return true
	}
	return false
}

// gapBefore reports whether white space or markup was left out before rune i.
func (c *cutter) gapBefore(i int) bool {
	return i > 0 && c.t.Span(i-1, i).End < c.t.Offset(i)
}

// scanInline looks for labels inside a line.
func (c *cutter) scanInline(i, lo, hi int) {
	r := c.r
	dense := i == c.dense
	for k := lo; k < hi; k++ {
		x := r[k]
		if x < '①' && x != '(' && !(x >= '1' && x <= '9') || x > '第' {
			if x != '首' { // the one trigger above 第
				continue
			}
		}
		if k == int(c.t.Lines[i].Lo) {
			continue
		}
		switch x {
		case '(', '首', '其', '再', '最', '第', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十':
		default:
			if !(x >= '1' && x <= '9') && !isCircled(x) {
				continue
			}
		}
		lb, ok := parseLabel(r, k, hi)
		if !ok {
			continue
		}
		glued := false
		if !c.runsIn(lb, k, lo, hi, dense) && !c.itemAfterTitle(lb, k, i) {
			if glued = c.isGlued(lb, k, i, hi); !glued {
				continue
			}
		}
		cd := cand{glued: glued, label: lb, lo: k, end: hi, line: i, para: c.paras[i], start: dense && !lb.fam.isItem()}
		if !dense && (lb.fam == famHan || lb.fam == famHanParen) && isStop(r[k-1]) && c.isTail(lb.hi, hi) {
			cd.start, cd.own = true, true
		}
		c.cands = append(c.cands, cd)
		k = lb.hi - 1
	}
}

// isGlued reports whether the label lb at r[k], the first of a list, follows
// the heading that opens line i where its line break was lost: 二、今年的任务
// （一）修路, 一、农业1.种粮.
func (c *cutter) isGlued(lb label, k, i, hi int) bool {
	if lb.num != 1 || lb.fam != famHanParen && lb.fam != famArabic || lb.hi >= hi || !isHan(c.r[k-1]) || !isHan(c.r[lb.hi]) {
		return false
	}
	line := c.t.Lines[i]
	head, ok := parseLabel(c.r, int(line.Lo), int(line.Hi))
	if !ok || head.rank() >= lb.rank() || k-head.hi < 4 || k-head.hi > maxOwnTitle {
		return false
	}
	for j := head.hi; j < k; j++ {
		if isStop(c.r[j]) {
			return false
		}
	}
	return true
}

// isTail reports whether the runes lo to hi, which end a line, are a title
// whose line break was lost: …，请予审议。一、2002年工作回顾.
func (c *cutter) isTail(lo, hi int) bool {
	if hi-lo < 4 || hi-lo > maxTitle {
		return false
	}
	for k := lo; k < hi; k++ {
		if c.endsTitle(k, hi) {
			return false
		}
	}
	return true
}

// runsIn reports whether the label lb at r[k] may head a part of the line.
// In a line that holds a whole report headings follow the text without a full
// stop; elsewhere a label comes after punctuation.
func (c *cutter) runsIn(lb label, k, lo, hi int, dense bool) bool {
	r := c.r
	if lb.hi >= hi {
		return false
	}
	prev, next := r[k-1], r[lb.hi]
	ends := isStop(prev) || prev == ':' || prev == '”' || prev == ')' || prev == '…' || prev == ']' ||
		prev == '.' && c.isFullStop(k-1, hi)
	clause := ends || prev == ',' || prev == '—' || prev == '、' || k == lo
	switch lb.fam {
	case famShi, famYao:
		if hanDigit(next) > 0 && hanDigit(next) == lb.num || hanDigit(prev) > 0 || prev == '第' {
			return false
		}
		if lb.fam == famYao && !clause {
			return false
		}
		return clause || dense && isHan(prev) && !isRunOn(prev)
	case famDi:
		return clause && next != '第' && !(lb.sub == '、' && listsNumbers(r, lb.hi, hi)) && lb.sub != '.'
	case famFirst:
		return clause && prev != '、'
	case famChapter:
		return dense && r[lb.hi-1] == ':'
	case famHan:
		if lb.sub == ',' || listsNumbers(r, lb.hi, hi) || hanDigit(prev) > 0 || prev == '第' || prev == '、' {
			return false
		}
		if prev == ':' && contains(r[max(lo, k-12):k], "部分") {
			return false // 报告分六个部分：一、…: a table of contents
		}
		return ends || dense && (isHan(prev) && !isRunOn(prev))
	case famHanParen:
		if hanDigit(r[k]) > 0 {
			return false
		}
		return ends || dense && prev != '第' && prev != '条'
	case famArabicParen, famCircle:
		if r[k] != '(' && lb.fam == famArabicParen && r[lb.hi-1] == ')' && !ends {
			return false // 1) needs more than a comma before it
		}
		return ends || prev == ',' || dense && lb.fam == famCircle
	case famArabic:
		if !isHan(next) && next != '“' && next != '《' {
			return false
		}
		return ends || dense && isHan(prev) && prev != '件' && prev != '表'
	}
	return false
}

// isRunOn reports whether 一 after c is part of a word: 统一、 之一、 唯一是.
func isRunOn(c rune) bool {
	switch c {
	case '统', '之', '唯', '第', '万', '同', '其', '单', '专', '合', '逐', '归', '划', '初', '高', '周', '期', '零', '百', '这', '就', '进', '不', '是', '如':
		return true
	}
	return false
}

// isAttachment reports whether the line announces attachments: 附件： 附件1.
func isAttachment(r []rune) bool {
	if len(r) > 40 || !hasPrefix(r, "附") || isStop(r[len(r)-1]) {
		return false
	}
	if hasPrefix(r, "附件") || hasPrefix(r, "附表") || hasPrefix(r, "附录") || hasPrefix(r, "附页") {
		return true
	}
	return len(r) < 2 || r[1] == ':' || isDigit(r[1])
}
