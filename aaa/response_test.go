package aaa_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

func TestErrorList(t *testing.T) {
	const wrong = "errors type list\n"
	rows := []struct {
		name, reason, errors string
		want                 string
		problem              string
	}{
		{"the example", "an object without members", `[{}]`, `[{}]`, ""},
		{"keyed by field", "the documented form", `[{"EmailAddress":"is wrong"},{"Password":"is short"}]`, `[{"EmailAddress":"is wrong"},{"Password":"is short"}]`, ""},
		{"several members", "an object is kept as it is", `[{"field":"EmailAddress","message":"is wrong","code":7}]`, `[{"field":"EmailAddress","message":"is wrong","code":7}]`, ""},
		{"several texts", "any JSON is kept", `[{"Password": [ "is short", {"min": 8} ]}]`, `[{"Password":["is short",{"min":8}]}]`, ""},
		{"null value", "any JSON is kept", `[{"Password":null}]`, `[{"Password":null}]`, ""},
		{"texts", "a text has no field", `["is wrong","is \"short\""]`, `[{"message":"is wrong"},{"message":"is \"short\""}]`, ""},
		{"both", "each item by itself", `["is wrong",{"Password":"is short"}]`, `[{"message":"is wrong"},{"Password":"is short"}]`, ""},
		{"object", "each member is an error", `{"EmailAddress":"is wrong","Password":["is short"]}`, `[{"EmailAddress":"is wrong"},{"Password":["is short"]}]`, ""},
		{"empty object", "no error", `{}`, `[]`, ""},
		{"empty list", "no error", `[]`, `[]`, ""},
		{"null", "null is kept", `null`, `null`, ""},
		{"a name twice", "the last value counts", `[{"a":1,"b":2,"a":3}]`, `[{"a":3,"b":2}]`, ""},
		{"escapes", "texts are texts", `{"\u00e9\"":"\u2028<"}`, `[{"é\"":"\u2028<"}]`, ""},
		{"text", "neither list nor object", `"is wrong"`, ``, wrong},
		{"empty text", "neither list nor object", `""`, ``, wrong},
		{"number", "neither list nor object", `7`, ``, wrong},
		{"list of numbers", "an item is an object", `[{},7]`, ``, wrong},
		{"list of null", "an item is an object", `[null]`, ``, wrong},
		{"list of lists", "an item is an object", `[[]]`, ``, wrong},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			var answer aaa.ErrorResponse
			err := answer.UnmarshalJSON([]byte(`{"errors": ` + row.errors + `,"success":false}`))
			if got := lawtest.Summary(t, err); got != row.problem {
				t.Fatalf("%s: %q, want %q", row.reason, got, row.problem)
			}
			want := `{"errors":` + row.want + `,"success":false}`
			if row.want == "" {
				want = `{"success":false}`
			}
			if got, err := answer.AppendJSON(nil); err != nil || string(got) != want {
				t.Errorf("%s: %s, %v, want %s", row.reason, got, err, want)
			}
		})
	}
}

func TestErrorListByItself(t *testing.T) {
	var list aaa.ErrorList
	if err := json.Unmarshal([]byte(` [ {"a" : "b"} ] `), &list); err != nil {
		t.Fatal(err)
	}
	if err := list.UnmarshalJSON([]byte(`null`)); err != nil || len(list.Items) != 1 {
		t.Errorf("null leaves %v, %v", list, err)
	}
	for _, text := range []string{``, `{`, `[{"a":}]`, `{"a"`, `[`, `{x`, `{1:2}`, `[{"a":1}`} {
		if err := list.UnmarshalJSON([]byte(text)); err == nil {
			t.Errorf("%s was read as %v", text, list)
		}
	}
	if got := fmt.Sprint(list); got != `[{"a":"b"}]` {
		t.Errorf("printed as %s", got)
	}
	texts := map[string]string{`"is \"short\""`: `is "short"`, `["a"]`: `["a"]`, `7`: `7`, ``: ``}
	for value, want := range texts {
		if got := (aaa.ErrorMember{Field: "a", Value: json.RawMessage(value)}).Text(); got != want {
			t.Errorf("%s has the text %s, want %s", value, got, want)
		}
	}
	unset := aaa.ErrorList{Items: []aaa.ErrorItem{{Members: []aaa.ErrorMember{{Field: "a"}}}}}
	if got := string(lawtest.Must(json.Marshal(unset))); got != `[{"a":null}]` {
		t.Errorf("a member without a value is written as %s", got)
	}
}

