package diff

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// Fact is one value of site/ or of the registers of stats/.
type Fact struct {
	Register string // the file it stands in, in a word: offices, places
	Entry    string // id or name of the entry in it; empty of what is there once
	Key      string // in words: "emergency phone"
	Value    string
}

// FactChange is a value that differs between two editions. An entry that is new
// or gone is one change, with its values in Now or Was and no key.
type FactChange struct {
	Register, Entry, Key string
	Was, Now             string
}

// factsOf lists the facts of a repository. Its fields are read one by one as the
// model has them, so that a field which is added to the model is compared without
// anybody thinking of it. The ledger, the logs of fires and what the police sent
// are none of them.
func factsOf(corpus *model.Corpus) []Fact {
	c := collector{facts: []Fact{}, seen: map[string]int{}}
	general := corpus.Report
	general.Outline = nil // compared part by part
	c.fields("report", "", "", reflect.ValueOf(general))
	entries(&c, "outline", corpus.Report.Outline, func(e model.Part) string { return e.Title })
	entries(&c, "campuses", corpus.Campuses, func(e model.Campus) string { return e.ID })
	entries(&c, "offices", corpus.Offices, func(e model.Office) string { return e.ID })
	entries(&c, "places", corpus.Places, func(e model.Place) string { return e.ID })
	entries(&c, "fire systems", corpus.FireSystems, func(e model.FireSystem) string { return e.Facility })
	entries(&c, "interpretations", corpus.Interpretations, func(e model.Interpretation) string { return e.ID })
	entries(&c, "exceptions", corpus.Exceptions, func(e model.Exception) string { return e.Rule + " at " + e.Path })
	entries(&c, "approvals", corpus.Approvals, func(e model.Approval) string { return e.Path + " " + e.Heading })
	entries(&c, "distribution", corpus.Distribution, func(e model.Distribution) string { return strconv.Itoa(e.Edition) + " " + e.On })
	entries(&c, "attestations", corpus.Attestations, func(e model.Attestation) string { return e.Citation })
	c.fields("brand", "", "", reflect.ValueOf(corpus.Brand))
	entries(&c, "texts", fronts(corpus), func(e front) string { return e.path })
	entries(&c, "footnotes", corpus.Notes, func(e model.Note) string { return cells(e.At) })
	for _, log := range corpus.DrillLogs {
		entries(&c, "fire drills", log.Drills, func(e model.Drill) string { return e.Facility + " " + e.Date })
	}
	for _, list := range corpus.ProgramLists {
		entries(&c, "programs", list.Programs, func(e model.Program) string { return fmt.Sprint(list.Campus, " ", list.Year, " ", e.Title) })
	}
	for _, list := range corpus.ExerciseLists {
		entries(&c, "emergency tests", list.Exercises, func(e model.Exercise) string { return fmt.Sprint(list.Campus, " ", e.Date, " ", e.Time) })
	}
	return c.facts
}

// front is what stands above a text.
type front struct {
	path          string
	Owner, Status string
	Reviewed      model.Review
	InForce       model.PolicyInForce
	Campuses      []string
}

func fronts(corpus *model.Corpus) []front {
	var list []front
	for _, p := range corpus.Policies {
		list = append(list, front{p.Path, p.Owner, p.Status, p.Reviewed, p.InForce, p.Campuses})
	}
	return list
}

// cells says in words of which cells a footnote speaks.
func cells(at model.At) string {
	words := []string{at.Campus, string(at.Table), string(at.Category), string(at.Bias), string(at.Geography)}
	if at.Year > 0 {
		words = append(words, strconv.Itoa(at.Year))
	}
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " ")
}

// collector gathers facts. Of several entries with one name each further one has
// a number.
type collector struct {
	facts []Fact
	seen  map[string]int
}

