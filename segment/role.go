package segment

import "sort"

// countCues counts the cue words of a title by kind, words inside longer ones
// left out.
func countCues(r []rune) (n [cueFinished + 1]int) {
	for i := 0; i < len(r); {
		best, kind := 0, 0
		for k := range n {
			if m := cues.at(k, r, i); m > best {
				best, kind = m, k
			}
		}
		if best == 0 {
			i++
			continue
		}
		n[kind]++
		i += best
	}
	return n
}

// cueOf returns the role that the words of a title clearly speak for: review,
// plan, or "" for neither.
func cueOf(r []rune) string {
	n := countCues(r)
	switch {
	case n[cueReview] > 0:
		return RoleReview
	case n[cuePlan] > 0 && n[cueFinished] == 0:
		return RolePlan
	}
	return ""
}

// What a title adds to the balance of a section, whose text adds between -100
// (nothing but review) and 100 (nothing but plan).
const (
	titleSure  = 200
	titleClear = 150
	titleHint  = 50
	genreHint  = 80
)

// roles sets the role of every section and where the plan begins. A report
// first reviews and then plans, so its top sections are divided once, at the
// place where titles and text of what follows speak most for plan and those
// of what comes before most for review.
func (c *cutter) roles() {
	c.l.PlanStart = len(c.r)
	year := c.reportYear()
	var tops []int
	for i := range c.nodes {
		if c.nodes[i].parent >= 0 {
			continue
		}
		if len(c.breaks) > 0 && c.nodes[i].lo > c.breaks[0] && len(tops) > 0 {
			c.l.Sections[i].Role = c.attachedRole(i, year) // no part of the report proper
			continue
		}
		tops = append(tops, i)
	}
	n := len(tops)
	title, mixed := make([]int, n), make([]bool, n)
	genre := c.genre()
	best, plan, sum := 0, n, 0
	for k := n - 1; k >= 0; k-- {
		nd := &c.nodes[tops[k]]
		title[k], mixed[k] = titleStance(c.words(nd), year)
		if !mixed[k] {
			end := len(c.r)
			if k+1 < n {
				end = c.nodes[tops[k+1]].lo
			}
			sum += title[k] + c.stance(nd.lo, end)
			if title[k] > -titleClear && title[k] < titleClear {
				sum += genre
			}
		}
		if sum > best && !mixed[k] {
			best, plan = sum, k
		}
	}
	if plan < n && title[plan] == 0 && c.turnsInside(tops, plan) {
		mixed[plan] = true // the heading of the plan is missing
		if plan++; plan == n {
			mixed[n-1] = false
		}
	} else if plan > 0 && plan < n && title[plan-1] == 0 && c.turnsInside(tops, plan-1) {
		mixed[plan-1] = true
	}
	for k, i := range tops {
		s := &c.l.Sections[i]
		switch {
		case mixed[k]:
		case k < plan || title[k] <= -titleSure:
			s.Role = RoleReview
		default:
			s.Role = RolePlan
		}
	}
	c.l.PlanStart = c.planStart(tops, mixed, plan)
	for i := range c.l.Sections {
		s := &c.l.Sections[i]
		switch {
		case s.Parent < 0:
		case c.l.Sections[s.Parent].Role != "" || len(c.breaks) > 0 && c.nodes[i].lo > c.breaks[0]:
			s.Role = c.l.Sections[s.Parent].Role
		case c.nodes[i].lo >= c.l.PlanStart:
			s.Role = RolePlan
		default:
			s.Role = RoleReview
		}
	}
}

// attachedRole reads the role of a section of an attachment from its title.
func (c *cutter) attachedRole(i, year int) string {
	nd := &c.nodes[i]
	switch s, _ := titleStance(c.words(nd), year); {
	case s >= titleClear:
		return RolePlan
	case s <= -titleClear:
		return RoleReview
	}
	return ""
}

// planStart returns the rune index at which the plan begins: with the first
// section of the plan, or inside a section before it that does both.
func (c *cutter) planStart(tops []int, mixed []bool, plan int) int {
	for k := range min(plan, len(tops)) {
		if !mixed[k] {
			continue
		}
		lo, end := c.topSpan(tops, k)
		if at, _ := c.turn(lo, end); at < end {
			return at
		}
	}
	if plan == 0 && len(tops) > 0 && allPlan.On() && c.genre() > 0 {
		return c.l.Head // 工作要点: what stands before the first part plans as well
	}
	if plan < len(tops) {
		return c.nodes[tops[plan]].lo
	}
	at, _ := c.turn(c.l.Head, len(c.r))
	return at
}

// topSpan returns the runes of the k-th of the top sections, its heading left
// out.
func (c *cutter) topSpan(tops []int, k int) (lo, hi int) {
	hi = len(c.r)
	if k+1 < len(tops) {
		hi = c.nodes[tops[k+1]].lo
	}
	return c.nodes[tops[k]].title, hi
}

// turnsInside reports whether the k-th of the top sections begins as a review
// and goes on as a plan, as the last item of a list does before a heading that
// was lost.
func (c *cutter) turnsInside(tops []int, k int) bool {
	nd := &c.nodes[tops[k]]
	if nd.num < 4 || k+1 < len(tops) && c.nodes[tops[k+1]].num != 1 {
		return false
	}
	lo, hi := c.topSpan(tops, k)
	at, before := c.turn(lo, hi)
	return at < hi && before <= -minTurn
}

// A section that turns from review to plan has at least this many runes that
// review.
const minTurn = 100