// TestErrorListMadeWrong: what could not be read again is an error, and prints as
// one line all the same.
func TestErrorListMadeWrong(t *testing.T) {
	for _, row := range []struct{ name, reason, field, value, wrong, text string }{
		{"white space", "it is left out, as when it is read", "a", ` [1 , 2] `, "", `[{"b":"c","a":[1,2]}]`},
		{"not JSON", "the answer would be none", "a", `no`, "errors type list\n", `[{"b":"c","a":"no"}]`},
		{"two values", "the second would be read as a member", "a", "1,\n2", "errors type list\n", `[{"b":"c","a":"1,\n2"}]`},
		{"not UTF-8", "a reader would refuse the whole answer", "a", "\"\xff\"", "errors type list\n", `[{"b":"c","a":"\"` + "\ufffd" + `\""}]`},
		{"a field twice", "the first would be lost", "b", `1`, "errors type list\n", `[{"b":"c","b":1}]`},
	} {
		t.Run(row.name, func(t *testing.T) {
			item := aaa.NewErrorItem("b", "c")
			item.Members = append(item.Members, aaa.ErrorMember{Field: row.field, Value: json.RawMessage(row.value)})
			list := aaa.ErrorList{Items: []aaa.ErrorItem{item}}
			written, err := aaa.ErrorResponse{Errors: wire.Value(list)}.AppendJSON(nil)
			if got := lawtest.Summary(t, err); got != row.wrong || err == nil && string(written) != `{"errors":`+row.text+`}` {
				t.Errorf("written as %s with %q, want %q: %s", written, got, row.wrong, row.reason)
			}
			if got := list.String(); got != row.text {
				t.Errorf("printed as %s, want %s", got, row.text)
			}
		})
	}
}

func TestFailure(t *testing.T) {
	list := validate.Errors{
		{Path: wire.Member("RepeatPassword"), Code: validate.CodeMismatch, Param: "Password"},
		{Path: wire.Member("Preferences").Index(1).Member("PreferenceID"), Code: validate.CodeDuplicate},
		{Code: validate.CodeSyntax, Param: "7"},
	}
	said := func(objects string) string {
		return `{"errors":[` + objects + `],"message":"Exception thrown","success":false}`
	}
	listed := said(fmt.Sprintf(`{"RepeatPassword":%q},{"Preferences[1].PreferenceID":%q},{"message":%q}`,
		list[0].Message(), list[1].Message(), list[2].Message()))
	another := fmt.Sprintf(`{"message":%q}`, validate.Text(errors.New("another")))
	rows := []struct {
		name, reason string
		err          error
		want         string
	}{
		{"list", "one object a problem", list, listed},
		{"wrapped list", "the list is found", fmt.Errorf("update: %w", list), listed},
		{"one problem", "not every error is a list", list[0], said(fmt.Sprintf(`{"RepeatPassword":%q}`, list[0].Message()))},
		{"foreign error", "it has no field, and its text stays out", errors.New("the record is locked"), said(another)},
		{"empty list", "no failure", validate.Errors{}, `{}`},
		{"no error", "no failure", nil, `{}`},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			answer := aaa.Failure(row.err)
			text := lawtest.Must(json.Marshal(answer))
			if diff := cmp.Diff(row.want, string(text)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", row.reason, diff)
			}
			var read aaa.ErrorResponse
			if err := read.UnmarshalJSON(text); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(answer, read); diff != "" {
				t.Errorf("read back (-want +got):\n%s", diff)
			}
		})
	}
}

func TestResponseDecodesForgivingly(t *testing.T) {
	var answer aaa.Response
	err := answer.UnmarshalJSON([]byte(`{"success":"true","total":"1","data":[{"UserID":"x","UserName":"ada"},7],"message":[]}`))
	if got, want := lawtest.Summary(t, err), "data[0].UserID type integer\ndata[1] type object\nmessage type string\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	want := aaa.Response{Success: wire.Value(true), Total: wire.Value(int64(1)), Data: wire.Value([]aaa.User{{UserName: wire.Value("ada")}, {}})}
	if diff := cmp.Diff(want, answer); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestParams(t *testing.T) {
	if got, want := lawtest.Summary(t, aaa.Params{}.Validate()), "id required\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if err := (aaa.Params{ID: 1}).Validate(); err != nil {
		t.Error(err)
	}
	if got, want := (aaa.Params{ID: 1065}).LogValue().String(), "[id=1065]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := fmt.Sprint(aaa.Params{ID: 1065}), "{id=1065}"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

var _ slog.LogValuer = aaa.Params{}

// TestErrorsWithoutSecrets: a list of errors is the server's own words, in a
// copy that shares nothing.
func TestErrorsWithoutSecrets(t *testing.T) {
	answer := aaa.ErrorResponse{Errors: wire.Value(aaa.ErrorList{Items: []aaa.ErrorItem{aaa.NewErrorItem("EmailAddress", "is wrong")}})}
	bare := answer.WithoutSecrets()
	if !reflect.DeepEqual(bare, answer) {
		t.Errorf("%v, want %v", bare, answer)
	}
	member := &bare.Errors.Or(aaa.ErrorList{}).Items[0].Members[0]
	member.Value[1], member.Field = 'I', "Email"
	if got, want := answer.String(), `{errors="[{\"EmailAddress\":\"is wrong\"}]"}`; got != want {
		t.Errorf("the answer itself became %s, want %s", got, want)
	}
}
