package report

import (
	"strings"

	"cleryreport/generator/diff"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// DiffPage is what differs between two editions, for reviewers. The corpus is
// that of the later one. Whole shows each changed section from its first word to
// its last; otherwise paragraphs that stay as they are and have no changed
// neighbor are only counted.
func DiffPage(corpus *model.Corpus, d *diff.Difference, whole bool) *doc.Document {
	p := &diffPage{builder: &builder{corpus: corpus, anchors: newAnchors()}, d: d, whole: whole}
	page := p.reviewPage("What has changed")
	page.Subtitle, page.Published = say.Upper(d.After)+", compared with "+d.Before, ""
	page.Front = p.summary()
	for _, section := range []*doc.Section{p.statements(), p.numbers(), p.leaves(), p.facts()} {
		if section != nil {
			page.Sections = append(page.Sections, section)
		}
	}
	page.Contents = len(page.Sections) > 0
	return page
}

// diffPage is the page in the making.
type diffPage struct {
	*builder
	d     *diff.Difference
	whole bool
}

// summary says how much has changed, what came and went as a whole, and what
// could not be compared.
func (p *diffPage) summary() []doc.Block {
	d := p.d
	counts := &doc.List{Tight: true}
	add := func(format string, args ...any) {
		counts.Items = append(counts.Items, doc.Item{Blocks: []doc.Block{paragraphf(format, args...)}})
	}
	if !d.Lacks(diff.Texts) {
		add("Statements: %s", p.statementCounts())
	}
	add("Numbers: %s", countOf(len(d.Numbers), "cell has", "cells have", " another number or status"))
	if !d.Lacks(diff.States) {
		add("Requirements of the law: %s", countOf(len(d.Leaves), "answer has", "answers have", " another state"))
	}
	if !d.Lacks(diff.Site) {
		add("Facts and registers: %s", countOf(len(d.Facts), "entry differs", "entries differ", ""))
	}
	blocks := []doc.Block{counts}
	for _, sentence := range p.wholes() {
		blocks = append(blocks, doc.NewParagraph(sentence))
	}
	if len(d.Statements) > 0 {
		blocks = append(blocks, &doc.Paragraph{Inlines: []doc.Inline{&doc.Text{Value: "In the text, "},
			&doc.Deletion{Inlines: doc.NewText("words that are gone")}, &doc.Text{Value: " stand before "},
			&doc.Insertion{Inlines: doc.NewText("words that are new")},
			&doc.Text{Value: ". Words are compared, and where links lead; how they are set is not."}}})
	}
	return blocks
}

func countOf(n int, one, many, rest string) string {
	switch n {
	case 0:
		return "none differs"
	case 1:
		return "1 " + one + rest
	default:
		return say.Number(n) + " " + many + rest
	}
}

// statementKinds are the kinds of changes in the order of the summary.
var statementKinds = []diff.Kind{diff.Added, diff.Removed, diff.Changed, diff.Moved, diff.Renamed, diff.Recited}

// kindWords are the kinds as they are printed.
var kindWords = map[diff.Kind]string{diff.Added: "added", diff.Removed: "removed", diff.Changed: "changed", diff.Moved: "moved",
	diff.Renamed: "renamed", diff.Recited: "given other citations"}

func (p *diffPage) statementCounts() string {
	var words []string
	for _, kind := range statementKinds {
		n := 0
		for _, s := range p.d.Statements {
			if s.Kind == kind {
				n++
			}
		}
		if n > 0 {
			words = append(words, say.Number(n)+" "+kindWords[kind])
		}
	}
	return strings.Join(append(words, say.Number(p.d.Alike)+" as before"), ", ")
}

// unknownText says why a part was not compared.
var unknownText = map[diff.Part]string{
	diff.Texts:  "Statements were not compared: the seal holds numbers alone, because it was written by an earlier version of the program.",
	diff.States: "States of the checklist and facts of site/ were not compared: a seal does not hold them. Compare with a Git revision or a folder to see them.",
}

// wholes tells of years and campuses that came or went, and of what was not
// compared.
func (p *diffPage) wholes() []string {
	var list []string
	if len(p.d.YearsNew)+len(p.d.YearsGone) > 0 {
		var words []string
		if len(p.d.YearsNew) > 0 {
			words = append(words, say.And(yearWords(p.d.YearsNew))+" came")
		}
		if len(p.d.YearsGone) > 0 {
			words = append(words, say.And(yearWords(p.d.YearsGone))+" went")
		}
		list = append(list, "Of the calendar years that are shown, "+strings.Join(words, " and ")+". Numbers are compared for the years that both show.")
	}
	for _, id := range p.d.CampusesNew {
		list = append(list, "The campus "+p.campusWord(id)+" has numbers for the first time.")
	}
	for _, id := range p.d.CampusesGone {
		list = append(list, "The campus "+p.campusWord(id)+" has no numbers any more.")
	}
	for _, name := range p.d.Partly {
		list = append(list, "Not every file of "+name+" can be read: what seems to have come or gone may only be unread. Run: clery check")
	}
	for _, part := range p.d.Unknown {
		if text := unknownText[part]; text != "" {
			list = append(list, text)
		}
	}
	return list
}

func (p *diffPage) campusWord(id string) string {
	if campus, ok := p.corpus.Campus(id); ok {
		return campus.Name
	}
	return id
}
