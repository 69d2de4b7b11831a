package segment

// A node is an accepted heading.
type node struct {
	cand
	parent int // index of the parent node, -1 at the top
	lvl    int // rank, which an unlabelled heading takes from its surroundings
	title  int // rune index at which the title ends
}

// A builder puts the candidates into a tree, one after the other. Its stack
// holds the open headings, outermost first.
//
// What a label says is taken as evidence: number n continues the open list
// whose last number is n-1, and 1 opens a new list under the nearest open
// heading. Where several readings are possible the builder looks ahead: a list
// that goes on later stays open, whatever stands in between.
type builder struct {
	*cutter
	stack []int
	last  map[rune]int // the latest number of each kind of label, wherever it stood
}

func (c *cutter) build() {
	b := &builder{cutter: c, last: map[rune]int{}}
	for i := range c.cands {
		switch c.cands[i].fam {
		case famNone:
			b.placeUnlabelled(i)
		case famBreak:
			b.cut(0)
			b.breaks = append(b.breaks, b.cands[i].lo)
		default:
			b.place(i)
		}
	}
}

func (b *builder) top() *node {
	if len(b.stack) == 0 {
		return nil
	}
	return &b.nodes[b.stack[len(b.stack)-1]]
}

func (b *builder) pop() { b.stack = b.stack[:len(b.stack)-1] }

// cut closes all headings above depth n of the stack.
func (b *builder) cut(n int) { b.stack = b.stack[:n] }

func (b *builder) push(i, lvl int) {
	p := -1
	if n := len(b.stack); n > 0 {
		p = b.stack[n-1]
	}
	b.nodes = append(b.nodes, node{cand: b.cands[i], parent: p, lvl: lvl})
	b.last[b.cands[i].key()] = b.cands[i].num
	b.stack = append(b.stack, len(b.nodes)-1)
}

func (b *builder) report(i int, code, message string) {
	cd := b.cands[i]
	b.l.Diagnostics = append(b.l.Diagnostics, Diagnostic{Code: code, Message: message, Span: b.t.Span(cd.lo, cd.hi)})
}

// place finds the place of a labelled candidate, or drops it.
func (b *builder) place(i int) {
	cd := &b.cands[i]
	if s := b.continued(i); s >= 0 {
		if s > 0 && b.isPlanPart(i, true) {
			b.cut(0)
			b.push(i, rankHan)
			return
		}
		b.cut(s)
		b.push(i, cd.rank())
		return
	}
	if cd.num <= 1 {
		b.open(i)
		return
	}
	if b.isPlanPart(i, false) {
		b.cut(0)
		b.push(i, rankHan)
		return
	}
	b.outOfOrder(i)
}

// continued returns the depth in the stack of the list that candidate i
// continues, or -1.
func (b *builder) continued(i int) int {
	cd := &b.cands[i]
	best, score := -1, 0
	for s := len(b.stack) - 1; s >= 0; s-- {
		nd := &b.nodes[b.stack[s]]
		if nd.fam == famNone || nd.lvl < nd.rank() || nd.key() != cd.key() || !follows(nd.num, cd) {
			continue
		}
		if !cd.start && nd.start && nd.para != cd.para && !cd.fam.isItem() {
			continue
		}
		n := 1
		if cd.start == nd.start {
			n += 2
		}
		if cd.style == nd.style {
			n++
		}
		if n > score {
			best, score = s, n
		}
	}
	return best
}

// follows reports whether cd can come next in a list after number n.
func follows(n int, cd *cand) bool {
	if cd.fam == famDash {
		return true
	}
	return cd.num == n+1 || cd.num == numLast && n >= 2 && n < numLast
}

// open starts a new list with candidate i, if there is evidence for one.
func (b *builder) open(i int) {
	cd := &b.cands[i]
	if !b.credible(i) {
		return
	}
	for s := len(b.stack) - 1; s >= 0; s-- {
		nd := &b.nodes[b.stack[s]]
		if nd.fam == famNone || nd.lvl < nd.rank() || nd.key() != cd.key() || nd.start != cd.start {
			continue
		}
		if b.holds(b.stack[s], i) {
			for len(b.stack) > s+1 && !b.goesOn(b.top(), i) && !b.heads(b.top(), i) {
				b.pop()
			}
		} else {
			if cd.start && cd.rank() <= rankHanParen && nd.num > 1 {
				b.report(i, "numbering-restart", "编号重新从“"+b.plain(cd.lo, cd.hi)+"”开始")
			}
			b.cut(s)
		}
		b.push(i, cd.rank())
		return
	}
	if cd.start {
		b.closeFor(i)
	} else {
		b.closeInline(i)
	}
	b.push(i, cd.rank())
}

