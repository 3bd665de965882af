package data

import (
	"strconv"

	"cleryreport/generator/report"
)

// CrosswalkCSV writes the crosswalk: a row for each requirement, campus and
// place that answers it, with the page on which the PDF has the place.
func CrosswalkCSV(c *report.Crosswalk, pages map[string]int) ([]byte, error) {
	rows := [][]string{{"citation", "title", "campus", "kind", "path", "line", "heading", "anchor", "pdf_page"}}
	for _, r := range c.Rows {
		rows = append(rows, []string{r.Citation.String(), r.Title, r.Campus, r.Kind, r.Path, ordinal(r.Line), r.Heading, r.Anchor,
			ordinal(pages[r.Anchor])})
	}
	return encode(rows)
}

// ordinal is empty for 0, which no line and no page has.
func ordinal(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
