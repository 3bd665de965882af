package picture_test

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"cleryreport/generator/picture"
)

// jpegOf returns a JPEG whose Exif says how it was held and who held it.
func jpegOf(t *testing.T, m image.Image, orientation uint16, order binary.AppendByteOrder, byteOrder string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	exif := []byte("Exif\x00\x00" + byteOrder)
	exif = order.AppendUint16(exif, 42)
	exif = order.AppendUint32(exif, 8)
	exif = order.AppendUint16(exif, 2)
	exif = append(order.AppendUint32(order.AppendUint16(order.AppendUint16(exif, 0x010F), 2), 4), "Joe\x00"...)
	exif = order.AppendUint32(order.AppendUint16(order.AppendUint16(exif, 0x0112), 3), 1)
	exif = order.AppendUint16(order.AppendUint16(exif, orientation), 0)
	exif = order.AppendUint32(exif, 0)
	segment := binary.BigEndian.AppendUint16([]byte{0xFF, 0xE1}, uint16(len(exif)+2))
	data := b.Bytes()
	return append(append(append([]byte{}, data[:2]...), append(segment, exif...)...), data[2:]...)
}

// corners is a picture of 64 by 32 points whose left upper corner alone is dark.
func corners() *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, 64, 32))
	for y := range 32 {
		for x := range 64 {
			m.Set(x, y, color.White)
			if x < 16 && y < 16 {
				m.Set(x, y, color.Black)
			}
		}
	}
	return m
}

// TestUpright turns pictures as Exif says, and keeps nothing else of it.
func TestUpright(t *testing.T) {
	for orientation, dark := range map[uint16]image.Point{
		1: {0, 0}, 2: {63, 0}, 3: {63, 31}, 4: {0, 31}, 5: {0, 0}, 6: {31, 0}, 7: {31, 63}, 8: {0, 63}, 9: {0, 0},
	} {
		for name, data := range map[string][]byte{
			"II": jpegOf(t, corners(), orientation, binary.LittleEndian, "II"),
			"MM": jpegOf(t, corners(), orientation, binary.BigEndian, "MM"),
		} {
			made, problem := picture.New(data)
			if problem != "" {
				t.Fatal(problem)
			}
			if made.MediaType != "image/jpeg" || bytes.Contains(made.Data, []byte("Exif")) || bytes.Contains(made.Data, []byte("Joe")) {
				t.Errorf("%d: a %s, or one that keeps its Exif", orientation, made.MediaType)
			}
			m, err := jpeg.Decode(bytes.NewReader(made.Data))
			if err != nil {
				t.Fatal(err)
			}
			if turned := orientation >= 5 && orientation <= 8; turned != (m.Bounds().Dx() == 32) || made.Width != m.Bounds().Dx() || made.Height != m.Bounds().Dy() {
				t.Errorf("%s %d: %v, said to be %d by %d", name, orientation, m.Bounds(), made.Width, made.Height)
			}
			if gray := color.GrayModel.Convert(m.At(dark.X, dark.Y)).(color.Gray); gray.Y > 40 {
				t.Errorf("%s %d: the corner at %v is not dark", name, orientation, dark)
			}
		}
	}
}

// TestSixteenBits makes of a deep and transparent picture one of 8 bits on
// white.
func TestSixteenBits(t *testing.T) {
	deep := image.NewNRGBA64(image.Rect(0, 0, 20, 20))
	deep.Set(0, 0, color.NRGBA64{R: 0xffff, A: 0x8000})
	made, problem := picture.New(pngOf(t, deep))
	if problem != "" {
		t.Fatal(problem)
	}
	m, err := png.Decode(bytes.NewReader(made.Data))
	if err != nil {
		t.Fatal(err)
	}
	if m.ColorModel() != color.RGBAModel || made.Data[24] != 8 || made.Data[25] != 2 {
		t.Errorf("%d bits, color type %d", made.Data[24], made.Data[25])
	}
	if got, want := m.At(0, 0), (color.RGBA{0xff, 0x7f, 0x7f, 0xff}); got != want {
		t.Errorf("%v, want %v", got, want)
	}
}

// chunk is a chunk of a PNG.
func chunk(name, data string) []byte {
	c := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	c = append(c, name+data...)
	return binary.BigEndian.AppendUint32(c, crc32.ChecksumIEEE([]byte(name+data)))
}

func TestRefusedPictures(t *testing.T) {
	whole := pngOf(t, drawing(80, 40))
	const afterHead = 33
	noise := image.NewRGBA(image.Rect(0, 0, 700, 700))
	state := uint32(1)
	for i := range noise.Pix {
		state = state*1664525 + 1013904223
		noise.Pix[i] = byte(state >> 24)
	}
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, drawing(80, 40), nil); err != nil {
		t.Fatal(err)
	}
	cmyk := bytes.Replace(photo.Bytes(), []byte{0xFF, 0xC0, 0, 17, 8, 0, 40, 0, 80, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1},
		[]byte{0xFF, 0xC0, 0, 20, 8, 0, 40, 0, 80, 4, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1, 4, 0x11, 1}, 1)
	for name, tt := range map[string]struct {
		data []byte
		want string
	}{
		"empty":              {nil, "no picture"},
		"40 megapixels":      {promise(8000, 5000), "8000 by 5000"},
		"one long line":      {promise(1<<30, 16), "1073741824 by 16"},
		"a single pixel":     {pngOf(t, drawing(1, 1)), "only 1 by 1"},
		"cut short":          {whole[:len(whole)/2], "damaged"},
		"moving":             {append(append(append([]byte{}, whole[:afterHead]...), chunk("acTL", "\x00\x00\x00\x02\x00\x00\x00\x00")...), whole[afterHead:]...), "moves"},
		"noise":              {pngOf(t, noise), "kilobytes"},
		"inks of a press":    {cmyk, "CMYK"},
		"of a telephone":     {[]byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00"), "HEIC"},
		"of a web page":      {[]byte("RIFF\x24\x00\x00\x00WEBPVP8 "), "WebP"},
		"of a scanner":       {[]byte("II*\x00\x08\x00\x00\x00"), "TIFF"},
		"a drawing":          {[]byte("<svg xmlns='http://www.w3.org/2000/svg'/>"), "SVG"},
		"a pointer":          {[]byte("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n"), "Git LFS"},
		"a page that failed": {[]byte("<!DOCTYPE html><title>Not found</title>"), "no picture"},
	} {
		made, problem := picture.New(tt.data)
		if made != nil || !strings.Contains(problem, tt.want) {
			t.Errorf("%s: %q, want %q", name, problem, tt.want)
		}
	}
}

func FuzzNew(f *testing.F) {
	f.Add([]byte("\xff\xd8\xff\xe1\x00\x12Exif\x00\x00II*\x00\x08\x00\x00\x00"))
	f.Add(promise(20, 20))
	f.Fuzz(func(t *testing.T, data []byte) {
		made, problem := picture.New(data)
		if (made == nil) == (problem == "") {
			t.Errorf("picture %v, problem %q", made, problem)
		}
	})
}
