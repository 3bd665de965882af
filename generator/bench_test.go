package generator

import (
	"context"
	"strconv"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/count"
	"cleryreport/generator/load"
	"cleryreport/generator/render/html"
	"cleryreport/generator/render/pdf"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
	"cleryreport/generator/theme"
)

// The benchmarks take the sample institution apart by stage; docs/performance.md
// gives each as a share of the whole in one run.

const sampleDir = ".."

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		if _, err := source.Read(sampleDir); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	tree, err := source.Read(sampleDir)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		load.Load(tree, nil)
	}
}

func BenchmarkCount(b *testing.B) {
	tree, err := source.Read(sampleDir)
	if err != nil {
		b.Fatal(err)
	}
	corpus, _ := load.Load(tree, nil)
	b.ReportAllocs()
	for b.Loop() {
		count.Count(corpus)
	}
}

func BenchmarkChecklist(b *testing.B) {
	tree, err := source.Read(sampleDir)
	if err != nil {
		b.Fatal(err)
	}
	law, err := schema.Load()
	if err != nil {
		b.Fatal(err)
	}
	corpus, _ := load.Load(tree, nil)
	stats, _ := count.Count(corpus)
	b.ReportAllocs()
	for b.Loop() {
		checklist.Walk(corpus, stats, law)
	}
}

// BenchmarkCheck is all of clery check but its printing.
func BenchmarkCheck(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Check(Options{Dir: sampleDir}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPolicies checks the sample with more and more policies, from memory.
func BenchmarkPolicies(b *testing.B) {
	for _, n := range []int{0, 50, 500, manyPolicies} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			tree := withPolicies(b, n, false)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := judge(tree, nil, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkHTML(b *testing.B) {
	r, look := checked(b)
	css, err := look.CSS()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := html.Render(r.Edition.Report, css); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPDF(b *testing.B) {
	r, look := checked(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := pdf.Render(r.Edition.Report, look, nil); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkBuild is all of clery build, with its files forced to disk.
func BenchmarkBuild(b *testing.B) {
	dir := b.TempDir()
	b.ReportAllocs()
	for b.Loop() {
		_, published, err := Build(context.Background(), Options{Dir: sampleDir, Output: dir + "/public", Review: dir + "/review", Confidential: dir + "/confidential"})
		if err != nil || !published {
			b.Fatal(published, err)
		}
	}
}

// checked is the sample institution after every stage before rendering.
func checked(b *testing.B) (*Result, *theme.Theme) {
	b.Helper()
	r, err := Check(Options{Dir: sampleDir})
	if err != nil {
		b.Fatal(err)
	}
	return r, r.theme
}
