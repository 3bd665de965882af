package cli

import (
	"fmt"
	"os"
	"path/filepath"
)

// repository finds the report repository: the folder with site/report.yaml, at
// the folder that the arguments name or above it. Where there is none it
// returns that folder itself, so that the findings say what is missing. A
// folder that does not exist is wrong use.
func repository(args []string) (string, error) {
	dir := "."
	if len(args) > 0 {
		dir = args[0]
	}
	if _, err := os.Stat(dir); err != nil {
		return "", fmt.Errorf("there is no folder %s", dir)
	}
	full, err := filepath.Abs(dir)
	if err != nil {
		return "", failure{err}
	}
	for at := full; ; at = filepath.Dir(at) {
		if _, err := os.Stat(filepath.Join(at, "site", "report.yaml")); err == nil {
			return at, nil
		}
		if at == filepath.Dir(at) {
			return full, nil
		}
	}
}
