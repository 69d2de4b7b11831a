package figure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/govreport/govreport/extract/unit"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/names"
)

// names gives the indicator of each member of g.
func (rd *reader) names(g *group, p phrase) []string {
	n := len(g.members)
	txt := rd.s.text(p)
	out := make([]string, n)
	if txt == "" && rd.lastSen != rd.sen.Lo {
		txt = rd.clauseHead(g.lo, false) // 固定资产投资明显加快,全年增长19.5%
	}
	if txt == "" && n == 1 && g.pred.is(lex.All) && len(rd.recent) > 1 {
		k := len(rd.recent) // A32120元,B13419元,均增长7.5%
		out[0] = rd.recent[k-2] + "、" + rd.recent[k-1]
		return out
	}
	if txt == "" && g.lo > int(rd.sen.Lo)+1 && rd.s.R[g.lo-1] == ':' {
		txt = rd.label(g.lo - 1) // 粮食:达到三千八百亿斤
	}
	if txt == "" && n > 1 {
		if sp := rd.listBefore(g.lo, n); sp != nil {
			return sp // A、B、C,年均分别增长5.5%、7.8%和6%
		}
	}
	if txt == "" {
		if n > 1 && len(rd.last) != n && len(rd.recent) >= n {
			copy(out, rd.recent[len(rd.recent)-n:]) // A3199元,B1320元,分别增长9.1%和8.6%
			return out
		}
		last := rd.last
		if n > 1 && len(last) == 1 && g.pred.is(lex.Each) {
			if sp := names.Distribute(last[0], n, true); sp != nil {
				last = sp // A和B均翻两番,分别达到50亿美元和1600亿元
			}
		}
		if rd.shared && len(rd.heads) > 0 && !g.members[0].q.PercentLike() || rd.shared && len(rd.heads) > 0 && g.pred.cmp && g.members[0].q.UnitName() == "%" {
			last = rd.heads // A占全国的11.9%,比上年增长12.5%: of A
		}
		if q := g.members[0].q; rateIsName.On() && (g.pred.sign != 0 && g.pred.c&(lex.UpTo|lex.DownTo) == 0 && q.UnitName() == "%" || q.Dim() == unit.Currency) {
			last = withoutRates(last) // 单位能耗降幅4.25%,比上年|下降|3.2%: of 单位能耗; 投资增速居前,完成560亿元
		}
		for i := range out {
			switch {
			case len(last) == n:
				out[i] = last[i]
			case len(last) > 0:
				out[i] = last[len(last)-1]
			}
		}
		if n == 1 && out[0] != "" {
			out[0] = rd.stage(rd.running(out[0], g), g)
		}
		return out
	}
	parts := []string{txt}
	if n > 1 {
		switch sp := names.Distribute(txt, n, g.pred.is(lex.Each)); {
		case sp != nil:
			parts = sp
		case !g.pred.is(lex.Each):
		default:
			if sp := names.Distribute(rd.s.text(g.subj.raw), n, true); sp != nil {
				parts = sp // 新开工、新投产项目分别达到…
			} else if sp := rd.again(txt, n); sp != nil {
				parts = sp
			}
		}
	}
	for i := range out {
		out[i] = rd.fill(parts[min(i, len(parts)-1)], g, i, n)
	}
	return out
}

// label returns the noun before the colon at i where the clause is nothing
// else; empty where it says more.
func (rd *reader) label(i int) string {
	s := rd.s
	lo := s.clauseStart(i, int(rd.sen.Lo))
	sub := s.clean(phrase{lo, i})
	if sub.verb || sub.name.empty() || sub.name.hi-sub.name.lo > 12 || s.numberAhead(lo, i) {
		return ""
	}
	return s.text(sub.name)
}

// between reports whether a clause without numbers stands between the last
// figure of the sentence and lo.
func (rd *reader) between(lo int) bool {
	if rd.lastSen != rd.sen.Lo || lo-1 <= rd.lastEnd {
		return false
	}
	start := rd.s.clauseStart(lo-1, int(rd.sen.Lo))
	return start > rd.lastEnd && lo-1-start >= 4 && !rd.s.numberAhead(start, lo-1)
}

// listBefore returns the n names that the clause before lo consists of; nil
// where it holds numbers or is no such list.
func (rd *reader) listBefore(lo, n int) []string {
	s := rd.s
	if lo-1 <= int(rd.sen.Lo) || rd.lastEnd >= lo-1 && rd.lastSen == rd.sen.Lo {
		return nil
	}
	start := s.clauseStart(lo-1, int(rd.sen.Lo))
	if s.numberAhead(start, lo-1) {
		return nil
	}
	p := s.leads(phrase{start, lo - 1})
	return names.Distribute(s.text(p), n, true)
}

