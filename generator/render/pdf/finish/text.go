package finish

import (
	"unicode/utf16"

	"cleryreport/generator/render/pdf/object"
)

// textString returns s as a text string (ISO 32000-1, 7.9.2.2): plain ASCII as
// it stands, anything else in UTF-16 with a byte order mark.
func textString(s string) object.String {
	ascii := true
	for _, r := range s {
		ascii = ascii && r >= ' ' && r <= '~'
	}
	if ascii {
		return object.String(s)
	}
	out := []byte{0xFE, 0xFF}
	for _, unit := range utf16.Encode([]rune(s)) {
		out = append(out, byte(unit>>8), byte(unit))
	}
	return object.String(out)
}
