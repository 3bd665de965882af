package report

import (
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
	blocks := []doc.Block{doc.NewParagraph(say.HateLead(campus.Name)), list}
	blocks = append(blocks, b.noOtherHateCrime(campus)...)
	return append(blocks, b.notesInWords(campus, model.HateCrimes)...)
}

// noOtherHateCrime says that what is not named was not reported. While a number is
// not in hand, nobody can say so.
func (b *builder) noOtherHateCrime(campus model.Campus) []doc.Block {
	if !b.inHand(campus, model.HateCrimes) {
		return nil
	}
	return []doc.Block{doc.NewParagraph(say.NoOtherHateCrime(biasWords()))}
}

// hateYear lists the hate crimes of a year, or says that there was none, or why
// there is no number.
func (b *builder) hateYear(campus model.Campus, cells []model.Cell, year int) string {
	var words []string
	for _, c := range cells {
		if c.Year == year {
			words = append(words, say.HateCrime(say.Lower(model.CategoryTitle[c.Category]), b.placeOnce(c), say.Lower(model.BiasTitle[c.Bias]), say.Number(c.Count)))
		}
	}
	always := b.sum(model.At{Campus: campus.ID, Table: model.HateCrimes, Year: year, Geography: model.OnCampus})
	switch {
	case always.Status != model.Reported && len(words) == 0:
		return b.cellText(always)
	case always.Status != model.Reported:
		return strings.Join(append(words, say.HateBesides(b.cellText(always))), "; ")
	case len(words) == 0:
		return say.NoneInYear()
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
		return say.InStudentHousing()
	case c.Geography == model.OnCampus && b.stats.At(housing).Count > 0:
		return say.ElsewhereOnCampus()
	case c.Geography == model.OnCampus:
		return say.OnCampus()
	case c.Geography == model.Noncampus:
		return say.OnNoncampus()
	case c.Geography == model.PublicProperty:
		return say.OnPublicProperty()
	default:
		return say.PoliceUnplaced()
	}
}

// notesInWords is what must be said of a table that is not printed as one.
func (b *builder) notesInWords(campus model.Campus, table model.Table) []doc.Block {
	var blocks []doc.Block
	for _, s := range b.statements(campus, table) {
		if s.at.Table == table {
			blocks = append(blocks, doc.NewParagraph(say.NoteInWords(s.placed())))
		}
	}
	return blocks
}
