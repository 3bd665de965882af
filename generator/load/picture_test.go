package load_test

import (
	"bytes"
	"image"
	"image/png"
	"strconv"
	"strings"
	"testing"
)

// square is a picture of 20 by 20 points as PNG.
func square(t *testing.T) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 20, 20))); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestPictures holds what texts show against the files of site/.
func TestPictures(t *testing.T) {
	text, quad := "policies/reporting.md", "site/images/quad.png"
	shows := func(target string) map[string]string {
		return with(map[string]string{quad: square(t), text: repository[text] + "\n![The quad from the west](" + target + ")\n"})
	}
	at := strings.Count(repository[text], "\n") + 2
	place := func(rest string) []string {
		return []string{text + ":" + strconv.Itoa(at) + ":1: " + rest}
	}
	unshown := quad + ": nothing reads this file [load.unknown-file]"
	runFindings(t, []findingTest{
		{"from the root", shows("site/images/quad.png"), nil, "", ""},
		{"from the root with a slash", shows("/site/images/quad.png"), nil, "", ""},
		{"from the folder of the text", shows("../site/images/quad.png"), nil, "", ""},
		{"with escapes of an address", shows("site/images/qu%61d.png"), nil, "", ""},
		{"misspelled", shows("site/images/quat.png"),
			append(place(`there is no file "site/images/quat.png" [load.picture]`), unshown), "site/images/quad.png", ""},
		{"in capitals", shows("site/images/Quad.PNG"),
			append(place(`there is no file "site/images/Quad.PNG" [load.picture]`), unshown), "site/images/quad.png", ""},
		{"from the web", shows("https://larkmoor.example/quad.png"),
			append(place("the picture lies on the web, and a report carries its pictures within it [load.picture]"), unshown), "save the picture", ""},
		{"in the address itself", shows("data:image/png;base64,AAAA"),
			append(place("the picture lies on the web, and a report carries its pictures within it [load.picture]"), unshown), "save the picture", ""},
		{"beside the text", shows("quad.png"), append(place(`the picture is "quad.png", and pictures lie in site/ [load.picture]`), unshown), "site/images/", ""},
		{"of another folder", shows("../../site/images/quad.png"),
			append(place(`the picture is "../../site/images/quad.png", and pictures lie in site/ [load.picture]`), unshown), "site/images/", ""},
		{"on a disk", shows(`C:\Users\quad.png`), append(place(`the picture is "C:\\Users\\quad.png", and pictures lie in site/ [load.picture]`), unshown), "site/images/", ""},
		{"no picture", shows("site/report.yaml"),
			append(place("the picture is no picture: its bytes are neither PNG nor JPEG [load.picture]"), unshown), "1600 pixels", ""},
		{"that nothing shows", with(map[string]string{quad: square(t)}), []string{unshown}, "![what it shows](site/images/quad.png), name it in site/brand.yaml as logo: site/images/quad.png,", ""},
	})
}

// TestMapPictures holds maps that are pictures against the register.
func TestMapPictures(t *testing.T) {
	campuses, image := "site/campuses.yaml", "site/images/map.png"
	mapped := func(keys string, more map[string]string) map[string]string {
		files := map[string]string{image: square(t), campuses: strings.Replace(repository[campuses], "  - id: main\n", "  - id: main\n    map: {"+keys+"}\n", 1)}
		for path, text := range more {
			files[path] = text
		}
		return with(files)
	}
	const right = "image: site/images/map.png, alt: Two halls north of a street, date: "
	tower := map[string]string{"site/places.csv": repository["site/places.csv"] + "tower,Tower,x,main,on_campus,2026-06-01,\n"}
	const at = "site/campuses.yaml:3:18: "
	runFindings(t, []findingTest{
		{"right", mapped(right+"2026-05-01", nil), nil, "", ""},
		{"without words", mapped("image: site/images/map.png, date: 2026-05-01", nil), []string{"site/campuses.yaml:3:5: the key \"alt\" is missing [load.missing-key]"}, "", ""},
		{"that is called a map", mapped("image: site/images/map.png, alt: Campus map, date: 2026-05-01", nil),
			[]string{at + `warning: "Campus map" does not say what the picture shows [markdown.image-words]`}, "tells its readers", "28 CFR 35.200"},
		{"after the publication", mapped(right+"2026-12-01", nil), []string{at + "the map of Main Campus is of 2026-12-01, after the day of publication, 2026-09-28 [load.map-picture]"}, "checked", "34 CFR 668.46(c)(10)"},
		{"on no day", mapped(right+"soon", nil), []string{`site/campuses.yaml:3:79: a day is written year-month-day, such as 2026-09-28, found "soon" [load.date]`}, "", ""},
		{"older than a place", mapped(right+"2026-05-01", tower), []string{at + "note: the map of Main Campus is of 2026-05-01, and these places are newer: Tower [load.map-picture]"}, "whether the map shows them", "34 CFR 668.46(c)(10)"},
		{"beside shapes", mapped(right+"2026-05-01", map[string]string{"site/map.geojson": mapOf("aster-hall", "library")}),
			[]string{at + "Main Campus has a map that is a picture and shapes of its places [load.map-picture]"}, "delete map:", "34 CFR 668.46(c)(10)"},
	})
}
