// Package serve shows a report while it is edited: the pages that a build would
// publish, beside them what is wrong and how far the checklist has come, anew
// after every save. It answers on this machine alone, to its own address alone,
// and hands out nothing but what a build would publish or show to reviewers. It
// writes nothing and keeps nothing of the ledger.
package serve

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"strconv"
	"time"

	"cleryreport/generator"
)

// DefaultPort is the port of the preview unless another is chosen.
const DefaultPort = 8373

// slowHeader is how long a request may take to say what it wants.
const slowHeader = 10 * time.Second

// Listen opens a port of this machine, which no other machine can reach; with
// port 0 one that is free. The error says what to do where that fails.
func Listen(port int) (net.Listener, error) {
	l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	switch {
	case err == nil:
		return l, nil
	case errors.Is(err, fs.ErrPermission):
		return nil, fmt.Errorf("port %d is kept for the system: choose one above 1023 with --port", port)
	default:
		return nil, fmt.Errorf("port %d is in use, perhaps by another preview: choose another with --port %d, or any that is free with --port 0", port, nextPort(port))
	}
}

// nextPort is another port to propose.
func nextPort(port int) int {
	if port >= 65535 {
		return DefaultPort
	}
	return port + 1
}

// Address is where a browser finds the preview that listens on l.
func Address(l net.Listener) string { return "http://" + l.Addr().String() + "/" }

// Serve shows the repository of the options on the listener, which it closes,
// until the context ends. That is no error.
func Serve(ctx context.Context, l net.Listener, o generator.Options) error {
	server := &http.Server{
		Handler:           Handler(l.Addr().String(), o),
		ReadHeaderTimeout: slowHeader,
		BaseContext:       func(net.Listener) context.Context { return ctx },
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(l) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	// Whoever listens for changes ends with the context; another answer may be
	// finished.
	stopping, cancel := context.WithTimeout(context.WithoutCancel(ctx), slowHeader)
	defer cancel()
	err := server.Shutdown(stopping)
	<-ended
	return err
}
