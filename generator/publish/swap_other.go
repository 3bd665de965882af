//go:build !linux && !darwin

package publish

import "os"

// swapDirs exchanges two folders. These systems have no such call, so the old
// folder is moved aside first; if the second step fails, it is moved back.
func swapDirs(a, b string) error {
	aside := a + ".old"
	if err := os.Rename(b, aside); err != nil {
		return err
	}
	if err := os.Rename(a, b); err != nil {
		os.Rename(aside, b)
		return err
	}
	return os.Rename(aside, a)
}
