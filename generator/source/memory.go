package source

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"time"
)

// doubtful is how many more readings open a file that was new or had changed,
// although its size and time are as they were: some disks keep times in whole
// seconds, and a second save within one would go unseen.
const doubtful = 100

// Memory reads one folder again and again. A file whose size and time of change
// are as they were is not opened again, and one with the same bytes stays the
// same *File, so that whoever keeps something about a file can know it by that.
// The zero Memory has read nothing. It is not for several goroutines at once.
type Memory struct {
	files map[string]kept // by name in the file system
}

// kept is what is known of one file.
type kept struct {
	file    *File
	problem *Problem // what keeps the file from being text, nil if nothing does
	stamp   stamp
	doubts  int // how many more readings open it all the same
}

// stamp is by what a change of a file is seen without opening it.
type stamp struct {
	size     int64
	modified time.Time
}

func (s stamp) is(other stamp) bool { return s.size == other.size && s.modified.Equal(other.modified) }

// stampOf returns the stamp of a file as it is now; the zero stamp, which no file
// has, if it cannot be told.
func stampOf(entry fs.DirEntry) stamp {
	info, err := entry.Info()
	if err != nil {
		return stamp{}
	}
	return stamp{info.Size(), info.ModTime()}
}

// recall returns what is known of a file, and whether it need not be opened.
func (m *Memory) recall(name string, now stamp) (known kept, same bool) {
	known = m.files[name]
	return known, known.file != nil && known.doubts == 0 && now != (stamp{}) && now.is(known.stamp)
}

// with returns what is known of a file after it was opened and held the bytes.
func (k kept) with(path string, data []byte, now stamp) kept {
	f := NewFile(path, data)
	if k.file == nil || !bytes.Equal(k.file.Data, f.Data) {
		k = kept{file: f}
		if problem, bad := TextProblem(f); bad && isText(path) {
			k.problem = &problem
		}
	}
	if now.is(k.stamp) {
		k.doubts = max(k.doubts-1, 0)
	} else {
		k.doubts, k.stamp = doubtful, now
	}
	return k
}

// Read reads the report repository in the folder dir, as the function Read does.
func (m *Memory) Read(dir string) (*Tree, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("open the report repository: %w", err)
	}
	defer root.Close()
	return m.read(root.FS())
}

func (m *Memory) read(fsys fs.FS) (*Tree, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, fmt.Errorf("list the report repository: %w", err)
	}
	r := reader{fsys: fsys, tree: &Tree{}, memory: m, kept: map[string]kept{}}
	r.top(".", entries)
	m.files = r.kept
	return r.finish(), nil
}

// ReadFolder reads every file of one folder outside the repository, as the
// function ReadFolder does.
func (m *Memory) ReadFolder(dir, as string) (*Tree, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("open the records: %w", err)
	}
	defer root.Close()
	r := reader{fsys: root.FS(), tree: &Tree{}, as: as, memory: m, kept: map[string]kept{}}
	if _, err := fs.ReadDir(r.fsys, "."); err != nil {
		return nil, fmt.Errorf("list the records: %w", err)
	}
	r.folder(".")
	m.files = r.kept
	return r.finish(), nil
}

// Same reports whether two trees hold the same files and problems, as two
// readings of one Memory do where nothing has changed.
func (t *Tree) Same(other *Tree) bool {
	return slices.Equal(t.files, other.files) && slices.EqualFunc(t.problems, other.problems, func(a, b Problem) bool {
		return a.Kind == b.Kind && a.Message == b.Message && a.Span.String() == b.Span.String()
	})
}
