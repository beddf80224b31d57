package hppro_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

func TestFailure(t *testing.T) {
	list := validate.Errors{
		{Path: wire.Member("Licenses").Index(1).Member("Disabled"), Code: validate.CodeType, Param: "boolean"},
		{Path: wire.Member("Id"), Code: validate.CodeIdentity},
	}
	const both = `{"Message":"The request is invalid.","ModelState":{` +
		`"hpProUserDTO.Licenses[1].Disabled":["An error has occurred."],"hpProUserDTO.Id":["The field Id is invalid."]}}`
	rows := []struct {
		name, reason string
		err          error
		want         string
	}{
		{"list", "one key for each problem", list, both},
		{"wrapped list", "the list is found", fmt.Errorf("update: %w", list), both},
		{"whole body", "the key is the parameter", validate.Errors{{Code: validate.CodeSyntax}},
			`{"Message":"The request is invalid.","ModelState":{"hpProUserDTO":["An error has occurred."]}}`},
		{"foreign error", "its text stays out", errors.New("the record is locked"), `{"Message":"An error has occurred."}`},
		{"no error", "nothing failed", nil, `{}`},
		{"empty list", "nothing failed", validate.Errors{}, `{}`},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			answer := hppro.Failure(row.err)
			body, err := json.Marshal(answer)
			if err != nil || string(body) != row.want {
				t.Fatalf("%s, %v; want %s (%s)", body, err, row.want, row.reason)
			}
			if row.want == `{}` {
				return
			}
			var got hppro.Response
			if err := json.Unmarshal(body, &got); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(answer, got); diff != "" {
				t.Errorf("read back (-want +got):\n%s", diff)
			}
		})
	}
}

func TestResponseTellsTheTwoAnswersApart(t *testing.T) {
	failed := func(message string, state ...validate.ModelStateEntry) hppro.Response {
		return hppro.Response{Failure: wire.Value(validate.HTTPError{Message: message, ModelState: state})}
	}
	user := func(id int64) hppro.Response { return hppro.Response{User: wire.Value(hppro.User{ID: id})} }
	rows := []struct {
		name, body string
		want       hppro.Response
		problems   string
	}{
		{"user", `{"Id":6}`, user(6), ""},
		{"user without members", `{}`, user(0), ""},
		{"a name that only begins alike", `{"Id":6,"MessageCount":3}`,
			hppro.Response{User: wire.Value(hppro.User{ID: 6, MessageCount: wire.Value[int64](3)})}, ""},
		{"exception", `{"Message":"An error has occurred."}`, failed("An error has occurred."), ""},
		{"state alone", `{"ModelState":{"a":["x"]}}`, failed("", validate.ModelStateEntry{Key: "a", Messages: []string{"x"}}), ""},
		{"other case", `{"message":"no","modelstate":{"a.Id":["x","y"],"a":[]}}`,
			failed("no", validate.ModelStateEntry{Key: "a.Id", Messages: []string{"x", "y"}}, validate.ModelStateEntry{Key: "a", Messages: []string{}}), ""},
		{"details for local clients", `{"Message":"no","ExceptionType":"System.Exception","StackTrace":"at"}`, failed("no"), ""},
		{"null message", `{"Message":null}`, failed(""), ""},
		{"wrong state", `{"Message":"no","ModelState":{"a":[{}]}}`,
			failed("no", validate.ModelStateEntry{Key: "a"}), "ModelState.a[0] type string\n"},
		{"wrong user", `{"Id":"x"}`, user(0), "Id type integer\n"},
		{"null", `null`, hppro.Response{}, " null\n"},
		{"list", `[{"Message":"no"}]`, hppro.Response{}, " type object\n"},
		{"broken", `{"Message":"no"`, hppro.Response{}, " syntax 15\n"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			got := user(1)
			if problems := lawtest.Summary(t, got.UnmarshalJSON([]byte(row.body))); problems != row.problems {
				t.Errorf("problems %q, want %q", problems, row.problems)
			}
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestLoggedFailureLeavesTheMessagesOut: a server may quote the request in
// them.
func TestLoggedFailureLeavesTheMessagesOut(t *testing.T) {
	var answer hppro.Response
	body := `{"Message":"The request is invalid.","ModelState":{"dto.TotpSid":["The value '` + lawtest.Marker + `' is not valid."]}}`
	if err := answer.UnmarshalJSON([]byte(body)); err != nil {
		t.Fatal(err)
	}
	if got, want := answer.LogValue().String(), "[Message=The request is invalid. ModelState=[dto.TotpSid]]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

var _ slog.LogValuer = hppro.Response{}
