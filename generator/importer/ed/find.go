package ed

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/importer/sheet"
	"cleryreport/generator/source"
)

// file is a file of the collection and how to get its bytes.
type file struct {
	table
	path  string // as a person finds it: archives inside with a slash
	years []int  // that its name says
	data  func() ([]byte, error)
}

// maxDepth is how deep archives may lie in archives.
const maxDepth = 2

// find looks for the files of the collection in a folder or archive, and in the
// archives in it, in the order of tables, and reports what is there twice.
func (r *reader) find(collection fs.FS) []file {
	files := r.walk(collection, "", 0)
	if len(files) == 0 && !diag.HasErrors(r.found) {
		r.report(RuleEmpty, "", "no file of the Department's collection is here",
			"name the folder or the .zip with the files that the Department's page \"Download data\" gives, such as Oncampuscrime202122.xls")
		return nil
	}
	slices.SortStableFunc(files, func(a, b file) int {
		return cmp.Or(cmp.Compare(order(a.title), order(b.title)), slices.Compare(a.years, b.years), cmp.Compare(a.path, b.path))
	})
	files = r.once(files)
	for _, f := range files {
		r.names = append(r.names, path.Base(f.path))
	}
	slices.Sort(r.names)
	return files
}

// lacks warns of the files that a collection of these years has and that are not
// here.
func (r *reader) lacks(files []file) {
	for _, t := range tables {
		if t.title != firesTitle && !slices.ContainsFunc(files, func(f file) bool { return f.title == t.title }) {
			r.lacking = append(r.lacking, t.title)
		}
	}
	missing := slices.Clone(r.lacking)
	for _, year := range r.years {
		if !slices.Contains(r.fireYears, year) {
			missing = append(missing, fmt.Sprintf("%s%02d", firesTitle, year%100))
		}
	}
	if len(missing) > 0 {
		r.warn(RuleLacking, "", "these files of the collection are not here: "+strings.Join(missing, ", "),
			"put them beside the others and import again; what they hold is missing, and is not written as zero")
	}
}

func order(title string) int {
	return slices.IndexFunc(tables, func(t table) bool { return t.title == title })
}

// walk lists the files of the collection in a folder. Prefix is where the
// folder lies, if it is an archive inside another one.
func (r *reader) walk(collection fs.FS, prefix string, depth int) []file {
	var files []file
	err := fs.WalkDir(collection, ".", func(name string, entry fs.DirEntry, err error) error {
		base := path.Base(name)
		switch {
		case err != nil:
			return err
		case entry.IsDir():
			if base == "__MACOSX" || base != "." && strings.HasPrefix(base, ".") {
				return fs.SkipDir
			}
			return nil
		case strings.HasPrefix(base, ".") || strings.HasPrefix(base, "~$"): // left by other programs
			return nil
		}
		if strings.EqualFold(path.Ext(base), ".zip") && depth < maxDepth {
			files = append(files, r.archive(collection, name, prefix, depth)...)
		} else if t, years, ok := tableOf(base); ok {
			files = append(files, file{t, prefix + name, years, func() ([]byte, error) { return readWhole(collection, name) }})
		}
		return nil
	})
	if err != nil {
		r.report(RuleUnreadable, strings.TrimSuffix(prefix, "/"), "the folder or archive cannot be read", "download the files again")
	}
	return files
}

// archive lists the files of the collection in an archive inside the collection.
func (r *reader) archive(collection fs.FS, name, prefix string, depth int) []file {
	data, err := readWhole(collection, name)
	if err == nil {
		var inside *zip.Reader
		if inside, err = zip.NewReader(bytes.NewReader(data), int64(len(data))); err == nil {
			return r.walk(inside, prefix+name+"/", depth+1)
		}
	}
	r.report(RuleUnreadable, prefix+name, "the archive cannot be read: it is damaged or not whole", "download it again")
	return nil
}

// readWhole reads a file of at most sheet.MaxSize bytes.
func readWhole(folder fs.FS, name string) ([]byte, error) {
	f, err := folder.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, sheet.MaxSize+1))
	if err == nil && len(data) > sheet.MaxSize {
		err = sheet.Problem{Message: "the file is larger than any table that is read", Help: "download it again"}
	}
	return data, err
}

// once keeps one file of each table. The same bytes twice, such as an archive
// beside what was unpacked from it, do no harm; two versions do. Fires have a
// file for each year.
func (r *reader) once(files []file) []file {
	var kept []file
	for _, f := range files {
		i := slices.IndexFunc(kept, func(k file) bool {
			return k.title == f.title && (f.title != firesTitle || slices.Equal(k.years, f.years))
		})
		if i < 0 {
			kept = append(kept, f)
			continue
		}
		if !sameBytes(kept[i], f) {
			r.report(RuleTwoFiles, f.path, fmt.Sprintf("%s and %s hold one table of the collection, %s", kept[i].path, f.path, f.title),
				"leave the files of one collection in the folder, and of each the one that the Department published last")
		}
	}
	return kept
}

func sameBytes(a, b file) bool {
	first, errA := a.data()
	second, errB := b.data()
	return errA == nil && errB == nil && bytes.Equal(first, second)
}

// report adds an error about a file of the collection; warn adds a warning.
func (r *reader) report(rule, path, message, help string) {
	r.found = append(r.found, diag.New(rule, diag.Error, at(path), message, diag.Help(help)))
}

func (r *reader) warn(rule, path, message, help string) {
	r.found = append(r.found, diag.New(rule, diag.Warning, at(path), message, diag.Help(help)))
}

// at is a file of the collection as a place; "" is the collection itself.
func at(path string) source.Span {
	if path == "" {
		return source.Span{}
	}
	return source.Whole(path)
}
