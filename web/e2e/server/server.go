// Package server starts servers on loopback for tests that need more than one: the product's own host with any flags, and
// nginx and Caddy with the configurations of web/deploy over a static export. Each can be switched off and on again at
// the same address, and is ended with its test.
package server

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"

	"tusou/web/e2e/site"
)

// Server is a server that can be switched off and on.
type Server struct {
	Origin string // http://127.0.0.1:port
	URL    string // with the base path, without a slash at the end
	Base   string // with a slash at both ends

	t       T
	start   func() *exec.Cmd
	command *exec.Cmd
	exited  chan struct{}
	output  string // file for what it prints; "" keeps the lines

	mu    sync.Mutex
	lines []string
}

// Host starts the product's own host, from the folder of the repository, at a base path. It must have been built.
func Host(t T, root, base string, flags ...string) *Server {
	t.Helper()
	return Command(t, base, func(address string) *exec.Cmd {
		arguments := append([]string{"serve", "-addr", address, "-base", base}, flags...)
		cmd := exec.Command(filepath.Join(root, ".build", "tusou"), arguments...)
		cmd.Dir = root
		return cmd
	})
}

// Command starts a program that serves at the host:port that it is given.
func Command(t T, base string, command func(address string) *exec.Cmd) *Server {
	t.Helper()
	s := newServer(t, base)
	s.start = func() *exec.Cmd { return command(strings.TrimPrefix(s.Origin, "http://")) }
	s.Up()
	return s
}

// Free is an address of the loopback interface that nobody listens at: also later, while a server is switched off, since
// systems give ports below 32768 to nobody who does not ask for them.
func Free(t T) (address string) {
	t.Helper()
	for range 100 {
		address = fmt.Sprintf("127.0.0.1:%d", 20000+rand.IntN(12000))
		ln, err := net.Listen("tcp", address)
		if err != nil {
			continue
		}
		if err := ln.Close(); err != nil {
			t.Fatal(err)
		}
		return address
	}
	t.Fatal("there is no free port")
	return ""
}

// newServer picks a free port.
func newServer(t T, base string) *Server {
	t.Helper()
	origin := "http://" + Free(t)
	s := &Server{t: t, Origin: origin, URL: origin + strings.TrimSuffix(base, "/"), Base: base}
	t.Cleanup(s.Down)
	return s
}

// Up starts the server, and returns when it answers.
func (s *Server) Up() {
	s.t.Helper()
	s.command = s.start()
	site.EndWithParent(s.command)
	output := s.open()
	s.command.Stdout, s.command.Stderr = output, output
	if err := s.command.Start(); err != nil {
		s.t.Fatalf("starting %s: %v", s.command.Path, err)
	}
	_ = output.Close() // the server has its own
	s.exited = make(chan struct{})
	go func(cmd *exec.Cmd, exited chan struct{}) { _ = cmd.Wait(); close(exited) }(s.command, s.exited)
	deadline := time.Now().Add(2 * time.Minute)
	for time.Now().Before(deadline) {
		if response, err := http.Get(s.URL + "/"); err == nil {
			_ = response.Body.Close()
			return
		}
		select {
		case <-s.exited:
			s.t.Fatalf("the server ended at once:\n%s", strings.Join(s.Log(""), "\n"))
		case <-time.After(20 * time.Millisecond): // between two looks at a condition
		}
	}
	s.t.Fatalf("the server does not answer:\n%s", strings.Join(s.Log(""), "\n"))
}

// open makes what the server prints on.
func (s *Server) open() *os.File {
	s.t.Helper()
	if s.output != "" {
		file, err := os.OpenFile(s.output, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o644)
		if err != nil {
			s.t.Fatal(err)
		}
		return file
	}
	reader, writer, err := os.Pipe()
	if err != nil {
		s.t.Fatal(err)
	}
	go s.read(reader)
	return writer
}

// LogTo starts the server anew with what it prints going into a file, so that reading the log of a busy server is not
// this process's work.
func (s *Server) LogTo(path string) {
	s.t.Helper()
	s.Down()
	s.output = path
	s.Up()
}

// PID is the running server's process.
func (s *Server) PID() int { return s.command.Process.Pid }

// Down ends the server and cuts its connections off.
func (s *Server) Down() {
	if s.command == nil {
		return
	}
	_ = s.command.Process.Signal(syscall.SIGTERM) // gone already is as good
	select {
	case <-s.exited:
	case <-time.After(10 * time.Second):
		_ = s.command.Process.Kill()
		<-s.exited
	}
	s.command = nil
}

// Kill ends the server at once, as a power cut does.
func (s *Server) Kill() {
	_ = s.command.Process.Kill()
	<-s.exited
	s.command = nil
}

