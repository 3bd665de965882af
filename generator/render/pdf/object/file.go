package object

// File is the indirect objects of a file and its trailer.
type File struct {
	Objects []Object // by number; number 0 is never used, Null is a free one
	Trailer *Dict
}

// NewFile returns a file without objects.
func NewFile() *File { return &File{Objects: []Object{Null{}}, Trailer: NewDict()} }

// Add gives o a number.
func (f *File) Add(o Object) Ref {
	f.Objects = append(f.Objects, o)
	return Ref(len(f.Objects) - 1)
}

// Get returns o, or the object it refers to. A reference to nothing is Null.
func (f *File) Get(o Object) Object {
	ref, ok := o.(Ref)
	if !ok {
		return o
	}
	if int(ref) >= len(f.Objects) || f.Objects[ref] == nil {
		return Null{}
	}
	return f.Objects[ref]
}

// Dict returns the dictionary that o is or refers to, that of a stream too,
// and an empty one for anything else.
func (f *File) Dict(o Object) *Dict {
	switch d := f.Get(o).(type) {
	case *Dict:
		return d
	case *Stream:
		return d.Dict
	}
	return NewDict()
}

// Array returns the array that o is or refers to, and nil for anything else.
func (f *File) Array(o Object) Array {
	array, _ := f.Get(o).(Array)
	return array
}
