package progress

import (
	"cmp"
	"slices"

	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// exceptions are those of the register, with the first that ends first.
func exceptions(corpus *model.Corpus, today string) []Exception {
	var list []Exception
	for _, e := range corpus.Exceptions {
		list = append(list, Exception{e.Rule, e.Path, e.Expires, e.Expires < today})
	}
	slices.SortStableFunc(list, func(a, b Exception) int { return cmp.Compare(a.Until, b.Until) })
	return list
}

// agencies says for each campus how many police agencies were asked for the last
// calendar year of the edition, and how many answered.
func agencies(corpus *model.Corpus) []Agencies {
	year := corpus.Report.Edition - 1
	var list []Agencies
	for _, c := range corpus.Campuses {
		if !c.OpenIn(year) {
			continue
		}
		a := Agencies{Campus: c.ID, Name: c.Name, Year: year}
		for _, asked := range corpus.AgencyLists {
			if asked.Campus != c.ID || asked.Year != year {
				continue
			}
			for _, agency := range asked.Agencies {
				a.add(corpus, agency)
			}
		}
		list = append(list, a)
	}
	return list
}

func (a *Agencies) add(corpus *model.Corpus, agency model.Agency) {
	if agency.AskedOn == "" {
		return
	}
	a.Asked++
	if agency.Answered != "" {
		a.Answered++
		return
	}
	title := agency.Office
	if o, ok := corpus.Office(agency.Office); ok {
		title = o.Title
	}
	a.Open = append(a.Open, title)
}

// audiences are those whom 34 CFR 668.41(e) names.
var audiences = []string{"enrolled_students", "current_employees", "prospective_students", "prospective_employees"}

// notices says when each audience was first told of the edition.
func notices(corpus *model.Corpus) []Notice {
	var list []Notice
	for _, audience := range audiences {
		n := Notice{Audience: audience}
		for _, d := range corpus.Distribution {
			if d.Edition == corpus.Report.Edition && slices.Contains(d.Audiences, audience) && (n.On == "" || d.On < n.On) {
				n.On = d.On
			}
		}
		list = append(list, n)
	}
	return list
}

// lastPublished is the day on which the last sealed edition was published, empty
// if there is none.
func lastPublished(corpus *model.Corpus) string {
	if seal := corpus.SealBefore(); seal != nil {
		return seal.Published
	}
	return ""
}

// before compares with the last sealed edition; nil if there is none.
func before(corpus *model.Corpus, law *schema.Law) *Before {
	seal := corpus.SealBefore()
	if seal == nil {
		return nil
	}
	b := &Before{Edition: seal.Edition, Published: seal.Published, Texts: len(corpus.Policies)}
	for _, p := range corpus.Policies {
		if p.Status == "adopted" && p.Reviewed.On > seal.Published {
			b.Reviewed++
		}
	}
	begin, _ := law.Changed(seal.Edition, corpus.Report.Edition)
	b.Asked = len(begin)
	return b
}
