package theme_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/theme"
)

var (
	white = theme.Color{R: 0xff, G: 0xff, B: 0xff}
)

func TestParseColor(t *testing.T) {
	for _, tt := range []struct {
		text string
		want theme.Color
		ok   bool
	}{
		{"#17483b", theme.Color{R: 0x17, G: 0x48, B: 0x3b}, true},
		{"#ABCDEF", theme.Color{R: 0xab, G: 0xcd, B: 0xef}, true},
		{"17483b", theme.Color{}, false},
		{"#17483", theme.Color{}, false},
		{"#17483bff", theme.Color{}, false},
		{"#+7483b", theme.Color{}, false},
		{"#1_483b", theme.Color{}, false},
		{"green", theme.Color{}, false},
		{"", theme.Color{}, false},
	} {
		got, err := theme.ParseColor(tt.text)
		if got != tt.want || (err == nil) != tt.ok {
			t.Errorf("ParseColor(%q) = %v, %v", tt.text, got, err)
		}
	}
}

// Every color that is read is printed as it was written.
func FuzzParseColor(f *testing.F) {
	f.Add("#17483b")
	f.Add("#-12345")
	f.Fuzz(func(t *testing.T, text string) {
		c, err := theme.ParseColor(text)
		if err == nil && c.Hex() != strings.ToLower(text) {
			t.Errorf("%q became %s", text, c.Hex())
		}
	})
}

// The ratios are those of the worked examples that accompany WCAG.
func TestContrast(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want float64
	}{
		{"#000000", "#ffffff", 21},
		{"#ffffff", "#000000", 21},
		{"#777777", "#ffffff", 4.48},
		{"#767676", "#ffffff", 4.54},
		{"#ff0000", "#ffffff", 4.00},
		{"#17483b", "#17483b", 1},
	} {
		a, _ := theme.ParseColor(tt.a)
		b, _ := theme.ParseColor(tt.b)
		if got := theme.Contrast(a, b); math.Abs(got-tt.want) > 0.005 {
			t.Errorf("Contrast(%s, %s) = %.3f, want %.2f", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestNewBrand(t *testing.T) {
	fallback := theme.DefaultBrand()
	for _, tt := range []struct {
		name, primary, accent string
		want                  []string // of each problem, words it holds
	}{
		{"both can be read", "#17483b", "#8a3f1d", nil},
		{"a light color", "#17483b", "#f2c200", []string{"the accent color #f2c200 is too light to be read on white: its contrast is 1.6 to 1 and text needs 4.5 to 1; the nearest darker color that can be read is #8f7200"}},
		{"hardly too light", "#777777", "#8a3f1d", []string{"the primary color #777777 is too light to be read on white: its contrast is 4.4 to 1"}},
		{"two mistakes", "blue", "", []string{`the primary color is "blue", and a color is written as #`, `the accent color is ""`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			brand, problems := theme.NewBrand(tt.primary, tt.accent)
			if !slices.EqualFunc(problems, tt.want, strings.Contains) {
				t.Errorf("problems %q, want %q", problems, tt.want)
			}
			for _, c := range []theme.Color{brand.Primary, brand.Accent} {
				if theme.Contrast(c, white) < theme.Readable {
					t.Errorf("the brand holds %s, which cannot be read", c.Hex())
				}
			}
			if len(tt.want) == 0 && (brand.Primary.Hex() != tt.primary || brand.Accent.Hex() != tt.accent) {
				t.Errorf("a readable brand became %v", brand)
			}
			if tt.primary == "blue" && brand != fallback {
				t.Errorf("an unreadable brand became %v, want the default", brand)
			}
		})
	}
}

func TestDefaultBrandHasNoProblems(t *testing.T) {
	b := theme.DefaultBrand()
	if _, problems := theme.NewBrand(b.Primary.Hex(), b.Accent.Hex()); problems != nil {
		t.Error(problems)
	}
}
