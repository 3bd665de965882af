package html

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"cleryreport/generator/doc"
)

// FragmentPrefix begins every id and every class of a fragment, so that none
// is the same as one of the page it is put into.
const FragmentPrefix = "clery-"

// Fragment returns the text of d for the body of another page, such as that of
// a university's content system: a division that begins with css, without a
// heading of level 1, landmarks other than the contents, and colors of its own.
// It fails where Render does.
func Fragment(d *doc.Document, css string) ([]byte, error) {
	if strings.Contains(css, "</") {
		return nil, errors.New("html: the style sheet would end the style element")
	}
	p := newPage(d)
	p.raw("<div class=\"report\" lang=\"", escape(d.Lang), "\">\n<style>", css, "</style>\n")
	p.writeAlert()
	p.writeFragmentTitle()
	p.writeText()
	p.raw("</div>\n")
	p.checkReferences()
	if err := errors.Join(p.errs...); err != nil {
		return nil, fmt.Errorf("html: %s: %w", d.Title, err)
	}
	return []byte(prefixNames(p.b.String())), nil
}

// writeFragmentTitle names the document in a paragraph: the page around it has
// its heading of level 1.
func (p *page) writeFragmentTitle() {
	d, draft := p.doc, ""
	if d.Draft {
		draft = p.words.Watermark
	}
	p.raw("<p class=\"title\"><strong>", escape(joinWords(", ", draft, d.Institution, d.Title)), "</strong>")
	if d.Subtitle != "" {
		p.raw("<br>\n", escape(d.Subtitle))
	}
	if d.Published != "" {
		p.raw("<br>\n", escape(p.words.Published), " ", p.date())
	}
	p.raw("</p>\n")
}

// named finds the attributes that hold names of elements. No text of a document
// can look like one, because it is written with its quotation marks escaped.
var named = regexp.MustCompile(` (class|id|href|aria-labelledby|aria-describedby)="([^"]*)"`)

// drawnBy finds references to parts of a drawing.
var drawnBy = regexp.MustCompile(`="url\(#`)

// prefixNames gives every id, every class and every link within the page the
// prefix.
func prefixNames(page string) string {
	page = drawnBy.ReplaceAllLiteralString(page, `="url(#`+FragmentPrefix)
	return named.ReplaceAllStringFunc(page, func(attribute string) string {
		parts := named.FindStringSubmatch(attribute)
		name, value := parts[1], parts[2]
		if name == "href" {
			if anchor, ok := strings.CutPrefix(value, "#"); ok {
				value = "#" + FragmentPrefix + anchor
			}
			return " href=\"" + value + "\""
		}
		names := strings.Fields(value)
		for i, n := range names {
			names[i] = FragmentPrefix + n
		}
		return " " + name + "=\"" + strings.Join(names, " ") + "\""
	})
}
