package count

import (
	"slices"

	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// Share is what one police agency adds to a cell: the number it supplied, the
// part of it that the ledger holds already, and the number that it could not
// place (34 CFR 668.46(c)(11)). A number that is not written is 0 and has no
// span.
type Share struct {
	Office                      string // id
	Supplied, Matched, Unplaced model.Cell
}

// Shares returns what the police agencies add to a cell, in the order of their
// answers. The numbers that nobody could place belong to the geography
// model.PoliceUnplaced alone.
func Shares(c *model.Corpus, key model.Key) []Share {
	var shares []Share
	for _, list := range c.AgencyLists {
		if list.Campus != key.Campus || list.Year != key.Year {
			continue
		}
		for _, agency := range list.Agencies {
			if s := shareOf(agency, key); s.Supplied.Count != 0 || s.Matched.Count != 0 || s.Unplaced.Count != 0 {
				shares = append(shares, s)
			}
		}
	}
	return shares
}

func shareOf(agency model.Agency, key model.Key) Share {
	s := Share{Office: agency.Office}
	if key.Geography == model.PoliceUnplaced {
		unplaced := slices.Clone(agency.Unplaced)
		for i := range unplaced {
			unplaced[i].Geography = model.PoliceUnplaced
		}
		s.Unplaced = gather(unplaced, key.Campus, key.Year)[key]
		return s
	}
	s.Supplied = gather(agency.Supplied, key.Campus, key.Year)[key]
	s.Matched = gather(agency.Matched, key.Campus, key.Year)[key]
	return s
}

// Written returns the places in the counts file that make up a cell. A hate
// crime may stand on several lines; one that no line names is stated by the
// table as a whole.
func Written(counts *model.Counts, key model.Key) []source.Span {
	var spans []source.Span
	for _, cell := range counts.Cells {
		if part := cell.Key; part.Table == key.Table && part.Category == key.Category && part.Bias == key.Bias && partOf(part, key.Geography) {
			spans = append(spans, cell.Span)
		}
	}
	for _, state := range counts.Tables {
		if len(spans) == 0 && state.Table == key.Table {
			spans = append(spans, state.Span)
		}
	}
	return spans
}

// partOf reports whether a number written under a key is a part of the same line
// in a geography: a hate crime is written at its most specific place.
func partOf(written model.Key, geography model.Geography) bool {
	return written.Geography == geography ||
		written.Table == model.HateCrimes && written.Geography == model.StudentHousing && geography == model.OnCampus
}

// KeptOut returns the decisions that belong to the line of a cell and are not
// counted in it. An empty bias or geography of the key stands for all. A record
// whose place the register cannot tell belongs to every geography.
func (t *Tally) KeptOut(key model.Key) []Decision {
	var list []Decision
	for _, d := range t.Decisions {
		if d.belongs(key) && d.at(key.Geography) {
			list = append(list, d)
		}
	}
	return list
}

// belongs reports whether a decision that is not counted in its own table would
// be looked for on the line of a cell.
func (d Decision) belongs(key model.Key) bool {
	if d.Incident.Campus != key.Campus || d.Incident.Year != key.Year {
		return false
	}
	if key.Table == model.Unfounded {
		return slices.Contains(d.Rules, "NOREMOVE")
	}
	if d.Out == "" || d.Category != key.Category {
		return false
	}
	if key.Table == model.HateCrimes {
		hate := slices.ContainsFunc(d.Keys, func(k model.Key) bool { return k.Table == model.HateCrimes })
		return !hate && (d.Table == model.HateCrimes || d.Bias() != "") && (key.Bias == "" || key.Bias == d.Bias())
	}
	return d.Table == key.Table
}

// at reports whether a decision is of the geography, or of any if that is empty.
func (d Decision) at(geography model.Geography) bool {
	return geography == "" || d.Geography == "" || d.Geography == geography ||
		geography == model.OnCampus && d.Geography == model.StudentHousing
}
