package form

import (
	"slices"
	"strings"

	"cleryreport/generator/model"
	"cleryreport/generator/schema"
	"cleryreport/generator/workbook"
)

// Word is a word of the input files and what people call it.
type Word struct{ ID, Title string }

// column is one column of a list.
type column struct {
	key      string
	title    string
	help     string
	look     workbook.Look
	words    []Word // those it may hold; empty: any
	required bool
	many     bool // it holds several entries, separated by semicolons
	form     string
}

// columnKeys are the columns of each list, in the order in which they are
// written. What they hold is said by the schemas of the files.
var columnKeys = map[string][]string{
	string(model.HateCrimes): {"offense", "bias", "geography", "count"},
	"fires":                  {"ref", "facility", "date", "cause", "words", "injuries", "deaths", "damage"},
	"drills":                 {"facility", "date", "announced", "note"},
	"programs":               {"title", "office", "dates", "audience", "kind", "topics"},
	"exercises":              {"date", "time", "kind", "description", "announced", "publicized_with"},
}

// columns returns the columns of a list.
func columns(c *model.Corpus, s *model.Statistics, subject Subject) []column {
	shape := mustItem(subject.Name)
	var list []column
	for _, key := range columnKeys[subject.Name] {
		k := shape.Key(key)
		col := column{key: key, title: k.Title, help: k.Description, form: k.Form, look: workbook.Entry,
			required: slices.Contains(shape.Required, key), many: k.May("array")}
		item := k
		if col.many {
			item = k.Item()
		}
		switch {
		case k.Form == "date":
			col.look = workbook.Day
		case k.Form == "time":
			col.look = workbook.Clock
		case k.Form == "count" || k.Form == "positive":
			col.look = workbook.Count
		}
		col.words = words(c, s, subject, key, item)
		list = append(list, col)
	}
	return list
}

// mustItem is what the schema says of one row of a list. The schemas are part
// of the program, so that an error here is a defect of it.
func mustItem(name string) *schema.Shape {
	file, key := name, name
	if name == string(model.HateCrimes) {
		file = "counts"
	}
	shape, err := schema.FileShape(file)
	if err != nil {
		panic(err)
	}
	return shape.Key(key).Item()
}

// words are the words that a column may hold, with what people call them.
func words(c *model.Corpus, s *model.Statistics, subject Subject, key string, k *schema.Shape) []Word {
	switch {
	case k.Is("boolean"):
		return []Word{{"true", "yes"}, {"false", "no"}}
	case k.Ref == "place":
		return distinct(facilities(s, subject))
	case k.Ref == "office":
		var list []Word
		for _, o := range c.Offices {
			list = append(list, Word{o.ID, o.Title})
		}
		return distinct(list)
	}
	var list []Word
	for _, id := range k.Values {
		if key == "geography" && !takes(c, subject, model.Geography(id)) {
			continue
		}
		list = append(list, Word{id, wordTitle(key, id)})
	}
	return list
}

// takes reports whether a campus had a kind of place in the year.
func takes(c *model.Corpus, subject Subject, g model.Geography) bool {
	campus, _ := c.Campus(subject.Campus)
	return campus.GeographyIn(g, subject.Year)
}

// wordTitle is what people call a word of the schemas.
func wordTitle(key, id string) string {
	switch key {
	case "offense":
		return model.CategoryTitle[model.Category(id)]
	case "bias":
		return model.BiasTitle[model.Bias(id)]
	case "geography":
		return model.GeographyTitle[model.Geography(id)]
	default:
		return strings.ReplaceAll(id, "_", " ")
	}
}

// distinct adds the id to titles that two words share.
func distinct(list []Word) []Word {
	times := map[string]int{}
	for _, w := range list {
		times[normal(w.Title)]++
	}
	for i, w := range list {
		if times[normal(w.Title)] > 1 {
			list[i].Title = w.Title + " (" + w.ID + ")"
		}
	}
	return list
}

// titles are what people call some words.
func titles(list []Word) []string {
	var all []string
	for _, w := range list {
		all = append(all, w.Title)
	}
	return all
}

// idOf returns the word that a person wrote, by its title or as the input files
// have it; ok is false if it is none.
func idOf(list []Word, written string) (id string, ok bool) {
	for _, w := range list {
		if normal(written) == normal(w.Title) || normal(written) == normal(w.ID) {
			return w.ID, true
		}
	}
	return "", false
}

// titleOf is what people call a word of the input files; a word that is not in
// the list stays as it is.
func titleOf(list []Word, id string) string {
	for _, w := range list {
		if w.ID == id {
			return w.Title
		}
	}
	return id
}

// normal is a text as labels and words are compared: without regard to capitals,
// to spaces of whatever kind, and to a colon behind.
func normal(text string) string {
	return strings.TrimSuffix(strings.ToLower(strings.Join(strings.Fields(text), " ")), ":")
}
