// Package figure says what the sentences of a report state: which indicator a
// number is of, what it says of it, for which time, planned or reached.
//
// A sentence is scanned once (package quantity). Then, for each group of values
// (reader.go): the predicate from the number leftwards (predicate.go), the
// subject before it (subject.go), its names (name.go), measure and value
// (measure.go), period and kind (period.go), the part of the territory
// (scope.go); at the end the headline (headline.go) over the whole report.
package figure

import (
	"context"
	"slices"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/extract/indicator"
	"github.com/govreport/govreport/extract/unit"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/numeral"
	"github.com/govreport/govreport/internal/quantity"
	"github.com/govreport/govreport/internal/timex"
	"github.com/govreport/govreport/segment"
)

// A Setting is what a report as a whole tells about its sentences.
type Setting struct {
	Ref    string // the report's date: YYYY-MM-DD, YYYY-MM, YYYY or empty
	Year   int    // the year it plans for, 0 where unknown
	Review int    // the year it reviews, 0 where unknown
	// Region lists the names of the territory that reports, the full one
	// first, which are no part of an indicator: 北京市|生产总值.
	Region []string
	// Indicators is the catalogue that ids are taken from.
	Indicators *indicator.Catalogue
}

// A Reading is what the sentences of a report state.
type Reading struct {
	Figures []fact.Figure
	Dates   []fact.Date
	// Diagnostics says what was not read (tables), and what was read other
	// than as it is written (letters for digits).
	Diagnostics []segment.Diagnostic
}

// Read reads the figures and time expressions of a whole report.
func Read(l *segment.Layout, set Setting) Reading { return read(l, set, nil) }

// ReadContext is [Read] that gives up when ctx is done, and returns its error
// then. It looks at ctx before each sentence, which [segment.Cut] keeps short.
func ReadContext(ctx context.Context, l *segment.Layout, set Setting) (Reading, error) {
	return readContext(ctx, l, set, nil)
}

func read(l *segment.Layout, set Setting, trace *tracer) Reading {
	rd, _ := readContext(context.Background(), l, set, trace) // is never done
	return rd
}

func readContext(ctx context.Context, l *segment.Layout, set Setting, trace *tracer) (Reading, error) {
	rd := newReader(l.Text, set)
	rd.l, rd.trace = l, trace
	n := len(l.Text.Runes)/80 + 16 // about as many figures as reports have
	rd.out.Figures, rd.marks = make([]fact.Figure, 0, n), make([]mark, 0, n)
	rd.spells = make([]spell, len(l.Sections)+1)
	for i := range l.Sentences {
		if err := ctx.Err(); err != nil {
			return Reading{}, err
		}
		rd.sentence(&l.Sentences[i])
	}
	rd.out.Diagnostics = append(rd.out.Diagnostics, rd.s.Slips...)
	rd.headlines()
	return rd.out, nil
}

// add keeps a figure and what is remembered of it. The room for them doubles:
// append alone would copy a text of nothing but numbers five times.
func (rd *reader) add(f fact.Figure, m mark) {
	if n := len(rd.out.Figures); n == cap(rd.out.Figures) {
		rd.out.Figures = slices.Grow(rd.out.Figures, n+1)
		rd.marks = slices.Grow(rd.marks, n+1)
	}
	rd.out.Figures = append(rd.out.Figures, f)
	rd.marks = append(rd.marks, m)
}

// Figures returns the figures stated in text, a sentence or paragraph of its
// own. role is segment.RoleReview, segment.RolePlan or empty, and decides
// what a figure without a cue of its own is.
func Figures(text, role string, set Setting) []fact.Figure {
	t := segment.NewText(text)
	l := segment.Cut(t)
	l.Sections = []segment.Section{{Parent: -1, Role: role}}
	for i := range l.Sentences {
		l.Sentences[i].Section = 0
	}
	return Read(l, set).Figures
}

