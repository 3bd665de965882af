package count

import (
	"fmt"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// checkMissing reports numbers that apply and are not written: once for a file,
// a table or a line that is missing as a whole, else once for each cell. It
// asks for nothing if the security report is a document of its own elsewhere.
func checkMissing(g *grid) {
	if !g.corpus.Report.HoldsSecurity() {
		return
	}
	for _, campus := range g.corpus.Campuses {
		for _, year := range g.years {
			if !campus.OpenIn(year) {
				continue
			}
			file := g.files[campusYear{campus.ID, year}]
			if file == nil {
				g.missingFile(campus.ID, year)
				continue
			}
			if g.missingAll(campus.ID, file) {
				continue
			}
			for _, table := range model.Tables {
				g.missingTable(campus, file, table)
			}
		}
	}
}

func (g *grid) missingFile(campus string, year int) {
	path := countsPath(campus, year)
	g.report(FindingMissing, source.Whole(path),
		fmt.Sprintf("the numbers of %s are not here", g.place(campus, year)),
		diag.Help("write "+path+" by hand, import it, or run `clery count` where the ledger is at hand"),
		diag.Law("34 CFR 668.46(c)(1)"))
}

// missingAll reports a file whose every table is not in hand, and whether it is
// one.
func (g *grid) missingAll(campus string, file *countsFile) bool {
	for _, table := range model.Tables {
		if !file.tables[table].Missing && (table != model.Hazing || file.Year >= model.HazingSince) {
			return false
		}
	}
	g.report(FindingMissing, file.Span, "none of the numbers of "+g.place(campus, file.Year)+" is in hand",
		diag.Help("obtain the numbers and write each table in place of its `missing: true`, import them, or run `clery count` where the ledger is at hand"),
		diag.Law("34 CFR 668.46(c)(1)"))
	return true
}

// missingTable reports a table that is not in hand, and otherwise its lines.
func (g *grid) missingTable(campus model.Campus, file *countsFile, table model.Table) {
	if table == model.Hazing && file.Year < model.HazingSince {
		return
	}
	state, written := file.tables[table]
	switch {
	case written && state.Missing:
		g.report(FindingMissing, state.Span,
			fmt.Sprintf("the table %s of %s is not in hand", model.TableTitle[table], g.place(campus.ID, file.Year)),
			diag.Help("obtain the numbers and write them in place of `missing: true`"), diag.Law(tableLaw[table]))
	case !written && g.anyMissing(campus.ID, file.Year, table):
		g.report(FindingMissing, file.Span,
			fmt.Sprintf("the table %s of %s is not written", model.TableTitle[table], g.place(campus.ID, file.Year)),
			diag.Help(tableHelp(table)), diag.Law(tableLaw[table]))
	case written:
		for _, category := range model.Categories[table] {
			g.missingLine(file, model.Key{Campus: campus.ID, Year: file.Year, Table: table, Category: category})
		}
	}
}

// anyMissing reports whether a table has a cell without a status of its own.
func (g *grid) anyMissing(campus string, year int, table model.Table) bool {
	for _, cell := range g.cells {
		if cell.Campus == campus && cell.Year == year && cell.Table == table && cell.Status == model.Missing {
			return true
		}
	}
	return false
}

// missingLine reports a line that is missing as a whole, and otherwise each of
// its cells. Hate crimes have no lines that could be missing.
func (g *grid) missingLine(file *countsFile, line model.Key) {
	var missing, written []string
	var cells []model.Cell
	for _, key := range lineKeys(line) {
		if _, ok := file.at(key); ok {
			written = append(written, string(key.Geography))
		} else if cell := g.at(key); cell.Status == model.Missing {
			cells = append(cells, cell)
			missing = append(missing, string(key.Geography)+": ...")
		}
	}
	law := diag.Law(tableLaw[line.Table])
	if len(written) == 0 && len(cells) > 1 {
		g.report(FindingMissing, cells[0].Span,
			fmt.Sprintf("no number is written for %s", g.words(line)),
			diag.Help(fmt.Sprintf("add the line `%s: {%s}` with the numbers; write 0 only where the records show none",
				line.Category, strings.Join(missing, ", "))), law)
		return
	}
	for i, cell := range cells {
		g.report(FindingMissing, cell.Span, "no number is written for "+g.words(cell.Key),
			diag.Help(fmt.Sprintf("add `%s` with the number to the line `%s`; write 0 only where the records show none",
				missing[i], line.Category)), law)
	}
}

// lineKeys returns the cells of a line that must be written one by one.
func lineKeys(line model.Key) []model.Key {
	switch line.Table {
	case model.HateCrimes:
		return nil
	case model.Unfounded:
		return []model.Key{line}
	default:
		return across(line)
	}
}

func tableHelp(table model.Table) string {
	switch table {
	case model.HateCrimes:
		return "add `hate_crimes:` with one entry for each hate crime, or `hate_crimes: []` if the records show none"
	case model.Unfounded:
		return "add `unfounded: ` with the number of crimes that sworn police found false or baseless"
	case model.Hazing:
		return "add `hazing: {on_campus: ..., public_property: ...}` with the numbers of incidents"
	default:
		return fmt.Sprintf("add `%s:` with a line for each of its categories", table)
	}
}
