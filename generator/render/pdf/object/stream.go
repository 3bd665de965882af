package object

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
)

// NewStream returns a stream whose data is compressed.
func NewStream(dict *Dict, data []byte) *Stream {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write(data) // a bytes.Buffer takes everything
	w.Close()
	return &Stream{Dict: dict.Set("Filter", Name("FlateDecode")), Data: b.Bytes()}
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
