package extract

import "strings"

// names gives the indicator of each member of g.
func (rd *reader) names(g *group, p phrase) []string {
	n := len(g.members)
	txt := rd.s.text(p)
	out := make([]string, n)
	if txt == "" && rd.lastSen != rd.sen.Lo {
		txt = rd.clauseHead(g.lo, false) // 固定资产投资明显加快,全年增长19.5%
	}
	if txt == "" && n == 1 && g.pred.is(cAll) && len(rd.recent) > 1 {
		k := len(rd.recent) // A32120元,B13419元,均增长7.5%
		out[0] = rd.recent[k-2] + "、" + rd.recent[k-1]
		return out
	}
	if txt == "" {
		if n > 1 && len(rd.last) != n && len(rd.recent) >= n {
			copy(out, rd.recent[len(rd.recent)-n:]) // A3199元,B1320元,分别增长9.1%和8.6%
			return out
		}
		last := rd.last
		if rd.shared && len(rd.heads) > 0 && !g.members[0].q.percentLike() || rd.shared && len(rd.heads) > 0 && g.pred.cmp && g.members[0].q.unitName() == "%" {
			last = rd.heads // A占全国的11.9%,比上年增长12.5%: of A
		}
		for i := range out {
			switch {
			case len(last) == n:
				out[i] = last[i]
			case len(last) > 0:
				out[i] = last[len(last)-1]
			}
		}
		return out
	}
	parts := []string{txt}
	if n > 1 {
		if sp := splitNames(txt); len(sp) == n {
			parts = complete(sp)
		} else if n == 2 && strings.Contains(txt, "城乡") && len(sp) == 1 {
			parts = []string{strings.Replace(txt, "城乡", "城镇", 1), strings.Replace(txt, "城乡", "农村", 1)}
		}
	}
	for i := range out {
		out[i] = rd.fill(parts[min(i, len(parts)-1)], g, i, n)
	}
	return out
}

// fill gives a noun that means little alone the head it belongs to. It is the
// name of member i of n.
func (rd *reader) fill(name string, g *group, i, n int) string {
	w := words()
	id, ok := w.right.Get(name)
	share := strings.HasPrefix(name, "占") && len(name) > 3 && !strings.HasPrefix(name, "占地")
	if share {
		g.share = true
	} else if !ok || w.classes[id]&cGeneric == 0 {
		return name
	}
	if o := rd.s.text(rd.s.clean(g.subj.owner).name); o != "" && !share {
		return o + name
	}
	if n > 1 && !share && g.pred.is(cEach) && len(rd.recent) >= n {
		// 152个A、500个B分别完成投资…亿元、…亿元
		return headOf(rd.recent[len(rd.recent)-n+i], name) + name
	}
	heads := rd.heads
	if share {
		heads = rd.last
		if n < len(heads) {
			heads = heads[len(heads)-n:]
		}
	}
	if near := rd.lastSen == rd.sen.Lo || share || rateName(name); near && len(heads) > 0 && (len(heads) == 1 || len(heads) == n) {
		return headOf(heads[min(i, len(heads)-1)], name) + name
	}
	if h := rd.clauseHead(g.lo, true); h != "" {
		return h + name
	}
	return name
}

