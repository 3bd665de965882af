package picture

import (
	"bytes"
	"encoding/binary"
)

// pngMagic is how a PNG begins.
const pngMagic = "\x89PNG\r\n\x1a\n"

// others are kinds of files that are taken for pictures of a report, by how
// they begin: at is the number of bytes before.
var others = []struct {
	at          int
	magic, kind string
}{
	{0, "GIF8", "a GIF picture, and only PNG and JPEG can be read"},
	{8, "WEBP", "a WebP picture, and only PNG and JPEG can be read"},
	{4, "ftyphei", "a HEIC picture, as telephones write them, and only PNG and JPEG can be read"},
	{4, "ftypavif", "an AVIF picture, and only PNG and JPEG can be read"},
	{0, "II*\x00", "a TIFF picture, and only PNG and JPEG can be read"},
	{0, "MM\x00*", "a TIFF picture, and only PNG and JPEG can be read"},
	{0, "%PDF-", "a PDF, and only PNG and JPEG can be read"},
	{0, "version https://git-lfs", "not here: the file only says where Git LFS keeps it"},
}

// otherKind says what a file is that is known to be no PNG and no JPEG.
func otherKind(data []byte) string {
	if isSVG(data) {
		return "an SVG drawing, which may hold a program and cannot be put into a PDF"
	}
	for _, o := range others {
		if len(data) > o.at && bytes.HasPrefix(data[o.at:], []byte(o.magic)) {
			return o.kind
		}
	}
	return ""
}

// isSVG reports whether data is a drawing in SVG, which begins with an element
// or a declaration of XML.
func isSVG(data []byte) bool {
	start := bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), " \t\r\n")
	return bytes.HasPrefix(start, []byte("<")) && bytes.Contains(data, []byte("<svg"))
}

// isAnimated reports whether a PNG has the chunk that announces an animation
// before its picture begins (PNG, third edition, 11.3.6.1).
func isAnimated(data []byte) bool {
	const head, frame = 8, 12 // length, name and check sum around the data of a chunk
	for rest := data[len(pngMagic):]; len(rest) >= head; {
		length := uint64(binary.BigEndian.Uint32(rest))
		switch string(rest[4:head]) {
		case "acTL":
			return true
		case "IDAT":
			return false
		}
		if length+frame > uint64(len(rest)) {
			return false
		}
		rest = rest[length+frame:]
	}
	return false
}
