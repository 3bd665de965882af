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
	title := "Programs"
	if kind != "" {
		title = upperFirst(plainWord(kind)) + " programs"
	}
	t := &doc.Table{
		ID:      tableID(campus, strings.TrimSuffix("programs_"+kind, "_")),
		Caption: doc.NewText(title + ", calendar year " + b.lastYear()),
		Summary: "Each row is one program with its audience, dates, topics and the office that gave it.",
		Columns: []doc.Column{{Weight: 2.4}, {Weight: 1.3}, {Weight: 2}, {Weight: 2.6}, {Weight: 2}},
		Head:    []doc.Row{{Cells: []doc.Cell{headCell("Program"), headCell("For"), headCell("Dates"), headCell("Topics"), headCell("Given by")}}},
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
		dates[i] = date(d)
	}
	office, _ := b.corpus.Office(p.Office)
	name := p.Title
	if c, ok := b.corpus.Campus(campus); ok && len(b.corpus.Campuses) > 1 {
		name += " (" + c.Name + ")"
	}
	return doc.Row{Cells: []doc.Cell{headCell(name), textCell(wordList(p.Audience, "and")), textCell(strings.Join(dates, "; ")),
		textCell(strings.Join(p.Topics, "; ")), textCell(office.Title)}}
}

// exerciseTable documents the tests of the emergency procedures in the last
// calendar year (34 CFR 668.46(g)(6)(iii)).
func (b *builder) exerciseTable(campus string) *doc.Table {
	t := &doc.Table{
		ID:      tableID(campus, "exercises"),
		Caption: doc.NewText("Tests of the emergency response and evacuation procedures, calendar year " + b.lastYear()),
		Summary: "Each row is one test with its campus, date, time and description.",
		Columns: []doc.Column{{Weight: 1.6}, {Weight: 1.6}, {Weight: 1}, {Weight: 3.4}, {Weight: 1.3}, {Weight: 2.2}},
		Head: []doc.Row{{Cells: []doc.Cell{headCell("Campus"), headCell("Date"), headCell("Time"), headCell("Test"),
			headCell("Announced"), headCell("Publicized with")}}},
	}
	for _, list := range b.corpus.ExerciseLists {
		if list.Year != b.last() || (campus != "" && list.Campus != campus) {
			continue
		}
		c, _ := b.corpus.Campus(list.Campus)
		for _, e := range list.Exercises {
			announced := "no"
			if e.Announced {
				announced = "yes"
			}
			t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{{Cells: []doc.Cell{headCell(c.Name), textCell(date(e.Date)), textCell(clock(e.Time)),
				textCell(upperFirst(e.Kind) + ": " + e.Description), textCell(announced), textCell(e.PublicizedWith)}}}})
		}
	}
	return t
}

// agencyStates is what prints for each state of a police agency's answer.
var agencyStates = map[string]string{
	"included":            "its figures are in the tables",
	"not_separable":       "its figures cannot be split by geography and are shown apart",
	"not_clery_geography": "it cannot tell which of its figures fall into this geography",
	"not_provided":        "it did not provide figures",
	"nothing_to_report":   "it had nothing to report",
	"no_answer":           "it did not answer",
}

// agencyTable says which police agencies were asked for statistics and what
// they answered (34 CFR 668.46(c)(11)).
func (b *builder) agencyTable(campus string) *doc.Table {
	t := &doc.Table{
		ID:      tableID(campus, "agencies"),
		Caption: doc.NewText("Police agencies asked for statistics, calendar year " + b.lastYear()),
		Summary: "Each row is one police agency with the campus, the dates of request and answer, and the outcome.",
		Columns: []doc.Column{{Weight: 2.4}, {Weight: 1.8}, {Weight: 1.6}, {Weight: 1.6}, {Weight: 3}},
		Head: []doc.Row{{Cells: []doc.Cell{headCell("Agency"), headCell("Campus"), headCell("Asked"), headCell("Answered"),
			headCell("Outcome")}}},
	}
	for _, list := range b.corpus.AgencyLists {
		if list.Year != b.last() || (campus != "" && list.Campus != campus) {
			continue
		}
		c, _ := b.corpus.Campus(list.Campus)
		for _, a := range list.Agencies {
			office, _ := b.corpus.Office(a.Office)
			answered := date(a.Answered)
			if answered == "" {
				answered = "no answer"
			}
			t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{{Cells: []doc.Cell{headCell(office.Title), textCell(c.Name),
				textCell(asked(a)), textCell(answered), textCell(upperFirst(agencyStates[a.State]))}}}})
		}
	}
	return t
}

// asked is the day of a request, with those of reminders.
func asked(a model.Agency) string {
	if len(a.Reminded) == 0 {
		return date(a.AskedOn)
	}
	days := make([]string, len(a.Reminded))
	for i, day := range a.Reminded {
		days[i] = date(day)
	}
	return date(a.AskedOn) + "; reminded " + wordList(days, "and")
}

// clock prints a time of day such as 14:05 the American way: 2:05 p.m.
func clock(hhmm string) string {
	h, m, ok := strings.Cut(hhmm, ":")
	if !ok || len(h) != 2 || len(m) != 2 {
		return hhmm
	}
	hour := int(h[0]-'0')*10 + int(h[1]-'0')
	half := "a.m."
	if hour >= 12 {
		half = "p.m."
	}
	if hour = hour % 12; hour == 0 {
		hour = 12
	}
	return number(hour) + ":" + m + " " + half
}
