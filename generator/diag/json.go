package diag

import (
	"encoding/json"
	"io"

	"cleryreport/generator/source"
)

// jsonFinding is a finding as JSON: positions count from 1 in code points.
type jsonFinding struct {
	Rule      string        `json:"rule"`
	Severity  string        `json:"severity"`
	Path      string        `json:"path"`
	Line      int           `json:"line,omitempty"`
	Column    int           `json:"column,omitempty"`
	EndLine   int           `json:"end_line,omitempty"`
	EndColumn int           `json:"end_column,omitempty"`
	Message   string        `json:"message"`
	Help      string        `json:"help,omitempty"`
	Law       string        `json:"law,omitempty"`
	Excepted  *jsonExcepted `json:"excepted,omitempty"`
	Related   []jsonRelated `json:"related,omitempty"`
}

type jsonExcepted struct {
	Until  string   `json:"until"`
	By     []string `json:"by"`
	Reason string   `json:"reason"`
}

type jsonRelated struct {
	Path    string `json:"path"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Message string `json:"message"`
}

// WriteJSON prints findings as a JSON array for other programs.
func WriteJSON(w io.Writer, list []Diagnostic) error {
	findings := make([]jsonFinding, 0, len(list))
	for _, d := range list {
		start, end := place(d.Span)
		f := jsonFinding{Rule: d.Rule, Severity: d.Severity.String(), Path: d.Span.Path(), Line: start.Line, Column: start.Column,
			EndLine: end.Line, EndColumn: end.Column, Message: d.Message, Help: d.Help, Law: d.Law}
		if e := d.Excepted; e != nil {
			f.Excepted = &jsonExcepted{Until: e.Until, By: e.By, Reason: e.Reason}
		}
		for _, r := range d.Related {
			at, _ := place(r.Span)
			f.Related = append(f.Related, jsonRelated{Path: r.Span.Path(), Line: at.Line, Column: at.Column, Message: r.Message})
		}
		findings = append(findings, f)
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(findings)
}

// place returns where a span begins and ends; a span that names a whole file
// has no line.
func place(s source.Span) (start, end source.Position) {
	if s.File == nil || s.IsWhole() {
		return
	}
	return s.Position(), s.EndPosition()
}
