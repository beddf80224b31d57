package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/userdetail"
)

// A place is where the service has a system's record, and the member that
// tests count in.
type place struct {
	name       string
	method     string
	path       string
	counter    string
	secret     string // an update with a secret, "" where the system has none
	wrong      string // an update with something wrong in member
	member     string
	parseError func([]byte) error
}

const adminPath = "/api/v1/admin/users/a2d8b2d2-1673-4f2d-a9ec-b02947160be7"

var places = []place{
	{"adminusers", "PUT", adminPath, "DisplayName", `{"Pin":"s3cret"}`, `{"MobilePhone":"?"}`, "MobilePhone", adminusers.ParseError},
	{"hppro", "POST", "/api/HpProUser/UpdateUserProfile?Id=6", "MessageCount", `{"MFAQuestionAnswer":"s3cret"}`, `{"OfficeId":"?"}`, "OfficeId", hppro.ParseError},
	{"userdetail", "PUT", "/User?FileId=1&WsAccessKey=s3cret", "TimezoneId", "", `{"FirstName":""}`, "FirstName", userdetail.ParseError},
	{"aaa", "PUT", "/api/AAA/UserProfiles/1065", "EmailAddress", `{"Password":"s3cret","RepeatPassword":"s3cret"}`, `{"AccountStatus":2}`, "AccountStatus", aaa.ParseError},
	{"oauthusers", "PUT", "/api/sys/users?Id=123", "LastHelpVisited", `{"AccessToken":"s3cret"}`, `{"Language":9}`, "Language", oauthusers.ParseError},
}

var silent = slog.New(slog.DiscardHandler)

