package extract

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/govreport/govreport/internal/numeral"
	"github.com/govreport/govreport/internal/timex"
	"github.com/govreport/govreport/segment"
	"github.com/stretchr/testify/require"
)

var seedsOfFuzz = []string{
	"", "5%—6%", "1,100.9亿元", "二百三十余万", "三分之二", "百分之五点六", "一千零十又3分之1", "-.5", "负３分之负一百五十七",
	"2018年6月28日至30日", "“十三五”末", "1—8月", "过去五年", "今后五年", "每周五下午", "二○一○年十二月", "98年", "2020/13/45",
	"二零零四年八月十五", "三个多月以来", "99999999999999999999", "9999999999999999万亿", "零零零", "第三季度", "廿卅卌", "2月30日",
	"3斤5两", "123元1角1分", "1万(含)-5万元", "0年", "0月0日", "一百二十三万亿零五", "千万亿", "三四五六七八九十",
}

func FuzzScanNumeral(f *testing.F) {
	for _, s := range seedsOfFuzz {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r := segment.NewText(s).Runes
		for i := range r {
			n, end := numeral.Scan(r, i)
			require.GreaterOrEqual(t, end, i)
			require.LessOrEqual(t, end, len(r))
			if end > i {
				require.True(t, numeral.MayStart(r[i]), "a numeral starts where one may")
			}
			if !n.Bad && n.HasMax {
				require.Positive(t, n.Max.Cmp(n.Val), "a range rises")
			}
			m, again := numeral.Scan(r, i)
			require.Equal(t, end, again)
			require.Equal(t, n, m, "the same words have the same value")
		}
	})
}

func FuzzEntities(f *testing.F) {
	for i, s := range seedsOfFuzz {
		f.Add(s, []string{"", "2018-01-22", "2018", "2020-02-29"}[i%4])
	}
	f.Fuzz(func(t *testing.T, s, ref string) {
		if !utf8.ValidString(s) {
			return
		}
		last := 0
		inside := func(text string, sp segment.Span) {
			require.LessOrEqual(t, 0, sp.Start)
			require.Less(t, sp.Start, sp.End)
			require.LessOrEqual(t, sp.End, len(s))
			require.Equal(t, s[sp.Start:sp.End], text)
		}
		for _, n := range Numerals(s) {
			inside(n.Text, n.Span)
			require.GreaterOrEqual(t, n.Span.Start, last, "numbers do not overlap")
			last = n.Span.End
		}
		for _, q := range Quantities(s) {
			inside(q.Text, q.Span)
			require.NotEmpty(t, q.Unit)
		}
		last = 0
		dates := Dates(s, ref)
		for _, d := range dates {
			inside(d.Text, d.Span)
			require.GreaterOrEqual(t, d.Span.Start, last, "dates do not overlap")
			last = d.Span.End
			require.NotEmpty(t, d.Value, d.Text)
			require.False(t, strings.ContainsAny(d.Value, " \n"), d.Value)
		}
		require.Equal(t, dates, Dates(s, ref), "the same words have the same value")
	})
}

// FuzzReportDates reads a text as a report is read, sentence by sentence.
func FuzzReportDates(f *testing.F) {
	for _, s := range seedsOfFuzz {
		f.Add(s, 2017)
	}
	f.Fuzz(func(t *testing.T, s string, year int) {
		r := segment.NewText(s).Runes
		d := timex.New(timex.Context{Ref: "2018-01-22", Year: year % 3000})
		for i := 0; i < len(r); {
			e, end := d.Scan(r, i)
			require.GreaterOrEqual(t, end, i)
			require.LessOrEqual(t, end, len(r))
			if end == i {
				i++
				continue
			}
			require.LessOrEqual(t, i, int(e.Lo))
			require.Less(t, e.Lo, e.Hi)
			require.LessOrEqual(t, int(e.Hi), end)
			require.NotEmpty(t, e.Value)
			require.NotEmpty(t, e.Type)
			if e.First > 0 && e.Last > 0 && e.Grain != timex.GrainSpan {
				require.LessOrEqual(t, e.First, e.Last)
			}
			i = end
		}
	})
}
