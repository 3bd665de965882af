package markdown_test

import (
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/parse/markdown"
	"cleryreport/generator/source"
)

func TestCaptions(t *testing.T) {
	const a, b = "| a | b |\n| --- | --- |\n| 1 | 2 |\n", "| c | d |\n| --- | --- |\n| 3 | 4 |\n"
	for _, tt := range []struct {
		name, text string
		want       string // captions of the tables, then what else stands there
		finding    string
	}{
		{"before", "Table: Where to go\n\n" + a, "[Where to go]", ""},
		{"directly before", "Table: Where to go\n" + a, "[Where to go]", ""},
		{"behind", a + "\nTable: Where to go\n", "[Where to go]", ""},
		{"directly behind", a + "Table: Where to go\n", "[Where to go]", ""},
		{"in small letters and on two lines", "table:  Where\nto go\n\n" + a, "[Where to go]", ""},
		{"the word strong", "**Table:** Where to go\n\n" + a, "[Where to go]", ""},
		{"all of it stressed", "*Table: Where to go*\n\n" + a, "[Where to go]", ""},
		{"with a fact and a link", "Table: {{ offices.x.phone }} or [the form](https://x.example/)\n\n" + a, "[{{ offices.x.phone }} or the form]", ""},
		{"before each of two", "Table: One\n\n" + a + "\nTable: Two\n\n" + b, "[One] [Two]", ""},
		{"behind each of two", a + "\nTable: One\n\n" + b + "\nTable: Two\n", "[One] [Two]", ""},
		{"between two", a + "\nTable: One\n\n" + b, "[One] []", ""},
		{"in a list", "- Item\n\n  Table: Where to go\n\n  | a | b |\n  | --- | --- |\n  | 1 | 2 |\n", "Item [Where to go]", ""},
		{"none", "Words.\n\n" + a, "Words. []", ""},
		{"text between", "Table: Where to go\n\nWords.\n\n" + a, "Table: Where to go Words. []",
			"4:1 [caption] this is the caption of no table, and is printed as a paragraph"},
		{"of a computed table", "Table: Arrests\n\n{{ table \"arrests\" }}\n", "Table: Arrests",
			"4:1 [caption] this is the caption of no table, and is printed as a paragraph"},
		{"before and behind", "Table: One\n\n" + a + "\nTable: Two\n", "[One] Table: Two",
			"10:1 [caption] the table above has a caption already, and this is printed as a paragraph"},
		{"without words", "Table:\n\n" + a, "[]", "4:1 [caption] this caption has no words"},
		{"numbered", "Table 3. Where to go\n\n" + a, "[Where to go]", "4:1 [caption] this was read as the caption of the table, and is written otherwise"},
		{"as other programs write it", ": Where to go\n\n" + a, "[Where to go]", "4:1 [caption] this was read as the caption of the table, and is written otherwise"},
		{"with another word", a + "\n**Caption:** Where to go\n", "[Where to go]", "8:1 [caption] this was read as the caption of the table, and is written otherwise"},
		{"a number and no words", "Table 3.\n\n" + a, "Table 3. []", ""},
		{"a sentence about a table", "Table 3 shows more.\n\n" + a, "Table 3 shows more. []", ""},
		{"a row between others", "| a | b |\n| --- | --- |\nTable: Where to go\n| 1 | 2 |\n", "[]",
			"6:1 [table] this row has 1 cell, and the table has 2 cells in a row"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			page := parsed(t, front+tt.text, tt.finding)
			if got := strings.Join(captionsOf(page.Blocks), " "); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// parsed parses a page with one finding, or none if finding is empty.
func parsed(t *testing.T, text, finding string) *markdown.Page {
	t.Helper()
	if finding != "" {
		return check(t, text, finding, "")
	}
	page, found := markdown.Parse(source.NewFile("p.md", []byte(text)))
	if len(found) > 0 {
		t.Fatal(found)
	}
	return page
}

// captionsOf returns the captions of tables, in brackets, and the words of
// paragraphs.
func captionsOf(blocks []doc.Block) []string {
	var list []string
	for _, block := range blocks {
		switch n := block.(type) {
		case *doc.Table:
			list = append(list, "["+doc.PlainText(n.Caption)+"]")
		case *doc.Paragraph:
			list = append(list, doc.PlainText(n.Inlines))
		case *doc.List:
			for _, item := range n.Items {
				list = append(list, captionsOf(item.Blocks)...)
			}
		}
	}
	return list
}

// What is left of the first text of a caption is placed where it was written.
func TestPlaceOfCaption(t *testing.T) {
	page := parsed(t, front+"Table: Where to go\n\n| a |\n| --- |\n| 1 |\n", "")
	table := page.Blocks[0].(*doc.Table)
	if got := table.Caption[0].Source().Text(); got != "Where to go" {
		t.Errorf("the caption is placed at %q", got)
	}
}
