package sheet

import (
	"errors"
	"testing"
)

// TestGuarded turns a panic behind the border into a damaged file.
func TestGuarded(t *testing.T) {
	_, err := guarded(func() ([]byte, error) {
		var none []byte
		return none[:1], nil
	})
	if problem, ok := errors.AsType[Problem](err); !ok || problem != damaged {
		t.Errorf("got %v", err)
	}
	if book, err := guarded(func() ([]byte, error) { return []byte("book"), nil }); string(book) != "book" || err != nil {
		t.Errorf("got %q, %v", book, err)
	}
}
