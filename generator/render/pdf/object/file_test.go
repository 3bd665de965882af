package object_test

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"cleryreport/generator/render/pdf/object"
)

// numbers returns a file of n integers in a list, and a stream.
func numbers(n int) *object.File {
	f := object.NewFile()
	list := object.Array{}
	for i := range n {
		list = append(list, f.Add(object.Int(i)))
	}
	stream := f.Add(object.NewStream(object.NewDict(), bytes.Repeat([]byte("text "), 50)))
	f.Trailer.Set("Root", f.Add(object.NewDict().Set("List", list).Set("Stream", stream)))
	return f
}

func TestBytesCanBeRead(t *testing.T) {
	for _, n := range []int{0, 1, 199, 200, 450} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			f, err := object.Read(numbers(n).Bytes())
			if err != nil {
				t.Fatal(err)
			}
			root := f.Dict(f.Trailer.Get("Root"))
			list := f.Array(root.Get("List"))
			if len(list) != n {
				t.Fatalf("%d objects, want %d", len(list), n)
			}
			for i, o := range list {
				if f.Get(o) != object.Object(object.Int(i)) {
					t.Errorf("object %d is %v", i, f.Get(o))
				}
			}
			data, err := f.Get(root.Get("Stream")).(*object.Stream).Decode()
			if err != nil || !strings.HasPrefix(string(data), "text text") {
				t.Errorf("stream %q, %v", data, err)
			}
		})
	}
}

func TestBytesAreTheSameForTheSameObjects(t *testing.T) {
	if !bytes.Equal(numbers(300).Bytes(), numbers(300).Bytes()) {
		t.Error("two files of the same objects differ")
	}
}

// The numbers of the objects must not depend on the order they were made in,
// and what nothing refers to must disappear.
func TestNumbers(t *testing.T) {
	made := func(order string) []byte {
		f := object.NewFile()
		refs := map[rune]object.Ref{}
		for _, c := range order {
			refs[c] = f.Add(object.String(string(c)))
		}
		cycle := object.NewDict()
		self := f.Add(cycle)
		cycle.Set("Self", self).
			Set("List", object.Array{refs['a'], refs['b'], refs['a']}).
			Set("Nothing", object.Ref(99))
		f.Trailer.Set("Root", self)
		data := f.Bytes()
		read, err := object.Read(data)
		if err != nil {
			t.Fatal(err)
		}
		if len(read.Objects) != 6 {
			t.Errorf("%d objects, want 3, number 0, and the two that hold them", len(read.Objects))
		}
		return data
	}
	if !bytes.Equal(made("abx"), made("xba")) {
		t.Error("the order in which objects were made shows")
	}
}

// classic returns a file with a cross-reference table, as the painter's
// library writes it.
func classic(objects []string, trailer string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.3\n")
	var table strings.Builder
	for i, o := range objects {
		fmt.Fprintf(&table, "%010d 00000 n \n", b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n%s", len(objects)+1, table.String())
	fmt.Fprintf(&b, "trailer\n<<%s>>\nstartxref\n%d\n%%%%EOF\n", trailer, start)
	return b.Bytes()
}

func TestReadClassic(t *testing.T) {
	f, err := object.Read(classic([]string{"<</Next 2 0 R>>", "<</Length 5>>\nstream\nendob\nendstream"}, "/Size 3/Root 1 0 R"))
	if err != nil {
		t.Fatal(err)
	}
	stream, ok := f.Get(f.Dict(f.Trailer.Get("Root")).Get("Next")).(*object.Stream)
	if !ok || string(stream.Data) != "endob" {
		t.Errorf("stream %v", stream)
	}
}

func TestReadRefuses(t *testing.T) {
	for _, tt := range []struct {
		name string
		data []byte
		want string
	}{
		{"empty", nil, "not a PDF"},
		{"other", []byte("hello"), "not a PDF"},
		{"no end", []byte("%PDF-1.7\n"), "no startxref"},
		{"wild end", []byte("%PDF-1.7\nstartxref\n999\n"), "leads nowhere"},
		{"encrypted", classic([]string{"<<>>"}, "/Root 1 0 R/Encrypt 1 0 R"), "/Encrypt"},
		{"two revisions", classic([]string{"<<>>"}, "/Root 1 0 R/Prev 9"), "/Prev"},
		{"hybrid", classic([]string{"<<>>"}, "/Root 1 0 R/XRefStm 9"), "/XRefStm"},
		{"indirect length", classic([]string{"<</Length 2 0 R>>\nstream\nx\nendstream", "1"}, "/Root 1 0 R"), "length"},
		{"long stream", classic([]string{"<</Length 9999>>\nstream\nx\nendstream"}, "/Root 1 0 R"), "longer than the file"},
		{"wrong length", classic([]string{"<</Length 3>>\nstream\nabcdef\nendstream"}, "/Root 1 0 R"), "does not end"},
		{"wrong offset", bytes.Replace(classic([]string{"<<>>"}, ""), []byte("1 0 obj"), []byte("7 0 obj"), 1), "object 1"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := object.Read(tt.data); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func TestDecodeRefuses(t *testing.T) {
	for name, dict := range map[string]*object.Dict{
		"other filter": object.NewDict().Set("Filter", object.Name("LZWDecode")),
		"two filters":  object.NewDict().Set("Filter", object.Array{object.Name("FlateDecode")}),
		"predictor":    object.NewDict().Set("Filter", object.Name("FlateDecode")).Set("DecodeParms", object.NewDict()),
		"broken":       object.NewDict().Set("Filter", object.Name("FlateDecode")),
	} {
		s := &object.Stream{Dict: dict, Data: []byte("not compressed")}
		if data, err := s.Decode(); err == nil {
			t.Errorf("%s: decoded as %q", name, data)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(numbers(3).Bytes())
	f.Add(classic([]string{"<</Length 5>>\nstream\nendob\nendstream"}, "/Root 1 0 R"))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := object.Read(data)
		if err != nil {
			return
		}
		if _, err := object.Read(file.Bytes()); err != nil {
			t.Errorf("what was read cannot be read again: %v", err)
		}
	})
}

// The objects of a batch are written each by itself, and may refer to each
// other, to those met before and to those met after them.
func TestBatch(t *testing.T) {
	f := object.NewFile()
	before := f.Add(object.String("before"))
	var first object.Ref
	first = f.AddBatch(500, func(b []byte, i int, n *object.Numbers) []byte {
		b = append(strconv.AppendInt(append(b, '['), int64(i), 10), ' ')
		b = append(n.AppendRef(b, before), ' ')
		return append(n.AppendRef(b, first+object.Ref(499-i)), ']')
	})
	after := f.Add(object.String("after"))
	f.Trailer.Set("Root", f.Add(object.Array{first + 1, before, after}))
	read, err := object.Read(f.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	root := read.Array(read.Trailer.Get("Root"))
	one := read.Array(root[0])
	other := read.Array(one[2])
	got := fmt.Sprintf("%v %v %v %v", one[0], read.Get(one[1]), other[0], read.Get(root[2]))
	if want := "1 before 498 after"; got != want {
		t.Errorf("read %s, want %s", got, want)
	}
}