// seeded is a mock of the vendors.
func seeded(t *testing.T, log *slog.Logger) http.Handler {
	t.Helper()
	h, err := newHandler(t.Context(), true, log)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// send sends a request. headers are pairs of a name and a value.
func send(h http.Handler, method, path, body string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	for i := 0; i < len(headers); i += 2 {
		r.Header.Add(headers[i], headers[i+1])
	}
	if body != "" && r.Header["Content-Type"] == nil {
		r.Header.Set("Content-Type", "application/json")
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// TestEverySystem: each has a record, takes a part of a body, answers as its
// vendor does, and counts the versions of its record.
func TestEverySystem(t *testing.T) {
	h := seeded(t, silent)
	for _, at := range places {
		t.Run(at.name, func(t *testing.T) {
			got := send(h, "GET", at.path, "")
			if got.Code != 200 || got.Header().Get("ETag") != `"1"` || !json.Valid(got.Body.Bytes()) {
				t.Fatalf("GET: %d %s %s", got.Code, got.Header().Get("ETag"), got.Body)
			}
			refused := send(h, "PATCH", at.path, at.wrong)
			if err := at.parseError(refused.Body.Bytes()); refused.Code != 400 || err == nil || !strings.Contains(err.Error(), at.member) {
				t.Errorf("wrong: %d %s, read as %v", refused.Code, refused.Body, err)
			}
			done := send(h, "PATCH", at.path, `{"`+at.counter+`":"77"}`, "If-Match", `"1"`)
			if err := at.parseError(done.Body.Bytes()); done.Code != 200 || done.Header().Get("ETag") != `"2"` || err != nil {
				t.Errorf("right: %d %s %s, read as %v", done.Code, done.Header().Get("ETag"), done.Body, err)
			}
			if got := send(h, "GET", at.path, ""); !regexp.MustCompile(`"` + at.counter + `":"?77"?`).Match(got.Body.Bytes()) {
				t.Errorf("GET after it: %s", got.Body)
			}
		})
	}
}

const (
	whole = `{"DisplayName":"Ada","EmailAddress":"ada@example.com","Enabled":true,"LanguageID":"c2fd9942-2548-483b-875c-a724b208dcaa",` +
		`"MobilePhone":"+44 7700 900123","TimeZone":"UTC","Username":"ada"}`
	wholeOAuth  = `{"FullName":"Ada","Email":"ada@example.com","Language":3,"PasswordSalt":"x","LastHelpVisited":0,"InvalidLoginAttempts":0}`
	problemType = "application/problem+json"
)

func TestAnswers(t *testing.T) {
	huge := `{"DisplayName":"` + strings.Repeat("x", 1<<20) + `"}`
	for _, row := range []struct {
		name, reason       string
		method, path, body string
		headers            []string
		status             int
		media, says        string
	}{
		{"whole body", "the vendor's own method", "PUT", adminPath, whole, nil, 200, "application/json", `"DisplayName":"Ada"`},
		{"not whole", "required members must be sent", "PUT", adminPath, `{"Enabled":true}`, nil, 400, "application/json", "TimeZone"},
		{"part", "what is absent stays", "PATCH", adminPath, `{"Enabled":false}`, nil, 200, "application/json", `"TimeZone":"GMT Standard Time"`},
		{"POST is hppro's", "a vendor's method is a whole body", "POST", "/api/HpProUser/UpdateUserProfile", `{"Id":6,"OfficeId":9}`, nil, 200, "application/json", `"OfficeId":9`},
		{"XML by Accept", "the vendor has it", "GET", adminPath, "", []string{"Accept", "application/json;q=0.5, application/xml"}, 200, "application/xml", "<Enabled>true</Enabled>"},
		{"XML by request", "no Accept: the format of the request", "PATCH", adminPath, "<User><Enabled>false</Enabled></User>",
			[]string{"Content-Type", "text/xml"}, 200, "application/xml", "<Enabled>false</Enabled>"},
		{"XML refused", "the vendor's failure in XML", "PATCH", adminPath, "<User><Enabled>no</Enabled></User>",
			[]string{"Content-Type", "application/xml"}, 400, "application/xml", "<ErrorCode>type</ErrorCode>"},
		{"no XML there", "the vendor has none", "GET", "/api/AAA/UserProfiles/1065", "", []string{"Accept", "application/xml"}, 200, "application/json", `"UserID":1065`},
		{"form", "the vendor reads it", "PATCH", adminPath, "Enabled=false&Pin=",
			[]string{"Content-Type", "application/x-www-form-urlencoded"}, 200, "application/json", `"Pin":null`},
		{"XML for anything but JSON", "a wildcard is XML then", "GET", adminPath, "", []string{"Accept", "application/json;q=0, */*"}, 200, "application/xml", "<User"},
		{"names and wildcards", "the narrowest counts", "GET", adminPath, "", []string{"Accept", "*/*, application/xml;q=0.5, application/*;q=0.2, text/json;q=inf"}, 200, "application/xml", "<User"},
		{"Accept on two lines", "they are one list", "GET", adminPath, "", []string{"Accept", "text/html", "Accept", "application/xml"}, 200, "application/xml", "<User"},
		{"problem details on the second line", "the same", "PATCH", adminPath, `{"Enabled":null}`, []string{"Accept", "application/json", "Accept", problemType}, 422, problemType, `"code":"required"`},
		{"XML known as JSON", "it is another representation", "GET", adminPath, "", []string{"Accept", "application/xml", "If-None-Match", `"1"`}, 200, "application/xml", "<User"},
		{"XML known", "the client has it", "GET", adminPath, "", []string{"Accept", "application/xml", "If-None-Match", `"1-xml"`}, 304, "", ""},
		{"update of what was read as XML", "it is the same version", "PATCH", adminPath, "{}", []string{"If-Match", `"1-xml"`}, 200, "application/json", "ResponseData"},
		{"problem details", "Accept names them", "PATCH", adminPath, `{"MobilePhone":"?","Enabled":null}`, []string{"Accept", problemType}, 422, problemType, `"pointer":"/MobilePhone"`},
		{"any type", "a wildcard names nothing", "PATCH", adminPath, `{"Enabled":null}`, []string{"Accept", "*/*"}, 400, "application/json", "ErrorReason"},
		{"problem details refused", "q=0 means no", "PATCH", adminPath, `{"Enabled":null}`, []string{"Accept", problemType + ";q=0"}, 400, "application/json", "ErrorReason"},
		{"syntax", "nothing else can be said", "PATCH", adminPath, `{"Enabled":`, []string{"Accept", problemType}, 400, problemType, `"code":"syntax"`},
		{"media type", "the vendor does not read it", "PATCH", adminPath, "Enabled: true", []string{"Content-Type", "application/yaml"}, 415, "application/json", "mediatype"},
		{"too large", "with the limit and its unit", "PATCH", adminPath, huge, nil, 413, problemType, "at most 1048576 bytes"},
		{"compressed", "it would have to be guessed what a vendor makes of it", "PATCH", adminPath, "{}", []string{"Content-Encoding", "gzip"}, 415, "application/json", "gzip"},
		{"compressed, problem", "as a media type is refused", "PATCH", adminPath, "{}", []string{"Content-Encoding", "GZip", "Accept", problemType}, 415, problemType, `"code":"mediatype"`},
		{"not compressed", "identity is no coding", "PATCH", adminPath, "{}", []string{"Content-Encoding", "identity, ,Identity"}, 200, "application/json", "ResponseData"},
		{"compressed at last", "every coding counts", "PATCH", adminPath, "{}", []string{"Content-Encoding", "identity", "Content-Encoding", "br"}, 415, "application/json", "(br)"},
		{"coding of no name", "nothing of it is repeated", "PATCH", adminPath, "{}", []string{"Content-Encoding", `"s3cret"`}, 415, "application/json", "that the system reads\""},
		{"identity", "an update cannot change it", "PATCH", adminPath, `{"ID":"c2fd9942-2548-483b-875c-a724b208dcaa"}`, nil, 400, "application/json", "identity"},
		{"old version", "somebody else was faster", "PATCH", adminPath, `{"Enabled":false}`, []string{"If-Match", `"0"`}, 412, problemType, "has changed"},
		{"one of several versions", "a list may have the right one", "PATCH", adminPath, `{"Enabled":false}`, []string{"If-Match", `"0", "1"`}, 200, "application/json", `"Enabled":false`},
		{"any version", "the client wants no check", "PATCH", adminPath, `{"Enabled":false}`, []string{"If-Match", "*"}, 200, "application/json", `"Enabled":false`},
		{"weak version", "weak tags never match", "PATCH", adminPath, `{"Enabled":false}`, []string{"If-Match", `W/"1"`}, 412, problemType, "has changed"},
		{"commas and a star in a version", "between quotes they mean nothing", "PATCH", adminPath, "{}", []string{"If-Match", `"x,*,y"`}, 412, problemType, "has changed"},
		{"other versions beside the right one", "weak ones and empty elements too", "PATCH", adminPath, "{}", []string{"If-Match", `,"x,y" , W/"\", "1",`}, 200, "application/json", "ResponseData"},
		{"versions on two lines", "they are one list", "PATCH", adminPath, "{}", []string{"If-Match", `"0"`, "If-Match", `"1"`}, 200, "application/json", "ResponseData"},
		{"any version of several", "the star stands alone", "PATCH", adminPath, "{}", []string{"If-Match", `"1", *`}, 400, problemType, "If-Match"},
		{"version without quotes", "it is no ETag", "PATCH", adminPath, "{}", []string{"If-Match", "1"}, 400, problemType, "in quotes"},
		{"version that is open", "it has no end", "PATCH", adminPath, "{}", []string{"If-Match", `"1`}, 400, problemType, "in quotes"},
		{"version with a space", "an ETag has none", "PATCH", adminPath, "{}", []string{"If-Match", `"1 "`}, 400, problemType, "in quotes"},
		{"versions without a comma", "it is no list", "PATCH", adminPath, "{}", []string{"If-Match", `"0""1"`}, 400, problemType, "in quotes"},
		{"no version at all", "empty is not the same as absent", "PATCH", adminPath, "{}", []string{"If-Match", " ,"}, 400, problemType, "in quotes"},
		{"GET of an old version", "If-Match is for every method", "GET", adminPath, "", []string{"If-Match", `"0"`}, 412, problemType, "has changed"},
		{"GET of what is known", "the client has it", "GET", adminPath, "", []string{"If-None-Match", `"0", W/"1"`}, 304, "", ""},
		{"GET of what is new", "the client has another", "GET", adminPath, "", []string{"If-None-Match", `"0"`}, 200, "application/json", `"Enabled"`},
		{"only a new record", "there is one", "PATCH", adminPath, "{}", []string{"If-None-Match", "*"}, 412, problemType, "If-None-Match"},
		{"no such record", "no vendor documents an answer", "PATCH", "/api/AAA/UserProfiles/9", "{}", nil, 404, problemType, "no such record"},
		{"GET of nobody", "the same", "GET", "/User?FileId=9", "", nil, 404, problemType, "no such record"},
		{"bad id in the path", "the report names it", "GET", "/api/v1/admin/users/7", "", nil, 400, "application/json", "id: must be a GUID"},
		{"id in other letters", "a urn is no GUID to the vendor", "GET", "/api/v1/admin/users/urn:uuid:a2d8b2d2-1673-4f2d-a9ec-b02947160be7", "", nil, 400, "application/json", "id: must be a GUID"},
		{"id between other letters", "braces are no letters", "GET", "/api/v1/admin/users/xa2d8b2d2-1673-4f2d-a9ec-b02947160be7y", "", nil, 400, "application/json", "id: must be a GUID"},
		{"id in upper case", "a GUID has no case", "GET", "/api/v1/admin/users/A2D8B2D2-1673-4F2D-A9EC-B02947160BE7", "", nil, 200, "application/json", `"Enabled"`},
		{"id escaped", "as any path", "GET", "/api/AAA/UserProfiles/%31065", "", nil, 200, "application/json", `"UserID":1065`},
		{"id too large", "no int64", "GET", "/api/AAA/UserProfiles/99999999999999999999", "", nil, 400, "application/json", "id"},
		{"id of zero", "as good as missing", "GET", "/api/AAA/UserProfiles/0", "", nil, 400, "application/json", "id"},
		{"id is a word", "no number", "GET", "/api/AAA/UserProfiles/ada", "", nil, 400, "application/json", "whole number"},
		{"no id", "neither in the body nor in the query", "PATCH", "/api/sys/users", "{}", nil, 400, "application/json", `"PropertyName":"Id"`},
		{"unreadable id", "it is not called missing too", "PATCH", "/api/sys/users", `{"Id":"x"}`, []string{"Accept", problemType}, 422, problemType, `"code":"type"`},
		{"ids that differ", "nobody knows which record is meant", "PATCH", "/api/sys/users?Id=123", `{"Id":124}`, nil, 400, "application/json", "identity of the record"},
		{"ids that differ, whole", "the same", "POST", "/api/HpProUser/UpdateUserProfile?Id=6", `{"Id":7}`, []string{"Accept", problemType}, 422, problemType, `"pointer":"/Id","code":"identity"`},
		{"ids that agree", "twice the same", "PATCH", "/api/sys/users?Id=123", `{"Id":123}`, nil, 200, "application/json", `"WasSuccessful":true`},
		{"unreadable id in the query", "a right one in the body does not hide it", "PATCH", "/api/sys/users?Id=x", `{"Id":123}`, nil, 400, "application/json", "whole number"},
		{"whole, id in the query", "no member is required", "POST", "/api/HpProUser/UpdateUserProfile?Id=6", "{}", nil, 200, "application/json", `"Id":6`},
		{"whole, id in the query alone", "there the Id is required", "PUT", "/api/sys/users?Id=123", wholeOAuth, []string{"Accept", problemType}, 422, problemType, `"pointer":"/Id","code":"required"`},
		{"whole, id in the body", "as documented", "PUT", "/api/sys/users", `{"Id":123,` + wholeOAuth[1:], nil, 200, "application/json", `"WasSuccessful":true`},
		{"other method", "the vendor has none", "DELETE", adminPath, "", nil, 405, "text/plain; charset=utf-8", "Method Not Allowed"},
		{"other site", "a browser says where the request comes from", "PATCH", adminPath, "{}", []string{"Sec-Fetch-Site", "cross-site"}, 403, "text/plain; charset=utf-8", "cross-origin"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := send(seeded(t, silent), row.method, row.path, row.body, row.headers...)
			if got.Code != row.status || got.Header().Get("Content-Type") != row.media || !strings.Contains(got.Body.String(), row.says) {
				t.Errorf("%s: %d %s\n%s\nwant %d %s with %q", row.reason, got.Code, got.Header().Get("Content-Type"), got.Body, row.status, row.media, row.says)
			}
		})
	}
}

// TestCoding: a client whose coding is refused hears which is not (RFC 9110,
// 12.5.3).
func TestCoding(t *testing.T) {
	for coding, want := range map[string]string{"gzip": "identity", "identity": ""} {
		got := send(seeded(t, silent), "PATCH", adminPath, "{}", "Content-Encoding", coding)
		if accepts := got.Header().Get("Accept-Encoding"); accepts != want {
			t.Errorf("%s: Accept-Encoding %q, want %q", coding, accepts, want)
		}
	}
}

// TestUnchanged: an update that changes nothing is no new version, and the audit
// log has no line of it but for what it tried.
func TestUnchanged(t *testing.T) {
	for _, row := range []struct {
		name, reason string
		body         string
		etag, audit  string
	}{
		{"empty", "nothing is sent", "{}", `"1"`, ""},
		{"same value", "it is there already", `{"TimeZone":"GMT Standard Time"}`, `"1"`, ""},
		{"read-only", "it is left alone, but it was tried", `{"DPAVersion":"9"}`, `"1"`, `"version":1,"changes":[],"ignored":["DPAVersion"]`},
		{"other value", "it is new", `{"TimeZone":"UTC"}`, `"2"`, `"version":2,"changes":[{"path":"TimeZone","old":"GMT Standard Time","new":"UTC"}],"ignored":[]`},
	} {
		var log bytes.Buffer
		h := seeded(t, slog.New(slog.NewJSONHandler(&log, nil)))
		got := send(h, "PATCH", adminPath, row.body, "If-Match", `"1"`)
		read := send(h, "GET", adminPath, "")
		if got.Code != 200 || got.Header().Get("ETag") != row.etag || read.Header().Get("ETag") != row.etag {
			t.Errorf("%s (%s): %d, version %s, then %s; want %s", row.name, row.reason, got.Code, got.Header().Get("ETag"), read.Header().Get("ETag"), row.etag)
		}
		if audited := strings.Contains(log.String(), "user updated"); audited != (row.audit != "") || !strings.Contains(log.String(), row.audit) {
			t.Errorf("%s (%s): the log is\n%s", row.name, row.reason, &log)
		}
	}
}

// TestDemandMatch: without -seed, an update must say which version it is about.
func TestDemandMatch(t *testing.T) {
	h, err := newHandler(t.Context(), false, silent)
	if err != nil {
		t.Fatal(err)
	}
	for _, at := range places {
		for ifMatch, want := range map[string]int{"": 428, `"1"`: 404} {
			headers := []string{"If-Match", ifMatch}
			if ifMatch == "" {
				headers = nil
			}
			if got := send(h, "PATCH", at.path, "{}", headers...); got.Code != want {
				t.Errorf("%s, If-Match %s: %d %s, want %d", at.name, ifMatch, got.Code, got.Body, want)
			}
		}
	}
}

// TestLog: every update has a line with what it changed, and no line has a
// secret.
func TestLog(t *testing.T) {
	var log bytes.Buffer
	timeless := func(_ []string, a slog.Attr) slog.Attr { // digits of a time may look like a pin
		if a.Value.Kind() == slog.KindTime || a.Value.Kind() == slog.KindDuration {
			return slog.Attr{}
		}
		return a
	}
	h := seeded(t, slog.New(slog.NewJSONHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug, ReplaceAttr: timeless})))
	for _, at := range places {
		if at.secret != "" {
			if got := send(h, "PATCH", at.path, at.secret); got.Code != 200 {
				t.Errorf("%s: %d %s", at.name, got.Code, got.Body)
			}
		}
		if got := send(h, "PATCH", at.path, strings.ReplaceAll(at.wrong, "?", "s3cret")); got.Code != 400 {
			t.Errorf("%s: %d %s", at.name, got.Code, got.Body)
		}
	}
	send(h, "PATCH", adminPath, `{"DPAVersion":"9","TimeZone":"UTC"}`)
	for _, want := range []string{
		`"changes":[{"path":"Pin","old":"[secret]","new":"[secret]"}]`,
		`"changes":[{"path":"TimeZone","old":"GMT Standard Time","new":"UTC"}],"ignored":["DPAVersion"]`,
		`"msg":"user stored"`,
	} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log has no %s:\n%s", want, &log)
		}
	}
	for _, secret := range []string{"s3cret", "4711", "correct horse", "blue heron", "not-a-real-salt"} {
		if strings.Contains(log.String(), secret) {
			t.Errorf("the log has %s:\n%s", secret, &log)
		}
	}
}