// credible reports whether candidate i, a number 1 or a dash, opens a list.
func (b *builder) credible(i int) bool {
	cd := &b.cands[i]
	switch {
	case (cd.fam.isItem() || !cd.start) && b.announces(i):
		return false
	case cd.glued:
		cd.start = b.leadsLines(i)
		return cd.start
	}
	if !cd.start && !cd.fam.isItem() && b.leadsLines(i) {
		cd.start = true
		return true
	}
	switch {
	case cd.fam == famDash:
		return !cd.own || cd.style != stylePlain || b.anotherDash(i)
	case !cd.start || cd.fam.isItem() || cd.line == b.dense:
		return b.succeeded(i)
	case cd.fam == famHan && cd.sub == ',':
		return b.succeeded(i) || cd.style >= styleBold
	case cd.fam == famArabicParen || cd.fam == famCircle || cd.fam == famArabic:
		return b.succeeded(i) || cd.style >= styleBold
	}
	return b.succeeded(i) || cd.own || cd.style != stylePlain || b.titleSpan(cd.hi, min(cd.end, cd.hi+maxTitle+1))-cd.hi <= maxTitle
}

// announces reports whether candidate i opens a list in running text that only
// names the parts to come: 我讲两点，一是修路，二是修桥 before 一、修路.
func (b *builder) announces(i int) bool {
	cd := &b.cands[i]
	end := b.titleSpan(cd.hi, min(cd.end, cd.hi+prefixLength)) // no more of it is compared
	for j := i + 1; j < len(b.cands) && j < i+12; j++ {
		o := &b.cands[j]
		if o.num == 1 && o.start && (o.fam == famHan || o.fam == famHanParen || o.fam == famChapter) {
			return end-cd.hi >= 4 && samePrefix(b.r[cd.hi:end], b.r[o.hi:o.end])
		}
	}
	return false
}

func (b *builder) anotherDash(i int) bool {
	for j := i + 1; j < len(b.cands) && j < i+12; j++ {
		if b.cands[j].fam == famDash {
			return true
		}
	}
	return false
}

// succeeded reports whether the next number of the list that candidate i
// opens comes in good time.
func (b *builder) succeeded(i int) bool {
	cd := &b.cands[i]
	inner := false // a list of the other kind has begun
	for j := i + 1; j < len(b.cands) && j < i+300; j++ {
		o := &b.cands[j]
		if !cd.start && o.lo-cd.lo > 5000 {
			return false
		}
		if !cd.start && !cd.fam.isItem() && o.para != cd.para {
			return false
		}
		if o.fam == famNone {
			continue
		}
		if o.fam == famBreak {
			return false
		}
		if o.key() == cd.key() {
			switch {
			case o.start != cd.start && (inner || o.num <= cd.num):
				inner = true
			case o.num == cd.num+1, o.num == cd.num+2 && cd.fam.isItem() && o.num != numLast:
				return o.lo-cd.hi >= 2
			case o.num <= cd.num:
				return false
			}
			continue
		}
		if o.start && o.rank() < cd.rank() && o.num != 1 && cd.line != b.dense {
			return false
		}
	}
	return false
}

// leadsLines reports whether candidate i, a number 1 inside a line, is the
// first of a list whose other items start lines: …主要任务是：（一）….
func (b *builder) leadsLines(i int) bool {
	cd := &b.cands[i]
	for j := i + 1; j < len(b.cands) && j < i+100; j++ {
		o := &b.cands[j]
		switch {
		case o.fam == famBreak || o.fam == famNone && o.style > styleLead:
			return false
		case o.fam != famNone && o.key() == cd.key():
			return o.start && o.num == 2 && o.para != cd.para
		case o.start && o.fam != famNone && o.rank() < cd.rank():
			return false
		}
	}
	return false
}

// holds reports whether candidate i, a number 1, opens a list inside the item
// nodes[n] of an open list of the same family.
func (b *builder) holds(n, i int) bool {
	nd, cd := &b.nodes[n], &b.cands[i]
	if cd.fam == famDash {
		return false
	}
	if cd.fam == famHan && nd.own && nd.style >= styleBold && cd.style == stylePlain && (!cd.own || isStop(b.r[cd.end-1])) {
		return true // running text counts for itself
	}
	run := cd.num
	for j := i + 1; j < len(b.cands) && j < i+1000; j++ {
		o := &b.cands[j]
		if o.fam == famBreak {
			break
		}
		if o.fam == famNone || o.key() != cd.key() || o.start != cd.start {
			if o.fam != famNone && o.start && o.rank() < cd.rank() {
				break
			}
			continue
		}
		loud := nd.style != cd.style && o.style == nd.style
		switch {
		case loud && o.num == nd.num+1:
			return true
		case o.num == run+1:
			run++
		case o.num == nd.num+1:
			return true
		default:
			j = len(b.cands)
		}
	}
	// 二、下步工作打算 … 一、…: the last item of the outer list announces what
	// is listed under it.
	if !cd.start || cd.fam != famHan || cd.line == b.dense || b.hasChild(n) {
		return false
	}
	return cueOf(b.r[nd.hi:b.titleSpan(nd.hi, nd.end)]) != "" && cueOf(b.r[cd.hi:b.titleSpan(cd.hi, cd.end)]) == ""
}

