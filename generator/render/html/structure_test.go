package html_test

import (
	"strings"
	"testing"

	"cleryreport/generator/render/internal/sample"
)

// page is the sample as a draft, which holds everything an edition holds.
func page(t *testing.T) *element {
	d := sample.Document()
	d.Draft = true
	return parse(t, []byte(render(t, d)))
}

func TestIDs(t *testing.T) {
	if references := checkIDs(t, page(t)); references < 10 {
		t.Errorf("%d references were checked, and the sample has more", references)
	}
}

// checkIDs fails unless ids are unique and everything that names one finds it.
// It returns how many references it followed.
func checkIDs(t *testing.T, root *element) (references int) {
	t.Helper()
	ids := map[string]bool{}
	for _, e := range root.all("*") {
		id, ok := e.attrs["id"]
		if ok && (ids[id] || id == "") {
			t.Errorf("the id %q is there twice or empty", id)
		}
		ids[id] = ok || ids[id]
	}
	for _, e := range root.all("*") {
		for _, attr := range []string{"aria-labelledby", "aria-describedby", "href"} {
			id, isAnchor := strings.CutPrefix(e.attrs[attr], "#")
			if e.attrs[attr] == "" || attr == "href" && !isAnchor {
				continue
			}
			references++
			if !ids[id] {
				t.Errorf("%s names %q, which is nowhere", attr, id)
			}
		}
	}
	return references
}

func TestHeadingsStepByOne(t *testing.T) {
	level, count := 0, 0
	for _, h := range page(t).all("h1", "h2", "h3", "h4", "h5", "h6") {
		next := int(h.name[1] - '0')
		if next > level+1 || next == 1 && count > 0 {
			t.Errorf("%s %q follows level %d", h.name, h.text, level)
		}
		level, count = next, count+1
	}
	if count != 5 {
		t.Errorf("%d headings, want 5", count)
	}
}

func TestLandmarks(t *testing.T) {
	root := page(t)
	for _, name := range []string{"header", "nav", "main", "footer", "h1", "title"} {
		if n := len(root.all(name)); n != 1 {
			t.Errorf("%d of %s, want 1", n, name)
		}
	}
	if nav := root.all("nav")[0]; nav.attrs["aria-label"] != "Contents" {
		t.Error("the contents have no name")
	}
	if first := root.all("body")[0].children[0]; first.attrs["href"] != "#text" {
		t.Error("the first thing on the page is not the skip link")
	}
	if root.all("html")[0].attrs["lang"] != "en-US" {
		t.Error("the page has no language")
	}
}

func TestContents(t *testing.T) {
	got := words(page(t).all("nav")[0].text)
	want := "Contents 1 Reporting crimes & emergencies 1.1 Whom to tell 2 Crime statistics"
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestNothingIsLoaded(t *testing.T) {
	for _, e := range page(t).all("*") {
		switch e.name {
		case "script", "img", "iframe", "object", "embed", "form", "base", "image", "use", "foreignObject":
			t.Errorf("the page holds %s", e.name)
		case "svg":
			if e.attrs["role"] != "img" || e.attrs["aria-label"] == "" {
				t.Error("a drawing has no words")
			}
		case "link":
			if e.attrs["rel"] != "canonical" {
				t.Errorf("the page loads %s", e.attrs["href"])
			}
		}
		for name := range e.attrs {
			if name == "style" || name == "src" || strings.HasPrefix(name, "on") {
				t.Errorf("%s has the attribute %s", e.name, name)
			}
		}
	}
}

// Text-level elements hold no blocks: a browser would end them early.
func TestTextHoldsNoBlocks(t *testing.T) {
	blocks := []string{"p", "div", "ul", "ol", "table", "blockquote", "pre", "hr", "section", "details"}
	for _, e := range page(t).all("p", "h1", "h2", "h3", "h4", "a", "span", "caption", "summary", "em", "strong", "sup") {
		if inner := e.all(blocks...); len(inner) > 0 {
			t.Errorf("%s holds %s", e.name, inner[0].name)
		}
		if e.name == "a" && e.within("a") {
			t.Errorf("a link stands in a link: %q", e.text)
		}
	}
}

func TestTablesCanBeHeard(t *testing.T) {
	tables := page(t).all("table")
	if len(tables) != 2 {
		t.Fatalf("%d tables, want 2", len(tables))
	}
	for _, table := range tables {
		if len(table.all("caption")) == 0 && table.attrs["aria-label"] == "" {
			t.Errorf("a table without a name: %v", table.attrs)
		}
		for _, th := range table.all("th") {
			switch th.attrs["scope"] {
			case "col", "row", "colgroup", "rowgroup":
			default:
				t.Errorf("the heading %q has no scope", th.text)
			}
			if words(th.text) == "" {
				t.Error("a heading has no words")
			}
		}
	}
	if got := words(tables[0].all("caption")[0].text); !strings.HasPrefix(got, "Table 1. Main Campus: criminal offenses") ||
		!strings.HasSuffix(got, "Each row is one offense in one calendar year.") {
		t.Errorf("caption %q", got)
	}
	if got := tables[1].attrs["aria-label"]; got != "Table: Crime statistics" {
		t.Errorf("the table without a caption is named %q", got)
	}
}

func TestNotesLeadThereAndBack(t *testing.T) {
	var notes *element
	for _, ul := range page(t).all("ul") {
		if ul.attrs["class"] == "notes" {
			notes = ul
		}
	}
	if notes == nil || len(notes.children) != 2 {
		t.Fatal("the notes of the table are not below it")
	}
	marks := map[string]int{}
	for _, sup := range page(t).all("sup") {
		for _, a := range sup.all("a") {
			marks[a.attrs["href"]]++
		}
	}
	for _, note := range notes.children {
		if marks["#"+note.attrs["id"]] != 2 {
			t.Errorf("%d marks lead to note %q, want 2", marks["#"+note.attrs["id"]], note.attrs["id"])
		}
		if back := note.all("a"); len(back) != 1 || back[0].attrs["aria-label"] == "" {
			t.Errorf("the note %q leads back %d times", note.attrs["id"], len(back))
		}
	}
}
