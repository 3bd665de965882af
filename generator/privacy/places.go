package privacy

import (
	"regexp"
	"strings"
	"unicode"

	"cleryreport/generator/model"
)

// name is a name or an address of the register.
type name struct {
	words string
	place string // id
	exact bool   // one ordinary word, such as "Union", that is a name only with its capital letter
}

// placeNames returns the names, former names and addresses of all places.
func placeNames(c *model.Corpus) []name {
	var list []name
	for _, p := range c.Places {
		street, _, _ := strings.Cut(p.Address, ",")
		for _, words := range []string{p.Name, p.Formerly, street, withoutNumber(street)} {
			if words != "" {
				list = append(list, name{words, p.ID, !strings.Contains(words, " ")})
			}
		}
	}
	return list
}

// withoutNumber is a street without the number of the house; empty if there is
// no number.
func withoutNumber(street string) string {
	number, rest, _ := strings.Cut(street, " ")
	if strings.ContainsFunc(number, unicode.IsDigit) {
		return rest
	}
	return ""
}

// room is a room or an apartment by its number.
var room = regexp.MustCompile(`(?i)\b(?:room|suite|apartment|apt\.?|unit)\s+#?\d+\w?\b`)

// place finds a place of the register, or a room. The residence hall in whose
// row the words stand may be named.
func (s *screen) place(t text) {
	found := room.FindString(t.words)
	for _, n := range s.places {
		if found == "" && n.place != t.facility {
			found = n.in(t.words)
		}
	}
	if found != "" {
		s.report(RulePlace, t, found, "this stands beside a number of 1 to 4 and says where, more closely than the table: "+found,
			"leave the place out; the column says of which kind it was")
	}
}

// in returns the name as a text writes it, or "".
func (n name) in(text string) string {
	at := 0
	for {
		i := index(text[at:], n.words, n.exact)
		if i < 0 {
			return ""
		}
		start, end := at+i, at+i+len(n.words)
		if !letterBefore(text, start) && !letterAfter(text, end) {
			return text[start:end]
		}
		at = start + 1
	}
}

// index is strings.Index that may take capital letters for small ones. Letters
// that change their length are compared as they are.
func index(text, words string, exact bool) int {
	if exact || len(strings.ToLower(text)) != len(text) {
		return strings.Index(text, words)
	}
	return strings.Index(strings.ToLower(text), strings.ToLower(words))
}

func letterBefore(text string, at int) bool {
	return at > 0 && isWordByte(text[at-1])
}

func letterAfter(text string, at int) bool {
	return at < len(text) && isWordByte(text[at])
}

func isWordByte(b byte) bool {
	return b >= 0x80 || b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}
