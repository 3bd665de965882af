package object

import (
	"runtime"
	"sync"
)

// job is a stream of the file in the making: one of its own, or one that packs
// other objects. Each can be made beside the others and comes out the same, so
// that the file does not depend on how many are made at a time.
type job struct {
	ref    Ref
	packed []Ref   // objects to be packed, under their new numbers
	stream *Stream // what is written
}

// compressAll makes the streams of jobs ready to be written, on all processors.
func (n *numbering) compressAll(jobs []*job) {
	queue := make(chan *job)
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for j := range queue {
				if j.packed != nil {
					j.stream = n.objectStream(j.packed)
				}
				j.stream = j.stream.compressed()
			}
		})
	}
	for _, j := range jobs {
		queue <- j
	}
	close(queue)
	wg.Wait()
}

// objectStream packs objects (ISO 32000-1, 7.5.7).
func (n *numbering) objectStream(refs []Ref) *Stream {
	var index, body []byte
	for _, ref := range refs {
		index = Append(index, Int(ref))
		index = append(index, ' ')
		index = Append(index, Int(len(body)))
		index = append(index, ' ')
		body = n.append(body, n.objects[ref])
		body = append(body, '\n')
	}
	dict := NewDict().
		Set("Type", Name("ObjStm")).
		Set("N", Int(len(refs))).
		Set("First", Int(len(index)))
	return NewStream(dict, append(index, body...))
}

// compressed returns the stream as it is stored.
func (s *Stream) compressed() *Stream {
	if !s.deflate {
		return s
	}
	dict := &Dict{entries: append(s.Dict.entries[:len(s.Dict.entries):len(s.Dict.entries)], entry{"Filter", Name("FlateDecode")})}
	return &Stream{Dict: dict, Data: compress(s.Data)}
}