// A reader turns sentences into figures, carrying the subject and the time
// from one to the next.
type reader struct {
	s   *scanner
	l   *segment.Layout
	set Setting
	cat *indicator.Catalogue
	out Reading

	sen      *segment.Sentence
	span     segment.Span // of the sentence
	role     string
	year     int     // the year that the section is about
	spells   []spell // by section ID + 1: the time that its text is about
	spell    spell   // the time that the paragraph is about
	lookback bool    // a plan's paragraph speaks of the year before
	para     int32
	restore  spell // what spell becomes again behind the sentence
	tableEnd int32 // the paragraph behind the last row of a table
	tables   int32 // how many tables have been read
	opening  bool  // at the head of a paragraph
	aims     bool  // the sentence sets out targets
	aimsPara int32
	listTime *timex.Expr // heads the list that the sentence goes on: 到2020年,…;…;…
	listed   bool        // the sentence ends in a semicolon: its list goes on

	last     []string // indicators of the group before
	shared   bool     // last is a share of something
	heads    []string // the same, without shares of something: 占…比重
	recent   []string // indicators stated in the sentence so far
	lastSen  int32    // the sentence of last
	measure  string   // of the last figure
	period   string   // of the last figure
	unit     string   // of the last figure
	lost     bool     // it was a fall by its verb: 压减A5%、B30%
	lastEnd  int      // where the last group ended
	fromName bool     // the last group was the base of a change: 由7371项
	parts    partition
	frame    frame
	fromYear string // the year of the last base in this sentence or list
	total    spell  // the years of the total that the sentence states last

	level     lex.ScopeClass // of the territory
	scope     string         // the part of it that the sentence is about
	lastScope string         // that of last
	area      string         // the part of the territory that the sentences so far are about
	areaPara  int32          // the paragraph of area
	sector    string         // the branch of the economy that the sentence opens with
	marks     []mark         // one a figure
	cue       string         // what decided the kind of the last figure
	trace     *tracer        // where one figure is to be explained
}

func newReader(t *segment.Text, set Setting) *reader {
	return &reader{s: newScanner(t, timex.Context{Ref: set.Ref, Year: set.Review}), set: set, cat: set.Indicators, para: -1, level: levelOf(set.Region)}
}

func (rd *reader) sentence(sen *segment.Sentence) {
	if sen.Table > 0 || rd.s.R[sen.Lo] == '|' {
		rd.table(sen)
		return
	}
	rd.sen = sen
	rd.role = rd.roleOf(sen)
	rd.year = rd.set.Review
	if rd.role == segment.RolePlan {
		rd.year = rd.set.Year
	}
	if sen.Paragraph != rd.para {
		rd.para = sen.Paragraph
		rd.last, rd.heads = nil, nil
		rd.spell = rd.spells[rd.part(sen.Section)+1]
		rd.opening, rd.lookback = true, false
	}
	if !rd.lookback && rd.astray(rd.spell.last) {
		rd.spell = spell{} // the part reviews and plans: what was said of the one is not said of the other
	}
	rd.recent = rd.recent[:0]
	rd.total = spell{}
	if !rd.listed || sen.Paragraph != rd.aimsPara {
		rd.fromYear = "" // 由2005年的…;由275亿元…: a list shares its base
	}
	if rd.spell.single() {
		rd.year = rd.spell.first
	}
	s := rd.s
	s.Sentence(rd.textStart(sen), int(sen.Hi), rd.year)
	if len(s.Items) == 0 {
		rd.noteArea(rd.textStart(sen), int(sen.Hi))
		rd.opening = rd.opening && int(sen.Hi-sen.Lo) <= 8
		return
	}
	rd.span = s.T.Span(int(sen.Lo), int(sen.Hi))
	for k := range s.Times {
		rd.date(&s.Times[k])
	}
	rd.restore = spell{}
	rd.settle(rd.opening)
	rd.noteArea(rd.textStart(sen), int(sen.Hi))
	rd.opening = rd.opening && int(sen.Hi-sen.Lo) <= 8 // 各位代表!
	if !rd.aims || sen.Paragraph != rd.aimsPara || !rd.listed {
		rd.aims = rd.statesAims()
	}
	if (!rd.listed || sen.Paragraph != rd.aimsPara) && !(sen.Paragraph == rd.aimsPara && han.HasAt(s.R, int(sen.Lo), "其中")) {
		rd.listTime = nil
	}
	rd.aimsPara, rd.listed = sen.Paragraph, s.R[sen.Hi-1] == ';'
	if len(s.Quantities) > 0 && int(sen.Lo) >= rd.l.Head && !s.residue(int(sen.Lo), int(sen.Hi)) {
		s.Join()
		s.AddParts()
		rd.clauses()
	}
	if int(sen.Lo) >= rd.l.Head {
		rd.wordTargets()
	}
	if rd.restore.known() {
		rd.spell = rd.restore
	}
	rd.listLead()
}

