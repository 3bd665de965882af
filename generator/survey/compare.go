package survey

import (
	"strings"

	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// The ways in which the worksheet and what was submitted differ.
const (
	Differs       = "differs"        // both have an answer, and not the same
	NotSubmitted  = "not_submitted"  // only the worksheet has one
	OnlySubmitted = "only_submitted" // only what was submitted has one
)

// Difference is an answer that is not the same on the worksheet and in what was
// submitted.
type Difference struct {
	Row
	Kind      string
	Submitted string
	Span      source.Span // where it was submitted; empty if the table has no row for it
}

// Comparison is the outcome of comparing worksheets with what was submitted.
type Comparison struct {
	Compared    int // answers that were held side by side
	Differences []Difference
}

// Compare holds every answer of the worksheets against what was submitted. A
// blank is not a zero: where the worksheet has a number, the survey must have
// one. Words are compared where some were submitted, without regard to capitals
// and spaces; a table of the statistics alone is compared with those. The sums
// over all categories of bias are compared where they were submitted.
func Compare(sheets []Sheet, submitted *Submitted) Comparison {
	var c Comparison
	for _, row := range Rows(sheets) {
		answer, there := submitted.Answers[row.Key()]
		if !submitted.Whole {
			if _, statistics := row.Screen.Table(); !statistics {
				continue
			}
		}
		optional := row.Line.Text || row.Line.Bias == AllBiases
		if optional && answer.Value == "" || !there && (submitted.Part || row.Cell.Value == "") {
			continue
		}
		c.Compared++
		if kind := difference(row, answer.Value); kind != "" {
			c.Differences = append(c.Differences, Difference{row, kind, answer.Value, answer.Span})
		}
	}
	return c
}

// difference returns how an answer differs; empty if it does not.
func difference(row Row, submitted string) string {
	here := row.Cell.Value
	switch {
	case row.Line.Text && strings.EqualFold(strings.Join(strings.Fields(here), " "), strings.Join(strings.Fields(submitted), " ")):
		return ""
	case !row.Line.Text && digits(here) == digits(submitted):
		return ""
	case submitted == "":
		return NotSubmitted
	case row.Cell.Status != model.Reported:
		return OnlySubmitted
	default:
		return Differs
	}
}

// digits is a count without zeros before it; empty for an empty cell.
func digits(count string) string {
	if trimmed := strings.TrimLeft(count, "0"); trimmed != "" || count == "" {
		return trimmed
	}
	return "0"
}
