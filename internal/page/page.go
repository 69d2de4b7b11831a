package page

import (
	"bytes"
	"crypto/sha256"
	_ "embed" // the files of the shell
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"strings"
	"unicode/utf16"

	"github.com/govreport/govreport/internal/clean"
	"github.com/govreport/govreport/internal/version"
)

var (
	//go:embed shell.html
	shellHTML string
	//go:embed shell.css
	shellCSS string
	//go:embed shell.js
	shellJS string

	shell = Template("shell", shellHTML)
)

// Words says the interface's words: of a key, with args put in as fmt does.
// Values that templates are filled with embed it.
type Words func(key string, args ...any) string

// Say returns the words of a key.
func (w Words) Say(key string, args ...any) string { return w(key, args...) }

// An Item is a name and what belongs to it.
type Item struct{ Name, Text string }

// A Page is one page. Only Lang, Title, Words and Body must be there.
type Page struct {
	View  string // report, compare, panel …: the class of the body
	Lang  string // of the interface: zh-Hans-CN or en
	Title string
	Words Words
	Body  template.HTML // by Fill
	// Style and Script are the view's own, put behind those of the shell.
	Style, Script string
	Data          any      // put into the page as JSON, id="data"; nil for none
	Extra         any      // what else the script needs, id="extra"; nil for none
	Say           []string // the keys of words that the script says, by P.say
	Keys          []Item   // keys of the keyboard, for the help
	// Actions are buttons of the tool bar, by their ids and words; the view's
	// script answers them: P.on("csv", …).
	Actions    []Item
	Provenance []Item // where the page came from
	// Forms says that the page is served and may send forms to its own server.
	Forms bool
}

// Template parses the template of a view. It panics on a mistake in it.
func Template(name, text string) *template.Template {
	return template.Must(template.New(name).Funcs(template.FuncMap{"text": Text}).Parse(text))
}

// Fill makes the body of a page.
func Fill(t *template.Template, data any) (template.HTML, error) {
	var b strings.Builder
	if err := t.Execute(&b, data); err != nil {
		return "", err
	}
	return template.HTML(b.String()), nil // escaped by the template
}

// shellSays are the words that the shell's own script says.
var shellSays = []string{"page.copied", "page.saved", "page.theme.auto", "page.theme.light", "page.theme.dark"}

// Write writes the page.
func (p *Page) Write(w io.Writer) error {
	said := map[string]string{}
	for _, key := range append(append([]string{}, shellSays...), p.Say...) {
		said[key] = p.Words(key)
	}
	words, err := embed(said)
	if err != nil {
		return err
	}
	data, err := embed(p.Data)
	if err != nil {
		return err
	}
	extra, err := embed(p.Extra)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	err = shell.Execute(&b, struct {
		*Page
		Words
		Title              string
		Policy             string
		Generator          string
		Style              template.CSS
		Script             template.JS
		JSON, Extra, Texts template.JS
	}{
		p, p.Words, clean.Line(p.Title), p.Policy(), "govreport " + version.Version,
		template.CSS(p.style()), template.JS(p.script()), data, extra, words,
	})
	if err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
	return err
}

// embed is a value as JSON that cannot end the element it stands in; nothing
// for nil.
func embed(v any) (template.JS, error) {
	if v == nil {
		return "", nil
	}
	b, err := json.Marshal(v) // writes <, > and & as \u003c …
	return template.JS(b), err
}

// style is all the style of the page. The title stands at the foot of printed
// pages.
func (p *Page) style() string {
	return shellCSS + p.Style + "@page{@bottom-left{content:\"" + cssString(clean.Line(p.Title)) + "\"}}\n"
}

func (p *Page) script() string { return shellJS + p.Script }

// Policy is the Content-Security-Policy of the page (W3C CSP 3): nothing is
// loaded from anywhere, and only the page's own style and script count, told
// by their hashes.
func (p *Page) Policy() string {
	forms := "'none'"
	if p.Forms {
		forms = "'self'"
	}
	return "default-src 'none'; style-src " + hash(p.style()) + "; script-src " + hash(p.script()) +
		"; img-src data:; base-uri 'none'; form-action " + forms
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// cssString writes s for a string of CSS: letters and digits of ASCII as they
// are, every other character by its number, so that none can end the string.
func cssString(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < 0x80 && (r >= '0' && r <= '9' || r|0x20 >= 'a' && r|0x20 <= 'z') {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "\\%06x", r)
		}
	}
	return b.String()
}

// width16 is the length of s in the units in which browsers count.
func width16(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}
