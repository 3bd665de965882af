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
	sum := sha256.Sum256(op.Shape.PNG)
	name, options := hex.EncodeToString(sum[:]), fpdf.ImageOptions{ImageType: "PNG"}
	p.pdf.RegisterImageOptionsReader(name, options, bytes.NewReader(op.Shape.PNG))
	p.pdf.ImageOptions(name, op.X, op.Y, op.W, op.H, false, options, 0, "")
}
