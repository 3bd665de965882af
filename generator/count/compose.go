package count

import (
	"fmt"
	"strings"

	"cleryreport/generator/model"
)

// Compose returns the text of the counts.yaml that counting gives for a campus
// and year; pack is the edition of the law pack that counted. It returns nil
// where the ledger holds no record of the campus and year.
func Compose(c *model.Corpus, t *Tally, campus string, year, pack int) []byte {
	cells := Recount(c, t, campus, year)
	if len(cells) == 0 {
		return nil
	}
	var b strings.Builder
	b.WriteString("# Counted from the ledger. To change a number, change the ledger and run `clery count`.\n")
	fmt.Fprintf(&b, "campus: %s\nyear: %d\n", campus, year)
	fmt.Fprintf(&b, "from: {ledger: \"%s\", records: %d, pack: %d}\n",
		DigestLedger(ledgerFiles(c, campus, year)), t.Records(campus, year), pack)
	for _, table := range model.Tables {
		switch table {
		case model.HateCrimes:
			composeHate(&b, cells)
		case model.Unfounded:
			composeUnfounded(&b, t, cells)
		case model.Hazing:
			if row := composeRow(cells, table, model.HazingIncident); row != "" {
				fmt.Fprintf(&b, "%s: %s\n", table, row)
			}
		default:
			fmt.Fprintf(&b, "%s:\n", table)
			for _, category := range model.Categories[table] {
				fmt.Fprintf(&b, "  %s: %s\n", category, composeRow(cells, table, category))
			}
		}
	}
	return []byte(b.String())
}

// composeRow writes the numbers of a line, one for each geography; "" if the
// line takes none.
func composeRow(cells []model.Cell, table model.Table, category model.Category) string {
	var numbers []string
	for _, cell := range cells {
		if cell.Table == table && cell.Category == category {
			numbers = append(numbers, fmt.Sprintf("%s: %d", cell.Geography, cell.Count))
		}
	}
	if len(numbers) == 0 {
		return ""
	}
	return "{" + strings.Join(numbers, ", ") + "}"
}

// composeHate writes each hate crime once, at its most specific place.
func composeHate(b *strings.Builder, cells []model.Cell) {
	housing := map[model.Key]int{}
	for _, cell := range cells {
		if cell.Geography == model.StudentHousing {
			housing[cell.Key] = cell.Count
		}
	}
	var lines []string
	for _, cell := range cells {
		if cell.Geography == model.OnCampus {
			inHousing := cell.Key
			inHousing.Geography = model.StudentHousing
			cell.Count -= housing[inHousing]
		}
		if cell.Table == model.HateCrimes && cell.Count != 0 {
			lines = append(lines, fmt.Sprintf("  - {offense: %s, bias: %s, geography: %s, count: %d}\n",
				cell.Category, cell.Bias, cell.Geography, cell.Count))
		}
	}
	if len(lines) == 0 {
		b.WriteString("hate_crimes: []\n")
		return
	}
	b.WriteString("hate_crimes:\n" + strings.Join(lines, ""))
}

// composeUnfounded writes the unfounded total, and its parts where the ledger
// gives all of them.
func composeUnfounded(b *strings.Builder, t *Tally, cells []model.Cell) {
	for _, cell := range cells {
		if cell.Table != model.Unfounded {
			continue
		}
		var parts []string
		sum := 0
		for _, category := range unfoundable() {
			key := cell.Key
			key.Category = category
			if n := t.Number(key); n > 0 {
				parts = append(parts, fmt.Sprintf("%s: %d", category, n))
				sum += n
			}
		}
		if sum == 0 || sum != cell.Count {
			fmt.Fprintf(b, "unfounded: %d\n", cell.Count)
			return
		}
		fmt.Fprintf(b, "unfounded: {total: %d, by: {%s}}\n", cell.Count, strings.Join(parts, ", "))
	}
}

// unfoundable lists the offenses that can be unfounded, in printed order.
func unfoundable() []model.Category {
	var list []model.Category
	seen := map[model.Category]bool{}
	for _, table := range []model.Table{model.CriminalOffenses, model.VAWAOffenses, model.HateCrimes, model.Hazing} {
		for _, category := range model.Categories[table] {
			if !seen[category] {
				list = append(list, category)
			}
			seen[category] = true
		}
	}
	return list
}
