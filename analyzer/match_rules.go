package analyzer

import "github.com/govreport/govreport/internal/rule"

// The rules by which an outcome is refused as the answer to a target, and a
// verdict withheld. An example is a sentence of a plan and one of the next
// report's review; what it wants is verdict, outcome and reason.
var (
	stageAgrees = rule.New(rule.Rule{
		Pass: "match", Name: "stage-agrees",
		Why:     "what was begun is not what was finished: no number of the one answers a promise of the other",
		Example: "建成乡镇污水处理厂12座。→开工乡镇污水处理厂9座。",
		Want:    "not-found |  | stage",
	})
	flowOrStock = rule.New(rule.Rule{
		Pass: "match", Name: "flow-or-stock",
		Why:     "what is added in a year and what there is in all are two numbers",
		Example: "新增科技小巨人企业30家。→科技小巨人企业累计达到120家。",
		Want:    "not-found |  | flow",
	})
	sameWords = rule.New(rule.Rule{
		Pass: "match", Name: "same-words",
		Why:     "a number in the same rare words is of the same thing, whatever reads as its name",
		Example: "城区生活垃圾分类收集覆盖面达到80%。→中心城区生活垃圾分类覆盖率达到82%。",
		Want:    "exceeded | 82% | above",
	})
	newOrMended = rule.New(rule.Rule{
		Pass: "match", Name: "new-or-mended",
		Why:     "what is built anew and what is mended are counted apart",
		Example: "改造提升高标准农田13万亩。→新建高标准农田14.5万亩。",
		Want:    "not-found |  | object",
	})
	gradeAgrees = rule.New(rule.Rule{
		Pass: "match", Name: "grade-agrees",
		Why:     "a thing of the nation's list and one of the province's are counted apart",
		Example: "创建国家级生态乡镇20个。→创建省级生态乡镇12个。",
		Want:    "not-found |  | object",
	})
	eachIsNotAll = rule.New(rule.Rule{
		Pass: "match", Name: "each-is-not-all",
		Why:     "a number for each of several is no sum of them",
		Example: "各县各建设2个农产品批发市场。→建设3个农产品批发市场。",
		Want:    "not-found |  | each",
	})
	samePart = rule.New(rule.Rule{
		Pass: "match", Name: "same-part",
		Why:     "a number of one part of the territory says nothing of another part or of the whole",
		Example: "四大园区完成固定资产投资280亿元。→东湖新区完成固定资产投资166亿元。",
		Want:    "not-found |  | scope",
	})
	genericName = rule.New(rule.Rule{
		Pass: "match", Name: "generic-name-needs-more",
		Why:     "项目 and 企业 are names of many things: only where the clauses name the same things they are one",
		Example: "续建白沙科技馆等9个项目。→青山水泥厂等4个项目加快建设。",
		Want:    "not-found |  | object",
	})
	countedAlike = rule.New(rule.Rule{
		Pass: "match", Name: "counted-alike",
		Why:     "households, people and things are counted apart, so fewer of the one is no failure in the other",
		Example: "改造老旧小区2万户。→改造老旧小区145个。",
		Want:    "not-found |  | name",
	})
	roundedAlike = rule.New(rule.Rule{
		Pass: "verdict", Name: "rounded-alike",
		Why:     "a number written with fewer digits that is the target rounded is the target",
		Example: "建成高标准农田37.84万亩。→建成高标准农田37.8万亩。",
		Want:    "met | 37.8万亩 | equal",
	})
	looseAccusesNobody = rule.New(rule.Rule{
		Pass: "verdict", Name: "loose-accuses-nobody",
		Why:     "where only part of the name agrees a lower number may be of another thing, so it is no failure",
		Example: "新建智慧养老服务驿站150家。→新建养老服务驿站120家。",
		Want:    "not-found |  | name",
	})
	sizeTells = rule.New(rule.Rule{
		Pass: "verdict", Name: "size-tells",
		Why:     "where only part of the name agrees a number many times larger is of another thing",
		Example: "改造社区文化广场8个。→改造文化广场96个。",
		Want:    "not-found |  | size",
	})
	removalIsGood = rule.New(rule.Rule{
		Pass: "verdict", Name: "removal-is-good",
		Why:     "of what is to go away the more goes the better, whatever the catalogue says of having it",
		Example: "处置不良贷款40亿元。→处置不良贷款32亿元。",
		Want:    "missed | 32亿元 | below",
	})
)
