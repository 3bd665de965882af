package cli

import (
	"fmt"
	"os"
	"path/filepath"
)

// repositoryIfAny finds the report repository like repository, and returns ""
// where none is around the current folder. Of a folder that is named it is wrong
// use to hold none.
func repositoryIfAny(args []string) (string, error) {
	dir, err := repository(args)
	if err != nil {
		return "", err
	}
	if _, err := os.Stat(filepath.Join(dir, "site", "report.yaml")); err == nil {
		return dir, nil
	}
	if len(args) > 0 {
		return "", fmt.Errorf("there is no report repository at %s", args[0])
	}
	return "", nil
}

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
