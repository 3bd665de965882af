// Package html renders a document as one self-contained web page: no script,
// no font, no style sheet and no picture is loaded from anywhere, and the page
// reads the same from a server and from a file. It decides nothing about what
// a report says; what it cannot draw is a bug of an earlier stage, and its
// error.
package html

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"cleryreport/generator/doc"
)

// Render returns the page of d, styled by css. It fails if the document holds
// what only earlier stages may see (a heading, a placement, a variable), an
// anchor twice, or a link that leads nowhere or to a scheme a page may not use.
func Render(d *doc.Document, css string) ([]byte, error) {
	if strings.Contains(css, "</") {
		return nil, errors.New("html: the style sheet would end the style element")
	}
	p := newPage(d)
	p.writeHead(css)
	p.writeBody()
	p.checkReferences()
	if err := errors.Join(p.errs...); err != nil {
		return nil, fmt.Errorf("html: %s: %w", d.Title, err)
	}
	return []byte(p.b.String()), nil
}

// page is a page in the making.
type page struct {
	doc  *doc.Document
	b    strings.Builder
	errs []error

	ids        map[string]bool // anchors of the document and of the page around it
	references []string        // anchors that links lead to
	words      doc.Words
	section    string // title of the section being written
	tables     int    // tables written so far
}

// newPage knows every anchor of d from the start, so that an id made for the
// page never takes the name of one.
func newPage(d *doc.Document) *page {
	p := &page{doc: d, words: d.Words(), ids: map[string]bool{}}
	for _, id := range []string{textID, contentsID} {
		p.ids[id] = true
	}
	p.claimBlocks(d.Front)
	p.claimSections(d.Sections)
	return p
}

func (p *page) claimSections(sections []*doc.Section) {
	for _, s := range sections {
		p.claim(s.ID)
		p.claimBlocks(s.Blocks)
		p.claimSections(s.Sections)
	}
}

// claimBlocks claims the anchors of tables and figures. They stand at the top
// of a section or within lists and quotations.
func (p *page) claimBlocks(blocks []doc.Block) {
	for _, block := range blocks {
		switch b := block.(type) {
		case *doc.Table:
			if b.ID != "" {
				p.claim(b.ID)
			}
		case *doc.Figure:
			if b.ID != "" {
				p.claim(b.ID)
			}
		case *doc.Quote:
			p.claimBlocks(b.Blocks)
		case *doc.List:
			for _, item := range b.Items {
				p.claimBlocks(item.Blocks)
			}
		}
	}
}

// claim takes an id that is an anchor of the document.
func (p *page) claim(id string) {
	switch {
	case id == "" || strings.ContainsAny(id, " \t\r\n\f"):
		p.fail("%q is no anchor", id)
	case p.ids[id]:
		p.fail("the anchor %q is there twice", id)
	}
	p.ids[id] = true
}

// newID returns base, or base with a number if the id is taken.
func (p *page) newID(base string) string {
	id := base
	for n := 2; p.ids[id]; n++ {
		id = fmt.Sprintf("%s-%d", base, n)
	}
	p.ids[id] = true
	return id
}

func (p *page) checkReferences() {
	for _, id := range p.references {
		if !p.ids[id] {
			p.fail("the link to #%s leads nowhere", id)
		}
	}
}

func (p *page) fail(format string, args ...any) {
	p.errs = append(p.errs, fmt.Errorf(format, args...))
}

// policy is the content security policy: the page may use the one style
// element it holds, pictures and fonts it carries, and nothing else.
func policy(css string) string {
	sum := sha256.Sum256([]byte(css))
	fonts := ""
	if strings.Contains(css, "@font-face") {
		fonts = " font-src data:;"
	}
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; img-src data:;" + fonts + " base-uri 'none'; form-action 'none'"
}
