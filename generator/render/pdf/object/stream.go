package object

import (
	"bytes"
	"fmt"
	"io"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// NewStream returns a stream whose data is compressed when the file is written.
func NewStream(dict *Dict, data []byte) *Stream {
	return &Stream{Dict: dict, Data: data, deflate: true}
}

// level is at which the compressor makes files as small as Go's own does at its
// usual one. Those above it take twice as long for at most a tenth less.
const level = 6

// compressors are kept, because a new one costs more than most streams.
var compressors = sync.Pool{New: func() any { return mustCompressor() }}

func mustCompressor() *zlib.Writer {
	w, err := zlib.NewWriterLevel(nil, level)
	if err != nil {
		panic(err)
	}
	return w
}

// compress returns data in the form of the filter FlateDecode.
func compress(data []byte) []byte {
	var b bytes.Buffer
	w := compressors.Get().(*zlib.Writer)
	defer compressors.Put(w)
	w.Reset(&b)
	w.Write(data) // a bytes.Buffer takes everything
	w.Close()
	return b.Bytes()
}

// maxDecoded is the most bytes a stream may hold once it is decompressed.
const maxDecoded = 1 << 28

// Decode returns the data of a stream without its filter.
func (s *Stream) Decode() ([]byte, error) {
	switch filter := s.Dict.Get("Filter").(type) {
	case Null:
		return s.Data, nil
	case Name:
		if filter != "FlateDecode" {
			return nil, fmt.Errorf("filter %s is not supported", filter)
		}
	default:
		return nil, fmt.Errorf("filter %T is not supported", filter)
	}
	if _, ok := s.Dict.Get("DecodeParms").(Null); !ok {
		return nil, fmt.Errorf("filter parameters are not supported")
	}
	r, err := zlib.NewReader(bytes.NewReader(s.Data))
	if err != nil {
		return nil, fmt.Errorf("decompress a stream: %w", err)
	}
	data, err := io.ReadAll(io.LimitReader(r, maxDecoded+1))
	if err != nil {
		return nil, fmt.Errorf("decompress a stream: %w", err)
	}
	if len(data) > maxDecoded {
		return nil, fmt.Errorf("decompress a stream: more than %d bytes", maxDecoded)
	}
	return data, nil
}
