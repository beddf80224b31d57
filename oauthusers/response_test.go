package oauthusers_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// TestFailureIsTheDocumentedOne: a body without FullName gets the vendor's
// example, byte for byte except for layout.
func TestFailureIsTheDocumentedOne(t *testing.T) {
	update := oauthusers.Full(ada(t))
	update.FullName.Unset()
	got := lawtest.Must(json.Marshal(oauthusers.Failure(update.Validate())))
	documented := lawtest.ReadFile(t, failureFile)
	if diff := cmp.Diff(anyJSON(documented), anyJSON(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(memberNames(t, documented), memberNames(t, got)); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
}

func TestFailure(t *testing.T) {
	list := validate.Errors{
		{Path: wire.Member("PasswordSalt"), Code: validate.CodeRequired},
		{Path: wire.Member("UserRoles").Index(1), Code: validate.CodeNull},
	}
	whole := validate.Errors{{Code: validate.CodeSyntax, Param: "3"}}
	salt := `{"AttemptedValue":null,"Message":"is a required field","PropertyName":"PasswordSalt"}`
	null := fmt.Sprintf(`{"AttemptedValue":null,"Message":%q,"PropertyName":"UserRoles[1]"}`, list[1].Message())
	body := `{"Message":%q,"Value":null,"Errors":%s,"WasSuccessful":false}`
	rows := []struct {
		name, reason string
		err          error
		want         string
	}{
		{"list", "the first problem is the summary", list,
			fmt.Sprintf(body, "PasswordSalt: is a required field", "["+salt+","+null+"]")},
		{"wrapped list", "the list is found", fmt.Errorf("update: %w", list),
			fmt.Sprintf(body, "PasswordSalt: is a required field", "["+salt+","+null+"]")},
		{"one problem", "not every error is a list", list[1],
			fmt.Sprintf(body, list[1].Error(), "["+null+"]")},
		{"whole body", "no member is to blame", whole,
			fmt.Sprintf(body, whole[0].Message(), fmt.Sprintf(`[{"AttemptedValue":null,"Message":%q,"PropertyName":null}]`, whole[0].Message()))},
		{"foreign error", "it has no entries, and its text stays out", errors.New("the record is locked"),
			fmt.Sprintf(body, validate.Text(errors.New("another")), "null")},
		{"empty list", "no error is not a failure", validate.Errors{}, `{}`},
		{"nothing", "no error is not a failure", nil, `{}`},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			if got := string(lawtest.Must(json.Marshal(oauthusers.Failure(row.err)))); got != row.want {
				t.Errorf("%s, want %s: %s", got, row.want, row.reason)
			}
		})
	}
}

func TestResponseReports(t *testing.T) {
	body := `{"Status":"x","Value":{"Id":"seven"},"UpdatedOn":"soon","Errors":[{"Message":[]},7],"WasSuccessful":null}`
	var answer oauthusers.Response
	want := "Status type integer\nValue type object\nUpdatedOn type date\nErrors[0].Message type string\nErrors[1] type object\n"
	if got := lawtest.Summary(t, answer.UnmarshalJSON([]byte(body))); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if !answer.WasSuccessful.IsNull() {
		t.Errorf("what could be read is missing: %+v", answer)
	}
}

func TestValue(t *testing.T) {
	id := func(id int64) oauthusers.Value { return oauthusers.Value{ID: wire.Value(id)} }
	rows := []struct {
		name, reason, body string
		want               string
		id                 wire.Optional[int64]
	}{
		{"id", "as documented", `{"Id":7}`, `{"Id":7}`, wire.Value[int64](7)},
		{"id as text", "numbers are read forgivingly", `{ "id": "7" }`, `{"Id":7}`, wire.Value[int64](7)},
		{"null id", "it is kept", `{"Id":null}`, `{"Id":null}`, wire.Null[int64]()},
		{"no id", "an object all the same", `{}`, `{}`, wire.Optional[int64]{}},
		{"text", "other operations answer a token", `"a<b"`, `"a<b"`, wire.Optional[int64]{}},
		{"empty text", "it is not null", `""`, `""`, wire.Optional[int64]{}},
		{"record", "every member survives, in its order after the Id", `{"FullName":"Ada","PasswordSalt":"s","Id":7,"x":[1.0]}`,
			`{"Id":7,"FullName":"Ada","PasswordSalt":"s","x":[1.0]}`, wire.Value[int64](7)},
		{"no record", "an object without an Id survives too", `{"Token":"t","token":"u"}`, `{"Token":"t","token":"u"}`, wire.Optional[int64]{}},
		{"list", "any other value survives", `[1, {"x":null}]`, `[1,{"x":null}]`, wire.Optional[int64]{}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			var value oauthusers.Value
			if err := json.Unmarshal([]byte(row.body), &value); err != nil {
				t.Fatal(err)
			}
			if value.ID != row.id {
				t.Errorf("id %+v, want %+v: %s", value.ID, row.id, row.reason)
			}
			if got, err := value.AppendJSON(nil); err != nil || string(got) != row.want {
				t.Errorf("written as %s, %v, want %s: %s", got, err, row.want, row.reason)
			}
		})
	}
	both := id(7)
	if err := both.Extra.Set("FullName", []byte(`"Ada"`)); err != nil {
		t.Fatal(err)
	}
	if !id(7).Equal(id(7)) || id(7).Equal(id(8)) || id(0).Equal(oauthusers.Value{}) || id(7).Equal(both) || !both.Equal(both) {
		t.Error("values are compared wrongly")
	}
	kept := id(7)
	for _, body := range []string{`{"Id":[]}`, `{"Id":`, `[`, ``, `null`} {
		if _, isScalar := errors.AsType[*wire.ScalarError](kept.UnmarshalJSON([]byte(body))); isScalar == (body == "null") {
			t.Errorf("%q: wrong error", body)
		}
		if !kept.Equal(id(7)) {
			t.Errorf("%q changed the value to %+v", body, kept)
		}
	}
}

