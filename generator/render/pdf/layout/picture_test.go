package layout_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/render/pdf/layout"
)

// TestPictures sets pictures as large as they are, and no larger than their
// column and the page.
func TestPictures(t *testing.T) {
	const column, page = 376, (792 - 72 - 66) * 0.75
	for _, tt := range []struct {
		name          string
		width, height int // pixels
		w, h          float64
	}{
		{"small", 100, 40, 75, 30},
		{"wide", 1000, 500, column, column / 2},
		{"tall", 400, 4000, page / 10, page},
	} {
		t.Run(tt.name, func(t *testing.T) {
			figure := &doc.Figure{Alt: "The quad", Picture: &doc.Picture{MediaType: "image/png", Width: tt.width, Height: tt.height}}
			out, _ := lay(t, report(doc.NewParagraph("The quad:"), figure))
			op := pictureOf(t, out)
			if math.Abs(op.W-tt.w) > 0.01 || math.Abs(op.H-tt.h) > 0.01 {
				t.Errorf("%.2f by %.2f points, want %.2f by %.2f", op.W, op.H, tt.w, tt.h)
			}
			elem := op.Leaf.Owner
			box := fmt.Sprintf("[%.2f %.2f %.2f %.2f]", op.X, 792-op.Y-op.H, op.X+op.W, 792-op.Y)
			if elem.Role != "Figure" || elem.Alt != "The quad" || elem.Parent.Role == "Div" || elem.Attrs[0].Pairs[1] != [2]string{"BBox", box} {
				t.Errorf("%s %q in a %s, %v, want the box %s", elem.Role, elem.Alt, elem.Parent.Role, elem.Attrs, box)
			}
		})
	}
}

// TestPictureWithCaption sets the caption above, in one group with the picture.
func TestPictureWithCaption(t *testing.T) {
	out, _ := lay(t, report(&doc.Figure{Number: "Figure 1", Caption: doc.NewText("The quad"), Alt: "A lawn", Picture: &doc.Picture{Width: 100, Height: 40}}))
	group := pictureOf(t, out).Leaf.Owner.Parent
	if group.Role != "Div" || len(group.Kids) != 2 || group.Kids[0].(*draw.Elem).Role != "Caption" {
		t.Errorf("the group is a %s of %d", group.Role, len(group.Kids))
	}
}

// TestPictureNeedsWords refuses a picture that says nothing to those who do not
// see it.
func TestPictureNeedsWords(t *testing.T) {
	_, _, err := layout.Layout(report(&doc.Figure{Picture: &doc.Picture{Width: 100, Height: 40}}), testTheme(t))
	if err == nil || !strings.Contains(err.Error(), "no words") {
		t.Errorf("%v", err)
	}
}

func pictureOf(t *testing.T, d *draw.Document) *draw.Op {
	t.Helper()
	for i := range d.Pages {
		for k := range d.Pages[i].Ops {
			if op := &d.Pages[i].Ops[k]; op.Kind == draw.OpPicture {
				return op
			}
		}
	}
	t.Fatal("no picture is drawn")
	return nil
}
