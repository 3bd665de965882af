package vcs

import (
	"archive/zip"
	"bufio"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"
)

// blob is a file of a revision.
type blob struct {
	path   string // from the folder, with slashes
	mode   fs.FileMode
	object string
}

// modes are the modes of Git's trees. A module within a module, which has none
// here, is no file of this repository.
var modes = map[string]fs.FileMode{"100644": 0o644, "100755": 0o755, "120000": fs.ModeSymlink | 0o777}

// list returns the files of the folder at a commit.
func (r repository) list(commit string, entries []string) ([]blob, error) {
	out, err := r.git(nil, append([]string{"ls-tree", "-r", "-z", commit, "--"}, entries...)...)
	if err != nil {
		return nil, err
	}
	var blobs []blob
	for entry := range strings.SplitSeq(strings.TrimSuffix(string(out), "\x00"), "\x00") {
		about, path, ok := strings.Cut(entry, "\t")
		fields := strings.Fields(about)
		if !ok || len(fields) != 3 {
			continue
		}
		if mode, known := modes[fields[0]]; known && objectName.MatchString(fields[2]) {
			blobs = append(blobs, blob{path: path, mode: mode, object: fields[2]})
		}
	}
	return blobs, nil
}

// read returns the blobs as a file system: an archive in memory, which the
// standard library shows as one.
func (r repository) read(blobs []blob) (fs.FS, error) {
	var names, memory bytes.Buffer
	for _, b := range blobs {
		names.WriteString(b.object + "\n")
	}
	out, err := r.git(names.Bytes(), "cat-file", "--batch")
	if err != nil {
		return nil, err
	}
	archive := zip.NewWriter(&memory)
	objects := bufio.NewReader(bytes.NewReader(out))
	for _, b := range blobs {
		data, err := nextObject(objects)
		if err != nil {
			return nil, fmt.Errorf("git cat-file: %s: %w", b.path, err)
		}
		header := &zip.FileHeader{Name: b.path, Method: zip.Store}
		header.SetMode(b.mode)
		file, err := archive.CreateHeader(header)
		if err != nil {
			return nil, err
		}
		if _, err := file.Write(data); err != nil {
			return nil, err
		}
	}
	if err := archive.Close(); err != nil {
		return nil, err
	}
	return zip.NewReader(bytes.NewReader(memory.Bytes()), int64(memory.Len()))
}

// nextObject reads an object as git cat-file --batch prints it: a line with
// name, type and size, the bytes, a line break.
func nextObject(objects *bufio.Reader) ([]byte, error) {
	head, err := objects.ReadString('\n')
	if err != nil {
		return nil, err
	}
	fields := strings.Fields(head)
	if len(fields) != 3 || fields[1] != "blob" {
		return nil, fmt.Errorf("unexpected answer %q", strings.TrimSpace(head))
	}
	size, err := strconv.Atoi(fields[2])
	if err != nil || size < 0 {
		return nil, fmt.Errorf("unexpected size %q", fields[2])
	}
	data := make([]byte, size+1)
	if _, err := io.ReadFull(objects, data); err != nil {
		return nil, err
	}
	return data[:size], nil
}
