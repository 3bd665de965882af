package truetype

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// keepOutlines leaves in glyf and loca only the outlines of the given glyphs,
// of those that they are composed of, and of glyph 0, which stands for all that
// a font does not have.
func keepOutlines(tables Tables, glyphs []int) error {
	o, err := newOutlines(tables)
	if err != nil {
		return err
	}
	kept := map[int]bool{}
	for waiting := append([]int{0}, glyphs...); len(waiting) > 0; {
		glyph := waiting[len(waiting)-1]
		waiting = waiting[:len(waiting)-1]
		if kept[glyph] {
			continue
		}
		kept[glyph] = true
		parts, err := o.parts(glyph)
		if err != nil {
			return err
		}
		waiting = append(waiting, parts...)
	}
	var glyf, loca []byte
	for glyph := range o.count {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		if kept[glyph] {
			outline, err := o.outline(glyph)
			if err != nil {
				return err
			}
			glyf = append(glyf, outline...)
			glyf = append(glyf, make([]byte, -len(glyf)&3)...)
		}
	}
	tables["glyf"], tables["loca"] = glyf, binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	binary.BigEndian.PutUint16(tables["head"][50:], 1) // indexToLocFormat: offsets of four bytes
	return nil
}

// outlines reads the outlines of a font (OpenType, tables glyf and loca).
type outlines struct {
	glyf, loca []byte
	long       bool // offsets are of four bytes, not of two that count pairs
	count      int
}

func newOutlines(tables Tables) (outlines, error) {
	head, maxp := tables["head"], tables["maxp"]
	if len(head) < 54 || len(maxp) < 6 || tables["glyf"] == nil {
		return outlines{}, errors.New("a table of the outlines is missing")
	}
	o := outlines{glyf: tables["glyf"], loca: tables["loca"], long: binary.BigEndian.Uint16(head[50:]) != 0, count: int(binary.BigEndian.Uint16(maxp[4:]))}
	size := 2
	if o.long {
		size = 4
	}
	if len(o.loca) < size*(o.count+1) {
		return outlines{}, errors.New("the places of the outlines are cut short")
	}
	return o, nil
}

// outline returns the outline of a glyph, which is empty for a space.
func (o outlines) outline(glyph int) ([]byte, error) {
	if glyph < 0 || glyph >= o.count {
		return nil, fmt.Errorf("there is no glyph %d", glyph)
	}
	start, end := o.offset(glyph), o.offset(glyph+1)
	if start > end || end > uint64(len(o.glyf)) {
		return nil, fmt.Errorf("the outline of glyph %d is cut short", glyph)
	}
	return o.glyf[start:end], nil
}

func (o outlines) offset(index int) uint64 {
	if o.long {
		return uint64(binary.BigEndian.Uint32(o.loca[4*index:]))
	}
	return 2 * uint64(binary.BigEndian.Uint16(o.loca[2*index:]))
}

// parts returns the glyphs that a glyph is composed of.
func (o outlines) parts(glyph int) ([]int, error) {
	const (
		head  = 10 // number of contours and the box around them
		words = 0x0001
		scale = 0x0008
		more  = 0x0020
		both  = 0x0040
		full  = 0x0080
	)
	outline, err := o.outline(glyph)
	if err != nil || len(outline) < head || int16(binary.BigEndian.Uint16(outline)) >= 0 {
		return nil, err
	}
	var parts []int
	for rest := outline[head:]; ; {
		if len(rest) < 4 {
			return nil, fmt.Errorf("the parts of glyph %d are cut short", glyph)
		}
		flags := binary.BigEndian.Uint16(rest)
		parts = append(parts, int(binary.BigEndian.Uint16(rest[2:])))
		length := 6
		for _, extra := range []struct{ flag, bytes int }{{words, 2}, {scale, 2}, {both, 4}, {full, 8}} {
			if int(flags)&extra.flag != 0 {
				length += extra.bytes
			}
		}
		if flags&more == 0 {
			return parts, nil
		}
		if len(rest) < length {
			return nil, fmt.Errorf("the parts of glyph %d are cut short", glyph)
		}
		rest = rest[length:]
	}
}
