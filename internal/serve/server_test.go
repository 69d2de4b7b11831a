package serve

import (
	"bytes"
	"context"
	"fmt"
	"html/template"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/page"
	"github.com/stretchr/testify/require"
)

const text = "政府工作报告\n——2018年1月20日在青川县第十七届人民代表大会第三次会议上\n县长 高明\n\n一、2017年工作回顾\n2017年，全县地区生产总值增长9.1%。\n\n二、2018年工作安排\n今年的主要预期目标是：地区生产总值增长8.5%左右。\n"

func words(key string, args ...any) string {
	return strings.TrimSpace(fmt.Sprintln(append([]any{key}, args...)...))
}

// folder has two reports, a secret outside, and links that lead to it.
func folder(t *testing.T) (dir, secret string) {
	t.Helper()
	top := t.TempDir()
	dir, secret = filepath.Join(top, "reports"), filepath.Join(top, "secret.txt")
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "sub"), 0o755))
	require.NoError(t, os.WriteFile(secret, []byte("绝密"), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "2018.txt"), []byte(text), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "sub", "2019.txt"), []byte(strings.ReplaceAll(strings.ReplaceAll(text, "2018", "2019"), "2017", "2018")), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, ".hidden.txt"), []byte(text), 0o600))
	if err := os.Symlink(secret, filepath.Join(dir, "link.txt")); err == nil {
		require.NoError(t, os.Symlink(top, filepath.Join(dir, "up")))
	}
	return dir, secret
}

// start makes a server of dir whose readings are done.
func start(t *testing.T, dir string, change func(*Options)) *Server {
	t.Helper()
	o := Options{
		Dir: dir, Words: words, Problem: func(err error) string { return err.Error() },
		Read: func(ctx context.Context, b []byte, name string) (*analyzer.Report, error) {
			return analyzer.ReadBytes(ctx, b, name, analyzer.Options{})
		},
		Report: func(r *analyzer.Report) (*page.Page, error) {
			return &page.Page{View: "report", Lang: "en", Title: r.Title, Words: words, Body: template.HTML(template.HTMLEscapeString(r.Text))}, nil
		},
		Compare: func(a, b *analyzer.Report) (*page.Page, error) {
			return &page.Page{Lang: "en", Title: fmt.Sprint(a.Year, " ", b.Year), Words: words}, nil
		},
	}
	if change != nil {
		change(&o)
	}
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	s, err := New(ctx, o)
	require.NoError(t, err)
	s.allow(8642)
	require.Eventually(t, func() bool {
		s.index.mu.RLock()
		defer s.index.mu.RUnlock()
		return s.index.read == len(s.index.files)
	}, 10*time.Second, time.Millisecond)
	return s
}

// get asks s; change may make the request another.
func get(s *Server, target string, change func(*http.Request)) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, "http://127.0.0.1:8642"+target, nil)
	if change != nil {
		change(r)
	}
	w := httptest.NewRecorder()
	s.Handler().ServeHTTP(w, r)
	return w
}

func TestList(t *testing.T) {
	dir, _ := folder(t)
	s := start(t, dir, nil)
	w := get(s, "/", nil)
	require.Equal(t, http.StatusOK, w.Code)
	out := w.Body.String()
	require.Contains(t, out, `href="/report?f=2018.txt"`)
	require.Contains(t, out, `href="/report?f=sub%2F2019.txt"`)
	require.Contains(t, out, "青川县2018</a>")
	require.NotContains(t, out, "f=.hidden")
	require.NotContains(t, out, "link.txt")
	require.NotContains(t, out, "secret")

	w = get(s, "/report?f=sub%2F2019.txt", nil)
	require.Equal(t, http.StatusOK, w.Code)
	require.Contains(t, w.Body.String(), "今年的主要预期目标")
	w = get(s, "/compare?a=2018.txt&b=sub%2F2019.txt", nil)
	require.Contains(t, w.Body.String(), "<title>2018 2019</title>")
}

// TestSearch looks into figures, and into the text where no figure is found.
func TestSearch(t *testing.T) {
	dir, _ := folder(t)
	s := start(t, dir, nil)
	for q, want := range map[string]string{
		"生产总值":       `href="/report?f=2018.txt#f1"`,
		"gdp 2019":   `href="/report?f=sub%2F2019.txt#f1"`,
		"工作安排":       "#:~:text=%E5",
		"<script>x":  "sv.found 0",
		"没有这样的话":     "sv.found 0",
		"青川县 8.5%左右": `href="/report?f=2018.txt#f2"`,
	} {
		out := get(s, "/?q="+url.QueryEscape(q), nil).Body.String()
		require.Contains(t, out, want, q)
		require.NotContains(t, out, "<script>x")
	}
	require.Equal(t, http.StatusBadRequest, get(s, "/?q="+strings.Repeat("a", maxQuery+1), nil).Code)
}

