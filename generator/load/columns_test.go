package load_test

import (
	"testing"

	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// TestColumnsNameWhatIsNotRegistered reads mappings that lie outside the
// repository and name what its registers do not hold.
func TestColumnsNameWhatIsNotRegistered(t *testing.T) {
	corpus := &model.Corpus{
		Campuses: []model.Campus{{ID: "main"}},
		Offices:  []model.Office{{ID: "police", Kind: "police"}},
		Places:   []model.Place{{ID: "library", Campus: "main", Class: "on_campus"}},
	}
	const columns = "columns: {ref: Case, reported: Reported, offense: Offense}\ndates: [YYYYMMDD]\noffenses: {robbery: [ROBBERY]}\n"
	tests := []struct{ name, mapping, want string }{
		{"all known", "campus: main\nreported_to: police\n" + columns + "places: {library: [A]}\n", ""},
		{"campus", "campus: maine\nreported_to: police\n" + columns, "there is no campus \"maine\""},
		{"office", "campus: main\nreported_to: polize\n" + columns, "there is no office \"polize\""},
		{"place", "campus: main\nreported_to: police\n" + columns + "places: {libary: [A]}\n", "there is no place \"libary\" in the register"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, findings := load.Columns(source.NewFile("elsewhere.yaml", []byte(test.mapping)), corpus)
			got := ""
			for _, d := range findings {
				got += d.Message
			}
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
