package adopt

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"cleryreport/generator/schema"
)

// Proposal is a paragraph of the law that a section may answer.
type Proposal struct {
	Page    *Page
	Heading string
	Line    int // of the report
	Cite    string
	Title   string // of the paragraph
	Why     string // which of its words the section holds
	Written bool   // it stands on the heading; otherwise a person decides
}

// Weights of what a section and a paragraph of the law have in common. They were
// chosen on the policies of the sample institution, of which a test asks how
// many citations are found, and that hardly one is wrong.
const (
	weightTitle   = 3.0 // a word of the paragraph's title in the heading
	weightAbove   = 1.0 // the same in a heading above
	weightHint    = 2.0 // a hint in the text
	weightHeading = 2.0 // a hint in the heading, more
	weightElement = 1.0 // an element that the text holds

	leastToList  = 6.0
	leastToWrite = 10.0
	lead         = 1.35 // how much better than the next one a proposal must be to be written
	share        = 0.6  // of the score of a section that the one above it needs, so that it may be the one meant
	mostListed   = 3

	leastWords = 8 // of a text that answers anything
)

// proposer compares sections with the paragraphs that a text answers.
type proposer struct {
	law    *schema.Law
	leaves []*schema.Leaf
	titles map[*schema.Leaf][]string
	rare   map[string]float64 // how much a word of a title or a hint tells, from 0 to 1
}

func newProposer(law *schema.Law) *proposer {
	p := &proposer{law: law, titles: map[*schema.Leaf][]string{}, rare: map[string]float64{}}
	uses := map[string]int{}
	for _, leaf := range law.Leaves {
		if leaf.Role != schema.RoleContent || !leaf.AnsweredBy.IsZero() || leaf.Report == schema.HazingTransparency {
			continue
		}
		p.leaves = append(p.leaves, leaf)
		p.titles[leaf] = titleWords(leaf.Title)
		for _, word := range slices.Concat(p.titles[leaf], leaf.Hints) {
			uses[word]++
		}
	}
	for word, n := range uses {
		p.rare[word] = 1 / float64(n)
	}
	return p
}

// common are words of titles that tell nothing.
var common = []string{"a", "an", "and", "are", "at", "for", "from", "how", "in", "is", "it", "its", "of", "on", "or", "that", "the", "to",
	"what", "when", "where", "which", "with", "who", "whom", "every", "each", "once", "least"}

// titleWords are the beginnings of the words of a title that tell something, so
// that "reports" and "reporting" are one.
func titleWords(title string) []string {
	var stems []string
	for _, word := range wordsOf(title) {
		if !slices.Contains(common, word) {
			stems = append(stems, stem(word))
		}
	}
	return stems
}

// stem cuts the commonest endings of English off a word.
func stem(word string) string {
	for _, ending := range []string{"ing", "ies", "ion", "ed", "es", "s", "y"} {
		if base, cut := strings.CutSuffix(word, ending); cut && len(base) >= 4 {
			return base
		}
	}
	return word
}

// scored is a paragraph that a section may answer, with what speaks for it.
type scored struct {
	section *section
	leaf    *schema.Leaf
	score   float64
	why     []string
}

// propose proposes citations for each section, and writes those that are certain
// on their headings: one for a section, and each paragraph on one heading.
func (p *proposer) propose(pages []*Page) []Proposal {
	given := map[*section][]Proposal{}
	var open []scored
	for _, page := range pages {
		for i, s := range page.sections {
			if given[s] = p.given(s); len(given[s]) == 0 {
				open = append(open, p.candidates(s, subtree(page.sections[i:]))...)
			}
		}
	}
	written := certain(open)
	var all []Proposal
	for _, page := range pages {
		for _, s := range page.sections {
			list := append(given[s], listed(s, open, written[s])...)
			for _, proposal := range list {
				if proposal.Written {
					s.cites = append(s.cites, proposal.Cite)
				}
			}
			if len(s.cites) > 0 && s.level == 0 {
				s.level = 2 // text at the top of a page answers nothing without a heading
			}
			all = append(all, list...)
		}
	}
	return all
}

// subtree is the first of the sections with those below its heading. The text at
// the top of a page has the headings of the page beside it, not below.
func subtree(sections []*section) []*section {
	if sections[0].level == 0 {
		return sections[:1]
	}
	return sections[:next(sections, sections[0].depth())]
}

// over reports whether the heading of a section stands over another one.
func (s *section) over(other *section) bool {
	for up := other.above; up != nil; up = up.above {
		if up == s {
			return true
		}
	}
	return false
}

