package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"cleryreport/generator/internal/golden"
	"cleryreport/generator/render/pdf/object"
)

// The objects of the sample, with their streams decompressed, so that a
// reviewer sees what a change does to the file. What is binary is left out, and
// so is what depends on how well a Go release compresses.
func TestObjects(t *testing.T) {
	file, err := object.Read(finished(t, newSample(t), numbers))
	if err != nil {
		t.Fatal(err)
	}
	file.Trailer.Delete("ID")
	var out bytes.Buffer
	fmt.Fprintf(&out, "trailer %s\n", readable(object.Append(nil, file.Trailer)))
	for i, o := range file.Objects[1:] {
		stream, ok := o.(*object.Stream)
		if ok && packs(stream) {
			continue
		}
		if !ok {
			fmt.Fprintf(&out, "%d %s\n", i+1, readable(object.Append(nil, o)))
			continue
		}
		data, err := stream.Decode()
		if err != nil {
			t.Fatal(err)
		}
		if isBinary(data) {
			data = []byte("(binary)")
		}
		stream.Dict.Delete("Length")
		fmt.Fprintf(&out, "%d %s stream\n%s\n", i+1, readable(object.Append(nil, stream.Dict)), readable(data))
	}
	golden.Check(t, "testdata/objects.txt", out.Bytes())
}

// packs reports whether a stream holds other objects, or tells where they are.
func packs(stream *object.Stream) bool {
	kind := stream.Dict.Get("Type")
	return kind == object.Object(object.Name("ObjStm")) || kind == object.Object(object.Name("XRef"))
}

// isBinary reports whether a stream is a font program, a color profile or a
// map to glyphs: these begin with a zero byte, and no text does.
func isBinary(data []byte) bool { return bytes.HasPrefix(data, []byte{0}) }

// readable escapes the bytes that are neither ASCII nor the end of a line.
func readable(data []byte) string {
	var out strings.Builder
	for _, c := range data {
		if c == '\n' || c >= ' ' && c <= '~' {
			out.WriteByte(c)
		} else {
			fmt.Fprintf(&out, "\\x%02x", c)
		}
	}
	return out.String()
}
