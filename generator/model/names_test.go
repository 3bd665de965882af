package model_test

import (
	"testing"

	"cleryreport/generator/model"
)

func TestKnowsName(t *testing.T) {
	c := &model.Corpus{
		Report:   model.Report{Institution: model.Institution{Name: "Paul Harris University"}},
		Campuses: []model.Campus{{Name: "Main Campus", Address: "1 Grace Way, Aldergate"}},
		Places:   []model.Place{{Name: "Jordan Hall", Formerly: "Mark Twain House", Address: "21 Orchard Walk, Aldergate"}},
		Offices:  []model.Office{{Title: "Henry Ford Health Center", Head: "Director of Health"}},
	}
	tests := []struct {
		words       string
		name, place bool
	}{
		{"Paul Harris", true, true},
		{"MARK TWAIN", true, true},
		{"Orchard  Walk", true, true},
		{"Grace Way", true, true},
		{"Henry Ford", true, false},
		{"Henry For", false, false},
		{"Jane Doe", false, false},
		{"", false, false},
		{"-", false, false},
	}
	for _, tt := range tests {
		if name, place := c.KnowsName(tt.words), c.KnowsPlace(tt.words); name != tt.name || place != tt.place {
			t.Errorf("%q: a name %v, a place %v", tt.words, name, place)
		}
	}
}
