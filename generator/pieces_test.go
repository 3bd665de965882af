package generator_test

import (
	"strings"
	"unicode"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/readback"
)

// piece is a block of text as a reader meets it: "h2", "p", "item" (an entry of
// a list begins), "quote" (a quotation begins), "row" (a row of a table
// begins), "th", "td", "caption", "summary" (of a table, for those who hear it),
// "note", "figure" (its alternative text), "label" (the words in a figure,
// without spaces), or "toc" for an entry of the contents.
type piece struct{ kind, text string }

// plain is text without what only shapes its lines: invisible characters, and
// the kind and number of spaces.
func plain(s string) string {
	return spaced(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, s))
}

// pieces collects the pieces of a text in reading order.
type pieces []piece

func (p *pieces) add(kind, text string) { *p = append(*p, piece{kind, plain(text)}) }

// sections adds what a document holds below its title.
func (p *pieces) sections(sections []*doc.Section) {
	for _, s := range sections {
		p.add("h"+string(rune('0'+s.Level)), s.Number+" "+doc.PlainText(s.Title))
		p.blocks(s.Blocks)
		p.sections(s.Sections)
	}
}

// contents adds the entries of the contents, which lists two levels.
func (p *pieces) contents(sections []*doc.Section) {
	for _, s := range sections {
		p.add("toc", s.Number+" "+doc.PlainText(s.Title))
		if s.Level == 2 {
			p.contents(s.Sections)
		}
	}
}

func (p *pieces) blocks(blocks []doc.Block) {
	for _, block := range blocks {
		switch b := block.(type) {
		case *doc.Paragraph:
			p.add("p", doc.PlainText(b.Inlines))
		case *doc.Code:
			p.add("p", b.Text)
		case *doc.Quote:
			p.add("quote", "")
			p.blocks(b.Blocks)
		case *doc.List:
			for _, item := range b.Items {
				p.add("item", "")
				p.blocks(item.Blocks)
			}
		case *doc.Table:
			p.table(b)
		case *doc.Figure:
			p.figure(b)
		}
	}
}

func (p *pieces) figure(f *doc.Figure) {
	if len(f.Caption) > 0 {
		p.add("caption", f.Number+". "+doc.PlainText(f.Caption))
	}
	words := ""
	for _, shape := range f.Shapes {
		if label, ok := shape.(*doc.Label); ok {
			words += label.Text
		}
	}
	p.drawing(f.Alt, words)
}

// logo adds the picture of an institution that has one.
func (p *pieces) logo(d *doc.Document) {
	if d.Logo != nil {
		p.drawing(d.Logo.Alt, "")
	}
}

// drawing adds the words of a figure: those that are heard, and those that are
// seen.
func (p *pieces) drawing(alt, words string) {
	p.add("figure", alt)
	p.add("label", strings.ReplaceAll(spaced(words), " ", ""))
}

func (p *pieces) table(t *doc.Table) {
	if len(t.Caption) > 0 {
		p.add("caption", strings.TrimPrefix(t.Number+". "+doc.PlainText(t.Caption), ". "))
	}
	if t.Summary != "" {
		p.add("summary", t.Summary)
	}
	p.rows(t.Head)
	for _, group := range t.Groups {
		p.rows(group.Rows)
	}
	for _, n := range t.Notes {
		p.add("note", n.Mark+" "+doc.PlainText(n.Inlines))
	}
}

func (p *pieces) rows(rows []doc.Row) {
	for _, row := range rows {
		p.add("row", "")
		for _, c := range row.Cells {
			kind := "td"
			if c.Header && len(c.Inlines) > 0 {
				kind = "th"
			}
			p.add(kind, doc.PlainText(c.Inlines)+strings.Join(c.Marks, ", "))
		}
	}
}

