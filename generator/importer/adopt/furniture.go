package adopt

import (
	"regexp"
	"strconv"
	"strings"
)

// What a printed book has and a report on the web does not: its contents, page
// numbers and the lines at the head of each page. It is left out only where its
// form proves it.

const (
	fewestContents = 3 // lines of a table of contents
	fewestNumbers  = 3 // page numbers that follow one another
	fewestHeads    = 3 // times that a line stands beside a page number
)

var (
	contentsTitle = regexp.MustCompile(`(?i)^(?:table of )?contents:?$`)
	leader        = regexp.MustCompile(`[\s.·…_]*[\s.·…\t]\d{1,3}$`)
	pageNumber    = regexp.MustCompile(`(?i)^(?:page\s+|[-–—]\s*)?(\d{1,3})(?:\s+of\s+\d{1,3}|\s*[-–—])?$`)
	numbering     = regexp.MustCompile(`^(?:(?:\d{1,2}\.)*\d{0,2}|[IVX]+\.|[A-Z]\.)[.)]?\s+`)
	anchorLink    = regexp.MustCompile(`\]\(#`)
)

// withoutFurniture returns the blocks without those that only a printed page
// has.
func withoutFurniture(blocks []*block, l *list) []*block {
	drop := map[*block]string{}
	contents(blocks, drop)
	pageNumbers(blocks, drop)
	for _, b := range blocks {
		if b.kind == heading && b.text == "" {
			drop[b] = "a heading without words"
		}
	}
	var kept []*block
	for _, b := range blocks {
		if why := drop[b]; why != "" {
			l.add(b.line, Removed, why, b.text)
			continue
		}
		kept = append(kept, b)
	}
	if len(kept) < len(blocks) {
		setDepths(kept)
	}
	return kept
}

// contents finds the tables of contents: lines that each name a heading, with a
// page number or a link to it, or below the word Contents.
func contents(blocks []*block, drop map[*block]string) {
	known := map[string]bool{}
	for _, b := range blocks {
		if b.kind == heading {
			known[bare(b.text)] = true
		}
	}
	for i := 0; i < len(blocks); i++ {
		end, lines, proven := i, 0, i > 0 && contentsTitle.MatchString(plain(blocks[i-1].text))
		for end < len(blocks) {
			n, shown := contentsLines(blocks[end], known)
			if n == 0 || !shown && !proven {
				break
			}
			lines += n
			end++
		}
		if lines < fewestContents {
			continue
		}
		for _, b := range blocks[i:end] {
			drop[b] = "the table of contents, which every edition makes anew"
		}
		if i > 0 && contentsTitle.MatchString(plain(blocks[i-1].text)) {
			drop[blocks[i-1]] = "the title of the table of contents"
		}
		i = end
	}
}

// contentsLines is the number of lines of a block that each name a heading, 0 if
// one of them does not; shown reports whether all have a page number or a link.
func contentsLines(b *block, known map[string]bool) (n int, shown bool) {
	if b.kind != paragraph && b.kind != bullets {
		return 0, false
	}
	shown = true
	for text := range strings.Lines(b.text) {
		text = strings.TrimSuffix(strings.TrimSpace(text), `\`)
		if text == "" {
			continue
		}
		shown = shown && (anchorLink.MatchString(text) || leader.MatchString(plain(text)))
		text = item.ReplaceAllString(text, "")
		if !known[bare(text)] && !known[bare(leader.ReplaceAllString(plain(text), ""))] {
			return 0, false
		}
		n++
	}
	return n, shown
}

// plain is text without the marks of Markdown.
func plain(text string) string {
	for range 2 {
		text = link.ReplaceAllString(text, "$1")
	}
	text = emphasis.ReplaceAllString(text, "")
	return strings.TrimSpace(strings.ReplaceAll(text, `\`, ""))
}

// bare is a heading as it is compared: small letters and digits, without its
// number.
func bare(text string) string {
	return strings.Join(wordsOf(numbering.ReplaceAllString(plain(text), "")), " ")
}

// pageNumbers finds paragraphs that are nothing but numbers rising one by one,
// and the lines that stand beside them again and again.
func pageNumbers(blocks []*block, drop map[*block]string) {
	var run []int
	last := 0
	for i, b := range blocks {
		m := pageNumber.FindStringSubmatch(plain(b.text))
		if b.kind != paragraph || m == nil {
			continue
		}
		n, _ := strconv.Atoi(m[1]) // at most three digits
		if len(run) > 0 && n != last+1 {
			drawPages(blocks, run, drop)
			run = nil
		}
		run, last = append(run, i), n
	}
	drawPages(blocks, run, drop)
}

// drawPages leaves out the page numbers of a run that is long enough.
func drawPages(blocks []*block, run []int, drop map[*block]string) {
	if len(run) < fewestNumbers {
		return
	}
	beside := map[string]int{}
	each := func(do func(*block)) {
		for _, i := range run {
			for _, j := range []int{i - 1, i + 1} {
				if j >= 0 && j < len(blocks) && blocks[j].kind == paragraph {
					do(blocks[j])
				}
			}
		}
	}
	each(func(b *block) { beside[plain(b.text)]++ })
	each(func(b *block) {
		if beside[plain(b.text)] >= fewestHeads {
			drop[b] = "the line at the head or foot of each page"
		}
	})
	for _, i := range run {
		drop[blocks[i]] = "a page number"
	}
}