func entries[T any](c *collector, register string, list []T, name func(T) string) {
	for _, e := range list {
		entry := strings.TrimSpace(name(e))
		c.seen[register+"\n"+entry]++
		if n := c.seen[register+"\n"+entry]; n > 1 {
			entry += " (" + strconv.Itoa(n) + ")"
		}
		c.fields(register, entry, "", reflect.ValueOf(e))
	}
}

var spanType = reflect.TypeFor[source.Span]()

// fields adds the fields of a struct that hold something, those of a struct
// within it under both names.
func (c *collector) fields(register, entry, before string, v reflect.Value) {
	for i := range v.NumField() {
		field := v.Type().Field(i)
		if field.Type == spanType || !field.IsExported() {
			continue
		}
		key := strings.TrimSpace(before + " " + inWords(field.Name))
		if field.Anonymous {
			key = before
		}
		if field.Type.Kind() == reflect.Struct {
			c.fields(register, entry, key, v.Field(i))
			continue
		}
		if value := written(v.Field(i)); value != "" {
			c.facts = append(c.facts, Fact{register, entry, key, value})
		}
	}
}

// written is a value as a reader knows it: nothing for what is not there.
func written(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Slice:
		var list []string
		for i := range v.Len() {
			list = append(list, written(v.Index(i)))
		}
		return strings.Join(list, "; ")
	case reflect.Struct:
		var list []string
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.Type == spanType || !f.IsExported() {
				continue
			}
			if value := written(v.Field(i)); value != "" {
				list = append(list, value)
			}
		}
		return strings.Join(list, " ")
	case reflect.Bool:
		return map[bool]string{true: "yes", false: "no"}[v.Bool()]
	case reflect.Int:
		if v.Int() == 0 {
			return ""
		}
		return strconv.FormatInt(v.Int(), 10)
	default:
		return v.String()
	}
}

// inWords writes the name of a field as words: EmergencyPhone is "emergency
// phone".
func inWords(name string) string {
	var b strings.Builder
	letters := []rune(name)
	for i, r := range letters {
		begins := i > 0 && unicode.IsUpper(r) && (unicode.IsLower(letters[i-1]) || i+1 < len(letters) && unicode.IsLower(letters[i+1]))
		if begins {
			b.WriteByte(' ')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// factChanges compares facts, entry by entry.
func factChanges(before, after []Fact) []FactChange {
	was, now := values(before), values(after)
	old, here := names(before), names(after)
	var list []FactChange
	told := map[Fact]bool{}
	for _, f := range after {
		entry := Fact{Register: f.Register, Entry: f.Entry}
		at := Fact{Register: f.Register, Entry: f.Entry, Key: f.Key}
		switch {
		case old[entry] == "" && !told[entry]:
			told[entry] = true
			list = append(list, FactChange{f.Register, f.Entry, "", "", here[entry]})
		case old[entry] != "" && was[at] != f.Value:
			list = append(list, FactChange{f.Register, f.Entry, f.Key, was[at], f.Value})
		}
	}
	for _, f := range before {
		entry := Fact{Register: f.Register, Entry: f.Entry}
		_, stays := now[Fact{Register: f.Register, Entry: f.Entry, Key: f.Key}]
		switch {
		case here[entry] == "" && !told[entry]:
			told[entry] = true
			list = append(list, FactChange{f.Register, f.Entry, "", old[entry], ""})
		case here[entry] != "" && !stays:
			list = append(list, FactChange{f.Register, f.Entry, f.Key, f.Value, ""})
		}
	}
	return list
}

// values gives each fact by its place.
func values(facts []Fact) map[Fact]string {
	list := map[Fact]string{}
	for _, f := range facts {
		list[Fact{Register: f.Register, Entry: f.Entry, Key: f.Key}] = f.Value
	}
	return list
}

// names gives the values of each entry, together.
func names(facts []Fact) map[Fact]string {
	list := map[Fact]string{}
	for _, f := range facts {
		entry := Fact{Register: f.Register, Entry: f.Entry}
		if list[entry] != "" {
			list[entry] += "; "
		}
		list[entry] += f.Key + ": " + f.Value
	}
	return list
}
