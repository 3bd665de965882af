package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"

	"github.com/go-pdf/fpdf"

	"cleryreport/generator/render/pdf/draw"
)

// picture draws a picture. One that is drawn again is in the file once.
func (p *painter) picture(op *draw.Op) {
	picture, kind := op.Shape.Picture, "PNG"
	if picture.MediaType == "image/jpeg" {
		kind = "JPG"
	}
	sum := sha256.Sum256(picture.Data)
	name, options := hex.EncodeToString(sum[:]), fpdf.ImageOptions{ImageType: kind}
	p.pdf.RegisterImageOptionsReader(name, options, bytes.NewReader(picture.Data))
	p.pdf.ImageOptions(name, op.X, op.Y, op.W, op.H, false, options, 0, "")
}
