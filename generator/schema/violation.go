package schema

import (
	"cmp"
	"errors"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// Violation is one thing a value does that its schema refuses, or fails to do
// that its schema asks.
type Violation struct {
	// Pointer is the JSON pointer of the value, empty for the whole of it. For
	// a key that is missing or unknown it points at the object around it.
	Pointer string
	// Keyword is the word of the schema language that was broken, such as
	// "required", "additionalProperties", "enum" or "minItems".
	Keyword string
	// Key is the key that is missing ("required") or unknown
	// ("additionalProperties"); empty for other keywords.
	Key string
	// Message is the schema library's own description, in English.
	Message string
	// Schema is the place of the keyword in the embedded schemas, such as
	// "law/kinds.json#/definitions/list_of_titles/required".
	Schema string
}

// violations returns what a failed validation found, innermost causes only and
// sorted, because the library walks maps in any order. Several keys in one
// complaint make several violations. It returns nil for nil and for an error
// that is not about the value.
func violations(err error) []Violation {
	var failed *jsonschema.ValidationError
	if !errors.As(err, &failed) {
		return nil
	}
	found := innermost(nil, failed)
	slices.SortFunc(found, func(a, b Violation) int {
		return cmp.Or(
			cmp.Compare(a.Pointer, b.Pointer),
			cmp.Compare(a.Keyword, b.Keyword),
			cmp.Compare(a.Key, b.Key),
			cmp.Compare(a.Schema, b.Schema),
			cmp.Compare(a.Message, b.Message),
		)
	})
	return found
}

// innermost appends the innermost causes of a failed validation.
func innermost(found []Violation, failed *jsonschema.ValidationError) []Violation {
	for _, cause := range failed.Causes {
		found = innermost(found, cause)
	}
	if len(failed.Causes) > 0 {
		return found
	}
	v := Violation{
		Pointer: unescaped(failed.InstanceLocation),
		Keyword: failed.KeywordLocation[strings.LastIndexByte(failed.KeywordLocation, '/')+1:],
		Message: failed.Message,
		Schema:  strings.TrimPrefix(failed.AbsoluteKeywordLocation, scheme),
	}
	if v.Keyword != "required" && v.Keyword != "additionalProperties" {
		return append(found, v)
	}
	for _, key := range quotedKeys(failed.Message) {
		v.Key = key
		found = append(found, v)
	}
	return found
}

// unescaped turns the library's percent-escaped pointer into a plain one.
func unescaped(pointer string) string {
	if plain, err := url.PathUnescape(pointer); err == nil {
		return plain
	}
	return pointer
}

// quotedKeys returns the keys that the library put between single quotes into
// its message; it names them nowhere else. A message without any gives one
// empty key, so that no complaint is lost.
func quotedKeys(message string) []string {
	var keys []string
	for {
		_, rest, ok := strings.Cut(message, "'")
		if !ok {
			break
		}
		end := closingQuote(rest)
		if end < 0 {
			break
		}
		keys = append(keys, unquoted(rest[:end]))
		message = rest[end+1:]
	}
	if keys == nil {
		return []string{""}
	}
	return keys
}

// closingQuote returns the place of the first single quote that no backslash
// protects, or -1.
func closingQuote(s string) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '\'':
			return i
		}
	}
	return -1
}

// unquoted undoes the escapes of a quoted key, or returns it as it stands when
// they are not ones the library writes.
func unquoted(s string) string {
	plain := strings.NewReplacer(`\'`, `'`, `"`, `\"`, `\\`, `\\`).Replace(s)
	if key, err := strconv.Unquote(`"` + plain + `"`); err == nil {
		return key
	}
	return s
}
