package source

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
)

// Read reads the report repository in the folder dir. The error is not nil
// only if dir itself cannot be opened; a file that cannot be read is a
// Problem of the tree.
func Read(dir string) (*Tree, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("open the report repository: %w", err)
	}
	defer root.Close()
	return ReadFS(root.FS())
}

// ReadFS reads a report repository from a file system: a test's, or that of a
// revision.
func ReadFS(fsys fs.FS) (*Tree, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, fmt.Errorf("list the report repository: %w", err)
	}
	r := reader{fsys: fsys, tree: &Tree{}}
	r.top(".", entries)
	return r.finish(), nil
}

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
func ReadFolder(dir, as string) (*Tree, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("open the records: %w", err)
	}
	defer root.Close()
	r := reader{fsys: root.FS(), tree: &Tree{}, as: as}
	if _, err := fs.ReadDir(r.fsys, "."); err != nil {
		return nil, fmt.Errorf("list the records: %w", err)
	}
	r.folder(".")
	return r.finish(), nil
}

// reader fills a tree from a file system.
type reader struct {
	fsys fs.FS
	as   string // folder of the tree at which the file system stands, empty for its root
	tree *Tree
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
		r.file(name)
	}
}

func (r *reader) file(name string) {
	opened, err := r.fsys.Open(name)
	if err != nil {
		r.unreadable(name)
		return
	}
	defer opened.Close()
	data, err := io.ReadAll(io.LimitReader(opened, MaxFileSize+1))
	switch {
	case err != nil:
		r.unreadable(name)
	case len(data) > MaxFileSize:
		r.problem(TooLarge, Whole(r.shown(name)), fmt.Sprintf("the file is larger than %d MiB", MaxFileSize>>20),
			"check that this is the right file; split a long one")
	default:
		r.add(NewFile(r.shown(name), data))
	}
}

func (r *reader) unreadable(name string) {
	r.problem(Unreadable, Whole(r.shown(name)), "this cannot be read",
		"check that it is a plain file and that you may open it")
}

// add keeps a file unless it should be text and is none.
func (r *reader) add(f *File) {
	if isText(f.Path) {
		if p, bad := TextProblem(f); bad {
			r.tree.problems = append(r.tree.problems, p)
			return
		}
	}
	r.tree.files = append(r.tree.files, f)
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
