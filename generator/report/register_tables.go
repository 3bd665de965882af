package report

import (
	"strings"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// programTable lists the programs of one kind, or of all kinds if kind is
// empty, in the last calendar year (34 CFR 668.46(b)(5), (b)(6), (j);
// 20 U.S.C. 1092(f)(1)(L)).
func (b *builder) programTable(campus, kind string) *doc.Table {
	words := say.Programs(plainWord(kind), b.lastYear())
	t := &doc.Table{
		ID:      tableID(campus, strings.TrimSuffix("programs_"+kind, "_")),
		Caption: doc.NewText(words.Caption),
		Summary: words.Summary,
		Columns: []doc.Column{{Weight: 2.4}, {Weight: 1.3}, {Weight: 2}, {Weight: 2.6}, {Weight: 2}},
		Head:    headRow(words.Heads),
	}
	for _, list := range b.corpus.ProgramLists {
		if list.Year != b.last() || (campus != "" && list.Campus != campus) {
			continue
		}
		for _, p := range list.Programs {
			if kind == "" || p.Kind == kind {
				t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{b.programRow(p, list.Campus)}})
			}
		}
	}
	return t
}

func (b *builder) programRow(p model.Program, campus string) doc.Row {
	dates := make([]string, len(p.Dates))
	for i, d := range p.Dates {
		dates[i] = say.Date(d)
	}
	office, _ := b.corpus.Office(p.Office)
	name := p.Title
	if c, ok := b.corpus.Campus(campus); ok && len(b.corpus.Campuses) > 1 {
		name += " (" + c.Name + ")"
	}
	return doc.Row{Cells: []doc.Cell{headCell(name), textCell(say.And(p.Audience)), textCell(strings.Join(dates, "; ")),
		textCell(strings.Join(p.Topics, "; ")), textCell(office.Title)}}
}

// exerciseTable documents the tests of the emergency procedures in the last
// calendar year (34 CFR 668.46(g)(6)(iii)).
func (b *builder) exerciseTable(campus string) *doc.Table {
	words := say.Exercises(b.lastYear())
	t := &doc.Table{
		ID:      tableID(campus, "exercises"),
		Caption: doc.NewText(words.Caption),
		Summary: words.Summary,
		Columns: []doc.Column{{Weight: 1.6}, {Weight: 1.6}, {Weight: 1}, {Weight: 3.4}, {Weight: 1.3}, {Weight: 2.2}},
		Head:    headRow(words.Heads),
	}
	for _, list := range b.corpus.ExerciseLists {
		if list.Year != b.last() || (campus != "" && list.Campus != campus) {
			continue
		}
		c, _ := b.corpus.Campus(list.Campus)
		for _, e := range list.Exercises {
			t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{{Cells: []doc.Cell{headCell(c.Name), textCell(say.Date(e.Date)), textCell(say.Clock(e.Time)),
				textCell(say.ExerciseText(e.Kind, e.Description)), textCell(say.Announced(e.Announced)), textCell(e.PublicizedWith)}}}})
		}
	}
	return t
}

// agencyTable says which police agencies were asked for statistics and what
// they answered (34 CFR 668.46(c)(11)).
func (b *builder) agencyTable(campus string) *doc.Table {
	words := say.Agencies(b.lastYear())
	t := &doc.Table{
		ID:      tableID(campus, "agencies"),
		Caption: doc.NewText(words.Caption),
		Summary: words.Summary,
		Columns: []doc.Column{{Weight: 2.4}, {Weight: 1.8}, {Weight: 1.6}, {Weight: 1.6}, {Weight: 3}},
		Head:    headRow(words.Heads),
	}
	for _, list := range b.corpus.AgencyLists {
		if list.Year != b.last() || (campus != "" && list.Campus != campus) {
			continue
		}
		c, _ := b.corpus.Campus(list.Campus)
		for _, a := range list.Agencies {
			office, _ := b.corpus.Office(a.Office)
			answered := say.Date(a.Answered)
			if answered == "" {
				answered = say.NoAnswer()
			}
			t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{{Cells: []doc.Cell{headCell(office.Title), textCell(c.Name),
				textCell(asked(a)), textCell(answered), textCell(say.AgencyOutcome(a.State))}}}})
		}
	}
	return t
}

// asked is the day of a request, with those of reminders.
func asked(a model.Agency) string {
	days := make([]string, len(a.Reminded))
	for i, day := range a.Reminded {
		days[i] = say.Date(day)
	}
	return say.AskedOn(say.Date(a.AskedOn), days)
}
