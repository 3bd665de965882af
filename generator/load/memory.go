package load

import (
	"cleryreport/generator/diag"
	"cleryreport/generator/source"
)

// Memory loads one repository again and again, and parses and validates anew
// only the files that are others than the last time: source.Memory hands out the
// same *File as long as nothing changes in it. The zero Memory knows nothing. It
// is not for several goroutines at once.
type Memory struct {
	known, used map[knownFile]any
	packs       *keptPacks // nil at first
}

// knownFile is a file as one kind of thing.
type knownFile struct {
	file *source.File
	kind string
}

// remember returns what is known of a file as a kind of thing, or finds it out.
// What it returns must not be changed.
func remember[T any](m *Memory, file *source.File, kind string, find func() T) T {
	key := knownFile{file, kind}
	value, ok := m.used[key]
	if !ok {
		value, ok = m.known[key]
	}
	if !ok {
		value = find()
	}
	if m.used == nil {
		m.used = map[knownFile]any{}
	}
	m.used[key] = value
	return value.(T)
}

// forget begins a loading: what the last one had no use for is dropped.
func (m *Memory) forget() { m.known, m.used = m.used, nil }

// parsed is something that was read from a file, with what is wrong in it.
type parsed[T any] struct {
	value    T
	findings []diag.Diagnostic
}

// recall returns what a reading of a file gave, with its findings found again.
func recall[T any](l *loader, file *source.File, kind string, read func() (T, []diag.Diagnostic)) T {
	p := remember(l.memory, file, kind, func() parsed[T] {
		value, findings := read()
		return parsed[T]{value, findings}
	})
	l.findings = append(l.findings, p.findings...)
	return p.value
}

// apart runs a reading that adds to the findings, and returns what it added.
func apart[T any](l *loader, read func() T) (T, []diag.Diagnostic) {
	before := l.findings
	l.findings = nil
	value := read()
	found := l.findings
	l.findings = before
	return value, found
}
