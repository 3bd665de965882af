package finish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"strings"

	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/render/pdf/object"
	"cleryreport/generator/truetype"
)

// paintedPrefix stands before the name of the face in the font names of the
// painted file.
const paintedPrefix = "utf8"

// repairFonts mends what the painter's library leaves out or writes wrongly in
// each font: its name, its map to Unicode and its TrueType program.
func (b *builder) repairFonts() error {
	if len(b.pages) == 0 {
		return nil
	}
	resources := b.file.Dict(b.file.Dict(b.pages[0]).Get("Resources"))
	fonts := b.file.Dict(resources.Get("Font"))
	for _, key := range fonts.Keys() {
		font := b.file.Dict(fonts.Get(key))
		name, _ := font.Get("BaseFont").(object.Name)
		painted := strings.TrimPrefix(string(name), paintedPrefix)
		i := slices.IndexFunc(b.doc.Fonts, func(use draw.FontUse) bool { return use.Face.Name == painted })
		if i < 0 {
			return fmt.Errorf("%s is no face of the document", name)
		}
		if err := b.repairFont(font, b.doc.Fonts[i]); err != nil {
			return fmt.Errorf("%s: %w", painted, err)
		}
	}
	return nil
}

func (b *builder) repairFont(font *object.Dict, use draw.FontUse) error {
	descendants := b.file.Array(font.Get("DescendantFonts"))
	if len(descendants) != 1 {
		return errors.New("not a composite font of one descendant")
	}
	descendant := b.file.Dict(descendants[0])
	descriptor := b.file.Dict(descendant.Get("FontDescriptor"))
	program, ok := b.file.Get(descriptor.Get("FontFile2")).(*object.Stream)
	if !ok {
		return errors.New("the font program is missing")
	}
	subset, err := program.Decode()
	if err != nil {
		return err
	}
	mended, err := truetype.ForPDF(subset)
	if err != nil {
		return err
	}
	name := object.Name(subsetTag(use) + "+" + use.Face.PostScriptName)
	font.Set("BaseFont", name)
	font.Set("ToUnicode", b.file.Add(object.NewStream(object.NewDict(), toUnicode(use.Runes))))
	descendant.Set("BaseFont", name)
	if err := b.shortenGlyphs(descendant, use.Runes); err != nil {
		return err
	}
	descendant.Set("CIDSystemInfo", object.NewDict().
		Set("Registry", object.String("Adobe")).
		Set("Ordering", object.String("Identity")).
		Set("Supplement", object.Int(0)))
	descriptor.Set("FontName", name)
	descriptor.Set("FontFile2", b.file.Add(
		object.NewStream(object.NewDict().Set("Length1", object.Int(len(mended))), mended)))
	return nil
}

// shortenGlyphs ends the map from codes to glyphs with the last character of
// the document. The painted one goes through all 65,536 codes, and readers that
// tell the words of a file piece by piece read it anew for each.
func (b *builder) shortenGlyphs(descendant *object.Dict, runes []rune) error {
	glyphs, ok := b.file.Get(descendant.Get("CIDToGIDMap")).(*object.Stream)
	if !ok || len(runes) == 0 {
		return errors.New("the map to glyphs is missing")
	}
	codes, err := glyphs.Decode()
	if err != nil {
		return err
	}
	used := 2 * (int(runes[len(runes)-1]) + 1) // bytes: two a code
	if used > len(codes) {
		return errors.New("the map to glyphs ends before the last character")
	}
	descendant.Set("CIDToGIDMap", b.file.Add(object.NewStream(object.NewDict(), codes[:used])))
	return nil
}

// subsetTag is the six letters before the name of a font that holds only some
// characters (ISO 32000-1, 9.6.4). The same characters give the same letters.
func subsetTag(use draw.FontUse) string {
	digest := sha256.Sum256([]byte(use.Face.PostScriptName + string(use.Runes)))
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + digest[i]%26
	}
	return string(tag)
}

// perBlock is the most entries a block of a character map may hold.
const perBlock = 100

// toUnicode is the character map from codes to Unicode (ISO 32000-1, 9.10.3).
// The code of a character is its number in Unicode, so each stands for itself.
func toUnicode(runes []rune) []byte {
	var out strings.Builder
	out.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for block := range slices.Chunk(runes, perBlock) {
		fmt.Fprintf(&out, "%d beginbfchar\n", len(block))
		for _, r := range block {
			fmt.Fprintf(&out, "<%04X> <%04X>\n", r, r)
		}
		out.WriteString("endbfchar\n")
	}
	out.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return []byte(out.String())
}
