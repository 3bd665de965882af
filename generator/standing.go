package generator

import (
	"cleryreport/generator/checklist"
	"cleryreport/generator/report"
	"cleryreport/generator/theme"
)

// StateCount is how many requirements are in a state, over all campuses.
type StateCount struct {
	State checklist.State
	Count int
}

// States counts the requirements by state, in the order of summaries.
func (r *Result) States() []StateCount {
	if r.Coverage == nil {
		return nil
	}
	counts := map[checklist.State]int{}
	for _, e := range r.Coverage.Entries {
		for _, a := range e.Answers {
			counts[a.State]++
		}
	}
	var list []StateCount
	for _, state := range checklist.States {
		list = append(list, StateCount{state, counts[state]})
	}
	return list
}

// OpenLeaves lists the requirements that ask for work.
func (r *Result) OpenLeaves() []report.OpenLeaf {
	if r.Coverage == nil {
		return nil
	}
	return report.OpenLeaves(r.Coverage)
}

// Unprintable reports whether a finding keeps even a draft from being drawn: a
// file that cannot be read, or a part of the report that cannot be printed.
func (r *Result) Unprintable() bool { return stops(r.Findings, Options{Draft: true}) }

// Palette returns the colors of the institution as custom properties of a style
// sheet, the default ones if its own are not known.
func (r *Result) Palette() (string, error) {
	look := r.theme
	if look == nil {
		var err error
		if look, err = theme.Default(); err != nil {
			return "", err
		}
	}
	return look.Palette(), nil
}

// Inputs is one digest of everything that was read.
func (r *Result) Inputs() string { return r.inputs }
