package pdf

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"

	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/theme"
)

// faceName is the names of faces that stay as they are in a PDF.
var faceName = regexp.MustCompile(`^[a-z0-9-]+$`)

// embedded is a face of the document and the characters of it that fpdf knows
// are shown.
type embedded struct {
	face  *theme.Face
	shown [1 << 16]bool
}

// setFont selects the face and size of a text, and reports whether fpdf already
// knows all of its characters. It makes sure that the face can draw them: fpdf
// would silently show an empty box instead, which no validator notices.
func (p *painter) setFont(op *draw.Op) (known bool, err error) {
	if op.Face == nil || op.Size <= 0 || op.Text == "" {
		return false, errors.New("a text needs a face, a size and characters")
	}
	if p.font == nil || p.font.face != op.Face || p.size != op.Size {
		if p.font, err = p.embed(op.Face); err != nil {
			return false, err
		}
		p.pdf.SetFont(op.Face.Name, "", op.Size)
		p.size = op.Size
	}
	known = true
	for _, r := range op.Text {
		if int(r) < len(p.font.shown) && p.font.shown[r] {
			continue
		}
		if !op.Face.Has(r) {
			return false, fmt.Errorf("the face %s cannot draw %U (in %q)", op.Face.Name, r, op.Text)
		}
		p.font.shown[r], known = true, false
	}
	return known, nil
}

// embed returns a face of the document, and adds it at its first use.
func (p *painter) embed(face *theme.Face) (*embedded, error) {
	if font := p.fonts[face.Name]; font != nil {
		if font.face != face {
			return nil, fmt.Errorf("two faces are named %q", face.Name)
		}
		return font, nil
	}
	if !faceName.MatchString(face.Name) {
		return nil, fmt.Errorf("the name of face %q is not made of a-z, 0-9 and hyphens", face.Name)
	}
	font := &embedded{face: face}
	p.fonts[face.Name] = font
	p.pdf.AddUTF8FontFromBytes(face.Name, "", face.Data())
	return font, p.pdf.Error()
}

// fontUses lists the faces of the document by their names.
func (p *painter) fontUses() []draw.FontUse {
	var uses []draw.FontUse
	for _, name := range slices.Sorted(maps.Keys(p.fonts)) {
		use := draw.FontUse{Face: p.fonts[name].face}
		for r, shown := range p.fonts[name].shown {
			if shown {
				use.Runes = append(use.Runes, rune(r))
			}
		}
		uses = append(uses, use)
	}
	return uses
}

// setFill selects the color of areas and of text. fpdf tells them apart, and
// would wrap every text of another color than the last area in q and Q.
func (p *painter) setFill(c draw.Color) {
	if p.fill == nil || *p.fill != c {
		p.pdf.SetFillColor(int(c.R), int(c.G), int(c.B))
		p.pdf.SetTextColor(int(c.R), int(c.G), int(c.B))
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
