package databases

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// server is the PostgreSQL that all tests share.
var server struct {
	once   sync.Once
	url    string
	reason string // why there is none
	err    error
	stop   func()
}

func TestMain(m *testing.M) {
	code := m.Run()
	if server.stop != nil {
		server.stop()
	}
	os.Exit(code)
}

// postgresURL starts PostgreSQL, if it is not there yet, and returns its
// address. Without an installation it skips the test.
func postgresURL(t *testing.T) string {
	t.Helper()
	server.once.Do(func() { server.url, server.reason, server.err = startPostgres() })
	switch {
	case server.reason != "":
		t.Skip("no PostgreSQL: " + server.reason)
	case server.err != nil:
		t.Fatal(server.err)
	}
	return server.url
}

// programs returns the directory of PostgreSQL's programs.
func programs() (directory string, ok bool) {
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/pg_ctl")
	if path, err := exec.LookPath("pg_ctl"); err == nil {
		if path, err = filepath.EvalSymlinks(path); err == nil {
			found = append(found, path)
		}
	}
	if len(found) == 0 {
		return "", false
	}
	return filepath.Dir(found[len(found)-1]), true
}

// startPostgres makes a cluster in a temporary directory and serves it on a
// free port of the loopback interface.
func startPostgres() (url, reason string, err error) {
	bin, ok := programs()
	if !ok {
		return "", "pg_ctl is not installed", nil
	}
	directory, err := os.MkdirTemp("", "postgres")
	if err != nil {
		return "", "", err
	}
	prepare, reason := asServer(directory)
	if reason != "" {
		return "", reason, nil
	}
	data := filepath.Join(directory, "data")
	init := exec.Command(filepath.Join(bin, "initdb"), "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
	prepare(init)
	if out, err := init.CombinedOutput(); err != nil {
		return "", "", fmt.Errorf("initdb: %w\n%s", err, out)
	}
	port, err := freePort()
	if err != nil {
		return "", "", err
	}
	// The shell ends the server when its input ends, that is, when this process
	// does, however it does.
	run := exec.Command("sh", "-c", `"$@" >log 2>&1 & server=$!; read -r _; kill -INT "$server"; wait "$server"`, "sh",
		filepath.Join(bin, "postgres"), "-D", data, "-p", fmt.Sprint(port), "-c", "listen_addresses=127.0.0.1",
		"-c", "unix_socket_directories=", "-c", "fsync=off")
	prepare(run)
	input, err := run.StdinPipe()
	if err != nil {
		return "", "", err
	}
	if err := run.Start(); err != nil {
		return "", "", err
	}
	server.stop = func() {
		_ = input.Close()
		_ = run.Wait()
		_ = os.RemoveAll(directory)
	}
	url = fmt.Sprintf("postgres://tester@127.0.0.1:%d/postgres?sslmode=disable&timezone=UTC", port)
	return url, "", await(url, filepath.Join(directory, "log"))
}

// await waits until the server answers.
func await(url, log string) (err error) {
	for range 300 {
		var conn *pgx.Conn
		if conn, err = pgx.Connect(context.Background(), url); err == nil {
			return conn.Close(context.Background())
		}
		time.Sleep(100 * time.Millisecond)
	}
	text, _ := os.ReadFile(log)
	return fmt.Errorf("PostgreSQL does not start: %w\n%s", err, text)
}

func freePort() (int, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	return listener.Addr().(*net.TCPAddr).Port, listener.Close()
}