// residue reports whether the sentence r[lo:hi] is what a web page puts around
// a text: 发布时间:2019-12-20 09:15 浏览次数:1024.
func (s *scanner) residue(lo, hi int) bool {
	c, _ := lex.Words().After(s.R[:hi], lo)
	return c&lex.Residue != 0
}

// roleOf tells whether sen reviews or plans: as its section does, or, where
// the report turns to its plan inside that section, by the side it stands on.
func (rd *reader) roleOf(sen *segment.Sentence) string {
	p := rd.l.PlanStart
	if sen.Section < 0 || int(sen.Section) >= len(rd.l.Sections) {
		if tenseTells.On() && len(rd.l.Sections) == 0 && p > rd.l.Head && p < len(rd.s.R) {
			if int(sen.Lo) < p {
				return segment.RoleReview
			}
			return segment.RolePlan
		}
		if p > 0 && len(rd.l.Sections) > 0 && p == rd.l.Head && int(sen.Lo) >= p {
			return segment.RolePlan // 工作要点
		}
		return ""
	}
	sec := &rd.l.Sections[sen.Section]
	if p <= 0 || p >= len(rd.s.R) {
		return sec.Role
	}
	if sec.Role == "" { // lists appended to the plan
		if int(sen.Lo) >= p {
			return segment.RolePlan
		}
		return segment.RoleReview
	}
	if at := rd.s.T.Offset(p); at > sec.Heading.End && at < sec.Span.End {
		if int(sen.Lo) < p {
			return segment.RoleReview
		}
		return segment.RolePlan
	}
	return sec.Role
}

// textStart returns where the text of sen starts, behind the label of its
// section: 5、|改造16条城市道路.
func (rd *reader) textStart(sen *segment.Sentence) int {
	lo := int(sen.Lo)
	r := rd.s.R
	if han.IsDigit(r[lo]) { // 1.本公报: a note's number
		i := lo
		for i < int(sen.Hi) && han.IsDigit(r[i]) {
			i++
		}
		if i+1 < int(sen.Hi) && i-lo <= 2 && (r[i] == '.' || r[i] == '、') && !han.IsDigit(r[i+1]) {
			return i + 1
		}
	}
	if sen.Section < 0 || int(sen.Section) >= len(rd.l.Sections) {
		return lo
	}
	sec := &rd.l.Sections[sen.Section]
	t := rd.s.T
	if sec.Label == "" || t.Offset(lo) != sec.Heading.Start {
		return lo
	}
	return min(t.Index(sec.Heading.Start+len(sec.Label)), int(sen.Hi))
}

func (rd *reader) date(e *timex.Expr) {
	sp := rd.s.T.Span(int(e.Lo), int(e.Hi))
	rd.out.Dates = append(rd.out.Dates, fact.Date{
		Text: sp.Of(rd.s.T.Raw), Type: e.Type, Value: e.Value, Mod: e.Mod,
		Span: sp, Section: int(rd.sen.Section),
	})
}

// clauses walks the quantities of the sentence from left to right.
func (rd *reader) clauses() {
	s := rd.s
	limit := rd.textStart(rd.sen) // text before it has been used up
	rd.openScope(limit)
	rd.frame = frame{}
	for i := 0; i < len(s.Quantities); {
		q := &s.Quantities[i]
		if q.Weak || int(q.Lo) < limit {
			i++
			continue
		}
		lo := min(s.clauseStart(int(q.Lo), limit), int(q.Lo))
		rd.enter(q)
		g := rd.group(i, lo)
		if g.modifier {
			i++
			continue
		}
		limit = rd.emit(&g)
		i += len(g.members)
	}
}

// clauseStart returns the last boundary before i, not below limit.
func (s *scanner) clauseStart(i, limit int) int {
	depth := 0
	for k := s.itemBehind(i) - 1; k >= 0; k-- {
		it := &s.Items[k]
		if int(it.Hi) > i {
			continue
		}
		if int(it.Lo) < limit {
			break
		}
		if it.Kind != quantity.ItPunct {
			continue
		}
		switch it.Idx {
		case ')':
			depth++
		case '(':
			if depth == 0 {
				return int(it.Hi)
			}
			depth--
		case ',', ';', ':', '。', '!', '?', '|':
			if depth == 0 {
				return int(it.Hi)
			}
		}
	}
	return limit
}

