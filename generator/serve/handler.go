package serve

import (
	"net"
	"net/http"
	"path"
	"slices"
	"strings"

	"cleryreport/generator"
)

// Handler answers the requests of a preview that listens at address, a host and
// a port.
func Handler(address string, o generator.Options) http.Handler {
	p := &preview{session: generator.NewSession(o)}
	mux := http.NewServeMux()
	mux.HandleFunc("/{$}", p.shell)
	mux.HandleFunc("/panel", p.panel)
	mux.HandleFunc("/events", p.events)
	mux.HandleFunc("/preview.css", p.style)
	mux.HandleFunc("/preview.js", p.script)
	mux.HandleFunc("/report.pdf", p.pdf)
	mux.HandleFunc("/none", p.none)
	mux.HandleFunc("/public/", p.file)
	mux.HandleFunc("/review/", p.file)
	return guard(address, mux)
}

// guard lets nobody in who asks for another host, as a page on the web does that
// has its own name lead here, and nothing that would change anything. It says to
// the browser that no other site may show or load what is answered.
func guard(address string, next http.Handler) http.Handler {
	hosts := hostsOf(address)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cache-Control", "no-store")
		h.Set("Content-Security-Policy", "frame-ancestors 'self'")
		switch {
		case !slices.Contains(hosts, strings.ToLower(r.Host)):
			http.Error(w, "This preview answers only at http://"+hosts[0]+"/", http.StatusForbidden)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			h.Set("Allow", "GET, HEAD")
			http.Error(w, "Nothing can be changed here.", http.StatusMethodNotAllowed)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// hostsOf lists the names by which a browser on this machine asks for an
// address. The port of the web is not written.
func hostsOf(address string) []string {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return []string{address}
	}
	list := []string{address, net.JoinHostPort("localhost", port)}
	if port == "80" {
		list = append(list, host, "localhost")
	}
	return list
}

// file answers with a file that a build would publish or show to reviewers.
func (p *preview) file(w http.ResponseWriter, r *http.Request) {
	v := p.look(false)
	if v.pages == nil {
		p.nothing(w, v)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	data, found, err := v.pages.File(name)
	switch {
	case err != nil:
		http.Error(w, "This cannot be drawn: "+err.Error(), http.StatusInternalServerError)
	case !found:
		http.NotFound(w, r)
	default:
		w.Header().Set("Content-Type", contentType(name))
		_, _ = w.Write(data)
	}
}

// pdf sends to the report as PDF, whose name has the edition in it.
func (p *preview) pdf(w http.ResponseWriter, r *http.Request) {
	v := p.look(false)
	if v.pages == nil {
		p.nothing(w, v)
		return
	}
	http.Redirect(w, r, "/"+v.pages.PDF, http.StatusFound)
}

// types are what the endings of published files mean. Those of the system are
// not asked: they differ.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".md": "text/markdown; charset=utf-8", ".txt": "text/plain; charset=utf-8",
	".csv": "text/csv; charset=utf-8", ".json": "application/json", ".eml": "message/rfc822", ".pdf": "application/pdf",
}

func contentType(name string) string {
	if t := types[path.Ext(name)]; t != "" {
		return t
	}
	return "application/octet-stream"
}
