package schema

import (
	"cmp"
	"slices"
)

// ValidateFile validates a file of a report repository against the schema of
// its kind, such as "campuses" or "front-matter". The value is what
// encoding/json decodes with UseNumber. The violations are ordered by pointer.
// An error says that there is no such kind or that its schema is defective.
func ValidateFile(kind string, value any) ([]Violation, error) {
	s, err := compiled(fileSchema(kind))
	if err != nil {
		return nil, err
	}
	found := violations(s.Validate(value))
	slices.SortStableFunc(found, func(a, b Violation) int {
		return cmp.Or(cmp.Compare(a.Pointer, b.Pointer), cmp.Compare(a.Keyword, b.Keyword), cmp.Compare(a.Key, b.Key))
	})
	return found, nil
}

// fileSchema is the name of the schema for a kind of file.
func fileSchema(kind string) string { return "files/" + kind + ".json" }
