package browser

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/chromedp/chromedp"
)

// shared is what all tests use: one service and one browser.
var shared struct {
	url     string
	browser context.Context
	reason  string // why there is no browser
}

func TestMain(m *testing.M) { os.Exit(prepare(m)) }

// prepare starts the service and the browser, runs the tests and stops both.
func prepare(m *testing.M) int {
	program, ok := chromium()
	if !ok {
		shared.reason = "chromium is not installed"
		return m.Run()
	}
	stop, err := service()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer stop()
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.Flag("force-color-profile", "srgb"))
	if os.Getuid() == 0 {
		options = append(options, chromedp.NoSandbox) // Chromium's sandbox refuses root
	}
	allocator, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	defer cancel()
	browser, cancel := chromedp.NewContext(allocator)
	defer cancel()
	if err := chromedp.Do(browser); err != nil {
		fmt.Fprintln(os.Stderr, "chromium does not start:", err)
		return 1
	}
	shared.browser = browser
	return m.Run()
}

// chromium finds the browser.
func chromium() (path string, ok bool) {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, true
		}
	}
	return "", false
}

// service builds the program and starts it on a free port.
func service() (stop func(), err error) {
	directory, err := os.MkdirTemp("", "service")
	if err != nil {
		return nil, err
	}
	program := filepath.Join(directory, "service")
	if out, err := exec.Command("go", "build", "-o", program, "github.com/seed16fbf055/userupdate/examples/service").CombinedOutput(); err != nil {
		return nil, fmt.Errorf("go build: %w\n%s", err, out)
	}
	run := exec.Command(program, "-seed", "-addr", "localhost:0")
	log, err := run.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := run.Start(); err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(log)
	var listening struct{ URL string }
	if !lines.Scan() || json.Unmarshal(lines.Bytes(), &listening) != nil {
		return nil, fmt.Errorf("the service says %q", lines.Text())
	}
	shared.url = listening.URL
	go func() {
		for lines.Scan() {
		}
	}()
	return func() {
		_ = run.Process.Signal(syscall.SIGTERM)
		_ = run.Wait()
		_ = os.RemoveAll(directory)
	}, nil
}
