package model

import "cleryreport/generator/doc"

// Picture is a file of site/ that the report shows.
type Picture struct {
	Path string // of the file, from the root of the repository
	*doc.Picture
}

// Picture returns the picture at a path, nil if there is none that can be used.
func (c *Corpus) Picture(path string) *doc.Picture {
	for _, p := range c.Pictures {
		if p.Path == path {
			return p.Picture
		}
	}
	return nil
}
