package generator

import (
	"bytes"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/edit"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/prose"
	"cleryreport/generator/seal"
	"cleryreport/generator/source"
)

// Sealed is what Seal did.
type Sealed struct {
	Path         string // of the seal
	Wrote        bool   // false: the edition was sealed before with these numbers, or it was not sealed
	Cells, Fires int    // cells of the crime statistics; facilities and years of the fire statistics
	Sections     int    // of the texts
}

// Seal writes the numbers and words of the edition to its seal,
// stats/sealed/<edition>.json, against which later editions are held. It seals nothing if a finding is an
// error (with Options.Release, one that no exception names), and never writes
// over the seal of an edition: that it holds others is a finding.
func Seal(o Options) (*Result, Sealed, error) {
	o = o.withDefaults()
	o.Draft = false
	r, err := Check(o)
	if err != nil || r.Broken() || stops(r.Findings, o) {
		return r, Sealed{}, err
	}
	s, text, err := sealOf(r)
	if err != nil || !s.Wrote {
		return r, s, err
	}
	return r, s, edit.Create(o.Dir, s.Path, text)
}

// sealOf returns the seal of the edition, which is to be written if it is not
// there yet. That one is there with other numbers or words becomes a finding.
func sealOf(r *Result) (Sealed, []byte, error) {
	wording := prose.Of(r.Corpus, load.Law(r.tree))
	if own := r.Corpus.OwnSeal(); own != nil && len(own.Wording.Sections) == 0 {
		wording = model.Wording{} // sealed by an earlier version, with numbers alone
	}
	text, err := seal.Compose(r.Corpus.Report, r.Stats, wording)
	if err != nil {
		return Sealed{}, nil, err
	}
	s := Sealed{Path: seal.Path(r.Corpus.Report.Edition), Cells: len(r.Stats.Cells), Fires: len(r.Stats.Fires), Sections: len(wording.Sections)}
	old := r.tree.File(s.Path)
	s.Wrote = old == nil
	if old != nil && !bytes.Equal(bytes.ReplaceAll(old.Data, []byte("\r\n"), []byte("\n")), text) {
		r.Findings = append(r.Findings, diag.New(count.FindingSealed, diag.Error, source.Whole(s.Path),
			"this edition was sealed before with other numbers, other words or another day of publication, and a seal is never written over",
			diag.Help("if the edition was not published yet, delete the seal and seal it again; if it was, tell of each changed number in stats/restated.yaml"),
			diag.Law("34 CFR 668.46(c)(1)")))
	}
	return s, text, nil
}
