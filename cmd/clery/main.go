// Command clery turns a repository of policies and statistics into a college's
// Annual Security and Fire Safety Report.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"cleryreport/cmd/clery/internal/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second interrupt ends what does not heed the first
	code := cli.Main(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}