// TestNoWayOut: no path and no link leads out of the folder.
func TestNoWayOut(t *testing.T) {
	dir, secret := folder(t)
	s := start(t, dir, nil)
	for _, f := range []string{"../secret.txt", "/etc/passwd", secret, "link.txt", "up/secret.txt", "sub/../../secret.txt", "..%2fsecret.txt", "", ".", ".hidden.txt", "2018.txt\x00", `..\secret.txt`} {
		for _, target := range []string{"/report?f=" + url.QueryEscape(f), "/compare?b=2018.txt&a=" + url.QueryEscape(f)} {
			w := get(s, target, nil)
			require.Equal(t, http.StatusNotFound, w.Code, f)
			require.NotContains(t, w.Body.String(), "绝密")
		}
	}
	for _, p := range []string{"/../secret.txt", "/2018.txt", "/report/../../secret.txt", "/sub/"} {
		require.NotEqual(t, http.StatusOK, get(s, p, nil).Code, p)
	}
	// A file that a link has taken the place of since the list was made.
	if os.Remove(filepath.Join(dir, "2018.txt")) == nil && os.Symlink(secret, filepath.Join(dir, "2018.txt")) == nil {
		w := get(s, "/report?f=2018.txt", nil)
		require.Equal(t, http.StatusUnprocessableEntity, w.Code)
		require.NotContains(t, w.Body.String(), "绝密")
	}
}

// TestHost: a name of another that was made to lead here is no way in.
func TestHost(t *testing.T) {
	dir, _ := folder(t)
	s := start(t, dir, nil)
	for host, code := range map[string]int{
		"127.0.0.1:8642": 200, "localhost:8642": 200, "LOCALHOST:8642": 200,
		"evil.example": 421, "evil.example:8642": 421, "127.0.0.1": 421, "127.0.0.1:80": 421, "localhost.evil.example:8642": 421, "": 421, "0.0.0.0:8642": 421,
	} {
		require.Equal(t, code, get(s, "/", func(r *http.Request) { r.Host = host }).Code, host)
	}
}

// TestHeaders: every answer, errors too, says that nothing may be loaded.
func TestHeaders(t *testing.T) {
	dir, _ := folder(t)
	s := start(t, dir, nil)
	for _, target := range []string{"/", "/report?f=2018.txt", "/report?f=none", "/nothing", "/compare"} {
		h := get(s, target, nil).Header()
		require.True(t, strings.HasPrefix(h.Get("Content-Security-Policy"), "default-src 'none'; "), target)
		require.Contains(t, h.Get("Content-Security-Policy"), "frame-ancestors 'none'")
		require.NotContains(t, h.Get("Content-Security-Policy"), "unsafe")
		require.Equal(t, "nosniff", h.Get("X-Content-Type-Options"))
		require.Equal(t, "no-store", h.Get("Cache-Control"))
		require.Equal(t, "same-origin", h.Get("Cross-Origin-Resource-Policy"))
		require.Empty(t, h.Get("Access-Control-Allow-Origin"))
	}
	csp := get(s, "/", nil).Header().Get("Content-Security-Policy")
	require.Contains(t, csp, "form-action 'self'")
	require.Contains(t, get(s, "/report?f=2018.txt", nil).Header().Get("Content-Security-Policy"), "form-action 'none'")
	require.Contains(t, csp, "script-src 'sha256-")
	require.Equal(t, http.StatusMethodNotAllowed, get(s, "/", func(r *http.Request) { r.Method = "DELETE"; r.Header.Set("Origin", "http://127.0.0.1:8642") }).Code)
}

// upload sends a file.
func upload(s *Server, name string, data []byte, head map[string]string) *httptest.ResponseRecorder {
	var b bytes.Buffer
	m := multipart.NewWriter(&b)
	part, _ := m.CreateFormFile("file", name)
	_, _ = part.Write(data)
	m.Close()
	r := httptest.NewRequest(http.MethodPost, "http://127.0.0.1:8642/read", &b)
	r.Header.Set("Content-Type", m.FormDataContentType())
	for k, v := range head {
		r.Header.Set(k, v)
	}
	w := httptest.NewRecorder()
	s.Handler().ServeHTTP(w, r)
	return w
}

