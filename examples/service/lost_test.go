package main

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// TestNoLostUpdate: clients that read, add one and write count right together,
// whether they name the version that they read, or change members of their own.
func TestNoLostUpdate(t *testing.T) {
	const writers, rounds = 8, 10
	for _, at := range places {
		t.Run(at.name, func(t *testing.T) {
			c, _, _ := start(t)
			reset(t, c)
			_, etag, err := c.count(at)
			first, _ := strconv.Atoi(strings.Trim(etag, `"`))
			if err != nil || first == 0 {
				t.Fatal(etag, err)
			}
			var group sync.WaitGroup
			for range writers {
				group.Go(func() {
					own := newClient(c.base)
					for done := 0; done < rounds; {
						switch status, err := own.increment(at); {
						case err != nil || status != http.StatusOK && status != http.StatusPreconditionFailed:
							t.Error(status, err)
							return
						case status == http.StatusOK:
							done++
						}
					}
				})
			}
			group.Wait()
			got, etag, err := c.count(at)
			if want := fmt.Sprintf(`"%d"`, first+writers*rounds); err != nil || got != writers*rounds || etag != want {
				t.Errorf("counts %d at version %s, %v; want %d", got, etag, err, writers*rounds)
			}
		})
	}
}

// TestEveryMemberStays: without If-Match an update goes on top of whatever is
// there, so that clients with members of their own never undo each other.
func TestEveryMemberStays(t *testing.T) {
	c, _, _ := start(t)
	bodies := []string{`{"TimeZone":"a%d"}`, `{"DisplayName":"b%d"}`, `{"Username":"c%d"}`, `{"EmailAddress":"d@e%d"}`}
	var group sync.WaitGroup
	for _, body := range bodies {
		group.Go(func() {
			own := newClient(c.base)
			for i := range 25 {
				if got, err := own.do("PATCH", adminPath, fmt.Sprintf(body, i), ""); err != nil || got.status != 200 {
					t.Error(got.status, err)
				}
			}
		})
	}
	group.Wait()
	if got, err := c.do("GET", adminPath, "", ""); err != nil || got.etag != `"101"` {
		t.Errorf("version %s, %v; want 101: each of 100 updates is one", got.etag, err)
	}
}
