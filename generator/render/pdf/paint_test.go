package pdf

import (
	"bytes"
	"strings"
	"sync"
	"testing"

	"cleryreport/generator/render/pdf/check"
	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/render/pdf/finish"
	"cleryreport/generator/theme"
)

// finished paints and finishes a draw document.
func finished(t testing.TB, d *draw.Document, attachments ...finish.Attachment) []byte {
	t.Helper()
	raw, err := paint(d)
	if err != nil {
		t.Fatal(err)
	}
	data, err := finish.Finish(raw, d, attachments)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

var numbers = finish.Attachment{
	Name: "offenses.csv", Description: "Offenses by year", MIME: "text/csv",
	Data: []byte("offense,2024,2025\nBurglary,3,0\n"),
}

func TestFinishedFileHasNoProblems(t *testing.T) {
	for name, data := range map[string][]byte{
		"plain":           finished(t, newSample(t)),
		"with attachment": finished(t, newSample(t), numbers),
	} {
		t.Run(name, func(t *testing.T) {
			for _, problem := range check.File(data) {
				t.Error(problem)
			}
		})
	}
}

func TestSameInputSameBytes(t *testing.T) {
	d := newSample(t)
	want := finished(t, d, numbers)
	if !bytes.Equal(want, finished(t, d, numbers)) {
		t.Error("the same document painted twice differs")
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if !bytes.Equal(want, finished(t, newSample(t), numbers)) {
				t.Error("files made at the same time differ")
			}
		})
	}
	wg.Wait()
}

func TestPaintRefuses(t *testing.T) {
	firstOp := func(d *draw.Document) *draw.Op { return &d.Pages[0].Ops[0] }
	for _, tt := range []struct {
		name   string
		change func(d *draw.Document)
		want   string
	}{
		{"no pages", func(d *draw.Document) { d.Pages = nil }, "without pages"},
		{"no date", func(d *draw.Document) { d.Info.Date = "" }, "date"},
		{"a character the face lacks", func(d *draw.Document) { firstOp(d).Text = "漢" }, "page 1: the face sans cannot draw U+6F22"},
		{"a character beyond the basic plane", func(d *draw.Document) { firstOp(d).Text = "😀" }, "U+1F600"},
		{"a control character", func(d *draw.Document) { firstOp(d).Text = "a\tb" }, "U+0009"},
		{"an empty text", func(d *draw.Document) { firstOp(d).Text = "" }, "characters"},
		{"no face", func(d *draw.Document) { firstOp(d).Face = nil }, "face"},
		{"no size", func(d *draw.Document) { firstOp(d).Size = 0 }, "size"},
		{"neither leaf nor artifact", func(d *draw.Document) { firstOp(d).Artifact = "" }, "either a leaf or an artifact"},
		{"both leaf and artifact", func(d *draw.Document) { d.Pages[0].Ops[1].Artifact = "<<>>" }, "either a leaf or an artifact"},
		{"leaf without owner", func(d *draw.Document) { d.Pages[0].Ops[1].Leaf.Owner = nil }, "belongs to no element"},
		{"unknown operation", func(d *draw.Document) { firstOp(d).Kind = 99 }, "operation 99"},
		{"two faces of one name", func(d *draw.Document) {
			copied, err := theme.NewFace("sans", firstOp(d).Face.Data())
			if err != nil {
				t.Fatal(err)
			}
			firstOp(d).Face = copied
		}, "two faces"},
		{"a face with an odd name", func(d *draw.Document) {
			odd, err := theme.NewFace("Sans Serif", firstOp(d).Face.Data())
			if err != nil {
				t.Fatal(err)
			}
			firstOp(d).Face = odd
		}, `"Sans Serif"`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := newSample(t)
			tt.change(d)
			if _, err := paint(d); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

// Whatever a face says it has must be shown as that glyph, with its width and
// its way back to Unicode.
func TestEveryCharacterOfEveryFace(t *testing.T) {
	fonts, err := theme.DefaultFonts()
	if err != nil {
		t.Fatal(err)
	}
	d := newSample(t)
	end := &draw.Elem{Role: "P", Parent: d.Root}
	leaf := &draw.Leaf{Owner: end}
	end.Kids, d.Root.Kids = []draw.Kid{leaf}, append(d.Root.Kids, end)
	last := &d.Pages[len(d.Pages)-1]
	for _, face := range []*theme.Face{
		fonts.Text.Regular, fonts.Text.Bold, fonts.Text.Italic, fonts.Text.BoldItalic, fonts.Headings.Regular, fonts.Headings.Bold,
	} {
		var text strings.Builder
		for r := range rune(0xFFFF) {
			if face.Has(r) {
				text.WriteRune(r)
			}
		}
		last.Ops = append(last.Ops, draw.Op{
			Kind: draw.OpText, Y: 700, Text: text.String(), Face: face, Size: 1, Leaf: leaf,
		})
	}
	for _, problem := range check.File(finished(t, d)) {
		t.Error(problem)
	}
}

// Each uninterrupted run of one leaf is one piece of marked content, numbered
// from 0 on every page.
func TestPaintNumbersMarkedContent(t *testing.T) {
	d := newSample(t)
	for range 2 { // the second painting must not add to the first
		if _, err := paint(d); err != nil {
			t.Fatal(err)
		}
	}
	split := find(d.Root, "P", 2).Kids[0].(*draw.Leaf)
	if len(split.Refs) != 2 || split.Refs[0].Page != 0 || split.Refs[1] != (draw.Ref{Page: 1, MCID: 0}) {
		t.Errorf("a paragraph over a page break has %v", split.Refs)
	}
	title := find(d.Root, "H1", 0).Kids[0].(*draw.Leaf)
	if len(title.Refs) != 1 || title.Refs[0] != (draw.Ref{Page: 0, MCID: 0}) {
		t.Errorf("the title has %v", title.Refs)
	}
}