// A member is one quantity of a group with its own bound.
type member struct {
	q     *quantity.Quantity
	bound string
	end   int // behind the bound word
}

// A group is a run of values that share a subject and a predicate:
// 分别增长8.7%和11.2%.
type group struct {
	lo       int
	members  []member
	pred     predicate
	subj     subject
	noun     phrase // the noun behind the last number
	twice    bool   // another count of it stands between: 167户543名监测对象
	part     bool   // a share of what stands behind it: 80%的行政村通公路
	behind   bool   // the indicator stands behind the number
	whole    phrase // of a share, the noun with the number that it passes: 80%的村集体收入过20万元
	staged   bool   // the name is that of the group before, at another stage: 开工30个
	what     phrase // of a sum tied to a work, the word for it: 总投资9.5亿元的青山水源工程
	spent    bool   // money, named by what stands behind it: 安排4.8亿元支持农村学校建设
	told     bool   // words of the clause that tell what is counted were added to its name
	share    bool   // the name is a share of something: 占…比重
	modifier bool   // a threshold or a count inside a noun phrase
}

func (rd *reader) group(i, lo int) group {
	s := rd.s
	g := group{lo: lo}
	hi := int(rd.sen.Hi)
	q := &s.Quantities[i]
	g.members = append(g.members, s.member(q, hi))
	for j := i + 1; j < len(s.Quantities); j++ {
		n := &s.Quantities[j]
		e := g.members[len(g.members)-1].end
		if n.Weak || !s.joined(e, int(n.Lo)) || s.limits(n, j+1) || s.opensItem(&s.Quantities[j-1], j) {
			break
		}
		g.members = append(g.members, s.member(n, hi))
	}
	s.shareUnit(&g)
	g.pred = s.predicateOf(q, lo)
	m := &g.members[len(g.members)-1]
	g.noun = s.nounAfter(m.end, hi)
	if k := s.quantityStartingAt(m.end); k >= 0 && g.noun.empty() && q.Dim() == unit.Count && s.Quantities[k].Dim() == unit.Count && !s.Quantities[k].Weak {
		c, _ := lex.Words().After(s.R[:hi], int(s.Quantities[k].Hi))
		if n := s.nounAfter(int(s.Quantities[k].Hi), hi); n.hi-n.lo >= 2 && c&(lex.GeAfter|lex.LeAfter) == 0 {
			g.noun, g.twice = n, true // 167户543名监测对象
		}
	}
	g.subj = s.clean(phrase{lo, g.pred.lo})
	if n := g.subj.name; !n.empty() && (s.R[n.lo] == '过' || s.R[n.lo] == '超') && i > 0 && int(s.Quantities[i-1].Lo) == n.lo+1 && s.limits(&s.Quantities[i-1], i) {
		g.subj.name = phrase{} // 产值过10亿元的企业5家、过50亿元的|2家
	}
	if g.noun.empty() && g.subj.name.empty() && han.HasAt(s.R[:hi], m.end, "用于") {
		g.noun = s.clauseAfter(m.end+2, hi) // 其中1亿元用于企业研发中心建设
	}
	if (q.PercentLike() || q.N.Shape == numeral.Fraction) && (g.subj.name.empty() && g.pred.c == 0 || s.portionAhead(&g, m.end, hi)) && m.end < hi && !s.aimNoun(m.end) {
		i := m.end
		if s.R[i] == '的' {
			i++
		}
		if !s.aimNoun(i) && !s.speedAhead(m.end) {
			g.noun = s.clauseAfter(i, hi)                                              // 80.1%的行政村通水泥路, 60%自然村完成治理
			if k := s.quantityStartingAt(g.noun.hi); k >= 0 && !s.Quantities[k].Weak { // 80%的村集体收入|过20万元
				g.noun.hi = max(g.noun.lo, s.predicateOf(&s.Quantities[k], g.noun.lo).lo)
				g.whole = phrase{g.noun.lo, s.member(&s.Quantities[k], hi).end}
			}
			g.part = !g.noun.empty()
		}
	}
	if p := rd.purpose(&g); !p.empty() {
		g.noun, g.spent = p, true // 安排4.8亿元支持农村学校建设
	}
	if g.noun.empty() && (g.subj.name.empty() || g.subj.bare) && len(g.members) == 1 {
		switch {
		case g.subj.verb && m.end < hi && s.R[m.end] == '的': // 解决13万人的住房困难问题
			g.noun = s.nounAfter(m.end+1, hi)
		case q.Dim() == unit.Count && g.pred.c == 0: // 18.4万人纳入城乡低保
			if g.noun = s.clauseAfter(m.end, hi); g.noun.hi-g.noun.lo > 20 {
				g.noun = phrase{}
			}
		}
	}
	if g.noun.empty() && g.subj.bare {
		if c, e := lex.Words().At(s.R, g.subj.name.lo, g.subj.name.hi); e == g.subj.name.hi && c&lex.Elided != 0 && lo > int(rd.sen.Lo) && (s.R[lo] == '、' || s.R[lo-1] == ',') && len(rd.last) > 0 && rd.lastSen == rd.sen.Lo {
			g.subj.name = phrase{} // 新建高标准农田14万亩、提升改造13万亩
		}
	}
	if n, what := s.named(&g, i+1); !n.empty() {
		g.noun, g.what = n, what
	}
	if !(g.part && s.R[m.end] == '的') && g.what.empty() && s.isModifier(&g, i+len(g.members)) {
		g.modifier = true
	}
	return g
}

