// Package page writes what the program shows in a browser: one file that needs
// no network, no font and no library, can be sent by mail, and is a data file
// too.
//
// A [Page] is the shell that all views share: head with a policy by which a
// browser runs nothing but the page's own script, title, the view's body,
// downloads, where it all came from, help, and the data as JSON. A view gives
// it its own template, style and script:
//
//	var compareTemplate = page.Template("compare", compareHTML)
//
//	body, err := page.Fill(compareTemplate, view) // view embeds page.Words
//	…
//	p := &page.Page{
//		View: "compare", Lang: "zh-Hans-CN", Title: title, Words: words,
//		Body: body, Style: compareCSS, Script: compareJS,
//		Data: comparisons,                          // what --format json prints
//		Say:  []string{"page.filter", …},           // words that the script says
//		Keys: []page.Item{{"t", words.Say("page.key.t")}},
//		Actions: []page.Item{{"csv", words.Say("page.csv")}},
//		Provenance: []page.Item{{words.Say("page.file"), path}, …},
//	}
//	err = p.Write(w)
//
// What a view has to keep to:
//
//   - All it shows stands in its template; its script only sorts, filters and
//     opens. Whatever works by script only is hidden until the script shows it:
//     class "js".
//   - No attribute style, no attribute on…: the policy forbids them. SVG takes
//     its colours from classes or from presentation attributes (fill="…").
//   - Strings from reports go through html/template, those for reading through
//     {{text .X}}, which also shows characters that turn or hide others, as
//     words: U+202E.
//   - Words of the interface come from {{.Say "key"}}, in the language of the
//     page; quotes stand in <q lang="zh-Hans-CN"> or in an element with that lang.
//   - Colours are the variables of shell.css (--ink, --paper, --target,
//     --outcome …), which have a value for light and dark.
//
// The shell's script gives views one object, P; shell.js says what it has.
package page
