package diag

import (
	"crypto/sha256"
	"encoding/base64"
	"html/template"
	"io"
	"strconv"
)

// htmlStyle is the style of the page. Its colors have a contrast of at least
// 4.5 to 1 with their background in both schemes.
const htmlStyle = `
:root { color-scheme: light dark; background: #fff; color: #1a1a1a; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
li { margin-bottom: 1rem; } p { margin: 0.25rem 0; }
pre { margin: 0.25rem 0; padding: 0.5rem; border: 1px solid; white-space: pre-wrap; }
.error { color: #a4001d; } .warning { color: #6e4b00; } .note { color: #004e8c; }
@media (prefers-color-scheme: dark) { :root { background: #161616; color: #eee; } .error { color: #ff9c9c; } .warning { color: #f0c060; } .note { color: #8cc8ff; } }
`

// htmlPolicy is the content security policy: the page may use its own style
// and nothing else.
func htmlPolicy() string {
	sum := sha256.Sum256([]byte(htmlStyle))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

var htmlPage = template.Must(template.New("findings").Parse(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{.Policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Findings: {{.Summary}}</title>
<style>{{.Style}}</style>
</head>
<body>
<main>
<h1>Findings</h1>
<p>{{if .Files}}{{.Summary}}{{else}}Nothing was found.{{end}}</p>
<p>The checklist is an aid and no legal advice.</p>
{{- range .Files}}
<section>
<h2>{{.Title}}</h2>
<ul>
{{- range .Findings}}
<li>
<p><strong class="{{.Severity}}">{{.Severity}}</strong>{{with .Place}} in {{.}}{{end}}: {{.Message}} <code>{{.Rule}}</code></p>
{{- with .Excepted}}
<p>Excepted {{.}}</p>
{{- end}}
{{- with .Line}}
<pre><code>{{.}}</code></pre>
{{- end}}
{{- range .Related}}
<p>See {{.}}</p>
{{- end}}
{{- with .Help}}
<p>How to mend it: {{.}}</p>
{{- end}}
{{- with .Law}}
<p>The law: {{.}}</p>
{{- end}}
</li>
{{- end}}
</ul>
</section>
{{- end}}
</main>
</body>
</html>
`))

// What the page shows of each file and finding.
type (
	htmlFile struct {
		Title    string
		Findings []htmlFinding
	}
	htmlFinding struct {
		Severity, Place, Message, Rule, Line, Help, Law, Excepted string
		Related                                                   []string
	}
)

// WriteHTML prints findings as a page of its own: no script, nothing loaded,
// readable by a screen reader and on a small screen.
func WriteHTML(w io.Writer, list []Diagnostic) error {
	var files []htmlFile
	for _, g := range ByFile(list) {
		f := htmlFile{Title: g.Path}
		if g.Path == "" {
			f.Title = "The repository as a whole"
		}
		for _, d := range g.Findings {
			f.Findings = append(f.Findings, htmlFindingOf(d))
		}
		files = append(files, f)
	}
	return htmlPage.Execute(w, map[string]any{"Summary": Summary(list), "Files": files, "Policy": htmlPolicy(),
		"Style": template.CSS(htmlStyle)})
}

func htmlFindingOf(d Diagnostic) htmlFinding {
	f := htmlFinding{Severity: d.Severity.String(), Message: d.Message, Rule: d.Rule, Line: d.SourceLine, Help: d.Help, Law: d.Law,
		Excepted: exceptedWords(d)}
	if start, _ := place(d.Span); start.Line > 0 {
		f.Place = "line " + strconv.Itoa(start.Line) + ", column " + strconv.Itoa(start.Column)
	}
	for _, r := range d.Related {
		f.Related = append(f.Related, r.Span.String()+": "+r.Message)
	}
	return f
}
