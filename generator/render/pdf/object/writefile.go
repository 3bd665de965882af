package object

import (
	"crypto/sha256"
	"encoding/binary"
	"slices"
)

// perStream is how many objects one object stream holds.
const perStream = 200

// header names PDF 1.7; the four bytes above 127 tell transfer programs that
// the file is binary (PDF/A asks for them).
const header = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"

// Bytes returns the file: its objects under the numbers of a walk, what is not a
// stream packed into object streams, the table of offsets as a cross-reference
// stream, and as file identifier a digest of everything before that stream.
func (f *File) Bytes() []byte {
	n := f.numbering()
	w := fileWriter{Numbers: n, out: []byte(header), places: make([]place, len(n.objects))}
	w.places[0] = place{kind: 0, at: 0, index: 65535}
	var jobs []*job
	var packed []Ref
	for i, o := range n.objects[1:] {
		ref := Ref(i + 1)
		if stream, ok := o.(*Stream); ok {
			jobs = append(jobs, &job{ref: ref, stream: stream})
		} else {
			packed = append(packed, ref)
		}
	}
	for refs := range slices.Chunk(packed, perStream) {
		jobs = append(jobs, &job{ref: w.pack(refs), packed: refs})
	}
	n.compressAll(jobs)
	for _, j := range jobs {
		w.writeIndirect(j.ref, j.stream)
	}
	w.writeCrossReference(f.Trailer)
	return w.out
}

// place is an entry of the cross-reference stream.
type place struct {
	kind  byte // 0 free, 1 at an offset, 2 in an object stream
	at    uint32
	index uint16
}

type fileWriter struct {
	*Numbers
	out    []byte
	places []place
}

// writeIndirect writes a stream at the end of the file.
func (w *fileWriter) writeIndirect(ref Ref, s *Stream) {
	w.places[ref] = place{kind: 1, at: uint32(len(w.out))}
	w.out = Append(w.out, Int(ref))
	w.out = append(w.out, " 0 obj\n"...)
	w.out = w.append(w.out, s)
	w.out = append(w.out, "\nendobj\n"...)
}

// pack notes that objects stand in an object stream, whose number it returns.
func (w *fileWriter) pack(refs []Ref) Ref {
	number := Ref(len(w.places))
	w.places = append(w.places, place{})
	for i, ref := range refs {
		w.places[ref] = place{kind: 2, at: uint32(number), index: uint16(i)}
	}
	return number
}

func (w *fileWriter) writeCrossReference(trailer *Dict) {
	digest := sha256.Sum256(w.out)
	id := String(digest[:16])
	number := Ref(len(w.places))
	w.places = append(w.places, place{})
	start := len(w.out)
	w.places[number] = place{kind: 1, at: uint32(start)}
	table := make([]byte, 0, 7*len(w.places))
	for _, p := range w.places {
		table = append(table, p.kind)
		table = binary.BigEndian.AppendUint32(table, p.at)
		table = binary.BigEndian.AppendUint16(table, p.index)
	}
	dict := NewDict().
		Set("Type", Name("XRef")).
		Set("Size", Int(len(w.places))).
		Set("W", Array{Int(1), Int(4), Int(2)})
	for _, e := range trailer.entries {
		dict.Set(e.key, e.value)
	}
	dict.Set("ID", Array{id, id})
	w.writeIndirect(number, NewStream(dict, table).compressed())
	w.out = append(w.out, "startxref\n"...)
	w.out = Append(w.out, Int(start))
	w.out = append(w.out, "\n%%EOF\n"...)
}
