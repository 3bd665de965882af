package publish

import "golang.org/x/sys/unix"

// swapDirs exchanges two folders in one step.
func swapDirs(a, b string) error {
	return unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
}
