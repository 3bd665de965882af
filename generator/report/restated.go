package report

import (
	"slices"
	"strings"

	"cleryreport/generator/model"
)

// changedText is the footnote of a number that is not as an earlier edition
// printed it.
func (b *builder) changedText(r *model.Restatement) string {
	return say.Changed(b.figure(r.Was, r.Geography), b.figure(r.Now, r.Geography), r.Say)
}

// figure prints a published figure as its table does, in the column of a
// geography.
func (b *builder) figure(f model.Figure, geography model.Geography) string {
	if n, ok := f.Number(); ok {
		return say.Number(n)
	}
	status := model.Status(f)
	if status == model.Absent && geography == model.PoliceUnplaced {
		return say.Quoted(say.NoneGiven())
	}
	return say.Quoted(b.cellText(model.Cell{Status: status}))
}

// everyFireFigure is the number of fires and what is told of each.
var everyFireFigure = append([]model.Category{model.Fires}, model.FireCategories...)

// fireMarks returns the marks of what is said of the changed fire statistics of
// a facility and year.
func (b *builder) fireMarks(fy model.FacilityYear, categories []model.Category, notes *noteList) []string {
	var marks []string
	for _, category := range categories {
		key := model.FireKey{Campus: fy.Campus, Facility: fy.Facility, Year: fy.Year, Category: category}
		for _, r := range b.corpus.RestatedFire(key) {
			marks = append(marks, notes.mark(b.changedFireText(r)))
		}
	}
	return marks
}

// changedFireText is the footnote of a fire statistic that is not as an earlier
// edition printed it.
func (b *builder) changedFireText(r *model.Restatement) string {
	return say.ChangedFire(model.FireTitle[r.Category], b.fireFigure(r.Category, r.Was), b.fireFigure(r.Category, r.Now), r.Say)
}

// fireFigure prints a published figure as the table of fires does.
func (b *builder) fireFigure(category model.Category, f model.Figure) string {
	switch {
	case f == model.Figure(model.NotOpen):
		return say.Quoted(say.NotInUse())
	case f == model.Figure(model.Absent):
		return say.NoEntry()
	case category == model.Damage:
		return damagesText(f)
	}
	return b.figure(f, "")
}

// damagesText prints the damage of several fires.
func damagesText(f model.Figure) string {
	text, over := strings.CutSuffix(string(f), "+")
	parts := strings.Split(text, "+")
	if over {
		parts[len(parts)-1] += "+"
	}
	for i, part := range parts {
		parts[i] = damageText(part)
	}
	return say.And(parts)
}

// markGoneFires says under the table of fires of a facility and year that is no
// longer in it what was changed and why.
func (b *builder) markGoneFires(campus model.Campus, categories []model.Category, notes *noteList) (marks []string) {
	for i := range b.corpus.Restatements {
		r := &b.corpus.Restatements[i]
		gone := r.Now == model.Figure(model.Absent) && slices.Contains(b.stats.Years, r.Year) && slices.Contains(categories, r.Category)
		if r.Table == model.FireStatistics && r.Campus == campus.ID && gone {
			marks = append(marks, notes.mark(say.ChangedOf(b.facilityOf(r), itoa(r.Year), b.changedFireText(r))))
		}
	}
	return marks
}

// facilityOf names the facility of a restatement, if the register still knows
// it.
func (b *builder) facilityOf(r *model.Restatement) string {
	if rows := b.corpus.PlaceRows(r.Facility); len(rows) > 0 {
		return rows[len(rows)-1].Name
	}
	return ""
}
