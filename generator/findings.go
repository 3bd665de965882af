package generator

import (
	"path"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/load"
	"cleryreport/generator/report"
)

// merge puts the findings of all stages together. What only follows from an
// error of loading is left out, and the checklist is silent until everything
// can be read: it would call missing what is only unread.
func merge(loaded, later, judged []diag.Diagnostic) []diag.Diagnostic {
	all := slices.Concat(loaded, primary(later, loaded))
	if !diag.HasErrors(loaded) {
		all = append(all, judged...)
	}
	return all
}

// primary leaves out findings that only follow from an error of loading.
func primary(findings, loaded []diag.Diagnostic) []diag.Diagnostic {
	t := troubleOf(loaded)
	return slices.DeleteFunc(slices.Clone(findings), t.explains)
}

// trouble is what loading could not read.
type trouble struct {
	site     bool            // something in site/, so that ids and years are not known
	texts    bool            // a text, so that a link into it leads nowhere
	files    map[string]bool // any file
	misnamed map[string]bool // folders that hold a file under a wrong name
}

func troubleOf(loaded []diag.Diagnostic) trouble {
	t := trouble{files: map[string]bool{}, misnamed: map[string]bool{}}
	for _, d := range loaded {
		if d.Severity != diag.Error {
			continue
		}
		file := d.Span.Path()
		t.files[file] = true
		t.site = t.site || strings.HasPrefix(file, "site/")
		t.texts = t.texts || path.Ext(file) == ".md"
		if d.Rule == load.RuleUnknownFile {
			t.misnamed[path.Dir(file)] = true
		}
	}
	return t
}

// explains reports whether a finding only follows from the trouble.
func (t trouble) explains(d diag.Diagnostic) bool {
	file := d.Span.Path()
	return t.site || t.files[file] || t.texts && d.Rule == report.RuleBrokenLink || d.Span.IsWhole() && t.misnamed[path.Dir(file)]
}

// drafted are the families of rules whose errors a draft may have: statements
// that are missing, numbers that are missing or disagree, colors. What cannot
// be read or printed stops a draft as well.
var drafted = []string{"checklist.", "count.", "theme."}

// stops reports whether the findings keep an edition, or a draft, from being
// published.
func stops(findings []diag.Diagnostic, draft bool) bool {
	for _, d := range findings {
		if d.Severity == diag.Error && !(draft && hasPrefix(d.Rule, drafted)) {
			return true
		}
	}
	return false
}

func hasPrefix(rule string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(rule, p) {
			return true
		}
	}
	return false
}
