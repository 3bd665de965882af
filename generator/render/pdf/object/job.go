package object

import (
	"runtime"
	"strconv"
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
func (n *Numbers) compressAll(jobs []*job) {
	queue := make(chan *job, len(jobs))
	for _, j := range jobs {
		queue <- j
	}
	close(queue)
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			var p packer
			for j := range queue {
				if j.packed != nil {
					j.stream = p.objectStream(n, j.packed)
				}
				j.stream = j.stream.compressed()
			}
		})
	}
	wg.Wait()
}

// packer keeps the memory in which object streams are put together.
type packer struct{ index, body []byte }

// objectStream packs objects (ISO 32000-1, 7.5.7). The stream is good until the
// next one is packed.
func (p *packer) objectStream(n *Numbers, refs []Ref) *Stream {
	p.index, p.body = p.index[:0], p.body[:0]
	for _, ref := range refs {
		p.index = strconv.AppendInt(p.index, int64(ref), 10)
		p.index = append(p.index, ' ')
		p.index = strconv.AppendInt(p.index, int64(len(p.body)), 10)
		p.index = append(p.index, ' ')
		p.body = n.appendObject(p.body, ref)
		p.body = append(p.body, '\n')
	}
	dict := NewDict().
		Set("Type", Name("ObjStm")).
		Set("N", Int(len(refs))).
		Set("First", Int(len(p.index)))
	p.index = append(p.index, p.body...)
	return NewStream(dict, p.index)
}

// compressed returns the stream as it is stored.
func (s *Stream) compressed() *Stream {
	if !s.deflate {
		return s
	}
	dict := &Dict{entries: append(s.Dict.entries[:len(s.Dict.entries):len(s.Dict.entries)], entry{"Filter", Name("FlateDecode")})}
	return &Stream{Dict: dict, Data: compress(s.Data)}
}
