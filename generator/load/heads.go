package load

import (
	"regexp"
	"slices"
	"strings"

	"cleryreport/generator/parse/csv"
	"cleryreport/generator/personal"
)

// recordLike is what stands in a row of records and in no header: a date or a
// number of three digits and more, an address.
var recordLike = regexp.MustCompile(`\d{3}|\d[/.:-]\d|@`)

// mayBeNamed reports whether the head of a column may stand in a finding about
// the records ring. In a table without a header the first row is a record, of
// which nothing may be shown.
func mayBeNamed(header []csv.Cell, head string) bool {
	if slices.ContainsFunc(header, func(c csv.Cell) bool { return recordLike.MatchString(c.Text) }) {
		return false
	}
	return len(head) <= 40 && !strings.ContainsAny(head, "\n{}") && !personal.HoldsGivenName(head)
}

// Heads returns, in quotation marks, the heads of a foreign table that may be
// shown: none of one whose first row is a record.
func Heads(header []csv.Cell) []string {
	var heads []string
	for _, c := range header {
		if c.Text != "" && mayBeNamed(header, c.Text) {
			heads = append(heads, quoted(c.Text))
		}
	}
	return heads
}
