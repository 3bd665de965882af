package picture

import (
	"encoding/binary"
	"image"
)

// orientation returns how the camera was held, from 1 (upright) to 8, as Exif
// writes it into a JPEG; 1 if it says nothing that can be read.
func orientation(data []byte) int {
	const start, segment, scan = 2, 4, 0xDA
	for at := start; at+segment <= len(data) && data[at] == 0xFF && data[at+1] != scan; {
		length := int(binary.BigEndian.Uint16(data[at+2:]))
		end := at + 2 + length
		if length < 2 || end > len(data) {
			return 1
		}
		const app1, name = 0xE1, "Exif\x00\x00"
		if body := string(data[at+segment : end]); data[at+1] == app1 && len(body) > len(name) && body[:len(name)] == name {
			return tiffOrientation([]byte(body[len(name):]))
		}
		at = end
	}
	return 1
}

// tiffOrientation finds the orientation in the first directory of Exif, which
// is built as a TIFF file.
func tiffOrientation(tiff []byte) int {
	const head, entry, tag = 8, 12, 0x0112
	if len(tiff) < head {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if tiff[0] == 'I' {
		order = binary.LittleEndian
	}
	at := uint64(order.Uint32(tiff[4:]))
	if at+2 > uint64(len(tiff)) {
		return 1
	}
	entries := tiff[at+2:]
	for range order.Uint16(tiff[at:]) {
		if len(entries) < entry {
			return 1
		}
		if order.Uint16(entries) == tag {
			if value := int(order.Uint16(entries[8:])); value >= 1 && value <= 8 {
				return value
			}
			return 1
		}
		entries = entries[entry:]
	}
	return 1
}

// upright turns a picture as its orientation asks: 2 to 4 mirror it or turn it
// by half, 5 to 8 also exchange its sides.
func upright(m *image.RGBA, orientation int) *image.RGBA {
	if orientation == 1 {
		return m
	}
	w, h := m.Rect.Dx(), m.Rect.Dy()
	turned := image.NewRGBA(image.Rect(0, 0, w, h))
	if orientation > 4 {
		turned = image.NewRGBA(image.Rect(0, 0, h, w))
	}
	place := placeOf(orientation, w-1, h-1)
	for y := range h {
		for x := range w {
			to := place(x, y)
			turned.SetRGBA(to.X, to.Y, m.RGBAAt(x, y))
		}
	}
	return turned
}

// placeOf returns where a point of the picture stands once it is upright; right
// and bottom are the last column and row of what the camera wrote.
func placeOf(orientation, right, bottom int) func(x, y int) image.Point {
	switch orientation {
	case 2:
		return func(x, y int) image.Point { return image.Pt(right-x, y) }
	case 3:
		return func(x, y int) image.Point { return image.Pt(right-x, bottom-y) }
	case 4:
		return func(x, y int) image.Point { return image.Pt(x, bottom-y) }
	case 5:
		return func(x, y int) image.Point { return image.Pt(y, x) }
	case 6:
		return func(x, y int) image.Point { return image.Pt(bottom-y, x) }
	case 7:
		return func(x, y int) image.Point { return image.Pt(bottom-y, right-x) }
	default:
		return func(x, y int) image.Point { return image.Pt(y, right-x) }
	}
}