// heads reports whether nothing but candidate i stands under the heading
// nd: （二）重点工作开展情况 and on the next line 一、….
func (b *builder) heads(nd *node, i int) bool {
	cd := &b.cands[i]
	return cd.start && nd.start && nd.own && nd.fam != famNone && cd.para == nd.para+1 && b.nodes[len(b.nodes)-1].lo == nd.lo
}

func (b *builder) hasChild(n int) bool { return n < len(b.nodes)-1 }

// goesOn reports whether the list of nd has another item after candidate i.
func (b *builder) goesOn(nd *node, i int) bool {
	cd := &b.cands[i]
	if nd.fam == famNone {
		return false
	}
	// A list inside an item has begun, maybe with candidate i.
	inner := cd.fam != famNone && cd.key() == nd.key() && cd.start != nd.start && cd.num == 1
	for j := i + 1; j < len(b.cands) && j < i+400; j++ {
		o := &b.cands[j]
		if o.fam == famNone {
			if nd.lvl >= rankItem && o.style > styleLead {
				return false // items do not reach over a heading
			}
			continue
		}
		if o.fam == famBreak {
			return false
		}
		if o.key() == nd.key() && (nd.start || o.para == nd.para || nd.fam.isItem()) {
			switch {
			case o.start != nd.start && (inner || o.num == 1):
				inner = true
			case follows(nd.num, o):
				return true
			case o.start == nd.start:
				return false
			}
			continue
		}
		if o.start && o.rank() < nd.rank() && (cd.fam == famNone || o.key() != cd.key()) {
			return false
		}
	}
	return false
}

// closeFor closes the headings that a new list at the start of a line cannot
// stand under.
func (b *builder) closeFor(i int) {
	rank := b.cands[i].rank()
	for len(b.stack) > 0 {
		nd := b.top()
		if nd.lvl < rank {
			return
		}
		if b.goesOn(nd, i) && !(nd.fam == famDash && rank < rankArabic) {
			return
		}
		b.pop()
	}
}

// closeInline closes what a new list inside a line cannot stand under: items
// of earlier paragraphs whose lists are over.
func (b *builder) closeInline(i int) {
	cd := &b.cands[i]
	for len(b.stack) > 0 {
		nd := b.top()
		switch {
		case nd.para == cd.para:
			if nd.start || nd.lvl <= cd.rank() || b.goesOn(nd, i) {
				return
			}
		case !nd.start, nd.lvl == rankItem && !nd.own:
			if b.goesOn(nd, i) {
				return
			}
		default:
			return
		}
		b.pop()
	}
}

// outOfOrder judges a candidate whose number continues no open list.
func (b *builder) outOfOrder(i int) {
	cd := &b.cands[i]
	if cd.num == numLast {
		return
	}
	word := b.plain(cd.lo, cd.hi)
	for s := len(b.stack) - 1; s >= 0; s-- {
		nd := &b.nodes[b.stack[s]]
		if nd.fam == famNone || nd.key() != cd.key() || nd.num == numLast {
			continue
		}
		gap := cd.num - nd.num
		switch {
		case cd.start && cd.line != b.dense && !cd.fam.isItem() && gap > 0 && gap <= 4,
			cd.fam.isItem() && gap == 2 && (cd.start || nd.para == cd.para),
			cd.line == b.dense && gap == 2 && cd.start:
			b.report(i, "numbering-gap", "编号缺项：“"+word+"”之前应有第"+itoa(nd.num+1)+"项")
		case cd.start && cd.line != b.dense && !cd.fam.isItem() && (cd.own || cd.style != stylePlain || b.succeeded(i)):
			b.report(i, "numbering-suspect", "编号可疑：“"+word+"”与前面的编号不衔接")
		default:
			continue
		}
		b.cut(s)
		b.push(i, cd.rank())
		return
	}
	if !cd.start || cd.fam.isItem() || cd.line == b.dense {
		return
	}
	if cd.own || cd.style != stylePlain || b.succeeded(i) {
		if cd.num != b.last[cd.key()]+1 { // else counted on across headings
			b.report(i, "numbering-gap", "编号缺项：列表从“"+word+"”开始")
		}
		if cd.num == 2 && len(b.stack) > 0 {
			first := &b.nodes[b.stack[0]]
			if first.fam == famNone && headsPart(b.r[first.lo:first.end]) && headsPart(b.r[cd.hi:b.titleSpan(cd.hi, cd.end)]) {
				b.cut(0) // the first part has lost its label
			}
		}
		b.closeFor(i)
		b.push(i, cd.rank())
	}
}

