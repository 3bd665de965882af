package publish

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
)

const (
	manifestName = "manifest.json"
	generator    = "clery"
)

// Manifest says what a published folder was made from.
type Manifest struct {
	Generator string `json:"generator"` // always "clery"
	Version   string `json:"version"`   // of the program
	LawPack   int    `json:"law_pack"`  // edition of the law's schemas
	Edition   int    `json:"edition"`   // year of the report
	Draft     bool   `json:"draft"`
	Inputs    string `json:"inputs"` // "sha256:..." over all files that were read
	Files     []File `json:"files"`  // every other file of the folder, by path
}

// File is one published file.
type File struct {
	Path   string `json:"path"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// encode returns the manifest of artifacts as indented JSON.
func (m Manifest) encode(artifacts []Artifact) ([]byte, error) {
	m.Generator = generator
	m.Files = nil
	for _, a := range artifacts {
		sum := sha256.Sum256(a.Data)
		m.Files = append(m.Files, File{Path: a.Path, Bytes: len(a.Data), SHA256: hex.EncodeToString(sum[:])})
	}
	slices.SortFunc(m.Files, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	data, err := json.MarshalIndent(m, "", "  ")
	return append(data, '\n'), err
}

// ReadManifest reads the manifest of a published folder. It returns an error
// if there is none or if it was written by another program.
func ReadManifest(dir string) (Manifest, error) {
	var m Manifest
	data, err := os.ReadFile(filepath.Join(dir, manifestName))
	if err != nil {
		return m, err
	}
	if err := json.Unmarshal(data, &m); err != nil {
		return m, err
	}
	if m.Generator != generator {
		return m, errors.New("the manifest was not written by clery")
	}
	return m, nil
}
