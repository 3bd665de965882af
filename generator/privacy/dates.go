package privacy

import (
	"regexp"
	"strings"
)

const (
	months   = `(?:January|February|April|June|July|August|September|October|November|December)\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.`
	short    = `(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)`
	holidays = `Halloween|Thanksgiving|Christmas|New Year['’]s|Independence Day|Labor Day|Memorial Day|Homecoming|homecoming|spring break|winter break|move-in|commencement`
)

// finerThanYear are the ways in which people write a day, a month, a term or a
// time of day. "March" and "May" are months only where a day, a year or a
// preposition of time says so.
var finerThanYear = []*regexp.Regexp{
	regexp.MustCompile(`\b(?:` + months + `)(?:\s+\d{1,2}\b(?:st|nd|rd|th)?)?(?:,?\s+\d{4})?`),
	regexp.MustCompile(`\b(?:March|May|` + short + `)\s+\d{1,4}(?:st|nd|rd|th)?\b(?:,\s+\d{4})?`),
	regexp.MustCompile(`\b(?:in|of|since|until|during|early|late|mid|last|next)[\s-]+(?:March|May)\b`),
	regexp.MustCompile(`\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:` + months + `|March|May)\b`),
	regexp.MustCompile(`\b(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?:-\d{2})?\b`),
	regexp.MustCompile(`\b(?:\d{1,2}/\d{1,2}/|\d{1,2}-\d{1,2}-|\d{1,2}\.\d{1,2}\.)(?:\d{4}|\d{2})\b`),
	regexp.MustCompile(`\b(?:0?[1-9]|1[0-2])/(?:19|20)\d{2}\b`),
	regexp.MustCompile(`\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b`),
	regexp.MustCompile(`(?i)\b(?:spring|summer|fall|autumn|winter)\s+(?:of\s+)?(?:\d{4}|semester|term|quarter|session)\b`),
	regexp.MustCompile(`(?i)\b(?:first|second|last)\s+(?:week|weekend|day|month)\b`),
	regexp.MustCompile(`\b(?:` + holidays + `)\b`),
	regexp.MustCompile(`(?i)\b\d{1,2}(?::\d{2})?\s*[ap]\.?m\b\.?|\b\d{1,2}:\d{2}\b|\bmidnight\b`),
}

// yearEnds are the ends of a calendar year, which a rule of counting may name.
var yearEnds = regexp.MustCompile(`\bJanuary 1(?:st)?\b(?:,?\s+\d{4})?|\bDecember 31(?:st)?\b(?:,?\s+\d{4})?`)

// dates finds a day, month, term or time of day.
func (s *screen) dates(t text) {
	words := t.words
	if t.general {
		words = yearEnds.ReplaceAllStringFunc(words, func(end string) string { return strings.Repeat(" ", len(end)) })
	}
	for _, pattern := range finerThanYear {
		if found := pattern.FindString(words); found != "" {
			s.report(RuleDate, t, found, "this stands beside a number of 1 to 4 and says when, more closely than the year: "+found,
				"say the year alone, or leave the time out")
			return
		}
	}
}