func TestJSONSurvives(t *testing.T) {
	rows := []struct{ name, body, want string }{
		{"object", `{ "b": 1.50, "a": [ ] }`, `{"b":1.50,"a":[]}`},
		{"escapes", `["\u003c\/\u00e9\"\\", "\ud83c\udf89"]`, "[\"</é\\\"\\\\\",\"🎉\"]"},
		{"text", `"x"`, `"x"`},
		{"empty text", `""`, `""`},
		{"number", `-0.0`, `-0.0`},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			var open oauthusers.JSON
			var hidden oauthusers.SecretJSON
			for _, value := range []json.Unmarshaler{&open, &hidden} {
				if err := value.UnmarshalJSON([]byte(row.body)); err != nil {
					t.Fatal(err)
				}
			}
			if open.String() != row.want || string(hidden.Reveal()) != row.want {
				t.Errorf("%s and %s, want %s", open, hidden.Reveal(), row.want)
			}
			if err := open.UnmarshalJSON([]byte("{")); err == nil || open.String() != row.want {
				t.Errorf("no JSON was read as %s, %v", open, err)
			}
			if err := hidden.UnmarshalJSON([]byte("null")); err != nil || string(hidden.Reveal()) != row.want {
				t.Errorf("null was read as %s, %v", hidden.Reveal(), err)
			}
		})
	}
}

func TestLanguage(t *testing.T) {
	rows := []struct {
		language oauthusers.Language
		text     string
		known    bool
	}{
		{oauthusers.LanguageEnglishUS, "EnglishUS", true},
		{oauthusers.LanguageSpanish, "Spanish", true},
		{oauthusers.LanguageEnglishUK, "EnglishUK", true},
		{0, "0", false},
		{4, "4", false},
		{-1, "-1", false},
	}
	for i, row := range rows {
		if got := row.language.String(); got != row.text || row.language.IsKnown() != row.known {
			t.Errorf("%q, known %v; want %q, %v", got, row.language.IsKnown(), row.text, row.known)
		}
		if row.known && int(row.language) != i+1 {
			t.Errorf("%s is %d, want %d", row.text, int(row.language), i+1)
		}
		var read oauthusers.Language
		if err := json.Unmarshal(lawtest.Must(json.Marshal(row.language)), &read); err != nil || read != row.language {
			t.Errorf("%s was read as %s, %v", row.text, read, err)
		}
		user := ada(t)
		user.Language.Set(row.language)
		if valid := user.Validate() == nil; valid != row.known {
			t.Errorf("%s in a record: valid is %v", row.text, valid)
		}
	}
	kept := oauthusers.LanguageSpanish
	for _, token := range []string{`"Spanish"`, `1.5`, `null`, `true`} {
		if _, ok := errors.AsType[*wire.ScalarError](kept.UnmarshalJSON([]byte(token))); !ok || kept != oauthusers.LanguageSpanish {
			t.Errorf("%s was read as %s", token, kept)
		}
	}
}

// TestValueMadeWrong: a value that would be read as another one is not written.
func TestValueMadeWrong(t *testing.T) {
	other := func(text string) (v wire.Optional[oauthusers.SecretJSON]) {
		var value oauthusers.SecretJSON
		if err := value.UnmarshalJSON([]byte(text)); err != nil {
			t.Fatal(err)
		}
		return wire.Value(value)
	}
	var extra wire.Members
	if err := extra.Set("a", []byte("1")); err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		name, reason string
		value        oauthusers.Value
		want         string // "" for an error
	}{
		{"alone", "as it is read", oauthusers.Value{Other: other(`"token"`)}, `"token"`},
		{"beside an id", "one of the two would be lost", oauthusers.Value{ID: wire.Value(int64(7)), Other: other(`"token"`)}, ""},
		{"beside a null id", "the id would be lost", oauthusers.Value{ID: wire.Null[int64](), Other: other(`[]`)}, ""},
		{"beside other members", "they would be lost", oauthusers.Value{Extra: extra, Other: other(`1`)}, ""},
		{"an object", "its members would be read apart", oauthusers.Value{Other: other(`{"Id":7}`)}, ""},
		{"null", "that says the answer, not its value", oauthusers.Value{Other: wire.Null[oauthusers.SecretJSON]()}, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			answer := oauthusers.Response{Value: wire.Value(row.value)}
			want, wrong := `{"Value":`+row.want+`}`, ""
			if row.want == "" {
				want, wrong = "", "Value type object\n"
			}
			written, err := answer.AppendJSON(nil)
			if got := lawtest.Summary(t, err); string(written) != want || got != wrong {
				t.Errorf("%s and %q, want %s and %q: %s", written, got, want, wrong, row.reason)
			}
		})
	}
}
