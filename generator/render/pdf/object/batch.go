package object

import (
	"slices"
	"strconv"
)

// Batch is many objects of one kind that are put into words only when the file
// is written, each by itself: a structure tree has so many elements that to hold
// them all as dictionaries would cost more than all else.
type Batch struct {
	count int
	first Ref // the number of the first in its File; the others follow it
	write func(b []byte, i int, n *Numbers) []byte
}

func (*Batch) object() {}

// AddBatch gives count objects a number each, one after the other, and returns
// the first. To write the file, write appends the syntax of the one with index i,
// in which n names other objects. It is called from several goroutines.
func (f *File) AddBatch(count int, write func(b []byte, i int, n *Numbers) []byte) Ref {
	batch := &Batch{count: count, first: Ref(len(f.Objects)), write: write}
	f.Objects = slices.Grow(f.Objects, count)
	for range count {
		f.Objects = append(f.Objects, batch)
	}
	return batch.first
}

// AppendRef appends a reference, under the number that its object has in the
// written file.
func (n *Numbers) AppendRef(b []byte, ref Ref) []byte {
	if n != nil {
		if ref = n.of(ref); ref == 0 {
			return append(b, "null"...)
		}
	}
	b = strconv.AppendInt(b, int64(ref), 10)
	return append(b, " 0 R"...)
}

// appendObject appends the syntax of the object that has the number ref in the
// written file.
func (n *Numbers) appendObject(b []byte, ref Ref) []byte {
	if batch, ok := n.objects[ref].(*Batch); ok {
		return batch.write(b, int(ref-n.of(batch.first)), n)
	}
	return n.append(b, n.objects[ref])
}
