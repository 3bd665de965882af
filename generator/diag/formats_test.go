package diag_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/csv"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/internal/golden"
	"cleryreport/generator/source"
)

// at is the stretch of a file that reads text.
func at(f *source.File, text string) source.Span {
	start := strings.Index(string(f.Data), text)
	return source.Span{File: f, Start: start, End: start + len(text)}
}

// findings are one of each kind that printers tell apart.
func findings() []diag.Diagnostic {
	policy := source.NewFile("policies/retaliation & redress.md", []byte("# Ünïcode <script>\n\n## Schutz é {cite=“668.46(m)”}\n"))
	offices := source.NewFile("site/offices.yaml", []byte("offices:\n  - {id: title_ix}\n  - {id: title_ix}\n"))
	ledger := source.NewFile("stats/ledger/main/2025/police.yaml", []byte("incidents:\n  - ref: SECRET-1\n"))
	last := strings.LastIndex(string(offices.Data), "title_ix")
	second := source.Span{File: offices, Start: last, End: last + len("title_ix")}
	secret := diag.New("count.unit", diag.Error, at(ledger, "SECRET-1"), "this incident names no unit", diag.Help("say how many victims"))
	secret.SourceLine = ""
	excepted := diag.New("checklist.missing", diag.Error, source.Whole("site/report.yaml"), "no statement answers 668.46(b)(7)")
	excepted.Excepted = &diag.Exception{Until: "2026-12-31", Reason: "the board *meets* in October", By: []string{"Clery Compliance Officer", "Dean of Students"}}
	return diag.Sort([]diag.Diagnostic{
		excepted,
		diag.New("markdown.cite-form", diag.Note, at(policy, "{cite=“668.46(m)”}"),
			`the citation was read, and is written {cite="..."}`, diag.Help(`write the line as: ## Schutz é {cite="668.46(m)"}`),
			diag.Repair(at(policy, "{cite=“668.46(m)”}"), `{cite="668.46(m)"}`)),
		diag.New("markdown.html", diag.Error, at(policy, "<script>"), "HTML is refused: <script>alert('*x*')</script> | @octocat #12 $x$",
			diag.Help("write [text](https://address) and `code`")),
		diag.New("load.duplicate-id", diag.Error, second, "two offices have the id title_ix", diag.Help("give one of them another id"),
			diag.See(at(offices, "title_ix"), "the first stands here")),
		diag.New("checklist.missing", diag.Warning, source.Whole("stats"), "the statistics are not complete",
			diag.Law("34 CFR 668.46(c)(1): Print the statistics of three years.")),
		diag.New("report.width", diag.Note, source.Span{}, "=1+1 is too wide"),
		secret,
	})
}

// explanations are of one of the rules alone.
var explanations = []diag.Rule{{ID: "checklist.missing", Title: "No statement answers a paragraph", Why: "The law asks for it.", Mend: "Write {it}."}}

var formats = map[string]func(io.Writer, []diag.Diagnostic) error{
	"json": diag.WriteJSON, "github": diag.WriteGitHub, "md": diag.WriteMarkdown,
	"html": diag.WriteHTML, "csv": diag.WriteCSV,
	"sarif": func(w io.Writer, list []diag.Diagnostic) error { return diag.WriteSARIF(w, list, explanations) },
	"txt":   func(w io.Writer, list []diag.Diagnostic) error { return diag.WriteText(w, list, diag.Style{}) },
}

func render(t *testing.T, format string, list []diag.Diagnostic) string {
	t.Helper()
	var b bytes.Buffer
	if err := formats[format](&b, list); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestFormats(t *testing.T) {
	for name := range formats {
		t.Run(name, func(t *testing.T) {
			golden.Check(t, "testdata/findings."+name, []byte(render(t, name, findings())))
			golden.Check(t, "testdata/none."+name, []byte(render(t, name, nil)))
		})
	}
}

// TestNoFormatShowsRecords holds every printer to the rule that the text of the
// records never leaves them.
func TestNoFormatShowsRecords(t *testing.T) {
	for name := range formats {
		if strings.Contains(render(t, name, findings()), "SECRET") {
			t.Errorf("%s shows the line of a record", name)
		}
	}
}

func TestErrorsOfWritingAreReturned(t *testing.T) {
	for name, write := range formats {
		if err := write(brokenWriter{}, findings()); err == nil {
			t.Errorf("%s hides that nothing could be written", name)
		}
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestGitHubShowsTheWorstFirst(t *testing.T) {
	var commands []string
	for line := range strings.Lines(render(t, "github", findings())) {
		command, _, _ := strings.Cut(strings.TrimPrefix(line, "::"), " ")
		commands = append(commands, command)
	}
	if want := []string{"error", "error", "error", "error", "warning", "notice", "notice"}; !slices.Equal(commands, want) {
		t.Errorf("got %q, want %q", commands, want)
	}
}

// TestCSVReadsBack reads the table as a spreadsheet does.
func TestCSVReadsBack(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(render(t, "csv", findings()))).ReadAll()
	if err != nil || len(rows) != len(findings())+1 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for i, d := range findings() {
		if got := strings.TrimPrefix(rows[i+1][7], "'"); got != d.Message {
			t.Errorf("row %d says %q, want %q", i+1, got, d.Message)
		}
		if strings.HasPrefix(rows[i+1][7], "=") {
			t.Errorf("row %d would be a formula", i+1)
		}
	}
}

// TestPageAllowsItsOwnStyleOnly holds the policy of the page to its style.
func TestPageAllowsItsOwnStyleOnly(t *testing.T) {
	page := render(t, "html", findings())
	_, rest, _ := strings.Cut(page, "<style>")
	style, _, _ := strings.Cut(rest, "</style>")
	sum := sha256.Sum256([]byte(style))
	want := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	if !strings.Contains(html.UnescapeString(page), `content="`+want+`"`) {
		t.Errorf("the page does not hold the policy %s", want)
	}
	for _, forbidden := range []string{"<script", "<link", "<img", " style=", "href=", "url("} {
		if strings.Contains(page, forbidden) {
			t.Errorf("the page holds %s", forbidden)
		}
	}
}

func TestMarkdownFitsIntoAComment(t *testing.T) {
	f := source.NewFile("content/long.md", []byte(strings.Repeat("x\n", 5000)))
	var list []diag.Diagnostic
	for i := range 5000 {
		list = append(list, diag.New("markdown.brace", diag.Warning, source.Span{File: f, Start: 2 * i, End: 2*i + 1}, "a brace"))
	}
	last := diag.New("markdown.html", diag.Error, source.Span{File: f, Start: 9998, End: 9999}, "the one error")
	got := render(t, "md", append(list, last))
	if len(got) > 65536 {
		t.Errorf("%d characters", len(got))
	}
	shown := strings.Count(got, "\n- **")
	if !strings.Contains(got, fmt.Sprintf("%d findings more", 5001-shown)) || !strings.Contains(got, "the one error") {
		t.Errorf("what is left out is not counted, or the worst is left out: …%s", got[len(got)-200:])
	}
}