// page adds the pieces of a web page. What helps to move about, such as the
// link that skips the contents, is no piece.
func (p *pieces) page(e *element) {
	switch {
	case e.tag == "head" || e.isClass("skip"):
	case e.tag == "nav":
		p.add("h2", e.find("summary")[0].words())
		for _, a := range e.find("a") {
			p.add("toc", a.words())
		}
	case len(e.tag) == 2 && e.tag[0] == 'h' && e.tag[1] >= '1' && e.tag[1] <= '6':
		p.add(e.tag, e.words())
	case e.tag == "p" || e.tag == "pre":
		p.add("p", e.words())
	case e.tag == "caption":
		if words := e.words(); words != "" {
			p.add("caption", words)
		}
		p.pageSummary(e)
	case e.tag == "figcaption":
		p.add("caption", e.words())
	case e.tag == "img":
		p.drawing(e.attr["alt"], "")
	case e.tag == "svg" && e.attr["role"] == "img":
		p.drawing(e.attr["aria-label"], e.words())
	case e.tag == "th" || e.tag == "td":
		p.add(e.tag, e.words())
	case e.tag == "tr":
		p.add("row", "")
		p.pageKids(e)
	case e.tag == "blockquote":
		p.add("quote", "")
		p.pageKids(e)
	case e.tag == "ul" && e.isClass("notes"):
		for _, li := range e.find("li") {
			p.add("note", li.words())
		}
	case e.tag == "li":
		p.add("item", "")
		p.item(e)
	default:
		p.pageKids(e)
	}
}

// pageSummary adds the words of a caption that are heard and not seen.
func (p *pieces) pageSummary(caption *element) {
	for _, s := range caption.find("span") {
		if s.isClass("unseen") {
			p.add("summary", (&element{kids: s.kids}).words())
		}
	}
}

func (p *pieces) pageKids(e *element) {
	for _, kid := range e.kids {
		p.page(kid)
	}
}

// item adds what an entry of a list holds: blocks, or in a tight list text that
// stands in it by itself.
func (p *pieces) item(li *element) {
	line := &element{}
	flush := func() {
		if words := line.words(); words != "" {
			p.add("p", words)
		}
		line = &element{}
	}
	for _, kid := range li.kids {
		switch kid.tag {
		case "p", "ul", "ol", "div", "blockquote", "pre":
			flush()
			p.page(kid)
		default:
			line.kids = append(line.kids, kid)
		}
	}
	flush()
}

// pdf adds the pieces of a PDF. Its structure tree has no artifacts.
func (p *pieces) pdf(n *readback.Node) {
	switch n.Role {
	case "H1", "H2", "H3", "H4", "H5", "H6":
		p.add(strings.ToLower(n.Role), n.Words())
	case "P":
		kind := "p"
		if len(findRole(n, "Note")) > 0 {
			kind = "note"
		}
		p.add(kind, n.Words())
	case "Table":
		if captions := findRole(n, "Caption"); len(captions) == 1 {
			p.add("caption", captions[0].Words())
		}
		if n.Summary != "" {
			p.add("summary", n.Summary)
		}
		p.pdfKids(n)
	case "Div": // a figure and its caption
		p.add("caption", findRole(n, "Caption")[0].Words())
		p.pdfKids(n)
	case "Figure":
		p.drawing(n.Alt, n.Words())
	case "Caption": // which stands with its table or figure
	case "TH", "TD":
		p.pdfCell(n)
	case "TR":
		p.add("row", "")
		p.pdfKids(n)
	case "BlockQuote":
		p.add("quote", "")
		p.pdfKids(n)
	case "LI":
		p.add("item", "")
		p.pdfKids(n)
	case "Lbl": // the bullet or number, which a browser makes of itself
	case "TOCI":
		p.add("toc", strings.TrimRight(n.Words(), "0123456789"))
	default:
		p.pdfKids(n)
	}
}

func (p *pieces) pdfCell(n *readback.Node) {
	kind := strings.ToLower(n.Role)
	if n.Words() == "" {
		kind = "td"
	}
	p.add(kind, n.Words())
}

func (p *pieces) pdfKids(n *readback.Node) {
	for _, kid := range n.Kids {
		p.pdf(kid)
	}
}
