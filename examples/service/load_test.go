package main

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// load is how long TestLoad sends requests: go test -load 60s -run Load -v
var load = flag.Duration("load", 2*time.Second, "how long to send requests")

const clients = 32

// start serves a mock of the vendors. It returns a way to stop it, which returns
// when it has stopped, and the number of requests that were begun.
func start(t *testing.T) (c *client, stop func() error, begun *atomic.Int64) {
	t.Helper()
	listener, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	begun = new(atomic.Int64)
	h := seeded(t, silent)
	counting := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		begun.Add(1)
		h.ServeHTTP(w, r)
	})
	stopped := make(chan error, 1)
	go func() { stopped <- serve(ctx, listener, counting) }()
	stop = sync.OnceValue(func() error {
		cancel()
		return <-stopped
	})
	t.Cleanup(func() { _ = stop() })
	return newClient("http://" + listener.Addr().String()), stop, begun
}

// reset makes every counter 0.
func reset(t *testing.T, c *client) {
	t.Helper()
	for _, at := range places {
		if got, err := c.set(at, 0, ""); err != nil || got.status != 200 {
			t.Fatalf("%s: %d %s, %v", at.name, got.status, got.body, err)
		}
	}
}

// tally is what all clients saw.
type tally struct {
	increments [5]atomic.Int64 // that were answered with success, by place
	stale      atomic.Int64    // refused, because somebody else was faster
	wrong      atomic.Int64    // refused, because they were wrong
}

// bad are requests that no service should take, and their status.
var bad = []struct {
	name    string
	method  string
	body    func(at place) string
	ifMatch string
	status  int
}{
	{"broken rule", "PATCH", func(at place) string { return at.wrong }, "", 400},
	{"syntax", "PATCH", func(at place) string { return `{"` + at.counter + `":` }, "", 400},
	{"old version", "PATCH", func(at place) string { return `{"` + at.counter + `":"-1"}` }, `"0"`, 412},
	{"too large", "PATCH", func(at place) string { return `{"x":"` + strings.Repeat("x", 1<<20) + `"}` }, "", 413},
	{"other method", "DELETE", func(place) string { return "" }, "", 405},
}

// mixed sends right and wrong requests until the time is over.
func mixed(c *client, seed uint64, seen *tally, until time.Time) error {
	random := rand.New(rand.NewPCG(seed, 1))
	for time.Now().Before(until) {
		which := random.IntN(len(places))
		at := places[which]
		if random.IntN(4) == 0 {
			row := bad[random.IntN(len(bad))]
			got, err := c.do(row.method, at.path, row.body(at), row.ifMatch)
			if err != nil || got.status != row.status {
				return fmt.Errorf("%s, %s: %d %.200s, %w; want %d", at.name, row.name, got.status, got.body, err, row.status)
			}
			seen.wrong.Add(1)
			continue
		}
		switch status, err := c.increment(at); {
		case err != nil:
			return fmt.Errorf("%s: %w", at.name, err)
		case status == http.StatusOK:
			seen.increments[which].Add(1)
		case status == http.StatusPreconditionFailed:
			seen.stale.Add(1)
		default:
			return fmt.Errorf("%s: status %d", at.name, status)
		}
	}
	return nil
}

// TestLoad: many clients, right and wrong, lose no update, see no error of the
// server, and leave no memory behind.
func TestLoad(t *testing.T) {
	c, stop, begun := start(t)
	reset(t, c)
	duration := *load
	if testing.Short() {
		duration = min(duration, 500*time.Millisecond)
	}
	each := make([]*client, clients)
	for i := range each {
		each[i] = newClient(c.base)
	}
	var seen tally
	run := func(duration time.Duration) {
		var group sync.WaitGroup
		until := time.Now().Add(duration)
		for seed := range uint64(clients) {
			group.Go(func() {
				if err := mixed(each[seed], seed, &seen, until); err != nil {
					t.Error(err)
				}
			})
		}
		group.Wait()
	}
	run(duration / 4) // connections and buffers are there then
	before := heap()
	run(duration - duration/4)
	after := heap()
	var total int64
	for i, at := range places {
		want := seen.increments[i].Load()
		total += want
		if got, _, err := c.count(at); err != nil || int64(got) != want {
			t.Errorf("%s counts %d, %v; %d updates succeeded", at.name, got, err, want)
		}
	}
	if grown := after - before; grown > 2<<20 {
		t.Errorf("the heap grew by %d KiB, from %d", grown>>10, before>>10)
	}
	if err := stop(); err != nil {
		t.Error(err)
	}
	t.Logf("%v, %d clients: %d requests, of them %d updates, %d refused with 412 and %d as wrong; heap %d KiB, then %d KiB",
		duration, clients, begun.Load(), total, seen.stale.Load(), seen.wrong.Load(), before>>10, after>>10)
}

// heap is the size of what is alive.
func heap() int64 {
	runtime.GC()
	runtime.GC() // what the first one only finalized, pools too
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return int64(stats.HeapAlloc)
}
