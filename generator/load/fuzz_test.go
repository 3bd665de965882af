package load_test

import (
	"maps"
	"slices"
	"testing"

	"cleryreport/generator/load"
)

// FuzzLoad puts any text in the place of any file: loading ends, and every
// finding has a rule, a place and words.
func FuzzLoad(f *testing.F) {
	files := with(map[string]string{
		book:                            "incidents:\n  - {ref: A, reported: 2025-05-03, occurred: {from: 2025-05-01, to: x}, reported_to: safety, offenses: [1]}\n",
		"stats/ledger/main/2025/a.csv":  ledgerColumns + "a,b:c,2025-05-03,unknown,safety,library,burglary,1,,,\n",
		"stats/main/2025/counts.yaml":   "campus: main\nyear: 2025\nhate_crimes: {missing: true}\nunfounded: {by: []}\n",
		"stats/main/2025/fires.csv":     fires("F,aster-hall,unknown,intentional,x,0,0,1"),
		"stats/main/2025/agencies.yaml": agency("town_police"),
		"site/interpretations.yaml":     "trip_nights: {choice: 2, by: x, reason: y, say: z}\n",
		"site/exceptions.yaml":          exception("[safety, safety]"),
		"site/map.geojson":              mapOf("library", "mill"),
		packFile:                        packText,
	})
	paths := slices.Sorted(maps.Keys(files))
	for i, path := range paths {
		f.Add(uint8(i), files[path])
	}
	f.Add(uint8(0), "a: [")
	f.Add(uint8(0), "- null\n- {~: x}\n")
	f.Fuzz(func(t *testing.T, which uint8, text string) {
		changed := maps.Clone(files)
		changed[paths[int(which)%len(paths)]] = text
		corpus, findings := load.Load(treeOf(changed), nil)
		if corpus == nil {
			t.Fatal("no corpus")
		}
		for _, d := range findings {
			if d.Rule == "" || d.Message == "" || d.Span.IsZero() {
				t.Errorf("finding without rule, words or place: %+v", d)
			}
		}
	})
}
