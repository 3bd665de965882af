package theme

import "testing"

// brands is a hard choice of colors: the darkest, the lightest that can be
// read, and saturated ones of every hue.
func brands(t *testing.T) []Brand {
	t.Helper()
	var list []Brand
	for _, text := range []string{"#000000", "#767676", "#17483b", "#8a3f1d", "#0000ff", "#b30000", "#00796b", "#6a1b9a", "#8c7100", "#ffff00", "#ffffff"} {
		brand, _ := NewBrand(text, text)
		list = append(list, brand)
	}
	return append(list, DefaultBrand())
}

// Every text of a page can be read on every ground it may stand on, in both
// schemes and whatever the brand.
func TestPalettesAreReadable(t *testing.T) {
	for _, brand := range brands(t) {
		for scheme, p := range map[string]palette{"light": lightPalette(brand), "dark": darkPalette(brand)} {
			colors := map[string]Color{}
			for _, s := range p {
				colors[s.name] = s.color
			}
			for _, pair := range [][2]string{
				{"ink", "ground"}, {"ink", "panel"}, {"quiet", "ground"}, {"quiet", "panel"},
				{"link", "ground"}, {"link", "panel"}, {"accent", "ground"}, {"accent", "panel"},
				{"on-band", "band"}, {"on-alert", "alert"},
			} {
				text, ground := colors[pair[0]], colors[pair[1]]
				if ratio := Contrast(text, ground); ratio < Readable {
					t.Errorf("%s of %s: %s on %s has a contrast of %.2f", scheme, brand.Primary.Hex(), pair[0], pair[1], ratio)
				}
			}
		}
	}
}

func TestPalettesHaveTheSameNames(t *testing.T) {
	light, dark := lightPalette(DefaultBrand()), darkPalette(DefaultBrand())
	if len(light) != len(dark) {
		t.Fatalf("%d light and %d dark colors", len(light), len(dark))
	}
	for i := range light {
		if light[i].name != dark[i].name {
			t.Errorf("%s and %s", light[i].name, dark[i].name)
		}
	}
}
