package checklist_test

import (
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// section is a heading with its citations and one paragraph under it.
type section struct {
	heading, cites, text string
	level                int // 0 means 2
}

// policy makes a file of sections, each heading with a place of its own.
func policy(path, status string, sections ...section) *model.Policy {
	var text strings.Builder
	for _, s := range sections {
		text.WriteString(s.heading + "\n")
	}
	file := source.NewFile(path, []byte(text.String()))
	p := &model.Policy{Path: path, Status: status, Owner: "police"}
	at := 0
	for _, s := range sections {
		h := &doc.Heading{At: doc.At{Span: source.Span{File: file, Start: at, End: at + len(s.heading)}}, Level: max(s.level, 2), Inlines: doc.NewText(s.heading)}
		for cite := range strings.SplitSeq(s.cites, ";") {
			if cite != "" {
				h.Cites = append(h.Cites, doc.Cite{Text: strings.TrimSpace(cite)})
			}
		}
		p.Blocks = append(p.Blocks, h)
		if s.text != "" {
			p.Blocks = append(p.Blocks, doc.NewParagraph(s.text))
		}
		at += len(s.heading) + 1
	}
	return p
}

// corpus is two campuses, the second small, with the policies.
func corpus(policies ...*model.Policy) *model.Corpus {
	site := source.NewFile("site/campuses.yaml", []byte("main\nharbor\n"))
	return &model.Corpus{
		Report: model.Report{Edition: 2026, Span: source.Whole("site/report.yaml")},
		Campuses: []model.Campus{
			{ID: "main", Name: "Main Campus", Security: "police", StudentHousing: model.Existence{Exists: true}, Span: source.Span{File: site, End: 4}},
			{ID: "harbor", Name: "Harbor Center", Security: "none", StudentHousing: model.Existence{Reason: "never had any"}, Span: source.Span{File: site, Start: 5, End: 11}},
		},
		Offices:  []model.Office{{ID: "police", Title: "Campus Police"}},
		Policies: policies,
	}
}

// walk judges a corpus; without cells there are no statistics.
func walk(t *testing.T, c *model.Corpus, cells ...model.Cell) (*checklist.Coverage, []diag.Diagnostic) {
	t.Helper()
	law, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	return checklist.Walk(c, model.NewStatistics(c.Report.Years(), cells, nil, nil), law)
}

// answer returns what was found for a citation at the campus of the index.
func answer(t *testing.T, c *checklist.Coverage, cite string, campus int) checklist.Answer {
	t.Helper()
	want, err := schema.ParseCitation(cite)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range c.Entries {
		if e.Leaf.Citation == want {
			return e.Answers[campus]
		}
	}
	t.Fatalf("no leaf %s is in the checklist", cite)
	return checklist.Answer{}
}

// finding returns the finding about a citation, if there is one.
func finding(list []diag.Diagnostic, cite string) (diag.Diagnostic, bool) {
	for _, d := range list {
		if strings.Contains(d.Message, cite+" (") {
			return d, true
		}
	}
	return diag.Diagnostic{}, false
}
