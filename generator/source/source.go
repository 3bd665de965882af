// Package source reads the report repository once and keeps every file as
// bytes, with places in it as spans. It knows no format: parsers take its
// files. It refuses to read anything but the folders of a report, to follow a
// link, and to hand out text that is not UTF-8.
package source

import (
	"slices"
	"strings"
)

// Folders are the folders of a report repository. Nothing outside them is
// read, and of schemas nothing but what is local.
var Folders = []string{"content", "policies", "schemas/local", "site", "stats", "themes"}

// MaxFileSize is the size in bytes of the largest file that is read.
const MaxFileSize = 16 << 20

// Tree is a report repository as it was read: its files and what kept others
// from being read. A Tree is never changed after reading.
type Tree struct {
	files    []*File // sorted by path
	problems []Problem
}

// NewTree returns a tree of the given files, as tests and importers make one.
// Of two files with one path the first is kept.
func NewTree(files ...*File) *Tree {
	t := &Tree{files: slices.Clone(files)}
	t.sort()
	return t
}

func (t *Tree) sort() {
	slices.SortStableFunc(t.files, func(a, b *File) int { return strings.Compare(a.Path, b.Path) })
	t.files = slices.CompactFunc(t.files, func(a, b *File) bool { return a.Path == b.Path })
	slices.SortStableFunc(t.problems, func(a, b Problem) int { return strings.Compare(a.Span.Path(), b.Span.Path()) })
}

// Files returns every file, sorted by path.
func (t *Tree) Files() []*File { return slices.Clone(t.files) }

// Problems returns what could not be read and why, sorted by path.
func (t *Tree) Problems() []Problem { return slices.Clone(t.problems) }

// File returns the file at path, or nil if the tree has none.
func (t *Tree) File(path string) *File {
	i, found := slices.BinarySearchFunc(t.files, path, func(f *File, p string) int { return strings.Compare(f.Path, p) })
	if !found {
		return nil
	}
	return t.files[i]
}

// Under returns the files in the folder and in the folders below it, sorted by
// path.
func (t *Tree) Under(folder string) []*File {
	var files []*File
	for _, f := range t.files {
		if strings.HasPrefix(f.Path, strings.TrimSuffix(folder, "/")+"/") {
			files = append(files, f)
		}
	}
	return files
}

// Without returns the tree without the files in a folder and in those below it,
// and without what kept others there from being read.
func (t *Tree) Without(folder string) *Tree {
	inside := func(path string) bool { return strings.HasPrefix(path, strings.TrimSuffix(folder, "/")+"/") }
	return &Tree{files: slices.DeleteFunc(t.Files(), func(f *File) bool { return inside(f.Path) }),
		problems: slices.DeleteFunc(t.Problems(), func(p Problem) bool { return inside(p.Span.Path()) })}
}
