package schema

import (
	"cmp"
	"slices"
	"strings"
)

// suggestionLimit is how many citations Nearest offers for a misspelled one, and
// subparagraphLimit how many paragraphs of a group.
const (
	suggestionLimit   = 3
	subparagraphLimit = 12
)

// Nearest returns citations, in the form of a heading, that a person who wrote
// c may have meant: the paragraphs of a group that asks nothing of its own, the
// paragraph of a part that does not exist, otherwise the regulation of a
// paragraph of the statute, the closest paragraph above and those of the same
// text that are spelled most alike.
func (l *Law) Nearest(c Citation) []string {
	if group := l.groups[c]; group != nil && len(l.Find(c)) == 0 {
		return headings(group.Leaves, subparagraphLimit)
	}
	if parts := l.Find(c.Bare()); c.Part > 0 && len(parts) > 0 {
		return headings(parts, suggestionLimit)
	}
	near := slices.Clone(l.behind(c))
	for above := c; above != above.Parent() && len(near) == 0; {
		above = above.Parent()
		near = slices.Clone(l.Find(above))
	}
	return headings(append(near, l.alike(c)...), suggestionLimit)
}

// behind returns the leaves of the regulation for which a paragraph of the
// statute, or the one around it, is the ground; nil for none.
func (l *Law) behind(c Citation) []*Leaf {
	for ; c.Path != ""; c = c.Parent() {
		for _, group := range l.Groups {
			if group.Statute == c.String() {
				return group.Leaves
			}
		}
	}
	return nil
}

// alike returns the leaves of the text that c names, those first whose citation
// needs the fewest changes to become c, equal ones in the order of the law.
func (l *Law) alike(c Citation) []*Leaf {
	type candidate struct {
		leaf     *Leaf
		distance int
	}
	var candidates []candidate
	for _, leaf := range l.Under(Citation{Text: c.Text}) {
		distance := min(
			spelling(c.tail(), leaf.Citation.tail()),
			spelling(c.tail(), leaf.Citation.Bare().tail()),
		)
		candidates = append(candidates, candidate{leaf, distance})
	}
	slices.SortStableFunc(candidates, func(a, b candidate) int { return cmp.Compare(a.distance, b.distance) })
	sorted := make([]*Leaf, len(candidates))
	for i, candidate := range candidates {
		sorted[i] = candidate.leaf
	}
	return sorted
}

// spelling is how far a citation is from another: by the changes to be made,
// then by how far exchanged letters lie from one another in the alphabet. Another
// case of the letters is the least mistake.
func spelling(a, b string) int {
	const change, most = 100, 90
	lowerA, lowerB := strings.ToLower(a), strings.ToLower(b)
	apart := 0
	if len(a) == len(b) {
		for i := range len(a) {
			apart += max(int(lowerA[i])-int(lowerB[i]), int(lowerB[i])-int(lowerA[i]))
		}
	}
	distance := editDistance(lowerA, lowerB)*change + min(apart, most)
	if a != b && lowerA == lowerB {
		distance++
	}
	return distance
}

// headings returns the bare citations of leaves, each once.
func headings(leaves []*Leaf, limit int) []string {
	var found []string
	for _, leaf := range leaves {
		heading := leaf.Citation.Bare().Heading()
		if len(found) < limit && !slices.Contains(found, heading) {
			found = append(found, heading)
		}
	}
	return found
}

// editDistance returns how many bytes must be put in, taken out or exchanged to
// turn a into b.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			changed := diagonal
			if a[i] != b[j] {
				changed++
			}
			diagonal = row[j+1]
			row[j+1] = min(changed, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