// again gives a name the heads of the group before in the sentence: 乡镇、建制村
// 通畅率分别…, 通客车率分别…. nil where they do not fit.
func (rd *reader) again(txt string, n int) []string {
	if len(rd.last) != n || rd.lastSen != rd.sen.Lo || !names.Whole(txt) {
		return nil
	}
	tail := names.CommonTail(rd.last)
	if len(tail) < len("率") {
		return nil
	}
	out := make([]string, n)
	for i, l := range rd.last {
		head := strings.TrimSuffix(l, tail)
		if head == "" || strings.HasPrefix(txt, head) {
			return nil
		}
		out[i] = head + txt
	}
	return out
}

// fill gives a noun that means little alone the head it belongs to. It is the
// name of member i of n.
func (rd *reader) fill(name string, g *group, i, n int) string {
	if n == 1 {
		if p := rd.partOf(name, g); p != "" {
			return p
		}
	}
	if n == 1 && countBeforeRate.On() && g.lo == rd.lastEnd && rd.lastSen == rd.sen.Lo && g.subj.name.lo == g.lo && plainRate(name) && len(rd.last) == 1 && !g.behind {
		if l := []rune(rd.last[0]); len(l) <= g.lo && slices.Equal(rd.s.R[g.lo-len(l):g.lo], l) {
			return rd.last[0] + name // 713个低效项目|销号率
		}
	}
	w := lex.Words()
	if c, rest := w.Opening(name); outcomeOfOwner.On() && n == 1 && rest == "" && c&lex.Attain != 0 && c&(lex.Generic|lex.Apart) == 0 && !g.behind && g.subj.verb && len(name) == len("参保") {
		if o := rd.s.text(rd.s.clean(g.subj.owner).name); utf8.RuneCountInString(o) >= 3 {
			return o + name // 各项社会保险|累计实现|参保
		}
	}
	k, ok := w.Opener(name)
	share := strings.HasPrefix(name, "占") && len(name) > 3 && (!strings.HasPrefix(name, "占地") || strings.HasPrefix(name, "占地区"))
	if share {
		g.share = true
	} else if !ok || k&lex.Generic == 0 {
		return name
	}
	if o := rd.s.text(rd.s.clean(g.subj.owner).name); o != "" && !share {
		return o + name
	}
	if n > 1 && !share && g.pred.is(lex.Each) && len(rd.recent) >= n {
		// 152个A、500个B分别完成投资…亿元、…亿元
		return names.Head(rd.recent[len(rd.recent)-n+i], name) + name
	}
	if rd.between(g.lo) && !share && !strings.HasSuffix(name, "均") {
		if h := rd.clauseHead(g.lo, true); h != "" {
			return h + name // 高标准农田20万亩,粮食生产连年丰收,总产量175万吨
		}
	}
	if rd.lastSen != rd.sen.Lo && rateName(name) && ownClauseFirst.On() {
		if sp := names.Distribute(rd.clauseHead(g.lo, false), n, true); n > 1 && sp != nil {
			return sp[i] + name // 地区生产总值和固定资产投资跨过双千亿,|年均增速|12.7%、22%
		}
		h := rd.clauseHead(g.lo, false)
		if h == "" {
			h = rd.clauseHead(g.lo, true)
		}
		if h != "" && !rd.s.numberAhead(rd.s.clauseStart(g.lo-1, int(rd.sen.Lo)), g.lo-1) {
			return h + name // …脱贫。养老金稳步提高,|年均增幅|12.6%
		}
	}
	heads := rd.heads
	if share {
		heads = rd.last
		if n < len(heads) {
			heads = heads[len(heads)-n:]
		}
	}
	if near := rd.lastSen == rd.sen.Lo || share || rateName(name); near && len(heads) > 0 && (len(heads) == 1 || len(heads) == n) {
		h := names.Head(heads[min(i, len(heads)-1)], name)
		if noRateOfRate.On() && plainRate(h) && plainRate(name) {
			if r := []rune(h); len(r) >= 7 {
				return string(r[:len(r)-3]) + name // 政协提案|办结率100%,|满意率|98%
			}
			return name // 履约率97.5%、|开工率|83.6%
		}
		if share {
			h = withoutRate(h) // 投资年均增速22%,|占全省比重|40%
		}
		if k := strings.Index(h, "占"); share && k > 0 {
			h = h[:k] // 占生产总值的30.5%,占进出口总额的56.1%
		}
		switch name {
		case "人均", "户均", "亩均": // 财政投入829亿元,人均2242元
			return name + heads[min(i, len(heads)-1)]
		}
		if strings.HasPrefix(name, "总") { // 新增企业669户,总数达到1322户
			h = strings.TrimPrefix(strings.TrimPrefix(h, "新增"), "净增")
			if c, rest := lex.Words().Opening(h); c&lex.Apart != 0 && strings.HasPrefix(h, "新") && rest != "" && (strings.HasPrefix(name, "总数") || strings.HasPrefix(name, "总量") || strings.HasPrefix(name, "总户")) {
				h = rest // 新设市场主体3万户,总量达到18万户
			}
		}
		if strings.HasPrefix(name, h) { // 参保人数325万人,参保率达99%
			return name
		}
		return h + name
	}
	if h := rd.clauseHead(g.lo, true); h != "" && !(itemOfList.On() && strings.HasPrefix(h, name+"、")) {
		return h + name // not: 投资、消费、进出口总额均翻番,|投资|增长…
	}
	return name
}

