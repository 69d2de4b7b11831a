package analyzer

// A Reason is why a comparison has the verdict it has: a code with its
// arguments, which the command puts into words of two languages.
type Reason struct {
	Code string   `json:"code"`
	Args []string `json:"args,omitempty"`
}

// Codes of reasons with a verdict of exceeded, met or missed: how the outcome
// lies to the target.
const (
	ReasonAbove         = "above"         // 高于目标
	ReasonEqual         = "equal"         // 与目标持平
	ReasonBelow         = "below"         // 低于目标
	ReasonNearBelow     = "near-below"    // 低于目标，在“左右”的幅度之内
	ReasonUnderLimit    = "under-limit"   // 没有超过上限
	ReasonOverLimit     = "over-limit"    // 超过了上限
	ReasonNearOver      = "near-over"     // 略高于控制目标，在“左右”的幅度之内
	ReasonLowerIsBetter = "lower-better"  // 低于目标，越低越好
	ReasonHigherIsWorse = "higher-worse"  // 高于目标，越低越好
	ReasonLargerFall    = "larger-fall"   // 降幅大于目标
	ReasonSmallerFall   = "smaller-fall"  // 降幅小于目标
	ReasonInBounds      = "in-bounds"     // 在目标的界限之内
	ReasonOutOfBounds   = "out-of-bounds" // 越过了目标的界限
	ReasonBelowRange    = "below-range"   // 未达到目标区间
	ReasonUnderRange    = "under-range"   // 低于控制区间
	ReasonBeyondRange   = "beyond-range"  // 好于目标区间
	ReasonInRange       = "in-range"      // 在目标区间之内
	// Of a target in words, with the growth of the economy and its quote.
	ReasonFaster       = "faster"         // 快于经济增长
	ReasonInStep       = "in-step"        // 与经济增长同步
	ReasonNearlyInStep = "nearly-in-step" // 与经济增长相差不到半个百分点
	ReasonSlower       = "slower"         // 慢于经济增长
)

// Codes of reasons with a verdict of unknown: both numbers are of one thing
// and still do not settle it.
const (
	ReasonNoNumber    = "no-number"    // 缺少可比的数值
	ReasonStraddles   = "straddles"    // 完成值是一个区间，两端的结论不同
	ReasonOneSided    = "one-sided"    // 完成值只说了界限
	ReasonNeutral     = "neutral"      // 无所谓高低
	ReasonRedefined   = "redefined"    // 指标口径变了
	ReasonConversion  = "conversion"   // 单位不同
	ReasonNoYardstick = "no-yardstick" // 目标没有数字，报告里没有可比的另一方
	ReasonNoGrowth    = "no-growth"    // 目标没有数字，报告没有写经济增长多少
	ReasonPending     = "pending"      // 没有下一年的报告
)

// Codes of reasons with a verdict of not-found: something close is said, and
// it is of another thing; or words of the target stand in the report. The
// arguments are what the target has and what the outcome has.
const (
	ReasonStage    = "stage"    // 开工, 建成
	ReasonFlow     = "flow"     // 新增, 总数
	ReasonObject   = "object"   // 对象或限定不同
	ReasonEach     = "each"     // 每一个, 合计
	ReasonScope    = "scope"    // 范围不同
	ReasonMeasure  = "measure"  // 数额, 增速
	ReasonUnit     = "unit"     // 单位
	ReasonPeriod   = "period"   // 时期
	ReasonName     = "name"     // only part of the name agrees, and the number is lower
	ReasonSize     = "size"     // only part of the name agrees, and the number is many times larger
	ReasonPassages = "passages" // words of the target are near
	ReasonPair     = "pair"     // not the next report of the same government; the argument says which
)

// ReasonSilent goes with not-mentioned: no content word of the target stands
// near a number or a verb of completion.
const ReasonSilent = "silent"

// reasonCodes lists all codes.
var reasonCodes = []string{
	ReasonAbove, ReasonEqual, ReasonBelow, ReasonNearBelow, ReasonUnderLimit, ReasonOverLimit, ReasonNearOver, ReasonLowerIsBetter, ReasonHigherIsWorse, ReasonLargerFall, ReasonSmallerFall, ReasonInBounds, ReasonOutOfBounds, ReasonBelowRange, ReasonUnderRange, ReasonBeyondRange, ReasonInRange,
	ReasonFaster, ReasonInStep, ReasonNearlyInStep, ReasonSlower,
	ReasonNoNumber, ReasonStraddles, ReasonOneSided, ReasonNeutral, ReasonRedefined, ReasonConversion, ReasonNoYardstick, ReasonNoGrowth, ReasonPending,
	ReasonStage, ReasonFlow, ReasonObject, ReasonEach, ReasonScope, ReasonMeasure, ReasonUnit, ReasonPeriod, ReasonName, ReasonSize, ReasonPassages, ReasonPair, ReasonSilent,
}
