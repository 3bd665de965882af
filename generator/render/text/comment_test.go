package text_test

import (
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/text"
)

// comparison is a page with two folded parts under one heading and one of its
// own.
func comparison() *doc.Document {
	section := func(title string, blocks ...doc.Block) *doc.Section {
		return &doc.Section{Title: doc.NewText(title), Blocks: blocks}
	}
	words := &doc.Paragraph{Inlines: []doc.Inline{&doc.Text{Value: "Call "}, &doc.Deletion{Inlines: doc.NewText("<b>us")}, &doc.Text{Value: " "}, &doc.Insertion{Inlines: doc.NewText("*them*")}}}
	statements := section("Statements")
	statements.Sections = []*doc.Section{section("A </summary>", words), section("B", doc.NewParagraph("Long "+strings.Repeat("x", 300)))}
	return &doc.Document{Title: "Changes", Subtitle: "Now & then", Front: []doc.Block{doc.NewParagraph("Two.")},
		Sections: []*doc.Section{statements, section("Numbers", doc.NewParagraph("None."))}}
}

func TestComment(t *testing.T) {
	got := string(text.Comment(comparison(), text.CommentSize))
	want := "## Changes\n\n**Now \\& then**\n\nTwo.\n\n### Statements\n\n" +
		"<details><summary>A &lt;/summary&gt;</summary>\n\nCall <del>\\<b>us</del> <ins>\\*them\\*</ins>\n\n</details>\n\n" +
		"<details><summary>B</summary>\n\nLong " + strings.Repeat("x", 300) + "\n\n</details>\n\n" +
		"<details><summary>Numbers</summary>\n\nNone.\n\n</details>\n"
	if got != want {
		t.Errorf("got %s", got)
	}
}

// TestCommentTellsNobody parts what a Git host would take for the name of a person
// to tell, and leaves addresses as they are.
func TestCommentTellsNobody(t *testing.T) {
	d := &doc.Document{Title: "Changes", Subtitle: "Now", Sections: []*doc.Section{
		{Title: doc.NewText("For @dean"), Blocks: []doc.Block{doc.NewParagraph("Write to @LarkAlert (@team/x), safety@larkmoor.example or the office @ the union.")}}}}
	got := string(text.Comment(d, text.CommentSize))
	for _, want := range []string{"For @<!-- -->dean<", "to @<!-- -->LarkAlert (@<!-- -->team/x), safety@larkmoor.example or the office @ the union."} {
		if !strings.Contains(got, want) {
			t.Errorf("got %s\nwant %s", got, want)
		}
	}
}

// TestCommentIsCut leaves out whole parts, and never passes the size.
func TestCommentIsCut(t *testing.T) {
	whole := string(text.Comment(comparison(), text.CommentSize))
	for size := 200; size < len(whole); size++ {
		got := string(text.Comment(comparison(), size))
		if len(got) > size || !strings.Contains(got, "**Cut here") || strings.Count(got, "<details>") != strings.Count(got, "</details>") {
			t.Fatalf("of %d bytes: %s", size, got)
		}
	}
	if got := string(text.Comment(comparison(), len(whole)-1)); !strings.Contains(got, "Parts left out: 2.") {
		t.Errorf("got %s", got)
	}
}

func TestChangesInText(t *testing.T) {
	got := string(text.Render(comparison(), 0))
	if !strings.Contains(got, "Call [-<b>us-] {+*them*+}") {
		t.Errorf("got %s", got)
	}
}
