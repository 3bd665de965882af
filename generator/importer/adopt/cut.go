package adopt

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"cleryreport/generator/doc"
)

// section is a heading of the report with the blocks down to the next one.
type section struct {
	head   *block // nil before the first heading
	blocks []*block
	above  *section // the one whose heading stands over it

	level int // of its heading on its page: 2 for ##; 0 prints none
	cites []string
	page  *Page
}

// depth is that of the heading, 0 before the first.
func (s *section) depth() int {
	if s.head == nil {
		return 0
	}
	return s.head.depth
}

// title is the words of the heading.
func (s *section) title() string {
	if s.head == nil {
		return ""
	}
	return plain(s.head.text)
}

// line is where the section begins in the report.
func (s *section) line() int {
	switch {
	case s.head != nil:
		return s.head.line
	case len(s.blocks) > 0:
		return s.blocks[0].line
	default:
		return 1
	}
}

// words is the number of words of the section's own text.
func (s *section) words() int {
	n := 0
	for _, b := range s.blocks {
		n += len(strings.Fields(b.text))
	}
	return n
}

// reportTree is the report as its headings order it.
type reportTree struct {
	title    string
	line     int // of the title
	sections []*section
}

// outline puts each block under its heading. Where one heading stands over the
// whole report, it is the title, and those below it are the chapters.
func outline(blocks []*block) *reportTree {
	t := &reportTree{}
	current := &section{}
	t.sections = []*section{current}
	var over []*section
	for _, b := range blocks {
		if b.kind != heading {
			current.blocks = append(current.blocks, b)
			continue
		}
		over = over[:min(len(over), b.depth-1)]
		current = &section{head: b}
		if len(over) > 0 {
			current.above = over[len(over)-1]
		}
		over = append(over, current)
		t.sections = append(t.sections, current)
	}
	t.takeTitle()
	return t
}

// takeTitle finds the heading over the whole report.
func (t *reportTree) takeTitle() {
	var top []*section
	below := 0
	for _, s := range t.sections {
		switch s.depth() {
		case 1:
			top = append(top, s)
		case 2:
			below++
		}
	}
	if len(top) != 1 || below < 2 || t.sections[1] != top[0] {
		return
	}
	t.title, t.line = top[0].title(), top[0].line()
	opening := t.sections[0]
	opening.blocks = append(opening.blocks, top[0].blocks...)
	t.sections = slices.Delete(t.sections, 1, 2)
	for _, s := range t.sections {
		if s.head != nil {
			s.head.depth--
		}
		if s.above == top[0] {
			s.above = nil
		}
	}
}

// A chapter is cut into a file for each of its sections if it has this many
// words, and its sections this many on average.
const (
	longChapter = 1200
	longSection = 200
)

// cut makes pages of chapters, and of the sections of long ones.
func (a *Adopted) cut(t *reportTree, l *list) {
	if opening := t.sections[0]; len(opening.blocks) > 0 {
		a.single(cmp.Or(t.title, "The first pages"), []*section{opening})
	} else if t.title != "" {
		l.add(t.line, Removed, "the title of the report, which every edition makes anew", t.title)
	}
	rest := t.sections[1:]
	for len(rest) > 0 {
		end := next(rest, 1)
		a.chapter(rest[:end])
		rest = rest[end:]
	}
}

// next is the place of the second section of a depth or above.
func next(sections []*section, depth int) int {
	for i, s := range sections[1:] {
		if s.depth() <= depth {
			return i + 1
		}
	}
	return len(sections)
}

// chapter makes one page of a chapter, or one of each of its sections.
func (a *Adopted) chapter(sections []*section) {
	words, below := 0, 0
	for _, s := range sections {
		words += s.words()
		if s.depth() == sections[0].depth()+1 {
			below++
		}
	}
	title := sections[0].title()
	if words < longChapter || below < 2 || words < below*longSection {
		a.single(title, sections)
		return
	}
	part := Part{Title: title}
	if len(sections[0].blocks) > 0 {
		part.Pages = append(part.Pages, a.page(title, sections[:1]))
	}
	for rest := sections[1:]; len(rest) > 0; {
		end := next(rest, sections[0].depth()+1)
		part.Pages = append(part.Pages, a.page(rest[0].title(), rest[:end]))
		rest = rest[end:]
	}
	a.Parts = append(a.Parts, part)
}

// together is the title of the first part that holds chapters of one file each.
const together = "Policies and statements"

// single adds a page to the part of those that are chapters of their own. After
// a chapter that was cut, a new part begins, which the page gives its title.
func (a *Adopted) single(title string, sections []*section) {
	page := a.page(title, sections)
	last := len(a.Parts) - 1
	switch {
	case last >= 0 && a.Parts[last].singles:
		a.Parts[last].Pages = append(a.Parts[last].Pages, page)
		return
	case last >= 0:
		title = page.Title
	default:
		title = together
	}
	a.Parts = append(a.Parts, Part{Title: title, Pages: []*Page{page}, singles: true})
}

// page makes a page of sections, of which the first gives the title. Its own
// text stands under a heading if nothing else on the page has one, because only
// what has a heading can answer a paragraph of the law.
func (a *Adopted) page(title string, sections []*section) *Page {
	p := &Page{Title: cmp.Or(title, "Untitled"), Line: sections[0].line(), sections: sections}
	for i, s := range sections {
		s.page = p
		if i > 0 {
			s.level = min(max(s.depth()-sections[0].depth(), 1)+1, 4)
		}
	}
	if len(sections) == 1 && sections[0].head != nil {
		sections[0].level = 2
	}
	a.Pages = append(a.Pages, p)
	return p
}

// name gives each page a path that no other file has: under policies/ if it may
// answer a paragraph of the law, otherwise under content/.
func (a *Adopted) name(taken []string) {
	answers := map[*Page]bool{}
	for _, p := range a.Proposed {
		answers[p.Page] = true
	}
	for _, p := range a.Pages {
		folder := "content"
		if answers[p] {
			folder = "policies"
		}
		slug := doc.Slug(numbering.ReplaceAllString(p.Title, ""))
		name := path.Join(folder, shortened(slug)+".md")
		for n := 2; slices.Contains(taken, name); n++ {
			name = path.Join(folder, fmt.Sprintf("%s-%d.md", shortened(slug), n))
		}
		taken = append(taken, name)
		p.Path = name
	}
}

// shortened is a name of no more than 60 letters, cut between two words.
func shortened(slug string) string {
	const longest = 60
	if len(slug) <= longest {
		return slug
	}
	if at := strings.LastIndexByte(slug[:longest], '-'); at > 0 {
		return slug[:at]
	}
	return strings.ToValidUTF8(slug[:longest], "")
}
