package report_test

import (
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// TestMapPicture shows a map that is a picture with its day and the list of the
// places, which has no numbers.
func TestMapPicture(t *testing.T) {
	c := corpus()
	c.Campuses[0].Map = model.MapPicture{Image: "site/map.png", Alt: "Two halls", Date: "2026-05-01"}
	c.Pictures = []model.Picture{{Path: "site/map.png", Picture: &doc.Picture{Width: 40, Height: 20}}}
	c.Places = []model.Place{
		{ID: "birch", Name: "Birch Hall", Address: "23", Campus: "main", Class: "student_housing"},
		{ID: "library", Name: "Library", Address: "3", Campus: "main", Class: "on_campus"},
		{ID: "mill", Name: "Mill House", Address: "45", Campus: "main", Class: "outside"},
	}
	blocks := placed(t, c, statistics(c), mapLine())
	if len(blocks) != 2 {
		t.Fatalf("%d blocks, want the map and its list", len(blocks))
	}
	f := blocks[0].(*doc.Figure)
	if f.Picture == nil || f.Alt != "Two halls" || f.Number != "Figure 1" || !strings.HasSuffix(doc.PlainText(f.Caption), ": map of May 1, 2026") {
		t.Errorf("the map is %+v", f)
	}
	if got, want := strings.Join(cells(blocks[1].(*doc.Table)), "\n"), "Library|On campus|3\nBirch Hall|On campus, student housing|23"; got != want {
		t.Errorf("list:\n%s\nwant:\n%s", got, want)
	}
	c.Pictures = nil
	if blocks := placed(t, c, statistics(c), mapLine()); len(blocks) != 1 {
		t.Errorf("%d blocks of a map that cannot be used, want the list", len(blocks))
	}
}

// TestPictures numbers the pictures that have captions.
func TestPictures(t *testing.T) {
	c := corpus()
	c.Pictures = []model.Picture{{Path: "site/a.png", Picture: &doc.Picture{Width: 40, Height: 20}}}
	plain := &doc.Image{Target: "site/a.png", Alt: doc.NewText("a door")}
	lost := &doc.Image{Target: "site/b.png", Alt: doc.NewText("a wall")}
	titled := &doc.Image{Target: "site/a.png", Alt: doc.NewText("a door"), Caption: doc.NewText("Doors")}
	blocks := placed(t, c, statistics(c), plain, lost, titled)
	if len(blocks) != 2 {
		t.Fatalf("%d blocks, want two pictures: the third cannot be used", len(blocks))
	}
	if one, two := blocks[0].(*doc.Figure), blocks[1].(*doc.Figure); one.Number != "" || two.Number != "Figure 1" || two.Alt != "a door" {
		t.Errorf("the pictures are %+v and %+v", one, two)
	}
}
