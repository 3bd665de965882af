package serve

import (
	"sync"
	"time"

	"cleryreport/generator"
)

// preview is what all requests share.
type preview struct {
	mu      sync.Mutex
	session *generator.Session
	last    view
}

// view is what is shown at one moment. It is never changed.
type view struct {
	version string            // another one for everything else that is shown
	result  *generator.Result // of the files as they are; nil if they could not be read at all
	pages   *generator.Pages  // the pages as they are, or the last good ones; nil before there were any
	partial bool              // the pages lack what could not be read or printed
	stale   bool              // the pages are from before what is wrong now
	unread  bool              // the folder of the report or of the records could not be read
	pause   time.Duration     // until it is worth looking again
}

// Between two looks at the files there is a time that grows with their number,
// so that looking costs about the same of any repository.
// A change is looked at again at once.
const (
	shortestPause = 10 * time.Millisecond
	pausePerFile  = 150 * time.Microsecond
	settlingPause = 5 * time.Millisecond
)

// look reads what has changed. With settle a file may still be half written, and
// the last view is returned until two looks agree.
func (p *preview) look(settle bool) view {
	p.mu.Lock()
	defer p.mu.Unlock()
	r, err := p.session.Look(settle)
	switch {
	case err != nil:
		p.last = p.last.without()
	case r != p.last.result || p.last.unread:
		p.last = p.last.with(r)
	}
	p.last.pause = shortestPause + time.Duration(p.session.Files())*pausePerFile
	if p.session.Settling() && err == nil {
		p.last.pause = settlingPause
	}
	return p.last
}

// with is the view after one of a result. Pages that cannot be drawn, or in which
// a file is missing, do not take the place of good ones.
func (v view) with(r *generator.Result) view {
	next := view{version: r.Inputs(), result: r}
	pages, err := generator.NewPages(r)
	switch {
	case err == nil && !r.Unprintable():
		next.pages = pages
	case v.pages != nil && (err != nil || !v.partial):
		next.pages, next.partial, next.stale = v.pages, v.partial, true
	case err == nil:
		next.pages, next.partial = pages, true
	}
	return next
}

// without is the view after one where nothing can be read.
func (v view) without() view {
	return view{version: "unread", pages: v.pages, partial: v.partial, stale: v.pages != nil, unread: true}
}
