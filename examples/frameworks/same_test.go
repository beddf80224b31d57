package frameworks

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/google/uuid"
	"github.com/labstack/echo/v4"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

var rewrite = flag.Bool("update", false, "write the table in README.md anew")

// The user that is there, and the paths of two vendors.
const (
	id       = "c2fd9942-2548-483b-875c-a724b208dcaa"
	ours     = "/users/" + id
	theirs   = "/profiles/7"
	otherID  = "4d0fbcd3-ec0c-4a56-0540-fe31ce01f6e1"
	whole    = `{"DisplayName":"Ada","EmailAddress":"ada@example.com","Enabled":true,"LanguageID":"` + id + `","MobilePhone":"+44 7700 900123","TimeZone":"UTC","Username":"ada"}`
	wholeXML = `<User><DisplayName>Ada</DisplayName><EmailAddress>ada@example.com</EmailAddress><Enabled>true</Enabled><LanguageID>` + id +
		`</LanguageID><MobilePhone>+44 7700 900123</MobilePhone><TimeZone>UTC</TimeZone><Username>ada</Username></User>`
	wholeForm = "DisplayName=Ada&EmailAddress=ada%40example.com&Enabled=true&LanguageID=" + id + "&MobilePhone=%2B44+7700+900123&TimeZone=UTC&Username=ada"
)

// frameworks are five ways to the same service.
var frameworks = []struct {
	name  string
	serve func(t *testing.T) http.Handler
}{
	{"net/http", func(*testing.T) http.Handler {
		mux := http.NewServeMux()
		NetHTTP(mux, "users", adminService())
		NetHTTP(mux, "profiles", aaaService())
		return mux
	}},
	{"chi", func(*testing.T) http.Handler {
		router := chi.NewRouter()
		Chi(router, "users", adminService())
		Chi(router, "profiles", aaaService())
		return router
	}},
	{"echo", func(*testing.T) http.Handler {
		router := echo.New()
		Echo(router, "users", adminService())
		Echo(router, "profiles", aaaService())
		return router
	}},
	{"gin", func(*testing.T) http.Handler {
		gin.SetMode(gin.ReleaseMode)
		router := gin.New()
		Gin(router, "users", adminService())
		Gin(router, "profiles", aaaService())
		return router
	}},
	{"huma", func(t *testing.T) http.Handler { return humaAPI(t).Adapter() }},
}

// humaAPI is one API with two vendors.
func humaAPI(t *testing.T) huma.API {
	t.Helper()
	api := humago.New(http.NewServeMux(), huma.DefaultConfig("users", "1.0.0"))
	if err := Huma(api, "users", adminService()); err != nil {
		t.Fatal(err)
	}
	if err := Huma(api, "profiles", aaaService()); err != nil {
		t.Fatal(err)
	}
	return api
}

func adminService() *Service[adminusers.User, adminusers.Update] {
	return NewService(AdminUsers, map[string]adminusers.User{id: {ID: uuid.MustParse(id), DisplayName: "Ada"}})
}

func aaaService() *Service[aaa.User, aaa.Update] {
	return NewService(AAA, map[string]aaa.User{"7": {UserID: wire.Value[int64](7)}})
}

// requests are what every framework is sent.
var requests = []struct {
	name, reason        string
	method, path, media string
	ifMatch, body       string
	status              int
	says                []string // that are in the body of the answer
}{
	{"valid", "a whole body", "PUT", ours, "application/json", `"1"`, whole, 204, nil},
	{"syntax", "the body cannot be read", "PUT", ours, "application/json", "", `{"Enabled":`, 400, []string{"syntax"}},
	{"wrong types", "every one of them is reported", "PATCH", ours, "application/json", "", `{"Enabled":"maybe","ID":7}`, 422, []string{"/Enabled", "/ID"}},
	{"broken rules", "missing and wrong members in one report", "PUT", ours, "application/json", "",
		strings.Replace(strings.Replace(whole, "+44 7700 900123", "call me", 1), `"TimeZone":"UTC",`, "", 1), 422, []string{"/MobilePhone", "/TimeZone"}},
	{"XML", "as the vendor documents it", "PUT", ours, "application/xml; charset=utf-8", "", wholeXML, 204, nil},
	{"form", "as the vendor documents it", "PUT", ours, "application/x-www-form-urlencoded", "", wholeForm, 204, nil},
	{"partial", "what is absent stays", "PATCH", ours, "application/merge-patch+json", `"1"`, `{"Enabled":false,"Pin":null}`, 204, nil},
	{"null", "where the server holds none", "PATCH", ours, "application/json", "", `{"Enabled":null,"AdminUser":null}`, 422, []string{"required", "null"}},
	{"unsupported type", "the vendor's server does not read it", "PUT", ours, "application/yaml", "", "Enabled: true", 415, []string{"mediatype"}},
	{"too large", "it is not read to its end", "PUT", ours, "application/json", "", whole + strings.Repeat(" ", MaxBody), 413, nil},
	{"another user's id", "an update cannot change the identity", "PATCH", ours, "application/json", "", `{"ID":"` + otherID + `"}`, 422, []string{"identity"}},
	{"stale ETag", "somebody else was faster", "PATCH", ours, "application/json", `"0"`, `{"Enabled":false}`, 412, nil},
}

