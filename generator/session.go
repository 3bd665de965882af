package generator

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"slices"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// Session judges one repository again and again, for whoever looks on while it
// is edited. What did not change from one time to the next is neither read nor
// parsed again. It is not for several goroutines at once.
type Session struct {
	options Options
	memory  memory

	tree, records *source.Tree // as they were read last
	result        *Result      // of what was judged last, nil at first
	judged        bool         // the trees are those of the result
}

// NewSession returns a session that has not read anything.
func NewSession(o Options) *Session { return &Session{options: o.withDefaults()} }

// Look reads what has changed and judges it. While nothing changes it returns
// the very same result. With settle it judges a change only when the next look
// finds it as it was, because a file may be half written, and returns the last
// result until then. The error is not nil only if the work could not be done; the next look may
// do better.
func (s *Session) Look(settle bool) (*Result, error) {
	tree, records, err := s.memory.read(s.options)
	if err != nil {
		s.judged = false
		return nil, err
	}
	same := s.tree != nil && tree.Same(s.tree) && sameRecords(records, s.records)
	if !same {
		s.tree, s.records, s.judged = tree, records, false
	}
	if s.judged || settle && !same && s.result != nil {
		return s.result, nil
	}
	result, err := s.memory.judge(s.tree, s.records, s.options)
	if err != nil {
		return nil, err
	}
	s.result, s.judged = result, true
	return result, nil
}

// Settling reports whether the last look has seen a change that it left for the
// next one to judge.
func (s *Session) Settling() bool { return s.result != nil && !s.judged }

// Files is how many files the last look has found.
func (s *Session) Files() int {
	if s.tree == nil {
		return 0
	}
	return len(s.tree.Files())
}

// sameRecords compares records that may not be there.
func sameRecords(a, b *source.Tree) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Same(b)
}

// memory is what is kept of a repository from one run to the next.
type memory struct {
	files, ledger source.Memory
	loaded        load.Memory
	counted       counted
	drawn         drawn
}

// drawn is a logo as it was read from its file.
type drawn struct {
	file    *source.File
	logo    *doc.Picture
	problem string // why it cannot be used, empty if it can
}

// counted is the statistics of the files beside the texts, of which no text
// changes a number.
type counted struct {
	files      []*source.File
	statistics *model.Statistics
	findings   []diag.Diagnostic
}

// count returns the statistics, counted anew if a file other than a text has
// changed.
func (m *memory) count(corpus *model.Corpus, trees ...*source.Tree) (*model.Statistics, []diag.Diagnostic) {
	var files []*source.File
	for _, t := range trees {
		if t != nil {
			files = append(files, t.Files()...)
		}
	}
	files = slices.DeleteFunc(files, func(f *source.File) bool { return path.Ext(f.Path) == ".md" })
	if m.counted.statistics == nil || !slices.Equal(files, m.counted.files) {
		statistics, findings := count.Count(corpus)
		m.counted = counted{files, statistics, findings}
	}
	return m.counted.statistics, slices.Clone(m.counted.findings)
}

// read reads a repository once.
func read(o Options) (tree, records *source.Tree, err error) { return new(memory).read(o) }

// read reads the repository and, if they lie elsewhere, the records. A folder
// of records that site/report.yaml names need not be there: only those who may
// see the records have it.
func (m *memory) read(o Options) (tree, records *source.Tree, err error) {
	if tree, err = m.files.Read(o.Dir); err != nil {
		return nil, nil, err
	}
	if o.Records != "" {
		records, err = m.ledger.ReadFolder(o.Records, load.LedgerFolder)
		return tree, records, err
	}
	named := load.RecordsFolder(tree)
	if named == "" || named == load.LedgerFolder {
		return tree, nil, nil
	}
	if !filepath.IsAbs(named) {
		named = filepath.Join(o.Dir, filepath.FromSlash(named))
	}
	records, err = m.ledger.ReadFolder(named, load.LedgerFolder)
	if errors.Is(err, fs.ErrNotExist) {
		return tree, nil, nil
	}
	return tree, records, err
}
