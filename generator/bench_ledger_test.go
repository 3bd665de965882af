package generator

import (
	"fmt"
	"strings"
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
	"cleryreport/generator/trail"
)

// ledgerOf is the sample with 300 more places and a ledger of n incidents of
// 2025, in a file for each thousand.
func ledgerOf(b *testing.B, n int) *source.Tree {
	b.Helper()
	sample, err := source.Read(sampleDir)
	if err != nil {
		b.Fatal(err)
	}
	var files []*source.File
	for _, f := range sample.Files() {
		switch {
		case inLedger(f.Path):
		case f.Path == "site/places.csv":
			text := string(f.Data)
			for i := range 300 {
				text += fmt.Sprintf("building-%d,Building %d,,1 Main Street,main,on_campus,owned,teaching,2000-01-01,,,\n", i, i)
			}
			files = append(files, source.NewFile(f.Path, []byte(text)))
		default:
			files = append(files, f)
		}
	}
	places := []string{"aster-hall", "birch-hall", "cedar-hall", "library", "union", "field-house", "science-hall", "university-avenue",
		"building-7", "building-150", "building-299"}
	offenses := []string{"burglary, student_rooms: 2", "robbery", "aggravated_assault, victims: 1, bias: race", "stalking, victims: 1",
		"motor_vehicle_theft, vehicles: 1", "larceny_theft", "rape, victims: 1"}
	for first := 0; first < n; first += 1000 {
		var text strings.Builder
		text.WriteString("incidents:\n")
		for i := first; i < min(first+1000, n); i++ {
			day := fmt.Sprintf("2025-%02d-%02d", 1+i%12, 1+i/12%28)
			fmt.Fprintf(&text, "  - ref: PS-%d\n    reported: %s\n    occurred: %s\n    reported_to: public_safety\n    place: %s\n"+
				"    offenses:\n      - {offense: %s}\n    persons:\n      - {people: 1, referred_for: [liquor]}\n    rationale: as written in the book\n",
				i, day, day, places[i%len(places)], offenses[i%len(offenses)])
			if i%10 == 9 {
				fmt.Fprintf(&text, "    also: [{source: housing, ref: PS-%d}]\n", i-1)
			}
		}
		files = append(files, source.NewFile(fmt.Sprintf("stats/ledger/main/2025/police-%02d-%02d.yaml", first/100000, first/1000%100), []byte(text.String())))
	}
	return source.NewTree(files...)
}

// BenchmarkLedger reads, counts and traces a tenth of a large ledger and all of
// it; the one should cost ten times the other.
func BenchmarkLedger(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		tree := ledgerOf(b, n)
		b.Run(fmt.Sprintf("load-%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				corpusOf(b, tree)
			}
		})
		corpus := corpusOf(b, tree)
		if len(corpus.Incidents) != n {
			b.Fatalf("%d incidents", len(corpus.Incidents))
		}
		b.Run(fmt.Sprintf("count-%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				count.Count(corpus)
			}
		})
		stats, _ := count.Count(corpus)
		b.Run(fmt.Sprintf("trail-%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				book := trail.NewBook(corpus, stats)
				if _, err := trail.TrailCSV(book.Answers()); err != nil {
					b.Fatal(err)
				}
				if _, err := trail.ConsideredCSV(book.Considered()); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("open-%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				count.Open(corpus)
			}
		})
	}
}

func corpusOf(b *testing.B, tree *source.Tree) *model.Corpus {
	b.Helper()
	corpus, found := load.Load(tree, nil)
	for _, d := range found {
		if inLedger(d.Span.Path()) || d.Span.Path() == "site/places.csv" {
			b.Fatal(d.Message)
		}
	}
	return corpus
}
