package generator

import (
	"path"
	"slices"
	"strings"

	"cleryreport/generator/checklist"
	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/exception"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/report"
	"cleryreport/generator/schema"
)

// trouble is what loading could not read.
type trouble struct {
	site       bool            // something in site/, so that ids and years are not known
	facts      bool            // campuses, offices, places, the edition or a local pack, on which it depends what the law asks
	texts      bool            // a text, so that a link into it leads nowhere
	statements bool            // headings of a text or their citations, so that statements may be there and unseen
	stats      bool            // a file of stats/, so that a register may hold what is not seen
	ledger     bool            // a file of the ledger, so that its count is not the whole
	files      map[string]bool // any file
	misnamed   map[string]bool // folders that hold a file under a wrong name
}

// acts are the files of site/ on which it does not depend what the law asks.
var acts = []string{"distribution", "attestations", "exceptions", "approvals", "brand", "calendar", "interpretations", "fire-systems", "map"}

func troubleOf(loaded []diag.Diagnostic) trouble {
	t := trouble{files: map[string]bool{}, misnamed: map[string]bool{}}
	for _, d := range loaded {
		if d.Severity != diag.Error {
			continue
		}
		t.add(d)
		for _, r := range d.Related {
			t.files[r.Span.Path()] = true
		}
	}
	return t
}

func (t *trouble) add(d diag.Diagnostic) {
	file := d.Span.Path()
	folder, _, _ := strings.Cut(file, "/")
	text := path.Ext(file) == ".md" || folder == "content" || folder == "policies"
	t.files[file] = true
	site := path.Dir(file) == "site" // the folders below it hold pictures and fonts, and no facts
	t.site = t.site || site
	t.facts = t.facts || folder == "schemas" || site && !ofActs(file) && d.Rule != load.RuleOutline
	t.texts = t.texts || path.Ext(file) == ".md"
	t.statements = t.statements || d.Rule == load.RuleOutline || text && !load.WithinText(d)
	t.ledger = t.ledger || inLedger(file)
	t.stats = t.stats || folder == "stats" && !inLedger(file)
	if d.Rule == load.RuleUnknownFile {
		t.misnamed[path.Dir(file)] = true
	}
}

// ofActs reports whether a file is one of acts.
func ofActs(file string) bool {
	return path.Dir(file) == "site" && slices.Contains(acts, strings.TrimSuffix(path.Base(file), path.Ext(file)))
}

// recounts are the findings that hold other numbers or records against the whole
// ledger.
var recounts = []string{count.FindingLedgerDiffers, count.FindingLedgerDigest, count.FindingLedgerMatched, count.FindingBooksDiffer}

// explains reports whether a finding only follows from the trouble.
func (t trouble) explains(d diag.Diagnostic) bool {
	file := d.Span.Path()
	recounted := slices.Contains(recounts, d.Rule)
	return t.site || t.files[file] || t.texts && d.Rule == report.RuleBrokenLink || t.ledger && recounted || d.Span.IsWhole() && t.misnamed[path.Dir(file)]
}

// onApprovals are the rules about approvals of texts.
var onApprovals = []string{checklist.RuleApprovalPlace, checklist.RuleApprovalChanged, checklist.RuleApprovalNeeded}

// hides reports whether a finding of the checklist may only follow from the
// trouble: it would call missing what is only unread.
func (t trouble) hides(d diag.Diagnostic) bool {
	file := d.Span.Path()
	folder, _, _ := strings.Cut(file, "/")
	unheld := d.Rule == checklist.RuleRegisterEmpty || d.Rule == checklist.RuleNoTest
	lacking := d.Rule == checklist.RuleMissing || d.Rule == checklist.RuleIncomplete
	switch {
	case t.facts, t.files[file]:
		return true
	case t.stats && (folder == "stats" || d.Rule == checklist.RuleIncomplete || unheld):
		return true
	case t.site && d.Rule == checklist.RuleFireClaim, (t.site || t.statements) && slices.Contains(onApprovals, d.Rule):
		return true
	default:
		return t.statements && lacking && !ofActs(file) && folder != "stats"
	}
}

// except lets exceptions mark the findings that they name, if they can be read.
// That one names nothing is left out while not everything is judged.
func (t trouble) except(corpus *model.Corpus, law *schema.Law, findings []diag.Diagnostic, today string) []diag.Diagnostic {
	if t.facts || t.files["site/exceptions.yaml"] || t.files["site/exceptions.csv"] {
		return findings
	}
	return slices.DeleteFunc(exception.Apply(corpus, law, diag.Sort(findings), today), func(d diag.Diagnostic) bool {
		return len(t.files) > 0 && d.Rule == exception.RuleUnused
	})
}
