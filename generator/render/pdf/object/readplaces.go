package object

import (
	"errors"
	"fmt"
)

// readTable reads a cross-reference table of one section and the trailer
// after it.
func (r *reader) readTable(start int) (*Dict, error) {
	s := Scanner{Data: r.data, Offset: start + len("xref")}
	first, count, err := s.twoInts()
	if err != nil {
		return nil, err
	}
	if first != 0 || count < 1 || count > maxObjects {
		return nil, errors.New("the cross-reference table is not one section from 0")
	}
	for i := range count {
		offset, _, err := s.twoInts()
		if err != nil {
			return nil, err
		}
		kind, err := s.Next()
		if err != nil {
			return nil, err
		}
		switch {
		case kind == Operator("f"):
			r.places = append(r.places, place{})
		case kind == Operator("n") && offset >= 0:
			r.places = append(r.places, place{kind: 1, at: uint32(offset)})
		default:
			return nil, fmt.Errorf("cross-reference entry %d is broken", i)
		}
	}
	if word, err := s.Next(); err != nil || word != Operator("trailer") {
		return nil, errors.New("no trailer after the cross-reference table")
	}
	value, err := s.Value()
	if err != nil {
		return nil, err
	}
	trailer, ok := value.(*Dict)
	if !ok {
		return nil, errors.New("the trailer is not a dictionary")
	}
	return trailer, nil
}

func (s *Scanner) twoInts() (a, b int, err error) {
	var numbers [2]int
	for i := range numbers {
		o, err := s.Next()
		if err != nil {
			return 0, 0, err
		}
		n, ok := o.(Int)
		if !ok {
			return 0, 0, s.errorf("expected a number")
		}
		numbers[i] = int(n)
	}
	return numbers[0], numbers[1], nil
}

// readCrossReferenceStream reads the table of a file with object streams, in
// the widths our writer uses. Its dictionary is the trailer.
func (r *reader) readCrossReferenceStream(start int) (*Dict, error) {
	s := Scanner{Data: r.data, Offset: start}
	number, _, err := s.twoInts()
	if err != nil {
		return nil, err
	}
	o, err := r.readIndirect(start, number)
	if err != nil {
		return nil, err
	}
	stream, ok := o.(*Stream)
	if !ok || stream.Dict.Get("Type") != Object(Name("XRef")) {
		return nil, errors.New("startxref leads to no cross-reference")
	}
	if string(Append(nil, stream.Dict.Get("W"))) != "[1 4 2]" {
		return nil, errors.New("a cross-reference stream of other widths than 1, 4 and 2")
	}
	table, err := stream.Decode()
	if err != nil {
		return nil, err
	}
	for ; len(table) >= 7; table = table[7:] {
		r.places = append(r.places, place{
			kind:  table[0],
			at:    uint32(table[1])<<24 | uint32(table[2])<<16 | uint32(table[3])<<8 | uint32(table[4]),
			index: uint16(table[5])<<8 | uint16(table[6]),
		})
	}
	return stream.Dict, nil
}

// readObjectStream reads all objects of the object stream with this number.
func (r *reader) readObjectStream(number uint32) ([]Object, error) {
	if int(number) >= len(r.places) || r.places[number].kind != 1 {
		return nil, fmt.Errorf("object stream %d does not exist", number)
	}
	o, err := r.readIndirect(int(r.places[number].at), int(number))
	if err != nil {
		return nil, err
	}
	stream, ok := o.(*Stream)
	if !ok {
		return nil, fmt.Errorf("object %d is no stream", number)
	}
	count, ok1 := stream.Dict.Get("N").(Int)
	first, ok2 := stream.Dict.Get("First").(Int)
	data, err := stream.Decode()
	if err != nil {
		return nil, err
	}
	if !ok1 || !ok2 || count < 1 || int(count) > len(data) || first < 0 || int(first) > len(data) {
		return nil, fmt.Errorf("object stream %d is broken", number)
	}
	index := Scanner{Data: data[:first]}
	objects := make([]Object, 0, count)
	for range count {
		_, offset, err := index.twoInts()
		if err != nil {
			return nil, err
		}
		if offset < 0 || offset > len(data)-int(first) {
			return nil, fmt.Errorf("object stream %d: an offset is past the end", number)
		}
		value, err := (&Scanner{Data: data, Offset: int(first) + offset}).Value()
		if err != nil {
			return nil, err
		}
		objects = append(objects, value)
	}
	return objects, nil
}
