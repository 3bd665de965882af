// Package theme holds how a report looks: brand colors, page measures, and the
// fonts with the characters they can draw. It is the only importer of themes
// and decides nothing about what a report says.
package theme

// Theme is one look, shared by HTML, PDF and e-mail.
type Theme struct {
	Brand Brand
	Page  Page
	Fonts Fonts
}

// Color is an sRGB color.
type Color struct{ R, G, B uint8 }

// Page is the measures of a printed page in points.
type Page struct {
	Width, Height            float64
	Top, Right, Bottom, Left float64 // margins
}

// Letter is the default page: 8.5 by 11 inches.
var Letter = Page{Width: 612, Height: 792, Top: 72, Right: 66, Bottom: 66, Left: 66}

// A4 is the page of most of the world: 210 by 297 millimeters. Its margins leave
// the text as wide as on Letter.
var A4 = Page{Width: 595.28, Height: 841.89, Top: 72, Right: 57.64, Bottom: 66, Left: 57.64}

// PageOf returns the page of a name, "letter" or "a4", and Letter for any other.
func PageOf(name string) Page {
	if name == "a4" {
		return A4
	}
	return Letter
}
