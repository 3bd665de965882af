package report

import (
	"fmt"
	"strings"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// hateSentences says of each year which hate crimes were reported, each with its
// place and category of bias, and then that there was none besides
// (34 CFR 668.46(c)(1)(iii), (c)(4), (c)(5)).
func (b *builder) hateSentences(campus model.Campus, cells []model.Cell) []doc.Block {
	list := &doc.List{Tight: true}
	for _, year := range b.stats.Years {
		list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{
			&doc.Strong{Inlines: doc.NewText(itoa(year) + ":")}, &doc.Text{Value: " " + b.hateYear(campus, cells, year) + "."}}}}})
	}
	blocks := []doc.Block{paragraphf("Hate crimes reported at %s, each with its place, in parentheses its category of bias, and its number. A hate crime in student housing is named there and counted on campus too.", campus.Name), list}
	blocks = append(blocks, b.noOtherHateCrime(campus)...)
	return append(blocks, b.notesInWords(campus, model.HateCrimes)...)
}

// noOtherHateCrime says that what is not named was not reported. While a number is
// not in hand, nobody can say so.
func (b *builder) noOtherHateCrime(campus model.Campus) []doc.Block {
	if !b.inHand(campus, model.HateCrimes) {
		return nil
	}
	return []doc.Block{paragraphf("No other hate crime was reported in these years: none of any other offense, in any other geography, or in any other of the eight categories of bias (%s).", biasWords())}
}

// hateYear lists the hate crimes of a year, or says that there was none, or why
// there is no number.
func (b *builder) hateYear(campus model.Campus, cells []model.Cell, year int) string {
	var words []string
	for _, c := range cells {
		if c.Year == year {
			words = append(words, fmt.Sprintf("%s %s (%s), %s", lowerFirst(model.CategoryTitle[c.Category]), b.placeOnce(c), lowerFirst(model.BiasTitle[c.Bias]), number(c.Count)))
		}
	}
	always := b.sum(model.At{Campus: campus.ID, Table: model.HateCrimes, Year: year, Geography: model.OnCampus})
	switch {
	case always.Status != model.Reported && len(words) == 0:
		return b.cellText(always)
	case always.Status != model.Reported:
		return strings.Join(words, "; ") + "; of other cells: " + b.cellText(always)
	case len(words) == 0:
		return "none"
	default:
		return strings.Join(words, "; ")
	}
}

// placeOnce names the geography of a hate crime that is listed once.
func (b *builder) placeOnce(c model.Cell) string {
	housing := c.Key
	housing.Geography = model.StudentHousing
	switch {
	case c.Geography == model.StudentHousing:
		return "in student housing"
	case c.Geography == model.OnCampus && b.stats.At(housing).Count > 0:
		return "elsewhere on campus"
	case c.Geography == model.OnCampus:
		return "on campus"
	case c.Geography == model.Noncampus:
		return "on noncampus property"
	case c.Geography == model.PublicProperty:
		return "on public property"
	default:
		return "reported by police, place unknown"
	}
}

// notesInWords is what must be said of a table that is not printed as one.
func (b *builder) notesInWords(campus model.Campus, table model.Table) []doc.Block {
	var blocks []doc.Block
	for _, s := range b.statements(campus, table) {
		if s.at.Table == table {
			blocks = append(blocks, doc.NewParagraph("Note. "+s.placed()))
		}
	}
	return blocks
}
