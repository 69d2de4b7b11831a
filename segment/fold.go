package segment

// foldPairs lists characters and the one form the recognisers know, as
// "from…=to" groups. It covers typographic variants, characters that scanners
// and input methods confuse, and the traditional characters that occur in
// numbers, units and time words.
const foldPairs = "―─━⸺﹣=— –‐‑‒−﹘=- ～∼〜﹏=~ ∶︰﹕=: ﹪=% ○◯ΟО=〇 〔﹝【〖=[ 〕﹞】〗=] 「『〝＂=“ 」』〞=” ﹐=, ﹑=、 ﹒=. ﹔=; " +
	"個箇=个 億=亿 萬=万 點=点 負=负 兩=两 號=号 週=周 幾=几 數=数 餘=余 約=约 過=过 達=达 陸=陆 貳=贰 參叁弎=叁 開=开 " +
	"後=后 間=间 時=时 鐘鍾=钟 來=来 內=内 倉=仓 幣=币 圓=圆 塊=块 歐=欧 鎊=镑 噸=吨 畝=亩 頃=顷 裏裡=里 與=与 " +
	"歲=岁 處=处 張=张 條=条 項=项 類=类 輛=辆 臺=台 戶户=户 間=间 隻=只 雙=双 層=层 聲=声 樓=楼 種=种 屆=届 " +
	"為爲=为 這=这 現=现 當=当 從=从 計=计 劃=划 禮=礼 節=节 農=农 曆歷=历 從=从 還=还 剛=刚 晝=昼 " +
	"廿=廿 "

var (
	foldPage [256]*[256]rune // by high and low byte of the rune
	_        = buildFold()
)

func buildFold() bool {
	set := func(from, to rune) {
		p := &foldPage[from>>8]
		if *p == nil {
			*p = new([256]rune)
			for i := range *p {
				(*p)[i] = from&^0xff | rune(i)
			}
		}
		(*p)[from&0xff] = to
	}
	var group []rune
	into := false
	for _, r := range foldPairs {
		switch {
		case r == '=' && len(group) > 0:
			into = true
		case r == ' ':
			group, into = group[:0], false
		case into:
			for _, g := range group {
				set(g, r)
			}
		default:
			group = append(group, r)
		}
	}
	for r := rune(0xff01); r <= 0xff5e; r++ {
		if r != 0xff02 { // ＂ is a quotation mark
			set(r, r-0xfee0)
		}
	}
	for _, r := range "\t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\uffe3" {
		set(r, ' ')
	}
	for _, r := range "\r\u0000\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff" {
		set(r, 0)
	}
	for _, r := range "\u0085\u2028\u2029" {
		set(r, '\n')
	}
	return true
}

// fold maps a rune to the form that the view holds; ' ' is white space of any
// kind, 0 a character to leave out.
func fold(r rune) rune {
	if r > 0xffff {
		return r
	}
	if p := foldPage[r>>8]; p != nil {
		return p[r&0xff]
	}
	return r
}
