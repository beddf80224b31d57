package api_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/examples/service/api"
	"github.com/seed16fbf055/userupdate/examples/service/vendors"
	"github.com/seed16fbf055/userupdate/wire"
)

// broken is a store that fails, or finds a record and then another version.
type broken struct {
	user       adminusers.User
	get, swap  error
	staleTimes int // how often somebody else is faster
	version    int64
	swaps      int
}

func (b *broken) Get(context.Context, string) (adminusers.User, int64, error) {
	return b.user, 1 + b.version, b.get
}

func (b *broken) Swap(context.Context, string, int64, adminusers.User) error {
	b.swaps++
	if b.staleTimes--; b.staleTimes >= 0 {
		b.version++
		return api.ErrStale
	}
	return b.swap
}

const path = "/api/v1/admin/users/c2fd9942-2548-483b-875c-a724b208dcaa"

// TestBrokenStore: a failure of the store is logged and never told.
func TestBrokenStore(t *testing.T) {
	secret := errors.New("dial db: password s3cret")
	odd := adminusers.User{DisplayName: "a\x00b"}
	for _, row := range []struct {
		name, reason string
		store        *broken
		method       string
		accept       string
		ifMatch      string
		status       int
		says         string
		logged       bool
	}{
		{"read", "the store is down", &broken{get: secret}, "GET", "", "", 500, "An error has occurred.", true},
		{"read, problem", "in the other shape", &broken{get: secret}, "GET", "application/problem+json", "", 500, `"status":500`, true},
		{"write", "the store is down", &broken{swap: secret}, "PATCH", "", "", 500, "An error has occurred.", true},
		{"late twice", "without If-Match it is tried again", &broken{staleTimes: 2}, "PATCH", "", "", 200, `"Enabled":true`, false},
		{"late for a version", "the client must look again", &broken{staleTimes: 1}, "PATCH", "", `"1"`, 412, "has changed", false},
		{"not XML", "XML does not allow the character, JSON does", &broken{user: odd}, "GET", "application/xml", "", 200, `"DisplayName":"a\u0000b"`, false},
		{"stored, not XML", "an update that is stored is no failure", &broken{user: odd}, "PATCH", "application/xml", "", 200, `"DisplayName":"a\u0000b"`, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			var log bytes.Buffer
			logger := slog.New(slog.NewTextHandler(&log, nil))
			mux := http.NewServeMux()
			api.Mount(mux, vendors.AdminUsers(), row.store, api.Options{Log: logger, Audit: slog.New(slog.DiscardHandler)})
			r := httptest.NewRequest(row.method, path, strings.NewReader(`{"Enabled":true}`))
			r.Header.Set("Content-Type", "application/json")
			r.Header.Set("Accept", row.accept)
			if row.ifMatch != "" {
				r.Header.Set("If-Match", row.ifMatch)
			}
			w := httptest.NewRecorder()
			mux.ServeHTTP(w, r)
			if w.Code != row.status || !strings.Contains(w.Body.String(), row.says) || strings.Contains(w.Body.String(), "s3cret") {
				t.Errorf("%s: %d %s, want %d %s", row.reason, w.Code, w.Body, row.status, row.says)
			}
			if (log.Len() > 0) != row.logged {
				t.Errorf("%s: the log is %q", row.reason, &log)
			}
		})
	}
}

// TestSame: what an audit list does not tell apart may still be stored otherwise.
func TestSame(t *testing.T) {
	for _, row := range []struct {
		name, reason, body string
		swaps              int
	}{
		{"nothing", "there is nothing to store", "{}", 0},
		{"null for absent", "the record shows it from then on", `{"Pin":null}`, 1},
		{"zero for zero", "the member was there", `{"Enabled":false}`, 0},
	} {
		store, silent := &broken{}, slog.New(slog.DiscardHandler)
		mux := http.NewServeMux()
		api.Mount(mux, vendors.AdminUsers(), store, api.Options{Log: silent, Audit: silent})
		r := httptest.NewRequest("PATCH", path, strings.NewReader(row.body))
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		mux.ServeHTTP(w, r)
		if w.Code != 200 || store.swaps != row.swaps {
			t.Errorf("%s (%s): %d, written %d times, want %d", row.name, row.reason, w.Code, store.swaps, row.swaps)
		}
	}
}

// unread is a body that nobody should read.
type unread struct{ t *testing.T }

func (u unread) Read([]byte) (int, error) {
	u.t.Error("the body is read")
	return 0, io.EOF
}

// TestAnnounced: a body that is announced to be too large is not asked for, and
// one that cannot be read neither.
func TestAnnounced(t *testing.T) {
	for _, row := range []struct {
		name   string
		change func(r *http.Request)
		status int
	}{
		{"too large", func(r *http.Request) { r.ContentLength = api.MaxBody + 1 }, 413},
		{"compressed", func(r *http.Request) { r.Header.Set("Content-Encoding", "gzip") }, 415},
		{"no version", func(r *http.Request) { r.Header.Set("If-Match", "1") }, 400},
	} {
		silent := slog.New(slog.DiscardHandler)
		mux := http.NewServeMux()
		api.Mount(mux, vendors.AdminUsers(), &broken{}, api.Options{Log: silent, Audit: silent})
		r := httptest.NewRequest("PATCH", path, unread{t})
		row.change(r)
		w := httptest.NewRecorder()
		mux.ServeHTTP(w, r)
		if w.Code != row.status {
			t.Errorf("%s: %d %s, want %d", row.name, w.Code, w.Body, row.status)
		}
	}
}

// cut is a body that breaks off.
type cut struct{}

func (cut) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

func TestCutBody(t *testing.T) {
	mux := http.NewServeMux()
	silent := slog.New(slog.DiscardHandler)
	api.Mount(mux, vendors.AdminUsers(), &broken{}, api.Options{Log: silent, Audit: silent})
	w := httptest.NewRecorder()
	mux.ServeHTTP(w, httptest.NewRequest("PATCH", path, cut{}))
	if w.Code != 400 {
		t.Errorf("%d %s, want 400", w.Code, w.Body)
	}
}

// TestFormats: what a system has no format for is an error, not something else.
func TestFormats(t *testing.T) {
	for _, row := range []struct {
		name, reason string
		format       api.Format
		text         string
		good         bool
	}{
		{"JSON", "read by the type's own method", api.JSON, `{"Enabled":true}`, true},
		{"XML", "through encoding/xml", api.XML, "<User><Enabled>true</Enabled></User>", true},
		{"form", "as a server reads it", api.Form, "Enabled=true", true},
		{"wrong JSON", "every problem", api.JSON, `{"Enabled":"maybe"}`, false},
		{"wrong form", "not escaped well", api.Form, "Enabled=%", false},
	} {
		var user adminusers.User
		if err := row.format.DecodeInto([]byte(row.text), &user); (err == nil) != row.good || user.Enabled != row.good {
			t.Errorf("%s (%s): %v, %v", row.name, row.reason, user, err)
		}
	}
	if text, err := api.Form.Encode(adminusers.Update{Enabled: wire.Value(true)}); err != nil || string(text) != "Enabled=true" {
		t.Errorf("%s, %v", text, err)
	}
}
