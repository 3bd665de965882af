package object

import (
	"bytes"
	"errors"
	"fmt"
)

// maxObjects is the highest object number that is read.
const maxObjects = 1 << 23

// Read reads a whole file of one revision, with a cross-reference table or a
// cross-reference stream. The trailer keeps Root, Info and ID. The streams share
// the memory of data.
func Read(data []byte) (*File, error) {
	if !bytes.HasPrefix(data, []byte("%PDF-1.")) {
		return nil, errors.New("not a PDF 1.x file")
	}
	start, err := startOfCrossReference(data)
	if err != nil {
		return nil, err
	}
	r := reader{data: data}
	var trailer *Dict
	if bytes.HasPrefix(data[start:], []byte("xref")) {
		trailer, err = r.readTable(start)
	} else {
		trailer, err = r.readCrossReferenceStream(start)
	}
	if err != nil {
		return nil, err
	}
	for _, refused := range []Name{"Encrypt", "Prev", "XRefStm"} {
		if _, absent := trailer.Get(refused).(Null); !absent {
			return nil, fmt.Errorf("a file with /%s is not supported", refused)
		}
	}
	file := &File{Trailer: NewDict()}
	for _, key := range []Name{"Root", "Info", "ID"} {
		if value := trailer.Get(key); value != (Object)(Null{}) {
			file.Trailer.Set(key, value)
		}
	}
	file.Objects, err = r.readObjects()
	return file, err
}

func startOfCrossReference(data []byte) (int, error) {
	at := bytes.LastIndex(data, []byte("startxref"))
	if at < 0 {
		return 0, errors.New("no startxref")
	}
	s := Scanner{Data: data, Offset: at + len("startxref")}
	o, err := s.Next()
	if err != nil {
		return 0, err
	}
	start, ok := o.(Int)
	if !ok || start < 0 || int(start) >= len(data) {
		return 0, errors.New("startxref leads nowhere")
	}
	return int(start), nil
}

type reader struct {
	data   []byte
	places []place
}

// readObjects reads every object at its place.
func (r *reader) readObjects() ([]Object, error) {
	objects := make([]Object, len(r.places))
	streams := map[uint32][]Object{}
	for i, p := range r.places {
		objects[i] = Null{}
		var err error
		switch {
		case i == 0 || p.kind == 0:
		case p.kind == 1:
			objects[i], err = r.readIndirect(int(p.at), i)
		case p.kind == 2:
			if streams[p.at] == nil {
				streams[p.at], err = r.readObjectStream(p.at)
			}
			if err == nil && int(p.index) >= len(streams[p.at]) {
				err = fmt.Errorf("object stream %d has no entry %d", p.at, p.index)
			}
			if err == nil {
				objects[i] = streams[p.at][p.index]
			}
		default:
			err = fmt.Errorf("unknown kind of place %d", p.kind)
		}
		if err != nil {
			return nil, fmt.Errorf("object %d: %w", i, err)
		}
	}
	return objects, nil
}

// readIndirect reads "n 0 obj ... endobj" at offset.
func (r *reader) readIndirect(offset, number int) (Object, error) {
	if offset >= len(r.data) {
		return nil, errors.New("its offset is past the end")
	}
	s := Scanner{Data: r.data, Offset: offset}
	for _, want := range []Object{Int(number), Int(0), Operator("obj")} {
		got, err := s.Next()
		if err != nil {
			return nil, err
		}
		if got != want {
			return nil, fmt.Errorf("found %s where %s was expected", Append(nil, got), Append(nil, want))
		}
	}
	value, err := s.Value()
	if err != nil {
		return nil, err
	}
	end, err := s.Next()
	if err != nil {
		return nil, err
	}
	switch end {
	case Operator("endobj"):
		return value, nil
	case Operator("stream"):
		return s.stream(value)
	}
	return nil, fmt.Errorf("found %s where endobj was expected", Append(nil, end))
}

// stream reads what follows the keyword stream. The length must stand in the
// dictionary itself.
func (s *Scanner) stream(value Object) (Object, error) {
	dict, ok := value.(*Dict)
	if !ok {
		return nil, errors.New("a stream without a dictionary")
	}
	length, ok := dict.Get("Length").(Int)
	if !ok {
		return nil, errors.New("the length of a stream is not a number")
	}
	if s.at("\r") {
		s.Offset++
	}
	if !s.at("\n") {
		return nil, errors.New("no end of line after stream")
	}
	s.Offset++
	if length < 0 || int(length) > len(s.Data)-s.Offset {
		return nil, errors.New("a stream is longer than the file")
	}
	end := s.Offset + int(length)
	data := s.Data[s.Offset:end:end]
	s.Offset = end
	for _, want := range []Object{Operator("endstream"), Operator("endobj")} {
		if got, err := s.Next(); err != nil || got != want {
			return nil, fmt.Errorf("a stream does not end with %s", Append(nil, want))
		}
	}
	return &Stream{Dict: dict, Data: data}, nil
}
