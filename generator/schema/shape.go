package schema

import (
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"cleryreport/schemas"
)

// Shape is what a file schema says about one value: what it is, which law asks
// for it and what it may hold. It is for wording findings; ValidateFile alone
// decides. Where a schema has alternatives, a Shape joins them.
type Shape struct {
	Title       string
	Description string
	Law         string   // printed citation of the paragraph that asks for it (x-law), or empty
	Form        string   // how the text is written (x-form): date, id, count, ...; or empty
	Ref         string   // what the text names (x-ref): office, campus, place, ...; or empty
	Types       []string // JSON types it may have; empty: any
	Values      []string // the words it may be; empty: any
	Required    []string // keys it must have, in the order of the schema

	keys map[string]*Shape
	rest *Shape // shape of keys that have no name in the schema
	item *Shape
}

// Key returns the shape of the value under a key, or nil if the schema knows
// no such key. Key of a nil shape is nil.
func (s *Shape) Key(name string) *Shape {
	if s == nil {
		return nil
	}
	if key, ok := s.keys[name]; ok {
		return key
	}
	return s.rest
}

// Keys returns the names of the keys, sorted.
func (s *Shape) Keys() []string {
	if s == nil {
		return nil
	}
	return slices.Sorted(maps.Keys(s.keys))
}

// Item returns the shape of the items of a list, or nil.
func (s *Shape) Item() *Shape {
	if s == nil {
		return nil
	}
	return s.item
}

// Is reports whether the value must have the JSON type.
func (s *Shape) Is(jsonType string) bool {
	return s != nil && len(s.Types) == 1 && s.Types[0] == jsonType
}

// May reports whether the value may have the JSON type.
func (s *Shape) May(jsonType string) bool {
	return s != nil && slices.Contains(s.Types, jsonType)
}

var shapes sync.Map // name of a schema file to a func() (*Shape, error)

// FileShape returns the shape of a whole file of the kind, such as "campuses".
// Shapes are shared and must not be changed. An error is a defect of the
// program.
func FileShape(kind string) (*Shape, error) {
	name := fileSchema(kind)
	make, _ := shapes.LoadOrStore(name, sync.OnceValues(func() (*Shape, error) {
		r := &shapeReader{files: map[string]map[string]any{}, named: map[string]*Shape{}}
		s := &Shape{}
		return s, r.join(s, name, "")
	}))
	return make.(func() (*Shape, error))()
}

// shapeReader follows the references between schema files.
type shapeReader struct {
	files map[string]map[string]any
	named map[string]*Shape // of definitions that refer to themselves, by file and pointer
}

// join adds to s what the schema at a pointer of a file says.
func (r *shapeReader) join(s *Shape, file, pointer string) error {
	raw, err := r.at(file, pointer)
	if err != nil {
		return err
	}
	return r.joinRaw(s, file, raw)
}

func (r *shapeReader) joinRaw(s *Shape, file string, raw map[string]any) error {
	s.annotate(raw)
	if err := r.joinChildren(s, file, raw); err != nil {
		return err
	}
	for _, branch := range branches(raw) {
		if err := r.joinRaw(s, file, branch); err != nil {
			return err
		}
	}
	target, ok := raw["$ref"].(string)
	if !ok {
		return nil
	}
	other, pointer, _ := strings.Cut(target, "#")
	if other == "" {
		return r.join(s, file, pointer)
	}
	return r.join(s, path.Join(path.Dir(file), other), pointer)
}

// annotate takes over what the schema says of the value itself. What is said
// further out, nearer to the use, wins.
func (s *Shape) annotate(raw map[string]any) {
	take := func(field *string, keyword string) {
		if text, ok := raw[keyword].(string); ok && *field == "" {
			*field = text
		}
	}
	take(&s.Title, "title")
	take(&s.Description, "description")
	take(&s.Law, "x-law")
	take(&s.Form, "x-form")
	take(&s.Ref, "x-ref")
	switch types := raw["type"].(type) {
	case string:
		s.Types = union(s.Types, []string{types})
	case []any:
		s.Types = union(s.Types, words(types))
	}
	values, _ := raw["enum"].([]any)
	s.Values = union(s.Values, words(values))
	required, _ := raw["required"].([]any)
	s.Required = union(s.Required, words(required))
}

func (r *shapeReader) joinChildren(s *Shape, file string, raw map[string]any) error {
	properties, _ := raw["properties"].(map[string]any)
	for _, name := range slices.Sorted(maps.Keys(properties)) {
		if s.keys == nil {
			s.keys = map[string]*Shape{}
		}
		if s.keys[name] == nil {
			s.keys[name] = &Shape{}
		}
		if err := r.joinInto(s.keys[name], file, properties[name]); err != nil {
			return err
		}
	}
	if rest, ok := raw["additionalProperties"].(map[string]any); ok {
		if err := r.joinRest(s, file, rest); err != nil {
			return err
		}
	}
	if items, ok := raw["items"].(map[string]any); ok {
		s.item = &Shape{}
		return r.joinRaw(s.item, file, items)
	}
	return nil
}

// joinRest adds what the schema says of keys without a name. A definition of the
// file may stand there that holds itself, as a paragraph holds paragraphs: its
// shape is one value, met again and again.
func (r *shapeReader) joinRest(s *Shape, file string, rest map[string]any) error {
	target, _ := rest["$ref"].(string)
	if !strings.HasPrefix(target, "#") {
		s.rest = &Shape{}
		return r.joinRaw(s.rest, file, rest)
	}
	if s.rest = r.named[file+target]; s.rest != nil {
		return nil
	}
	s.rest = &Shape{}
	r.named[file+target] = s.rest
	return r.join(s.rest, file, target[1:])
}

func (r *shapeReader) joinInto(s *Shape, file string, raw any) error {
	object, ok := raw.(map[string]any)
	if !ok {
		return fmt.Errorf("schema %s: a property is no object", file)
	}
	return r.joinRaw(s, file, object)
}

// branches returns the schemas within a schema that speak of the same value.
// A condition (if) says nothing about it.
func branches(raw map[string]any) []map[string]any {
	var found []map[string]any
	all, _ := raw["allOf"].([]any)
	for _, part := range append(all, raw["then"], raw["else"]) {
		if object, ok := part.(map[string]any); ok {
			found = append(found, object)
		}
	}
	return found
}

// at returns the schema at a pointer of a schema file.
func (r *shapeReader) at(file, pointer string) (map[string]any, error) {
	if r.files[file] == nil {
		data, err := schemas.FS.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("schema %s: %w", file, err)
		}
		var object map[string]any
		if err := json.Unmarshal(data, &object); err != nil {
			return nil, fmt.Errorf("schema %s: %w", file, err)
		}
		r.files[file] = object
	}
	object := r.files[file]
	for _, key := range strings.FieldsFunc(pointer, func(c rune) bool { return c == '/' }) {
		next, ok := object[key].(map[string]any)
		if !ok {
			return nil, fmt.Errorf("schema %s: no %s", file, pointer)
		}
		object = next
	}
	return object, nil
}

func words(list []any) []string {
	var found []string
	for _, entry := range list {
		if word, ok := entry.(string); ok {
			found = append(found, word)
		}
	}
	return found
}

func union(a, b []string) []string {
	for _, word := range b {
		if !slices.Contains(a, word) {
			a = append(a, word)
		}
	}
	return a
}