// certain chooses the paragraphs that are written: the likeliest first, unless
// another paragraph that no heading has yet is nearly as likely, or the heading
// above is.
func certain(open []scored) map[*section]*schema.Leaf {
	sorted := slices.Clone(open)
	slices.SortStableFunc(sorted, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
	written, taken := map[*section]*schema.Leaf{}, map[*schema.Leaf]bool{}
	for i, c := range sorted {
		if c.score < leastToWrite || written[c.section] != nil || taken[c.leaf] {
			continue
		}
		rival := slices.ContainsFunc(sorted[i+1:], func(other scored) bool {
			if other.leaf == c.leaf {
				return other.section.over(c.section) && other.score >= share*c.score
			}
			return other.section == c.section && !taken[other.leaf] && other.score*lead > c.score
		})
		taken[c.leaf] = true
		if !rival {
			written[c.section] = c.leaf
		}
	}
	return written
}

// listed are the likeliest paragraphs of a section, first the one that is
// written.
func listed(s *section, open []scored, written *schema.Leaf) []Proposal {
	var list []scored
	for _, c := range open {
		if c.section == s {
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(a, b scored) int {
		if (a.leaf == written) != (b.leaf == written) {
			return map[bool]int{true: -1, false: 1}[a.leaf == written]
		}
		return cmp.Compare(b.score, a.score)
	})
	var proposals []Proposal
	for _, c := range list[:min(len(list), mostListed)] {
		proposals = append(proposals, Proposal{Page: s.page, Heading: cmp.Or(s.title(), s.page.Title), Line: s.line(), Cite: c.leaf.Citation.Heading(),
			Title: c.leaf.Title, Why: strings.Join(c.why, "; "), Written: c.leaf == written})
	}
	return proposals
}

// glossary matches headings over definitions, which explain the words of a
// paragraph and do not answer it.
var glossary = regexp.MustCompile(` definitions? | glossary | words mean `)

// candidates returns the paragraphs that a section may answer with the text down
// to the next heading of its level.
func (p *proposer) candidates(s *section, below []*section) []scored {
	var text strings.Builder
	count := 0
	for i, sub := range below {
		if i > 0 {
			text.WriteString(sub.title() + "\n")
		}
		count += sub.words()
		for _, b := range sub.blocks {
			text.WriteString(plain(b.text) + "\n")
		}
	}
	heading, words, above := phrased(s.title()), phrased(text.String()), ""
	for up := s.above; up != nil; up = up.above {
		above += phrased(up.title())
	}
	if count < leastWords || glossary.MatchString(heading+above) {
		return nil
	}
	var list []scored
	for _, leaf := range p.leaves {
		if c := p.score(leaf, heading, above, words); c.score >= leastToList {
			c.section = s
			list = append(list, c)
		}
	}
	return list
}

// score weighs what a section and a paragraph have in common.
func (p *proposer) score(leaf *schema.Leaf, heading, above, words string) scored {
	c := scored{leaf: leaf}
	var inHeading, inText, elements []string
	for _, word := range p.titles[leaf] {
		if strings.Contains(heading, " "+word) {
			c.score += weightTitle * (0.4 + 0.6*p.rare[word])
			inHeading = append(inHeading, word+"-")
		} else if strings.Contains(above, " "+word) {
			c.score += weightAbove * p.rare[word]
		}
	}
	for _, hint := range leaf.Hints {
		worth := 0.3 + 0.7*p.rare[hint]
		if strings.Contains(hint, " ") {
			worth *= 1.5
		}
		if holds(heading, hint) {
			c.score += (weightHint + weightHeading) * worth
			inHeading = append(inHeading, hint)
		} else if holds(words, hint) {
			c.score += weightHint * worth
			inText = append(inText, hint)
		}
	}
	for _, e := range leaf.Elements {
		if i := slices.IndexFunc(e.Words, func(word string) bool { return holds(words, word) }); i >= 0 {
			c.score += weightElement / float64(len(leaf.Elements)) * 2
			elements = append(elements, e.Words[i])
		}
	}
	c.why = reasons(inHeading, inText, elements)
	return c
}

func reasons(heading, text, elements []string) []string {
	var why []string
	for _, r := range []struct {
		place string
		words []string
	}{{"in the heading", heading}, {"in the text", text}, {"of its elements", elements}} {
		if len(r.words) > 0 {
			why = append(why, fmt.Sprintf("%s: %s", r.place, strings.Join(r.words, ", ")))
		}
	}
	return why
}

// citation matches what a heading may cite in its words.
var citation = regexp.MustCompile(`(?i)(?:(?:34\s*)?C\.?F\.?R\.?\s*)?(?:§+\s*)?(?:\b668\.4[169]|\b(?:20\s*)?U\.?S\.?C\.?\s*(?:§\s*)?109[24])(?:\s*\([0-9A-Za-z]{1,5}\))+`)

// given returns the paragraphs that a heading cites itself, in braces or in its
// words.
func (p *proposer) given(s *section) []Proposal {
	if s.head == nil {
		return nil
	}
	var list []Proposal
	for _, text := range append(strings.Split(s.head.cite, ";"), citation.FindAllString(s.title(), -1)...) {
		c, err := p.law.Parse(text)
		if err != nil || len(p.law.Find(c)) == 0 {
			continue
		}
		repeated := slices.ContainsFunc(list, func(other Proposal) bool { return other.Cite == c.Heading() })
		if !repeated {
			list = append(list, Proposal{Page: s.page, Heading: s.title(), Line: s.line(), Cite: c.Heading(),
				Title: p.law.Find(c)[0].Title, Why: "the heading cites it", Written: true})
		}
	}
	return list
}
