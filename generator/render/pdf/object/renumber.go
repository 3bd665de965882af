package object

// Renumber gives the objects numbers in the order in which a walk from the
// trailer meets them, level by level and each dictionary in its order, and
// drops the objects it does not meet. Two files that say the same then have
// the same numbers, whatever order their objects were made in.
func (f *File) Renumber() {
	w := renumbering{file: f, number: map[Ref]Ref{}, objects: []Object{Null{}}}
	trailer := w.rewrite(f.Trailer).(*Dict)
	for i := 1; i < len(w.objects); i++ {
		w.objects[i] = w.rewrite(w.objects[i])
	}
	f.Objects, f.Trailer = w.objects, trailer
}

type renumbering struct {
	file    *File
	number  map[Ref]Ref
	objects []Object
}

// rewrite returns o with new numbers and queues the objects it refers to.
func (w *renumbering) rewrite(o Object) Object {
	switch o := o.(type) {
	case Ref:
		return w.ref(o)
	case Array:
		array := make(Array, len(o))
		for i, value := range o {
			array[i] = w.rewrite(value)
		}
		return array
	case *Dict:
		return w.dict(o)
	case *Stream:
		return &Stream{Dict: w.dict(o.Dict), Data: o.Data}
	}
	return o
}

func (w *renumbering) ref(old Ref) Object {
	if number, ok := w.number[old]; ok {
		return number
	}
	target := w.file.Get(old)
	if target == (Null{}) {
		return Null{}
	}
	w.objects = append(w.objects, target)
	number := Ref(len(w.objects) - 1)
	w.number[old] = number
	return number
}

func (w *renumbering) dict(d *Dict) *Dict {
	entries := make([]entry, len(d.entries))
	for i, e := range d.entries {
		entries[i] = entry{e.key, w.rewrite(e.value)}
	}
	return &Dict{entries}
}
