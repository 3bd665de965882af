package picture

import (
	"bytes"
	"fmt"
	"image/png"

	"cleryreport/generator/doc"
)

// Limits of a logo. Every page and every message carries it.
const (
	mostLogoPixels = 2_000_000
	mostLogoBytes  = 400_000
)

// NewLogo reads a PNG or JPEG picture. The logo is a PNG, which mail programs
// show beside a message. What cannot be used is a problem, told in a sentence,
// and gives no logo.
func NewLogo(data []byte) (logo *doc.Picture, problem string) {
	flat, _, problem := read(data, "the logo", mostLogoPixels)
	if problem != "" {
		return nil, problem
	}
	var out bytes.Buffer
	if err := png.Encode(&out, flat); err != nil {
		return nil, "the logo cannot be written as PNG"
	}
	if out.Len() > mostLogoBytes {
		return nil, fmt.Sprintf("the logo takes %d kilobytes as PNG, and every page and message would carry them", out.Len()/1000)
	}
	return &doc.Picture{Data: out.Bytes(), MediaType: "image/png", Width: flat.Rect.Dx(), Height: flat.Rect.Dy()}, ""
}
