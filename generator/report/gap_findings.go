package report

import (
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
)

// unreadWords stand above the findings while a file cannot be read.
const unreadWords = "A file could not be read. What it says may be among what is called missing here."

// WithFindings returns the gap report with a list of findings behind its
// summary, the worst first; the gap report itself stays as it is. Partly says
// that a file could not be read, so that not every statement was judged.
func WithFindings(gap *doc.Document, findings []diag.Diagnostic, partly bool) *doc.Document {
	section := &doc.Section{ID: "findings", Level: 2, Title: doc.NewText("Findings")}
	if partly {
		section.Blocks = append(section.Blocks, doc.NewParagraph(unreadWords))
	}
	section.Blocks = append(section.Blocks, doc.NewParagraph(findingsCounted(findings)))
	for _, group := range diag.ByFile(findings) {
		list := &doc.List{}
		for _, d := range group.Findings {
			list.Items = append(list.Items, doc.Item{Blocks: findingBlocks(d)})
		}
		section.Blocks = append(section.Blocks, fileLine(group.Path), list)
	}
	with := *gap
	with.Sections = slices.Insert(slices.Clone(gap.Sections), 1, section)
	return &with
}

func findingsCounted(findings []diag.Diagnostic) string {
	if len(findings) == 0 {
		return "Nothing was found."
	}
	return diag.Summary(findings) + "."
}

// fileLine names the file of the findings below it.
func fileLine(path string) doc.Block {
	name := []doc.Inline{&doc.CodeSpan{Value: path}}
	if path == "" {
		name = doc.NewText("The repository as a whole")
	}
	return &doc.Paragraph{Inlines: []doc.Inline{&doc.Strong{Inlines: name}}}
}

// findingBlocks is one finding: what is wrong and where, other places, how to
// mend it, and the law.
func findingBlocks(d diag.Diagnostic) []doc.Block {
	where := ""
	if d.Span.File != nil && !d.Span.IsWhole() {
		where = " in line " + itoa(d.Span.Position().Line)
	}
	blocks := []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{&doc.Strong{Inlines: doc.NewText(d.Severity.String())},
		&doc.Text{Value: where + ": " + d.Message + " "}, &doc.CodeSpan{Value: d.Rule}}}}
	if d.Excepted != nil {
		blocks = append(blocks, doc.NewParagraph("Excepted "+d.Excepted.String()))
	}
	for _, r := range d.Related {
		blocks = append(blocks, doc.NewParagraph("See "+r.Span.String()+": "+r.Message))
	}
	if d.Help != "" {
		blocks = append(blocks, labeled("How to mend it", doc.NewText(d.Help)))
	}
	if d.Law != "" {
		blocks = append(blocks, labeled("The law", doc.NewText(d.Law)))
	}
	return blocks
}
