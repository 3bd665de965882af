package count

import (
	"fmt"
	"path"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// compare reports each number of a counts file that is not what counting the
// ledger and adding the figures of the police agencies gives. The findings
// speak of numbers only, never of a record.
func (g *grid) compare(t *Tally) {
	for _, campus := range g.corpus.Campuses {
		for _, year := range g.years {
			file := g.files[campusYear{campus.ID, year}]
			if file == nil || (file.From == nil && t.Records(campus.ID, year) == 0) {
				continue
			}
			g.compareRecords(t, file)
			g.compareMatched(t, campus.ID, year)
			want := recount(g.corpus, t, campus.ID, year)
			for _, key := range keys(campus.ID, year) {
				g.compareCell(key, want)
			}
			g.compareUnfounded(t, file)
		}
	}
}

// compareRecords compares what the file says it was counted from with the
// ledger at hand. Another digest alone is a warning: the ledger was edited, and
// each number that changed by it has an error of its own.
func (g *grid) compareRecords(t *Tally, file *countsFile) {
	if file.From == nil {
		return
	}
	key := model.Key{Campus: file.Campus, Year: file.Year}
	if records := t.Records(file.Campus, file.Year); file.From.Records != records {
		g.differs(file.From.Span, key, fmt.Sprintf("these numbers were counted from %d records, but the ledger of %s holds %d",
			file.From.Records, g.place(file.Campus, file.Year), records))
		return
	}
	if file.From.Ledger == DigestLedger(ledgerFiles(g.corpus, file.Campus, file.Year)) {
		return
	}
	g.found = append(g.found, diag.New(FindingLedgerDigest, diag.Warning, file.From.Span,
		fmt.Sprintf("the ledger of %s was changed after these numbers were counted", g.place(file.Campus, file.Year)),
		diag.Help("run `clery count` again"), diag.Law("34 CFR 668.46(c)(1)")))
}

// compareCell compares one cell with its count. Hate crimes are compared where
// they are written, at their most specific place.
func (g *grid) compareCell(key model.Key, want map[model.Key]int) {
	cell := g.at(key)
	have, expected := cell.Count, want[key]
	if key.Table == model.HateCrimes && key.Geography == model.OnCampus {
		housing := key
		housing.Geography = model.StudentHousing
		have, expected = have-g.at(housing).Count, expected-want[housing]
	}
	if have == expected || cell.Status == model.Missing {
		return
	}
	if cell.Status != model.Reported {
		g.differs(cell.Span, key, fmt.Sprintf("%s takes no number (%s), but the ledger and the police agencies give %d",
			g.words(key), cell.Status, expected))
		return
	}
	g.differs(cell.Span, key, fmt.Sprintf("%s is %d, but the ledger and the police agencies give %d",
		g.words(key), have, expected))
}

// compareUnfounded compares the parts of the unfounded total, where they are
// written.
func (g *grid) compareUnfounded(t *Tally, file *countsFile) {
	for _, part := range file.Unfounded {
		key := model.Key{Campus: file.Campus, Year: file.Year, Table: model.Unfounded, Category: part.Category}
		if want := t.Number(key); want != part.Count {
			g.differs(part.Span, key, fmt.Sprintf("%s: %d unfounded crimes are written, but the ledger gives %d",
				model.CategoryTitle[part.Category], part.Count, want))
		}
	}
}

func (g *grid) differs(span source.Span, key model.Key, message string) {
	help := "run `clery count` to write the numbers again"
	if file := g.files[campusYear{key.Campus, key.Year}]; file == nil || file.From == nil {
		help = "these numbers were typed: correct them, or take the file away and run `clery count`, which never writes over typed numbers"
	}
	options := []diag.Option{diag.Help(help), diag.Law("34 CFR 668.46(c)(1)")}
	if files := ledgerFiles(g.corpus, key.Campus, key.Year); len(files) > 0 {
		options = append(options, diag.See(source.Whole(path.Dir(files[0].Path)), "the ledger that was counted"))
	}
	if supplied, ok := g.supplied(key); ok {
		options = append(options, diag.See(supplied.Span, "the figure of the police"))
	}
	g.report(FindingLedgerDiffers, span, message, options...)
}

// supplied returns what police agencies supplied for a cell.
func (g *grid) supplied(key model.Key) (model.Cell, bool) {
	for _, list := range g.corpus.AgencyLists {
		if list.Campus == key.Campus && list.Year == key.Year {
			figures, _ := agencySums(list)
			figure, ok := figures[key]
			return figure, ok
		}
	}
	return model.Cell{}, false
}

// recount returns the numbers of a campus and year: ledger + supplied − matched.
func recount(c *model.Corpus, t *Tally, campus string, year int) map[model.Key]int {
	want := map[model.Key]int{}
	for _, key := range keys(campus, year) {
		want[key] = t.Number(key)
	}
	for _, list := range c.AgencyLists {
		if list.Campus != campus || list.Year != year {
			continue
		}
		for _, agency := range list.Agencies {
			for key, cell := range gather(agency.Supplied, campus, year) {
				want[key] += cell.Count
			}
			for key, cell := range gather(agency.Matched, campus, year) {
				want[key] -= cell.Count
			}
		}
	}
	return want
}

// Recount returns the cells that a counts file of the campus and year must
// hold: ledger + supplied − matched, in the order of the tables, zeros too.
// Cells that take no number, because the geography did not exist or the law
// did not ask yet, are left out. Where the ledger holds no record of the campus
// and year there is nothing to count, and no cell: that is not a year of zeros.
func Recount(c *model.Corpus, t *Tally, campusID string, year int) []model.Cell {
	campus, ok := c.Campus(campusID)
	if !ok || !campus.OpenIn(year) || t.Records(campusID, year) == 0 {
		return nil
	}
	want := recount(c, t, campusID, year)
	var cells []model.Cell
	for _, key := range keys(campusID, year) {
		early := key.Table == model.Hazing && year < model.HazingSince
		if early || (!campus.GeographyIn(key.Geography, year) && want[key] == 0) {
			continue
		}
		cells = append(cells, model.Cell{Key: key, Status: model.Reported, Count: want[key]})
	}
	return cells
}
