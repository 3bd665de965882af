package report

import (
	"cleryreport/generator/doc"
)

// landing is the page at the base address: this edition in each form, and the
// notice of availability.
func (b *builder) landing() *doc.Document {
	r := b.corpus.Report
	year := itoa(r.Edition)
	forms := &doc.List{Tight: true}
	add := func(target, text string) { forms.Items = append(forms.Items, linkItem(target, text)) }
	add(year+"/index.html", say.ReadAsPage())
	add(year+"/"+b.fileName()+".pdf", say.ReadAsPDF())
	if r.HoldsSecurity() {
		add(year+"/statistics.csv", say.CrimesAsCSV())
		add(year+"/statistics.json", say.CrimesAsJSON())
	}
	if len(b.stats.Fires) > 0 {
		add(year+"/fires.csv", say.FiresAsCSV())
	}
	if len(b.footnotes()) > 0 {
		add(year+"/notes.csv", say.FootnotesAsCSV())
	}
	for _, other := range r.Documents {
		add(other.Address, other.Title)
	}
	return &doc.Document{
		Lang:        say.Tag(),
		Title:       say.LandingTitle(),
		Subtitle:    say.LandingSubtitle(),
		Institution: r.Institution.Name,
		Published:   say.Date(r.Published),
		ISODate:     r.Published,
		Draft:       b.draft,
		Logo:        b.logo,
		Sections: []*doc.Section{
			{ID: "edition", Level: 2, Title: doc.NewText(b.title()), Blocks: []doc.Block{
				doc.NewParagraph(say.LandingEdition(say.Date(r.Published), b.yearsText())),
				forms}},
			{ID: "notice", Level: 2, Title: doc.NewText(say.NoticeTitle()), Blocks: []doc.Block{
				&doc.Paragraph{Inlines: []doc.Inline{&doc.Link{Target: "notice/index.html", Inlines: doc.NewText(say.LinkToNotice())}}}}},
		},
	}
}

func linkItem(target, text string) doc.Item {
	return doc.Item{Blocks: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{&doc.Link{Target: target, Inlines: doc.NewText(text)}}}}}
}