// TestPage: it names the request that does what it shows, and shows the answer
// to it.
func TestPage(t *testing.T) {
	h := seeded(t, silent)
	for _, at := range places {
		t.Run(at.name, func(t *testing.T) {
			stored := map[string]string{"format": "application/json", "text": send(h, "GET", at.path, "").Body.String()}
			for _, update := range []string{at.wrong, "{}"} {
				asked, err := json.Marshal(map[string]any{"record": stored, "update": map[string]string{"format": "application/json", "text": update}})
				if err != nil {
					t.Fatal(err)
				}
				var page struct {
					Line    string
					Answers []struct {
						Status int
						Body   string
					}
				}
				got := send(h, "POST", "/preview/"+at.name, string(asked))
				if err := json.Unmarshal(got.Body.Bytes(), &page); err != nil || len(page.Answers) == 0 {
					t.Fatal(err, got.Body)
				}
				method, path, _ := strings.Cut(page.Line, " ")
				answer := send(h, method, path, update)
				masked := regexp.MustCompile(`"(correct horse|4711|blue heron|)"`)
				var want bytes.Buffer
				if err := json.Indent(&want, answer.Body.Bytes(), "", "  "); err != nil {
					t.Fatal(err)
				}
				shown, sent := strings.ReplaceAll(page.Answers[0].Body, "[secret]", ""), masked.ReplaceAllString(want.String(), `""`)
				if page.Answers[0].Status != answer.Code || shown != sent {
					t.Errorf("%s %s: the page shows %d\n%s\nand the service answers %d\n%s", page.Line, update, page.Answers[0].Status, shown, answer.Code, sent)
				}
			}
		})
	}
}

