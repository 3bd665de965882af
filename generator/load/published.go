package load

import (
	"fmt"
	"strconv"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/parse/yaml"
)

// publishedLaw asks for the report by October 1 of each year.
const publishedLaw = "34 CFR 668.41(e)(1)"

// published judges the day of publication: an edition is published in its own
// year, and a day after the deadline is late.
func (l *loader) published(in *input, root *yaml.Node) {
	r := l.corpus.Report
	if wrong, _ := checkDate(&yaml.Node{Text: r.Published}); wrong != "" || r.Edition == 0 {
		return // the date or the edition has its own finding
	}
	span := spanOf(root, "published")
	switch {
	case !strings.HasPrefix(r.Published, strconv.Itoa(r.Edition)+"-"):
		l.add(in, diag.New(RulePublishedYear, diag.Error, span,
			fmt.Sprintf("the edition of %d is published on %s, a day of another year", r.Edition, r.Published),
			diag.Help("write a day of the year "+strconv.Itoa(r.Edition)+", or mend edition:"), diag.Law(publishedLaw)))
	case r.Published > r.Deadline:
		l.add(in, diag.New(RuleLate, diag.Warning, span,
			fmt.Sprintf("the day of publication, %s, is after the deadline, %s", r.Published, r.Deadline),
			diag.Help("publish by the deadline; if the Department of Education has moved it, write the new day as deadline:"), diag.Law(publishedLaw)))
	}
}
