package sqlite_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	_ "modernc.org/sqlite"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/examples/frameworks/sqlite"
	"github.com/seed16fbf055/userupdate/examples/service/api"
	"github.com/seed16fbf055/userupdate/examples/service/vendors"
)

// open opens a database in a file, as several connections would use it.
func open(t *testing.T) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+filepath.Join(t.TempDir(), "users.db")+"?_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// mount serves a system from the database, with its sample record.
func mount[User interface {
	api.Record
	driver.Valuer
}, Pointer interface {
	*User
	sql.Scanner
}, Update api.Body](t *testing.T, mux *http.ServeMux, db *sql.DB, system api.System[User, Update]) {
	t.Helper()
	store, err := sqlite.Open[User, Pointer](t.Context(), db, system.Name)
	if err != nil {
		t.Fatal(err)
	}
	if err := vendors.Seed(t.Context(), system, store); err != nil {
		t.Fatal(err)
	}
	if err := vendors.Seed(t.Context(), system, store); err != api.ErrStale {
		t.Errorf("%s: a record that is there is seeded again: %v", system.Name, err)
	}
	silent := slog.New(slog.DiscardHandler)
	api.Mount(mux, system, store, api.Options{Log: silent, Audit: silent})
}

// service serves all five systems.
func service(t *testing.T) http.Handler {
	t.Helper()
	mux, db := http.NewServeMux(), open(t)
	mount(t, mux, db, vendors.AdminUsers())
	mount(t, mux, db, vendors.HPPro())
	mount(t, mux, db, vendors.UserDetail())
	mount(t, mux, db, vendors.AAA())
	mount(t, mux, db, vendors.OAuthUsers())
	return mux
}

func send(h http.Handler, method, path, body, ifMatch string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	if ifMatch != "" {
		r.Header.Set("If-Match", ifMatch)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// TestEverySystem: what is written is read, at the next version.
func TestEverySystem(t *testing.T) {
	h := service(t)
	for _, row := range []struct{ name, path, update, has string }{
		{"adminusers", adminPath, `{"Pin":null,"Language":"no JSON"}`, `"Pin":null`},
		{"hppro", "/api/HpProUser/UpdateUserProfile?Id=6", `{"TimeZoneOffset":5.50}`, `"TimeZoneOffset":5.50`},
		{"userdetail", "/User?FileId=1", `{"LastName":"Reyes"}`, `"LastName":"Reyes"`},
		{"aaa", "/api/AAA/UserProfiles/1065", `{"Preferences":[{"PreferenceID":3,"PreferenceValue":7}]}`, `"PreferenceValue":"7"`},
		{"oauthusers", "/api/sys/users?Id=123", `{"AddedUserRoles":[7]}`, `"UserRoles":[770600201,770600202,7]`},
	} {
		before := send(h, "GET", row.path, "", "")
		got := send(h, "PATCH", row.path, row.update, `"1"`)
		after := send(h, "GET", row.path, "", "")
		if before.Code != 200 || got.Code != 200 || after.Header().Get("ETag") != `"2"` || !strings.Contains(after.Body.String(), row.has) {
			t.Errorf("%s: %d, %d %s, then %s %s; want %s", row.name, before.Code, got.Code, got.Body, after.Header().Get("ETag"), after.Body, row.has)
		}
		if again := send(h, "PATCH", row.path, row.update, `"1"`); again.Code != 412 {
			t.Errorf("%s: %d for an old version, want 412", row.name, again.Code)
		}
	}
	if got := send(h, "GET", "/User?FileId=9", "", ""); got.Code != 404 {
		t.Errorf("%d for a record that is not there, want 404", got.Code)
	}
}

const adminPath = "/api/v1/admin/users/a2d8b2d2-1673-4f2d-a9ec-b02947160be7"

// TestNoLostUpdate: writers that count together lose nothing.
func TestNoLostUpdate(t *testing.T) {
	h := service(t)
	const writers, rounds = 8, 10
	if got := send(h, "PATCH", adminPath, `{"DisplayName":"0"}`, ""); got.Code != 200 {
		t.Fatal(got.Code, got.Body)
	}
	var group sync.WaitGroup
	for range writers {
		group.Go(func() {
			for done := 0; done < rounds; {
				read := send(h, "GET", adminPath, "", "")
				var user adminusers.User
				var n int
				if err := json.Unmarshal(read.Body.Bytes(), &user); err != nil {
					t.Error(err)
					return
				}
				if _, err := fmt.Sscan(user.DisplayName, &n); err != nil {
					t.Error(err)
					return
				}
				switch got := send(h, "PATCH", adminPath, fmt.Sprintf(`{"DisplayName":"%d"}`, n+1), read.Header().Get("ETag")); got.Code {
				case 200:
					done++
				case 412:
				default:
					t.Error(got.Code, got.Body)
					return
				}
			}
		})
	}
	group.Wait()
	if got := send(h, "GET", adminPath, "", ""); !strings.Contains(got.Body.String(), fmt.Sprintf(`"DisplayName":"%d"`, writers*rounds)) {
		t.Errorf("%s, want %d", got.Body, writers*rounds)
	}
}
