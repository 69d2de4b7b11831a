package figure

import "github.com/govreport/govreport/internal/rule"

// The rules of the pass modifier, in the order in which they are asked.
var (
	sizeThenCount = rule.New(rule.Rule{
		Pass: "modifier", Name: "size-then-count",
		Why:     "an amount with a bound right before a count says of what size the counted things are",
		Example: "新开工投资50亿元以上11个。", Role: "review",
		Want: "新开工投资50亿元以上 | level | 11 | 个 | exact | outcome | 2015",
	})
	sizeOfCounted = rule.New(rule.Rule{
		Pass: "modifier", Name: "size-of-counted",
		Why:     "in a list of counts, an amount with 的 before the count says of what size the counted things are",
		Example: "收入达到1000亿元的园区2个、500亿元的3个。", Role: "review",
		Never: "园区 | level | 50000000000 | 元 | exact | outcome | 2015",
	})
	amountOfNoun = rule.New(rule.Rule{
		Pass: "modifier", Name: "amount-of-noun",
		Why:     "an amount that 的 ties to a noun describes the noun",
		Example: "关停年产值3亿元的水泥厂，新增就业500人。", Role: "review",
		Never: "关停年产值 | level | 300000000 | 元 | exact | outcome | 2015",
	})
	stepsAreNoCount = rule.New(rule.Rule{
		Pass: "modifier", Name: "steps-are-no-count",
		Why:     "steps that a total has climbed count nothing: 连跨4个千亿台阶",
		Example: "生产总值连跨4个千亿元台阶。", Role: "review",
		Never: "千亿元台阶 | level | 4 | 个 | exact | outcome | 2015",
	})
	boundBeforeNoun = rule.New(rule.Rule{
		Pass: "modifier", Name: "bound-before-noun",
		Why:     "an amount with a bound before a noun is a threshold",
		Example: "5亿元以上项目全部开工。", Role: "review",
		Never: "开工项目 | level | 500000000 | 元 | ge | outcome | 2015",
	})
	voltageIsAName = rule.New(rule.Rule{
		Pass: "modifier", Name: "voltage-is-a-name",
		Why:     "the voltage before a noun names the kind of line or plant",
		Example: "建成750千伏输变电工程。", Role: "review",
		Never: "输变电工程 | level | 750 | 千伏 | exact | outcome | 2015",
	})
	capacityOfProject = rule.New(rule.Rule{
		Pass: "modifier", Name: "capacity-of-project",
		Why:     "a measure between an owner and a noun is the capacity of that noun",
		Example: "宏远化工60万吨甲醇项目建成投产。", Role: "review",
		Never: "宏远化工 | level | 600000 | 吨 | exact | outcome | 2015",
	})
	measureOfCounted = rule.New(rule.Rule{
		Pass: "modifier", Name: "measure-of-counted",
		Why:     "a measure before a noun that is counted itself is the size of each",
		Example: "建成500亩蔬菜基地3个。", Role: "review",
		Never: "蔬菜基地 | level | 500 | 亩 | exact | outcome | 2015",
	})
	thresholdOpensItem = rule.New(rule.Rule{
		Pass: "modifier", Name: "threshold-opens-item",
		Why:     "an amount with a bound that stands behind a count and before a noun opens the next item of a list of counts",
		Example: "新引进亿元以上项目30个、10亿元以上项目5个。", Role: "review",
		Want:  "10亿元以上项目 | level | 5 | 个 | exact | outcome | 2015",
		Never: "亿元以上项目 | level | 1000000000 | 元 | ge | outcome | 2015",
	})
	countThreshold = rule.New(rule.Rule{
		Pass: "modifier", Name: "count-threshold",
		Why:     "a count with a bound, no verb before it and a noun behind it is a threshold",
		Example: "20户以上自然村通硬化路1200公里。", Role: "review",
		Want: "20户以上自然村通硬化路 | level | 1200 | 公里 | exact | outcome | 2015",
	})
)
