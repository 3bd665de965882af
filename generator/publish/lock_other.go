//go:build !unix

package publish

import "os"

// lockDir takes the lock of a stage and returns what releases it. The lock is
// a file beside the stage that is kept open: on these systems an open file
// cannot be deleted, which tells a stage at work from one left behind.
func lockDir(dir string) (release func(), err error) {
	name := dir + ".lock"
	if err := os.Remove(name); err != nil && !os.IsNotExist(err) {
		return nil, err
	}
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	return func() {
		f.Close()
		os.Remove(name)
	}, nil
}

// syncDir does nothing: these systems order folder entries themselves.
func syncDir(string) error { return nil }
