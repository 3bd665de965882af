package schema

import (
	"regexp"
	"slices"
	"strings"
)

var (
	// lawNumber is the number of a section of the law, well written or not.
	lawNumber = regexp.MustCompile(`\b(?:[0-9]{3}\.[0-9]{2}|[0-9]{4}\b)`)
	// paragraph is a letter, a number or a roman number of a citation, however it
	// is set off from its neighbors.
	paragraph = regexp.MustCompile(`[0-9]+|[A-Za-z]+`)
)

// Meant returns citations, in the form of a heading, that a person may have
// meant who wrote what ParseCitation cannot read: paragraphs set off by points or
// not at all, a bracket too many, a digit of the section exchanged, or no section
// at all. It returns nil if nothing is near.
func (l *Law) Meant(s string) []string {
	texts, rest := sectionsNear(s)
	var found []string
	for _, text := range texts {
		path := ""
		for _, token := range paragraph.FindAllString(rest, -1) {
			path += "(" + token + ")"
		}
		c := Citation{Text: text, Path: path}
		switch {
		case path == "":
		case len(l.Find(c)) > 0:
			found = append(found, c.Heading())
		case len(texts) == 1:
			found = append(found, l.Nearest(c)...)
		}
	}
	return found[:min(len(found), suggestionLimit)]
}

// sectionsNear returns the texts of law whose numbers are nearest to the first
// number of a section in s, and what stands behind it. Without a number it is the
// regulation on security reports.
func sectionsNear(s string) (texts []string, rest string) {
	at := lawNumber.FindStringIndex(s)
	if at == nil {
		if strings.HasPrefix(strings.TrimSpace(s), "(") {
			return []string{textSecurity}, s
		}
		return nil, ""
	}
	const far = 3
	least := far
	for _, text := range []string{textSecurity, textFire, textNotice, textStatute, textAgreement} {
		number := text[strings.LastIndexByte(text, ' ')+1:]
		distance := editDistance(s[at[0]:at[1]], number)
		if distance < least {
			least, texts = distance, nil
		}
		if distance == least && distance < far {
			texts = append(texts, text)
		}
	}
	return slices.Clip(texts), s[at[1]:]
}
