package adopt

import (
	"regexp"
	"strconv"
)

var (
	// severalNumbers is the number of a section, which can be nothing else.
	severalNumbers = regexp.MustCompile(`^(\d{1,2}(?:\.\d{1,2})+)\.?\)?\s+`)
	// oneNumber is that of a chapter, if those of its neighbors rise with it.
	oneNumber = regexp.MustCompile(`^(\d{1,2})[.)]?\s+`)
)

// withoutNumbers takes the numbers of chapters and sections from the headings,
// because every edition numbers them anew.
func withoutNumbers(blocks []*block, l *list) {
	rising := risingNumbers(blocks)
	for _, b := range blocks {
		if b.kind != heading {
			continue
		}
		m := severalNumbers.FindStringSubmatch(b.text)
		if m == nil && rising[b] {
			m = oneNumber.FindStringSubmatch(b.text)
		}
		if m != nil && len(m[0]) < len(b.text) {
			l.add(b.line, Removed, "the number of a heading, which every edition makes anew", m[1])
			b.text = b.text[len(m[0]):]
		}
	}
}

// risingNumbers finds the headings of one depth whose numbers rise one by one.
func risingNumbers(blocks []*block) map[*block]bool {
	runs := map[int][]*block{}
	rising := map[*block]bool{}
	last := map[int]int{}
	for _, b := range blocks {
		m := oneNumber.FindStringSubmatch(b.text)
		if b.kind != heading || m == nil {
			continue
		}
		n, _ := strconv.Atoi(m[1]) // two digits
		if n != last[b.depth]+1 {
			runs[b.depth] = nil
		}
		runs[b.depth], last[b.depth] = append(runs[b.depth], b), n
		if len(runs[b.depth]) > 1 {
			for _, of := range runs[b.depth] {
				rising[of] = true
			}
		}
	}
	return rising
}
