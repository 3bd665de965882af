package cli

import (
	"os"
	"path/filepath"
)

// repository finds the report repository: the folder with site/report.yaml, at
// dir or above it. Where there is none it returns dir itself, so that the
// findings say what is missing.
func repository(args []string) string {
	dir := "."
	if len(args) > 0 {
		dir = args[0]
	}
	full, err := filepath.Abs(dir)
	if err != nil {
		return dir
	}
	for at := full; ; at = filepath.Dir(at) {
		if _, err := os.Stat(filepath.Join(at, "site", "report.yaml")); err == nil {
			return at
		}
		if at == filepath.Dir(at) {
			return full
		}
	}
}