// TestSameAnswers sends the requests to every framework, and compares all of
// the answer with that of net/http.
func TestSameAnswers(t *testing.T) {
	table := "| request | why | answer | members and codes |\n|---|---|---:|---|\n"
	for _, r := range requests {
		var said string
		t.Run(r.name, func(t *testing.T) {
			var first string
			for _, framework := range frameworks {
				answer := send(framework.serve(t), r.method, r.path, r.media, r.ifMatch, r.body)
				body := answer.Body.String()
				got := fmt.Sprintf("%d %s %s\n%s", answer.Code, answer.Header().Get("Content-Type"), answer.Header().Get("ETag"), body)
				if first == "" {
					first, said = got, problems(t, body)
				}
				if got != first {
					t.Errorf("%s answers\n%s\nand net/http\n%s", framework.name, got, first)
				}
				if answer.Code != r.status || (answer.Header().Get("ETag") == `"2"`) != (r.status == 204) {
					t.Errorf("%s (%s): %s, want %d", framework.name, r.reason, got, r.status)
				}
				for _, says := range r.says {
					if !strings.Contains(body, says) {
						t.Errorf("%s: %s does not say %s", framework.name, body, says)
					}
				}
			}
		})
		table += fmt.Sprintf("| %s | %s | %d | %s |\n", r.name, r.reason, r.status, said)
	}
	checkTable(t, table)
}

// problems lists the members and codes in an answer.
func problems(t *testing.T, body string) string {
	t.Helper()
	var details validate.ProblemDetails
	if body != "" {
		if err := json.Unmarshal([]byte(body), &details); err != nil {
			t.Fatal(err)
		}
	}
	var list []string
	for _, problem := range details.Errors {
		list = append(list, strings.TrimSpace(problem.Pointer+" "+string(problem.Code)))
	}
	return strings.Join(list, ", ")
}

func send(h http.Handler, method, path, media, ifMatch, body string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	r.Header.Set("Content-Type", media)
	if ifMatch != "" {
		r.Header.Set("If-Match", ifMatch)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// checkTable compares the table in the README with the requests.
func checkTable(t *testing.T, table string) {
	t.Helper()
	const name, begin, end = "README.md", "<!-- table -->\n", "<!-- end -->\n"
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := bytes.Cut(text, []byte(begin))
	_, after, ends := bytes.Cut(rest, []byte(end))
	if !ok || !ends {
		t.Fatalf("%s has no table", name)
	}
	want := string(before) + begin + table + end + string(after)
	if *rewrite {
		if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if want != string(text) {
		t.Errorf("the table in %s is stale: run go test -update", name)
	}
}

// TestTwoVendors: each has its own rules under the same API.
func TestTwoVendors(t *testing.T) {
	for _, framework := range frameworks {
		t.Run(framework.name, func(t *testing.T) {
			h := framework.serve(t)
			for _, row := range []struct {
				name, path, body string
				status           int
			}{
				{"their flag", theirs, `{"AccountStatus":0}`, 204},
				{"no flag of theirs", theirs, `{"AccountStatus":2}`, 422},
				{"our member", theirs, `{"Enabled":null}`, 204},
				{"nobody", "/profiles/8", `{}`, 404},
				{"our flag", ours, `{"Enabled":null}`, 422},
			} {
				if answer := send(h, "PATCH", row.path, "application/json", "", row.body); answer.Code != row.status {
					t.Errorf("%s: %d %s, want %d", row.name, answer.Code, answer.Body, row.status)
				}
			}
		})
	}
}

// broken is a body that breaks off.
type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

func TestBrokenBody(t *testing.T) {
	if got := adminService().Serve(Request{Method: "PUT", ID: id, ContentType: "application/json", Body: broken{}}); got.Status != 400 {
		t.Errorf("%d %s, want 400", got.Status, got.Body)
	}
}
