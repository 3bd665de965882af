package check

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"cleryreport/generator/render/pdf/object"
)

// font is what a composite font says of its codes.
type font struct {
	name    string
	glyphs  []byte // CIDToGIDMap: two bytes a code
	unicode map[int]bool
	widths  map[int]float64
	program program
}

// program is the measures of the embedded font.
type program struct {
	unitsPerEm int
	advances   []int // by glyph; the last holds for all that follow
	glyphs     int
}

var subsetName = regexp.MustCompile(`^[A-Z]{6}\+.`)

// readFonts returns the fonts that a page may use; an unreadable one is nil.
func (c *checker) readFonts(p *page) map[object.Name]*font {
	fonts := map[object.Name]*font{}
	resources := c.file.Dict(c.file.Dict(p.dict.Get("Resources")).Get("Font"))
	for _, key := range resources.Keys() {
		ref, ok := resources.Get(key).(object.Ref)
		if !ok {
			c.report("page %d: font %s is not an object of its own", p.number, key)
			continue
		}
		if _, known := c.fonts[ref]; !known {
			f, err := c.readFont(c.file.Dict(ref))
			if err != nil {
				c.report("font %s: %v", f.name, err)
				f = nil
			}
			c.fonts[ref] = f
		}
		fonts[key] = c.fonts[ref]
	}
	return fonts
}

func (c *checker) readFont(dict *object.Dict) (*font, error) {
	f := &font{name: c.name(dict.Get("BaseFont")), unicode: map[int]bool{}, widths: map[int]float64{}}
	descendants := c.file.Array(dict.Get("DescendantFonts"))
	if c.name(dict.Get("Encoding")) != "Identity-H" || len(descendants) != 1 {
		return f, errors.New("not a composite font with Identity-H")
	}
	descendant := c.file.Dict(descendants[0])
	descriptor := c.file.Dict(descendant.Get("FontDescriptor"))
	for _, name := range []object.Object{descendant.Get("BaseFont"), descriptor.Get("FontName")} {
		if c.name(name) != f.name {
			return f, fmt.Errorf("is named %q elsewhere", c.name(name))
		}
	}
	if !subsetName.MatchString(f.name) {
		return f, errors.New("its name has no subset tag")
	}
	data, err := c.stream(descriptor.Get("FontFile2"))
	if err != nil {
		return f, fmt.Errorf("font program: %w", err)
	}
	if f.program, err = readProgram(data); err != nil {
		return f, fmt.Errorf("font program: %w", err)
	}
	if f.glyphs, err = c.stream(descendant.Get("CIDToGIDMap")); err != nil {
		return f, fmt.Errorf("map to glyphs: %w", err)
	}
	cmap, err := c.stream(dict.Get("ToUnicode"))
	if err != nil {
		return f, fmt.Errorf("map to Unicode: %w", err)
	}
	f.readToUnicode(string(cmap))
	f.readWidths(c, c.file.Array(descendant.Get("W")))
	return f, nil
}

func (c *checker) stream(o object.Object) ([]byte, error) {
	s, ok := c.file.Get(o).(*object.Stream)
	if !ok {
		return nil, errors.New("missing")
	}
	return s.Decode()
}

var bfchar = regexp.MustCompile(`(?m)^<([0-9A-F]{4})> <([0-9A-F]{4})>$`)

func (f *font) readToUnicode(cmap string) {
	for _, block := range strings.Split(cmap, "beginbfchar")[1:] {
		entries, _, _ := strings.Cut(block, "endbfchar")
		for _, m := range bfchar.FindAllStringSubmatch(entries, -1) {
			code, codeErr := strconv.ParseUint(m[1], 16, 16)
			r, runeErr := strconv.ParseUint(m[2], 16, 16)
			f.unicode[int(code)] = codeErr == nil && runeErr == nil && r != 0 && r != 0xFEFF && r != 0xFFFE
		}
	}
}

// readWidths reads both forms of W: first [w1 w2 ...], and first last w.
func (f *font) readWidths(c *checker, w object.Array) {
	number := func(o object.Object) float64 {
		if r, ok := o.(object.Real); ok {
			return float64(r)
		}
		return float64(c.integer(o, -1))
	}
	for len(w) >= 2 {
		first := c.integer(w[0], -1)
		if list := c.file.Array(w[1]); list != nil {
			for i, width := range list {
				f.widths[first+i] = number(width)
			}
			w = w[2:]
			continue
		}
		if len(w) < 3 {
			return
		}
		for code := max(first, 0); code <= min(c.integer(w[1], -1), 0xFFFF); code++ {
			f.widths[code] = number(w[2])
		}
		w = w[3:]
	}
}

// problems says what is wrong with a code that is shown.
func (f *font) problems(code int) []string {
	var problems []string
	glyph := 0
	if 2*code+1 < len(f.glyphs) {
		glyph = int(binary.BigEndian.Uint16(f.glyphs[2*code:]))
	}
	if glyph == 0 || glyph >= f.program.glyphs {
		problems = append(problems, "no glyph")
	}
	if !f.unicode[code] {
		problems = append(problems, "no Unicode character")
	}
	advance := f.program.advances[min(glyph, len(f.program.advances)-1)]
	want := float64(advance) * 1000 / float64(f.program.unitsPerEm)
	if width, ok := f.widths[code]; !ok || math.Abs(width-want) > 1 {
		problems = append(problems, fmt.Sprintf("width %g instead of %g", width, want))
	}
	return problems
}

func readProgram(data []byte) (program, error) {
	tables := map[string][]byte{}
	if len(data) < 12 {
		return program{}, errors.New("too short")
	}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		at := 12 + 16*i
		if at+16 > len(data) {
			return program{}, errors.New("directory cut short")
		}
		offset := uint64(binary.BigEndian.Uint32(data[at+8:]))
		length := uint64(binary.BigEndian.Uint32(data[at+12:]))
		if offset+length > uint64(len(data)) {
			return program{}, errors.New("table cut short")
		}
		tables[string(data[at:at+4])] = data[offset : offset+length]
	}
	head, hhea, maxp, hmtx := tables["head"], tables["hhea"], tables["maxp"], tables["hmtx"]
	if len(head) < 54 || len(hhea) < 36 || len(maxp) < 6 || tables["glyf"] == nil || tables["loca"] == nil {
		return program{}, errors.New("a table is missing")
	}
	p := program{
		unitsPerEm: int(binary.BigEndian.Uint16(head[18:])),
		glyphs:     int(binary.BigEndian.Uint16(maxp[4:])),
	}
	count := int(binary.BigEndian.Uint16(hhea[34:]))
	if count == 0 || len(hmtx) < 4*count || p.unitsPerEm == 0 {
		return program{}, errors.New("no advance widths")
	}
	for i := range count {
		p.advances = append(p.advances, int(binary.BigEndian.Uint16(hmtx[4*i:])))
	}
	var sum uint32
	for ; len(data) >= 4; data = data[4:] {
		sum += binary.BigEndian.Uint32(data)
	}
	if sum != 0xB1B0AFBA {
		return program{}, errors.New("wrong check sum")
	}
	return p, nil
}
