package finish_test

import (
	"strings"
	"testing"

	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/render/pdf/finish"
	"cleryreport/generator/render/pdf/object"
)

// painted returns a file of empty pages, as the painter would hand it over.
func painted(pages int) []byte {
	f := object.NewFile()
	kids := object.Array{}
	for range pages {
		kids = append(kids, f.Add(object.NewDict().Set("Type", object.Name("Page"))))
	}
	tree := f.Add(object.NewDict().Set("Type", object.Name("Pages")).Set("Kids", kids))
	f.Trailer.Set("Root", f.Add(object.NewDict().Set("Pages", tree)))
	return f.Bytes()
}

// document returns a document of one page that holds one paragraph.
func document() (*draw.Document, *draw.Elem, *draw.Leaf) {
	p := &draw.Elem{Role: "P"}
	leaf := &draw.Leaf{Owner: p, Refs: []draw.Ref{{Page: 0, MCID: 0}}}
	p.Kids = []draw.Kid{leaf}
	root := &draw.Elem{Role: "Document", Kids: []draw.Kid{p}}
	p.Parent = root
	return &draw.Document{
		Info:  draw.Info{Title: "Report", Lang: "en-US", Date: "2026-09-28"},
		Pages: []draw.Page{{Width: 612, Height: 792}},
		Root:  root,
	}, p, leaf
}

func TestFinishRefuses(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(d *draw.Document, p *draw.Elem, leaf *draw.Leaf)
		want   string
	}{
		{"no title", func(d *draw.Document, _ *draw.Elem, _ *draw.Leaf) { d.Info.Title = "" }, "title"},
		{"no language", func(d *draw.Document, _ *draw.Elem, _ *draw.Leaf) { d.Info.Lang = "" }, "language"},
		{"no date", func(d *draw.Document, _ *draw.Elem, _ *draw.Leaf) { d.Info.Date = "soon" }, "date"},
		{"page missing", func(d *draw.Document, _ *draw.Elem, _ *draw.Leaf) { d.Pages = nil }, "1 pages"},
		{"unknown role", func(_ *draw.Document, p *draw.Elem, _ *draw.Leaf) { p.Role = "Paragraph" }, `"Paragraph"`},
		{"figure without text", func(_ *draw.Document, p *draw.Elem, _ *draw.Leaf) { p.Role = "Figure" }, "alternative text"},
		{"element twice", func(d *draw.Document, p *draw.Elem, _ *draw.Leaf) {
			d.Root.Kids = append(d.Root.Kids, p)
		}, "two places"},
		{"element of another", func(_ *draw.Document, p *draw.Elem, _ *draw.Leaf) { p.Parent = p }, "not its parent"},
		{"header without name", func(_ *draw.Document, p *draw.Elem, _ *draw.Leaf) {
			p.Cell = &draw.Cell{Headers: []*draw.Elem{{Role: "TH"}}}
		}, "no identifier"},
		{"link twice", func(_ *draw.Document, p *draw.Elem, _ *draw.Leaf) {
			link := &draw.Annot{URI: "https://larkmoor.example/", Contents: "x"}
			p.Role, p.Kids = "Link", append(p.Kids, link, link)
		}, "two places"},
		{"identifier twice", func(d *draw.Document, p *draw.Elem, _ *draw.Leaf) { d.Root.ID, p.ID = "a", "a" }, `"a"`},
		{"broken attribute", func(_ *draw.Document, p *draw.Elem, _ *draw.Leaf) {
			p.Attrs = []draw.Attr{{Owner: "Table", Pairs: [][2]string{{"Headers", "[(a)"}}}}
		}, "Headers"},
		{"leaf of another", func(d *draw.Document, _ *draw.Elem, leaf *draw.Leaf) { leaf.Owner = d.Root }, "does not own"},
		{"content twice", func(_ *draw.Document, p *draw.Elem, leaf *draw.Leaf) {
			p.Kids = append(p.Kids, leaf)
		}, "stands in two places"},
		{"content not numbered through", func(_ *draw.Document, _ *draw.Elem, leaf *draw.Leaf) {
			leaf.Refs[0].MCID = 2
		}, "marked content 0 has no place"},
		{"content of no page", func(_ *draw.Document, _ *draw.Elem, leaf *draw.Leaf) { leaf.Refs[0].Page = 4 }, "index 4"},
		{"annotation outside a link", func(_ *draw.Document, p *draw.Elem, _ *draw.Leaf) {
			p.Kids = append(p.Kids, &draw.Annot{Owner: p, URI: "https://larkmoor.example/", Contents: "x"})
		}, "stands in a P"},
		{"silent link", func(_ *draw.Document, p *draw.Elem, _ *draw.Leaf) {
			p.Role, p.Kids = "Link", append(p.Kids, &draw.Annot{URI: "https://larkmoor.example/"})
		}, "does not say"},
		{"link to nothing", func(_ *draw.Document, p *draw.Elem, _ *draw.Leaf) {
			p.Role, p.Kids = "Link", append(p.Kids, &draw.Annot{Contents: "x"})
		}, "needs either"},
		{"link past the end", func(_ *draw.Document, p *draw.Elem, _ *draw.Leaf) {
			p.Role, p.Kids = "Link", append(p.Kids, &draw.Annot{Contents: "x", Dest: &draw.Anchor{Name: "far", Page: 1}})
		}, `"far"`},
		{"bookmark past the end", func(d *draw.Document, _ *draw.Elem, _ *draw.Leaf) {
			d.Outline = []draw.Bookmark{{Title: "x", Dest: &draw.Anchor{Name: "far", Page: -1}}}
		}, `"far"`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, p, leaf := document()
			if _, err := finish.Finish(painted(1), d, nil); err != nil {
				t.Fatalf("before the change: %v", err)
			}
			tt.change(d, p, leaf)
			_, err := finish.Finish(painted(1), d, nil)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func TestFinishRefusesAttachments(t *testing.T) {
	good := finish.Attachment{Name: "a.csv", Description: "numbers", MIME: "text/csv"}
	for _, tt := range []struct {
		name        string
		attachments []finish.Attachment
		want        string
	}{
		{"twice", []finish.Attachment{good, good}, "two are named"},
		{"no description", []finish.Attachment{{Name: "a.csv", MIME: "text/csv"}}, "lacks"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, _, _ := document()
			_, err := finish.Finish(painted(1), d, tt.attachments)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

// Attachments stand in the order of their names, with their bytes unchanged.
func TestAttachments(t *testing.T) {
	d, _, _ := document()
	data, err := finish.Finish(painted(1), d, []finish.Attachment{
		{Name: "b.csv", Description: "second", MIME: "text/csv", Data: []byte("b\n")},
		{Name: "a.csv", Description: "first", MIME: "text/csv", Data: []byte("a\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	f, err := object.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	catalog := f.Dict(f.Trailer.Get("Root"))
	var got []string
	for _, ref := range f.Array(catalog.Get("AF")) {
		spec := f.Dict(ref)
		content, err := f.Get(f.Dict(spec.Get("EF")).Get("F")).(*object.Stream).Decode()
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, string(object.Append(nil, spec.Get("UF")))+string(content))
	}
	if want := "(a.csv)a\n(b.csv)b\n"; strings.Join(got, "") != want {
		t.Errorf("attachments %q, want %q", got, want)
	}
}