// TestUpload: a file is read, and taken from the server's own page only.
func TestUpload(t *testing.T) {
	dir, _ := folder(t)
	s := start(t, dir, func(o *Options) { o.MaxUpload = 4096 })
	own := map[string]string{"Sec-Fetch-Site": "same-origin", "Origin": "null"} // as browsers do under no-referrer
	w := upload(s, `C:\x\报告.txt`, []byte(text), own)
	require.Equal(t, http.StatusOK, w.Code, w.Body)
	require.Contains(t, w.Body.String(), "8.5%左右")
	require.Equal(t, http.StatusOK, upload(s, "a.txt", []byte(text), map[string]string{"Origin": "http://127.0.0.1:8642"}).Code)

	for why, head := range map[string]map[string]string{
		"says nothing":    {},
		"another site":    {"Origin": "http://evil.example"},
		"another port":    {"Origin": "http://127.0.0.1:9999"},
		"a sandbox":       {"Origin": "null"},
		"cross-site":      {"Sec-Fetch-Site": "cross-site", "Origin": "http://127.0.0.1:8642"},
		"same-site":       {"Sec-Fetch-Site": "same-site", "Origin": "http://127.0.0.1:8642"},
		"https":           {"Origin": "https://127.0.0.1:8642"},
		"no page at all":  {"Sec-Fetch-Site": "none"},
		"looks like own":  {"Origin": "http://127.0.0.1:8642.evil.example"},
		"own in the path": {"Origin": "http://evil.example/127.0.0.1:8642"},
	} {
		require.Equal(t, http.StatusForbidden, upload(s, "a.txt", []byte(text), head).Code, why)
	}
	require.Equal(t, http.StatusRequestEntityTooLarge, upload(s, "a.txt", bytes.Repeat([]byte("字"), 4096), own).Code)
	require.Equal(t, http.StatusRequestEntityTooLarge, upload(s, "a.txt", bytes.Repeat([]byte("字"), 100_000), own).Code)
	require.Equal(t, http.StatusUnprocessableEntity, upload(s, "a.txt", []byte{0, 1, 2, 3, 0, 0}, own).Code)
	require.Equal(t, http.StatusUnsupportedMediaType, upload(s, "a.txt", nil, map[string]string{"Origin": "http://127.0.0.1:8642", "Content-Type": "text/plain"}).Code)
}

// TestWritesNothing: neither the folder nor the folder for temporary files has
// another file after a large one was read.
func TestWritesNothing(t *testing.T) {
	dir, _ := folder(t)
	tmp := t.TempDir()
	t.Setenv("TMPDIR", tmp)
	t.Setenv("TMP", tmp)
	s := start(t, dir, nil)
	names := func() (out []string) {
		for _, d := range []string{dir, tmp} {
			require.NoError(t, filepath.WalkDir(d, func(p string, _ os.DirEntry, err error) error {
				out = append(out, p)
				return err
			}))
		}
		return out
	}
	before := names()
	big := text + strings.Repeat("全县地区生产总值增长9.1%。\n", 1000)
	require.Equal(t, http.StatusOK, upload(s, "big.txt", []byte(big), map[string]string{"Sec-Fetch-Site": "same-origin"}).Code)
	get(s, "/report?f=2018.txt", nil)
	require.Equal(t, before, names())
}

// TestServe: it listens on this machine only, answers, and ends in good order
// when it is told to, letting a request that is under way end.
func TestServe(t *testing.T) {
	dir, _ := folder(t)
	begun, go_ := make(chan struct{}), make(chan struct{})
	s := start(t, dir, func(o *Options) {
		o.Compare = func(_, _ *analyzer.Report) (*page.Page, error) {
			close(begun)
			<-go_
			return &page.Page{Lang: "en", Title: "late", Words: words}, nil
		}
	})
	l, err := s.Listen(0)
	require.NoError(t, err)
	addr := l.Addr().(*net.TCPAddr)
	require.True(t, addr.IP.IsLoopback())
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(ctx, l) }()
	base := "http://" + addr.String()
	res, err := http.Get(base + "/")
	require.NoError(t, err)
	b, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	res.Body.Close()
	require.Contains(t, string(b), "sv.title")

	late := make(chan string, 1)
	go func() {
		res, err := http.Get(base + "/compare?a=2018.txt&b=2018.txt")
		if err != nil {
			late <- err.Error()
			return
		}
		defer res.Body.Close()
		b, _ := io.ReadAll(res.Body)
		late <- string(b)
	}()
	<-begun
	stop()
	time.Sleep(20 * time.Millisecond)
	close(go_)
	require.Contains(t, <-late, "<title>late</title>")
	select {
	case err := <-ended:
		require.NoError(t, err)
	case <-time.After(shutdownTime + time.Second):
		t.Fatal("does not end")
	}
	_, err = net.DialTimeout("tcp", addr.String(), time.Second)
	require.Error(t, err, "still listening")
}

// TestBusy: more readings than there are places wait, and a request that is
// given up does not.
func TestBusy(t *testing.T) {
	dir, _ := folder(t)
	s := start(t, dir, nil)
	for range cap(s.work) {
		s.work <- struct{}{}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	w := get(s, "/report?f=2018.txt", func(r *http.Request) { *r = *r.WithContext(ctx) })
	require.Equal(t, http.StatusServiceUnavailable, w.Code)
}

func TestNoFolder(t *testing.T) {
	_, err := New(t.Context(), Options{Dir: filepath.Join(t.TempDir(), "none"), Words: words})
	require.ErrorIs(t, err, os.ErrNotExist)
}
