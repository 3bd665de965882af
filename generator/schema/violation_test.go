package schema

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

func TestViolations(t *testing.T) {
	s, err := jsonschema.CompileString("schema:///law/sample.json", `{
		"type": "object",
		"required": ["id", "it's"],
		"additionalProperties": false,
		"properties": {
			"id": {"type": "string"},
			"it's": true,
			"a/b c": {"type": "array", "items": {"enum": ["x", "y"]}}
		}
	}`)
	if err != nil {
		t.Fatal(err)
	}
	value := map[string]any{"zeta": 1, `quo"te`: 1, "o'clock": 1, "a/b c": []any{"x", "z"}}
	want := []string{
		" additionalProperties o'clock law/sample.json#/additionalProperties",
		` additionalProperties quo"te law/sample.json#/additionalProperties`,
		" additionalProperties zeta law/sample.json#/additionalProperties",
		" required id law/sample.json#/required",
		" required it's law/sample.json#/required",
		"/a~1b c/1 enum  law/sample.json#/properties/a~1b%20c/items/enum",
	}
	for range 20 {
		var got []string
		for _, v := range violations(s.Validate(value)) {
			got = append(got, strings.Join([]string{v.Pointer, v.Keyword, v.Key, v.Schema}, " "))
			if v.Message == "" {
				t.Errorf("%+v has no message", v)
			}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

func TestViolationsOfOtherErrors(t *testing.T) {
	if got := violations(nil); got != nil {
		t.Errorf("no error gives %v", got)
	}
	if got := violations(errors.New("disk full")); got != nil {
		t.Errorf("an error that is not about the value gives %v", got)
	}
}

func TestQuotedKeys(t *testing.T) {
	tests := []struct {
		message string
		want    []string
	}{
		{"missing properties: 'a', 'b'", []string{"a", "b"}},
		{"additionalProperties 'x, y' not allowed", []string{"x, y"}},
		{`additionalProperties 'it\'s' not allowed`, []string{"it's"}},
		{`additionalProperties 'tab\there' not allowed`, []string{"tab\there"}},
		{`additionalProperties 'a"b' not allowed`, []string{`a"b`}},
		{`additionalProperties '\q' not allowed`, []string{`\q`}},
		{"additionalProperties 'never closed", []string{""}},
		{"no quotes at all", []string{""}},
	}
	for _, test := range tests {
		if got := quotedKeys(test.message); !slices.Equal(got, test.want) {
			t.Errorf("%q gives %q, want %q", test.message, got, test.want)
		}
	}
}

// FuzzQuotedKeys proves that a key comes back out of the library's message. A
// key with a backslash may not: the library does not quote those unmistakably.
func FuzzQuotedKeys(f *testing.F) {
	for _, seed := range []string{"id", "it's", `quo"te`, "x', 'y", "tab\t", "é", ""} {
		f.Add(seed)
	}
	closed, err := jsonschema.CompileString("schema:///law/closed.json", `{"additionalProperties": false}`)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, key string) {
		found := violations(closed.Validate(map[string]any{key: 1}))
		if strings.Contains(key, `\`) {
			return
		}
		if len(found) != 1 || found[0].Key != strings.ToValidUTF8(key, "\uFFFD") && found[0].Key != key {
			t.Errorf("unknown key %q is named in %+v", key, found)
		}
	})
}
