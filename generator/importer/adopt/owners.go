package adopt

import (
	"strings"

	"cleryreport/generator/model"
)

// ownerOf proposes the office that a page is about: the one in its title,
// otherwise the one that it names most often, at least three times and twice as
// often as any other. It returns "" where that says nothing.
func ownerOf(page *Page, offices []model.Office) string {
	var text strings.Builder
	for _, s := range page.sections {
		text.WriteString(s.title() + "\n")
		for _, b := range s.blocks {
			text.WriteString(plain(b.text) + "\n")
		}
	}
	title, words := phrased(page.Title), phrased(text.String())
	owner, most, second := "", 0, 0
	for _, o := range offices {
		if o.Kind == "police_agency" {
			continue
		}
		if holds(title, o.Title) {
			return o.ID
		}
		switch n := named(words, o); {
		case n > most:
			owner, most, second = o.ID, n, most
		case n > second:
			second = n
		}
	}
	const enough = 3
	if most < enough || most < 2*second {
		return ""
	}
	return owner
}

// named is how often a text names an office or its head.
func named(words string, o model.Office) int {
	n := strings.Count(words, " "+strings.Join(wordsOf(o.Title), " ")+" ")
	if o.Head != "" {
		n += strings.Count(words, " "+strings.Join(wordsOf(o.Head), " ")+" ")
	}
	return n
}
