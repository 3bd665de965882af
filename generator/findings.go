package generator

import (
	"slices"
	"strings"

	"cleryreport/generator/diag"
)

// merge puts the findings of all stages together. What only follows from an
// error of loading is left out.
func merge(loaded, later, judged []diag.Diagnostic) []diag.Diagnostic {
	t := troubleOf(loaded)
	return slices.Concat(loaded, primary(later, loaded), slices.DeleteFunc(slices.Clone(judged), t.hides))
}

// primary leaves out findings that only follow from an error of loading.
func primary(findings, loaded []diag.Diagnostic) []diag.Diagnostic {
	t := troubleOf(loaded)
	return slices.DeleteFunc(slices.Clone(findings), t.explains)
}

// drafted are the families of rules whose errors a draft may have: statements
// that are missing, numbers that are missing or disagree, tables without a row,
// colors. What cannot be read or printed stops a draft as well.
var drafted = []string{"checklist.", "count.", "theme.", "report.empty-"}

// stops reports whether the findings keep an edition, a draft or a release in
// spite of exceptions from being published.
func stops(findings []diag.Diagnostic, o Options) bool {
	for _, d := range findings {
		passes := o.Draft && hasPrefix(d.Rule, drafted) || o.Release && d.Excepted != nil
		if d.Severity == diag.Error && !passes {
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
