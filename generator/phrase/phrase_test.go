package phrase_test

import (
	"reflect"
	"testing"

	"cleryreport/generator/phrase"
)

func TestFormats(t *testing.T) {
	say := phrase.English
	for _, tt := range []struct{ got, want string }{
		{say.Number(0), "0"},
		{say.Number(999), "999"},
		{say.Number(1234567), "1,234,567"},
		{say.Date("2026-09-28"), "September 28, 2026"},
		{say.Date("unknown"), "unknown"},
		{say.Clock("00:05"), "12:05 a.m."},
		{say.Clock("14:30"), "2:30 p.m."},
		{say.Clock("noon"), "noon"},
		{say.Dollars(25000), "$25,000"},
		{say.And(nil), ""},
		{say.And([]string{"a"}), "a"},
		{say.And([]string{"a", "b"}), "a and b"},
		{say.Or([]string{"a", "b", "c"}), "a, b or c"},
		{say.Lower("Émeute"), "émeute"},
		{say.Lower("VAWA offenses"), "VAWA offenses"},
		{say.Upper("élan"), "Élan"},
		{say.Upper(""), ""},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

// TestNothingIsEmpty asks for every sentence that needs nothing to speak of, and
// for those that speak of one text each.
func TestNothingIsEmpty(t *testing.T) {
	say := reflect.ValueOf(phrase.English)
	for i := range say.NumMethod() {
		method, name := say.Method(i), say.Type().Method(i).Name
		if name == "AgencyOutcome" { // speaks of the states of answers only
			continue
		}
		var args []reflect.Value
		for j := range method.Type().NumIn() {
			args = append(args, argument(method.Type().In(j)))
		}
		said := method.Call(args)[0]
		if hasEmpty(said) {
			t.Errorf("%s says %#v", name, said)
		}
	}
}

// argument is a value to speak of.
func argument(kind reflect.Type) reflect.Value {
	switch kind.Kind() {
	case reflect.Int:
		return reflect.ValueOf(1)
	case reflect.String:
		return reflect.ValueOf("x")
	case reflect.Slice:
		return reflect.ValueOf([]string{"x", "y"})
	default:
		return reflect.Zero(kind)
	}
}

// hasEmpty reports whether a word is missing in a text or a struct of texts.
func hasEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if hasEmpty(v.Field(i)) {
				return true
			}
		}
		return false
	case reflect.Slice:
		for i := range v.Len() {
			if hasEmpty(v.Index(i)) {
				return true
			}
		}
		return v.Len() == 0
	default:
		return v.String() == ""
	}
}

func TestAgencyOutcomes(t *testing.T) {
	for _, state := range []string{"included", "not_separable", "not_clery_geography", "not_provided", "nothing_to_report", "no_answer"} {
		if phrase.English.AgencyOutcome(state) == "" {
			t.Errorf("nothing is said of %s", state)
		}
	}
}
