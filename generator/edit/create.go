package edit

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
)

// Create writes a file that is not there yet into the report repository at
// dir, with the folders above it: whole or not at all.
func Create(dir, name string, text []byte) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("open the report repository: %w", err)
	}
	defer root.Close()
	local := filepath.FromSlash(name)
	if _, err := root.Lstat(local); err == nil {
		return fmt.Errorf("write %s: %w", name, ErrChanged)
	}
	if err := root.MkdirAll(filepath.Dir(local), 0o755); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	if err := replace(root, local, text, 0o644); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return syncFolder(root, path.Dir(name))
}
