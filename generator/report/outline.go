package report

import (
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// The generated parts of an outline.
const (
	crimeStatistics = "crime_statistics"
	fireStatistics  = "fire_statistics"
)

// outline returns the parts of the report in order: as site/report.yaml has
// them, with a generated part added at the end where none was named, so that
// nothing required is forgotten.
func (b *builder) outline() []model.Part {
	parts := b.corpus.Report.Outline
	if len(parts) == 0 {
		parts = []model.Part{{Title: say.Policies(), Files: b.allFiles()}}
	}
	if b.corpus.Report.HoldsSecurity() && !hasGenerated(parts, crimeStatistics) {
		parts = append(parts[:len(parts):len(parts)], model.Part{Title: say.CrimeStatistics(), Generated: crimeStatistics})
	}
	if b.corpus.Report.HoldsFire() && b.corpus.HasHousing() && !hasGenerated(parts, fireStatistics) {
		parts = append(parts[:len(parts):len(parts)], model.Part{Title: say.FireStatistics(), Generated: fireStatistics})
	}
	return parts
}

func (b *builder) allFiles() []model.FileRef {
	var files []model.FileRef
	for _, p := range b.corpus.Policies {
		files = append(files, model.FileRef{Path: p.Path})
	}
	return files
}

func hasGenerated(parts []model.Part, name string) bool {
	for _, p := range parts {
		if p.Generated == name {
			return true
		}
	}
	return false
}

// part is one part of the report: its files as chapters, then what is
// generated.
func (b *builder) part(p model.Part, number string) *doc.Section {
	s := &doc.Section{ID: b.anchors.unique(p.Title), Number: number, Level: 2, Title: doc.NewText(p.Title), Span: p.Span}
	for _, ref := range p.Files {
		if policy := b.corpus.Policy(ref.Path); policy != nil {
			s.Sections = append(s.Sections, b.chapter(policy))
		}
	}
	switch p.Generated {
	case crimeStatistics:
		s.Sections = append(s.Sections, b.crimeChapters()...)
	case fireStatistics:
		s.Sections = append(s.Sections, b.fireChapters()...)
	}
	for i, chapter := range s.Sections {
		chapter.Number = number + "." + itoa(i+1)
	}
	return s
}

// crimeChapters is a chapter of statistics for each campus, and how the
// institution counts where practice leaves a choice.
func (b *builder) crimeChapters() []*doc.Section {
	var chapters []*doc.Section
	for _, campus := range b.corpus.Campuses {
		chapter := &doc.Section{ID: b.anchors.unique("crime-statistics-" + campus.Name), Level: 3,
			Title: doc.NewText(campus.Name)}
		if absent := b.absenceText(campus); absent != "" {
			chapter.Blocks = append(chapter.Blocks, doc.NewParagraph(absent))
		}
		for _, table := range model.Tables {
			if b.isPlaced(string(table), campus.ID) {
				continue
			}
			chapter.Sections = append(chapter.Sections, &doc.Section{
				ID:    b.anchors.unique(string(table) + " " + campus.ID),
				Level: 4, Title: doc.NewText(model.TableTitle[table]),
				Blocks: b.crimeBlocks(campus, table),
			})
		}
		if len(chapter.Sections) > 0 {
			chapters = append(chapters, chapter)
		}
	}
	if counting := b.howWeCount(); counting != nil {
		chapters = append(chapters, counting)
	}
	return chapters
}

// crimeBlocks is one table of the crime statistics of a campus with what must
// be said before it.
func (b *builder) crimeBlocks(campus model.Campus, table model.Table) []doc.Block {
	switch table {
	case model.HateCrimes:
		return b.hateCrimes(campus)
	case model.Unfounded:
		return b.unfounded(campus)
	case model.Hazing:
		blocks := []doc.Block{b.crimeTable(campus, table)}
		if b.stats.Years[0] < model.HazingSince {
			blocks = append([]doc.Block{doc.NewParagraph(say.HazingSince(model.HazingSince, say.NotAsked()))}, blocks...)
		}
		return blocks
	default:
		return []doc.Block{b.crimeTable(campus, table)}
	}
}

// howWeCount prints the published choices of site/interpretations.yaml; nil if
// none is published.
func (b *builder) howWeCount() *doc.Section {
	s := &doc.Section{ID: b.anchors.unique("choices-in-how-we-count"), Level: 3, Title: doc.NewText(say.Choices())}
	list := &doc.List{}
	for _, i := range b.corpus.Interpretations {
		if i.Say != "" {
			list.Items = append(list.Items, doc.Item{At: doc.At{Span: i.Span}, Blocks: []doc.Block{doc.NewParagraph(i.Say)}})
		}
	}
	if len(list.Items) == 0 {
		return nil
	}
	s.Blocks = []doc.Block{
		doc.NewParagraph(say.ChoicesLead()), list}
	return s
}

// fireChapters is a chapter of fire statistics for each campus with student
// housing, with the systems and drills that no author placed.
func (b *builder) fireChapters() []*doc.Section {
	var chapters []*doc.Section
	for _, campus := range b.corpus.Campuses {
		if len(b.facilities(campus)) == 0 {
			continue
		}
		chapter := &doc.Section{ID: b.anchors.unique("fire-statistics-" + campus.Name), Level: 3,
			Title: doc.NewText(say.FiresOf(campus.Name))}
		if !b.isPlaced("fires", campus.ID) {
			chapter.Blocks = append(chapter.Blocks, b.fireTable(campus))
		}
		if !b.isPlaced("fire_systems", campus.ID) {
			chapter.Blocks = append(chapter.Blocks, b.fireSystemTable(campus.ID))
		}
		if !b.isPlaced("drills", campus.ID) {
			chapter.Blocks = append(chapter.Blocks, b.drillTable(campus.ID))
		}
		if len(chapter.Blocks) > 0 {
			chapters = append(chapters, chapter)
		}
	}
	return chapters
}
