package browser

import (
	"context"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// What is seen of a page while a test uses it.
type seen struct {
	done sync.WaitGroup
	mu   sync.Mutex
	bad  []string
}

// watch looks for scripts that fail, and for requests to other servers, until
// ctx ends.
func watch(ctx context.Context) *seen {
	s := &seen{}
	thrown, sent := chromedp.Events(ctx, runtime.ExceptionThrown), chromedp.Events(ctx, network.RequestWillBeSent)
	s.done.Go(func() {
		for event, err := range thrown {
			if err == nil {
				s.note("a script fails: " + event.ExceptionDetails.Text + " " + event.ExceptionDetails.Exception.Description)
			}
		}
	})
	s.done.Go(func() {
		for event, err := range sent {
			if err == nil && !strings.HasPrefix(event.Request.URL, shared.url) {
				s.note("a request to another server: " + event.Request.URL)
			}
		}
	})
	return s
}

func (s *seen) note(what string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.bad = append(s.bad, what)
}

// report fails the test for what was seen.
func (s *seen) report(t *testing.T) {
	s.done.Wait()
	for _, what := range s.bad {
		t.Error(what)
	}
}