// turn returns the start of the paragraph between lo and hi at which the text
// turns from what was done to what is to be done, hi if it does not, and how
// many runes before it plan (more than review, where positive).
func (c *cutter) turn(lo, hi int) (at, before int) {
	best, sum := 0, 0
	at = hi
	for i := len(c.t.Lines) - 1; i >= 0; i-- {
		line := c.t.Lines[i]
		if c.kinds[i] != lineBody || int(line.Lo) < lo || int(line.Hi) > hi {
			continue
		}
		if c.tellsTrouble(i) {
			sum -= int(line.Hi - line.Lo)
			continue
		}
		sum += c.stance(int(line.Lo), int(line.Hi)) * int(line.Hi-line.Lo) / 100
		if sum > best && !c.insideList(int(line.Lo)) {
			best, at = sum, int(line.Lo)
		}
	}
	return at, sum - best
}

// tellsTrouble reports whether the paragraph at line i opens with what is
// wrong so far, which closes a review however much it says must be done.
func (c *cutter) tellsTrouble(i int) bool {
	line := c.t.Lines[i]
	r := c.r[line.Lo:min(line.Hi, line.Lo+60)]
	for _, w := range [...]string{"清醒地认识", "清醒的认识", "清醒认识", "清醒地看到", "清醒的看到", "清醒看到", "困难和问题", "问题和困难", "不少问题", "这些问题", "不少困难", "许多困难"} {
		if contains(r, w) {
			return true
		}
	}
	return false
}

// insideList reports whether rune lo stands inside a section that another of
// its list follows, or at a later item of a list in running text: no report
// turns to its plan there.
func (c *cutter) insideList(lo int) bool {
	n := sort.Search(len(c.nodes), func(i int) bool { return c.nodes[i].lo > lo }) - 1
	for ; n >= 0 && c.nodes[n].parent >= 0; n = c.nodes[n].parent {
		if c.nodes[n].lo == lo {
			return c.nodes[n].fam.isItem() && c.nodes[n].num > 1
		}
		for j := n + 1; j < len(c.nodes) && c.nodes[j].parent >= c.nodes[n].parent; j++ {
			if c.nodes[j].parent == c.nodes[n].parent {
				if c.nodes[j].key() == c.nodes[n].key() && c.nodes[j].num > c.nodes[n].num {
					return true
				}
				break
			}
		}
	}
	return false
}

// words returns the title of nd, or the first words after the label where the
// title runs on into the text.
func (c *cutter) words(nd *node) []rune {
	if nd.title > nd.hi || nd.line != c.dense {
		return c.r[nd.hi:nd.title]
	}
	return c.r[nd.hi:min(nd.hi+18, len(c.r))]
}

// genre reads from the head of the text whether all of it is a plan
// (工作要点) or a review (工作总结), 0 if neither.
func (c *cutter) genre() int {
	head := c.r[:c.l.Head]
	if c.dense >= 0 {
		head = c.r[:min(len(c.r), 120)]
	}
	if contains(head, "政府工作报告") || contains(head, "我代表") {
		return 0 // which does both; 请委员们提出意见 says nothing of it
	}
	stance := 0
	for i := range head {
		if cues.at(cuePast, head, i) > 0 {
			return -genreHint
		}
		if cues.at(cueFuture, head, i) > 0 {
			stance = genreHint
		}
	}
	return stance
}

// titleStance reads from the title of a section, given the year of the report
// (0 if unknown), how much it speaks for plan; mixed is set where it speaks of
// both (1998年工作回顾和1999年工作的总体要求).
func titleStance(r []rune, year int) (stance int, mixed bool) {
	n := countCues(r)
	past, future := tenses(r, year)
	joined := contains(r, "和") || contains(r, "与") || contains(r, "及") || contains(r, "、") || contains(r, ",")
	switch {
	case future && joined && (past || n[cueReview] > 0 && n[cuePlan]+n[cuePlanish] > 0):
		return 0, true
	case future && !past && n[cueReview] == 0:
		return titleSure, false
	case past && !future, n[cueReview] > 0:
		return -titleSure, false
	case n[cuePlan] > 0 && n[cueFinished]+n[cueReviewish] == 0:
		return titleClear, false
	}
	if n[cuePlan] > 0 && n[cueFinished] == 0 {
		stance += titleHint
	}
	if n[cuePlanish] > 0 {
		stance += titleHint
	}
	if n[cueReviewish] > 0 {
		stance -= titleHint
	}
	return stance, false
}

// tenses tells whether the title names years before the report's, or its own
// and later ones; a five-year plan that has begun and not ended is neither.
func tenses(r []rune, year int) (past, future bool) {
	for i := range r {
		from, to, ok := yearsAt(r, i)
		if !ok {
			from, ok = bareYear(r, i)
			to = from
		}
		if ok && year > 0 {
			past = past || to < year
			future = future || from >= year
		}
	}
	return past, future
}

// stance weighs the words of the runes lo to hi: positive where they plan,
// negative where they review.
func (c *cutter) stance(lo, hi int) int {
	todo, done := 0, 0
	r := c.r[lo:hi]
	for i := 0; i < len(r); {
		if !cues.starts(r[i]) {
			i++
			continue
		}
		a, b := cues.at(cueDone, r, i), cues.at(cueTodo, r, i)
		switch {
		case a == 0 && b == 0:
			i++
			continue
		case a >= b:
			done++
			i += a
		default:
			if !(b == 1 && r[i] == '要' && i > 0 && (r[i-1] == '主' || r[i-1] == '重' || r[i-1] == '需' || r[i-1] == '纲' || r[i-1] == '摘')) {
				todo++
			}
			i += b
		}
	}
	if todo+done == 0 {
		return 0
	}
	return 100 * (todo - done) / (todo + done)
}
