package model

import "cleryreport/generator/source"

// Seal is the numbers and words of an edition as they were published: one
// stats/sealed/<edition>.json, written by clery seal. Wording is empty in seals of
// earlier versions of the program, which held numbers alone.
type Seal struct {
	Edition   int
	Published string // ISO date
	Years     []int
	Cells     []Cell // each with the place of its row in the seal
	Fires     []SealedFire
	Wording   Wording
	Path      string
}

// SealedFire is one figure of the fire statistics as it was published.
type SealedFire struct {
	FireKey
	Figure Figure
	Span   source.Span // its row in the seal
}

// Holds reports whether the edition showed a calendar year.
func (s *Seal) Holds(year int) bool {
	for _, y := range s.Years {
		if y == year {
			return true
		}
	}
	return false
}

// SealBefore returns the latest sealed edition before the one that is made, against
// which its numbers are held; nil if there is none.
func (c *Corpus) SealBefore() *Seal {
	var latest *Seal
	for i := range c.Seals {
		if c.Seals[i].Edition < c.Report.Edition {
			latest = &c.Seals[i]
		}
	}
	return latest
}

// OfThisEdition reports whether an act of an ISO date was for the edition that is
// made: what was done up to the day on which the last one was published was for
// that one.
func (c *Corpus) OfThisEdition(on string) bool {
	last := c.SealBefore()
	return last == nil || on > last.Published
}

// OwnSeal returns the seal of the edition that is made, if it was published
// already; otherwise nil.
func (c *Corpus) OwnSeal() *Seal {
	for i := range c.Seals {
		if c.Seals[i].Edition == c.Report.Edition {
			return &c.Seals[i]
		}
	}
	return nil
}
