// Package generator is the pipeline as a story: files become a corpus, the
// corpus numbers, the numbers and the text are judged against the law, and the
// edition is arranged, rendered and published. Every stage takes finished
// values and returns new ones with its findings. The package prints nothing
// and never exits.
package generator

import (
	"context"
	"fmt"
	"path/filepath"

	"cleryreport/generator/checklist"
	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/publish"
	"cleryreport/generator/report"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
	"cleryreport/generator/theme"
)

// Options are the choices of one run. Paths are those of the operating system.
type Options struct {
	Dir     string // root of the report repository
	Records string // folder of the ledger; empty: stats/ledger in the repository, if it is there
	Output  string // folder to publish to; empty: public in the repository
	Review  string // folder for reviewers' reports; empty: review in the repository
	Draft   bool   // publish in spite of errors, with DRAFT on every page
	Version string // of the program, for the manifest
}

// Result is what a run found and made of a repository.
type Result struct {
	Corpus   *model.Corpus
	Stats    *model.Statistics
	Coverage *checklist.Coverage
	Edition  *report.Edition
	Findings []diag.Diagnostic

	inputs string // digest of everything that was read
	theme  *theme.Theme
}

// Broken reports whether the configuration itself could not be read, so that
// there is no report to speak of.
func (r *Result) Broken() bool { return hasConfigError(r.Findings) }

// Check reads a repository and judges it. The error is not nil only if the
// work could not be done; what is wrong with the repository is in Findings.
func Check(o Options) (*Result, error) {
	o = o.withDefaults()
	tree, records, err := read(o)
	if err != nil {
		return nil, err
	}
	corpus, findings := load.Load(tree, records)
	r := &Result{Corpus: corpus, Findings: findings, inputs: digest(tree, records)}
	if r.Broken() {
		return r, nil
	}
	if err := r.judge(o); err != nil {
		return nil, err
	}
	r.Findings = diag.Sort(r.Findings)
	return r, nil
}

// judge runs the stages after loading.
func (r *Result) judge(o Options) error {
	law, err := schema.Load()
	if err != nil {
		return err
	}
	look, branded, err := themeOf(r.Corpus.Brand)
	if err != nil {
		return err
	}
	loaded := r.Findings
	r.theme = look
	stats, counted := count.Count(r.Corpus)
	coverage, judged := checklist.Walk(r.Corpus, stats, law)
	edition, arranged := report.Build(r.Corpus, stats, coverage, report.Options{
		Draft: o.Draft, ReportHref: o.reportHref(r.Corpus.Report.Edition), Fonts: r.theme.Fonts})
	r.Stats, r.Coverage, r.Edition = stats, coverage, edition
	r.Findings = append(r.Findings, primary(append(branded, counted...), loaded)...)
	if !diag.HasErrors(loaded) {
		r.Findings = append(r.Findings, judged...)
	}
	r.Findings = append(r.Findings, primary(arranged, loaded)...)
	return nil
}

// Build checks a repository and, if no finding is an error, publishes the
// edition: review/ first, public/ last, each whole or not at all. With
// Options.Draft errors do not stop it. Published tells whether it did.
func Build(ctx context.Context, o Options) (r *Result, published bool, err error) {
	o = o.withDefaults()
	r, err = Check(o)
	if err != nil || r.Broken() {
		return r, false, err
	}
	if diag.HasErrors(r.Findings) && !o.Draft {
		return r, false, nil
	}
	public, review, err := render(r)
	if err != nil {
		return r, false, fmt.Errorf("render: %w", err)
	}
	m := publish.Manifest{Version: o.Version, LawPack: schema.Pack, Edition: r.Corpus.Report.Edition, Draft: o.Draft, Inputs: r.inputs}
	if err := publish.Publish(ctx, o.Review, review, m); err != nil {
		return r, false, fmt.Errorf("publish %s: %w", o.Review, err)
	}
	if err := publish.Publish(ctx, o.Output, public, m); err != nil {
		return r, false, fmt.Errorf("publish %s: %w", o.Output, err)
	}
	return r, true, nil
}

func (o Options) withDefaults() Options {
	if o.Output == "" {
		o.Output = filepath.Join(o.Dir, "public")
	}
	if o.Review == "" {
		o.Review = filepath.Join(o.Dir, "review")
	}
	return o
}

// reportHref is where the pages in review/ find the report's page.
func (o Options) reportHref(edition int) string {
	rel, err := filepath.Rel(o.Review, o.Output)
	if err != nil {
		rel = o.Output
	}
	return fmt.Sprintf("%s/%d/index.html", filepath.ToSlash(rel), edition)
}

// read reads the repository and, if they lie elsewhere, the records.
func read(o Options) (tree, records *source.Tree, err error) {
	if tree, err = source.Read(o.Dir); err != nil {
		return nil, nil, err
	}
	if o.Records != "" {
		records, err = source.ReadFolder(o.Records, load.LedgerFolder)
	}
	return tree, records, err
}
