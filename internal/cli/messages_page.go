package cli

import "maps"

// What pages say: those of every view.
func init() {
	maps.Copy(texts, map[string][2]string{
		"page.lang":        {"zh-Hans-CN", "en"},
		"page.skip":        {"跳到正文", "Skip to the content"},
		"page.tools":       {"工具", "Tools"},
		"page.theme.auto":  {"外观：自动", "Theme: auto"},
		"page.theme.light": {"外观：浅色", "Theme: light"},
		"page.theme.dark":  {"外观：深色", "Theme: dark"},
		"page.help":        {"快捷键", "Keys"},
		"page.keys":        {"快捷键", "Keyboard"},
		"page.key.esc":     {"关闭", "close"},
		"page.key.help":    {"显示本表", "show this list"},
		"page.close":       {"关闭", "Close"},
		"page.copied":      {"已复制", "Copied"},
		"page.saved":       {"已保存 %s", "Saved %s"},

		"page.provenance": {"来源与版本", "Where this comes from"},
		"page.file":       {"文件", "File"},
		"page.sha256":     {"SHA-256", "SHA-256"},
		"page.format":     {"格式", "Format"},
		"page.encoding":   {"编码", "Encoding"},
		"page.tool":       {"程序", "Program"},
		"page.catalogue":  {"指标目录", "Catalogue"},
		"page.rules":      {"规则", "Rules"},
		"page.command":    {"命令", "Command"},
		"page.date":       {"生成日期", "Made on"},
	})
}
