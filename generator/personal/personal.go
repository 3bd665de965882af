// Package personal finds what identifies a person: names, e-mail addresses,
// telephone and social-security numbers, dates of birth. It judges words and
// numbers alone, says what kind of thing it found and never what it reads, and
// knows no file and no finding.
package personal

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// Kind is a kind of thing that identifies a person, in the words of a finding.
type Kind string

// The kinds.
const (
	Name           Kind = "a person's name"
	Email          Kind = "an e-mail address"
	Phone          Kind = "a telephone number"
	SocialSecurity Kind = "a social-security number"
	BirthDate      Kind = "a date of birth"
)

var (
	email          = regexp.MustCompile(`[\pL\d._%+-]+@[\pL\d-]+(?:\.[\pL\d-]+)+`)
	phone          = regexp.MustCompile(`(?:^|[^\d-])(?:\+?1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?:$|[^\d-])`)
	socialSecurity = regexp.MustCompile(`(?i)(?:^|[^\d-])\d{3}-\d{2}-\d{4}(?:$|[^\d-])|\b(?:ssn|social[ -]security)\b\D{0,20}\d{4}`)
	birthDate      = regexp.MustCompile(`(?i)\b(?:dob|d\.o\.b\.?|date of birth|birth ?date|born(?: on)?)\b[^.;\d]{0,20}\d`)
)

// numbers are the kinds that a pattern finds, in the order of Kinds. A text
// without any of the characters of needs has none of the kind, which is asked
// first: a ledger has many texts.
var numbers = []struct {
	kind    Kind
	needs   string
	pattern *regexp.Regexp
}{{Email, "@", email}, {Phone, digits, phone}, {SocialSecurity, digits, socialSecurity}, {BirthDate, digits, birthDate}}

const digits = "0123456789"

// holds reports what a text holds of the numbers.
func holds(text string) []Kind {
	var found []Kind
	for _, n := range numbers {
		if strings.ContainsAny(text, n.needs) && n.pattern.MatchString(text) {
			found = append(found, n.kind)
		}
	}
	return found
}

// Kinds returns what a text in sentences holds of a person, each kind once.
// Words for which known is true, such as the name of a building, are no name.
func Kinds(text string, known func(words string) bool) []Kind {
	var found []Kind
	if holdsName(text, known) {
		found = append(found, Name)
	}
	return append(found, holds(text)...)
}

// byRole is an initial and a name behind the part that a person has in an incident.
var byRole = regexp.MustCompile(`(?i:\b(?:victim|suspect|student|complainant|witness|offender|respondent|resident))\s+\p{Lu}\.\s+\p{Lu}\p{Ll}+`)

// capitals is a run of words with a capital letter, initials among them.
var capitals = regexp.MustCompile(`\p{Lu}[\p{L}'’-]+(?:\s+(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+))+`)

// lastFirstInText is a name in capital letters as police systems write it, amid
// other words: SUSPECT SMITH, JOHN.
var lastFirstInText = regexp.MustCompile(`\p{Lu}[\p{Lu}'’-]+,\s*(\p{Lu}{2,})(?:\s+\p{Lu}\.?)?(?:$|[^\p{L}\s]|\s+[^\p{Lu}\s])`)

// holdsName reports whether a sentence seems to name a person: a form of
// address, a part in the incident before an initial, a common given name before
// another name, or one behind another name and a comma.
func holdsName(text string, known func(string) bool) bool {
	for _, pattern := range []*regexp.Regexp{honorific, byRole} {
		for _, name := range pattern.FindAllString(text, -1) {
			if !hasWord(name, institutionWords) && !known(name) {
				return true
			}
		}
	}
	for _, m := range lastFirstInText.FindAllStringSubmatch(text, -1) {
		if slices.Contains(givenNames, strings.ToLower(m[1])) && !OfInstitution(m[0]) && !known(m[0]) {
			return true
		}
	}
	return slices.ContainsFunc(capitals.FindAllString(text, -1), func(run string) bool { return holdsGivenName(strings.Fields(run), known) })
}

// holdsGivenName reports whether a run of words has a given name before the
// words of another name. What belongs to an institution is none: Jordan Hall.
func holdsGivenName(run []string, known func(string) bool) bool {
	for i, word := range run[:len(run)-1] {
		rest := strings.Join(run[i+1:], " ")
		if slices.Contains(givenNames, strings.ToLower(word)) && !hasWord(rest, institutionWords) && !known(strings.Join(run[i:], " ")) {
			return true
		}
	}
	return false
}

