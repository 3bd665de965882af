package readback

import (
	"encoding/hex"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf16"

	"cleryreport/generator/render/pdf/object"
)

// unicodeMap gives the text of each code of a font.
type unicodeMap map[int]string

// readFonts returns the fonts that a page may use, by name.
func (r *reader) readFonts(page *object.Dict) (map[object.Name]unicodeMap, error) {
	fonts := map[object.Name]unicodeMap{}
	resources := r.file.Dict(r.file.Dict(page.Get("Resources")).Get("Font"))
	for _, key := range resources.Keys() {
		ref, ok := resources.Get(key).(object.Ref)
		if !ok {
			return nil, fmt.Errorf("font %s is not an object of its own", key)
		}
		if r.fonts[ref] == nil {
			stream, ok := r.file.Get(r.file.Dict(ref).Get("ToUnicode")).(*object.Stream)
			if !ok {
				return nil, fmt.Errorf("font %s has no map to Unicode", key)
			}
			data, err := stream.Decode()
			if err != nil {
				return nil, err
			}
			r.fonts[ref] = parseToUnicode(string(data))
		}
		fonts[key] = r.fonts[ref]
	}
	return fonts, nil
}

var bfchar = regexp.MustCompile(`<([0-9A-Fa-f]{4})>\s*<((?:[0-9A-Fa-f]{4})+)>`)

// parseToUnicode reads the single codes of a character map; our files have no
// ranges.
func parseToUnicode(cmap string) unicodeMap {
	m := unicodeMap{}
	for _, block := range strings.Split(cmap, "beginbfchar")[1:] {
		entries, _, _ := strings.Cut(block, "endbfchar")
		for _, match := range bfchar.FindAllStringSubmatch(entries, -1) {
			code, codeErr := hex.DecodeString(match[1])
			text, textErr := hex.DecodeString(match[2])
			if codeErr != nil || textErr != nil {
				continue
			}
			m[int(code[0])<<8|int(code[1])] = fromUTF16(string(text))
		}
	}
	return m
}

// textString returns a string of the file as text: UTF-16 after its mark, or
// plain ASCII.
func textString(s string) string {
	if text, ok := strings.CutPrefix(s, "\xFE\xFF"); ok {
		return fromUTF16(text)
	}
	return s
}

func fromUTF16(s string) string {
	var units []uint16
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(units))
}