// TestRun: the program starts, says where, answers and stops.
func TestRun(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	read, write := io.Pipe()
	status := make(chan int)
	go func() {
		status <- run(ctx, []string{"-seed", "-addr", "localhost:0"}, write)
		_ = write.Close()
	}()
	var listening struct{ URL string }
	if err := json.NewDecoder(read).Decode(&listening); err != nil {
		t.Fatal(err)
	}
	go func() { _, _ = io.Copy(io.Discard, read) }()
	answer, err := http.Get(listening.URL)
	if err != nil {
		t.Fatal(err)
	}
	_ = answer.Body.Close()
	if answer.StatusCode != 200 {
		t.Errorf("the page: %s", answer.Status)
	}
	stop()
	if got := <-status; got != 0 {
		t.Errorf("status %d, want 0", got)
	}
}

func TestCommandLine(t *testing.T) {
	busy, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = busy.Close() }()
	for _, row := range []struct {
		name, reason string
		args         []string
		status       int
	}{
		{"help", "it was asked for", []string{"-h"}, 0},
		{"unknown flag", "a mistake in the command line", []string{"-port"}, 2},
		{"argument", "there are none", []string{"seed"}, 2},
		{"address in use", "it cannot listen", []string{"-addr", busy.Addr().String()}, 1},
	} {
		ctx, stop := context.WithTimeout(t.Context(), time.Minute)
		var said bytes.Buffer
		if got := run(ctx, row.args, &said); got != row.status || said.Len() == 0 {
			t.Errorf("%s (%s): status %d, want %d; said %q", row.name, row.reason, got, row.status, &said)
		}
		stop()
	}
}