// HoldsGivenName reports whether one of the words of a text is a given name that
// is common in the United States.
func HoldsGivenName(text string) bool { return hasWord(text, givenNames) }

// partsOfHeader are words in the head of a column that speak of a person, and
// what such a column holds.
var partsOfHeader = map[string]Kind{
	"victim": Name, "suspect": Name, "complainant": Name, "offender": Name, "arrestee": Name, "witness": Name,
	"perpetrator": Name, "respondent": Name, "surname": Name, "firstname": Name, "lastname": Name, "fullname": Name,
	"victims": Name, "suspects": Name, "complainants": Name, "offenders": Name, "arrestees": Name, "witnesses": Name,
	"name": Name, "names": Name, "email": Email, "mail": Email, "phone": Phone, "telephone": Phone, "mobile": Phone,
	"ssn": SocialSecurity, "birth": BirthDate, "birthdate": BirthDate, "birthday": BirthDate, "dob": BirthDate,
}

// things are words that say of what else than a person a column has the name.
var things = strings.Fields(`building buildings location place offense crime facility hall residence street agency incident campus
	site charge statute school area file department cause property room`)

// Header returns what the head of a column says that it holds of a person. Of a
// column of numbers, such as how many victims there were, only its content can
// tell.
func Header(head string) (Kind, bool) {
	words := plain(split(head))
	for i, word := range words {
		kind, ok := partsOfHeader[word]
		if !ok || kind == Name && slices.ContainsFunc(words, func(w string) bool { return slices.Contains(things, w) }) {
			continue
		}
		if word == "mail" && (i == 0 || words[i-1] != "e") {
			continue
		}
		return kind, true
	}
	joined := " " + strings.Join(words, " ") + " "
	if strings.Contains(joined, " social security ") {
		return SocialSecurity, true
	}
	return "", false
}

// split puts spaces between the words of a head such as VictimName.
func split(head string) string {
	var b strings.Builder
	runes := []rune(head)
	for i, r := range runes {
		if i > 0 && unicode.IsUpper(r) && unicode.IsLower(runes[i-1]) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// share is how many of the different values of a column must look personal for
// the column to count as such: one in this many. A street may be called after a
// person; a column of streets is none of names.
const share = 5

// Column returns what the different values of a column seem to be of a person.
func Column(values []string) (Kind, bool) {
	counts := map[Kind]int{}
	for _, value := range values {
		if isName(value) {
			counts[Name]++
		}
		for _, kind := range holds(value) {
			counts[kind]++
		}
	}
	for _, kind := range []Kind{Name, Email, Phone, SocialSecurity, BirthDate} {
		if n := counts[kind]; n > 0 && n*share >= len(values) {
			return kind, true
		}
	}
	return "", false
}

// lastFirst is a name as police systems write it: DOE, JANE A.
var lastFirst = regexp.MustCompile(`^[\p{L}'’ -]{2,},\s*(\p{L}+)(?:\s+[\p{L}.'’-]+)?$`)

// streets end the names of streets.
var streets = strings.Fields(`st dr av ave rd ln blvd way ct pl pkwy cir hwy ter terrace lane walk row court place circle route alley
	loop trail path bridge creek river lake lot deck`)

// isName reports whether a whole cell is most likely the name of a person.
func isName(cell string) bool {
	cell = strings.TrimSpace(cell)
	if strings.ContainsFunc(cell, unicode.IsDigit) || hasWord(cell, streets) || hasWord(cell, institutionWords) {
		return false
	}
	if m := lastFirst.FindStringSubmatch(cell); m != nil {
		return slices.Contains(givenNames, strings.ToLower(m[1]))
	}
	return NameIn(titled(cell), func(string) bool { return false }) != ""
}

// titled writes words in capital letters as names are written.
func titled(text string) string {
	words := strings.Fields(text)
	for i, word := range words {
		if runes := []rune(word); word == strings.ToUpper(word) && len(runes) > 1 {
			words[i] = string(runes[0]) + strings.ToLower(string(runes[1:]))
		}
	}
	return strings.Join(words, " ")
}