// Log returns the lines that the server printed and that contain a text.
func (s *Server) Log(containing string) []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var found []string
	for _, line := range s.lines {
		if strings.Contains(line, containing) {
			found = append(found, line)
		}
	}
	return found
}

// Forget empties the log.
func (s *Server) Forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lines = nil
}

func (s *Server) read(output *os.File) {
	defer func() { _ = output.Close() }()
	lines := bufio.NewScanner(output)
	for lines.Scan() {
		s.mu.Lock()
		s.lines = append(s.lines, lines.Text())
		s.mu.Unlock()
	}
}

// Export writes a static export of what is built, in a folder below the returned one, at its base path.
func Export(t T, root, base, origin string) (folder string) {
	t.Helper()
	return export(t, root, base, origin, "-site", ".build/site")
}

// ExportOfSource is Export as a user runs it, which builds what it ships.
func ExportOfSource(t T, root, base, origin string) (folder string) {
	t.Helper()
	return export(t, root, base, origin)
}

func export(t T, root, base, origin string, flags ...string) (folder string) {
	t.Helper()
	folder = t.TempDir()
	out, err := runIn(root, filepath.Join(root, ".build", "tusou"), append([]string{"export", "-base", base, "-origin", origin,
		"-out", filepath.Join(folder, filepath.FromSlash(base))}, flags...)...)
	if err != nil {
		t.Fatalf("exporting: %v\n%s", err, out)
	}
	return folder
}

func runIn(dir, name string, arguments ...string) (string, error) {
	cmd := exec.Command(name, arguments...)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// recipe reads a configuration of web/deploy and puts it where this test needs it: the address, the folder of the files
// and the base path. Everything else in it is as a reader of the documentation would copy it.
func recipe(t T, root, name string, s *Server, folder string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(root, "web", "deploy", name))
	if err != nil {
		t.Fatal(err)
	}
	text := string(content)
	for old, replacement := range map[string]string{"127.0.0.1:8080": strings.TrimPrefix(s.Origin, "http://"), "/srv/www": folder, Recipe: s.Base} {
		if !strings.Contains(text, old) {
			t.Fatalf("%s does not contain %s", name, old)
		}
		text = strings.ReplaceAll(text, old, replacement)
	}
	return text
}

func write(t T, folder, name, content string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// find returns a program's path, also where only root looks for programs.
func find(t T, name string) string {
	t.Helper()
	for _, candidate := range []string{name, "/usr/sbin/" + name, "/usr/local/sbin/" + name} {
		if path, err := exec.LookPath(candidate); err == nil {
			return path
		}
	}
	t.Fatalf("%s is missing: run `make setup`", name)
	return ""
}

// Recipe is the base path of the configurations in web/deploy.
const Recipe = "/tools/tusou/"

// Nginx serves a folder, and in it the export at a base path, by nginx with the documented configuration.
func Nginx(t T, root, base, folder string) *Server {
	t.Helper()
	s := newServer(t, base)
	state, user := t.TempDir(), ""
	if os.Geteuid() == 0 {
		user = "user root;" // the test's folders are closed to others
	}
	config := write(t, state, "nginx.conf", fmt.Sprintf(`
include /etc/nginx/modules-enabled/*.conf;
daemon off;
worker_processes 2;
%[3]s
pid %[1]s/pid;
error_log stderr;
events {}
http {
	access_log /dev/stdout;
	client_body_temp_path %[1]s/body; proxy_temp_path %[1]s/proxy; fastcgi_temp_path %[1]s/fastcgi;
	uwsgi_temp_path %[1]s/uwsgi; scgi_temp_path %[1]s/scgi;
	%[2]s
}`, state, recipe(t, root, "nginx.conf", s, folder), user))
	program := find(t, "nginx")
	s.start = func() *exec.Cmd { return exec.Command(program, "-e", "stderr", "-c", config) }
	s.Up()
	return s
}

// Caddy serves a folder, and in it the export at a base path, by Caddy with the documented configuration.
func Caddy(t T, root, base, folder string) *Server {
	t.Helper()
	s := newServer(t, base)
	state := t.TempDir()
	config := write(t, state, "Caddyfile", "{\n\tadmin off\n\tauto_https off\n}\n"+recipe(t, root, "Caddyfile", s, folder))
	program := find(t, "caddy")
	s.start = func() *exec.Cmd {
		cmd := exec.Command(program, "run", "--adapter", "caddyfile", "--config", config)
		cmd.Env = append(os.Environ(), "HOME="+state, "XDG_DATA_HOME="+state, "XDG_CONFIG_HOME="+state)
		return cmd
	}
	s.Up()
	return s
}
