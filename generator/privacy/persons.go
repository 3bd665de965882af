package privacy

import (
	"regexp"
	"strings"

	"cleryreport/generator/personal"
)

const (
	people = `student|students|employee|employees|victim|victims|suspect|suspects|respondent|respondents|complainant|complainants|` +
		`perpetrator|offender|person|persons|people|visitor|visitors|resident|residents|individual|individuals|adult|faculty member|professor|staff member`
	kinds = `[Ww]hite|[Bb]lack|Hispanic|Latin[oax]|Latine|Asian|African[- ]American|Asian[- ]American|Native American|Caucasian|Arab|` +
		`Middle Eastern|Indian|Chinese|Korean|Jewish|Muslim|Christian|Hindu|Sikh|gay|lesbian|bisexual|transgender|trans|queer|nonbinary|` +
		`disabled|deaf|blind|international|foreign|pregnant`
)

// descriptions are the ways in which people say who somebody was: age, sex,
// race, religion, disability, standing, team, and how two persons stood to each
// other. The names of biases, such as race, are none.
var descriptions = []*regexp.Regexp{
	regexp.MustCompile(`(?i)\b\d{1,2}[- ]years?[- ]olds?\b|\baged?\s+\d{1,2}\b|\bin (?:his|her|their) (?:teens|twenties|thirties|forties|fifties|\d0s)\b|\b(?:teenager|teenage|juvenile|minor child|elderly|middle-aged)\b`),
	regexp.MustCompile(`(?i)\b(?:fe)?males?\b|\b(?:wo)?m[ae]n\b[^'’-]|\b(?:wo)?m[ae]n$|\b(?:boys?|girls?)\b|\b(?:he|she|his|hers|her|him|himself|herself)\b`),
	regexp.MustCompile(`\b(?:` + kinds + `)\s+(?:\w+\s+)?(?:` + people + `|couple|roommate|athlete)\b`),
	regexp.MustCompile(`(?i)\b(?:freshm[ae]n|sophomores?|(?:first|second|third|fourth)[- ]year (?:student|law|medical)\w*|(?:junior|senior|graduate|doctoral|law|medical|nursing|transfer|exchange|theology|music) students?)\b`),
	regexp.MustCompile(`(?i)\b(?:foot|basket|base|soft|volley)ball (?:player|team)s?\b|\b(?:student[- ])?athletes?\b|\b(?:soccer|hockey|lacrosse|tennis|swim|track|rowing|wrestling) (?:player|team|coach)\w*|\b(?:fraternity|sorority) (?:member|brother|sister|pledge)s?\b`),
	regexp.MustCompile(`(?i)\b(?:ex-?)?(?:boyfriend|girlfriend|husband|wife|fianc[ée]e?)\b|\b(?:room|suite|team|class)mates?\b|\b(?:former|ex)[- ](?:partner|spouse)\b`),
	regexp.MustCompile(`(?i)\bwheelchair\b|\b(?:tall|short|slim|heavy-?set|bearded|tattooed|blond|red-haired)\s+(?:` + people + `)\b`),
}

// persons finds the description of a person, or what names one.
func (s *screen) persons(t text) {
	if kinds := personal.Kinds(t.words, s.corpus.KnowsName); len(kinds) > 0 {
		s.report(RulePerson, t, t.words, "this stands beside a number of 1 to 4 and seems to hold "+string(kinds[0]),
			"say what happened to the number, not who was concerned")
		return
	}
	for _, pattern := range descriptions {
		if found := strings.Trim(pattern.FindString(t.words), " .,;:)"); found != "" {
			s.report(RulePerson, t, found, "this stands beside a number of 1 to 4 and describes a person: "+found,
				"say what happened to the number, not who was concerned")
			return
		}
	}
}
