package adopt

import (
	"regexp"
	"strings"
	"unicode"
)

// Ranks of paragraphs in bold letters that stand for headings, below those with
// marks of their own.
const (
	rankCapitals = 7
	rankNumbered = 8 // 2.1 Missing students
	rankBold     = 9
	rankPlain    = 10 // capitals that are not bold
)

// longestHeading is the number of words from which a bold paragraph is a
// sentence that somebody stressed, and no heading.
const longestHeading = 14

var (
	bold          = regexp.MustCompile(`\*\*(?:[^*]|\*[^*]+\*)+\*\*|__[^_]+__`)
	emphasis      = regexp.MustCompile(`\*{1,3}|\b_{1,3}|_{1,3}\b`)
	whole         = regexp.MustCompile(`^[*_\s:.0-9IVXivx()-]*$`)
	givenCite     = regexp.MustCompile(`\{\s*cite\s*=\s*["'“”]*([^{}"'“”]*)["'“”]*\s*\}`)
	sectionNumber = regexp.MustCompile(`^\d{1,2}\.\d{1,2}\.?\s`)
	blanks        = regexp.MustCompile(`\s+`)
)

// capitalLine is a paragraph of a few words in capitals alone.
var capitalLine = regexp.MustCompile(`^\p{Lu}{3,}(?:[ ,/&:-]+(?:\p{Lu}+|\d{4})){0,7}$`)

// findHeadings makes headings of paragraphs in bold letters, and of those in
// capitals, and gives every heading its depth.
func findHeadings(blocks []*block) {
	capitals := rankCapitals
	for i, b := range blocks {
		if rank := boldRank(b.text); b.kind == paragraph && rank > 0 && followed(blocks, i, rank) {
			b.kind, b.rank = heading, rank
			if rank == rankCapitals {
				capitals = rankPlain
			}
		}
	}
	for i, b := range blocks {
		if b.kind == paragraph && capitalLine.MatchString(b.text) && i+1 < len(blocks) && blocks[i+1].kind != heading && !capitalLine.MatchString(blocks[i+1].text) {
			b.kind, b.rank = heading, capitals
		}
	}
	for _, b := range blocks {
		if b.kind == heading {
			b.words()
		}
	}
	setDepths(blocks)
}

// boldRank is the rank of a paragraph that looks like a heading, or 0.
func boldRank(text string) int {
	text = strings.TrimSpace(text)
	if strings.Contains(text, "\n") || !bold.MatchString(text) || !whole.MatchString(bold.ReplaceAllString(text, "")) {
		return 0
	}
	words := strings.TrimSpace(emphasis.ReplaceAllString(text, ""))
	if strings.ContainsAny(words[max(len(words)-1, 0):], ".;,!") || len(strings.Fields(words)) > longestHeading {
		return 0
	}
	if !strings.ContainsFunc(words, unicode.IsLetter) || numberedTable.MatchString(words) {
		return 0
	}
	switch {
	case strings.ToUpper(words) == words:
		return rankCapitals
	case sectionNumber.MatchString(words):
		return rankNumbered
	default:
		return rankBold
	}
}

// followed reports whether a bold paragraph has something below it: the lines of
// a title page, one under the other, are no headings.
func followed(blocks []*block, i, rank int) bool {
	if i+1 == len(blocks) {
		return false
	}
	next := blocks[i+1]
	return next.kind != heading && (next.kind != paragraph || boldRank(next.text) == 0 || boldRank(next.text) > rank)
}

// words leaves a heading its words, and takes the citation apart that it may
// carry.
func (b *block) words() {
	if m := givenCite.FindStringSubmatch(b.text); m != nil {
		b.cite = strings.TrimSpace(m[1])
		b.text = strings.Replace(b.text, m[0], "", 1)
	}
	b.text = link.ReplaceAllString(b.text, "$1")
	b.text = emphasis.ReplaceAllString(b.text, "")
	b.text = strings.TrimSpace(blanks.ReplaceAllString(strings.TrimSuffix(b.text, `\`), " "))
}

// setDepths gives each heading the depth that its rank among the headings
// around it means, so that no level is skipped.
func setDepths(blocks []*block) {
	var above []int
	for _, b := range blocks {
		if b.kind != heading {
			continue
		}
		for len(above) > 0 && above[len(above)-1] >= b.rank {
			above = above[:len(above)-1]
		}
		above = append(above, b.rank)
		b.depth = len(above)
	}
}
