package ownsystem

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

func ada() User {
	return User{Name: "Ada", Active: true, Phone: wire.Value("+44 7700 900123"), Password: wire.NewSecret("analytical")}
}

func patch(users *Users, id, body string) *httptest.ResponseRecorder {
	mux := http.NewServeMux()
	mux.HandleFunc("PATCH /users/{id}", users.Patch)
	recorder := httptest.NewRecorder()
	mux.ServeHTTP(recorder, httptest.NewRequest("PATCH", "/users/"+id, strings.NewReader(body)))
	return recorder
}

func TestPatch(t *testing.T) {
	for _, test := range []struct {
		name, reason, body string
		want               func(*User)
	}{
		{"nothing", "what is left out stays", `{}`, func(*User) {}},
		{"false", "false is a value", `{"active": false}`, func(u *User) { u.Active = false }},
		{"null", "null clears what can be null", `{"phone": null}`, func(u *User) { u.Phone.SetNull() }},
		{"a secret", "it is stored, though no answer shows it", `{"password": "difference"}`, func(u *User) { u.Password = wire.NewSecret("difference") }},
		{"unknown", "members that the contract does not know are passed over", `{"admin": true}`, func(*User) {}},
		{"forgiving", "text that says a boolean is one, as to the servers", `{"active": "false"}`, func(u *User) { u.Active = false }},
	} {
		t.Run(test.name, func(t *testing.T) {
			users := NewUsers(map[string]User{"7": ada()})
			recorder := patch(users, "7", test.body)
			if recorder.Code != http.StatusOK {
				t.Fatalf("%s: status %d, %s", test.reason, recorder.Code, recorder.Body)
			}
			want := ada()
			test.want(&want)
			if diff := cmp.Diff(want, users.byID["7"]); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.reason, diff)
			}
			if strings.Contains(recorder.Body.String(), want.Password.Reveal()) {
				t.Errorf("the answer holds the password")
			}
		})
	}
}

func TestPatchRefused(t *testing.T) {
	for _, test := range []struct {
		name, reason, id, body string
		status                 int
		want                   []string
	}{
		{
			"every problem", "the client corrects all of them at once", "7",
			`{"name": " ", "active": "maybe", "phone": "12", "password": null}`, http.StatusUnprocessableEntity,
			[]string{"/active type", "/password null", "/name required", "/phone pattern"},
		},
		{"too short", "the rule is about the text of the secret", "7", `{"password": "short"}`, 422, []string{"/password range"}},
		{"malformed", "nothing can be said about members", "7", `{"name": `, 400, []string{" syntax"}},
		{"not an object", "an update is an object", "7", `[]`, 400, []string{" type"}},
		{"too large", "memory is bounded", "7", `{"name": "` + strings.Repeat("a", maxBody) + `"}`, 413, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			users := NewUsers(map[string]User{"7": ada()})
			recorder := patch(users, test.id, test.body)
			var problem validate.ProblemDetails
			if err := json.Unmarshal(recorder.Body.Bytes(), &problem); err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, entry := range problem.Errors {
				got = append(got, entry.Pointer+" "+string(entry.Code))
			}
			if diff := cmp.Diff(test.want, got); diff != "" || recorder.Code != test.status {
				t.Errorf("%s: status %d (-want +got):\n%s", test.reason, recorder.Code, diff)
			}
			if diff := cmp.Diff(ada(), users.byID["7"]); diff != "" {
				t.Errorf("a refused update changes nothing (-want +got):\n%s", diff)
			}
		})
	}
}

func TestPatchOfNobody(t *testing.T) {
	if recorder := patch(NewUsers(nil), "8", `{}`); recorder.Code != http.StatusNotFound {
		t.Errorf("an id that nobody has must give 404, not %d", recorder.Code)
	}
}

// TestMembers holds the list of the members to the tags, which JSON is written
// by.
func TestMembers(t *testing.T) {
	var update Update
	listed := update.members()
	of := reflect.TypeFor[Update]()
	if len(listed) != of.NumField() {
		t.Fatalf("%d members are listed, and there are %d", len(listed), of.NumField())
	}
	for i, m := range listed {
		tag := of.Field(i).Tag.Get("json")
		if tag != m.name+",omitzero" {
			t.Errorf("the member %s is listed as %s, and its tag is %q", of.Field(i).Name, m.name, tag)
		}
		if reflect.ValueOf(m.value).Pointer() != reflect.ValueOf(&update).Elem().Field(i).Addr().Pointer() {
			t.Errorf("%s is read into another field", m.name)
		}
	}
}