// joined reports whether only a joiner stands between two values: 、 和 及 与.
func (s *scanner) joined(e, lo int) bool {
	if k := s.timeEndingAt(lo); k >= 0 && s.Times[k].Type == fact.SetType { // 430元和|每人每年|2600元
		lo = s.perHead(int(s.Times[k].Lo), e)
	}
	switch lo - e {
	case 1:
		switch s.R[e] {
		case '、', '和', '及', '与':
			return true
		}
	case 2:
		return han.HasAt(s.R, e, "以及")
	}
	return false
}

func (s *scanner) member(q *quantity.Quantity, hi int) member {
	m := member{q: q, end: int(q.Hi)}
	if q.N.About && quantity.AboutWord.On() {
		m.bound = fact.Approx
	}
	if i := s.UnitBracket(m.end, hi); i > m.end {
		if c, _ := lex.Words().After(s.R[:hi], i); c&(lex.GeAfter|lex.LeAfter|lex.ApproxAfter) != 0 {
			m.end = i // 60%|(含)|以上
		}
	}
	if c, e := lex.Words().After(s.R[:hi], m.end); c&lex.Milestone != 0 {
		m.end = e // 突破千亿元大关
	}
	if c, e := lex.Words().After(s.R[:hi], m.end); e > m.end && c&(lex.GeAfter|lex.LeAfter|lex.ApproxAfter) != 0 && !s.innerNoun(m.end, hi) {
		switch {
		case c&lex.GeAfter != 0:
			m.bound = fact.AtLeast
		case c&lex.LeAfter != 0:
			m.bound = fact.AtMost
		default:
			m.bound = fact.Approx
		}
		m.end = e
	}
	return m
}

// innerNoun reports whether the 内 at i is part of a noun: 3条|内外贸航线.
func (s *scanner) innerNoun(i, hi int) bool {
	if s.R[i] != '内' || i+1 >= hi {
		return false
	}
	switch s.R[i+1] {
	case '外', '贸', '河', '陆', '需', '涝', '资', '部', '科', '镜':
		return true
	}
	return false
}

// limits reports whether q only says of what size the things are that the next
// quantity counts: 收入达到1000亿元的园区2个、500亿元的|2个.
func (s *scanner) limits(q *quantity.Quantity, next int) bool {
	lo := int(q.Lo)
	if lo > 1 && (s.R[lo-1] == '过' || s.R[lo-1] == '超') {
		lo--
	}
	return lo > 0 && (s.R[lo-1] == '、' || s.R[lo-1] == ',') && q.Dim() != unit.Count && !q.PercentLike() &&
		int(q.Hi) < len(s.R) && s.R[q.Hi] == '的' &&
		next < len(s.Quantities) && s.Quantities[next].Lo == q.Hi+1 && s.Quantities[next].Dim() == unit.Count
}

