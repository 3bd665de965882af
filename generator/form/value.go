package form

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/workbook"
)

// unfit says why what stands in a cell cannot be taken.
type unfit struct{ why, help string }

// message names what stands in the cell, and why it cannot be taken.
func (u *unfit) message(v workbook.Value) string {
	if v.Kind == workbook.Blank {
		return u.why
	}
	return fmt.Sprintf("holds %q: %s", short(v.Text), u.why)
}

// short is a text of a workbook within a sentence.
func short(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > 40 {
		return string(runes[:39]) + "…"
	}
	return text
}

const plainNumber = "write a whole number in plain digits, 0 if there was none; leave the cell empty if the number is not in hand"

// mostCounted is the largest number that a file takes.
const mostCounted = 9999999

// count reads a whole number. Text is taken only if it is nothing but digits:
// whoever reads more out of it guesses.
func count(v workbook.Value) (int, *unfit) {
	if problem := unreadable(v); problem != nil {
		return 0, problem
	}
	switch v.Kind {
	case workbook.Blank:
		return 0, &unfit{"is empty, and a number is expected", plainNumber}
	case workbook.Date:
		return 0, &unfit{"the spreadsheet program made a date of what was typed", "give the cell the format Number, and type the number again"}
	case workbook.Truth:
		return 0, &unfit{"that is no number", plainNumber}
	case workbook.Text:
		return countOf(strings.TrimSpace(v.Text))
	}
	switch {
	case v.Number < 0:
		return 0, &unfit{"a count is never less than zero", plainNumber}
	case v.Number != math.Trunc(v.Number):
		return 0, &unfit{"a count is a whole number", plainNumber}
	case v.Number > mostCounted:
		return 0, &unfit{"no count is so large", plainNumber}
	}
	return int(v.Number), nil
}

// countOf reads digits that stand as text.
func countOf(text string) (int, *unfit) {
	n, err := strconv.ParseUint(text, 10, 32)
	switch {
	case err == nil && n <= mostCounted:
		return int(n), nil
	case strings.Trim(text, "-–—./ ") == "" || isNothing(text):
		return 0, &unfit{"that may mean none or not known", "write 0 if there was none; leave the cell empty if the number is not in hand"}
	case slices.Contains(slices.Collect(maps.Values(closedWords)), text):
		return 0, &unfit{"when the workbook was made, this cell took no number, and now it takes one",
			"empty the cell, take over what was filled in, and export the workbook again; a zero here would be a number that nobody has counted"}
	case strings.Trim(text, "0123456789,. ") == "":
		return 0, &unfit{"that is text, with signs between the digits", plainNumber}
	default:
		return 0, &unfit{"that is no number", plainNumber}
	}
}

func isNothing(text string) bool {
	switch normal(text) {
	case "n/a", "na", "none", "nil", "null", "x":
		return true
	}
	return false
}

// unreadable says what nobody may take as it stands, whatever is expected.
func unreadable(v workbook.Value) *unfit {
	switch {
	case v.Merged:
		return &unfit{"this cell is merged with others, so that nobody knows to which it belongs", "take the cells apart (Merge & Center off), and write each"}
	case v.Kind == workbook.Formula:
		return &unfit{"a formula gives another value whenever something else changes", "write the value itself: copy the cell and paste it as values"}
	case v.Kind == workbook.Fault:
		return &unfit{"the spreadsheet program shows an error", "write the value itself"}
	}
	return nil
}
