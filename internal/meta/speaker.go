package meta

// A span2 is a speaker's role and name, as runes of the view. The role is
// empty for a bare name.
type span2 struct{ roleLo, roleHi, nameLo, nameHi int }

// Offices whose holders give reports.
var roles = []string{
	"总理", "省长", "市长", "州长", "主席", "县长", "区长", "旗长", "盟长", "专员", "乡长", "镇长",
	"主任", "局长", "厅长", "部长", "校长", "院长", "检察长", "书记", "董事长", "总经理",
}

// Surnames that start a bare name; the two-character ones end the list.
const surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛阎闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由"

// roleAndName reads 广东省代省长 朱小丹 from lo to hi: a role, and a name that
// ends the line.
func (h *head) roleAndName(lo, hi int) (span2, bool) {
	r := h.r
	for lo < hi && (r[lo] == '—' || r[lo] == '(' || r[lo] == ':') {
		lo++
	}
	for lo < hi && r[hi-1] == ')' {
		hi--
	}
	for i := hi - 2; i >= lo; i-- {
		for _, w := range roles {
			if !hasAt(r, i, w) {
				continue
			}
			n := i + len([]rune(w))
			if n > hi {
				continue
			}
			if n == hi && n-lo <= 12 {
				return span2{roleLo: lo, roleHi: n}, true // the name is missing
			}
			end := n
			if n < hi && r[n] == ':' {
				n++ // 市长：某某
			}
			if isPersonName(r[n:hi]) && n-lo <= 30 && !containsAny(r[lo:n], []string{",", "。", "届", "年"}) {
				return span2{lo, end, n, hi}, true
			}
		}
	}
	return span2{}, false
}

// bareName reports whether a line is nothing but a person's name.
func (h *head) bareName(lo, hi int) bool {
	r := h.r[lo:hi]
	if !isPersonName(r) {
		return false
	}
	if h.afterVenue() {
		return true // between the venue and the salutation nothing else is that short
	}
	if len(h.rows) == 0 || len(r) > 3 {
		return false
	}
	for _, c := range surnames {
		if r[0] == c {
			return true
		}
	}
	return false
}

// Words that no name holds, for telling a name from a short line or heading.
var notNames = []string{
	"报告", "讲话", "会议", "政府", "代表", "工作", "回顾", "目录", "前言", "总结", "附件", "全文", "通过", "发布",
	"办公", "委员", "公司", "党委", "安全处", "教研", "中学", "大学", "学校",
}

// isPersonName reports whether r can be a name: two to four characters, or
// more where it is a transcription.
func isPersonName(r []rune) bool {
	if len(r) < 2 || len(r) > 15 {
		return false
	}
	dot := false
	for _, c := range r {
		switch {
		case c == '·' || c == '•' || c == '.' || c == '・':
			dot = true
		case !han(c):
			return false
		}
	}
	if !dot && len(r) > 6 {
		return false
	}
	return !containsAny(r, notNames)
}

// speaker returns who gave the report, the role and the name parted by one
// space.
func (h *head) speaker() string {
	s := h.name
	name := h.solid(s.nameLo, s.nameHi)
	if name == "" {
		if _, f := h.frontDateAndName(); !f.empty() {
			name = h.solid(f.lo, f.hi)
		} else if !h.front.speaker.empty() {
			return h.words(h.front.speaker.lo, h.front.speaker.hi)
		} else if !h.author.empty() && s.roleHi == 0 {
			return h.solid(h.author.lo, h.author.hi)
		}
	}
	role := h.solid(s.roleLo, s.roleHi)
	if role == "" || name == "" {
		return name
	}
	return role + " " + name
}

// frontDateAndName reads what stands in brackets at the end of a title in the
// front matter: (2015年1月21日 王振才).
func (h *head) frontDateAndName() (day, field) {
	lo, hi := h.brackets(h.front.title)
	if lo == hi {
		return day{}, field{}
	}
	d, ok := firstDay(h.r[lo:hi])
	if !ok {
		d = day{}
	}
	if ok {
		d.lo, d.hi, d.kind = lo+d.lo, lo+d.hi, Speech
	}
	return d, trailingName(h.r, lo, hi)
}

// nameInBrackets keeps the name in a line such as (2003年1月10日 张三).
func (h *head) nameInBrackets(lo, hi int) {
	if f := trailingName(h.r, lo+1, hi-1); f.lo > lo+1 && (digit(h.r[f.lo-1]) >= 0 || h.r[f.lo-1] == '日' || h.r[f.lo-1] == '月') {
		h.name = span2{nameLo: f.lo, nameHi: f.hi}
	}
}

// trailingName finds the name that follows a date at the end of r[lo:hi].
func trailingName(r []rune, lo, hi int) field {
	at := hi
	for at > lo && (han(r[at-1]) || r[at-1] == '·') && r[at-1] != '日' && r[at-1] != '年' && r[at-1] != '月' {
		at--
	}
	if at == lo || at >= hi || !isPersonName(r[at:hi]) {
		return field{}
	}
	return field{at, hi}
}

// brackets returns what stands between the brackets that end f.
func (h *head) brackets(f field) (lo, hi int) {
	if f.empty() || h.r[f.hi-1] != ')' {
		return 0, 0
	}
	for i := f.hi - 2; i >= f.lo; i-- {
		if h.r[i] == '(' {
			return i + 1, f.hi - 1
		}
	}
	return 0, 0
}
