package adopt

import (
	"path"
	"strings"

	"cleryreport/generator/doc"
)

// anchorsOf returns the headings of the report by the forms in which converters
// link to them.
func anchorsOf(blocks []*block) map[string]*block {
	heads := map[string]*block{}
	for _, b := range blocks {
		if b.kind != heading || b.text == "" {
			continue
		}
		title := plain(b.text)
		unnumbered := numbering.ReplaceAllString(title, "")
		for _, anchor := range []string{doc.Slug(title), doc.Slug(unnumbered), github(title), github(unnumbered)} {
			if heads[anchor] == nil {
				heads[anchor] = b
			}
		}
	}
	return heads
}

// linkPages turns links to a heading of the report into links to the page that
// holds it now. A link to nothing keeps its words.
func linkPages(pages []*Page, heads map[string]*block, l *list) {
	sections := map[*block]*section{}
	for _, p := range pages {
		for _, s := range p.sections {
			if s.head != nil {
				sections[s.head] = s
			}
		}
	}
	to := func(anchor string) *section { return sections[heads[strings.ToLower(anchor)]] }
	for _, p := range pages {
		for _, s := range p.sections {
			for _, b := range s.blocks {
				if b.kind != code {
					b.text = withoutStray(b.line, p.linked(b, to, l), l) // brackets that stood around a link
				}
			}
		}
	}
}

// github is a heading as GitHub's Markdown links to it: marks fall away, and
// each space becomes a hyphen.
func github(title string) string {
	kept := strings.Map(func(r rune) rune {
		if strings.ContainsRune(".,;:!?'’\"“”()/&§", r) {
			return -1
		}
		return r
	}, strings.ToLower(title))
	return strings.ReplaceAll(kept, " ", "-")
}

// linked is the text of a block with its links to headings turned.
func (p *Page) linked(b *block, heading func(string) *section, l *list) string {
	return link.ReplaceAllStringFunc(b.text, func(match string) string {
		m := link.FindStringSubmatch(match)
		anchor, inside := strings.CutPrefix(m[2], "#")
		if !inside {
			return match
		}
		to := heading(anchor)
		switch {
		case to == nil:
			l.add(b.line, Rewritten, "a link to a place that no heading has keeps only its words", match)
			return m[1]
		case to.level == 0:
			return "[" + m[1] + "](" + p.reach(to.page) + ")"
		case to.page == p:
			return "[" + m[1] + "](#" + doc.Slug(to.title()) + ")"
		default:
			return "[" + m[1] + "](" + p.reach(to.page) + "#" + doc.Slug(to.title()) + ")"
		}
	})
}

// reach is the path of another page as this one links to it.
func (p *Page) reach(other *Page) string {
	if path.Dir(p.Path) == path.Dir(other.Path) {
		return path.Base(other.Path)
	}
	return "../" + other.Path
}
