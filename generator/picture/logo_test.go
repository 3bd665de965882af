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

// drawing returns a picture whose left half can be seen through.
func drawing(width, height int) *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := width / 2; x < width; x++ {
			m.Set(x, y, color.NRGBA{R: 0x17, G: 0x48, B: 0x3b, A: 0xff})
		}
	}
	return m
}

func pngOf(t *testing.T, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// promise returns the head of a PNG that says it is so large, and no more.
func promise(width, height uint32) []byte {
	head := append([]byte("IHDR"), binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, width), height)...)
	head = append(head, 8, 6, 0, 0, 0)
	data := binary.BigEndian.AppendUint32([]byte("\x89PNG\r\n\x1a\n"), 13)
	data = append(data, head...)
	return binary.BigEndian.AppendUint32(data, crc32.ChecksumIEEE(head))
}

func TestNewLogo(t *testing.T) {
	logo, problem := picture.NewLogo(pngOf(t, drawing(80, 40)))
	if problem != "" || logo.Width != 80 || logo.Height != 40 {
		t.Fatalf("%+v, %s", logo, problem)
	}
	m, err := png.Decode(bytes.NewReader(logo.Data))
	if err != nil {
		t.Fatal(err)
	}
	if got := color.NRGBAModel.Convert(m.At(1, 1)); got != (color.NRGBA{0xff, 0xff, 0xff, 0xff}) {
		t.Errorf("what can be seen through is %v, want white", got)
	}
	if got := color.NRGBAModel.Convert(m.At(79, 39)); got != (color.NRGBA{0x17, 0x48, 0x3b, 0xff}) {
		t.Errorf("the logo is %v", got)
	}
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, drawing(80, 40), nil); err != nil {
		t.Fatal(err)
	}
	if _, problem := picture.NewLogo(photo.Bytes()); problem != "" {
		t.Error(problem)
	}
}

// No more of a picture is published than what is seen: a comment of a PNG,
// which may name a person or a place, is gone.
func TestLogoHoldsNothingElse(t *testing.T) {
	data := pngOf(t, drawing(80, 40))
	text := append([]byte("tEXt"), "Author\x00Somebody"...)
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(text)-4))
	chunk = binary.BigEndian.AppendUint32(append(chunk, text...), crc32.ChecksumIEEE(text))
	const afterHead = 33
	data = append(append(append([]byte{}, data[:afterHead]...), chunk...), data[afterHead:]...)
	logo, problem := picture.NewLogo(data)
	if problem != "" || bytes.Contains(logo.Data, []byte("Somebody")) {
		t.Errorf("the comment is published, or %q", problem)
	}
}

func TestRefusedLogos(t *testing.T) {
	whole := pngOf(t, drawing(80, 40))
	for name, tt := range map[string]struct {
		data []byte
		want string
	}{
		"empty":                {nil, "no picture"},
		"words":                {[]byte("logo goes here"), "no picture"},
		"a page that failed":   {[]byte("<!DOCTYPE html><title>Not found</title>"), "no picture"},
		"SVG with a script":    {[]byte("<?xml version=\"1.0\"?><svg><script>alert(1)</script></svg>"), "SVG"},
		"40 megapixels":        {promise(8000, 5000), "8000 by 5000"},
		"sides that overflow":  {promise(1<<31-1, 1<<31-1), "no picture"},
		"a single pixel":       {pngOf(t, drawing(1, 1)), "only 1 by 1"},
		"cut short":            {whole[:len(whole)/2], "damaged"},
		"another kind: a GIF":  {[]byte("GIF89a\x50\x00\x28\x00\x00\x00\x00"), "a GIF picture"},
		"a PDF named logo.png": {[]byte("%PDF-1.7\n"), "a PDF"},
	} {
		logo, problem := picture.NewLogo(tt.data)
		if logo != nil || !strings.Contains(problem, tt.want) {
			t.Errorf("%s: %q, want %q", name, problem, tt.want)
		}
	}
}

func FuzzNewLogo(f *testing.F) {
	f.Add([]byte("<svg>"))
	f.Add(promise(10, 10))
	f.Fuzz(func(t *testing.T, data []byte) {
		logo, problem := picture.NewLogo(data)
		if (logo == nil) == (problem == "") {
			t.Errorf("logo %v, problem %q", logo, problem)
		}
	})
}