// withoutRate takes the name of a rate of growth off what grew.
func withoutRate(name string) string {
	for _, w := range [...]string{"年均增速", "年均增幅", "年均增长率", "增速", "增幅", "涨幅", "增长率", "降幅", "跌幅", "减幅", "下降率", "降低率"} {
		if rest, ok := strings.CutSuffix(name, w); ok && rest != "" {
			return rest
		}
	}
	return name
}

// withoutRates is withoutRate for several names.
func withoutRates(names []string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = withoutRate(n)
	}
	return out
}

// plainRate reports whether name is that of a share of things to which
// something happened: 履约率, 开工率.
func plainRate(name string) bool {
	return strings.HasSuffix(name, "率") && lex.Words().Ending(name)&(lex.Rate|lex.Stock) == 0
}

// clauseHead returns the noun that the clause before lo starts with:
// 第三产业|发展加快, 增加值1197亿元.
//
// With cutNoun it is the head of a compound whose last word measures
// something: 粮食|单产创历史最高, 总产量99万吨.
func (rd *reader) clauseHead(lo int, cutNoun bool) string {
	s := rd.s
	hi := lo - 1
	if hi <= int(rd.sen.Lo) {
		return ""
	}
	start := s.clauseStart(hi, int(rd.sen.Lo))
	if hi-start > maxClause {
		return ""
	}
	sub := subject{}
	p := s.openers(phrase{start, hi}, &sub)
	w := lex.Words()
	ends := lex.Verb | lex.Stop | lex.Light
	if cutNoun {
		ends |= lex.NounVerb | lex.BareVerb | lex.Generic
	}
	if c, _ := w.At(s.R, p.lo, p.hi); s.R[min(p.lo, len(s.R)-1)] == '超' && c&lex.Stop != 0 {
		return "" // 首次|超过全国增速: no subject of its own
	}
	for i := p.lo; i < p.hi; {
		c, e := w.At(s.R, i, p.hi)
		if c&lex.Lead != 0 && e-i >= 2 && i >= p.lo+3 || s.R[i] == '与' && s.timeStartingAt(i+1) >= 0 && i >= p.lo+3 {
			return s.text(phrase{p.lo, i}) // 三次产业结构|继续优化, 浓度|与2012年相比
		}
		if b, st := w.Before(s.R, p.lo, min(i+2, p.hi)); st == i && e <= i+2 && b&lex.Ge != 0 && c == 0 {
			c, e = lex.Verb, i+2 // 地区生产总值和投资|跨过|双千亿
		}
		if e > i && i > p.lo && c&ends != 0 && (cutNoun || c&(lex.NounVerb|lex.BareVerb) == 0) {
			if i-p.lo >= 2 && i-p.lo <= 20 {
				return s.text(s.trimAdverbs(phrase{p.lo, i})) // 工业经济|平稳|增长
			}
			return ""
		}
		if e > i {
			i = e
		} else {
			i++
		}
	}
	if !cutNoun && sub.verb && p.hi-p.lo >= 3 && p.hi-p.lo <= 24 {
		return s.text(p) // 继续推进棚户区改造,力争完成2000万平方米
	}
	return ""
}
