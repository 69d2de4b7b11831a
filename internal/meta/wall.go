package meta

import (
	"github.com/govreport/govreport/internal/place"
	"github.com/govreport/govreport/internal/rule"
)

var lostBreaks = rule.New(rule.Rule{
	Pass: "title", Name: "lost-breaks",
	Why: "where line breaks were lost, title, venue, speaker and salutation still follow each other, each with its own beginning",
	Example: "甲乙镇政府工作报告——2021年1月8日在甲乙镇第三届人民代表大会第一次会议上镇长张甲各位代表：现在，我代表镇人民政府报告工作。" +
		"一、去年工作全镇干部群众共同努力，各项事业取得新进展。农业稳定增长，工业企业效益提高，基础设施不断完善，教育卫生文化事业全面发展，居民收入持续增加，社会保持和谐稳定。二、今年工作继续抓好农业生产，引进工业项目，改善村容村貌，办好民生实事，加强安全生产，维护社会稳定，建设法治政府。",
	Want: "speaker 镇长 张甲",
})

// Where a title ends in a document that is one long line, longest first.
var titleEnds = []string{"的通知", "的报告", "的汇报", "的意见", "的请示", "的批复", "的通报", "的函", "实施方案", "工作方案", "工作要点", "工作总结", "工作计划", "报告", "方案"}

// readWall reads the head and the tail of a document whose line breaks were
// lost: 某局文件某发〔2021〕1号签发人：某某某局关于…的报告某政府：….
func (h *head) readWall(lo, hi int) {
	start := lo
	if at := indexFrom(h.r[:min(hi, lo+wallOfText)], lo, "]"); at >= 0 {
		if no := indexFrom(h.r[:min(hi, at+8)], at, "号"); no >= 0 {
			if doc := indexFrom(h.r[:at], lo, "文件"); doc >= 0 {
				h.rows = append(h.rows, row{lo, doc, rowOrg})
			}
			start = no + 1
			if hasAt(h.r, start, "签发人:") {
				for start += 4; start < hi && (h.r[start] == 'X' || h.r[start] == 'x' || h.r[start] == '*'); start++ {
				}
			}
		}
	}
	if end := h.wallTitleEnd(start, hi); end > start {
		// The letterhead may run into the title: 某厅某厅关于…的函.
		for n := (end - start) / 2; n >= 3; n-- {
			if string(h.r[start:start+n]) == string(h.r[start+n:start+2*n]) {
				start += n
				break
			}
		}
		h.rows = append(h.rows, row{start, end, rowTitle})
		if end < hi && h.r[end] == '(' {
			if d, ok := dayAt(h.r[:hi], end+1); ok && d.hi < hi && h.r[d.hi] == ')' {
				h.rows = append(h.rows, row{end, d.hi + 1, rowVenue})
			}
		}
	}
	h.wallSignature(lo, hi)
}

// wallTitleEnd finds the end of the title that starts at lo: the first word
// that names a kind of document, outside quotation, with what cannot be part
// of a title behind it.
func (h *head) wallTitleEnd(lo, hi int) int {
	depth := 0
	for i := lo; i < hi && i < lo+wallOfText/2; i++ {
		switch h.r[i] {
		case '《', '<':
			depth++
		case '》', '>':
			depth--
		case '。', '：':
			return lo
		}
		if depth > 0 {
			continue
		}
		for _, w := range titleEnds {
			if hasAt(h.r, i, w) {
				return i + len([]rune(w))
			}
		}
	}
	return lo
}

// wallSigner finds the name of the institution that ends at hi: the whole
// stretch from lo, or what begins with the last place in it.
func (h *head) wallSigner(lo, hi int) field {
	if isOrg(h.r[lo:hi]) {
		if p, _ := place.AtStart(institution(h.r[lo:hi]), ""); p != nil {
			return field{lo, hi}
		}
	}
	for i := hi - 4; i > lo; i-- {
		if place.At(h.r[:hi], i) > 0 && isOrg(h.r[i:hi]) {
			return field{i, hi}
		}
	}
	return field{}
}

