package readback_test

import (
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf"
	"cleryreport/generator/render/pdf/object"
	"cleryreport/generator/render/pdf/readback"
	"cleryreport/generator/theme"
)

// rendered is a small PDF with a link, a table with spans, a repeated head and
// a watermark.
func rendered(t testing.TB) []byte {
	t.Helper()
	look, err := theme.Default()
	if err != nil {
		t.Fatal(err)
	}
	table := &doc.Table{
		Summary: "Rows are offenses – “every” one.",
		Columns: []doc.Column{{Weight: 2}, {Weight: 1}, {Weight: 1}},
		Head:    []doc.Row{{Cells: []doc.Cell{{Header: true, Inlines: doc.NewText("Offense")}, {Header: true, ColSpan: 2, Inlines: doc.NewText("Years")}}}},
		Groups: []doc.RowGroup{{Rows: []doc.Row{
			{Cells: []doc.Cell{{Header: true, RowSpan: 2, Inlines: doc.NewText("Burglary")}, {Inlines: doc.NewText("3")}, {Inlines: doc.NewText("4")}}},
			{Cells: []doc.Cell{{Inlines: doc.NewText("5")}, {Inlines: doc.NewText("6")}}},
		}}},
	}
	long := strings.Repeat("Tell the police — at once — of “every” crime. ", 12)
	out, err := pdf.Render(&doc.Document{Lang: "en-US", Title: "Report", Institution: "University", Published: "September 28, 2026",
		ISODate: "2026-09-28", Draft: true,
		Sections: []*doc.Section{{ID: "a", Level: 2, Title: doc.NewText("Whom to tell"), Blocks: []doc.Block{
			doc.NewParagraph(long),
			&doc.Paragraph{Inlines: []doc.Inline{&doc.Text{Value: "See "}, &doc.Link{Target: "https://a.example", Inlines: doc.NewText("the page")}, &doc.Text{Value: "."}}},
			table}}}}, look, nil)
	if err != nil {
		t.Fatal(err)
	}
	return out.Data
}

func outline(n *readback.Node, b *strings.Builder) {
	switch {
	case n.Role == "":
		b.WriteString(n.Text)
		return
	case n.ColSpan > 1 || n.RowSpan > 1:
		b.WriteString("<" + n.Role + strings.Repeat("-", n.ColSpan-1) + strings.Repeat("|", n.RowSpan-1) + ">")
	default:
		b.WriteString("<" + n.Role + ">")
	}
	for _, kid := range n.Kids {
		outline(kid, b)
	}
}

func TestRead(t *testing.T) {
	root, err := readback.Read(rendered(t))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	outline(root, &b)
	long := strings.TrimSpace(strings.Repeat("Tell the police — at once — of “every” crime. ", 12))
	for _, want := range []string{
		"<Document><P>University<H1>Report<P>Published September 28, 2026",
		"<H2>Whom to tell<P>" + long,
		"<P>See <Link>the page.",
		"<TR><TH>Offense<TH->Years",
		"<TR><TH|>Burglary<TD>3<TD>4<TR><TD>5<TD>6",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%s\nlacks %s", b.String(), want)
		}
	}
	for _, artifact := range []string{"DRAFT", "Page 1"} {
		if strings.Contains(root.Words(), artifact) {
			t.Errorf("the artifact %q is read", artifact)
		}
	}
	if !hasSummary(root, "Rows are offenses – “every” one.") {
		t.Error("the summary of the table is not read")
	}
	if strings.Count(root.Words(), "Burglary") != 1 {
		t.Errorf("words: %s", root.Words())
	}
}

func hasSummary(n *readback.Node, summary string) bool {
	return n.Role == "Table" && n.Summary == summary ||
		slices.ContainsFunc(n.Kids, func(kid *readback.Node) bool { return hasSummary(kid, summary) })
}

// TestReadRefuses takes something away that a reader needs.
func TestReadRefuses(t *testing.T) {
	for _, test := range []struct {
		name, want string
		spoil      func(f *object.File, catalog, page *object.Dict)
	}{
		{"no tree", "does not have one root", func(_ *object.File, catalog, _ *object.Dict) { catalog.Delete("StructTreeRoot") }},
		{"no content", "has no content", func(_ *object.File, _, page *object.Dict) { page.Delete("Contents") }},
		{"no fonts", "without a font", func(_ *object.File, _, page *object.Dict) { page.Delete("Resources") }},
		{"content without tags", "without a font, a tag", func(f *object.File, _, page *object.Dict) { replaceContent(f, page, "/MCID 0>>", "/Other 0>>") }},
		{"content of another number", "which is not there", func(f *object.File, _, page *object.Dict) { replaceContent(f, page, "/MCID 0>>", "/MCID 99>>") }},
		{"no map to Unicode", "no map to Unicode", func(f *object.File, _, page *object.Dict) {
			eachFont(f, page, func(font *object.Dict) { font.Delete("ToUnicode") })
		}},
		{"an empty map to Unicode", "stands for no character", func(f *object.File, _, page *object.Dict) {
			eachFont(f, page, func(font *object.Dict) { font.Set("ToUnicode", f.Add(object.NewStream(object.NewDict(), nil))) })
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			f, err := object.Read(rendered(t))
			if err != nil {
				t.Fatal(err)
			}
			catalog := f.Dict(f.Trailer.Get("Root"))
			test.spoil(f, catalog, f.Dict(f.Array(f.Dict(catalog.Get("Pages")).Get("Kids"))[0]))
			_, err = readback.ReadFile(f)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one with %q", err, test.want)
			}
		})
	}
	if _, err := readback.Read([]byte("no PDF")); err == nil {
		t.Error("what is no PDF was read")
	}
}

func replaceContent(f *object.File, page *object.Dict, pairs ...string) {
	data, err := f.Get(page.Get("Contents")).(*object.Stream).Decode()
	if err != nil {
		return
	}
	text := strings.NewReplacer(pairs...).Replace(string(data))
	page.Set("Contents", f.Add(object.NewStream(object.NewDict(), []byte(text))))
}

func eachFont(f *object.File, page *object.Dict, change func(*object.Dict)) {
	fonts := f.Dict(f.Dict(page.Get("Resources")).Get("Font"))
	for _, key := range fonts.Keys() {
		change(f.Dict(fonts.Get(key)))
	}
}

// FuzzRead feeds damaged files: they are refused or read, and nothing else.
func FuzzRead(f *testing.F) {
	good := rendered(f)
	f.Add([]byte{}, 0)
	f.Add([]byte("/K 3 0 R"), len(good)/2)
	f.Fuzz(func(t *testing.T, patch []byte, at int) {
		data := append([]byte{}, good...)
		if at >= 0 && at < len(data) {
			copy(data[at:], patch)
		}
		if root, err := readback.Read(data); (root == nil) != (err != nil) {
			t.Errorf("root %v, error %v", root, err)
		}
	})
}
