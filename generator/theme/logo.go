package theme

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // a logo may be a JPEG picture
	"image/png"

	"cleryreport/generator/doc"
)

// Limits of a logo. Every page and every message carries it.
const (
	mostLogoPixels = 2_000_000
	mostLogoBytes  = 400_000
	leastLogoSide  = 16 // pixels
)

// NewLogo reads a PNG or JPEG picture. The logo is that picture on white, as a
// PNG with nothing else in it: not the place and day that a camera writes into
// its pictures. What cannot be used is a problem, told in a sentence, and gives
// no logo.
func NewLogo(data []byte) (logo *doc.Picture, problem string) {
	config, kind, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case isSVG(data):
		return nil, "the logo is an SVG drawing, which may hold a program and cannot be put into a PDF"
	case err != nil || kind != "png" && kind != "jpeg":
		return nil, "the logo is no picture: its bytes are neither PNG nor JPEG"
	case config.Width*config.Height > mostLogoPixels:
		return nil, fmt.Sprintf("the logo has %d by %d pixels, and every page and message would carry them", config.Width, config.Height)
	case config.Width < leastLogoSide || config.Height < leastLogoSide:
		return nil, fmt.Sprintf("the logo has only %d by %d pixels", config.Width, config.Height)
	}
	picture, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, "the logo is damaged: the end of the picture cannot be read"
	}
	flat := image.NewRGBA(image.Rect(0, 0, config.Width, config.Height))
	draw.Draw(flat, flat.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(flat, flat.Bounds(), picture, picture.Bounds().Min, draw.Over)
	var out bytes.Buffer
	if err := png.Encode(&out, flat); err != nil {
		return nil, "the logo cannot be written as PNG"
	}
	if out.Len() > mostLogoBytes {
		return nil, fmt.Sprintf("the logo takes %d kilobytes as PNG, and every page and message would carry them", out.Len()/1000)
	}
	return &doc.Picture{PNG: out.Bytes(), Width: config.Width, Height: config.Height}, ""
}

// isSVG reports whether data is a drawing in SVG, which begins with an element
// or a declaration of XML.
func isSVG(data []byte) bool {
	start := bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), " \t\r\n")
	return bytes.HasPrefix(start, []byte("<")) && bytes.Contains(data, []byte("<svg"))
}
