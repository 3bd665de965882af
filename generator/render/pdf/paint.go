package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"time"

	"github.com/go-pdf/fpdf"

	"cleryreport/generator/render/pdf/draw"
)

// paint draws the pages of d and fills the Refs of its leaves. It is the only
// user of fpdf, and uses of it only what draws: its own breaking of lines and
// pages, links and bookmarks know nothing of tags.
func paint(d *draw.Document) (raw []byte, err error) {
	if len(d.Pages) == 0 {
		return nil, errors.New("paint: a document without pages")
	}
	date, err := time.Parse(time.DateOnly, d.Info.Date)
	if err != nil {
		return nil, fmt.Errorf("paint: date of the document: %w", err)
	}
	defer func() { // fpdf panics where it cannot write a character
		if failure := recover(); failure != nil {
			raw, err = nil, fmt.Errorf("paint: %v", failure)
		}
	}()
	clearRefs(d.Root)
	p := painter{
		pdf:   newWriter(d.Pages[0], date),
		fonts: map[string]*embedded{},
	}
	for i := range d.Pages {
		if err := p.paintPage(i, &d.Pages[i]); err != nil {
			return nil, fmt.Errorf("paint: page %d: %w", i+1, err)
		}
	}
	d.Fonts = p.fontUses()
	var out bytes.Buffer
	if err := p.pdf.Output(&out); err != nil {
		return nil, fmt.Errorf("paint: %w", err)
	}
	return out.Bytes(), nil
}

// newWriter returns an fpdf document that measures in points, breaks no page
// by itself and takes no date from the clock.
func newWriter(first draw.Page, date time.Time) *fpdf.Fpdf {
	pdf := fpdf.NewCustom(&fpdf.InitType{
		OrientationStr: "P",
		UnitStr:        "pt",
		Size:           fpdf.SizeType{Wd: first.Width, Ht: first.Height},
	})
	pdf.SetMargins(0, 0, 0)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetCatalogSort(true)
	pdf.SetCompression(false) // the finisher compresses all pages at a time
	pdf.SetCreationDate(date)
	pdf.SetModificationDate(date)
	return pdf
}

func clearRefs(e *draw.Elem) {
	for _, kid := range e.Kids {
		switch kid := kid.(type) {
		case *draw.Elem:
			clearRefs(kid)
		case *draw.Leaf:
			kid.Refs = nil
		}
	}
}

// painter is the state of painting: what the PDF's graphics state was last
// told, and which marked content is open.
type painter struct {
	pdf   *fpdf.Fpdf
	fonts map[string]*embedded // by the names of their faces
	line  []byte               // of the content, in the making
	codes []byte               // of the text in it

	font      *embedded
	size      float64
	fill      *draw.Color
	stroke    *draw.Color
	lineWidth float64

	page     int
	nextMCID int
	open     bool
	leaf     *draw.Leaf // of the open marked content; nil for an artifact
	artifact string     // of the open marked content
}

func (p *painter) paintPage(index int, page *draw.Page) error {
	p.pdf.AddPageFormat("P", fpdf.SizeType{Wd: page.Width, Ht: page.Height})
	p.page, p.nextMCID = index, 0
	p.font, p.size, p.lineWidth = nil, 0, -1
	p.fill, p.stroke = nil, nil
	for i := range page.Ops {
		op := &page.Ops[i]
		if err := p.mark(op); err != nil {
			return err
		}
		if err := p.draw(op, page); err != nil {
			return err
		}
	}
	p.closeMark()
	return p.pdf.Error()
}

func (p *painter) draw(op *draw.Op, page *draw.Page) error {
	switch op.Kind {
	case draw.OpText:
		return p.text(op, page.Height)
	case draw.OpRect:
		p.setFill(op.Color)
		p.pdf.Rect(op.X, op.Y, op.W, op.H, "F")
	case draw.OpLine:
		p.setStroke(op.Color, op.Size)
		p.pdf.Line(op.X, op.Y, op.X+op.W, op.Y+op.H)
	case draw.OpArea:
		p.setFill(op.Color)
		p.path(op.Shape.Rings)
		p.pdf.DrawPath("F*")
	case draw.OpOutline:
		p.setStroke(op.Color, op.Size)
		p.path(op.Shape.Rings)
		p.pdf.DrawPath("D")
	case draw.OpPicture:
		p.picture(op)
	default:
		return fmt.Errorf("unknown operation %d", op.Kind)
	}
	return p.pdf.Error()
}

// path writes closed rings, to be filled or drawn next.
func (p *painter) path(rings [][]draw.Point) {
	for _, ring := range rings {
		for i, point := range ring {
			if i == 0 {
				p.pdf.MoveTo(point.X, point.Y)
			} else {
				p.pdf.LineTo(point.X, point.Y)
			}
		}
		if len(ring) > 0 {
			p.pdf.ClosePath()
		}
	}
}
