package serve

import (
	"net/http"
	"net/url"
	"strings"
)

// Handler answers requests. Whatever it answers has the headers that keep a
// browser from loading or sending anything.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.home)
	mux.HandleFunc("GET /report", s.report)
	mux.HandleFunc("GET /compare", s.compare)
	mux.HandleFunc("POST /read", s.read)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
		h.Set("Cache-Control", "no-store")
		switch {
		case !s.hosts[strings.ToLower(r.Host)]:
			s.fail(w, http.StatusMisdirectedRequest, "sv.host")
		case len(r.URL.RawQuery) > 8<<10:
			s.fail(w, http.StatusRequestURITooLong, "sv.long")
		case r.Method != http.MethodGet && r.Method != http.MethodHead && !s.own(r):
			s.fail(w, http.StatusForbidden, "sv.origin")
		default:
			mux.ServeHTTP(w, r)
		}
	})
}

// own reports whether a request comes from a page of this server: browsers say
// from where, in Origin or Sec-Fetch-Site. One that says neither is refused.
func (s *Server) own(r *http.Request) bool {
	switch site := r.Header.Get("Sec-Fetch-Site"); site {
	case "", "same-origin":
	default:
		return false
	}
	origin := r.Header.Get("Origin")
	if origin == "" || origin == "null" { // pages send null, as they have no-referrer
		return r.Header.Get("Sec-Fetch-Site") == "same-origin"
	}
	u, err := url.Parse(origin)
	return err == nil && u.Scheme == "http" && strings.EqualFold(u.Host, r.Host)
}

// fail answers with a line of text.
func (s *Server) fail(w http.ResponseWriter, code int, key string, args ...any) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(code)
	_, _ = w.Write([]byte(s.Words(key, args...) + "\n"))
}
