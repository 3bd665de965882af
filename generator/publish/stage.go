package publish

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// stage is a folder beside the target in which a publication is prepared. It
// is locked while its process lives, so that another run can tell the stage of
// a killed run from one at work.
type stage struct {
	dir    string
	modes  modes
	unlock func()
	dirs   []string // folders made, for sync
}

// modes are the permissions of what is published.
type modes struct{ dir, file os.FileMode }

var (
	openToAll = modes{0o755, 0o644}
	ownerOnly = modes{0o700, 0o600}
)

// stagePrefix begins the name of every stage of a target.
func stagePrefix(target string) string {
	return "." + filepath.Base(target) + ".new-"
}

func openStage(target string, who modes) (*stage, error) {
	dir, err := os.MkdirTemp(filepath.Dir(target), stagePrefix(target))
	if err != nil {
		return nil, err
	}
	unlock, err := lockDir(dir)
	if err != nil {
		os.RemoveAll(dir)
		return nil, err
	}
	s := &stage{dir: dir, modes: who, unlock: unlock, dirs: []string{dir}}
	if err := os.Chmod(dir, who.dir); err != nil {
		s.remove()
		return nil, err
	}
	return s, nil
}

// write adds one artifact and forces it to disk.
func (s *stage) write(a Artifact) error {
	if !validPath(a.Path) {
		return fmt.Errorf("artifact path %q leaves the folder", a.Path)
	}
	if err := s.mkdir(path.Dir(a.Path)); err != nil {
		return err
	}
	f, err := os.OpenFile(filepath.Join(s.dir, filepath.FromSlash(a.Path)), os.O_WRONLY|os.O_CREATE|os.O_EXCL, s.modes.file)
	if err != nil {
		return err
	}
	if _, err := f.Write(a.Data); err != nil {
		f.Close()
		return err
	}
	if err := f.Sync(); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// mkdir makes a folder of the stage and remembers it.
func (s *stage) mkdir(dir string) error {
	if dir == "." {
		return nil
	}
	full := filepath.Join(s.dir, filepath.FromSlash(dir))
	if _, err := os.Stat(full); err == nil {
		return nil
	}
	if err := s.mkdir(path.Dir(dir)); err != nil {
		return err
	}
	s.dirs = append(s.dirs, full)
	return os.Mkdir(full, s.modes.dir)
}

// sync forces the folders' entries to disk, innermost first.
func (s *stage) sync() error {
	for i := len(s.dirs) - 1; i >= 0; i-- {
		if err := syncDir(s.dirs[i]); err != nil {
			return err
		}
	}
	return nil
}

// exchange puts the stage in the target's place; what was there is removed
// afterwards.
func (s *stage) exchange(target string) error {
	if _, err := os.Lstat(target); err != nil {
		if err := os.Rename(s.dir, target); err != nil {
			return err
		}
		return syncDir(filepath.Dir(target))
	}
	if err := swapDirs(s.dir, target); err != nil {
		return err
	}
	return syncDir(filepath.Dir(target))
}

// remove releases the lock and deletes what lies at the stage's name: the
// unfinished publication, or the previous one after an exchange.
func (s *stage) remove() {
	os.RemoveAll(s.dir)
	s.unlock()
}

// removeStale deletes the stages that killed runs left beside the target.
func removeStale(target string) error {
	parent := filepath.Dir(target)
	entries, err := os.ReadDir(parent)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !e.IsDir() || !strings.HasPrefix(e.Name(), stagePrefix(target)) {
			continue
		}
		dir := filepath.Join(parent, e.Name())
		unlock, err := lockDir(dir)
		if err != nil {
			continue // another run is at work in it
		}
		err = os.RemoveAll(dir)
		unlock()
		if err != nil {
			return err
		}
	}
	return nil
}
