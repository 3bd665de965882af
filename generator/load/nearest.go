package load

import (
	"path"
	"slices"
	"strings"

	"cleryreport/generator/diag"
)

// nearestFile returns the path that a person who wrote file most likely meant,
// or "". Folders and endings, which many paths share, do not count.
func nearestFile(file string, paths []string) string {
	var names []string
	for _, p := range paths {
		names = append(names, fileName(p))
	}
	if i := slices.Index(names, diag.Nearest(fileName(file), names)); i >= 0 {
		return paths[i]
	}
	return ""
}

func fileName(file string) string { return strings.TrimSuffix(path.Base(file), path.Ext(file)) }
