package object

// Numbers is the numbers under which the objects of a file are written: in
// the order in which a walk from the trailer meets them, level by level and
// each dictionary in its order. Two files that say the same then have the same
// numbers, whatever order their objects were made in. What the walk does not
// meet has no number and is not written.
type Numbers struct {
	objects []Object // by new number; number 0 is never used
	number  []Ref    // by old number; 0 for what is not met
}

func (f *File) numbering() *Numbers {
	n := &Numbers{objects: make([]Object, 1, len(f.Objects)), number: make([]Ref, len(f.Objects))}
	n.objects[0] = Null{}
	n.meet(f, f.Trailer)
	for i := 1; i < len(n.objects); i++ {
		n.meet(f, n.objects[i])
	}
	return n
}

// meet numbers the objects that o refers to.
func (n *Numbers) meet(f *File, o Object) {
	switch o := o.(type) {
	case Ref:
		target := f.Get(o)
		if target == (Object)(Null{}) || n.number[o] != 0 {
			return
		}
		n.add(o, target)
	case Array:
		for _, value := range o {
			n.meet(f, value)
		}
	case *Dict:
		for _, e := range o.entries {
			n.meet(f, e.value)
		}
	case *Stream:
		n.meet(f, o.Dict)
	}
}

// add gives an object the next number, and a batch as many as it needs.
func (n *Numbers) add(ref Ref, o Object) {
	first, count := ref, 1
	if batch, ok := o.(*Batch); ok {
		first, count = batch.first, batch.count
	}
	for i := range count {
		n.number[int(first)+i] = Ref(len(n.objects))
		n.objects = append(n.objects, o)
	}
}

// of returns the new number of an object, and 0 for what is not written.
func (n *Numbers) of(old Ref) Ref {
	if int(old) >= len(n.number) {
		return 0
	}
	return n.number[old]
}
