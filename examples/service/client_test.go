package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
)

// A client talks to the service over one connection.
type client struct {
	http http.Client
	base string
}

// newClient makes a client that never has a spare connection: a server that stops
// waits for those that were never used.
func newClient(base string) *client {
	return &client{http.Client{Transport: &http.Transport{MaxConnsPerHost: 1}}, base}
}

// reply is an answer that arrived whole.
type reply struct {
	status int
	etag   string
	body   []byte
}

// do sends a request. An error means that there was no whole answer.
func (c *client) do(method, path, body, ifMatch string) (reply, error) {
	r, err := http.NewRequest(method, c.base+path, strings.NewReader(body))
	if err != nil {
		return reply{}, err
	}
	r.Header.Set("Content-Type", "application/json")
	if ifMatch != "" {
		r.Header.Set("If-Match", ifMatch)
	}
	got, err := c.http.Do(r)
	if err != nil {
		return reply{}, err
	}
	defer func() { _ = got.Body.Close() }()
	text, err := io.ReadAll(got.Body)
	return reply{got.StatusCode, got.Header.Get("ETag"), text}, err
}

// count reads a place's counter, and the version of its record.
func (c *client) count(at place) (n int, etag string, err error) {
	got, err := c.do("GET", at.path, "", "")
	if err != nil {
		return 0, "", err
	}
	var record map[string]any
	if err := json.Unmarshal(got.body, &record); err != nil {
		return 0, "", fmt.Errorf("%d %s: %w", got.status, got.body, err)
	}
	n, err = strconv.Atoi(fmt.Sprint(record[at.counter]))
	return n, got.etag, err
}

// increment counts one up, if nobody else has since it was read.
func (c *client) increment(at place) (status int, err error) {
	n, etag, err := c.count(at)
	if err != nil {
		return 0, err
	}
	got, err := c.set(at, n+1, etag)
	return got.status, err
}

// set writes the counter, as text: every system reads numbers from texts.
func (c *client) set(at place, n int, ifMatch string) (reply, error) {
	return c.do("PATCH", at.path, fmt.Sprintf(`{"%s":"%d"}`, at.counter, n), ifMatch)
}
