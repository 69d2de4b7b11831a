package cli

import "maps"

// What the commands that count words say.
func init() {
	maps.Copy(texts, map[string][2]string{
		"f.short":               {"只按通用词典切分，不合成政策用语（新能源/汽车）", "words of the general dictionary only, no phrases of policy (新能源/汽车)"},
		"f.user-dict":           {"用户词典 `文件`：每行一个词，可跟词频和词性（可多次给出）", "user dictionary `FILE`: a word a line, with frequency and part of speech where wanted (repeatable)"},
		"f.part":                {"只看报告的哪一部分：all、review（回顾）、plan（部署）", "which part of the reports: all, review, plan"},
		"f.stop":                {"停用词 `文件`，加在内置的之外（可多次给出）", "`FILE` of stop words beside the built-in ones (repeatable)"},
		"f.no-officialese":      {"不计套话（扎实推进、蹄疾步稳）", "leave out words of style (扎实推进, 蹄疾步稳)"},
		"f.pos":                 {"只要这些 `词性`（jieba 标记的开头，如 n,v）", "only these parts of `SPEECH` (how jieba's tags begin: n,v)"},
		"f.min-length":          {"词至少有 `N` 个字", "words of at least `N` characters"},
		"f.ngram":               {"数相邻的 `N` 个词（1 至 5）", "count runs of `N` words (1 to 5)"},
		"bad-ngram":             {"--ngram %d：应为 1 至 5", "--ngram %d: want 1 to 5"},
		"cannot-read":           {"%s：不能读取：%v", "%s: cannot read it: %v"},
		"s.attention":           {"数主题词：地区 × 年份的关注度，定义随结果写明", "count a subject's words: attention by region and year, with its definition"},
		"s.kwic":                {"列出一个词的上下文", "show a word among its neighbours"},
		"s.trend":               {"一个词逐年或分地区的频率", "how often words occur, by year or region"},
		"s.lexicon":             {"从报告中挖掘固定用语", "mine set phrases from reports"},
		"s.mine":                {"按频次、凝固度和边界熵找出固定用语，供人工审读", "find set phrases by frequency, cohesion and boundary entropy, for somebody to read through"},
		"s.dict":                {"查看和检查主题词典", "look at and check dictionaries of subjects"},
		"s.dict.list":           {"列出内置的词典", "list the built-in dictionaries"},
		"s.dict.check":          {"每个词的命中、重叠和可疑的上下文", "hits, overlaps and dubious contexts of every word"},
		"f.dict":                {"词典 `文件` 或内置词典的名字（%s）；可多次给出", "dictionary `FILE` or the name of a built-in one (%s); repeatable"},
		"f.count":               {"怎么数：substring（最长词优先）、each（每个词各数各的）、token（整词）、sentence（有词的句子）", "how to count: substring (longest word first), each (every word alone), token (whole words), sentence (sentences with a word)"},
		"f.over":                {"除以什么：tokens（含标点）、words、chars（字数）、sentences", "divided by: tokens (with punctuation), words, chars, sentences"},
		"f.as":                  {"用现成的定义（代替 --part、--count、--over）", "a ready-made definition (in the place of --part, --count, --over)"},
		"f.compare-definitions": {"各种定义两两之间的等级相关系数", "rank correlations between the usual definitions"},
		"f.join":                {"并入面板的目标和上年完成：指标 `ID`（可多次给出）", "join the panel's target and outcome of the year before: indicator `ID` (repeatable)"},
		"f.sort":                {"按左边或右边的字排序", "sort by what stands left or right"},
		"f.context":             {"左右各 `N` 个字", "`N` characters on each side"},
		"f.by":                  {"按年份（year）或地区（region）", "by year or by region"},
		"f.term":                {"要数的 `词`（可多次给出）", "the `WORD` to count (repeatable)"},
		"f.min-count":           {"至少出现 `N` 次", "at least `N` occurrences"},
		"f.min-files":           {"至少在 `N` 份报告中出现", "in at least `N` reports"},
		"f.max-chars":           {"最多 `N` 个字", "at most `N` characters"},
		"f.min-cohesion":        {"凝固度至少 `N` 比特", "cohesion of at least `N` bits"},
		"f.min-entropy":         {"边界熵至少 `N` 比特", "boundary entropy of at least `N` bits"},

		"no-dict":           {"请用 --dict 给出词典：文件，或内置的 %s", "name a dictionary with --dict: a file, or one of %s"},
		"unknown-dict":      {"%s：没有这个文件，也没有这个内置词典（有 %s）", "%s: no such file, and no built-in dictionary of that name (there are %s)"},
		"as-alone":          {"--as 已经包含定义，不能再给 --part、--count 或 --over", "--as is a whole definition; leave out --part, --count and --over"},
		"no-term":           {"请给出要找的词", "name the word to look for"},
		"no-hits":           {"没有找到 %s", "%s was not found"},
		"dict-check-args":   {"请给出词典和报告：dict check 词典 报告…", "name a dictionary and reports: dict check DICT REPORT…"},
		"binary-needs-file": {"%s 不能显示在屏幕上；请加 -o 文件名", "%s cannot be shown on the screen; add -o FILE"},

		"l.term": {"词", "WORD"}, "l.dictfile": {"词典", "DICT"}, "l.about": {"说明", "About"},
		"l.attention": {"关注度（%d 行）", "Attention (%d rows)"}, "l.definitions": {"各定义之间的 Spearman 等级相关", "Spearman rank correlations between definitions"},
		"l.kwic": {"上下文（%d 处）", "In context (%d)"}, "l.trend": {"频率", "Frequency"}, "l.phrases": {"用语（%d 个）", "Phrases (%d)"},
		"l.dicts": {"内置词典", "Built-in dictionaries"}, "l.check": {"词典 %s（%d 个词）", "Dictionary %s (%d words)"},
		"l.methods":       {"方法：%s中%s，除以%s；每万字为命中数除以该部分字数（不计空白）乘一万。标题页、讲话人、称谓和标记不计。分词引擎 %s，%s。", "Method: in %[1]s, %[2]s, divided by %[3]s; per 10,000 characters is hits by the characters of that part (no white space), times 10,000. Title, speaker, salutation and markup are not counted. Engine %[4]s, %[5]s."},
		"l.methods.jieba": {"方法：各词在全文（含标题和标记）中作为子串出现的次数之和，除以 jieba 对全文分词的词数（含标点和空白）。", "Method: how often each word occurs in the whole text as a substring (head and markup included), summed, divided by the number of tokens that jieba cuts the whole text into (punctuation and white space included)."},
		"l.part.all":      {"正文", "the body"}, "l.part.review": {"回顾部分", "the review"}, "l.part.plan": {"部署部分", "the plan"},
		"l.count.substring": {"词典各词作为子串出现的次数（自左而右，最长词优先，互不重叠）", "the places where a word of the dictionary stands (left to right, the longest first, none twice)"},
		"l.count.each":      {"词典各词作为子串各自出现的次数之和（重叠的各计一次）", "the places where each word of the dictionary stands, summed (overlaps count for each)"},
		"l.count.token":     {"与词典中词完全相同的分词数", "the tokens that are a word of the dictionary"},
		"l.count.sentence":  {"含有词典中词的句子数", "the sentences with a word of the dictionary"},
		"l.over.tokens":     {"该部分分词总数（含标点）", "all tokens of that part (with punctuation)"}, "l.over.words": {"该部分词数（不含标点）", "the words of that part (no punctuation)"},
		"l.over.chars": {"该部分字数（不计空白）", "the characters of that part (no white space)"}, "l.over.sentences": {"该部分句子数（含标题）", "the sentences of that part (with headings)"},

		"c.region": {"地区", "Region"}, "c.region_code": {"代码", "Code"}, "c.year": {"年份", "Year"}, "c.path": {"文件", "File"}, "c.dict": {"词典", "Dictionary"},
		"c.definition": {"定义", "Definition"}, "c.hits": {"命中", "Hits"}, "c.denominator": {"分母", "Denominator"}, "c.share": {"占比", "Share"},
		"c.per_10k_chars": {"每万字", "Per 10k"}, "c.chars": {"字数", "Characters"}, "c.words": {"各词", "Words"}, "c.example_1": {"例句1", "Example 1"},
		"c.example_2": {"例句2", "Example 2"}, "c.reason": {"备注", "Reason"}, "c.role": {"性质", "Role"}, "c.section": {"章节", "Section"}, "c.left": {"左", "Left"},
		"c.word": {"词", "Word"}, "c.right": {"右", "Right"}, "c.start": {"起", "Start"}, "c.end": {"止", "End"}, "c.term": {"词", "Term"}, "c.group": {"组", "Group"},
		"c.reports": {"报告数", "Reports"}, "c.phrase": {"用语", "Phrase"}, "c.parts": {"由", "Of"}, "c.count": {"次数", "Count"}, "c.files": {"文件数", "Files"},
		"c.cohesion": {"凝固度", "Cohesion"}, "c.entropy": {"边界熵", "Entropy"}, "c.name": {"名称", "Name"}, "c.status": {"状态", "Status"}, "c.source": {"来源", "Source"},
		"c.whole": {"整词", "Whole"}, "c.inside": {"在更长的词中", "Inside longer words"}, "c.overlaps": {"词典中更长的词", "Longer words of the dictionary"}, "c.torn": {"跨词", "Torn"},
		"c.definition_a": {"定义甲", "Definition A"}, "c.definition_b": {"定义乙", "Definition B"}, "c.spearman": {"相关", "Correlation"},
		"s.newterms":         {"最后一份报告首次提出的用语（新提法）", "phrases that the last of the reports is the first to have"},
		"s.keywords":         {"每份报告的关键词，或两组报告之间的差别", "the keywords of each report, or what tells two groups apart"},
		"s.similar":          {"同一地区相邻两年报告的相似度", "how alike the reports of a region are, year on year"},
		"f.gone":             {"倒数第二份有、最后一份不再提的用语", "phrases of the one before the last that the last no longer has"},
		"f.keywords-against": {"与这组报告相比的 `路径`（对数似然比）", "`PATH` of the group to compare with (log-likelihood)"},
		"newterms-two":       {"newterms 至少要两份报告：按年份，最后一份与其余的比", "newterms needs two reports or more: by year, the last is set beside the others"},
		"l.newterms":         {"%s：新提法（%d 个）", "%s: new phrases (%d)"},
		"l.keywords":         {"关键词（%d 个）", "Keywords (%d)"},
		"l.similar":          {"逐年相似度", "Likeness, year on year"},
		"l.keyness":          {"方法：Dunning 对数似然比 G²，只列在第一组中相对更多的词。", "Method: Dunning's log-likelihood ratio G²; words that the first group uses more."},
		"l.tfidf":            {"方法：TF-IDF = 次数 × ln((1+%[1]d)/(1+含该词的报告数))，共 %[1]d 份报告；停用词、数字、日期和单字不计。", "Method: TF-IDF = count × ln((1+%[1]d)/(1+reports with the word)), of %[1]d reports; no stop words, numbers, dates or single characters."},
		"l.cosine":           {"方法：两份报告 TF-IDF 向量的余弦，权重 = 次数 × ln((1+%[1]d)/(1+含该词的报告数))，共 %[1]d 份报告。", "Method: the cosine of the TF-IDF vectors of two reports, weight = count × ln((1+%[1]d)/(1+reports with the word)), of %[1]d reports."},
		"c.sentence":         {"句子", "Sentence"}, "c.other": {"另一组", "Other"}, "c.score": {"得分", "Score"}, "c.cosine": {"余弦", "Cosine"}, "c.path_before": {"上年文件", "File before"},
	})
	maps.Copy(examples, map[string][2]string{
		"attention": {`
  govreport attention 报告文件夹 --dict environment
  govreport attention 报告文件夹 --dict environment,我的词典.txt --part plan --count sentence --over sentences -o 关注度.xlsx
  govreport attention 报告文件夹 --dict digital --join gdp -o 回归.csv
  govreport attention 报告文件夹 --dict environment --compare-definitions`, `
  govreport attention reports/ --dict environment
  govreport attention reports/ --dict environment,mine.txt --part plan --count sentence --over sentences -o attention.xlsx
  govreport attention reports/ --dict digital --join gdp -o regression.csv
  govreport attention reports/ --dict environment --compare-definitions`},
		"kwic": {`
  govreport kwic 示范 报告文件夹 --sort right
  govreport kwic 生态,绿色 报告.txt --part plan --width 30`, `
  govreport kwic 示范 reports/ --sort right
  govreport kwic 生态,绿色 report.txt --part plan --width 30`},
		"trend": {`
  govreport trend 报告文件夹 --term 数字经济 --term 乡村振兴
  govreport trend 报告文件夹 --term 环保 --by region -o 环保.csv`, `
  govreport trend reports/ --term 数字经济 --term 乡村振兴
  govreport trend reports/ --term 环保 --by region -o trend.csv`},
		"lexicon": {"\n  govreport lexicon mine 报告文件夹 -o 用语.csv", "\n  govreport lexicon mine reports/ -o phrases.csv"},
		"lexicon mine": {`
  govreport lexicon mine 报告文件夹 -o 用语.csv
  govreport lexicon mine 报告文件夹 --min-count 100 --top 500`, `
  govreport lexicon mine reports/ -o phrases.csv
  govreport lexicon mine reports/ --min-count 100 --top 500`},
		"dict":       {"\n  govreport dict check environment 报告文件夹", "\n  govreport dict check environment reports/"},
		"dict list":  {"\n  govreport dict list", "\n  govreport dict list"},
		"dict check": {"\n  govreport dict check 我的词典.txt 报告文件夹 -o 检查.csv", "\n  govreport dict check mine.txt reports/ -o check.csv"},
		"newterms": {`
  govreport newterms 2024.md 2025.md
  govreport newterms 历年报告 --top 100 -o 新提法.csv
  govreport newterms 2024.md 2025.md --gone`, `
  govreport newterms 2024.md 2025.md
  govreport newterms reports/ --top 100 -o new.csv
  govreport newterms 2024.md 2025.md --gone`},
		"keywords": {`
  govreport keywords 报告文件夹 --top 10
  govreport keywords 沿海 --against 内陆 -o 差别.csv`, `
  govreport keywords reports/ --top 10
  govreport keywords coast/ --against inland/ -o difference.csv`},
		"similar": {"\n  govreport similar 报告文件夹 -o 相似度.csv", "\n  govreport similar reports/ -o similar.csv"},
	})
}
