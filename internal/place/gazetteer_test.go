package place

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The tables hold what their headers promise.
func TestRegionTables(t *testing.T) {
	codes := map[string]string{}
	levels := map[string]int{}
	for line := range strings.Lines(regionsTSV) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := append(strings.Split(line, "\t"), "")
		require.GreaterOrEqual(t, len(f), 5, line)
		code, name, level, heir := f[0], f[1], f[2], f[4]
		if level == Nation {
			continue
		}
		require.Len(t, code, 6, line)
		if heir == "" {
			require.Empty(t, codes[code], "%s is there twice", code)
			codes[code] = name
			levels[level]++
			require.Equal(t, level == Province, strings.HasSuffix(code, "0000"), line)
		} else {
			require.Contains(t, codes, heir, "successor of %s", name)
		}
		require.True(t, strings.HasSuffix(code, "00"), line)
	}
	require.Equal(t, map[string]int{Province: 34, Prefecture: 333}, levels)

	n := 0
	for line := range strings.Lines(countiesTSV) {
		if line[0] == '#' {
			continue
		}
		code, name, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		require.True(t, ok && len(code) == 6 && name != "", line)
		require.Contains(t, codes, code[:2]+"0000", line)
		require.Empty(t, codes[code], "%s is there twice", code)
		codes[code] = name
		n++
	}
	require.Greater(t, n, 2800)

	for label, name := range table().hosts {
		require.NotNil(t, ByName(name), label)
	}
}

func TestPlaceIn(t *testing.T) {
	for _, tt := range []struct{ text, name, code, why string }{
		{"在山东省第十三届人民代表大会", "山东省", "370000", "a province"},
		{"在吉林市第十六届人民代表大会", "吉林市", "220200", "not the province of the same short name"},
		{"在吉林省第十二届人民代表大会", "吉林省", "220000", "not the city of the same short name"},
		{"在海南藏族自治州", "海南藏族自治州", "632500", "not the province"},
		{"在海南省", "海南省", "460000", "not the prefecture"},
		{"山东省济宁市", "济宁市", "370800", "the smaller of two that nest"},
		{"辽宁省朝阳市", "朝阳市", "211300", "a city, not a district of that name"},
		{"北京市朝阳区", "朝阳区", "110105", "one of two districts of the name, told by its city"},
		{"长春市朝阳区", "朝阳区", "220104", "the other"},
		{"在朝阳区", "朝阳区", "", "either: no code"},
		{"洛阳市老城区人民检察院", "老城区", "410302", "inside a longer name"},
		{"博尔塔拉蒙古自治州", "博尔塔拉蒙古自治州", "652700", "a long name"},
		{"学习浙江省和江苏省", "浙江省", "330000", "the first of two that do not nest"},
		{"济源市", "济源市", "419001", "a county-level city right under its province"},
		{"第十届全国人民代表大会", "全国", "", "the nation"},
		{"毕节地区", "毕节地区", "522400", "a former unit keeps the code it had"},
		{"市第三届人民代表大会", "", "", "no name"},
	} {
		p := In([]rune(tt.text))
		if tt.name == "" {
			require.Nil(t, p, tt.why)
			continue
		}
		require.NotNil(t, p, tt.text)
		require.Equal(t, []string{tt.name, tt.code}, []string{p.Name, p.Code}, "%s: %s", tt.text, tt.why)
	}
}

func TestPlaceAtStart(t *testing.T) {
	for _, tt := range []struct{ text, level, want, why string }{
		{"绍兴一中", "", "绍兴市", "a short name at the head"},
		{"延边州政府工作报告", "", "延边朝鲜族自治州", "the short form of an autonomous prefecture"},
		{"新疆政府", "", "新疆维吾尔自治区", "the short form of an autonomous region"},
		{"吉林政府", "", "吉林省", "of two the larger"},
		{"吉林政府", Prefecture, "吉林市", "of two the one of the level"},
		{"海南政府", Prefecture, "海南藏族自治州", "likewise"},
		{"山东省济南市财政局", "", "济南市", "names that nest"},
		{"市教育局", "", "", "no name"},
		{"我们到山东", "", "", "not at the head"},
	} {
		p, _ := AtStart([]rune(tt.text), tt.level)
		name := ""
		if p != nil {
			name = p.Name
		}
		require.Equal(t, tt.want, name, "%s: %s", tt.text, tt.why)
	}
}
