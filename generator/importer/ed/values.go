package ed

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// wholeNumber is a count as the Department's programs and spreadsheets write
// it: 3, 3.0 or 1,212.
var wholeNumber = regexp.MustCompile(`^(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.0*)?$`)

// count reads a cell. A point alone is how SAS writes a missing value.
func count(text string) (n int, blank, ok bool) {
	if text == "" || text == "." {
		return 0, true, true
	}
	m := wholeNumber.FindStringSubmatch(text)
	if m == nil {
		return 0, false, false
	}
	n, err := strconv.Atoi(strings.ReplaceAll(m[1], ",", ""))
	return n, false, err == nil && n <= 9999999
}

// unitDigits is the unit id of a campus, perhaps as a number with a point.
var unitDigits = regexp.MustCompile(`^(\d{9})(?:\.0*)?$`)

// unitID reads the unit id of a campus.
func unitID(text string) (string, bool) {
	m := unitDigits.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return "", false
	}
	return m[1], true
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }
