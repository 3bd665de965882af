// Package generator is the pipeline as a story: files become a corpus, the
// corpus numbers, the numbers and the text are judged against the law, and the
// edition is arranged, rendered and published. Every stage takes finished
// values and returns new ones with its findings. The package prints nothing
// and never exits.
package generator

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"slices"

	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/privacy"
	"cleryreport/generator/publish"
	"cleryreport/generator/report"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
	"cleryreport/generator/theme"
)

// Options are the choices of one run. Paths are those of the operating system.
type Options struct {
	Dir          string // root of the report repository
	Records      string // folder of the ledger; empty: the one that site/report.yaml names, or stats/ledger, if it is there
	Output       string // folder to publish to; empty: public in the repository
	Review       string // folder for reviewers' reports; empty: review in the repository
	Confidential string // folder for the trail of each number, written only with records; empty: confidential in the repository
	Release      bool   // publish in spite of errors that site/exceptions.yaml names
	Today        string // ISO date at which exceptions may have ended; empty: the day of publication
	Alone        bool   // the gap report is read by itself, without links to the report's page
	Draft        bool   // publish although statements or numbers are missing or wrong, with DRAFT on every page
	Version      string // of the program, for the manifest
}

// Result is what a run found and made of a repository.
type Result struct {
	Corpus   *model.Corpus
	Stats    *model.Statistics
	Coverage *checklist.Coverage
	Edition  *report.Edition
	Findings []diag.Diagnostic
	Unjudged bool // the facts could not be read, so that no statement was held against the law
	Partly   bool // a file could not be read, so that not every statement was

	tree    *source.Tree
	records *source.Tree // nil where the ledger, if any, lies in the tree
	inputs  string       // digest of everything that was read
	theme   *theme.Theme
}

// Broken reports whether the configuration itself could not be read, so that
// there is no report to speak of.
func (r *Result) Broken() bool { return slices.ContainsFunc(r.Findings, load.Configuration) }

// Check reads a repository and judges it. The error is not nil only if the
// work could not be done; what is wrong with the repository is in Findings.
func Check(o Options) (*Result, error) {
	o = o.withDefaults()
	tree, records, err := read(o)
	if err != nil {
		return nil, err
	}
	return judge(tree, records, o)
}

// judge runs every stage between reading and rendering. Records is nil where
// the ledger, if any, lies in the tree.
func judge(tree, records *source.Tree, o Options) (*Result, error) {
	return new(memory).judge(tree, records, o)
}

func (m *memory) judge(tree, records *source.Tree, o Options) (*Result, error) {
	corpus, loaded := m.loaded.Load(tree, records)
	r := &Result{Corpus: corpus, Findings: redacted(loaded), tree: tree, records: records, inputs: digest(tree, records)}
	unread := troubleOf(loaded)
	r.Unjudged, r.Partly = unread.facts, diag.HasErrors(loaded)
	if r.Broken() {
		return r, nil
	}
	law := m.loaded.Law(tree)
	look, branded, err := themeOf(corpus.Brand, tree)
	if err != nil {
		return nil, err
	}
	logo, pictured := m.logoOf(corpus.Brand, tree)
	stats, counted := m.count(corpus, tree, records)
	coverage, judged := checklist.Walk(corpus, stats, law)
	found := merge(loaded, slices.Concat(branded, pictured, counted, privacy.Check(corpus, stats)), judged)
	found = unread.except(corpus, law, found, cmp.Or(o.Today, corpus.Report.Published))
	coverage = coverage.WithExceptions(found)
	edition, arranged := report.Build(corpus, stats, coverage, report.Options{
		Draft: o.Draft, ReportHref: o.reportHref(corpus.Report.Edition), Fonts: look.Fonts, Logo: logo, Page: look.Page})
	r.Stats, r.Coverage, r.Edition, r.theme = stats, coverage, edition, look
	r.Findings = redacted(diag.Sort(slices.Concat(found, primary(arranged, loaded))))
	return r, nil
}

// Build checks a repository and, if no finding is an error, publishes the
// edition: with records at hand confidential/ first, then review/, public/
// last, each whole or not at all. With Options.Draft only files that cannot be
// read or printed stop it, with Options.Release errors that no exception names.
// Published tells whether it did. Folders that lie in one another are a
// UsageError.
func Build(ctx context.Context, o Options) (r *Result, published bool, err error) {
	o = o.withDefaults()
	r, err = Check(o)
	if err != nil || r.Broken() {
		return r, false, err
	}
	if stops(r.Findings, o) {
		return r, false, nil
	}
	if err := o.checkTargets(r.Corpus.HasRecords); err != nil {
		return r, false, err
	}
	outputs, err := renderAll(r, o)
	if err != nil {
		return r, false, fmt.Errorf("render: %w", err)
	}
	m := publish.Manifest{Version: o.Version, LawPack: schema.Pack, Edition: r.Corpus.Report.Edition, Draft: o.Draft, Inputs: r.inputs}
	for _, out := range outputs {
		if err := out.publish(ctx, out.target, out.artifacts, m); err != nil {
			return r, false, fmt.Errorf("publish %s: %w", out.target, err)
		}
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
	if o.Confidential == "" {
		o.Confidential = filepath.Join(o.Dir, "confidential")
	}
	return o
}

// reportHref is where the pages in review/ find the report's page; empty if
// they stand alone.
func (o Options) reportHref(edition int) string {
	if o.Alone {
		return ""
	}
	rel, err := filepath.Rel(o.Review, o.Output)
	if err != nil {
		rel = o.Output
	}
	return fmt.Sprintf("%s/%d/index.html", filepath.ToSlash(rel), edition)
}
