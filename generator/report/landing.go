package report

import (
	"fmt"

	"cleryreport/generator/doc"
)

// landing is the page at the base address: this edition in each form, and the
// notice of availability.
func (b *builder) landing() *doc.Document {
	r := b.corpus.Report
	year := itoa(r.Edition)
	forms := &doc.List{Tight: true}
	add := func(target, text string) { forms.Items = append(forms.Items, linkItem(target, text)) }
	add(year+"/index.html", "Read the report as a web page")
	add(year+"/"+b.fileName()+".pdf", "Read or print the report as a PDF")
	if r.HoldsSecurity() {
		add(year+"/statistics.csv", "Crime statistics as open data (CSV)")
		add(year+"/statistics.json", "Crime statistics as open data (JSON)")
	}
	if len(b.stats.Fires) > 0 {
		add(year+"/fires.csv", "Fire statistics as open data (CSV)")
	}
	if len(b.footnotes()) > 0 {
		add(year+"/notes.csv", "Footnotes of the statistics as open data (CSV)")
	}
	for _, other := range r.Documents {
		add(other.Address, other.Title)
	}
	return &doc.Document{
		Lang:        "en-US",
		Title:       "Campus security and fire safety",
		Subtitle:    "The annual report, its statistics, and the notice of availability",
		Institution: r.Institution.Name,
		Published:   date(r.Published),
		ISODate:     r.Published,
		Draft:       b.draft,
		Logo:        b.logo,
		Sections: []*doc.Section{
			{ID: "edition", Level: 2, Title: doc.NewText(b.title()), Blocks: []doc.Block{
				doc.NewParagraph(fmt.Sprintf("Published on %s. It states the policies in force and gives the statistics for calendar years %s.", date(r.Published), b.yearsText())),
				forms}},
			{ID: "notice", Level: 2, Title: doc.NewText("Notice of availability"), Blocks: []doc.Block{
				&doc.Paragraph{Inlines: []doc.Inline{&doc.Link{Target: "notice/index.html", Inlines: doc.NewText("Who is told of the report, and how to get a paper copy")}}}}},
		},
	}
}

func linkItem(target, text string) doc.Item {
	return doc.Item{Blocks: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{&doc.Link{Target: target, Inlines: doc.NewText(text)}}}}}
}