// wallSignature finds the signature behind the last full stop, else the first
// date that directly follows the name of the body that issued the document.
func (h *head) wallSignature(lo, hi int) {
	from := max(lo, hi-maxTailWall)
	for i := hi - 1; i > from; i-- {
		if h.r[i] == '。' || h.r[i] == '!' {
			from = i + 1
			break
		}
	}
	if d, ok := firstDay(h.r[from:hi]); ok {
		d.kind = Signature
		h.signed = absolute(d, from)
		h.signer = h.wallSigner(from, h.signed.lo)
		return
	}
	for i := hi - 1; i > lo+wallOfText/2; i-- {
		if d, ok := dayAt(h.r[:hi], i); ok && d.precision() == 3 && endsInOrg(h.r[max(lo, i-12):i]) {
			d.kind = Signature
			h.signed = d
			return
		}
	}
}

// cutWall cuts the head that stands at the beginning of a long line into the
// lines it once had: the last one begins the body. It returns nil where the
// line does not hold a head.
func (h *head) cutWall(lo, hi int) []field {
	if !lostBreaks.On() || h.has(rowVenue) {
		return nil
	}
	r := h.r[:min(hi, lo+2*wallOfText)]
	end, venue := wallBody(r, lo), -1
	if end < 0 {
		return nil
	}
	var at []int
	for i := lo; i < end; i++ {
		d, ok := dayAt(r[:end], i)
		if !ok {
			continue
		}
		start := i
		for start > lo && (r[start-1] == '—' || r[start-1] == '-' || r[start-1] == '(') {
			start--
		}
		if up := indexFrom(r[:min(end, i+2*maxHeadLine)], i, "会议上"); up > 0 {
			venue = up + 3
		} else if up := indexFrom(r[:min(end, i+2*maxHeadLine)], i, "大会上"); up > 0 {
			venue = up + 3
		} else if start < i && d.hi < end && r[d.hi] == ')' {
			venue = d.hi
		} else {
			continue
		}
		if venue < end && r[venue] == ')' {
			venue++
		}
		at = append(at, start, venue)
		break
	}
	if venue < 0 {
		// No venue: the speaker, if any, follows the title.
		if t := h.titleEnd(lo, end); t > lo {
			at = append(at, t)
		}
	}
	var cuts []field
	from := lo
	for _, c := range append(at, end) {
		if c > from {
			cuts = append(cuts, field{from, c})
			from = c
		}
	}
	return append(cuts, field{end, hi})
}

// wallBody finds where the body starts in a line that begins with its head: at
// the salutation, else at the first label behind a venue. It is -1 where there
// is neither.
func wallBody(r []rune, lo int) int {
	for i := lo; i < len(r); i++ {
		if (hasAt(r, i, "各位代表") || hasAt(r, i, "各位同志") || hasAt(r, i, "同志们")) && isSalutation(r[i:]) {
			return i
		}
		if hasAt(r, i, "。") && i > lo+2*maxHeadLine {
			break
		}
	}
	up := indexFrom(r, lo, "会议上")
	if up < 0 {
		return -1
	}
	for i := up; i < len(r) && i < up+40; i++ {
		if hasAt(r, i, "一、") || hasAt(r, i, "现在,") || hasAt(r, i, "(一)") {
			return i
		}
	}
	return -1
}

// titleEnd finds the end of the title that starts at lo: behind the last 报告,
// 公报 or the like before hi.
func (h *head) titleEnd(lo, hi int) int {
	for i := hi - 2; i > lo; i-- {
		for _, w := range []string{"报告", "总结", "要点", "公报"} {
			if hasAt(h.r[:hi], i, w) {
				if i += 2; i < hi && h.r[i] == '》' {
					i++
				}
				return i
			}
		}
	}
	return lo
}
