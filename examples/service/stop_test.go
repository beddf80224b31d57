package main

import (
	"net/http"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// TestStopWhileBusy: a stop lets every request that was begun have its whole
// answer, and refuses the others: there is no update without an answer.
func TestStopWhileBusy(t *testing.T) {
	for range 5 {
		c, stop, begun := start(t)
		reset(t, c)
		var answered, refused atomic.Int64
		answered.Store(begun.Load())
		var updates [5]atomic.Int64
		var group sync.WaitGroup
		for i := range clients {
			group.Go(func() {
				own := newClient(c.base)
				for which := i % len(places); ; which = (which + 1) % len(places) {
					got, err := own.do("PATCH", places[which].path, `{}`, "")
					if err != nil {
						refused.Add(1)
						return
					}
					answered.Add(1)
					if got.status == http.StatusOK {
						updates[which].Add(1)
					}
				}
			})
		}
		for answered.Load() < 10*clients {
			time.Sleep(time.Millisecond)
		}
		if err := stop(); err != nil {
			t.Error(err)
		}
		group.Wait()
		if begun.Load() != answered.Load() || refused.Load() != clients {
			t.Errorf("%d requests were begun and %d answered; %d of %d clients saw the end", begun.Load(), answered.Load(), refused.Load(), clients)
		}
		var succeeded int64
		for i := range updates {
			succeeded += updates[i].Load()
		}
		if succeeded == 0 || succeeded != answered.Load()-int64(len(places)) {
			t.Errorf("%d answers, of them %d of success", answered.Load(), succeeded)
		}
	}
}
