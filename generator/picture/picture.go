// Package picture makes of a PNG or JPEG file what an edition may carry: the
// picture upright, on white, in 8 bits, and nothing else that stood in the file,
// such as the place and day that a camera writes into it. It refuses pictures
// that no edition should carry and reads no file by itself.
package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"

	"cleryreport/generator/doc"
)

// Limits of a picture of a text. The web page carries each of them.
const (
	mostPixels = 4_000_000
	mostBytes  = 800_000
	leastSide  = 16 // pixels
	quality    = 88 // of a JPEG, of 100
)

// New reads a PNG or JPEG picture for a text. A PNG stays one, because drawings
// are sharp in it; a JPEG stays one, because photographs are small in it. What
// cannot be used is a problem, told in a sentence, and gives no picture.
func New(data []byte) (made *doc.Picture, problem string) {
	flat, kind, problem := read(data, "the picture", mostPixels)
	if problem != "" {
		return nil, problem
	}
	var out bytes.Buffer
	var err error
	if kind == "jpeg" {
		err = jpeg.Encode(&out, flat, &jpeg.Options{Quality: quality})
	} else {
		err = png.Encode(&out, flat)
	}
	if err != nil {
		return nil, "the picture cannot be written anew"
	}
	if out.Len() > mostBytes {
		return nil, fmt.Sprintf("the picture takes %d kilobytes, and the page would carry them", out.Len()/1000)
	}
	return &doc.Picture{Data: out.Bytes(), MediaType: "image/" + kind, Width: flat.Rect.Dx(), Height: flat.Rect.Dy()}, ""
}

// read returns a picture upright and on white, and its kind, "png" or "jpeg".
// The name says whose picture it is in the sentence of a problem.
func read(data []byte, name string, most int) (flat *image.RGBA, kind, problem string) {
	if other := otherKind(data); other != "" {
		return nil, "", name + " is " + other
	}
	config, kind, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case err != nil || kind != "png" && kind != "jpeg":
		return nil, "", name + " is no picture: its bytes are neither PNG nor JPEG"
	case config.Width > most || config.Height > most || config.Width*config.Height > most:
		return nil, "", fmt.Sprintf("%s has %d by %d pixels, which is more than a page should carry", name, config.Width, config.Height)
	case config.Width < leastSide || config.Height < leastSide:
		return nil, "", fmt.Sprintf("%s has only %d by %d pixels", name, config.Width, config.Height)
	case config.ColorModel == color.CMYKModel:
		return nil, "", name + " is in CMYK, the colors of a printing press, which screens show in other colors"
	case kind == "png" && isAnimated(data):
		return nil, "", name + " moves, and of a moving picture paper would show the first moment only"
	}
	decoded, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, "", name + " is damaged: the end of it cannot be read"
	}
	flat = image.NewRGBA(image.Rect(0, 0, config.Width, config.Height))
	draw.Draw(flat, flat.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(flat, flat.Bounds(), decoded, decoded.Bounds().Min, draw.Over)
	if kind == "jpeg" {
		flat = upright(flat, orientation(data))
	}
	return flat, kind, ""
}
