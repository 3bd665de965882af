package serve

import (
	"bytes"
	_ "embed"
	"html/template"
	"net/http"
	"strings"

	"cleryreport/generator"
)

// shellPolicy lets the preview use its own style and script, show its own pages,
// and nothing else.
const shellPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

var (
	//go:embed shell.html
	shellText string
	//go:embed preview.css
	styleText string
	//go:embed preview.js
	scriptText string

	templates = template.Must(template.New("shell").Parse(shellText))
)

// shell answers with the panel and the page that ?page= names, the report if it
// names none.
func (p *preview) shell(w http.ResponseWriter, r *http.Request) { p.show(w, r, "shell") }

// panel answers with the panel alone.
func (p *preview) panel(w http.ResponseWriter, r *http.Request) { p.show(w, r, "panel") }

func (p *preview) show(w http.ResponseWriter, r *http.Request, name string) {
	v := p.look(false)
	var b bytes.Buffer
	if err := templates.ExecuteTemplate(&b, name, panelOf(v, v.page(r.FormValue("page")))); err != nil {
		http.Error(w, "The preview cannot be drawn: "+err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Security-Policy", shellPolicy)
	w.Header().Set("Content-Type", types[".html"])
	_, _ = w.Write(b.Bytes())
}

// page returns the path of the page that was asked for, the report if there is
// no such page.
func (v view) page(asked string) string {
	if v.pages == nil {
		return "none"
	}
	for _, page := range v.pages.List() {
		if page.Path == strings.TrimPrefix(asked, "/") {
			return page.Path
		}
	}
	return v.pages.Report
}

// style answers with the style of the panel in the colors of the institution.
func (p *preview) style(w http.ResponseWriter, _ *http.Request) {
	r := p.look(false).result
	if r == nil {
		r = &generator.Result{}
	}
	palette, err := r.Palette()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/css; charset=utf-8")
	_, _ = w.Write([]byte(palette + styleText))
}

func (p *preview) script(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
	_, _ = w.Write([]byte(scriptText))
}

// none sends to the report as soon as there is one.
func (p *preview) none(w http.ResponseWriter, r *http.Request) {
	v := p.look(false)
	if v.pages == nil {
		p.nothing(w, v)
		return
	}
	http.Redirect(w, r, "/"+v.pages.Report, http.StatusFound)
}

// nothing answers for a page while there is none.
func (p *preview) nothing(w http.ResponseWriter, v view) {
	var b bytes.Buffer
	if err := templates.ExecuteTemplate(&b, "nothing", noticeOf(v)); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'self'")
	w.Header().Set("Content-Type", types[".html"])
	w.WriteHeader(http.StatusServiceUnavailable)
	_, _ = w.Write(b.Bytes())
}
