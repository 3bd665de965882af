package generator

import (
	"path"
	"slices"
	"strings"

	"cleryreport/generator/count"
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
	ledger   bool            // a file of the ledger, so that its count is not the whole
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
		t.ledger = t.ledger || inLedger(file)
		if d.Rule == load.RuleUnknownFile {
			t.misnamed[path.Dir(file)] = true
		}
	}
	return t
}

// explains reports whether a finding only follows from the trouble.
func (t trouble) explains(d diag.Diagnostic) bool {
	file := d.Span.Path()
	recounted := d.Rule == count.FindingLedgerDiffers || d.Rule == count.FindingLedgerDigest
	return t.site || t.files[file] || t.texts && d.Rule == report.RuleBrokenLink || t.ledger && recounted || d.Span.IsWhole() && t.misnamed[path.Dir(file)]
}

// drafted are the families of rules whose errors a draft may have: statements
// that are missing, numbers that are missing or disagree, colors. What cannot
// be read or printed stops a draft as well.
var drafted = []string{"checklist.", "count.", "theme."}

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
