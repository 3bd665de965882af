// Package seal writes and reads the numbers and words of an edition as they were
// published, stats/sealed/<edition>.json. It compares nothing, and refuses a
// seal that is not as it was written, because a past that can be edited proves
// nothing.
package seal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// Parse reads a seal. It returns nil, and why, if the file is none, or is not as
// clery seal wrote it.
func Parse(f *source.File) (*model.Seal, []diag.Diagnostic) {
	r := &reader{file: f, dec: json.NewDecoder(bytes.NewReader(f.Data)), seal: &model.Seal{Path: f.Path}}
	r.dec.DisallowUnknownFields()
	if err := r.read(); err != nil {
		return nil, []diag.Diagnostic{diag.New(RuleUnreadable, diag.Error, r.here(),
			"this is not the seal of an edition: "+err.Error(), diag.Help(restore), diag.Law(law))}
	}
	if sealed := digest(r.before()); r.digest != sealed {
		return nil, []diag.Diagnostic{diag.New(RuleChanged, diag.Error, source.Span{File: f, Start: r.digestAt, End: len(f.Data)},
			"this seal was changed after the edition was sealed: what it holds does not fit the digest",
			diag.Help(restore), diag.Law(law))}
	}
	if want := Path(r.seal.Edition); f.Path != want {
		return nil, []diag.Diagnostic{diag.New(RuleOtherName, diag.Error, source.Whole(f.Path),
			fmt.Sprintf("this is the seal of the edition of %d", r.seal.Edition),
			diag.Help("give it back its name, "+want), diag.Law(law))}
	}
	return r.seal, nil
}

// reader is a seal in the making.
type reader struct {
	file     *source.File
	dec      *json.Decoder
	seal     *model.Seal
	digest   string
	digestAt int // where the line of the digest begins
}

// here is the place up to which the file was read.
func (r *reader) here() source.Span {
	at := min(int(r.dec.InputOffset()), len(r.file.Data))
	return source.Span{File: r.file, Start: at, End: min(at+1, len(r.file.Data))}
}

// before is the text that the digest is over. Line ends are those of the
// writer, whatever a version control system has made of them.
func (r *reader) before() []byte {
	return bytes.ReplaceAll(r.file.Data[:r.digestAt], []byte("\r\n"), []byte("\n"))
}

func (r *reader) read() error {
	if err := r.delim('{'); err != nil {
		return err
	}
	var seen []string
	for r.dec.More() {
		key, err := r.dec.Token()
		if err != nil {
			return plain(err)
		}
		name, _ := key.(string)
		if slices.Contains(seen, name) {
			return fmt.Errorf("%q stands in it twice", name)
		}
		seen = append(seen, name)
		if err := r.value(name); err != nil {
			return plain(err)
		}
	}
	for _, name := range []string{"edition", "published", "years", "statistics", "fires", "digest"} { // those of the words came later
		if !slices.Contains(seen, name) {
			return fmt.Errorf("it lacks %q", name)
		}
	}
	if len(r.seal.Years) == 0 {
		return errors.New("it has no years")
	}
	if err := r.delim('}'); err != nil {
		return err
	}
	if _, err := r.dec.Token(); !errors.Is(err, io.EOF) {
		return errors.New("something stands behind its end")
	}
	return nil
}

// value reads the value of a key.
func (r *reader) value(name string) error {
	switch name {
	case "edition":
		return r.dec.Decode(&r.seal.Edition)
	case "published":
		return r.dec.Decode(&r.seal.Published)
	case "years":
		return r.dec.Decode(&r.seal.Years)
	case "statistics":
		return rows(r, r.statistics)
	case "fires":
		return rows(r, r.fires)
	case "sections":
		return rows(r, r.section)
	case "offices":
		return rows(r, r.office)
	case "digest":
		r.digestAt = max(bytes.LastIndex(r.file.Data, []byte(digestKey)), 0)
		return r.dec.Decode(&r.digest)
	default:
		return fmt.Errorf("it has no %q", name)
	}
}

// rows reads a list of rows, each by read, which is given the place of the row.
func rows[T any](r *reader, read func(T, source.Span) error) error {
	if err := r.delim('['); err != nil {
		return err
	}
	for r.dec.More() {
		start := int(r.dec.InputOffset())
		start += max(bytes.IndexByte(r.file.Data[start:], '{'), 0)
		var one T
		if err := r.dec.Decode(&one); err != nil {
			return err
		}
		if err := read(one, source.Span{File: r.file, Start: start, End: int(r.dec.InputOffset())}); err != nil {
			return err
		}
	}
	return r.delim(']')
}

func (r *reader) delim(want json.Delim) error {
	token, err := r.dec.Token()
	if err != nil {
		return plain(err)
	}
	if token != want {
		return fmt.Errorf("%s is expected here", want)
	}
	return nil
}

// plain says what is wrong with a file that is no seal in words of our own.
func plain(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	unknown, isUnknown := strings.CutPrefix(err.Error(), "json: unknown field ")
	switch {
	case errors.As(err, &syntax), errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("it breaks off or is no JSON at this place")
	case errors.As(err, &kind):
		return errors.New("a value is expected here that is of another kind than " + kind.Value)
	case isUnknown:
		return errors.New("it has no " + unknown)
	default:
		return err
	}
}