// headOf takes the last noun off an indicator so that another can follow it:
// 重点项目投资 before 增加值 leaves 重点项目.
func headOf(ind, name string) string {
	if name != "" && strings.HasSuffix(ind, name) {
		return strings.TrimSuffix(ind, name)
	}
	if strings.HasPrefix(name, "占") || name == "增速" || name == "增幅" || name == "占比" || name == "比重" || name == "涨幅" || name == "降幅" || name == "增长率" {
		return ind
	}
	w := words()
	r := []rune(ind)
	for n := min(6, len(r)-2); n >= 2; n-- {
		if id, ok := w.right.Get(string(r[len(r)-n:])); ok && w.classes[id]&(cGeneric|cShared) != 0 {
			return string(r[:len(r)-n])
		}
	}
	return ind
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
	sub := subject{}
	p := s.openers(phrase{start, hi}, &sub)
	w := words()
	ends := cVerb | cStop | cLight
	if cutNoun {
		ends |= cNounVerb | cBareVerb | cGeneric
	}
	for i := p.lo; i < p.hi; {
		c, e := w.at(s.r, i, p.hi)
		if e > i && i > p.lo && c&ends != 0 && (cutNoun || c&(cNounVerb|cBareVerb) == 0) {
			if i-p.lo >= 2 && i-p.lo <= 20 {
				return s.text(phrase{p.lo, i})
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

// splitNames splits A、B和C at its joiners, leaving quotations and brackets
// whole.
func splitNames(txt string) []string {
	var out []string
	r := []rune(txt)
	depth, start := 0, 0
	cut := func(i, n int) {
		if i > start {
			out = append(out, string(r[start:i]))
		}
		start = i + n
	}
	for i := 0; i < len(r); i++ {
		switch c := r[i]; {
		case c == '(' || c == '“' || c == '《':
			depth++
		case c == ')' || c == '”' || c == '》':
			depth--
		case depth > 0 || i == 0:
		case c == '、' || c == ',':
			cut(i, 1)
		case c == '以' && i+1 < len(r) && r[i+1] == '及':
			cut(i, 2)
			i++
		case c == '和' && !(i+1 < len(r) && r[i+1] == '谐'), c == '与', c == '及' && !(r[i-1] == '普' || r[i-1] == '涉'):
			cut(i, 1)
		}
	}
	cut(len(r), 0)
	return out
}

// complete gives each of several names the words it shares with the others:
// 城镇 | 农村居民人均可支配收入, 乡镇企业总产值 | 总收入.
func complete(parts []string) []string {
	out := append([]string(nil), parts...)
	last := parts[len(parts)-1]
	w := words()
	if id, ok := w.right.Get(last); ok && w.classes[id]&(cGeneric|cShared) != 0 && whole(parts[0]) {
		head := headOf(parts[0], "")
		if head != parts[0] {
			for i := 1; i < len(out); i++ {
				out[i] = head + parts[i]
			}
			return out
		}
	}
	if !whole(last) {
		return out
	}
	for i := 0; i < len(parts)-1; i++ {
		if !whole(parts[i]) {
			out[i] = parts[i] + sharedTail(parts[i], last)
		}
	}
	// 县以上城镇|污水 and 垃圾: a scope in front of the first belongs to all
	if pre := scopePrefix(parts[0]); pre != "" {
		for i := 1; i < len(out); i++ {
			if scopePrefix(out[i]) == "" && !whole(parts[0]) && !strings.HasPrefix(out[i], pre) {
				out[i] = pre + out[i]
			}
		}
	}
	return out
}

// whole reports whether a name is complete as it stands: it ends in a word
// that measures something.
func whole(name string) bool {
	r := []rune(name)
	if len(r) < 3 {
		return false
	}
	switch r[len(r)-1] {
	case '率', '量', '额', '值', '比', '重', '度', '数', '入', '出', '费', '耗', '资', '贸', '税', '口', '积', '程', '格', '目', '力', '平', '接', '款', '收', '房', '户', '地', '基', '群', '模':
		return true
	}
	return false
}

// sharedTail finds what the last of several names has and an earlier one
// lacks: the tail behind a modifier that looks like the earlier name.
func sharedTail(a, last string) string {
	ra, rl := []rune(a), []rune(last)
	w := words()
	// 国家级 | 省级重点项目: the modifiers end in the same character
	end := ra[len(ra)-1]
	for i := 1; i < len(rl)-2 && i < 8; i++ {
		if rl[i] == end {
			return string(rl[i+1:])
		}
	}
	// 二氧化硫 | 氮氧化物排放量, 污水 | 垃圾处理能力: cut before a known tail
	for i := 1; i < len(rl); i++ {
		if c, _ := w.at(rl, i, len(rl)); c&cTail != 0 {
			return string(rl[i:])
		}
	}
	n := min(len(ra), 2)
	if n < len(rl) && (rl[n] == '性' || rl[n] == '级' || rl[n] == '型' || rl[n] == '类') {
		n++ // 公办 | 普惠性幼儿园
	}
	if len(rl) > n+1 {
		return string(rl[n:])
	}
	return ""
}

// scopePrefix returns the scope that name starts with, empty where it has none.
func scopePrefix(name string) string {
	if c, rest := words().opening(name); c&cScopeHead != 0 && len(rest) > 3 {
		return strings.TrimSuffix(name, rest)
	}
	return ""
}
