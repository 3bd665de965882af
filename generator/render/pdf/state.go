package pdf

import (
	"errors"
	"fmt"
	"regexp"

	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/theme"
)

// faceName is the names of faces that stay as they are in a PDF.
var faceName = regexp.MustCompile(`^[a-z0-9-]+$`)

// setFont selects the face and size of a text, after making sure that the face
// can draw all of it: fpdf would silently show an empty box instead, which no
// validator notices.
func (p *painter) setFont(op *draw.Op) error {
	if op.Face == nil || op.Size <= 0 || op.Text == "" {
		return errors.New("a text needs a face, a size and characters")
	}
	for _, r := range op.Text {
		if !op.Face.Has(r) {
			return fmt.Errorf("the face %s cannot draw %U (in %q)", op.Face.Name, r, op.Text)
		}
	}
	if err := p.embed(op.Face); err != nil {
		return err
	}
	if p.face != op.Face || p.size != op.Size {
		p.pdf.SetFont(op.Face.Name, "", op.Size)
		p.face, p.size = op.Face, op.Size
	}
	return nil
}

// embed adds a face to the document at its first use.
func (p *painter) embed(face *theme.Face) error {
	switch p.faces[face.Name] {
	case face:
		return nil
	case nil:
	default:
		return fmt.Errorf("two faces are named %q", face.Name)
	}
	if !faceName.MatchString(face.Name) {
		return fmt.Errorf("the name of face %q is not made of a-z, 0-9 and hyphens", face.Name)
	}
	p.faces[face.Name] = face
	p.pdf.AddUTF8FontFromBytes(face.Name, "", face.Data())
	return p.pdf.Error()
}

func (p *painter) setTextColor(c draw.Color) {
	if p.textColor == nil || *p.textColor != c {
		p.pdf.SetTextColor(int(c.R), int(c.G), int(c.B))
		p.textColor = &c
	}
}

func (p *painter) setFill(c draw.Color) {
	if p.fill == nil || *p.fill != c {
		p.pdf.SetFillColor(int(c.R), int(c.G), int(c.B))
		p.fill = &c
	}
}

func (p *painter) setStroke(c draw.Color, width float64) {
	if p.stroke == nil || *p.stroke != c {
		p.pdf.SetDrawColor(int(c.R), int(c.G), int(c.B))
		p.stroke = &c
	}
	if p.lineWidth != width {
		p.pdf.SetLineWidth(width)
		p.lineWidth = width
	}
}