// opensItem reports whether quantity k, behind a count, is the threshold that
// the next item of a list starts with: 亿元以上项目30个、|10亿元以上|项目5个.
func (s *scanner) opensItem(before *quantity.Quantity, k int) bool {
	q := &s.Quantities[k]
	return thresholdOpensItem.On() && before.Dim() == unit.Count && q.Dim() != unit.Count && !q.PercentLike() && s.threshold(k, len(s.R))
}

// isModifier reports whether the single quantity of g stands inside a noun
// phrase and measures nothing of its own: 5亿元以上工业项目, 总投资超千万元的
// 项目, 74个重点城市细颗粒物浓度. next is the quantity behind it.
func (s *scanner) isModifier(g *group, next int) bool {
	if len(g.members) != 1 {
		return false
	}
	m := &g.members[0]
	q := m.q
	counted := q.Unit == nil || q.Unit.Dimension == unit.Count
	if sizeThenCount.On() && !counted && !q.PercentLike() && m.bound != "" && next < len(s.Quantities) && int(s.Quantities[next].Lo) == m.end {
		return true // 投资50亿元以上|11个
	}
	if sizeOfCounted.On() && s.limits(q, next) {
		return true
	}
	if g.noun.empty() {
		// …亿元的项目
		if m.end < len(s.R) && s.R[m.end] == '的' && !q.PercentLike() {
			n := s.nounAfter(m.end+1, len(s.R))
			return amountOfNoun.On() && !n.empty() && !s.aimNoun(m.end+1) && !counted
		}
		return false
	}
	if stepsAreNoCount.On() && han.HasAt(s.R, g.noun.hi-2, "台阶") { // 连跨4个千亿台阶
		return true
	}
	if g.pred.c&(lex.Up|lex.Down|lex.UpTo|lex.DownTo|lex.Ctl|lex.Share|lex.Each|lex.All) != 0 {
		return false
	}
	if g.subj.name.empty() && !counted && q.Lo > 0 && (s.R[q.Lo-1] == '超' || s.R[q.Lo-1] == '过') {
		return true // 超亿元|企业
	}
	if quantity.ThresholdByVerb.On() && q.Dim() == unit.Currency && g.noun.lo == m.end && q.Lo > 0 && (s.R[q.Lo-1] == '超' || s.R[q.Lo-1] == '过') && !han.HasAt(s.R, int(q.Lo)-2, "超过") {
		return true // 税收过亿元|企业
	}
	if boundBeforeNoun.On() && !counted && m.bound != "" && m.bound != fact.Approx { // 5亿元以上项目
		return true
	}
	if voltageIsAName.On() && q.Dim() == unit.Voltage { // 750千伏输变电工程
		return true
	}
	if capacityOfProject.On() && !counted && !q.PercentLike() && q.Dim() != unit.Currency && g.pred.c == 0 && !g.subj.name.empty() && !g.subj.bare && !g.subj.endVerb {
		return true // 某厂60万吨甲醇项目
	}
	if measureOfCounted.On() && !counted && !q.PercentLike() && next < len(s.Quantities) && int(s.Quantities[next].Lo) == g.noun.hi && s.Quantities[next].Dim() == unit.Count {
		return true // 500亩蔬菜基地3个
	}
	if countThreshold.On() && counted && m.bound != "" && m.bound != fact.Approx && !g.subj.verb && g.pred.c == 0 && !(s.R[g.lo] == '的' && s.quantityEndingAt(g.lo) >= 0) { // 20户以上自然村
		return true
	}
	// A count whose noun runs on into the subject of another figure.
	if next < len(s.Quantities) && counted {
		n := &s.Quantities[next]
		if n.Weak {
			return false
		}
		p := s.predicateOf(n, m.end)
		if p.lo <= g.noun.hi && p.lo > m.end && p.lo < int(n.Lo) && p.c&(lex.Up|lex.Down|lex.UpTo|lex.DownTo|lex.Reach|lex.Share|lex.Ctl|lex.Each|lex.Ge|lex.Le) != 0 && s.clauseStart(int(n.Lo), m.end) == m.end {
			return true
		}
	}
	return false
}

// aimNoun reports whether r[i] starts a noun that stands for the figure
// itself: 增长8%的目标, 以8%的速度.
func (s *scanner) aimNoun(i int) bool {
	c, _ := lex.Words().After(s.R, i)
	return c&(lex.Aim|lex.FigureNoun) != 0
}
