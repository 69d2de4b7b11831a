// Package serve shows a folder of reports in the browser of the same machine.
//
// What it promises, and its tests hold it to:
//
//   - it listens on 127.0.0.1 only, and answers no request whose Host is another
//     name, so that no web page can reach it by a name of its own (DNS rebinding);
//   - it reads regular files of the folder that were there when it began, through
//     [os.Root]: no path and no link leads out of it;
//   - it writes nothing, neither there nor to a temporary folder;
//   - every answer has a Content-Security-Policy with default-src 'none', which
//     lets only the page's own style and script count; nothing is loaded from
//     anywhere;
//   - a file given to be read (POST) must come from one of its own pages;
//   - sizes, times and the number of readings at once are limited.
package serve

import (
	"context"
	"errors"
	"net"
	"net/http"
	"os"
	"runtime"
	"strconv"
	"time"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/page"
)

// Limits of a request.
const (
	maxHeader    = 16 << 10
	maxQuery     = 400 // bytes of what is searched for
	readTime     = 30 * time.Second
	writeTime    = 5 * time.Minute // a large report is read within
	shutdownTime = 3 * time.Second
)

// DefaultMaxUpload is how large a file that is dropped on the page may be.
const DefaultMaxUpload = 32 << 20

// Options say what is served and how.
type Options struct {
	Dir   string
	Words page.Words
	// Read reads a file of the folder, or one that was dropped, by name.
	Read func(ctx context.Context, data []byte, name string) (*analyzer.Report, error)
	// Report and Compare make pages.
	Report  func(r *analyzer.Report) (*page.Page, error)
	Compare func(plan, outcome *analyzer.Report) (*page.Page, error)
	// Problem says what was wrong with a file, in the language of the pages.
	Problem   func(error) string
	MaxUpload int64 // bytes; 0 for DefaultMaxUpload
	// Made is the provenance that all pages have.
	Made []page.Item
}

// A Server serves a folder.
type Server struct {
	Options
	root  *os.Root
	index *index
	work  chan struct{} // readings at once
	hosts map[string]bool
}

// New opens the folder and begins to read what is in it. It ends when ctx does.
func New(ctx context.Context, o Options) (*Server, error) {
	root, err := os.OpenRoot(o.Dir)
	if err != nil {
		return nil, err
	}
	if o.MaxUpload <= 0 {
		o.MaxUpload = DefaultMaxUpload
	}
	s := &Server{Options: o, root: root, work: make(chan struct{}, max(2, runtime.GOMAXPROCS(0))), hosts: map[string]bool{}}
	files, err := list(root)
	if err != nil {
		root.Close()
		return nil, err
	}
	s.index = newIndex(files)
	go s.readAll(ctx)
	return s, nil
}

// Listen opens a port of this machine that no other can reach; 0 for any that
// is free.
func (s *Server) Listen(port int) (net.Listener, error) {
	l, err := net.Listen("tcp4", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return nil, err
	}
	s.allow(l.Addr().(*net.TCPAddr).Port)
	return l, nil
}

// allow lets requests through that name this machine and port.
func (s *Server) allow(port int) {
	for _, h := range []string{"127.0.0.1", "localhost"} {
		s.hosts[net.JoinHostPort(h, strconv.Itoa(port))] = true
		if port == 80 {
			s.hosts[h] = true
		}
	}
}

// Serve answers until ctx ends, and lets those requests end that are under way.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	srv := &http.Server{
		Handler: s.Handler(), MaxHeaderBytes: maxHeader,
		ReadHeaderTimeout: 5 * time.Second, ReadTimeout: readTime, WriteTimeout: writeTime, IdleTimeout: time.Minute,
		BaseContext: func(net.Listener) context.Context { return context.WithoutCancel(ctx) },
	}
	done := make(chan error, 1)
	go func() {
		<-ctx.Done()
		end, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTime)
		defer cancel()
		err := srv.Shutdown(end)
		if err != nil {
			srv.Close()
		}
		done <- err
	}()
	err := srv.Serve(l)
	if !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	<-done
	return s.root.Close()
}