// placeUnlabelled finds the place of a heading without label: inside the
// innermost list that goes on after it; failing that, beside the open heading
// of its looks; failing that, at the top if it opens a part of the report.
func (b *builder) placeUnlabelled(i int) {
	cd := &b.cands[i]
	hold := -1 // depth of the innermost list that goes on
	for s := len(b.stack) - 1; s >= 0; s-- {
		if nd := &b.nodes[b.stack[s]]; nd.fam != famNone && nd.start && (nd.lvl < rankLead || cd.style == styleLead && nd.fam != famDash) && b.goesOn(nd, i) {
			hold = s
			break
		}
	}
	if s := b.lostItem(i); s > hold {
		lvl := b.nodes[b.stack[s]].lvl
		b.cut(s)
		b.push(i, lvl)
		return
	}
	for s := len(b.stack) - 1; s > hold; s-- {
		if nd := &b.nodes[b.stack[s]]; nd.fam == famNone && nd.style == cd.style {
			lvl := nd.lvl
			b.cut(s)
			b.push(i, lvl)
			return
		}
	}
	if hold < 0 && (b.opensPart(i) || b.besideParts(cd)) {
		b.cut(0)
		b.push(i, rankPart)
		return
	}
	// Under the nearest heading that is more than an item.
	n := len(b.stack)
	for n > hold+1 && (b.nodes[b.stack[n-1]].lvl >= rankLead || !b.nodes[b.stack[n-1]].start) {
		n--
	}
	b.cut(n)
	lvl := rankLead
	if cd.style != styleLead && n > 0 {
		lvl = b.top().lvl + 1
	} else if n == 0 && (cd.style != styleLead || cd.topic) {
		lvl = rankPart
	}
	b.push(i, lvl)
}

// opensPart reports whether the unlabelled candidate i, which no list goes on
// after, stands above the lists before it.
func (b *builder) opensPart(i int) bool {
	cd := &b.cands[i]
	if cd.style == styleLead {
		return false
	}
	labelled := false
	for _, s := range b.stack {
		labelled = labelled || b.nodes[s].fam == famHan || b.nodes[s].fam == famChapter
	}
	if !labelled && len(b.stack) == 0 {
		return true
	}
	if headsPart(b.r[cd.lo:cd.end]) {
		return true
	}
	for j := i + 1; j < len(b.cands) && j < i+1000; j++ {
		if o := &b.cands[j]; o.fam == famHan && o.start {
			return o.num == 1
		}
	}
	return !labelled
}

// lostItem returns the depth in the stack of the list whose next number is
// missing and whose second next follows the unlabelled heading i, which must
// be the item that lost its label; -1 if there is none.
func (b *builder) lostItem(i int) int {
	cd := &b.cands[i]
	if cd.style == styleLead {
		return -1
	}
	for j := i + 1; j < len(b.cands) && j < i+100; j++ {
		o := &b.cands[j]
		switch {
		case o.fam == famBreak || o.fam == famNone && o.style >= cd.style:
			return -1
		case o.fam == famNone || !o.start || o.rank() > rankArabic:
			continue
		}
		for s := len(b.stack) - 1; s >= 0; s-- {
			if nd := &b.nodes[b.stack[s]]; nd.start && nd.fam != famNone && nd.key() == o.key() {
				if o.num == nd.num+2 {
					return s
				}
				return -1
			}
		}
		if o.num != 1 {
			return -1
		}
	}
	return -1
}

// besideParts reports whether an unlabelled heading on a line of its own, which
// no list goes on after, is a part as those before it are: none of them has a
// label, and the list under the last has ended.
func (b *builder) besideParts(cd *cand) bool {
	if cd.style == styleLead || len(b.stack) < 2 {
		return false
	}
	top, under := &b.nodes[b.stack[0]], &b.nodes[b.stack[1]]
	return top.fam == famNone && top.lvl == rankPart && under.fam == famHan && under.num > 2
}

func itoa(n int) string {
	if n >= 10 {
		return itoa(n/10) + string(rune('0'+n%10))
	}
	return string(rune('0' + n))
}
