package adopt

import (
	"path"
	"strings"

	"cleryreport/generator/doc"
)

// linkPages turns links to a heading of the report into links to the page that
// holds it now. A link to nothing keeps its words.
func linkPages(pages []*Page, l *list) {
	targets := map[string]*section{}
	for _, p := range pages {
		for _, s := range p.sections {
			for _, anchor := range anchors(s.title()) {
				if targets[anchor] == nil {
					targets[anchor] = s
				}
			}
		}
	}
	for _, p := range pages {
		for _, s := range p.sections {
			for _, b := range s.blocks {
				if b.kind != code {
					b.text = p.linked(b, targets, l)
				}
			}
		}
	}
}

// anchors are the forms in which converters link to a heading.
func anchors(title string) []string {
	if title == "" {
		return nil
	}
	unnumbered := numbering.ReplaceAllString(title, "")
	return []string{doc.Slug(title), doc.Slug(unnumbered), github(title), github(unnumbered)}
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
func (p *Page) linked(b *block, targets map[string]*section, l *list) string {
	return link.ReplaceAllStringFunc(b.text, func(match string) string {
		m := link.FindStringSubmatch(match)
		anchor, inside := strings.CutPrefix(m[2], "#")
		if !inside {
			return match
		}
		to := targets[strings.ToLower(anchor)]
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
