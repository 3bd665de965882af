package generator

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// walked is a repository judged as far as the checklist.
type walked struct {
	corpus   *model.Corpus
	law      *schema.Law
	stats    *model.Statistics
	coverage *checklist.Coverage
	findings []diag.Diagnostic
}

// walk loads and judges a tree. Statistics may be those of a tree with the same
// numbers, or nil.
func walk(t *testing.T, tree *source.Tree, stats *model.Statistics) walked {
	t.Helper()
	corpus, _ := load.Load(tree, nil)
	if stats == nil {
		stats, _ = count.Count(corpus)
	}
	law := load.Law(tree)
	coverage, findings := checklist.Walk(corpus, stats, law)
	return walked{corpus, law, stats, coverage, findings}
}

// TestRemovalOfEverySection takes away, one at a time, every section of the
// sample whose heading cites the law. Exactly the paragraphs that nothing else
// answered must be reported as missing.
func TestRemovalOfEverySection(t *testing.T) {
	tree := withoutLedger(sampleTree(t)) // text answers no number, and the ledger takes long to read
	whole := walk(t, tree, nil)
	if n := len(whole.findings); n > 0 {
		t.Fatalf("the sample has %d findings, such as %s", n, whole.findings[0].Message)
	}
	removed := 0
	for i, section := range citedSections(whole.corpus) {
		if testing.Short() && i%10 != 0 {
			continue
		}
		want := onlyAnswered(whole.coverage, section)
		removed += len(want)
		name := fmt.Sprintf("%s:%d", section.Path(), section.Position().Line)
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			checkRemoval(t, walk(t, without(tree, section), whole.stats), want)
		})
	}
	if removed == 0 {
		t.Fatal("no removal takes anything away: the test proves nothing")
	}
}

// checkRemoval compares what is reported as missing with what must be.
func checkRemoval(t *testing.T, got walked, want map[string]*schema.Leaf) {
	t.Helper()
	reported := map[string]diag.Diagnostic{}
	for _, d := range got.findings {
		if d.Rule == "checklist.missing" {
			citation, _, _ := strings.Cut(d.Law, ": ")
			reported[citation] = d
		}
	}
	if !slices.Equal(sortedKeys(reported), sortedKeys(want)) {
		t.Fatalf("reported as missing: %q\nwant: %q", sortedKeys(reported), sortedKeys(want))
	}
	for citation, leaf := range want {
		d := reported[citation]
		if severity := severityOf(leaf.Role); d.Severity != severity {
			t.Errorf("%s is a %s, want %s", citation, d.Severity, severity)
		}
		if !strings.Contains(d.Message, leaf.Citation.Heading()+" ("+leaf.Title+")") {
			t.Errorf("%s is not named as a heading writes it: %s", citation, d.Message)
		}
		if !strings.Contains(d.Help, `{cite="`+leaf.Citation.Heading()+`"}`) {
			t.Errorf("%s: the help does not give the heading to write: %s", citation, d.Help)
		}
		checkNear(t, got, d, leaf)
	}
}

// checkNear asks that a missing paragraph is reported at a heading that cites
// the innermost group of the law around it that any heading still cites.
func checkNear(t *testing.T, got walked, d diag.Diagnostic, leaf *schema.Leaf) {
	t.Helper()
	for group := leaf.Citation.Parent(); ; group = group.Parent() {
		near := headingsUnder(got.corpus, got.law, group)
		if len(near) > 0 {
			if !slices.Contains(near, d.Span) {
				t.Errorf("%s is reported at %s, which cites nothing of %s", leaf.Citation, d.Span, group)
			}
			return
		}
		if group == group.Parent() {
			if d.Span.Path() != "site/report.yaml" {
				t.Errorf("%s is reported at %s, want the outline", leaf.Citation, d.Span)
			}
			return
		}
	}
}

// headingsUnder returns the places of all headings that cite a paragraph of the
// group.
func headingsUnder(corpus *model.Corpus, law *schema.Law, group schema.Citation) []source.Span {
	var spans []source.Span
	for _, p := range corpus.Policies {
		for _, h := range headings(p) {
			if slices.ContainsFunc(h.Cites, func(c doc.Cite) bool {
				citation, err := law.Parse(c.Text)
				return err == nil && group.Contains(citation)
			}) {
				spans = append(spans, h.Span)
			}
		}
	}
	return spans
}

func headings(p *model.Policy) []*doc.Heading {
	var list []*doc.Heading
	for _, block := range p.Blocks {
		if h, ok := block.(*doc.Heading); ok {
			list = append(list, h)
		}
	}
	return list
}

// citedSections returns the span of every section whose heading cites the law.
func citedSections(corpus *model.Corpus) []source.Span {
	var sections []source.Span
	for _, p := range corpus.Policies {
		all := headings(p)
		for i, h := range all {
			if len(h.Cites) == 0 {
				continue
			}
			section := source.Span{File: h.Span.File, Start: h.Span.Start, End: len(h.Span.File.Data)}
			for _, next := range all[i+1:] {
				if next.Level <= h.Level {
					section.End = next.Span.Start
					break
				}
			}
			sections = append(sections, section)
		}
	}
	return sections
}

// onlyAnswered returns, by citation, the leaves of which all evidence at some
// campus lies in the section.
func onlyAnswered(coverage *checklist.Coverage, section source.Span) map[string]*schema.Leaf {
	found := map[string]*schema.Leaf{}
	for _, entry := range coverage.Entries {
		if entry.Leaf.Role == schema.RolePointer || entry.Leaf.Role == schema.RoleCountingRule {
			continue
		}
		for _, a := range entry.Answers {
			outside := func(e checklist.Evidence) bool { return !contains(section, e.Span) }
			if len(a.Evidence) > 0 && !slices.ContainsFunc(a.Evidence, outside) {
				found[entry.Leaf.Citation.String()] = entry.Leaf
			}
		}
	}
	return found
}

func contains(outer, inner source.Span) bool {
	return outer.Path() == inner.Path() && outer.Start <= inner.Start && inner.Start < outer.End
}

// without returns the tree with the bytes of a span left out.
func without(tree *source.Tree, cut source.Span) *source.Tree {
	files := tree.Files()
	for i, f := range files {
		if f.Path == cut.Path() {
			files[i] = source.NewFile(f.Path, slices.Concat(f.Data[:cut.Start], f.Data[cut.End:]))
		}
	}
	return source.NewTree(files...)
}

func withoutLedger(tree *source.Tree) *source.Tree {
	return source.NewTree(slices.DeleteFunc(tree.Files(), func(f *source.File) bool {
		return strings.HasPrefix(f.Path, load.LedgerFolder+"/")
	})...)
}

// severityOf is what a missing leaf of each role must be.
func severityOf(role schema.Role) diag.Severity {
	switch role {
	case schema.RoleContent, schema.RoleDimension, schema.RoleDefinition:
		return diag.Error
	default:
		return diag.Note
	}
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
