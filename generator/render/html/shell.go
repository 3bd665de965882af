package html

import (
	"strings"

	"cleryreport/generator/doc"
)

// Ids of the page around the text.
const (
	textID     = "text"     // what the skip link leads to
	contentsID = "contents" // the table of contents
)

func (p *page) writeHead(css string) {
	d := p.doc
	p.raw("<!DOCTYPE html>\n<html lang=\"", escape(d.Lang), "\">\n<head>\n")
	p.raw("<meta charset=\"utf-8\">\n")
	p.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"", policy(css), "\">\n")
	p.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	p.raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
	if d.Draft {
		p.raw("<meta name=\"robots\" content=\"noindex\">\n")
	}
	p.raw("<title>", escape(joinWords(" – ", d.Title, d.Institution)), "</title>\n")
	if d.Institution != "" {
		p.raw("<meta name=\"author\" content=\"", escape(d.Institution), "\">\n")
	}
	if d.ISODate != "" {
		p.raw("<meta name=\"dcterms.issued\" content=\"", escape(d.ISODate), "\">\n")
	}
	if d.Address != "" {
		p.raw("<link rel=\"canonical\" href=\"", escape(p.target(d.Address)), "\">\n")
	}
	p.raw("<style>", css, "</style>\n</head>\n")
}

func (p *page) writeBody() {
	d := p.doc
	p.raw("<body", bodyClass(d), ">\n")
	p.raw("<a class=\"skip\" href=\"#", textID, "\">", escape(p.words.Skip), "</a>\n")
	p.writeAlert()
	p.writeTitle()
	p.raw("<main class=\"page\">\n")
	p.writeText()
	p.raw("</main>\n")
	p.writeFooter()
	p.raw("</body>\n</html>\n")
}

// writeAlert says that a draft is one.
func (p *page) writeAlert() {
	if p.doc.Draft {
		p.raw("<p class=\"alert\" role=\"note\">", escape(p.words.Draft), "</p>\n")
	}
}

// writeText writes everything below the title.
func (p *page) writeText() {
	d := p.doc
	if len(d.Front) > 0 {
		p.raw("<div class=\"front\">\n")
		p.blocks(d.Front)
		p.raw("</div>\n")
	}
	if d.Contents {
		p.writeContents()
	}
	p.raw("<div class=\"text\" id=\"", textID, "\">\n")
	for _, s := range d.Sections {
		p.writeSection(s)
	}
	p.raw("</div>\n")
}

// bodyClass tells the style sheet what kind of page it draws.
func bodyClass(d *doc.Document) string {
	var classes []string
	if d.Draft {
		classes = append(classes, "draft")
	}
	if d.Contents {
		classes = append(classes, "with-contents")
	}
	if d.Contents && d.Address != "" {
		classes = append(classes, "cover")
	}
	if len(classes) == 0 {
		return ""
	}
	return " class=\"" + strings.Join(classes, " ") + "\""
}

func (p *page) writeTitle() {
	d := p.doc
	p.raw("<header class=\"title\">\n<div class=\"measure\">\n")
	p.writeLogo()
	if d.Institution != "" {
		p.raw("<p class=\"institution\">", escape(d.Institution), "</p>\n")
	}
	p.raw("<h1>", escape(d.Title), "</h1>\n")
	if d.Subtitle != "" {
		p.raw("<p class=\"subtitle\">", escape(d.Subtitle), "</p>\n")
	}
	if d.Published != "" {
		p.raw("<p class=\"published\">", escape(p.words.Published), " ", p.date(), "</p>\n")
	}
	p.raw("</div>\n</header>\n")
}

// writeLogo writes the logo into the page itself.
func (p *page) writeLogo() {
	logo := p.doc.Logo
	if logo == nil {
		return
	}
	p.raw("<div class=\"logo\">")
	p.picture(logo, logo.Alt)
	p.raw("</div>\n")
}

// date is the date of publication as a time element where a machine can read
// it too.
func (p *page) date() string {
	if p.doc.ISODate == "" {
		return escape(p.doc.Published)
	}
	return "<time datetime=\"" + escape(p.doc.ISODate) + "\">" + escape(p.doc.Published) + "</time>"
}

func (p *page) writeFooter() {
	d := p.doc
	p.raw("<footer>\n<div class=\"measure\">\n<p>", escape(joinWords(". ", d.Institution, d.Title)), ".</p>\n")
	if d.Address != "" {
		p.raw("<p>", escape(p.words.PublishedAt), " <a href=\"", escape(p.target(d.Address)), "\">", escape(d.Address), "</a>.</p>\n")
	}
	p.raw("</div>\n</footer>\n")
}

// writeContents lists the sections of levels 2 and 3. The list can be folded
// without a script.
func (p *page) writeContents() {
	p.raw("<nav class=\"contents\" id=\"", contentsID, "\" aria-label=\"", escape(p.words.Contents),
		"\">\n<details open>\n<summary>", escape(p.words.Contents), "</summary>\n")
	p.contentsList(p.doc.Sections)
	p.raw("</details>\n</nav>\n")
}

func (p *page) contentsList(sections []*doc.Section) {
	p.raw("<ol>\n")
	for _, s := range sections {
		p.raw("<li><a href=\"#", escape(s.ID), "\">")
		p.sectionNumber(s)
		p.raw(escape(doc.PlainText(s.Title)), "</a>")
		if s.Level < 3 && len(s.Sections) > 0 {
			p.raw("\n")
			p.contentsList(s.Sections)
		}
		p.raw("</li>\n")
	}
	p.raw("</ol>\n")
}

func joinWords(separator string, words ...string) string {
	var kept []string
	for _, w := range words {
		if w != "" {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, separator)
}
