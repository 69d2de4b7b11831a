package cli

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/render"
	"github.com/govreport/govreport/internal/tabular"
	"github.com/govreport/govreport/segment"
	"github.com/spf13/cobra"
)

func (a *app) outlineCommand() *cobra.Command {
	var (
		f     filter
		check bool
	)
	c := &cobra.Command{
		Use: "outline " + a.say("inputs"), Short: a.say("s.outline"), Long: a.say("l.outline"),
		RunE: func(c *cobra.Command, args []string) error {
			if f.depth < 0 {
				return &usageError{message: a.say("flag-bad-value", "--depth", strconv.Itoa(f.depth))}
			}
			if check {
				return a.checkOutlines(args, f)
			}
			return a.showOutlines(args, f)
		},
	}
	a.outputFlags(c, out.Outlines)
	flags := c.Flags()
	flags.Lookup("format").Usage = a.say("f.format.outline")
	flags.BoolVar(&check, "check", false, a.say("f.check"))
	flags.IntVar(&f.depth, "depth", 0, a.say("f.depth"))
	flags.StringVar(&f.section, "section", "", a.say("f.section"))
	return c
}

func (a *app) showOutlines(args []string, f filter) error {
	in, several, err := a.inputs(args)
	if err != nil {
		return err
	}
	if err := a.checkEncoding(); err != nil {
		return err
	}
	format, err := a.formatOf(out.Outlines)
	if err != nil {
		return err
	}
	p := parts{sections: true}
	s, err := a.open(format, several, csvHeader(p))
	if err != nil {
		return err
	}
	if format == out.OPML && several {
		s.Before, s.After = opmlHead(a.say("opml.title"), ""), opmlTail
	}
	found, err := a.each(in, s, func(r *analyzer.Report) (rec out.Record, found int, notes []string) {
		v := f.apply(r, p)
		switch format {
		case out.JSON, out.JSONL:
			rec.Value = jsonValue(v, p)
		case out.CSV:
			rec.Rows = csvRows(v, p)
		case out.Markdown:
			rec.Body = a.outlineMarkdown(v)
		case out.OPML:
			rec.Body = a.outlineOPML(v, several)
		default:
			rec.Head = a.head(v)
			rec.Tables = a.tables(v, p)
		}
		return rec, len(v.sections), nil
	})
	if err == nil && found == 0 && !a.failed {
		a.warn(a.say("no-outline"))
	}
	return err
}

// nesting returns how deep each section of v stands among those shown, 0 at
// the top.
func nesting(v view) []int {
	depth := make([]int, len(v.sections))
	at := make(map[int]int, len(v.sections))
	for i, s := range v.sections {
		at[s.ID] = i
		if p, ok := at[s.Parent]; ok {
			depth[i] = depth[p] + 1
		}
	}
	return depth
}

// outlineMarkdown is a nested list of the sections under the report's title.
func (a *app) outlineMarkdown(v view) string {
	var b strings.Builder
	for i, l := range strings.Split(a.head(v), "\n") {
		b.WriteString([]string{"# ", ""}[min(i, 1)] + markdownText(l) + "\n\n")
	}
	line := tabular.Lines(v.Text)
	for i, depth := range nesting(v) {
		s := v.sections[i]
		where := a.say("at-line", line(s.Heading.Start))
		if role := render.Role(s.Role, a.lang); role != "" {
			where = role + a.say("sep") + where
		}
		fmt.Fprintf(&b, "%s- %s *%s*\n", strings.Repeat("  ", depth), markdownText(sectionName(v.Report, s)), where)
	}
	if len(v.sections) > 0 {
		b.WriteString("\n")
	}
	return b.String()
}

// markdownText escapes what Markdown would take for markup, a list's number
// at the start included.
func markdownText(s string) string {
	var b strings.Builder
	digits := true // nothing but digits so far
	for i, c := range s {
		switch {
		case strings.ContainsRune("\\`*_[]<>#|~", c),
			i == 0 && strings.ContainsRune("-+=", c),
			i > 0 && digits && (c == '.' || c == ')'):
			b.WriteByte('\\')
		}
		digits = digits && c >= '0' && c <= '9'
		b.WriteRune(c)
	}
	return b.String()
}

// OPML 2.0 lets attributes of one's own in under a namespace.
const opmlNamespace = "https://github.com/govreport/govreport"

func opmlHead(title, owner string) string {
	var b strings.Builder
	b.WriteString(xml.Header + `<opml version="2.0" xmlns:report="` + opmlNamespace + `">` + "\n  <head>\n    <title>" + xmlText(title) + "</title>\n")
	if owner != "" {
		b.WriteString("    <ownerName>" + xmlText(owner) + "</ownerName>\n")
	}
	b.WriteString("  </head>\n  <body>\n")
	return b.String()
}

const opmlTail = "  </body>\n</opml>\n"

// outlineOPML is a document of its own for a single report, and one branch of
// the common document for several.
func (a *app) outlineOPML(v view, several bool) string {
	title := v.Title
	if title == "" {
		title = v.Source.Path
	}
	var b strings.Builder
	indent := "    "
	report := `<outline text="` + xmlText(title) + `" report:path="` + xmlText(v.Source.Path) + `"`
	switch {
	case several && len(v.sections) == 0:
		b.WriteString(indent + report + "/>\n")
	case several:
		b.WriteString(indent + report + ">\n")
		indent += "  "
	default:
		b.WriteString(opmlHead(title, v.Issuer))
		if len(v.sections) == 0 { // a body has at least one outline
			b.WriteString(indent + report + "/>\n")
		}
	}
	line, depth := tabular.Lines(v.Text), nesting(v)
	for i, s := range v.sections {
		pad := indent + strings.Repeat("  ", depth[i])
		fmt.Fprintf(&b, `%s<outline text="%s"%s`, pad, xmlText(sectionName(v.Report, s)), opmlAttributes(s, line(s.Heading.Start)))
		next := -1
		if i+1 < len(depth) {
			next = depth[i+1]
		}
		if next > depth[i] {
			b.WriteString(">\n")
			continue
		}
		b.WriteString("/>\n")
		for d := depth[i] - 1; d >= max(next, 0); d-- {
			b.WriteString(indent + strings.Repeat("  ", d) + "</outline>\n")
		}
	}
	switch {
	case !several:
		b.WriteString(opmlTail)
	case len(v.sections) > 0:
		b.WriteString("    </outline>\n")
	}
	return b.String()
}

func opmlAttributes(s segment.Section, line int) string {
	out := ` report:line="` + strconv.Itoa(line) + `"`
	if s.Label != "" {
		out = ` report:label="` + xmlText(s.Label) + `"` + out
	}
	if s.Role != "" {
		out += ` report:role="` + s.Role + `"`
	}
	return out
}

// opmlFailure stands in the place of a report that could not be read.
func opmlFailure(path, message string) []byte {
	return []byte(`    <outline text="` + xmlText(path) + `" report:error="` + xmlText(message) + `"/>` + "\n")
}

func xmlText(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}
