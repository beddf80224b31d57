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
}

func (b *broken) Get(context.Context, string) (adminusers.User, int64, error) {
	return b.user, 1 + b.version, b.get
}

func (b *broken) Swap(context.Context, string, int64, adminusers.User) error {
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
