package object_test

import (
	"reflect"
	"testing"

	"cleryreport/generator/render/pdf/object"
)

func TestParse(t *testing.T) {
	for _, tt := range []struct {
		text string
		want object.Object
	}{
		{"null", object.Null{}},
		{"true", object.Bool(true)},
		{"-12", object.Int(-12)},
		{"+.5", object.Real(0.5)},
		{"/Name", object.Name("Name")},
		{"/A#20B", object.Name("A B")},
		{"/", object.Name("")},
		{"12 0 R", object.Ref(12)},
		{"% a comment\n 7 ", object.Int(7)},
		{"(plain)", object.String("plain")},
		{"(a(b)c)", object.String("a(b)c")},
		{`(\)\(\\\n\r\t\b\f\101\7x\q)`, object.String(")(\\\n\r\t\b\fA\ax" + "q")},
		{"(one\\\ntwo\\\r\nthree)", object.String("onetwothree")},
		{"(one\r\ntwo\rthree)", object.String("one\ntwo\nthree")},
		{"<48 65 6C6>", object.String("Hel`")},
		{"[1 0 R 2 0 (x)]", object.Array{object.Ref(1), object.Int(2), object.Int(0), object.String("x")}},
		{"[]", object.Array{}},
		{"<</A 1/B<</C[/D]>>>>", object.NewDict().
			Set("A", object.Int(1)).
			Set("B", object.NewDict().Set("C", object.Array{object.Name("D")}))},
	} {
		t.Run(tt.text, func(t *testing.T) {
			got, err := object.Parse(tt.text)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got %#v, want %#v", got, tt.want)
			}
			again, err := object.Parse(string(object.Append(nil, got)))
			if err != nil || !reflect.DeepEqual(again, got) {
				t.Errorf("written and read again: %#v, %v", again, err)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	for _, text := range []string{
		"", "word", "1 2", "(open", "<48", "<4G>", "[1", "[1 word]", "<</A", "<<1 2>>", "<</A>>", ">>", "]", "{", "/A#2", "/A#ZZ",
	} {
		if got, err := object.Parse(text); err == nil {
			t.Errorf("Parse(%q) = %#v", text, got)
		}
	}
}

func TestDict(t *testing.T) {
	d := object.NewDict().Set("B", object.Int(1)).Set("A", object.Int(2)).Set("B", object.Int(3))
	if got := string(object.Append(nil, d)); got != "<</B 3/A 2>>" {
		t.Errorf("got %s", got)
	}
	d.Delete("B")
	d.Delete("Z")
	if got := d.Keys(); !reflect.DeepEqual(got, []object.Name{"A"}) {
		t.Errorf("keys %v", got)
	}
	if d.Get("B") != object.Object(object.Null{}) {
		t.Error("a deleted key has a value")
	}
}

func TestLength(t *testing.T) {
	for points, want := range map[float64]string{
		72: "72", 72.001: "72", 0.125: "0.13", -3.999: "-4", 11.5: "11.5",
	} {
		if got := string(object.Append(nil, object.Length(points))); got != want {
			t.Errorf("Length(%g) = %s, want %s", points, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"<</A[1 0 R(x\\)y)<48>]>>", "/#20", "1.50", "(\\777\r\n)", "%c\n3"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		first, err := object.Parse(text)
		if err != nil {
			return
		}
		written := object.Append(nil, first)
		second, err := object.Parse(string(written))
		if err != nil {
			t.Fatalf("%q was written as %q: %v", text, written, err)
		}
		if again := object.Append(nil, second); string(again) != string(written) {
			t.Errorf("%q was written as %q, then as %q", text, written, again)
		}
	})
}
