package source

import (
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Read reads the report repository in the folder dir. The error is not nil
// only if dir itself cannot be opened; a file that cannot be read is a
// Problem of the tree.
func Read(dir string) (*Tree, error) { return new(Memory).Read(dir) }

// ReadFS reads a report repository from a file system: a test's, or that of a
// revision.
func ReadFS(fsys fs.FS) (*Tree, error) { return new(Memory).read(fsys) }

// top reads those entries of a folder that are folders of a report, or lead to
// one.
func (r *reader) top(folder string, entries []fs.DirEntry) {
	for _, entry := range entries {
		name := path.Join(folder, entry.Name())
		leads := slices.ContainsFunc(Folders, func(f string) bool { return strings.HasPrefix(f, name+"/") })
		link := entry.Type()&fs.ModeSymlink != 0
		switch {
		case leads && entry.IsDir():
			below, err := fs.ReadDir(r.fsys, name)
			if err != nil {
				r.unreadable(name)
				continue
			}
			r.top(name, below)
		case leads && link:
			r.entry(name, entry)
		case !slices.Contains(Folders, name):
		case !link && !entry.IsDir():
			r.problem(FileNotFolder, Whole(name), "a file stands where the folder "+name+" belongs",
				"rename the file and make a folder of this name")
		default:
			r.entry(name, entry)
		}
	}
}

// ReadFolder reads every file of one folder outside the repository, such as
// the ledger, and shows it as the folder as of the tree.
func ReadFolder(dir, as string) (*Tree, error) { return new(Memory).ReadFolder(dir, as) }

// reader fills a tree from a file system.
type reader struct {
	fsys fs.FS
	as   string // folder of the tree at which the file system stands, empty for its root
	tree *Tree

	memory *Memory
	kept   map[string]kept // what this reading adds to the memory
}

func (r *reader) problem(kind string, span Span, message, help string) {
	r.tree.problems = append(r.tree.problems, Problem{Kind: kind, Span: span, Message: message, Help: help})
}

// finish returns the tree in order.
func (r *reader) finish() *Tree {
	r.tree.sort()
	r.caseOnly()
	return r.tree
}

// shown returns the path of the tree for a name of the file system.
func (r *reader) shown(name string) string { return path.Join(r.as, name) }

func (r *reader) folder(name string) {
	entries, err := fs.ReadDir(r.fsys, name)
	if err != nil {
		r.unreadable(name)
		return
	}
	for _, entry := range entries {
		r.entry(path.Join(name, entry.Name()), entry)
	}
}

func (r *reader) entry(name string, entry fs.DirEntry) {
	switch {
	case strings.HasPrefix(entry.Name(), ".") || strings.HasSuffix(entry.Name(), ".go"):
	case entry.Type()&fs.ModeSymlink != 0:
		r.problem(Link, Whole(r.shown(name)), "this is a link, and links are not followed",
			"put a copy of the file itself here")
	case entry.IsDir() && isText(name):
		r.problem(FolderNotFile, Whole(r.shown(name)), "a folder stands where a file is expected",
			fmt.Sprintf("a name ending in %s belongs to a file: rename the folder", path.Ext(name)))
	case entry.IsDir():
		r.folder(name)
	case !entry.Type().IsRegular():
		r.unreadable(name)
	default:
		r.file(name, entry)
	}
}

func (r *reader) file(name string, entry fs.DirEntry) {
	now := stampOf(entry)
	known, same := r.memory.recall(name, now)
	if !same {
		data, ok := r.open(name)
		if !ok {
			return
		}
		known = known.with(r.shown(name), data, now)
	}
	r.kept[name] = known
	if known.problem != nil {
		r.tree.problems = append(r.tree.problems, *known.problem)
		return
	}
	r.tree.files = append(r.tree.files, known.file)
}

// open returns the bytes of a file. What keeps it from being read is a problem
// of the tree.
func (r *reader) open(name string) ([]byte, bool) {
	opened, err := r.fsys.Open(name)
	if err != nil {
		r.unreadable(name)
		return nil, false
	}
	defer opened.Close()
	data, err := io.ReadAll(io.LimitReader(opened, MaxFileSize+1))
	if err != nil {
		r.unreadable(name)
		return nil, false
	}
	if len(data) > MaxFileSize {
		r.problem(TooLarge, Whole(r.shown(name)), fmt.Sprintf("the file is larger than %d MiB", MaxFileSize>>20),
			"check that this is the right file; split a long one")
		return nil, false
	}
	return data, true
}

func (r *reader) unreadable(name string) {
	r.problem(Unreadable, Whole(r.shown(name)), "this cannot be read",
		"check that it is a plain file and that you may open it")
}

// caseOnly reports paths that are one and the same where a system does not
// tell capitals from small letters.
func (r *reader) caseOnly() {
	first := map[string]string{}
	for _, f := range r.tree.files {
		folded := strings.ToLower(f.Path)
		if other, twice := first[folded]; twice {
			r.problem(CaseOnly, Whole(f.Path), fmt.Sprintf("this path differs from %s only in capital letters", other),
				"rename one of the two: many computers take them for one file")
			continue
		}
		first[folded] = f.Path
	}
	r.tree.sort()
}
