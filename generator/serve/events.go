package serve

import (
	"fmt"
	"net/http"
	"time"
)

// retry is how long a browser waits before it asks again for a preview that has
// ended.
const retry = time.Second

// events tells a browser the version of what is shown, and each new one, until
// it goes away or the preview ends. While nobody listens, nobody looks at the
// files.
func (p *preview) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	out := http.NewResponseController(w)
	if _, err := fmt.Fprintf(w, "retry: %d\n\n", retry.Milliseconds()); err != nil {
		return
	}
	timer := time.NewTimer(0)
	defer timer.Stop()
	for told := ""; ; {
		select {
		case <-r.Context().Done():
			return
		case <-timer.C:
		}
		v := p.look(true)
		if v.version != told {
			told = v.version
			if _, err := fmt.Fprintf(w, "data: %s\n\n", v.version); err != nil {
				return
			}
			if err := out.Flush(); err != nil {
				return
			}
		}
		timer.Reset(v.pause)
	}
}
