package extract_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/extract"
)

// TestFiguresOfReports holds what reading whole reports line by line showed to
// be wrong once.
func TestFiguresOfReports(t *testing.T) {
	for _, c := range []struct {
		role, text, want, why string
	}{
		{"review", "财政收入6 320万元，人均收入23 860元。",
			"财政收入 level 63200000元 exact outcome 2017|人均收入 level 23860元 exact outcome 2017",
			"thousands set off by a space"},
		{"review", "为企业减负3万多亿元。", "企业减负 level 3000000000000元 ge outcome 2017",
			"a 多 between magnitudes; 减负 is no minus sign"},
		{"plan", "到位资金增长一成五，税收增长三成左右。",
			"到位资金 growth 15% exact target 2018|税收 growth 30% approx target 2018", "15 per cent in tenths"},
		{"plan", "手机资费年底前降三成以上，三年内改造棚户区1500万套。",
			"手机资费 growth -30% ge target 2018|棚户区 level 15000000套 exact target 2018",
			"前 and 内 belong to the time"},
		{"review", "企业开办时间平均压缩三成。", "企业开办时间 growth -30% exact outcome 2017", "平均 is said of the number"},
		{"plan", "城市低保标准由每人每月450元提高到490元。",
			"城市低保标准 level 450元 exact outcome  from|城市低保标准 level 490元 exact target 2018 to",
			"每人每月 is no part of the name"},
		{"plan", "城镇低保标准、农村低保标准分别提高到每人每月430元和每人每年2600元。",
			"城镇低保标准 level 430元 exact target 2018|农村低保标准 level 2600元 exact target 2018",
			"nor between two values"},
		{"plan", "化学需氧量、氨氮、二氧化硫、氮氧化物排放量分别下降1%、2%、3%、5%。",
			"化学需氧量 growth -1% exact target 2018|氨氮排放量 growth -2% exact target 2018|二氧化硫排放量 growth -3% exact target 2018|氮氧化物排放量 growth -5% exact target 2018",
			"the 氮 that opens 氮氧化物 joins nothing to 氨氮"},
		{"plan", "减少贫困人口10万人，1600个左右贫困村出列。",
			"贫困人口 change -100000人 exact target 2018|贫困村出列 level 1600个 approx target 2018",
			"左右 sets no threshold"},
		{"plan", "技术合同成交额力争突破850亿元。", "技术合同成交额 level 85000000000元 ge target 2018", "force and bound are two words"},
		{"review", "城镇新增就业87.6万人，比计划多17.6万人。",
			"城镇新增就业 level 876000人 exact outcome 2017|城镇新增就业 change 176000人 exact outcome 2017", "a difference from the plan"},
		{"review", "规模以上工业企业实现利润增长21%。", "规模以上工业企业利润 growth 21% exact outcome 2017", "利润 says too little alone"},
		{"plan", "粮食总产量平均每年递增3.5%。", "粮食总产量 growth 3.5% exact target 2018/2022", "年递增 is growth as well as an average"},
		{"plan", "行政费用减少四分之一以上。", "行政费用 growth -0.25 ge target 2018", "a part of the whole is relative"},
		{"review", "城乡居民收入比缩小到1.79∶1。", "城乡居民收入比 ratio 1.79:1 exact outcome 2017", "比 is the end of a noun, nothing is compared"},
		{"review", "实现参保人数320万人，参保率达98%。", "参保人数 level 3200000人 exact outcome 2017|参保率 level 98% exact outcome 2017",
			"what the name has already is not filled in"},
		{"review", "企业效益综合指数达186%，每千人床位数达到6张。", "企业效益综合指数 level 186% exact outcome 2017|每千人床位数 level 6张 exact outcome 2017",
			"数 belongs to the noun"},
		{"plan", "培育主营业务收入达到100亿元的企业2家、50亿元的3家。", "企业 level 2家 exact target 2018|企业 level 3家 exact target 2018",
			"the size of what is counted is no figure, its noun elided or not"},
		{"review", "8项产品列为创新产品，为500所中小学配备体育设施。", "列为创新产品 level 8项 exact outcome 2017|中小学 level 500所 exact outcome 2017",
			"a noun ends at its verb"},
		{"plan", "建设显示面板10.5代线。", "", "a generation of technology is a name"},
		{"plan", "国道107、308改线，落实72小时过境免签，建设码头5#泊位。", "", "so are the number of a road and of a berth, and hours of a scheme"},
		{"review", "粮食生产实现十八连增，企业落户六安，会议11点20分开始。", "", "runs of years, a city's name, the time of day"},
		{"review", "新增瞪羚企业30家、总数达210家。", "新增瞪羚企业 level 30家 exact outcome 2017|瞪羚企业总数 level 210家 exact outcome 2017", "a total is not what was added"},
		{"review", "2项成果获国家奖，5个村庄安装路灯。", "获国家奖成果 level 2项 exact outcome 2017|村庄 level 5个 exact outcome 2017", "a noun ends at 获"},
		{"review", "埋设供水管网12公里，提供公租房600套，提档升级学校9所。",
			"供水管网 level 12公里 exact outcome 2017|公租房 level 600套 exact outcome 2017|学校 level 9所 exact outcome 2017", "verbs that are no part of the name"},
		{"plan", "在去年已经开工的各项工程基础上，抓紧建设，实现新增就业3万人。", "新增就业 level 30000人 exact target 2018",
			"what is built on does not date what follows"},
		{"review", "民生支出占比达80%，8件30项民生实事全部办结。",
			"民生支出占比 level 80% exact outcome 2017|民生实事 level 8件 exact outcome 2017|民生实事 level 30项 exact outcome 2017", "two counts of one noun"},
		{"review", "承诺的20件民生实事有18件完成。", "民生实事 level 18件 exact outcome 2017", "a count out of a count"},
		{"review", "一、二、三产业增加值分别为10亿元、50亿元、40亿元。",
			"一产业增加值 level 1000000000元 exact outcome 2017|二产业增加值 level 5000000000元 exact outcome 2017|三产业增加值 level 4000000000元 exact outcome 2017",
			"the sectors share more than the last word"},
		{"review", "民营经济提供的城镇就业岗位占82%。", "民营经济提供的城镇就业岗位 level 82% exact outcome 2017",
			"a relative clause belongs to the noun"},
	} {
		var got []string
		for _, f := range extract.Figures(c.text, c.role, year2018) {
			got = append(got, row(f))
		}
		require.Equal(t, c.want, strings.Join(got, "|"), "%s: %s", c.text, c.why)
	}
}

// A word that opens the clause says how firmly its targets are set, as one
// next to the number does.
func TestForceOpensTheClause(t *testing.T) {
	for _, c := range []struct{ role, text, want, why string }{
		{"plan", "力争工业投资增长5%以上。", "力争", "before the subject"},
		{"plan", "全年确保新增就业3万人。", "确保", "behind a time"},
		{"plan", "工业投资力争增长5%。", "力争", "before the number"},
		{"plan", "力争开工建设，工业投资增长5%。", "", "of another clause"},
		{"review", "努力克服困难，工业投资增长5%。", "", "an outcome has none"},
	} {
		figures := extract.Figures(c.text, c.role, year2018)
		require.Len(t, figures, 1, c.text)
		require.Equal(t, c.want, figures[0].Force, "%s: %s", c.text, c.why)
	}
}
