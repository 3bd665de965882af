package data

import (
	"strconv"
	"strings"

	"cleryreport/generator/checklist"
	"cleryreport/generator/model"
)

// ApprovalsCSV writes a row for each text and each office whose approval is
// needed or was given. The column needed names the part of the law for which it
// is needed, and on the day of the approval or of the one before the text
// changed.
func ApprovalsCSV(corpus *model.Corpus, c *checklist.Coverage) ([]byte, error) {
	rows := [][]string{{"path", "line", "heading", "paragraphs", "office", "title", "needed", "state", "on"}}
	for _, a := range c.Approved {
		var cites []string
		for _, p := range a.Paragraphs {
			cites = append(cites, p.String())
		}
		needed := ""
		if a.Needed != nil {
			needed = a.Needed.Law
		}
		rows = append(rows, []string{a.Path, strconv.Itoa(a.Span.Position().Line), a.Heading, strings.Join(cites, "; "), a.Office,
			corpus.HeadOf(a.Office), needed, string(a.State), a.On})
	}
	return encode(rows)
}
