package timex

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/trie"
)

//go:embed data/time.tsv
var timeFile string

// class says what the grammar does with a word of time.tsv.
type class uint8

const (
	dcYear       class = iota + 1 // 今年: a year, and what of it is named next
	dcYears                       // 今明两年
	dcPart                        // 年初
	dcMidYear                     // 年中
	dcHalf                        // 上半年
	dcQuarter                     // 首季
	dcTail                        // 底, only behind a year or month
	dcSeason                      // 春季, only behind a year
	dcTenDay                      // 上旬, only behind a month
	dcMonth                       // 上月
	dcRefQuarter                  // 上季度
	dcWeek                        // 上周
	dcDay                         // 昨天
	dcLooseDay                    // 明天, a figure of speech in reports
	dcBack                        // 过去 (五年)
	dcAhead                       // 今后 (五年)
	dcBefore                      // 前 (五年)
	dcLast                        // 上 (两个月)
	dcNext                        // 下 (两个月)
	dcSince                       // 改革开放以来
	dcLooseSince                  // the same, where bare strings are read
	dcCentury                     // 本世纪
	dcEach                        // 每
	dcHoliday                     // 国庆节, in short texts only
)

var classNames = map[string]class{
	"year": dcYear, "years": dcYears, "part": dcPart, "midyear": dcMidYear, "half": dcHalf, "quarter": dcQuarter,
	"tail": dcTail, "season": dcSeason, "tenday": dcTenDay, "month": dcMonth, "refquarter": dcRefQuarter, "week": dcWeek, "day": dcDay,
	"looseday": dcLooseDay, "back": dcBack, "ahead": dcAhead, "before": dcBefore, "last": dcLast, "next": dcNext,
	"since": dcSince, "loosesince": dcLooseSince, "century": dcCentury, "each": dcEach, "holiday": dcHoliday,
}

// A word is one line of time.tsv.
type word struct {
	class         class
	text          string // the argument where it is a word: START, SP, near
	n, m          int    // the argument's numbers
	said          bool   // relative to the year under discussion
	before, after string // characters that must not stand beside the word
}

// vocab holds the words that start a time expression and those that
// continue one.
type vocab struct {
	heads, tails trie.Trie
	holidays     trie.Trie // kept apart: reports are not searched for them
	words        []word
	first        [1 << 10]uint64 // what MayStart looks up
}

var words = sync.OnceValue(func() *vocab {
	v := &vocab{}
	mark := func(s string) {
		for _, r := range s {
			v.first[r>>6] |= 1 << (r & 63)
		}
	}
	mark("0123456789〇零一二两三四五六七八九十廿卅半几数百“‘’'\"第")
	for line := range strings.Lines(timeFile) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		c, ok := classNames[f[1]]
		if !ok || len(f) != 5 {
			panic("timex: time.tsv: bad line: " + line)
		}
		w := word{class: c, before: dashEmpty(f[3]), after: dashEmpty(f[4])}
		seen := false
		for _, a := range strings.Fields(dashEmpty(f[2])) {
			n, err := strconv.Atoi(a)
			switch {
			case err != nil && a == "said":
				w.said = true
			case err != nil:
				w.text = a
			case seen:
				w.m = n
			default:
				w.n, seen = n, true
			}
		}
		id := int32(len(v.words))
		v.words = append(v.words, w)
		if c == dcHoliday {
			v.holidays.Add(f[0], id)
		} else if c != dcTail && c != dcSeason && c != dcTenDay {
			v.heads.Add(f[0], id)
			mark(string([]rune(f[0])[:1]))
		}
		switch c {
		case dcTail, dcSeason, dcTenDay, dcPart, dcMidYear, dcHalf, dcQuarter:
			v.tails.Add(f[0], id)
		}
	}
	return v
})

func dashEmpty(s string) string {
	if s == "-" {
		return ""
	}
	return s
}

// head finds the longest word that starts a time expression at i.
func (d *Scanner) head(i int) (*word, int) {
	id, n := d.vocab.heads.Longest(d.r[i:])
	return d.guard(id, i, n)
}

// tail finds the longest word at i that continues a time expression. What
// stands before it is the expression itself, so only what follows is checked.
func (d *Scanner) tail(i int) (*word, int) {
	i = d.skip(i)
	if i >= len(d.r) {
		return nil, i
	}
	id, n := d.vocab.tails.Longest(d.r[i:])
	if n == 0 || han.Has(d.vocab.words[id].after, d.at(d.skip(i+n))) {
		return nil, i
	}
	return &d.vocab.words[id], i + n
}

func (d *Scanner) guard(id int32, i, n int) (*word, int) {
	if n == 0 {
		return nil, i
	}
	w := &d.vocab.words[id]
	if han.Has(w.before, d.prev(i)) || han.Has(w.after, d.at(d.skip(i+n))) {
		return nil, i
	}
	return w, i + n
}
