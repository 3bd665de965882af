package html_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/internal/golden"
	"cleryreport/generator/render/html"
	"cleryreport/generator/render/internal/sample"
)

const css = "body { margin: 0; }\n"

func render(t testing.TB, d *doc.Document) string {
	t.Helper()
	page, err := html.Render(d, css)
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

func TestRender(t *testing.T) {
	golden.Check(t, "testdata/sample.golden", []byte(render(t, sample.Document())))
}

func TestRenderTwiceIsEqual(t *testing.T) {
	first := render(t, sample.Document())
	if render(t, sample.Document()) != first {
		t.Error("two renderings of one document differ")
	}
}

func TestDraft(t *testing.T) {
	marks := []string{`<meta name="robots" content="noindex">`, `<body class="draft with-contents cover">`, `<p class="alert" role="note">Draft.`}
	d := sample.Document()
	page := render(t, d)
	d.Draft = true
	draft := render(t, d)
	for _, mark := range marks {
		if strings.Contains(page, mark) {
			t.Errorf("an edition holds %s", mark)
		}
		if !strings.Contains(draft, mark) {
			t.Errorf("a draft lacks %s", mark)
		}
	}
}

// The smallest document: no contents, no date, no address.
func TestNotice(t *testing.T) {
	page := render(t, &doc.Document{Lang: "en-US", Title: "Notice", Front: []doc.Block{doc.NewParagraph("The report is published.")}})
	for _, absent := range []string{"<nav", "canonical", "<time", "Published", "<h2", "class=\"institution\""} {
		if strings.Contains(page, absent) {
			t.Errorf("the page holds %q", absent)
		}
	}
	if !strings.Contains(page, "<title>Notice</title>") || !strings.Contains(page, "<p>The report is published.</p>") {
		t.Errorf("the page lacks its words:\n%s", page)
	}
}

func TestPolicyNamesTheStyle(t *testing.T) {
	page := render(t, sample.Document())
	_, rest, _ := strings.Cut(page, "<style>")
	style, _, found := strings.Cut(rest, "</style>")
	if !found {
		t.Fatal("no style element")
	}
	sum := sha256.Sum256([]byte(style))
	if want := "style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(page, want) {
		t.Errorf("the page lacks %s", want)
	}
}

func TestLinkTargets(t *testing.T) {
	for _, tt := range []struct {
		target string
		ok     bool
	}{
		{"#here", true}, {"#text", true}, {"https://a.example/b?c=d&e=f#g", true}, {"http://a.example", true},
		{"mailto:a@a.example?subject=x", true}, {"tel:+15555550142", true}, {"2026/index.html", true},
		{"../notice/", true}, {"report.pdf#page=3", true}, {"HTTPS://a.example", true},
		{"#nowhere", false}, {"#", false}, {"", false}, {"javascript:alert(1)", false}, {"JavaScript:alert(1)", false},
		{" javascript:alert(1)", false}, {"java\tscript:alert(1)", false}, {"data:text/html,x", false},
		{"file:///etc/passwd", false}, {"//a.example/b", false}, {`\\a.example\b`, false}, {"https:", false},
		{"https:///b", false}, {"mailto:", false}, {"ftp://a.example", false}, {"?q=1", false}, {"a b.html", false},
	} {
		t.Run(tt.target, func(t *testing.T) {
			d := &doc.Document{Title: "T", Sections: []*doc.Section{{ID: "here", Level: 2, Title: doc.NewText("Here"), Blocks: []doc.Block{
				&doc.Paragraph{Inlines: []doc.Inline{&doc.Link{Target: tt.target, Inlines: doc.NewText("x")}}}}}}}
			if _, err := html.Render(d, css); (err == nil) != tt.ok {
				t.Errorf("error %v", err)
			}
		})
	}
}

// What an earlier stage should have resolved or refused is an error, not a
// page that says less or more than it should.
func TestRenderRefuses(t *testing.T) {
	table := func(change func(*doc.Table)) doc.Block {
		crimes := sample.Crimes()
		change(crimes)
		return crimes
	}
	for _, tt := range []struct {
		name   string
		blocks []doc.Block
		want   string
	}{
		{"a placement", []doc.Block{&doc.Placement{Kind: "table", Name: "fires"}}, "*doc.Placement"},
		{"a heading", []doc.Block{&doc.Heading{Level: 2}}, "*doc.Heading"},
		{"a variable", []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{&doc.Variable{Path: "a"}}}}, "*doc.Variable"},
		{"an anchor twice", []doc.Block{sample.Crimes(), sample.Crimes()}, `"crimes-main" is there twice`},
		{"an anchor of the page", []doc.Block{table(func(t *doc.Table) { t.ID = "contents" })}, `"contents" is there twice`},
		{"an anchor with a space", []doc.Block{table(func(t *doc.Table) { t.ID = "a b" })}, `"a b" is no anchor`},
		{"a table in a list, twice", []doc.Block{sample.Crimes(), &doc.List{Items: []doc.Item{{Blocks: []doc.Block{&doc.Quote{Blocks: []doc.Block{sample.Crimes()}}}}}}}, "there twice"},
		{"a mark without a note", []doc.Block{table(func(t *doc.Table) { t.Notes = t.Notes[:1] })}, `mark "b" has no note`},
		{"a mark with two notes", []doc.Block{table(func(t *doc.Table) { t.Notes = append(t.Notes, t.Notes[0]) })}, `mark "a" has two notes`},
		{"a row too long", []doc.Block{table(func(t *doc.Table) { t.Columns = t.Columns[:4] })}, "more than the 4 columns"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			page, err := html.Render(&doc.Document{Title: "T", Front: tt.blocks}, css)
			if err == nil || !strings.Contains(err.Error(), tt.want) || page != nil {
				t.Errorf("error %v, want one with %q and no page", err, tt.want)
			}
		})
	}
	if _, err := html.Render(&doc.Document{Title: "T", Sections: []*doc.Section{{ID: "a", Level: 1}}}, css); err == nil {
		t.Error("a second heading of level 1 was taken")
	}
	if _, err := html.Render(sample.Document(), "a { } </style>"); err == nil {
		t.Error("a style sheet that ends its element was taken")
	}
}

// Ids made for the page give way to the anchors of the document.
func TestMadeIDsGiveWay(t *testing.T) {
	d := sample.Document()
	d.Sections[0].ID = "crimes-main-caption"
	page := parse(t, []byte(render(t, d)))
	checkIDs(t, page)
}

func TestDeepHeading(t *testing.T) {
	page := render(t, &doc.Document{Title: "T", Sections: []*doc.Section{{ID: "a", Level: 7, Title: doc.NewText("Deep")}}})
	if want := `<div role="heading" aria-level="7">Deep</div>`; !strings.Contains(page, want) {
		t.Errorf("the page lacks %s", want)
	}
}

func TestScopes(t *testing.T) {
	page := []byte(render(t, sample.Document()))
	for _, want := range []string{
		"<colgroup span=\"1\"></colgroup>\n<colgroup span=\"1\"></colgroup>\n<colgroup span=\"2\"></colgroup>\n<colgroup span=\"1\"></colgroup>\n",
		`<th scope="colgroup" colspan="2" class="figure">On campus</th>`,
		`<th scope="col" rowspan="2" class="name">Offense</th>`,
		`<th scope="rowgroup" rowspan="2" class="name">Burglary</th>`,
		`<th scope="row" class="figure"><span class="label">Year</span><span class="value">2025</span></th>`,
	} {
		if !bytes.Contains(page, []byte(want)) {
			t.Errorf("the page lacks %s", want)
		}
	}
}
