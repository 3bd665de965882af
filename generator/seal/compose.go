package seal

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"strings"

	"cleryreport/generator/model"
)

// Path is where the seal of an edition lies in the report repository.
func Path(edition int) string { return fmt.Sprintf("%s/%d.json", Folder, edition) }

// Folder holds the seals of all editions.
const Folder = "stats/sealed"

// Compose returns the seal of an edition: a row a line for each line of a table
// in a campus and year, a row for the fires of each facility and year, one for
// each section of the texts and each office, and the digest. It is an error to
// seal a number that is missing.
func Compose(report model.Report, stats *model.Statistics, wording model.Wording) ([]byte, error) {
	years, err := json.Marshal(stats.Years)
	if err != nil {
		return nil, err
	}
	statistics, err := statisticsRows(stats)
	if err != nil {
		return nil, err
	}
	fires, err := fireRows(stats)
	if err != nil {
		return nil, err
	}
	sections, err := wordRows(wording.Sections, sectionRow)
	if err != nil {
		return nil, err
	}
	offices, err := wordRows(wording.Offices, officeRow)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "{\n\"edition\": %d,\n\"published\": %q,\n\"years\": %s,\n", report.Edition, report.Published, years)
	fmt.Fprintf(&b, "\"statistics\": [\n%s\n],\n\"fires\": [\n%s\n],\n", strings.Join(statistics, ",\n"), strings.Join(fires, ",\n"))
	if len(wording.Sections) > 0 {
		fmt.Fprintf(&b, "\"sections\": [\n%s\n],\n\"offices\": [\n%s\n],\n", strings.Join(sections, ",\n"), strings.Join(offices, ",\n"))
	}
	fmt.Fprintf(&b, "%s%q\n}\n", digestKey, digest(b.Bytes()))
	return b.Bytes(), nil
}

// digestKey begins the last line of a seal but the closing brace. The digest is
// over all that stands before it.
const digestKey = `"digest": `

func digest(before []byte) string { return fmt.Sprintf("sha256:%x", sha256.Sum256(before)) }

// statisticsRows writes a row for each run of cells that differ in nothing but
// the geography. Cells stand in the order of the statistics, so that those of
// one line follow each other.
func statisticsRows(stats *model.Statistics) ([]string, error) {
	var rows []string
	var figures []string
	for i, cell := range stats.Cells {
		if cell.Status == model.Missing {
			return nil, fmt.Errorf("a number is missing: %s, %d, %s, %s, %s", cell.Campus, cell.Year, cell.Table, cell.Category, cell.Geography)
		}
		figures = append(figures, fmt.Sprintf("%q: %s", columnOf(cell.Key), written(cell.Figure())))
		if i+1 < len(stats.Cells) && sameLine(cell.Key, stats.Cells[i+1].Key) {
			continue
		}
		bias := ""
		if cell.Bias != "" {
			bias = fmt.Sprintf(`"bias": %q, `, cell.Bias)
		}
		rows = append(rows, fmt.Sprintf(`  {"campus": %q, "year": %d, "table": %q, "category": %q, %s"figures": {%s}}`,
			cell.Campus, cell.Year, cell.Table, cell.Category, bias, strings.Join(figures, ", ")))
		figures = nil
	}
	return rows, nil
}

func sameLine(a, b model.Key) bool {
	a.Geography, b.Geography = "", ""
	return a == b
}

// columnOf names a cell within its row: by its geography, or as the total of the
// table that has none.
func columnOf(key model.Key) string {
	if key.Geography == "" {
		return string(model.Total)
	}
	return string(key.Geography)
}

// fireRows writes a row for each facility and year. Of one that was not in use
// it holds the status alone.
func fireRows(stats *model.Statistics) ([]string, error) {
	var rows []string
	for _, f := range stats.Fires {
		if f.Status == model.Missing {
			return nil, fmt.Errorf("the fires are missing: %s, %d", f.Facility, f.Year)
		}
		categories := model.FireCategories
		if f.Status != model.Reported {
			categories = []model.Category{model.Fires}
		}
		var figures []string
		for _, category := range categories {
			figures = append(figures, fmt.Sprintf("%q: %s", category, written(f.Figure(category))))
		}
		rows = append(rows, fmt.Sprintf(`  {"campus": %q, "year": %d, "facility": %q, "figures": {%s}}`,
			f.Campus, f.Year, f.Facility, strings.Join(figures, ", ")))
	}
	return rows, nil
}

// written is a figure in JSON: a number, or text in quotation marks.
func written(f model.Figure) string {
	if n, ok := f.Number(); ok {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%q", string(f))
}
